"""Addresses outside of the site that a script asks for, as far as they stand in it as they are."""

import re
from collections.abc import Iterator

_ASKS = re.compile(
    r"""(?:\b(?:import|from|importScripts|fetch|Worker|SharedWorker|WebSocket|EventSource|sendBeacon)\s{0,9}\(?|\.src\s{0,9}=)"""
    r"""\s{0,9}["'`]((?:https?:|wss?:)?//[^"'`\s]+)["'`]""",
    re.IGNORECASE,
)
"""What asks for an address, and the address in quotation marks: ``fetch("https://…")``, ``script.src = "//…"``."""
DATA = (b"papershelf.give(", b"papershelf.search.shard(")
"""Begin the scripts that hold data: what looks like code in them is the text of a paper."""


def asked(text: str) -> Iterator[tuple[int, str]]:
    """Line, counted from 1, and address of imports, workers and questions to the network in ``text``."""
    line, start = 1, 0
    for match in _ASKS.finditer(text):
        line += text.count("\n", start, match.start())
        start = match.start()
        yield line, match[1]
