r"""Papers as BibTeX that classic BibTeX, Biber and the parsers of other programs read without a warning, but for works of law.

These have kinds that Biber knows, and that classic BibTeX names and sets as it sets all else.

Letters stay Unicode, which LaTeX reads by itself since 2018 and which every reference manager shows; what TeX would take
for a command is escaped (:func:`escaped`). Formulas stay TeX, unless they could do more than show mathematics.
"""

import re
from collections.abc import Collection, Iterator

from papershelf.export.bibtex_kind import kind_of, placed
from papershelf.export.completeness import own_note, warning
from papershelf.export.csl import address, csl_type
from papershelf.export.dates import accessed, day
from papershelf.export.languages import is_foreign
from papershelf.export.people import authors, editor_names, translator_names
from papershelf.model import MORE_AUTHORS, Name, Paper
from papershelf.text import months
from papershelf.text.mathematics.formulas import literal, pieces, plain
from papershelf.text.plain import one_line

Fields = tuple[tuple[str, str], ...]
"""Names, and the lines in which they stand."""
LENGTHY = frozenset({"abstract", "keywords"})
"""What a brief entry is without, which has what a list of references needs."""
_CSL = (("publisher-place", "address"), ("ISSN", "issn"), ("language", "language"), ("edition", "edition"), ("version", "version"),
        ("container-title-short", "shortjournal"))  # fmt: skip
_LINKS = ("pdf", "code", "slides", "video", "project")
"""Fields that no style shows, and that readers such as our own know."""
_MARKS = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#",
    "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "@": "{@}",  # parsers look for the next entry even inside of a value
}  # fmt: skip
_MARK = re.compile("[" + re.escape("".join(_MARKS)) + "]")
_WORD = re.compile(r"[^\s\u2010-\u2015:;,/()\[\]“”\"-]+")
_TAKEN_APART = re.compile(r"\band\b|\bothers\b", re.IGNORECASE)
_BETWEEN_NAMES = frozenset({"and", "others"})
_TALK = re.compile(r"\btalk\b", re.IGNORECASE)
_CLAUSES = re.compile(r"(?<=[.,;])\s+")
_CUTS = ":?!."
"""Behind these a title begins anew."""
# What could read or write files, or define something, when somebody else's document is typeset.
_ACTS = re.compile(
    r"\\(?:input|include\w*|openin|openout|read|write\d*|immediate|special|csname|catcode|[egx]?def|edef|let|newcommand|renewcommand|"
    r"providecommand|expandafter|loop|directlua|usepackage|verb\w*|begin\s*\{(?:document|verbatim|filecontents)|end\s*\{document|href|url)"
    r"(?![A-Za-z])|%|\^\^"
)
_RAW = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", "^": "%5E", '"': "%22"}
_NOT_RAW = re.compile(r'[{}\\ ^"]')


def to_bibtex(paper: Paper, key: str) -> str:
    """``paper`` as one entry with the citation key ``key``; a line before it says where it is incomplete."""
    return joined(*parts(paper, key))


def parts(paper: Paper, key: str) -> tuple[str, Fields]:
    """The entry of ``paper`` before its fields, and these by their names."""
    kind = kind_of(paper)
    lacks = f"% {warning(paper)}\n" if warning(paper) else ""
    lines = tuple((name, f"  {name:<9} = {_delimited(name, value)}") for name, value in _fields(paper, kind) if value)
    return f"{lacks}@{kind}{{{key},\n", lines


def joined(head: str, fields: Fields, left_out: Collection[str] = ()) -> str:
    """An entry of :func:`parts`, without the fields ``left_out``."""
    return head + ",\n".join(line for name, line in fields if name not in left_out) + "\n}\n"


def _delimited(name: str, value: str) -> str:
    """In braces; the name of a month is a word that every style defines."""
    return value if name == "month" else f"{{{value}}}"


def _fields(paper: Paper, kind: str) -> Iterator[tuple[str, str]]:
    yield "title", title(paper)
    people = authors(paper, csl_type(paper))
    others = ["others"] if people and paper.csl.get(MORE_AUTHORS) else []
    yield "author", " and ".join([*map(_name, people), *others])
    yield "editor", " and ".join(map(_name, editor_names(paper)))
    yield "translator", " and ".join(map(_name, translator_names(paper)))
    yield "year", str(paper.year or "")
    yield "month", _month(paper)
    for name, text in placed(paper, kind):
        yield name, escaped(text)
    for variable, name in _CSL:
        if variable in paper.csl:
            yield name, escaped(one_line(str(paper.csl[variable])))
    yield "doi", _raw(paper.identifiers.get("doi", ""))
    yield "pmid", _raw(paper.identifiers.get("pmid", ""))
    yield "isbn", _raw(paper.identifiers.get("isbn", ""))
    if "arxiv" in paper.identifiers:
        yield "eprint", _raw(paper.identifiers["arxiv"])
        yield "archiveprefix", "arXiv"
    yield "url", _raw(address(paper))
    yield "urldate", "-".join(f"{number:02}" for number in accessed(paper))
    yield "keywords", escaped("; ".join(paper.keywords))
    yield "abstract", "\n\n".join(prose(part) for part in paper.abstract.split("\n\n"))
    for rel in _LINKS:
        yield rel, _raw(next((link.url for link in paper.links if link.rel == rel), ""))
    yield "note", escaped(_note(paper))


