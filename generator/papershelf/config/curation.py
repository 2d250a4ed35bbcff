"""The owner's corrections, ``seeds/curation.yml``, each with its line; ids are checked where they are used."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from papershelf.config.corrected_fields import FIELDS, typed
from papershelf.config.yaml_file import YamlFile, load, nearest, parsed, written
from papershelf.errors import ConfigurationError
from papershelf.model import NOTHING, Collection, Problem

FILE = "curation.yml"
_LISTS = ("clear", "merge", "apart")
_PAIRS = {"topics": ("add", "remove"), "neighbours": ("pin", "ban")}
CORRECTIONS = ("set", "clear", "topics", "neighbours", "merge", "apart", "hide", "rename", "note")


@dataclass(frozen=True, slots=True)
class CollectionWords:
    """What the owner calls a collection, and says of it; each may be empty."""

    name: str = ""
    description: str = ""
    place: str = ""
    """``curation.yml:LINE``."""


@dataclass(frozen=True, slots=True)
class Word:
    """A name in ``curation.yml``: of a paper, a topic, a field."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Value:
    """What a field is set to: of the type that :class:`papershelf.model.Paper` has it in."""

    value: Any
    line: int


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the owner says of one paper."""

    paper: Word
    """Its id, a former id, or a record of it: ``FILE#KEY`` or ``FILE:LINE``."""
    set: Mapping[str, Value] = field(default_factory=lambda: NOTHING)
    clear: tuple[Word, ...] = ()
    add: tuple[Word, ...] = ()
    """Topics: a name, an id of ``topics.yml``, or a path as in ``Method/Forecasting``."""
    remove: tuple[Word, ...] = ()
    pin: tuple[Word, ...] = ()
    ban: tuple[Word, ...] = ()
    merge: tuple[Word, ...] = ()
    apart: tuple[Word, ...] = ()
    hide: Word | None = None
    rename: Word | None = None
    note: Word | None = None


@dataclass(frozen=True, slots=True)
class Curation:
    """Everything in ``curation.yml``."""

    collections: Mapping[str, CollectionWords] = field(default_factory=lambda: NOTHING)
    """Keyed by collection id."""
    papers: tuple[Corrections, ...] = ()
    """In the order of the file."""

    @property
    def banned(self) -> int:
        """How many neighbours one paper loses at most."""
        return max((len(one.ban) for one in self.papers), default=0)


def problem(line: int, message: str) -> Problem:
    """A problem at ``line`` of ``curation.yml``."""
    return Problem(FILE, line, message)


def wrong(line: int, message: str) -> ConfigurationError:
    """The error that ``line`` of ``curation.yml`` is."""
    return ConfigurationError(f"{FILE}:{line}: {message}")


def from_file(path: Path) -> Curation:
    """The corrections in ``path``; none where there is no such file.

    Raises:
        ConfigurationError: Something in it is not understood.
    """
    return _from_yaml(load(path, texts=True)) if path.is_file() else Curation()


def from_text(text: str, path: Path) -> Curation:
    """The corrections that ``text`` says, which is to be the content of ``path``.

    Raises:
        ConfigurationError: Something in it is not understood.
    """
    return _from_yaml(parsed(text, path, texts=True))


def _from_yaml(file: YamlFile) -> Curation:
    for name, first, second in file.twice:
        raise wrong(second, f"“{name}” stands here a second time, and on line {first}: put what both say into one entry")
    file.known(["collections", "papers"])
    return Curation(_collections(file), _papers(file))


def _collections(file: YamlFile) -> dict[str, CollectionWords]:
    collections = file.data.get("collections") or {}
    if not isinstance(collections, Mapping):
        raise ConfigurationError(f"{file.place('collections')}: collections must map ids to names and descriptions")
    found = {}
    for id_, words in collections.items():
        file.known(["name", "description"], "collections", id_)
        texts = {name: " ".join(str(value).split()) for name, value in (words or {}).items() if value is not None}
        found[str(id_)] = CollectionWords(**texts, place=file.place("collections", id_))
    return found


