"""Entries of ``seeds/curation.yml`` written for the owner: checked against the papers before anything is written."""

import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from papershelf import pipeline
from papershelf.config import curation as corrections
from papershelf.config.curation import FILE, Curation
from papershelf.config.references import References
from papershelf.config.settings import Config
from papershelf.config.yaml_edit import Edit, edited
from papershelf.correct.topics import check as check_topics
from papershelf.correct.topics import with_topics
from papershelf.errors import ConfigurationError
from papershelf.model import Paper, Problem
from papershelf.state import registry_of
from papershelf.tag.stage import tag

_PLACE = re.compile(rf"\A\S*{re.escape(FILE)}:\d+: ")


@dataclass(frozen=True, slots=True)
class Done:
    """The file as it should be, and what came of it."""

    text: str
    problems: tuple[Problem, ...]
    """Those that the new rules met."""
    told: str


def corrected(config: Config, paper: str, rules: Sequence[Edit], references: Sequence[str] = ()) -> Done:
    """The corrections of ``config`` with ``rules`` for ``paper``, whose keys start below its entry.

    Raises:
        ConfigurationError: No paper has that name, or a rule cannot be followed; nothing is to be written then.
    """
    registry, found = registry_of(config), pipeline.found(config)
    before = pipeline.merged(found, config, registry)
    book = References.to(before, registry.known)
    at = book.present(paper)
    named = {name: _name(book, name) for name in references}
    entry = _entry(config.curation, book, at) or at.id
    text = present(config)
    for rule in rules:
        value = named.get(rule.value, rule.value) if references else rule.value
        text = edited(text, replace(rule, keys=("papers", entry, *rule.keys), value=value), FILE)
    curation = _curation(config, text)
    with _unwritten():
        after = pipeline.merged(found, replace(config, curation=curation), registry)
    if any(rule.keys[0] == "topics" for rule in rules):
        tagged = tag(after, config.topics)
        check_topics(
            tagged, config.topics, *([rule.value for rule in rules if rule.keys == ("topics", name)] for name in ("add", "remove"))
        )
        before, after = (with_topics(tagged, said, config.topics, registry.known) for said in (config.curation, curation))
    new = tuple(problem for problem in after.problems if problem.message not in {old.message for old in before.problems})
    counts = f"{len(before.papers)} entries before, {len(after.papers)} now" if len(before.papers) != len(after.papers) else ""
    return Done(text, new, ". ".join(filter(None, (f"{at.title} ({entry})", counts, "The next build follows it"))) + ".")


def described(config: Config, collection: str, rules: Sequence[Edit]) -> str:
    """The file with ``rules`` for ``collection``.

    Raises:
        ConfigurationError: There is no such collection.
    """
    text = present(config)
    for rule in rules:
        text = edited(text, replace(rule, keys=("collections", collection, *rule.keys)), FILE)
    corpus, pages = pipeline.facts(config), registry_of(config).pages
    corrections.check(config.curation, corpus.collections, pages)
    curation = _curation(config, text)
    with _unwritten():
        corrections.check(curation, corpus.collections, pages)
    return text


def present(config: Config) -> str:
    """The corrections of ``config`` as they stand in the file."""
    path = _path(config)
    return path.read_bytes().decode("utf-8") if path.is_file() else ""


def write(config: Config, before: str, text: str) -> bool:
    """Writes ``text`` as the corrections of ``config``; whether that changed anything.

    Raises:
        ConfigurationError: The file is not ``before`` any more: somebody has saved it meanwhile.
    """
    if text == before:
        return False
    path = _path(config).resolve()
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(text.encode())
    if path.is_file():
        shutil.copymode(path, beside)
    if present(config) != before:
        beside.unlink()
        raise ConfigurationError(f"{config.seeds.name}/{FILE} was saved by somebody meanwhile, and is left as it is: do it again")
    beside.replace(path)
    return True


def _name(book: References, name: str) -> str:
    """``name`` as it is to be written: a beginning of an id is made the whole; a record or a former id stays what it is."""
    paper = book.present(name)
    return paper.id if paper.id.startswith(name) else name


def _entry(curation: Curation, book: References, paper: Paper) -> str | None:
    """The name under which the file speaks of ``paper`` already."""
    return next((said.paper.text for said in curation.papers if book.find(said.paper) is paper), None)


def _path(config: Config) -> Path:
    return config.seeds / FILE


def _curation(config: Config, text: str) -> Curation:
    with _unwritten():  # what stands in the file was understood with the settings
        return corrections.from_text(text.removeprefix("\ufeff"), _path(config))


@contextmanager
def _unwritten() -> Iterator[None]:
    """Takes out of an error the line of a rule that is never written."""
    try:
        yield
    except ConfigurationError as error:
        raise ConfigurationError(_PLACE.sub("", str(error))) from error