def _note(paper: Paper) -> str:
    """The note of the source, without the clauses that give an address: that is a link already. Of a talk it says that it is one."""
    own = one_line(own_note(paper))
    if "://" in own:
        own = " ".join(clause for clause in _CLAUSES.split(own) if "://" not in clause).rstrip(",;")
    if paper.kind != "talk" or _TALK.search(own):
        return own
    return f"Talk. {own}" if own else "Talk"


def _month(paper: Paper) -> str:
    known = day(paper)
    return months.SHORT[known[1] - 1] if len(known) > 1 else ""


def escaped(text: str) -> str:
    """``text``, which has no formulas, so that TeX shows exactly these characters; its braces are balanced."""
    return _MARK.sub(_written, text) if text else text


def _written(mark: re.Match[str]) -> str:
    return _MARKS[mark[0]]


def prose(text: str) -> str:
    """Clean text (:mod:`papershelf.text.mathematics.formulas`) on one line: its formulas stay TeX where that is safe."""
    found = pieces(one_line(text))
    return "".join(_formula(piece) if at % 2 else escaped(literal(piece)) for at, piece in enumerate(found))


def title(paper: Paper) -> str:
    """The title, with braces around what a style must not write small: in another language than English all of it."""
    found = pieces(one_line(paper.title_math or paper.title))
    if any(map(str.isupper, paper.title)) and is_foreign(paper):
        return "{" + "".join(_formula(piece) if at % 2 else escaped(literal(piece)) for at, piece in enumerate(found)) + "}"
    sentence = _is_sentence(" ".join(found[::2]))
    written, before = "", ""
    for at, piece in enumerate(found):
        if at % 2:
            written += f"{{{_formula(piece)}}}"
        else:
            written += _protected(literal(piece), before, sentence=sentence)
        before += piece
    return written


def _protected(text: str, before: str, *, sentence: bool) -> str:
    written, done, end = [], 0, 0
    for match in _WORD.finditer(text):
        word = match[0]
        if not word.islower():  # most are: nothing in them can be written small
            rest = word[1:]
            inner = (not rest.islower() and any(map(str.isupper, rest))) or (len(word) == 1 and word.isupper() and word != "A")
            if inner or (sentence and word[0].isupper() and not _begins(text, end, match.start(), before)):
                written += [escaped(text[done : match.start()]), f"{{{escaped(word)}}}"]
                done = match.end()
        end = match.end()
    return "".join(written) + escaped(text[done:])


def _begins(text: str, end: int, start: int, before: str) -> bool:
    """Whether a title begins or begins anew with the word at ``start`` of ``text``; the word before it stops at ``end``."""
    last = text[end:start].rstrip()[-1:] or (text[end - 1] if end else before.rstrip()[-1:])
    return not last or last in _CUTS


def _is_sentence(text: str) -> bool:
    """Whether capitals in ``text`` mark names: in a title of which most words begin with one they mark nothing."""
    words: list[str] = [word for word in _WORD.findall(text)[1:] if len(word) > 3]
    return sum(word[0].isupper() for word in words) * 2 < len(words)


def _formula(tex: str) -> str:
    if not _nests(tex) or _ACTS.search(tex) or "@" in tex:
        return escaped(plain(f"${tex}$"))
    return f"${tex}$"


def _nests(tex: str) -> bool:
    r"""Whether every brace of ``tex`` has its other half as BibTeX counts them, which does not see the backslash of ``\{``."""
    depth = 0
    for char in tex:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0


def _name(name: Name) -> str:
    """Family name first; in braces what would be taken apart."""
    if name.literal or not name.given:
        whole = escaped(name.literal or name.family)
        return f"{{{whole}}}" if not name.literal.isalnum() or whole.casefold() in _BETWEEN_NAMES else whole
    return f"{_part(name.family)}, {_part(name.given)}"


def _part(text: str) -> str:
    if text.isalpha() and text.casefold() not in _BETWEEN_NAMES:
        return text  # most parts are one word
    written = escaped(text)
    return f"{{{written}}}" if "," in text or _TAKEN_APART.search(text) else written


def _raw(text: str) -> str:
    """An address or a number, which styles show as it is: without what would end the value."""
    return _NOT_RAW.sub(lambda match: _RAW[match[0]], text)
