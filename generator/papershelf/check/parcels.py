"""What scripts of data give, read without running them, and what is packed in a site."""

import base64
import json
import zlib
from typing import Any

_DECODER = json.JSONDecoder()
LARGEST = 2_000_000_000
"""Bytes that a packed file may unpack to: the export of a million papers has them, a bomb has more."""
_PARCEL = 100_000_000


def given(content: bytes) -> Any:
    """The value in ``papershelf.give("name", value);`` or another call of that form, also packed; ``None`` where there is none."""
    text = content.decode("utf-8", errors="replace")
    try:
        _, end = _DECODER.raw_decode(text, text.index("(") + 1)
        value, end = _DECODER.raw_decode(text, text.index(",", end) + 1)
        if isinstance(value, str) and text[end:].startswith(',"gzip"'):
            return json.loads(unpacked(base64.b64decode(value, validate=True), _PARCEL))
    except (ValueError, RecursionError):
        return None
    return value


def unpacked(content: bytes, most: int = LARGEST) -> bytes:
    """What gzip has packed; nothing where it is damaged, or larger than ``most`` bytes."""
    packer = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        found = packer.decompress(content, most)
    except zlib.error:
        return b""
    return found if packer.eof else b""
