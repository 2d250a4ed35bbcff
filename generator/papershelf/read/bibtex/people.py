r"""The names in an author or editor field, as BibTeX reads them: parted by ``and``, in one of three forms.

"BibTeXing" (Patashnik, 1988) and "Tame the BeaST" (Markey, 2009) give the rules: ``First von Last``, ``von Last, First``,
``von Last, Jr, First``, where braces protect; BibLaTeX adds ``family=…, given=…``. What real files do against them is
read as it was meant: names parted by semicolons or commas, full names in one pair of braces, affiliations of RIS.
"""

import re

from papershelf.model import Name
from papershelf.read.bibtex.parted import SPACE, SUFFIX, outside_braces, parted
from papershelf.text.latex.unicode import from_latex
from papershelf.text.people import joint_bodies, names
from papershelf.text.people import scripts as name_scripts
from papershelf.text.people.marks import without_address
from papershelf.text.people.words import CONJUNCTIONS
from papershelf.text.plain import one_line

_PART = re.compile(r"\s*(family|given|prefix|suffix)\s*=\s*(.*)", re.DOTALL)
_COMPANY = re.compile(r"(?:inc|ltd|llc|gmbh|corp|co|s\.?a|plc|b\.?v|a\.?g)\.?\Z", re.IGNORECASE)
_DEGREE = re.compile(r"(?:ph\.? ?d|m\.? ?d|m\.? ?sc|esq)\.?\Z", re.IGNORECASE)
_FOOTNOTE = re.compile(
    r"(?<=[\w.}])(?:\s*(?:\\textsuperscript|\\footnotemark|\\thanks|\\footnote|\\inst)\s*(?:\{[^{}]*\}|\[[^\]]*\])|\s*\$\s*\^\s*(?:\{[^{}$]*\}|\\?\w+|\*)\s*\$|\s*[*†‡§¶])+\s*\Z"
)
"""What leads to a footnote or to an address behind a name."""
_HOMONYM = re.compile(r"\s+0\d{3}\Z")
"""DBLP's number of one among several people of a name."""
_RUN_TOGETHER = re.compile(r"((?:[^\W\d_]\.-?){1,3})([^\W\d_][^\W\d_]{2,}.*)\Z", re.DOTALL)
_TURNED = re.compile(r"(?P<family>(?:[a-z]{2,3}\s){0,2}(?![a-z])[^\s.,]{3,})\s+(?P<given>(?:[A-Z]\.[\s~-]?){1,4})\Z")
"""A family name with initials behind it, as databases write names: "Smith J.", "van der Berg A.B."."""
_SPECIAL = re.compile(r"\{\\")


def from_field(text: str) -> tuple[Name, ...]:
    """The names in ``text``, still LaTeX; ``others`` is none. Never an error."""
    if "\\," in text:  # "J.\\,P. Serre": a thin space, and no comma
        text = text.replace("\\,", "~")
    if " and " in text and text.count("{") != text.count("}"):  # a brace that is missing would make one name of all behind it
        text = text.replace("{", "").replace("}", "")
    found = ((part, _name(part)) for part in parted(joint_bodies.held(text)))
    every = (name if name and str(name) else Name(literal=_bare(part)) for part, name in found)
    return tuple(name for name in every if str(name))


def _bare(text: str) -> str:
    """What is left of a name that holds nothing but braces: ``{`` is one, ``{}`` is none."""
    return one_line(text) if text.count("{") != text.count("}") else ""


def _name(text: str) -> Name | None:
    if joint_bodies.is_held(text):
        return Name(literal=_read(joint_bodies.released(text)).strip("{}"))
    if not text[-1:].isalpha():  # most names end with a letter: a tenth of the time of reading a name
        text = _HOMONYM.sub("", _FOOTNOTE.sub("", text))
    text = without_address(text)
    if "=" in text and (name := _by_keys(text[1:-1] if _is_one_group(text) else text)):
        return name
    if _is_one_group(text):
        # Whole names in braces of their own are common ("{Donald E. Knuth} and …"), and so are bodies ("{NASA}").
        plain = _read(text[1:-1])
        return _group_or_person(plain) if plain else None
    pieces = [piece.strip() for piece in outside_braces(text, re.compile(","))]
    while len(pieces) > 1 and (not pieces[-1] or (len(pieces) > 2 and _DEGREE.match(pieces[-1]))):
        pieces.pop()
    if len(pieces) == 2 and SUFFIX.match(pieces[1]) and SPACE.search(pieces[0]):  # "John D. Anderson, Jr."
        pieces = [f"{pieces[0]} {pieces[1]}"]
    if len(pieces) == 2 and _COMPANY.match(pieces[1]):
        return Name(literal=_read(text))
    return _first_von_last(pieces[0]) if len(pieces) == 1 else _inverted([_read(piece) for piece in pieces])


