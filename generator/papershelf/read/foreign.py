"""Files that no format has: those of other programs, told by their first bytes; pages in HTML, documents in LaTeX."""

import re

from papershelf.read.html_page import is_html

_SAMPLE = 200_000
_PROGRAMS = (
    (b"%PDF-", "a PDF: copy its text, or the reference of the paper, into a text file"),
    (b"{\\rtf", "a document in RTF: save it as plain text"),
    (b"SQLite format 3\0", "a database: export what it holds, from Zotero as BibTeX or CSL JSON"),
    (b"\xd0\xcf\x11\xe0", "a file of an old Office program: save it as CSV or as plain text"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_IN_ARCHIVES = (
    (b"xl/workbook", "a spreadsheet: save it as CSV"),
    (b"opendocument.spreadsheet", "a spreadsheet: save it as CSV"),
    (b"word/document", "a document of Word: save it as plain text"),
    (b"opendocument.text", "a document of a word processor: save it as plain text"),
    (b"", "an archive: unpack it"),
)
"""What stands in an archive of the kind of ZIP, which many programs write."""
_LATEX = re.compile(
    r"^[ \t]*\\(?:documentclass|usepackage|begin\{|end\{|(?:sub){0,2}section\*?\{|chapter\*?\{|paragraph\*?\{|item\b|bibitem\b|maketitle)",
    re.MULTILINE,
)
"""A line as documents in LaTeX have them."""
_FEWEST = 2


def is_latex(text: str) -> bool:
    """Whether commands that order a document stand at the head of several lines; BibTeX and abstracts have none."""
    return "\\" in text[:_SAMPLE] and sum(1 for _ in _LATEX.finditer(text, 0, _SAMPLE)) >= _FEWEST


def of_a_program(content: bytes) -> str:
    """What a file of another program is, and what to do with it; ``""`` for texts."""
    if content.startswith(b"PK\x03\x04"):
        ends = content[:_SAMPLE] + content[-_SAMPLE:]
        return next(told for sign, told in _IN_ARCHIVES if sign in ends)
    return next((told for sign, told in _PROGRAMS if content.startswith(sign)), "")


def advice(text: str) -> str:
    """What to do with ``text``; ``""`` where it is neither."""
    if is_html(text):
        return "a page in HTML: copy what a browser shows of it into a text file"
    if is_latex(text):
        return "a document in LaTeX: take its .bib file, or copy its text"
    return ""
