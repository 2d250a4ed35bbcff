"""A Python-Markdown extension: a backslash before ``$`` and ``~`` is an escape, as it is on code hosts."""

from typing import Any

from markdown import Extension, Markdown


class MathematicsExtension(Extension):
    """Adds ``$`` and ``~`` to the characters that a backslash escapes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Called by Python-Markdown."""
        md.ESCAPED_CHARS += [char for char in "$~" if char not in md.ESCAPED_CHARS]


def makeExtension(**options: Any) -> MathematicsExtension:  # noqa: N802 - the name is Python-Markdown's
    """Called by Python-Markdown."""
    return MathematicsExtension(**options)
