"""A reference in whichever of the usual styles."""

import re

from papershelf.read.references.dated import dated
from papershelf.read.references.parts import Reference
from papershelf.read.references.undated import undated

_NUMBER = re.compile(r"\A(?:\[\d{1,4}\]|\(?\d{1,4}[.)])\s+")


def reference(text: str) -> Reference | None:
    """What the reference ``text`` says, without the number before it; nothing where it is none."""
    bare = _NUMBER.sub("", text)
    return dated(bare) or undated(bare)
