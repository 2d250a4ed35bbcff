"""Papers as the owner names them in ``curation.yml`` and on the command line."""

from collections.abc import Collection, Sequence

from papershelf.config.curation import Word, wrong
from papershelf.config.yaml_file import nearest
from papershelf.errors import ConfigurationError
from papershelf.model import Corpus, Hidden, Paper, Source


class References:
    """Finds papers by id, by former id, or by one of their records: ``FILE#KEY`` or ``FILE:LINE``."""

    def __init__(self, papers: Sequence[Paper], gone: Collection[str] = (), hidden: Sequence[Hidden] = ()) -> None:
        """``gone`` are ids that papers had which are no longer there."""
        self._papers = {paper.id: paper for paper in papers}
        self._gone = gone
        self._id_of: dict[str, str] = {}
        self._several: dict[str, set[str]] = {}
        """Names that records of several papers have, as all on one line do, and the ids of these."""
        everyone: tuple[Paper | Hidden, ...] = (*papers, *hidden)
        for one in everyone:
            for name in {name for source in one.sources for name in names_of(source)}:
                if (other := self._id_of.setdefault(name, one.id)) != one.id:
                    self._several.setdefault(name, {other}).add(one.id)
        for paper in papers:
            self._id_of |= dict.fromkeys(paper.aliases, paper.id)
        self._id_of |= {paper.id: paper.id for paper in papers}

    @classmethod
    def to(cls, corpus: Corpus, known: Collection[str]) -> "References":
        """To the papers of ``corpus``; gone are all others that have one of the ids ``known``, were merged, or are hidden."""
        return cls(corpus.papers, {*known, *corpus.claims}, corpus.hidden)

    def find(self, word: Word) -> Paper | None:
        """The paper that ``word`` names; ``None`` for one that was there once and is gone.

        Raises:
            ConfigurationError: No paper was ever named so, and the nearest are offered; or several are.
        """
        if word.text in self._several:
            raise wrong(word.line, self._choice(word.text))
        paper = self._papers.get(self._id_of.get(word.text, ""))
        if paper is None and not self._is_gone(word.text):
            raise wrong(word.line, f"there is no paper “{word.text}”{self._offer(word.text)}")
        return paper

    def present(self, name: str) -> Paper:
        """The paper that ``name`` names on a command line; the beginning of an id is enough where it is that of one alone.

        Raises:
            ConfigurationError: There is none, and the nearest are offered; there are several; or it is no longer there.
        """
        if name in self._several:
            raise ConfigurationError(self._choice(name))
        paper = self._papers.get(self._id_of.get(name, ""))
        if paper is None:
            begun = [id_ for id_ in self._papers if name and id_.startswith(name)]
            if len(begun) != 1:
                why = f"“{name}” is hidden, or no longer among the seeds" if self._is_gone(name) else f"there is no paper “{name}”"
                raise ConfigurationError(f"{why}{self._offer(name)}")
            paper = self._papers[begun[0]]
        return paper

    def _is_gone(self, name: str) -> bool:
        return name in self._gone or (name in self._id_of and self._id_of[name] not in self._papers)

    def _choice(self, name: str) -> str:
        first, *others = sorted(self._several[name])
        more = f" or one of {len(others) - _OFFERED} more" if len(others) > _OFFERED else ""
        return f"“{name}” may be {' or '.join(f'“{id_}”' for id_ in (first, *others[:_OFFERED]))}{more}: say the id"

    def _offer(self, text: str) -> str:
        records = [name for name in self._id_of if "#" in name or ":" in name] if "#" in text or ":" in text else []
        return nearest(text, (records or list(self._papers))[:50_000])


_OFFERED = 2
"""Papers that a name may mean, after the first, that a complaint names."""


def names_of(source: Source) -> tuple[str, ...]:
    """What a record can be called by: its file with its key, and with its line."""
    place = f"{source.file}:{source.line}"
    return (place, f"{source.file}#{source.key}") if source.key else (place,)
