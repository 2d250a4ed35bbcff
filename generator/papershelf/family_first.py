"""Names in scripts that put the family first and no blank behind it."""

import re

_FIRST = "\u3005\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters and Hangul; names in katakana alone are those of foreigners, given name first."""
_WHOLE = re.compile(rf"[{_FIRST}][{_FIRST}\u3041-\u309f\u30a1-\u30fa\u30fc]*,[{_FIRST}\u3041-\u309f\u30a1-\u30fa\u30fc]+")


def unspaced(family: str, given: str) -> str:
    """The name in one word where its script writes it so: ``王小明``; else ``""``."""
    return family + given if not given.isascii() and _WHOLE.fullmatch(f"{family},{given}") else ""
