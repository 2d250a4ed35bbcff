"""What a blog has around a post when its page is saved as text: the post's own title and day, buttons to share it, where it was filed."""

import re
from collections.abc import Sequence

from papershelf.read.document import Block

_POSTED = re.compile(r"(?:posted|published)(?: on| by)?:? (?=[^\n]*\b(?:19|20)\d\d\b)[^\n]{4,100}", re.IGNORECASE)
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
    days = [at for at, block in enumerate(blocks) if len(block.text) < _LONGEST and _POSTED.fullmatch(block.text.strip())]
    posted = days[0] if len(days) == 1 and days[0] < _HIGHEST else -1
    heading = blocks[0].text.strip() if posted > 0 else ""
    return heading, [block for block in blocks[posted + 1 :] if not _is_foot(block)]


def _is_foot(block: Block) -> bool:
    lines = block.text.strip().split("\n") if len(block.text) < _LONGEST else [""]
    return all(_FOOT.fullmatch(line.strip()) for line in lines)
