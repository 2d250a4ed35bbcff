"""Links, images and marks of emphasis in Markdown: what the words of a link lead to, and a text without all these."""

import re

from papershelf.model import Rel
from papershelf.text import links as addresses
from papershelf.text.plain import one_line

_URL = r"<?(?P<url>https?://(?:[^\s()<>]|\([^\s()<>]*\))+)>?(?:\s+[\"'][^\"'\n]*[\"'])?"
"""An address as links hold it, with brackets in it, in angles, or with a title behind it: ``<https://a.org/b_(c)> "B"``."""
LINK = re.compile(rf"(?<!!)\[(?P<text>(?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\(\s*{_URL}\s*\)")
"""A link in Markdown, in whose words one pair of brackets may stand: ``[[PDF]](https://a.org/b)``."""
IMAGE = re.compile(
    r"\[?!\[(?:[^\[\]\n]|\[[^\[\]\n]*\])*\]\([^()\s]*(?:\([^()]*\))?[^()\s]*\)(?:\]\([^()\s]*\))?|<img\b[^>]*>", re.IGNORECASE
)
"""An image in Markdown, perhaps on a link, or in HTML: ``[![Stars](https://a.org/s.svg)](https://a.org)``."""
_STUB = re.compile(
    r"\W*(?P<word>paper|pdf|code|link|arxiv(?:[:\s]*[\d.v]+)?|github|project(?: ?page)?|page|website|site|web|homepage|home|blog(?: ?post)?|poster|slides?|video|talk|demo|dataset"
    r"|data|openreview|html|abs(?:tract)?|doi|official(?: code)?|(?:pytorch|tensorflow|tf|jax|keras|official)?(?: ?(?:code|implementations?))|model|models|weights"
    r"|supp(?:lementary)?|bib(?:tex)?|url|source|repo|here|读|论文|代码|mp4|youtube|notebook|colab|twitter|tweet|acl|ieee|acm|springer)\W*\Z",
    re.IGNORECASE,
)
"""What a link says that names what it leads to and no title: ``Code``, ``[PDF]``, ``official implementation``."""
_RELS: tuple[tuple[str, Rel], ...] = (
    ("bib", "other"), ("blog", "other"), ("tweet", "other"), ("code", "code"), ("github", "code"), ("implementation", "code"), ("reference", "code"), ("python", "code"), ("repo", "code"), ("pdf", "pdf"), ("project", "project"), ("page", "project"),
    ("site", "project"), ("home", "project"), ("slide", "slides"), ("poster", "slides"), ("video", "video"), ("talk", "video"), ("youtube", "video"),
    ("demo", "demo"), ("colab", "demo"), ("data", "data"), ("model", "model"), ("weights", "model"), ("paper", "paper"), ("arxiv", "paper"), ("openreview", "paper"),
    ("abs", "paper"), ("link", "paper"), ("doi", "paper"), ("html", "paper"), ("acl", "paper"), ("论文", "paper"), ("代码", "code"),
)  # fmt: skip
"""Parts of the words on links, the first that is found, and what these lead to."""
_ANCHOR = re.compile(
    r"<a\s[^<>]*?\bhref\s*=\s*[\"']?(?P<url>https?://[^\"'\s<>]+)[\"']?[^<>]*>(?P<text>(?:[^<>\n]|<(?!/?a\b)[^<>\n]*>){0,500})</a\s*>",
    re.IGNORECASE,
)
"""A link in HTML; its words may have elements, and are as long as a line may be."""


_BREAK = re.compile(r"<br\s{0,2}/?>", re.IGNORECASE)


def in_markdown(text: str) -> str:
    """``text`` with the links that are written in HTML as those of Markdown; lines stay lines."""
    return _ANCHOR.sub(r"[\g<text>](\g<url>)", text) if "<a" in text or "<A" in text else text


def is_label(text: str) -> bool:
    """Whether a link says what it leads to and no title: ``Code``, ``[Python Reference]``, nothing."""
    return not text.strip() or bool(_STUB.match(text)) or (text.startswith("[") and text.endswith("]"))


def clean(text: str) -> str:
    """``text`` without the marks of Markdown and of HTML."""
    text = re.sub(r"\*\*|__|`|</?\w+[^<>]*>", "", _BREAK.sub(" ", LINK.sub(r"\g<text>", text)))
    return one_line(re.sub(r"(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)", "", text)).strip(' -–—:|[]"“”')


def rel(word: str, url: str) -> Rel:
    """What a link leads to: by its word, else by its address, else the paper."""
    for part, known in _RELS:
        if part in word.lower():
            return known
    return addresses.of_paper(url)
