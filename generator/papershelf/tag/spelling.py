"""How a phrase of a collection is usually written."""

from collections.abc import Mapping


def usual(spelled: Mapping[str, int]) -> str:
    """The usual one of ``spelled``: in small letters, and in the plural, where a quarter of the places write it so."""
    for wanted in (str.islower, _is_plural):
        some = {text: count for text, count in spelled.items() if wanted(text)}
        if sum(some.values()) * 4 >= sum(spelled.values()):
            spelled = some
    return min(spelled, key=lambda text: (-spelled[text], text))


def _is_plural(text: str) -> bool:
    return text.endswith("s")
