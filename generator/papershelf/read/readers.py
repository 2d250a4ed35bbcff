"""The formats that Papershelf reads, first match first.

A new format is one module, one row here and one golden case in ``tests/golden/``.
"""

from papershelf.read import digest, json_lines, listing, table
from papershelf.read.reader import Reader

READERS = (
    Reader("JSON Lines", json_lines.sniff, json_lines.read),
    Reader("CSV or TSV with a header", table.sniff, table.read),
    Reader("digest", digest.sniff, digest.read),
    Reader("listing", listing.sniff, listing.read),
)
