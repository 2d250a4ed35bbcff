"""Shards: the files of the index, cut where their contents say so and named by what they hold.

A rebuild with one paper more changes the shards that the paper is in; the others keep their names and stay in caches.
"""

import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from papershelf.model import Page

FOLDER = "search"


class Put(Protocol):
    """Makes the file of a shard of ``folder`` that holds ``value``, and gives its name, as :func:`shard` does."""

    def __call__(self, folder: str, value: Any, number: int | None = None, mark: str = "") -> str:
        """Makes the file."""


def shard(folder: str, value: Any, number: int | None = None, mark: str = "") -> tuple[str, Page]:
    """The name of the shard that holds ``value`` (``words/1k2j3h4g``), and its file: a script that hands the value over.

    The name is ``mark``, or else made of the content.
    """
    content = _written(value)
    mark = mark or mark_of(content)
    name = f"{folder}/{mark}" if number is None else f"{folder}/{number}-{mark[:4]}"
    return name, Page(f"{FOLDER}/{name}.js", _script(name, content))


def mark_of(*contents: str) -> str:
    """A name for ``contents`` that is another for others."""
    written = "\0".join(contents).encode(errors="replace")
    return _base36(int.from_bytes(hashlib.blake2b(written, digest_size=8).digest(), "big"))[:8]


def script(name: str, value: Any) -> bytes:
    """The script that hands ``value`` over under ``name``."""
    return _script(name, _written(value))


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _script(name: str, content: str) -> bytes:
    return f'papershelf.search.shard("{name}",{content})\n'.encode(errors="replace")


def _base36(value: int) -> str:
    digits = ""
    for _ in range(12):
        value, digit = divmod(value, 36)
        digits += "0123456789abcdefghijklmnopqrstuvwxyz"[digit]
    return digits


def cut(keys: Sequence[str], sizes: Sequence[float], target: float) -> Iterator[tuple[int, int]]:
    """Where to cut sorted ``keys`` into shards of about ``target``: begin and end of each.

    A key may start a shard where its hash falls below its share of one, once the shard before is half full: a new key moves
    few cuts but its own. Without the half, the shards that queries hit, which are the large ones, are twice the target
    instead of a quarter more. A key larger than a shard stands alone.
    """
    begin, held = 0, 0.0
    for at, (key, size) in enumerate(zip(keys, sizes, strict=True)):
        if at > begin and (
            max(held, size) >= target
            or (held >= target / 2 and zlib.crc32(key.encode("utf-8", "surrogatepass")) < 0xFFFFFFFF * size / target * 2)
        ):
            yield begin, at
            begin, held = at, 0.0
        held += size
    if len(keys) > begin:
        yield begin, len(keys)
