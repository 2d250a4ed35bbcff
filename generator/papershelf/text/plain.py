"""Plain text as it should have been: NFC, one kind of white space, nothing that cannot be written or seen."""

import re
import sys
import unicodedata

_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(map(chr, (at for end in range(0xFFFF, sys.maxunicode + 1, 0x10000) for at in (end - 1, end))))
# Controls but for tab and newline, the byte-order mark, code points that are no characters, and lone surrogates: none can be shown, and
# a surrogate cannot even be written as UTF-8. Directional marks stay: right-to-left titles need them. Overrides go: no script needs them,
# and they show a text in another order than it is written in ("Trojan Source", Boucher and Anderson, 2021).
_UNSEEN = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ufeff{_NO_CHARACTERS}]")
_OPENING = re.compile(r"[\u202a\u202b\u2066-\u2068]")
_ISOLATE = re.compile(r"[\u2066-\u2068]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# What typesetting leaves in copied text: ligatures and soft hyphens, the latter also at the end of a line. Nothing else is made compatible.
_TYPESET = re.compile(r"[\ufb00-\ufb04]|\u00ad(?:[ \t]*\n[ \t]*)?")
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_SECTION = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]+|\*\*)?(?P<name>background|objectives?|aims?|introduction|(?:(?:materials|patients) and )?methods|results|findings|conclusions?|discussion"
    r"|interpretation|purpose|design|setting|significance|limitations|(?:key|main) (?:ideas?|points?|findings?|results?)|take-?aways|remarks|comments)[ \t]*:?(?:\*\*)?:?[ \t]*\n\s*(?=\S)",
    re.MULTILINE | re.IGNORECASE,
)
"""A section of a structured abstract that leads what is below it."""
_SPACE = re.compile(r"\s+")
_QUOTED = 60
"""Characters of a text that a message quotes."""
_PARAGRAPH = re.compile(r"\n[ \t\r\f\v]*\n\s*")


def seen(text: str) -> str:
    """``text`` without the characters that cannot be shown; those that cannot even be written are marked as lost."""
    if text.isprintable():
        return text
    # Line by line, since nearly all lines of a file need no look: a seventh of the time for the whole.
    return "\n".join(line if line.isprintable() else _UNSEEN.sub("", _SURROGATE.sub("\ufffd", line)) for line in text.split("\n"))


def one_line(text: str) -> str:
    """``text`` in NFC on one line: white space folded to single spaces, unseen characters dropped, directions of writing ended."""
    if not text.isascii():
        text = _TYPESET.sub(lambda match: _LIGATURES.get(match[0], ""), text)
    if text.isprintable() and "  " not in text and unicodedata.is_normalized("NFC", text):
        return text.strip()  # most texts are: a third of the time of the patterns below
    text = _SURROGATE.sub("\ufffd", text)
    text = _SPACE.sub(" ", _UNSEEN.sub("", unicodedata.normalize("NFC", text))).strip()
    return _closed(text) if _OPENING.search(text) else text


def _closed(text: str) -> str:
    """``text`` with an end for each direction of writing that it begins: else what stands behind it would be turned as well."""
    isolates, opened = len(_ISOLATE.findall(text)), len(_OPENING.findall(text))
    return text + "\u202c" * (opened - isolates - text.count("\u202c")) + "\u2069" * (isolates - text.count("\u2069"))


def paragraphs(text: str) -> str:
    """``text`` with every paragraph on one line and a blank line between them; the head of a section leads its paragraph."""
    if "\n" in text:
        text = _SECTION.sub(_led, text)
    lines = (one_line(part) for part in _PARAGRAPH.split(text))
    return "\n\n".join(line for line in lines if line)


def _led(match: re.Match[str]) -> str:
    """A head of a section with a colon, in capitals at least at its front and where no sentence goes on before it."""
    before = match.string[max(0, match.start() - 40) : match.start()].rstrip()
    begins = match.start() == 0 or not before or before[-1] in '.!?:;)]"”'
    return f"{match['name']}: " if begins and match["name"][0].isupper() else match[0]


def shorten(text: str, most: int) -> str:
    """The first ``most`` characters of ``text`` at most, cut at a word and marked with an ellipsis."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return cut.rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def quoted(text: str) -> str:
    """The beginning of ``text``, in quotation marks: enough for a message to be found by in its file."""
    return f"“{shorten(one_line(text), _QUOTED)}”"
