"""Topics that the owner adds to a paper or takes from it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from papershelf.config.curation import Corrections, Curation, Word, problem, wrong
from papershelf.config.references import References
from papershelf.config.topics import FACET, Vocabulary
from papershelf.config.yaml_file import nearest
from papershelf.errors import ConfigurationError
from papershelf.model import Corpus, Problem, Tag
from papershelf.text.fold import fold, spoken

Path = tuple[str, ...]


def with_topics(corpus: Corpus, curation: Curation, vocabulary: Vocabulary, known: Collection[str]) -> Corpus:
    """``corpus`` with the topics that ``curation`` adds in front of the others, and without those that it removes.

    ``known`` are all ids that papers ever had.

    Raises:
        ConfigurationError: A topic is not in the vocabulary of the owner, or a paper never was.
    """
    if not any(said.add or said.remove for said in curation.papers):
        return corpus
    book, paths = References.to(corpus, known), _paths(corpus, vocabulary)
    tags = dict(corpus.tags)
    problems: list[Problem] = []
    for said in curation.papers:
        paper = book.find(said.paper) if said.add or said.remove else None
        if paper:
            tags[paper.id] = _corrected(tags.get(paper.id, ()), said, paths, problems, free=not vocabulary.topics)
    return replace(corpus, tags=tags, problems=(*corpus.problems, *problems))


_NAMED = 5


def idle(corpus: Corpus, vocabulary: Vocabulary) -> tuple[str, ...]:
    """A note on the topics of ``vocabulary`` that no paper has, neither by their terms nor by those of narrower ones."""
    if not corpus.papers:
        return ()
    had = {path[:end] for path in {tag.path for tags in corpus.tags.values() for tag in tags} for end in range(1, len(path) + 1)}
    found = [topic for id_, topic in vocabulary.topics.items() if topic.terms and vocabulary.path(id_) not in had]
    if not found:
        return ()
    named = ", ".join(f"“{topic.name}” ({topic.place})" if topic.place else f"“{topic.name}”" for topic in found[:_NAMED])
    more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    return (f"No paper has the topic {named}{more}: look whether papers write its terms so.",)


def _paths(corpus: Corpus, vocabulary: Vocabulary) -> dict[str, Path]:
    """Key of an id, a name or a path → path."""
    found = {vocabulary.path(id_): id_ for id_, topic in vocabulary.topics.items() if not topic.is_facet}
    paths = dict.fromkeys(found) if found else dict.fromkeys(tag.path for id_ in sorted(corpus.tags) for tag in corpus.tags[id_])
    names: dict[str, Path] = {}
    for path in paths:
        for name in (path[-1], "/".join(path), *filter(None, [found.get(path)])):
            names.setdefault(_key(name), path)
    return names


def _key(name: str) -> str:
    return fold(spoken(name)) or name.casefold()


def check(corpus: Corpus, vocabulary: Vocabulary, added: Sequence[str], removed: Sequence[str]) -> None:
    """Whether topics can be ``added`` and ``removed`` that are named so.

    Raises:
        ConfigurationError: There is no such topic; the nearest are offered.
    """
    paths = _paths(corpus, vocabulary)
    for name in (*removed, *(added if vocabulary.topics else ())):
        if _key(name) not in paths:
            raise ConfigurationError(f"there is no topic “{name}”{_offer(name, paths)}")


def _corrected(tags: tuple[Tag, ...], said: Corrections, paths: dict[str, Path], problems: list[Problem], *, free: bool) -> tuple[Tag, ...]:
    for word in said.remove:
        if free and _key(word.text) not in paths:  # of the owner's vocabulary it is an error; what grows comes and goes with the papers
            problems.append(
                problem(word.line, f"no topic “{word.text}” grows any more: the rule no longer applies{_offer(word.text, paths)}")
            )
            continue
        path = _path(word, paths, free=free)
        kept = tuple(tag for tag in tags if tag.path[: len(path)] != path)
        if kept == tags:
            problems.append(problem(word.line, f"“{said.paper.text}” has no topic “{word.text}”: the rule no longer applies"))
        tags = kept
    top = max((tag.weight for tag in tags), default=1.0)
    added: tuple[Tag, ...] = ()
    for word in said.add:
        path = _path(word, paths, free=free)
        if any(tag.path[: len(path)] == path for tag in (*added, *tags)):
            problems.append(problem(word.line, f"“{said.paper.text}” has the topic “{word.text}” already: the rule no longer applies"))
        else:
            added = (*_narrower(added, path), Tag(path, weight=top))
            tags = _narrower(tags, path)
    return (*added, *tags)


def _narrower(tags: tuple[Tag, ...], path: Path) -> tuple[Tag, ...]:
    """``tags`` without those that ``path`` implies: an entry has the most specific only."""
    return tuple(tag for tag in tags if path[: len(tag.path)] != tag.path)


def _path(word: Word, paths: dict[str, Path], *, free: bool) -> Path:
    """The path that ``word`` names; where topics are grown, one that is not there yet may be added."""
    if path := paths.get(_key(word.text)):
        return path
    if free:
        parts = tuple(part.strip() for part in word.text.split("/") if part.strip())
        path = parts if len(parts) > 1 else (FACET, *parts)
        return paths.setdefault(_key("/".join(path)), path)  # "wind" is the "Wind" that was added before
    raise wrong(word.line, f"there is no topic “{word.text}”{_offer(word.text, paths)}")


def _offer(name: str, paths: Mapping[str, Path]) -> str:
    return nearest(name, sorted({path[-1] for path in paths.values()}))
