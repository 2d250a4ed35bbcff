"""What a blog has around a post when its page is saved as text: the post's own title and day, buttons to share it, where it was filed."""

import re
from collections.abc import Sequence

from papershelf.read.document import Block
from papershelf.text.months import MONTH
from papershelf.text.plain import one_line

_POSTED = re.compile(r"(?:posted|published)(?: on| by)?:? (?=[^\n]*\b(?:19|20)\d\d\b)[^\n]{4,100}", re.IGNORECASE)
_DAY = rf"(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{{1,2}}\.? {MONTH},? (?:19|20)\d\d)"
_SIGNED = re.compile(rf"(?:by [^\n]{{3,60}}?(?:,| on|\s[|·•–—-]) )?{_DAY}(?: by [^\n]{{3,60}}|\s[|·•–—-] [^\n]{{3,60}})?", re.IGNORECASE)
"""The day of a post without such a word: ``October 30, 2031 by Tessa Moor``, ``Aug 3, 2031 · 5 min read``."""
_FEWEST = 6
"""Paragraphs below such a day: a title, its date and its abstract may be a paper."""
_BUTTON = re.compile(
    r"open in app|sign (?:up|in)|log ?in|skip to (?:main )?content|follow(?:ing)?|listen|share|save|subscribe(?:d)?|member-only story|get started|write|search|menu"
    r"|home|about|archive|contact|\d[\d.,k]*|\d+ min(?:ute)?s? read",
    re.IGNORECASE,
)
"""What stands above and below a post, a line each: ``Open in app``, ``5 min read``, ``42``."""
_END = re.compile(
    r"(?:discussion about this (?:post|article)|comments(?: \(\d+\))?|\d+ comments|leave a (?:reply|comment)(?: cancel reply)?|type your email\W*|recommended from medium|related(?: posts| articles)?"
    r"|(?:more from|written by) [^\n]{3,80}|thanks for reading\b[^\n]{0,200}\bsubscribe\b[^\n]*|(?:thanks|thank you) for reading [^\n.!]{3,60}[.!]|you (?:might|may) also like|share this:?)(?:\n.*)?\Z",
    re.IGNORECASE | re.DOTALL,
)
"""With what a post ends: what follows is of the blog and of its readers."""
_TAG = re.compile(r"#?[\w-]+(?: [\w-]+){0,2}")
"""A word or three below a post: what it is filed under."""
_LONG = 200
"""Characters of a paragraph that may be on a paper."""
_HIGHEST = 3
"""Paragraphs among which the day of the post stands."""
_LONGEST = 400
"""Characters of a paragraph that may be of the frame."""
_FOOT = re.compile(
    r"(?:share this|like this):?|like loading\W*|(?:twitter|x|facebook|linkedin|e-?mail|print|reddit|pocket|whatsapp|telegram|tumblr|pinterest|mastodon|more)"
    r"|(?:posted in|filed under:?) [^\n]{1,100}[|•·][^\n]{1,100}|filed under:? [^\n]{1,100}|leave a (?:comment|reply)",
    re.IGNORECASE,
)


def without_frame(blocks: Sequence[Block]) -> tuple[str, list[Block]]:
    """The title of the post, ``""`` where none stands above its day, and ``blocks`` without what is around the post.

    Days of several posts say nothing of the first title: each is of its own paper.
    """
    posted = _posted(blocks)
    if posted < 0 and (signed := _signed(blocks)):
        blocks, posted = signed
    below = [block for block in blocks[posted + 1 :] if not _is_foot(block)]
    if posted < 0:
        return "", below
    heading = blocks[posted - 1] if posted > 0 and " by " in blocks[posted].text else blocks[0]
    return one_line(heading.text) if posted > 0 else "", _before_end(below)


def _before_end(blocks: list[Block]) -> list[Block]:
    """``blocks`` up to what a post ends with, and without the words that it is filed under; all where as much text follows as in another post."""
    ends = (at for at, block in enumerate(blocks) if at > _HIGHEST and len(block.text) < _LONGEST and _END.match(block.text.strip()))
    end = next(ends, 0)
    long = [at for at, block in enumerate(blocks) if len(block.text) >= _LONG]
    if sum(at > end for at in long) * 3 > len(long):
        return blocks
    while end and _TAG.fullmatch(blocks[end - 1].text.strip()):
        end -= 1
    return blocks[:end] if end else blocks


def _is_day(line: str) -> bool:
    return len(line) < _LONGEST and bool(_SIGNED.fullmatch(line.strip()) or _POSTED.fullmatch(line.strip()))


def _posted(blocks: Sequence[Block]) -> int:
    """Where the day of the post stands; -1 for nowhere."""
    days = [at for at, block in enumerate(blocks) if len(block.text) < _LONGEST and _POSTED.fullmatch(block.text.strip())]
    return days[0] if len(days) == 1 and days[0] < _HIGHEST else -1


def _signed(blocks: Sequence[Block]) -> tuple[list[Block], int] | None:
    """The paragraphs without buttons, and the place of the first below the title that has the day of the post on a line, where one does."""
    rest = [block for block in _before_end(list(blocks)) if not all(_BUTTON.fullmatch(line.strip()) for line in block.text.split("\n")[:9])]
    days = [at for at, block in enumerate(rest) if len(block.text) < _LONGEST and any(map(_is_day, block.text.split("\n")))]
    whole = [at for at in days if "\n" not in rest[at].text.strip() or any(map(_BUTTON.fullmatch, rest[at].text.split("\n")))]
    return (rest, days[0]) if len(days) == 1 and whole and days[0] <= _HIGHEST and len(rest) - days[0] > _FEWEST else None


def _is_foot(block: Block) -> bool:
    lines = block.text.strip().split("\n") if len(block.text) < _LONGEST else [""]
    return all(_FOOT.fullmatch(line.strip()) for line in lines)