def _papers(file: YamlFile) -> tuple[Corrections, ...]:
    papers = file.data.get("papers") or {}
    if not isinstance(papers, Mapping):
        raise ConfigurationError(f"{file.place('papers')}: papers must map ids of papers to corrections")
    return tuple(_corrections(file, id_) for id_ in papers)


def _corrections(file: YamlFile, id_: Any) -> Corrections:
    at = ("papers", id_)
    file.known(CORRECTIONS, *at)
    said: Mapping[str, Any] = file.data["papers"][id_] or {}
    if not said:
        raise ConfigurationError(f"{file.place(*at)}: nothing is said of “{id_}”: say one of {', '.join(CORRECTIONS)}, or remove the line")
    found: dict[str, Any] = {name: _words(file, said.get(name), *at, name) for name in _LISTS}
    for name, parts in _PAIRS.items():
        file.known(parts, *at, name)
        found |= {part: _words(file, (said.get(name) or {}).get(part), *at, name, part) for part in parts}
    for word in found["clear"]:
        if word.text not in FIELDS:
            raise wrong(word.line, f"there is no field “{word.text}”{nearest(word.text, FIELDS)}")
    return Corrections(Word(str(id_), _line(file, *at)), set=_values(file, *at), **found, **_single(file, said, *at))


def _single(file: YamlFile, said: Mapping[str, Any], *at: str) -> dict[str, Any]:
    found: dict[str, Word | None] = {}
    for name in ("rename", "note", "hide"):
        value = said.get(name)
        wanted = _is_reason(value) if name == "hide" else isinstance(value, str) and bool(value.strip())
        if name in said and not wanted:
            wants = "true, false or the reason in words" if name == "hide" else "a text"
            raise ConfigurationError(f"{file.place(*at, name)}: {name} must be {wants}, not {written(value)}")
        found[name] = Word(" ".join(str(value).split()), _line(file, *at, name)) if value not in (None, False) else None
    return found


def _is_reason(value: object) -> bool:
    return isinstance(value, bool) or (isinstance(value, str) and not value.isdigit())  # 0 may be meant as false


def _values(file: YamlFile, *at: str) -> dict[str, Value]:
    file.known(FIELDS, *at, "set")
    values: Mapping[str, Any] = file.data["papers"][at[1]].get("set") or {}
    found = {}
    for name, value in values.items():
        line = _line(file, *at, "set", name)
        try:
            found[name] = Value(typed(name, value), line)
        except ValueError as error:
            raise wrong(line, f"{name} must be {error}, not {written(value)}") from error
    return found


def _words(file: YamlFile, value: Any, *at: str) -> tuple[Word, ...]:
    """One name or a list of them."""
    items = value if isinstance(value, list) else [] if value is None else [value]
    found = []
    for number, item in enumerate(items):
        line = _line(file, *at, number) if isinstance(value, list) else _line(file, *at)
        if not isinstance(item, str) or not item.strip():
            raise wrong(line, f"{at[-1]} must be a name or a list of names, not {written(item)}")
        found.append(Word(item.strip(), line))
    return tuple(found)


def _line(file: YamlFile, *at: str | int) -> int:
    return int(file.place(*at).rpartition(":")[2])


def check(curation: Curation, collections: Iterable[Collection], pages: Container[str]) -> tuple[Problem, ...]:
    """A problem for each collection in ``curation`` that is none of ``collections`` any more, but had one of ``pages``: its file was renamed.

    Raises:
        ConfigurationError: There never was such a collection; the nearest is offered.
    """
    known = [collection.id for collection in collections]
    problems = []
    for id_, words in curation.collections.items():
        if id_ in known:
            continue
        if f"collections/{id_}" not in pages:
            raise ConfigurationError(f"{words.place}: there is no collection “{id_}”{nearest(id_, known)}")
        line = int(words.place.rpartition(":")[2])
        problems.append(problem(line, f"there is no collection “{id_}” any more: what is said of it does not apply{nearest(id_, known)}"))
    return tuple(problems)
