"""What a venue is called by the first letters of its words, which readers type and seeds rarely say."""

from itertools import dropwhile

from papershelf.search.words import STOP, cut

_LED = frozenset("acm advances annual conference cvf ieee meeting proc proceedings symposium".split())
"""What stands before the name proper."""
_SILENT = frozenset("a an and for in of on the to".split())
"""Words that lend no letter. Others that the search passes over do: VLDB has that of "very"."""
_FEWEST, _MOST = 3, 8


def initials(venue: str) -> tuple[str, ...]:
    """``International Conference on Learning Representations`` → ``iclr``; with and without what stands before a name: ``pnas``, ``nas``."""
    words = [word for word in cut(venue)[0] if word.isalpha() and word.isascii() and word not in _SILENT]
    names = (words, list(dropwhile(_LED.__contains__, words)))
    found = ("".join(word[0] for word in name) for name in names if _FEWEST <= len(name) <= _MOST)
    return tuple(dict.fromkeys(each for each in found if each not in STOP))
