"""Similar papers that the owner puts first, and those that the owner does not want to see."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from papershelf.config.curation import Corrections, Curation, Word, problem
from papershelf.config.references import References
from papershelf.model import Corpus, Neighbour, Problem

CHOSEN = "chosen by the keeper of this shelf"


def with_neighbours(
    corpus: Corpus, curation: Curation, known: Collection[str], most: int, similarity: Callable[[list[int], list[int]], Iterable[float]]
) -> Corpus:
    """``corpus`` with at most ``most`` neighbours of each paper: pinned ones first, banned ones last and weak.

    The corpus has ``curation.banned`` neighbours more than that, so that others move up. ``similarity`` is that of
    papers by their places in the corpus; ``known`` are all ids that papers ever had.

    Raises:
        ConfigurationError: A paper is named that never was.
    """
    if not any(said.pin or said.ban for said in curation.papers):
        return corpus
    book, place = References.to(corpus, known), {paper.id: at for at, paper in enumerate(corpus.papers)}
    similar = {id_: list(found) for id_, found in corpus.similar.items()}
    problems: list[Problem] = []
    for said in curation.papers:
        paper = book.find(said.paper) if said.pin or said.ban else None
        if paper is None:
            continue
        found = similar.get(paper.id, [])
        near = {one.id for one in found}
        bans, pins = (_ids(said, words, paper.id, book, problems) for words in (said.ban, said.pin))
        problems += [
            problem(word.line, f"“{word.text}” is not near “{said.paper.text}”: the rule no longer applies")
            for id_, word in bans.items()
            if id_ not in near
        ]
        scores = dict(zip(pins, similarity([place[paper.id]] * len(pins), [place[id_] for id_ in pins]), strict=True)) if pins else {}
        similar[paper.id] = _ordered(found, scores, bans)
    cut = {id_: tuple(found[:most]) for id_, found in similar.items()}
    return replace(corpus, similar=cut, problems=(*corpus.problems, *problems))


def _ordered(found: Sequence[Neighbour], pins: Mapping[str, float], bans: Collection[str]) -> list[Neighbour]:
    """``found`` with the papers of ``pins``, each with its similarity, before it, and those of ``bans`` last: they show where there are too few others."""
    at_hand = {one.id: one for one in found}
    near = [at_hand.get(id_, Neighbour(id_, float(score))) for id_, score in pins.items()]
    pinned = [replace(one, because=one.because or (CHOSEN,), weak=False, pinned=True) for one in near]
    others = [one for one in found if one.id not in pins and one.id not in bans]
    return [*pinned, *others, *(replace(one, weak=True) for one in found if one.id in bans)]


def _ids(said: Corrections, words: Sequence[Word], own: str, book: References, problems: list[Problem]) -> dict[str, Word]:
    """The ids that ``words`` name, in their order; what is gone or the paper itself is a problem."""
    found: dict[str, Word] = {}
    for word in words:
        paper = book.find(word)
        if paper is None or paper.id == own:
            why = "is no longer there" if paper is None else "is the paper itself"
            problems.append(problem(word.line, f"“{word.text}”, a neighbour of “{said.paper.text}”, {why}: the rule no longer applies"))
        else:
            found[paper.id] = word
    return found
