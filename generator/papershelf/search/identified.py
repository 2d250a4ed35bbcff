"""Papers by their identifiers, as short hashes: a pasted DOI leads to its paper and to no other.

What a key is made of stands in ``search-identifiers.js`` of the theme as well, which takes pasted text apart; both are tested on the same cases.
"""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from papershelf.search.code import numbers, steps
from papershelf.search.shards import Put
from papershelf.text.identifiers import arxiv_parts

_SIZE = 1024
"""Identifiers that share a shard, at most: 9 KB, loaded for what looks like an identifier."""
_BITS = 48
_OF_ANOTHER = re.compile(r"10\.(?:48550/arxiv\.(?P<arxiv>.+)|18653/v1/(?P<acl>.+))")
"""DOIs that arXiv and the ACL Anthology make of their own identifiers."""


def keys(*told: Mapping[str, str]) -> tuple[str, ...]:
    """What the papers with these identifiers are found by: ``doi:10.5555/tides``, ``arxiv:1810.04805``."""
    return tuple(dict.fromkeys(key for identifiers in told for kind, value in identifiers.items() if (key := _key(kind, value))))


def _key(kind: str, value: str) -> str:
    match kind:
        case "doi":
            found = _OF_ANOTHER.fullmatch(value := value.lower())
            return _key(found.lastgroup or "", found[found.lastgroup or 0]) if found else f"doi:{value}"
        case "arxiv":
            return f"arxiv:{arxiv_parts(value)[0]}"
        case "acl":
            return f"acl:{value.lower()}"
        case "pmid" | "openreview":
            return f"{kind}:{value}"
    return ""


def hash_of(key: str) -> int:
    """Six bytes: of 100,000 papers one is taken for another that is not there once in a thousand million times."""
    return zlib.crc32(key.encode(errors="replace")) << 16 | zlib.crc32(key[::-1].encode(errors="replace")) & 0xFFFF


def shards(found: Sequence[tuple[int, Sequence[str]]], put: Put) -> list[str]:
    """The names of the shards in the order of their hashes; none where no paper has an identifier.

    ``found`` are numbers of papers, and their keys. Each shard has as many of the highest bits of hashes as the others; it holds the
    differences between rising hashes, and the number of a paper for each.
    """
    pairs = sorted((hash_of(key), number) for number, keys_ in found for key in keys_)
    if not pairs:
        return []
    bits = (len(pairs) // _SIZE).bit_length()
    held: list[list[tuple[int, int]]] = [[] for _ in range(1 << bits)]
    for pair in pairs:
        held[pair[0] >> (_BITS - bits)].append(pair)
    return [put("ids", numbers(_written(part))).partition("/")[2] for part in held]


def _written(pairs: Sequence[tuple[int, int]]) -> Iterator[int]:
    return chain.from_iterable(zip(steps([hash_ for hash_, _ in pairs]), (number for _, number in pairs), strict=True))
