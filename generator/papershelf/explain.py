"""Why an entry has its tags and neighbours, in words."""

from collections.abc import Iterator

from papershelf.config.yaml_file import nearest
from papershelf.errors import ConfigurationError
from papershelf.model import Corpus, Paper


def explanation(corpus: Corpus, paper: str, other: str | None = None) -> str:
    """What speaks for the tags and neighbours of ``paper``; with ``other``, what joins the two.

    Raises:
        ConfigurationError: One of them is no id and the beginning of none or of several; the nearest are offered.
    """
    one = _find(corpus, paper)
    lines = _alone(corpus, one) if other is None else _joined(corpus, one, _find(corpus, other))
    return "\n".join(lines)


def _find(corpus: Corpus, wanted: str) -> Paper:
    exact = [paper for paper in corpus.papers if wanted in (paper.id, *paper.aliases)]
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


def _joined(corpus: Corpus, one: Paper, other: Paper) -> Iterator[str]:
    yield f"{one.title}\n{other.title}"
    shared = {str(tag) for tag in corpus.tags.get(one.id, ())} & {str(tag) for tag in corpus.tags.get(other.id, ())}
    yield f"  shared tags: {', '.join(sorted(shared)) or 'none'}"
    found = next((each for each in corpus.similar.get(one.id, ()) if each.id == other.id), None)
    yield f"  {found.score:.3f}: {', '.join(found.because)}" if found else "  not among each other's neighbours"
