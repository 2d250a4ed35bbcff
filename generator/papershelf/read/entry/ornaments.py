"""What is only to be looked at in items of lists: badges, which may say where a paper appeared, pictures on links, other images, names of emoji."""

import re
from urllib.parse import unquote

from papershelf.read.entry.markdown_links import IMAGE, is_label

_ON_LINK = re.compile(r"\[!\[(?P<alt>[^\[\]\n]*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)?\)\]\((?P<url>https?://[^()\s]+)\)")
_BADGE = re.compile(r"!\[[^\[\]\n]*\]\(\s*https?://img\.shields\.io/badge/(?P<said>[^()\s?]+?)(?:\.svg)?(?:\?[^()\s]*)?\s*\)")
_EMOJI = re.compile(r"(?<!\S):[a-z][a-z0-9_+-]{1,30}:(?!\w)")
"""As GitHub calls them: ``:fire:``."""
_PARTS = re.compile(r"(?<!-)-(?!-)")
_PLACE = re.compile(r"[A-Za-z][\w &+.:'-]{1,40}?[ ']*(?:(?:19|20)\d\d|(?<=')\d\d)(?: [A-Z][a-z]+)?")
"""A venue and a year, perhaps with a prize."""


def without_ornaments(line: str) -> str:
    """``line`` without images and emoji; of a badge of shields.io stay the venue and year that it shows, of a picture on a link the link."""
    line = _EMOJI.sub("", line) if ":" in line else line
    if "![" not in line and "<img" not in line:
        return line
    line = _ON_LINK.sub(lambda found: f"[{found['alt'] if is_label(found['alt']) else ''}]({found['url']})", line)
    return IMAGE.sub("", _BADGE.sub(lambda found: _place(found["said"]), line))


def _place(said: str) -> str:
    """The venue and year that the path of a badge says, in brackets: ``ICML-2023-blue``, ``-CVPR_2024-green``; else nothing."""
    *shown, _colour = _PARTS.split(said)
    words = " ".join(
        unquote(part).replace("__", "\0").replace("_", " ").replace("\0", "_").replace("--", "-") for part in shown if part
    ).strip()
    return f"({words})" if _PLACE.fullmatch(words) else ""
