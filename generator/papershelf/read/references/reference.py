"""A reference in whichever of the usual styles."""

from papershelf.read.references.dated import dated
from papershelf.read.references.parts import Reference
from papershelf.read.references.undated import undated


def reference(text: str) -> Reference | None:
    """What the reference ``text`` says; nothing where it is none."""
    return dated(text) or undated(text)
