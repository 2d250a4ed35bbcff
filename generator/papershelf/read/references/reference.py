"""A reference in whichever of the usual styles."""

import re

from papershelf.read.references.dated import dated
from papershelf.read.references.parts import Reference
from papershelf.read.references.undated import undated

_NUMBER = re.compile(r"\A(?:\[\d{1,4}\]|\(?\d{1,4}[.)])\s+")
_SET_OFF = re.compile(r"(?P<mark>\*\*|__)(?P<name>[A-Z][\w'’-]+,? (?:[A-Z]\.[ -]?)+|(?:[A-Z]\.[ -]?)+[A-Z][\w'’-]+)(?P=mark)")
"""One's own name, as people set it in bold in lists of their publications; titles are in bold too."""


def reference(text: str) -> Reference | None:
    """What the reference ``text`` says, without the number before it; nothing where it is none."""
    bare = _SET_OFF.sub(r"\g<name>", _NUMBER.sub("", text))
    return dated(bare) or undated(bare)
