"""Authors as JSON and tables name them: a text, a list, objects with parts of names."""

import re
from collections.abc import Mapping
from typing import Any

from papershelf.model import Name
from papershelf.read.values import is_empty, listed, words
from papershelf.text.people import names
from papershelf.text.plain import one_line

_FAMILY = ("family", "last", "lastname", "surname", "familyname", "familynames")
_GIVEN = ("given", "first", "firstname", "givenname", "forename", "forenames", "givennames")
_MIDDLE = ("middle", "middlename")
_LITERAL = ("literal", "collective", "collectivename")
_MARKED = re.compile(r"<sup\b[^<>]*>[^<>]*</sup>|</?(?:a|b|i|u|em|strong|span|mark|sup)\b[^<>]*>|\*\*|__", re.IGNORECASE)
"""What sets off one's own name, and what stands above it: ``<b>Ann Ek</b><sup>1</sup>``, ``**Ann Ek**``."""
_BREAK = re.compile(r"(?:(?<!\s)\s+)?(?:<br\s*/?>|\n)\s*", re.IGNORECASE)
_NOTE = re.compile(
    r"\W*(?:co-?\s?)?(?:first|corresponding|equal|joint|these|senior|shared)\b[^,;]*\b(?:author|contribut)[^,;]*", re.IGNORECASE
)
"""What the marks of authors mean, on a line of its own: ``* Co-first authors``."""
_AND = re.compile(r"(?:and|und|et(?! al)|&)\s+", re.IGNORECASE)
_WHOLE = ("name", "fullname", "displayname", "authorname", "author", "value", "text", "rawname", "label")


def people(value: Any) -> tuple[tuple[Name, ...], list[Any]]:
    """The names that ``value`` gives, and what in it cannot be understood."""
    if isinstance(value, Mapping) and isinstance(value.get("value"), list | str):
        value = value["value"]
    if isinstance(value, str):
        value = " ".join(line for line in _BREAK.split(_MARKED.sub("", value)) if not _NOTE.fullmatch(line))
    items = listed(value)
    if items is None and isinstance(value, str):
        return names.from_list(value), []
    found = [_person(item) for item in (items if items is not None else [value]) if not is_empty(item)]
    strange = [item for item in found if not isinstance(item, Name | str)]
    if len(found) == 1 and isinstance(found[0], str) and not names.is_group(found[0]):
        return names.from_list(found[0]), []
    if all(isinstance(item, str) for item in found):
        return names.from_items(found), []
    every = [(item,) if isinstance(item, Name) else names.from_items([item]) for item in found if isinstance(item, Name | str)]
    return tuple(name for some in every for name in some), strange


def _person(item: Any) -> Any:
    """A name, whole as a string or in its parts; what cannot be understood as it is."""
    if not isinstance(item, Mapping):
        text = words(item) if not isinstance(item, list) else None
        return item if text is None else _AND.sub("", _MARKED.sub("", text), count=1) if _AND.match(text) else _MARKED.sub("", text)
    parts = {re.sub(r"[\W_]+", "", str(name).lower()): value for name, value in item.items() if not is_empty(value)}
    whole = next((parts[name] for name in _WHOLE if name in parts), None)
    family, given, middle, literal = (_first(parts, some) for some in (_FAMILY, _GIVEN, _MIDDLE, _LITERAL))
    if family and given:
        return Name(family=family, given=f"{given} {middle}".strip())
    if literal:
        return Name(literal=literal)
    if isinstance(whole, Mapping | str):
        return whole if isinstance(whole, str) else _person(whole)
    return family or given or (item if parts else "")


def _first(parts: Mapping[str, Any], some: tuple[str, ...]) -> str:
    return one_line(next((str(parts[name]) for name in some if isinstance(parts.get(name), str)), ""))
