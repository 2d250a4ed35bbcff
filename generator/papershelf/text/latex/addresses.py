r"""Addresses in LaTeX: what people write so that TeX sets a tilde, an underscore or two hyphens as they are."""

import re

_TILDE = r"\{\\textasciitilde\s*\}|\{\\~\{\}\}|\$\\(?:thick)?sim\$|\\~\{\}|\\textasciitilde(?:\{\}|\s)?"
_ESCAPE = re.compile(
    rf"\\{{1,2}}([_%#&~$^{{}}])(?!\{{\}})|\{{\\?([_~%#&$^])\}}|\\textunderscore\s?|\\([_%#&$^])\{{\}}|{_TILDE}|\\string\s*"
)
"""A sign that LaTeX needs escaped, in the ways that people escape it in addresses."""
_ADDRESS = re.compile(rf"https?://(?:{_TILDE}|\\[_%#&~-]|\{{\\?[_~]\}}|[^\s{{}}\\$\"<>])+")
_SET_OTHERWISE = re.compile(rf"{_TILDE}|\\~|\{{\\?~\}}|~|-(?=-)")


def unescaped(address: str) -> str:
    r"""``address`` without the escapes of TeX: ``a\_b`` → ``a_b``, ``\textasciitilde{}me`` → ``~me``."""
    return _ESCAPE.sub(_sign, address)


def _sign(match: re.Match[str]) -> str:
    """The sign that an escape stands for; a tilde has many."""
    if sign := match[1] or match[2] or match[3]:
        return sign
    return "_" if "underscore" in match[0] else "" if "string" in match[0] else "~"


def kept(text: str) -> str:
    """``text``, still LaTeX, so that the addresses in it are read as they are meant: a tilde is no blank there, two hyphens are no dash."""
    if "://" not in text:
        return text
    return _ADDRESS.sub(lambda match: _SET_OTHERWISE.sub(lambda sign: "-{}" if sign[0] == "-" else r"\textasciitilde{}", match[0]), text)
