"""How a phrase of a collection is usually written."""

from collections import Counter


def usual(spelled: Counter[str]) -> str:
    """The usual one of ``spelled``: in small letters, and in the plural, where a quarter of the places write it so."""
    for wanted in (str.islower, _is_plural):
        some = Counter({text: count for text, count in spelled.items() if wanted(text)})
        if some.total() * 4 >= spelled.total():
            spelled = some
    return min(spelled, key=lambda text: (-spelled[text], text))


def _is_plural(text: str) -> bool:
    return text.endswith("s")