def _inverted(pieces: list[str]) -> Name:
    """``von Last, First`` and ``von Last, Jr, First``; also "King, Martin Luther, Jr."."""
    family, *rest = pieces
    if " " in family and names.is_group(family):
        return Name(literal=names.turned_body(*pieces) or ", ".join(pieces))
    if len(rest) > 1 and SUFFIX.match(rest[-1]) and not SUFFIX.match(rest[0]):
        rest = [rest[-1], *rest[:-1]]
    if len(rest) > 1:
        family, rest = f"{family} {rest[0]}".strip(), rest[1:]
    return _made(family, ", ".join(rest))


def _by_keys(text: str) -> Name | None:
    """BibLaTeX's ``family=Beethoven, given=Ludwig, prefix=van``."""
    parts = [_PART.match(piece.strip().strip('"')) for piece in outside_braces(text, re.compile(","))]
    found = {match[1]: _read(match[2].strip().strip('"')) for match in parts if match}
    if "family" not in found:
        return None
    family = " ".join(found[key] for key in ("prefix", "family", "suffix") if found.get(key))
    return _made(family, found.get("given", ""))


def _is_one_group(text: str) -> bool:
    if not (text.startswith("{") and text.endswith("}")) or text.startswith("{\\"):
        return False
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if depth == 0:
            return at == len(text) - 1
    return False


def _group_or_person(text: str) -> Name:
    """A name in braces: a body as a rule; a person where it is inverted, or has an initial."""
    words = text.split()
    if text.count(",") == 1 and len(words) <= 5 and not names.is_group(text) and " and " not in text:
        return names.from_text(text)
    if 2 <= len(words) <= 4 and any(len(word) == 2 and word[0].isupper() and word[1] == "." for word in words[:-1]):
        return names.from_text(text)
    return Name(literal=text)


def _first_von_last(text: str) -> Name:
    words = [word for word in outside_braces(text, SPACE) if word]
    plain = [_read(word) for word in words]
    if len(words) < 2:
        together = _RUN_TOGETHER.match(plain[0]) if plain else None  # "B.Mahr"
        return _made(together[2], together[1]) if together else Name(literal=" ".join(plain))
    if not text.isascii() and name_scripts.are_unspaced(plain):
        return names.from_text(" ".join(plain))
    if turned := _TURNED.match(text):
        return _made(_read(turned["family"]), _read(turned["given"]))
    at = len(words) - 1
    if at > 1 and SUFFIX.match(plain[at]) and plain[at].rstrip(".").lower() not in {"ma", "v"}:
        at -= 1
    lower = [at_ for at_ in range(1, at) if _is_von(words[at_], plain[at_])]
    if lower:
        at = lower[0] - (lower[0] > 1 and plain[lower[0]] in CONJUNCTIONS)  # "José Ortega y Gasset"
    elif _is_von(words[0], plain[0]) and names.is_particle(plain[0]):
        at = 0
    family, given = " ".join(plain[at:]), " ".join(plain[:at])
    if names.is_group(" ".join(plain)):
        return Name(literal=" ".join(plain))
    return _made(family, given)


def _is_von(word: str, plain: str) -> bool:
    """Whether a word begins in lower case, outside of braces that protect it."""
    return plain[:1].islower() and (not word.startswith("{") or bool(_SPECIAL.match(word)))


def _read(text: str) -> str:
    return one_line(from_latex(text)).replace(r"\$", "$")


def _made(family: str, given: str) -> Name:
    return Name(family=family, given=given) if family and given else Name(literal=family or given)
