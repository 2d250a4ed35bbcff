"""A field of names, parted into the names in it: at ``and``, and where people wrote something else that can only be meant so."""

import re
from collections.abc import Iterator, Sequence

from papershelf.text.people import names
from papershelf.text.plain import one_line

_AND = re.compile(r"\s\\?and(?=\s)|\A\s*and(?=\s)|\s\\?and\s*\Z|(?-i:(?<=[A-Z]\.)and(?=\s+[A-Z]))", re.IGNORECASE)
_AMPERSAND = re.compile(r",?\s+\\?&\s+")
_SEMICOLON = re.compile(r"(?<!&\w{4});|(?<!&\w\w\w);")
_COMMA = re.compile(",")
_OTHERS = frozenset({"and", "others", "et al.", "et al", "al.", "{others}", "et.al.", "etal", "..."})
_ET_AL = re.compile(r",?\s+et\.?\s*al\.?\s*\Z", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[A-Z][a-z]?\.?[\s-]*){1,4}\Z")
_INITIALS_FIRST = re.compile(r"(?:[A-Z][a-z]?\.[\s~-]*){1,4}[^\W\d_]{2,}|(?:[A-Z][a-z]?\.[\s~-]*){1,4}(?:\{?\\|\{)")
_INITIALS_LAST = re.compile(r"(?P<family>[^\W\d_][\w'’{}\\\"-]+)\s+(?P<given>[A-Z]{1,3}(?:\s+[A-Z]){0,3})\Z")
"""A name as databases of medicine write it: ``Brown C J``."""
_INITIALS_BEHIND = re.compile(r".*,\s*[A-Z]{1,3}(?:\s+[A-Z]){0,3}\Z", re.DOTALL)
SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|2nd|3rd)\.?\Z", re.IGNORECASE)
SPACE = re.compile(r"(?:\s|(?<!\\)~)+")


def goes_on(text: str) -> bool:
    """Whether the names in ``text`` end with words that say there are more: ``and others``, ``et al.``."""
    last = one_line(outside_braces(text, _AND)[-1]).lower().rstrip(",")
    return last in _OTHERS - {"and"} or bool(_ET_AL.search(last))


def parted(text: str) -> list[str]:
    """The names in ``text``, still LaTeX, each in one of BibTeX's forms; ``others`` is none."""
    parts = [part.strip() for part in outside_braces(text, _AND)]
    if "&" in text and not names.is_group(text):
        parts = [piece.strip() for part in parts for piece in outside_braces(part, _AMPERSAND)]
    parts = [_ET_AL.sub("", part) for part in parts if part and one_line(part).lower().rstrip(",") not in _OTHERS]
    return _with_initials_behind(list(_with_suffixes(piece for part in parts for piece in _pieces(part, parts))))


def _pieces(part: str, parts: Sequence[str]) -> list[str]:
    if ";" in part and "\\;" not in part and not part.startswith("{"):
        return [piece.strip() for piece in outside_braces(part, _SEMICOLON) if piece.strip()]
    if "," in part and len(parts) <= 2 and not part.startswith("{"):
        return _by_commas(part, parts) or [part]
    return [part]


def _by_commas(text: str, parts: Sequence[str]) -> list[str]:
    """Whole names between commas, where they can mean nothing else; empty for ``von Last, First`` and ``von Last, Jr, First``."""
    pieces = [piece.strip() for piece in outside_braces(text, _COMMA)]
    ends_with_comma = not pieces[-1]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) < 2 or any("=" in piece for piece in pieces):
        return []
    if len(pieces) == 2:
        return pieces if _are_two(pieces, parts, sure=ends_with_comma) else []
    if len(pieces) == 3 and (SUFFIX.match(pieces[1]) or " " not in pieces[0] or " " not in pieces[1]):
        return []
    paired = [f"{family}, {given}" for family, given in zip(pieces[::2], pieces[1::2], strict=False)] if len(pieces) % 2 == 0 else []
    if paired and all(_INITIALS.match(piece) for piece in pieces[1::2]):  # "Smith, J., Doe, B."
        return paired
    if all(SPACE.search(piece) for piece in pieces):
        return pieces
    return [] if any(SUFFIX.match(piece) for piece in pieces) else paired  # "Doe, John, Roe, Jane"


def _are_two(pieces: Sequence[str], parts: Sequence[str], *, sure: bool) -> bool:
    """Whether the comma parts two names: "J. Poe, S. Roe and D. Doe", "John Poe, Jane Roe, and Jim Doe"."""
    if len(parts) < 2 or "," in parts[-1]:
        return False
    if all(_INITIALS_FIRST.match(piece) for piece in pieces):
        return True
    whole = all(2 <= len(SPACE.split(piece)) <= 4 and not piece[0].islower() for piece in (*pieces, parts[-1]))
    return (
        whole and not any(_INITIALS.match(piece) or _INITIALS_LAST.match(piece) for piece in pieces) and (sure or not _is_double(pieces[0]))
    )


def _is_double(piece: str) -> bool:
    """Whether ``piece`` can be a family name of several words: one with a particle in it."""
    return any(names.is_particle(word) for word in SPACE.split(piece))


def _with_suffixes(parts: Iterator[str]) -> Iterator[str]:
    """``parts`` with a suffix that stands alone, as in "A. Hammons and Jr. and B. Gamal", at the name before it."""
    held = ""
    for part in parts:
        if held and SUFFIX.match(part):
            family, comma, given = held.partition(",")
            held = f"{family}, {part}, {given.strip()}" if comma else f"{held}, {part}"
            continue
        if held:
            yield held
        held = part
    if held:
        yield held


def _with_initials_behind(parts: list[str]) -> list[str]:
    """``parts`` where "Dunker, A K and Brown C J" have their commas: one name alone, as "Weinan E", is left as it is."""
    behind = [_INITIALS_LAST.match(part) for part in parts]
    if sum(bool(match) or bool(_INITIALS_BEHIND.match(part)) for match, part in zip(behind, parts, strict=True)) < 2:
        return parts
    return [f"{match['family']}, {match['given']}" if match else part for match, part in zip(behind, parts, strict=True)]


def outside_braces(text: str, pattern: re.Pattern[str]) -> list[str]:
    """``text`` cut at the matches of ``pattern`` that stand outside of braces."""
    if "{" not in text and "}" not in text:
        return pattern.split(text)
    pieces, start, depth, at = [], 0, 0, 0
    for match in pattern.finditer(text):
        between = text[at : match.start()]
        depth = max(0, depth + between.count("{") - between.count("}"))
        at = match.start()
        if depth == 0:
            pieces.append(text[start : match.start()])
            start = match.end()
    return [*pieces, text[start:]]
