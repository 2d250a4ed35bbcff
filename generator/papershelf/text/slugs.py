"""Slugs: the part of an address that is made from a title or a name."""

import re

from anyascii import anyascii

LONGEST = 80
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
# Names that an address must not have: pages of ours (index, index/2), bare numbers (they say nothing and collide with
# pages of lists), and the device names that Windows refuses as file names.
_RESERVED = re.compile(r"(?:index|\d+(?:-\d+)*|con|prn|aux|nul|com\d|lpt\d)\Z")


def slug(text: str, prefix: str, longest: int = LONGEST) -> str:
    """``text`` as lower-case ASCII words joined by hyphens, cut at a word; ``""`` where nothing is left.

    A slug that no page may have (``index``, ``2``) gets ``prefix`` in front. Transliteration is anyascii's.
    """
    words = _NOT_SLUG.sub("-", anyascii(text).lower().replace("'", "")).strip("-")
    if len(words) > longest:
        cut = words[: longest + 1].rsplit("-", 1)[0] if "-" in words[: longest + 1] else words[:longest]
        words = cut.strip("-")
    return f"{prefix}-{words}" if _RESERVED.match(words) else words
