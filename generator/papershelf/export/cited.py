"""One paper in all forms of citation, made once for all files that show it: its page, the files to take away, the reading list."""

import json
from collections.abc import Collection
from dataclasses import dataclass

from papershelf.export import bibtex, ris
from papershelf.export.csl import to_csl
from papershelf.model import Paper


@dataclass(frozen=True, slots=True)
class Cited:
    """The fields of a citation by their names in each form."""

    bibtex_head: str
    bibtex_fields: bibtex.Fields
    ris_fields: ris.Fields
    csl_fields: tuple[tuple[str, str], ...]
    """Names and both name and value as JSON."""

    @classmethod
    def of(cls, paper: Paper, key: str) -> "Cited":
        """The citation of ``paper``, with ``key`` for BibTeX."""
        item = to_csl(paper)
        fields = tuple((name, f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}") for name, value in item.items())
        return cls(*bibtex.parts(paper, key), ris.parts(paper), fields)

    def bibtex(self, left_out: Collection[str] = ()) -> str:
        """The entry without the fields ``left_out``, as :func:`papershelf.export.bibtex.to_bibtex` writes it."""
        return bibtex.joined(self.bibtex_head, self.bibtex_fields, left_out)

    def ris(self, left_out: Collection[str] = ()) -> str:
        """The record without the tags ``left_out``, as :func:`papershelf.export.ris.to_ris` writes it."""
        return ris.joined(self.ris_fields, left_out)

    def csl(self, left_out: Collection[str] = ()) -> str:
        """The item without the variables ``left_out``, as JSON."""
        return "{" + ", ".join(text for name, text in self.csl_fields if name not in left_out) + "}"

    def brief(self) -> dict[str, str]:
        """What a list of references needs, by the endings of files."""
        return {"bib": self.bibtex(bibtex.LENGTHY), "ris": self.ris(ris.LENGTHY), "csl.json": self.csl({"abstract", "keyword"})}

    def whole(self) -> dict[str, str]:
        """Everything, by the endings of files."""
        return {"bib": self.bibtex(), "ris": self.ris(), "csl.json": self.csl()}
