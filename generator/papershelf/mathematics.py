r"""A Python-Markdown extension: ``$TeX$`` becomes MathML while the site is built; ``\$`` and ``\~`` are plain characters.

Which dollar signs hold a formula is judged by :mod:`papershelf.text.mathematics.formulas`, as everywhere in Papershelf. A formula
that cannot be converted shows its TeX as code.
"""

import html
import re
from typing import Any

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor

from papershelf.text.mathematics.formulas import is_formula
from papershelf.text.mathematics.mathml import to_mathml
from papershelf.text.mathematics.parts import parted

# Between code spans (190), which win, and backslash escapes (180), which would eat TeX.
_PRIORITY = 185
_PATTERN = r"(?<!\\)\$([^\s$](?:[^$\n]*[^\s$\\])?)\$"
# Nothing but a number above or below the line, or the ending of an ordinal: H$_2$O, 10$^{-3}$, 5$^{th}$. MathML draws a gap where its base would be.
_SCRIPT = re.compile(r"(?P<mark>[_^])(?:(?P<digit>\d)|\{(?P<text>[-+]?\d+|st|nd|rd|th)\})")
# After the formulas are put back into the page (30).
_LATE = 5
_START, _END = "<math", "</math>"
_BEFORE = re.compile(r"(?:[^\W_]{1,12}(?:[(\[]|\Z))?[(\[“‘\"']*\Z")
_AFTER = re.compile(r"[^\W_]{0,12}[)\].,:;!?%’”\"'/–-]*")
_NEAR = 16
"""Characters before a formula that are looked at."""


class _Formulas(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str | None, int | None, int | None]:  # type: ignore[override]  # noqa: N802 - the name is Python-Markdown's
        tex = m[1]
        if not is_formula(tex, data[m.end() : m.end() + 1], data[: m.start()][-1:]):
            return None, None, None
        return self.md.htmlStash.store(as_html(tex)), m.start(0), m.end(0)


def as_html(tex: str) -> str:
    """``tex`` as a ``<math>`` element, as ``<sub>`` or ``<sup>`` where it is only a number there, or as code where it cannot be converted."""
    if script := _SCRIPT.fullmatch(tex):
        tag = "sub" if script["mark"] == "_" else "sup"
        return f"<{tag}>{(script['digit'] or script['text']).replace('-', '−')}</{tag}>"
    mathml = to_mathml(tex)
    return parted(mathml) if mathml else f'<code class="ps-tex">{html.escape(tex)}</code>'


def tied(page: str) -> str:
    """HTML in which a formula stays in one line with what touches it: browsers part it from brackets, commas and hyphens."""
    found = []
    done, start = 0, page.find(_START)
    while start >= 0 and (closed := page.find(_END, start)) >= 0:
        end = closed + len(_END)
        before, after = _reach(page, done, start, end)
        whole = page[before:after]
        found += [page[done:before], f'<span class="ps-tied">{whole}</span>' if (before, after) != (start, end) else whole]
        done, start = after, page.find(_START, after)
    return "".join(found) + page[done:]


def _reach(page: str, least: int, start: int, end: int) -> tuple[int, int]:
    """From where to where the formula at ``start`` is tied; not before ``least``. One expression for all took 0.7 ms of a long abstract."""
    near = page[max(least, start - _NEAR) : start]
    before = _BEFORE.search(near)
    after = _AFTER.match(page, end)
    return start - len(before[0]) if before else start, after.end() if after else end


class _Ties(Postprocessor):
    def run(self, text: str) -> str:
        return tied(text)


class MathematicsExtension(Extension):
    """Adds formulas, and ``$`` and ``~`` to the characters that a backslash escapes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Called by Python-Markdown."""
        md.ESCAPED_CHARS += [char for char in "$~" if char not in md.ESCAPED_CHARS]
        md.inlinePatterns.register(_Formulas(_PATTERN, md), "mathematics", _PRIORITY)
        md.postprocessors.register(_Ties(md), "ties of formulas", _LATE)


def makeExtension(**options: Any) -> MathematicsExtension:  # noqa: N802 - the name is Python-Markdown's
    """Called by Python-Markdown."""
    return MathematicsExtension(**options)
