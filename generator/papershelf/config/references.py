"""Papers as the owner names them in ``curation.yml`` and on the command line."""

from collections.abc import Collection, Sequence

from papershelf.config.curation import Word, wrong
from papershelf.config.yaml_file import nearest
from papershelf.errors import ConfigurationError
from papershelf.model import Corpus, Paper, Source


class References:
    """Finds papers by id, by former id, or by one of their records: ``FILE#KEY`` or ``FILE:LINE``."""

    def __init__(self, papers: Sequence[Paper], gone: Collection[str] = ()) -> None:
        """``gone`` are ids that papers had which are no longer there."""
        self._by_name: dict[str, Paper] = {}
        for paper in papers:
            for source in paper.sources:
                self._by_name |= dict.fromkeys(names_of(source), paper)
        for paper in papers:
            self._by_name |= dict.fromkeys(paper.aliases, paper)
        self._by_name |= {paper.id: paper for paper in papers}
        self._ids = [paper.id for paper in papers]
        self._gone = gone

    @classmethod
    def to(cls, corpus: Corpus, known: Collection[str]) -> "References":
        """To the papers of ``corpus``; gone are all others that have one of the ids ``known``, were merged, or are hidden."""
        hidden = {name for one in corpus.hidden for source in one.sources for name in names_of(source)}
        return cls(corpus.papers, {*known, *corpus.claims, *hidden})

    def find(self, word: Word) -> Paper | None:
        """The paper that ``word`` names; ``None`` for one that was there once and is gone.

        Raises:
            ConfigurationError: No paper was ever named so; the nearest are offered.
        """
        paper = self._by_name.get(word.text)
        if paper is None and word.text not in self._gone:
            raise wrong(word.line, f"there is no paper “{word.text}”{self._offer(word.text)}")
        return paper

    def present(self, name: str) -> Paper:
        """The paper that ``name`` names on a command line; the beginning of an id is enough where it is that of one alone.

        Raises:
            ConfigurationError: There is none, or it is no longer there; the nearest are offered.
        """
        paper = self._by_name.get(name)
        if paper is None:
            begun = [id_ for id_ in self._ids if name and id_.startswith(name)]
            if len(begun) != 1:
                raise ConfigurationError(f"there is no paper “{name}”{self._offer(name)}")
            paper = self._by_name[begun[0]]
        return paper

    def _offer(self, text: str) -> str:
        records = [name for name in self._by_name if "#" in name or ":" in name] if "#" in text or ":" in text else []
        return nearest(text, (records or self._ids)[:50_000])


def names_of(source: Source) -> tuple[str, ...]:
    """What a record can be called by: its file with its key, and with its line."""
    place = f"{source.file}:{source.line}"
    return (place, f"{source.file}#{source.key}") if source.key else (place,)
