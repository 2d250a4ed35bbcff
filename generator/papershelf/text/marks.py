"""The little Markdown of notes: emphasis, code, links and mathematics; everything else in a note is plain text.

:func:`mend` repairs what saving a web page as text does to these marks, and :func:`safe` writes them for a page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from papershelf.text import escape
from papershelf.text.escape import Markdown

MarkKind = Literal["text", "emphasis", "strong", "code", "mathematics", "link"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of text with one meaning; ``url`` for a link only."""

    kind: MarkKind
    text: str
    url: str = ""


_TOKEN = re.compile(
    r"\\(?P<escaped>[\\`*\[\]$])"
    r"|`(?P<code>[^`\n]+)`"
    r"|\\\((?P<round>(?:(?!\\\().)+?)\\\)"
    r"|(?<![\\$])\$(?P<dollar>[^\s$](?:[^$\n]*[^\s$\\])?)\$(?![\d$])"
    r"|\[(?P<text>[^\[\]\n]+)\]\((?P<url>https?://[^\s()]+)\)"
    r"|\*\*(?P<strong>[^\s*](?:[^*\n]*[^\s*])?)\*\*"
    r"|(?<!\*)\*(?P<emphasis>[^\s*](?:[^*\n]*[^\s*])?)\*(?!\*)"
)


def parts(text: str) -> Iterator[Mark]:
    """The runs of ``text``, in order; their texts are without marks and escapes."""
    at, plain = 0, ""
    for match in _TOKEN.finditer(text):
        plain += text[at : match.start()]
        at = match.end()
        if match["escaped"]:
            plain += match["escaped"]
            continue
        if plain:
            yield Mark("text", plain)
            plain = ""
        yield _mark(match)
    if plain + text[at:]:
        yield Mark("text", plain + text[at:])


def _mark(match: re.Match[str]) -> Mark:
    if match["code"]:
        return Mark("code", match["code"])
    if match["url"]:
        return Mark("link", match["text"], match["url"])
    if mathematics := match["round"] or match["dollar"]:
        return Mark("mathematics", mathematics.strip())
    return Mark("strong", match["strong"]) if match["strong"] else Mark("emphasis", match["emphasis"])


def words(text: str) -> str:
    """``text`` without its marks."""
    return "".join(mark.text for mark in parts(text))


def safe(text: str) -> Markdown:
    """``text`` as Markdown for a page: its marks work, and all else in it shows as the characters that it is."""
    paragraphs = text.split("\n\n")
    return Markdown("\n\n".join(_safe_paragraph(paragraph.replace("\n", " ")) for paragraph in paragraphs))


def _safe_paragraph(text: str) -> str:
    runs = list(parts(text))
    written = [_write(run) for run in runs]
    if runs and runs[0].kind == "text":
        written[0] = escape.markdown(runs[0].text) + (" " if runs[0].text.endswith(" ") else "")
    return "".join(written)


def _write(mark: Mark) -> str:
    match mark.kind:
        case "text":
            return escape.inline(mark.text)
        case "code":
            return f"`{mark.text}`"
        case "mathematics":
            return escape.formula(mark.text)
        case "link":
            return f"[{escape.inline(mark.text)}]({escape.link(mark.url)})"
        case "strong":
            return f"**{escape.inline(mark.text)}**"
        case "emphasis":
            return f"*{escape.inline(mark.text)}*"


_ROUND = re.compile(r"\\\(((?:(?!\\\().)+?)\\\)")
_WHOLE = re.compile(r"(`[^`\n]+`|(?<!\*)\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*(?!\*))")
# A star that can open or close emphasis: none that is escaped, between digits ("2*3"), or has blanks on both sides.
_STAR = re.compile(r"(?<!\\)\*(?!(?<=\d\*)\d)(?!(?<=\s\*)\s)")


def mend(text: str) -> str:
    r"""``text`` with its emphasis repaired: ``*Mamba**,* has`` → ``*Mamba*, has``; ``*a *b`` → ``*a* b``.

    Stars are taken in pairs, blanks at the edges move outside, and emphasis that holds no word is dropped. Strong
    emphasis and code that are whole stay. A star that is left over stays as a plain one. ``\\(x\\)`` becomes ``$x$``.
    """
    pieces = _WHOLE.split(text)
    mended = "".join(piece if at % 2 else _pair_stars(piece) for at, piece in enumerate(pieces))
    return _ROUND.sub(lambda match: f"${match[1].strip()}$", mended)


def _pair_stars(text: str) -> str:
    runs = _STAR.split(text)
    if len(runs) % 2 == 0:
        runs[-2:] = [f"{runs[-2]}\\*{runs[-1]}"]
    return "".join(_emphasis(run) if at % 2 else run for at, run in enumerate(runs))


def _emphasis(run: str) -> str:
    inner = run.strip()
    if not re.search(r"\w", inner) or inner.endswith("\\"):  # a backslash there would escape the closing star
        return run
    before, after = run[: len(run) - len(run.lstrip())], run[len(run.rstrip()) :]
    return f"{before}*{inner}*{after}"
