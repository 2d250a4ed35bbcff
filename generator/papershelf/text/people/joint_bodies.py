"""Bodies with an ``and`` or a comma in their names, held together where names are parted: ``Centers for Disease Control and Prevention``."""

import re

from papershelf.text.people.bodies import is_body

_FIELDS = frozenset(
    "aeronautics affairs agricultural agriculture art arts atmospheric biology biotechnology care chemistry climate commerce communication communications"
    " control co-operation cooperation cultural culture development disease diseases drug drugs economic economics education employment energy engineering"
    " environment environmental evaluation finance fisheries food forestry health human humanities industrial industry informatics information innovation labor"
    " labour management mathematics medicine mining nutrition oceanic physics planning policy prevention quality reconstruction rehabilitation research resources"
    " rural safety science sciences scientific security services space sports standards statistics surgery technologies technology tourism trade training transport"
    " transportation treatment urban water welfare".split()
)
"""What bodies are for, in small letters: no names of people."""
_FIELD = "|".join(sorted(_FIELDS))
_SEPARATOR = re.compile(r"(,\s+(?:(?:and|&)\s+)?|(?<!\s)\s+(?:and|&)\s+)")
_LIKELY = re.compile(rf"(?:,|\band|&)\s+(?:{_FIELD})\b|\b(?:{_FIELD})\s+(?:and|&)\s", re.IGNORECASE)
_OF = re.compile(r"\s(?:of|for|on)\s")
_BLANK, _COMMA = "\ue000", "\ue001"
"""Characters for private use, which no rule on names takes for a blank or a comma."""


def held(text: str) -> str:
    """``text``, a list of names, with what stands within a body's name in place of blanks and commas that would part it."""
    if _FIELDS.isdisjoint(text.lower().replace(",", " ").replace(";", " ").split()) or not _LIKELY.search(text):
        return text
    first, *rest = _SEPARATOR.split(text)
    found, before = [first], first
    for sign, behind in zip(rest[::2], rest[1::2], strict=True):
        one = _is_one(before.rpartition(";")[2].strip(), sign, behind.partition(";")[0].strip())
        found += [re.sub(r"\s+", _BLANK, sign.replace(",", _COMMA)) if one else sign, behind]
        before = f"{before}{sign}{behind}" if one else behind
    return "".join(found)


def _is_one(before: str, sign: str, behind: str) -> bool:
    words, others = before.lower().split(), behind.lower().split()
    if not words or not others or not (others[0] in _FIELDS or words[-1] in _FIELDS) or not behind[:1].isupper():
        return False
    if "," in sign:
        return others[0] in _FIELDS and len(others) == 1 and bool(_OF.search(before)) and is_body(before)
    return (others[0] in _FIELDS and is_body(before)) or (words[-1] in _FIELDS and is_body(behind))


def is_held(text: str) -> bool:
    """Whether ``text`` is the name of a body that was held together."""
    return _BLANK in text


def released(text: str) -> str:
    """``text`` as it was."""
    return text.replace(_COMMA, ",").replace(_BLANK, " ")
