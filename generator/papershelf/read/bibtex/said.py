"""The values of an entry's fields, as text."""

from collections.abc import Mapping

from papershelf.text.latex.unicode import from_latex
from papershelf.text.plain import one_line


def first(values: Mapping[str, str], *names: str) -> str:
    """The first of the fields that says something, as it stands."""
    return next((value for name in names if (value := values.get(name, "").strip())), "")


def text(values: Mapping[str, str], *names: str) -> str:
    """The first of the fields that says something, on one line; a literal dollar sign is one again where TeX is no matter."""
    told = first(values, *names)
    return read(told) if told else ""


def read(text: str) -> str:
    """LaTeX on one line, as plain text."""
    return one_line(from_latex(text))
