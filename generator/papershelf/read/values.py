"""What a value of JSON or a cell of a table says in words, whatever shape a program gave it."""

import json
import math
import re
from collections.abc import Mapping
from typing import Any

from papershelf.text.placeholders import is_nothing
from papershelf.text.plain import one_line, shorten

_INNER = ("value", "text", "#text", "content", "rendered", "plain", "raw", "name", "title", "display_name", "label", "url", "href")
"""Members that say what the object around them is; OpenReview wraps every text in a ``value``."""
_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")
_QUOTED = r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\""
_WRITTEN = re.compile(rf"\[\s*(?:{_QUOTED})(?:\s*,\s*(?:{_QUOTED})|\s+(?:{_QUOTED}))*\s*,?\s*\]", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


def is_empty(value: Any) -> bool:
    """Whether ``value`` says nothing; ``False`` is what some scripts write for an address or a text that is not there."""
    if isinstance(value, str):
        return is_nothing(value.strip())
    return value is None or value is False or value in ([], {}) or (isinstance(value, float) and not math.isfinite(value))


def words(value: Any, between: str = "; ") -> str | None:
    """``value`` as text, the parts of a list joined by ``between``; of several languages English; ``None`` where it cannot be understood."""
    match value:
        case list():
            return _joined(value, between)
        case Mapping():
            inner = _inner(value)
            return None if inner is None else words(inner, between)
        case bool():
            return None
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return "" if value is None else str(value)


def _joined(value: list[Any], between: str) -> str | None:
    parts = [words(item, between) for item in value if not is_empty(item)]
    return between.join(part for part in parts if part) if None not in parts else None


def _inner(value: Mapping[str, Any]) -> Any:
    """The member that says what the object is."""
    for name in _INNER:
        if not is_empty(value.get(name)):
            return value[name]
    if value and all(_LANGUAGE.fullmatch(str(name)) for name in value):
        return next((text for name, text in value.items() if name.startswith("en") and not is_empty(text)), next(iter(value.values())))
    return None


def listed(value: Any) -> list[Any] | None:
    """The items of a list, also of one that a program wrote into a cell: ``['a', 'b']``, ``["a"]``; ``None`` for what is no list."""
    if isinstance(value, list):
        return value
    text = value.strip() if isinstance(value, str) else ""
    if not (text.startswith("[") and text.endswith("]")):
        return None
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if isinstance(found, list):
        return found
    return [_ESCAPE.sub(r"\1", item[1:-1]) for item in re.findall(_QUOTED, text)] if _WRITTEN.fullmatch(text) else None


def as_told(value: Any) -> str:
    """``value`` as a problem shows it."""
    return shorten(one_line(json.dumps(value, ensure_ascii=False, default=str)), 60)
