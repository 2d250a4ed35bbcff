"""The forms in which papers can be taken away as files."""

from collections.abc import Iterable, Iterator

from papershelf.export.cited import in_form
from papershelf.export.json_lines import rows
from papershelf.export.keys import citation_keys
from papershelf.model import Corpus

FORMS = {"BibTeX": "bib", "RIS": "ris", "CSL-JSON": "csl.json", "JSON Lines": "jsonl"}
"""Name → ending of a file."""
ENDINGS = {"jsonl": "jsonl", "bibtex": "bib", "ris": "ris", "csl-json": "csl.json"}
"""What ``papershelf export --format`` calls a form → ending of a file."""
MOST = 1_000
"""Entries of a topic that has files of its own; who wants a broader one takes the whole shelf."""
_AROUND = {"csl.json": ("[", ",\n", "]\n"), "bib": ("", "\n", "")}
"""What stands before the entries of a form, between them, and behind them."""


def to_file(ending: str, corpus: Corpus) -> Iterator[str]:
    """The papers of ``corpus`` as a file with ``ending`` has them, piece by piece."""
    if ending == "jsonl":
        return rows(corpus)
    keys = citation_keys(corpus.papers)
    return joined(ending, (in_form(ending, paper, keys[paper.id])[1] for paper in corpus.papers))


def joined(ending: str, entries: Iterable[str]) -> Iterator[str]:
    """``entries`` as a file with ``ending`` has them, piece by piece."""
    before, between, after = _AROUND.get(ending, ("", "", ""))
    yield before
    for at, entry in enumerate(entries):
        yield f"{between if at else ''}{entry}"
    yield after
