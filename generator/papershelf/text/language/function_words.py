"""The function words of other languages than English, by the lists of Stopwords ISO (the package ``stopwordsiso``)."""

from collections.abc import Mapping
from functools import cache

_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")


@cache
def by_language() -> Mapping[str, frozenset[str]]:
    """Language → its function words; none of English, of which :mod:`papershelf.text.language.grammar` says more.

    The lists hold the letters of the alphabet too: of these only vowels are words ("y" in Spanish).
    """
    import stopwordsiso

    return {
        name: frozenset(word for word in stopwordsiso.stopwords(name) if len(word) > 1 or word not in _CONSONANTS)
        for name in stopwordsiso.langs()
        if name != "en"
    }
