"""Texts in languages of marks that no format has: pages in HTML, documents in LaTeX."""

import re

_SAMPLE = 200_000
_HTML = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|main|article|section|div|table|[uod]l|h[1-6]|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_LATEX = re.compile(
    r"^[ \t]*\\(?:documentclass|usepackage|begin\{|end\{|(?:sub){0,2}section\*?\{|chapter\*?\{|paragraph\*?\{|item\b|bibitem\b|maketitle)",
    re.MULTILINE,
)
_FEWEST = 2


def is_latex(text: str) -> bool:
    """Whether commands that order a document stand at the head of several lines; BibTeX and abstracts have none."""
    return "\\" in text[:_SAMPLE] and sum(1 for _ in _LATEX.finditer(text, 0, _SAMPLE)) >= _FEWEST


def advice(text: str) -> str:
    """What to do with ``text``; ``""`` where it is neither."""
    if _HTML.match(text):
        return "a page in HTML: copy what a browser shows of it into a text file"
    if is_latex(text):
        return "a document in LaTeX: take its .bib file, or copy its text"
    return ""
