"""Data for the browser in parcels: classic scripts, because a page on disk may load scripts and nothing else.

Each calls ``papershelf.give(path, value)`` of ``theme/assets/papershelf/shelf.js``. Many small ones instead of a large one,
so that a page loads what it shows; their names are hashes of what they hold, so that a browser may keep them for good.
"""

import base64
import gzip
import hashlib
import struct
import zlib
from collections.abc import Iterable, Sequence
from typing import Any

from papershelf.model import Page
from papershelf.text.escape import script


def parcel(path: str, value: Any, *, small: bool = False) -> Page:
    """The file ``data/<path>.js``, which gives ``value``: anything that JSON can hold.

    A ``small`` one holds it packed, as base64 of gzip: half the size of abstracts, a quarter of that of citations.
    """
    return _given(path, script(value), small=small)


def _given(path: str, text: str, *, small: bool) -> Page:
    if small:
        packed_ = base64.b64encode(gzip.compress(text.encode(), 9, mtime=0)).decode()
        return Page(f"data/{path}.js", f'papershelf.give({script(path)},"{packed_}","gzip");\n'.encode())
    return Page(f"data/{path}.js", f"papershelf.give({script(path)},{text});\n".encode())


def hashed(folder: str, value: Any, *, small: bool = False) -> tuple[str, Page]:
    """A parcel in ``folder`` whose name is a hash of ``value``; the name, and the file."""
    text = script(value)
    name = hashlib.sha256(text.encode()).hexdigest()[:12]
    return name, _given(f"{folder}/{name}", text, small=small)


def hash_of(key: str) -> int:
    """CRC-32 of ``key`` in UTF-8: fast here, and a dozen lines in ``reading-link.js``."""
    return zlib.crc32(key.encode())


def parts(count: int, size: int) -> int:
    """Into how many parcels ``count`` things go, about ``size`` in each: a power of two, so that most names outlive growth."""
    return 1 << max(0, -(-count // size) - 1).bit_length()


def packed(form: str, values: Sequence[int] | Iterable[int]) -> str:
    """Whole numbers as little-endian bytes in base64; ``form`` is a letter of :mod:`struct`: ``B``, ``H`` or ``I``."""
    values = list(values)
    return base64.b64encode(struct.pack(f"<{len(values)}{form}", *values)).decode()
