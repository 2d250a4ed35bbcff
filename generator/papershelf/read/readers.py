"""The formats that Papershelf reads, first match first.

A new format is one module, one row here and one golden case in ``tests/golden/``.
"""

from papershelf.read import arxiv_atom, csl_json, digest, json_lines, listing, ris, table
from papershelf.read.bibtex import bibtex
from papershelf.read.reader import Reader

READERS = (
    Reader("BibTeX", bibtex.sniff, bibtex.read),
    Reader("RIS", ris.sniff, ris.read),
    Reader("CSL-JSON", csl_json.sniff, csl_json.read),
    Reader("arXiv Atom", arxiv_atom.sniff, arxiv_atom.read),
    Reader("JSON Lines", json_lines.sniff, json_lines.read),
    Reader("CSV or TSV with a header", table.sniff, table.read),
    Reader("digest", digest.sniff, digest.read),
    Reader("listing", listing.sniff, listing.read),
)
