"""How a phrase of a collection is usually written."""

from collections.abc import Callable, Mapping

from papershelf.text.language.forms import singular


def usual(spelled: Mapping[str, int]) -> str:
    """The usual one of ``spelled``: in small letters, and in the plural, where a quarter of the places write it so.

    A title may be all that writes the plural: ``human factor`` and ``Human Factors`` are usually ``human factors``.
    """
    small = _often(str.islower, spelled)
    found = _often(_is_plural, small or spelled)
    if small and not found and (plural := _often(_is_plural, spelled)):
        return min(plural, key=lambda text: (-plural[text], text)).lower()
    found = found or small or dict(spelled)
    return min(found, key=lambda text: (-found[text], text))


def _often(wanted: Callable[[str], bool], spelled: Mapping[str, int]) -> dict[str, int]:
    """Those of ``spelled`` that are ``wanted``, where they have a quarter of the places."""
    some = {text: count for text, count in spelled.items() if wanted(text)}
    return some if sum(some.values()) * 4 >= sum(spelled.values()) else {}


def _is_plural(text: str) -> bool:
    last = text.rpartition(" ")[2].lower()
    return text.endswith("s") or singular(last) != last
