"""What a page on a paper says beside the abstract: the words of who keeps it, as a note."""

import re
from collections.abc import Iterator

from papershelf.read.entry.entry_text import without_images, without_lines_of_links
from papershelf.text import marks
from papershelf.text.plain import one_line

_NO_WORDS = re.compile(
    r"(?:abstract|cit(?:e|ation|ing)s?|how to cite|recommended citation|bib(?:tex|liography)?|references?|links?|resources|downloads?|pdf|code|slides|video"
    r"|(?:table of )?contents|related(?: \w+)*|see also|metadata|tags|keywords|authors?|licen[cs]e|comments)[.:]?\Z",
    re.IGNORECASE,
)
"""Headings over what is known from elsewhere, or is of the site."""
_NOTES = re.compile(r"(?:(?:my|own|reading|personal) )?(?:notes?|thoughts|remarks)[.:]?\Z", re.IGNORECASE)
_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+(?P<text>.*)")
_NO_PROSE = re.compile(r"```|~~~|[|<]|\{\{|\{%|:::|\$\$|!\[[^\]]*\]\([^)]*\)\Z|(?:[-*_][ \t]*){3,}\Z|[-*+][ \t]+\[[ xX]\]")
"""Code, tables, elements, calls of programs of a site, formulas of their own, pictures, rules and tasks."""
_LOCAL = re.compile(
    r"(?<!!)\[(?P<words>[^\[\]\n]+)\]\((?![a-z]+:)[^()\s]*\)|\[\[(?:[^\[\]|\n]*\|)?(?P<page>[^\[\]|\n]+)\]\]", re.IGNORECASE
)
"""Links to other pages of who wrote it, which are none here: ``[U-Net](unet.md)``, ``[[U-Net]]``."""
_UNDERSCORED = re.compile(r"(?<![\w_])(?P<mark>__?)(?=[^\s_])(?P<text>[^_\n]*[^\s_])(?P=mark)(?![\w_])")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+")


def own_words(body: str) -> str:
    """The paragraphs and items of ``body``, with the headings above them in bold, but for those of what is known from elsewhere."""
    said: list[str] = []
    heading = ""
    is_left_out = False
    for level, text in _blocks(body):
        if level:
            is_left_out = bool(_NO_WORDS.match(text))
            heading = "" if level == 1 or _NOTES.match(text) or is_left_out else text.rstrip(".:")
        elif not is_left_out:
            words = _marked(without_lines_of_links(without_images(text))[0].strip())
            said += [f"**{heading}.** {words}" if heading else words] if words else []
            heading = "" if words else heading
    return marks.mend("\n\n".join(said))


def _marked(text: str) -> str:
    """``text`` with its emphasis as notes have it, and of links to pages of its own only the words."""
    text = _LOCAL.sub(lambda link: link["words"] or link["page"], text)
    return _UNDERSCORED.sub(lambda found: f"{'*' * len(found['mark'])}{found['text']}{'*' * len(found['mark'])}", text)


def _blocks(body: str) -> Iterator[tuple[int, str]]:
    """The headings with their levels, and each paragraph and item as one line; code and what else is no prose is left out."""
    lines: list[str] = []
    fenced = False
    for line in [*body.split("\n"), ""]:
        bare = line.strip()
        heading, item = _HEADING.match(line), _ITEM.match(line)
        if lines and (not bare or heading or item or fenced):
            yield 0, one_line(" ".join(lines))
            lines = []
        if bare.startswith(("```", "~~~")):
            fenced = not fenced
        elif heading and not fenced:
            yield len(heading["marks"]), one_line(heading["text"].rstrip("# \t"))
        elif bare and not fenced and not _NO_PROSE.match(bare):
            lines.append(line[item.end() :] if item else bare.removeprefix(">").strip())
