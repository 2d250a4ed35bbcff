"""One paper in a form of citation, as the files to take away have it."""

import json

from papershelf.export import bibtex, ris
from papershelf.export.csl import to_csl
from papershelf.model import Paper

_LENGTHY = frozenset({"abstract", "keyword"})
"""What a brief item of CSL-JSON is without."""


def in_form(ending: str, paper: Paper, key: str) -> tuple[str, str]:
    """``paper`` in the form of files with ``ending``: what a list of references needs of it, and everything."""
    match ending:
        case "bib":
            entry = bibtex.parts(paper, key)
            return bibtex.joined(*entry, bibtex.LENGTHY), bibtex.joined(*entry)
        case "ris":
            fields = ris.parts(paper)
            return ris.joined(fields, ris.LENGTHY), ris.joined(fields)
        case _:
            item = to_csl(paper)
            brief = {name: value for name, value in item.items() if name not in _LENGTHY}
            return json.dumps(brief, ensure_ascii=False), json.dumps(item, ensure_ascii=False)
