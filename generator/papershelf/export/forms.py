"""The forms in which papers can be taken away as files."""

from collections.abc import Callable, Mapping

from papershelf.export.bibtex import to_bibtex
from papershelf.export.csl import to_csl_json
from papershelf.export.json_lines import to_json_lines
from papershelf.export.keys import citation_keys
from papershelf.export.ris import to_ris
from papershelf.model import Corpus

FORMS = {"BibTeX": "bib", "RIS": "ris", "CSL-JSON": "csl.json", "JSON Lines": "jsonl"}
"""Name → ending of a file."""
MOST = 1_000
"""Entries of a topic that has files of its own; who wants a broader one takes the whole shelf."""


def _bibtex(corpus: Corpus) -> bytes:
    keys = citation_keys(corpus.papers)
    return "\n".join(to_bibtex(paper, keys[paper.id]) for paper in corpus.papers).encode()


def _ris(corpus: Corpus) -> bytes:
    return "".join(map(to_ris, corpus.papers)).encode()


def _csl_json(corpus: Corpus) -> bytes:
    return to_csl_json(corpus.papers)


WRITERS: Mapping[str, Callable[[Corpus], bytes]] = {"jsonl": to_json_lines, "bibtex": _bibtex, "ris": _ris, "csl-json": _csl_json}
"""What ``papershelf export --format`` calls a form → how a corpus is written in it."""
