"""Reads an HTML page for the rules, whatever is in the file.

With lxml, which came with the citations already: 590 pages of 6.4 MB take 0.09 s of processor time to be walked, with
``html.parser`` 0.48 s, with selectolax 0.05 s, but that knows no line numbers (``bench/check.py``).
"""

from lxml import etree

from papershelf.check import styles
from papershelf.check.elements import SETS, SPECIAL, USES, candidates
from papershelf.check.html_page import HtmlPage

_NESTED = 3
"""Pages in pages (``srcdoc``) that are read."""


def from_bytes(content: bytes) -> HtmlPage:
    """The page in ``content``; what cannot be read is a complaint in it."""
    page = HtmlPage()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        page.complaints.append((content.count(b"\n", 0, error.start) + 1, "is not in UTF-8"))
        text = content.decode("utf-8", errors="replace")
    if "\0" in text:
        page.complaints.append((text.count("\n", 0, text.index("\0")) + 1, "holds null characters"))
        text = text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    _read(page, text)
    page.is_markup = "<" in text
    return page


def _read(page: HtmlPage, text: str, before: int = 0, depth: int = 0) -> None:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        if not depth:
            page.complaints.append((0, "has nothing that can be read as a page"))
        return
    fatal = next((entry for entry in parser.error_log if entry.level_name == "FATAL"), None)
    if fatal is not None:
        page.complaints.append((fatal.line, f"cannot be read from there on ({' '.join(fatal.message.split())[:100]})"))
    for element in root.iter(etree.Element):
        tag, items = element.tag, element.items()  # not attrib, which refuses names that are none
        special = SPECIAL.get(tag)
        if not items and special is None:
            continue
        given, line = dict(items), before + (element.sourceline or 0)
        _attributes(page, tag, given, line)
        if special:
            special(page, given, element, line)
        elif tag == "iframe" and "srcdoc" in given and depth < _NESTED:
            _read(page, given["srcdoc"], line - 1, depth + 1)


def _attributes(page: HtmlPage, tag: str, given: dict[str, str], line: int) -> None:
    uses = USES.get(tag)
    if uses:
        for name, value in given.items():
            if name in uses:
                page.leads(line, value, uses[name])
    if "id" in given:
        page.has(line, given["id"])
    if "style" in given:
        for _, address in styles.loaded(given["style"]):
            page.leads(line, address, "load")
    if SETS.get(tag, "") in given:
        for address in candidates(given[SETS[tag]]):
            page.leads(line, address, "load")
