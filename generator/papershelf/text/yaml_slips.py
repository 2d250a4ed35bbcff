"""What is usually wrong where YAML cannot be read, and how it is mended."""

import re

import yaml

_MENDS = (
    (re.compile(r"mapping values are not allowed"), "put a text that holds “: ” into quotation marks, or let the line begin right below the one above"),
    (re.compile(r"character '\\t'|a tab character"), "indent with blanks, not with tabs"),
    (re.compile(r"cannot start any token|expected alphabetic or numeric|undefined alias|could not determine a constructor"),
     "put a text that begins with such a mark into quotation marks"),
    (re.compile(r"expected (?:<block end>|key|'-' indicator)"), "let the lines of one mapping or list begin alike, and quote a text as a whole that begins with “[”, “{” or a quotation mark"),
    (re.compile(r"could not find expected ':'|expected ',' or|unexpected end of stream"), "close the bracket or the quotation mark, or put “: ” behind the name"),
)  # fmt: skip
"""What the parsers of PyYAML and libyaml say of frequent slips → how each is mended: most are texts that YAML takes for something else."""


def mend(error: yaml.YAMLError) -> str:
    """``"; …"`` with what to do; ``""`` for a slip that is not frequent."""
    told = str(getattr(error, "problem", ""))
    return next((f"; {mend}" for says, mend in _MENDS if says.search(told)), "")
