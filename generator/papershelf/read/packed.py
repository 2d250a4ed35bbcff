"""Files packed with gzip: unpacked up to a size, whatever they claim."""

import zlib
from dataclasses import dataclass

MOST = 250_000_000
"""Bytes. A megabyte can unpack to a gigabyte; no seed is as large as this."""
_MAGIC = b"\x1f\x8b\x08"


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a file, and what is odd about them."""

    bytes: bytes
    complaints: tuple[str, ...] = ()


def unpacked(content: bytes, most: int = MOST) -> Content:
    """``content``, unpacked where it is gzip, told by its first bytes; damage and what exceeds ``most`` bytes are cut off."""
    if not content.startswith(_MAGIC):
        return Content(content)
    parts: list[bytes] = []
    size = 0
    while content.startswith(_MAGIC):
        member = zlib.decompressobj(wbits=31)
        try:
            part = member.decompress(content, most - size)
        except zlib.error as error:
            return Content(b"".join(parts), (f"damaged gzip ({error}); read as far as it goes",))
        parts.append(part)
        size += len(part)
        if member.unconsumed_tail:
            return Content(b"".join(parts), (f"more than {most:,} bytes when unpacked; the rest is left out",))
        if not member.eof:
            return Content(b"".join(parts), ("damaged gzip (it breaks off); read as far as it goes",))
        content = member.unused_data.lstrip(b"\0")
    return Content(b"".join(parts))
