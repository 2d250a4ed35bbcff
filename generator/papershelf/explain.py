"""Why an entry has its tags and neighbours, in words."""

from collections.abc import Iterator

from papershelf.config.references import names_of
from papershelf.config.yaml_file import nearest
from papershelf.errors import ConfigurationError
from papershelf.model import Corpus, Neighbour, Paper
from papershelf.space.nearest import Bounds
from papershelf.space.space import fit, shared_terms


def explanation(corpus: Corpus, paper: str, other: str | None = None, bounds: Bounds = Bounds()) -> str:  # noqa: B008 - frozen
    """What speaks for the tags and neighbours of ``paper``; with ``other``, what joins the two under the ``bounds`` of the build.

    Raises:
        ConfigurationError: One of them is no id or record, and the beginning of no id or of several; the nearest are offered.
    """
    one = _find(corpus, paper)
    lines = _alone(corpus, one) if other is None else _joined(corpus, one, _find(corpus, other), bounds)
    return "\n".join(lines)


def _find(corpus: Corpus, wanted: str) -> Paper:
    exact = [paper for paper in corpus.papers if wanted in (paper.id, *paper.aliases)]
    exact = exact or [paper for paper in corpus.papers if any(wanted in names_of(source) for source in paper.sources)]
    begun = exact or [paper for paper in corpus.papers if paper.id.startswith(wanted)]
    if len(begun) == 1:
        return begun[0]
    if begun:
        raise ConfigurationError(f"several ids begin with “{wanted}”: {', '.join(paper.id for paper in begun[:5])}")
    raise ConfigurationError(f"there is no paper “{wanted}”{nearest(wanted, [paper.id for paper in corpus.papers][:50_000])}")


def _alone(corpus: Corpus, paper: Paper) -> Iterator[str]:
    yield paper.title
    yield f"  id: {paper.id}"
    yield f"  from: {', '.join(map(str, paper.sources))}"
    yield "Tags"
    for tag in corpus.tags.get(paper.id, ()):
        yield f"  {tag} {tag.weight:.2f}: {', '.join(f'{each} ({each.weight:.2f})' for each in tag.evidence)}"
    yield f"Keyphrases\n  {', '.join(corpus.keyphrases.get(paper.id, ()))}"
    yield "Similar papers"
    for one in corpus.similar.get(paper.id, ()):
        yield f"  {one.score:.3f} {one.id}{' (weak)' if one.weak else ''}: {', '.join(one.because)}"


def _joined(corpus: Corpus, one: Paper, other: Paper, bounds: Bounds) -> Iterator[str]:
    yield f"{one.title}\n{other.title}"
    shared = {str(tag) for tag in corpus.tags.get(one.id, ())} & {str(tag) for tag in corpus.tags.get(other.id, ())}
    yield f"  shared tags: {', '.join(sorted(shared)) or 'none'}"
    yield from _sum(corpus, one, other, bounds)
    for a, b in ((one, other), (other, one)):
        place, found = next(((at, each) for at, each in enumerate(corpus.similar.get(a.id, ()), 1) if each.id == b.id), (0, None))
        yield f"  {b.id} among the neighbours of {a.id}: {_said(place, found) if found else 'no'}"


def _said(place: int, found: Neighbour) -> str:
    return f"number {place}{', weak' if found.weak else ''}, because of {', '.join(found.because) or 'no phrase'}"


def _sum(corpus: Corpus, one: Paper, other: Paper, bounds: Bounds) -> Iterator[str]:
    """The similarity as what it is made of: shared terms, each with its part, and the low-rank space."""
    space = fit(corpus.papers, bounds=bounds)
    a, b = corpus.papers.index(one), corpus.papers.index(other)
    lexical, latent = (float(part[0]) for part in space.parts([a], [b]))
    yield f"  similarity {float(space.between([a], [b])[0]):.3f} = {lexical:.3f} from shared words + {latent:.3f} from related ones"
    found = shared_terms(corpus.papers, space, a, b)
    for term, part in found[:_TERMS]:
        yield f"    {part:.4f} {term}"
    if rest := found[_TERMS:]:
        yield f"    {sum(part for _, part in rest):.4f} {len(rest)} more"


_TERMS = 12
