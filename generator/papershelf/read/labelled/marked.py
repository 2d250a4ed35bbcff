"""Labels that no colon follows, as if one did; and lines that only count the papers."""

import re
from collections import Counter
from itertools import pairwise

from papershelf.read.entry.labels import field_of

_FORMS = (
    re.compile(r"[ \t]*(?P<name>[^\W\d_][\w ()/-]{0,20}?)[ \t]*(?P<value>)\Z"),
    re.compile(r"[ \t]*(?P<name>[^\W\d_][\w ()/-]{0,20}?)[ ]*\t(?P<value>.*)\Z"),
    re.compile(r"[ \t]*(?P<name>[^\W\d_][\w ()/-]{0,20}?)[ ]*=[ ](?P<value>.*)\Z"),
)
"""A label on a line of its own, before a tab, before a sign of equality."""
_COUNT = re.compile(r"[ \t]*(?:(?:paper|talk|poster|article|entry|no\.?|nr\.?)[ \t]*)?[#\[(]*\d{1,4}[\])]*[.:]?[ \t]*\Z", re.IGNORECASE)
_FEWEST = 2


def marked(text: str) -> str:
    """``text`` with a colon behind labels that have none, where titles and authors or abstracts of two papers are labelled so."""
    lines = text.split("\n")
    for form in _FORMS:
        found = {at: (match, field) for at, line in enumerate(lines) if (match := form.match(line)) and (field := field_of(match["name"]))}
        often = Counter(field for _, field in found.values())
        if often["title"] >= _FEWEST and max(often["authors"], often["abstract"], often["summary"]) >= _FEWEST:
            for at, (match, _) in found.items():
                lines[at] = f"{match['name']}: {match['value']}"
            break
    for at in _counts(lines):
        lines[at] = ""
    return "\n".join(lines)


def _counts(lines: list[str]) -> list[int]:
    """Where numbers stand on lines of their own over the labels of titles."""
    told = [at for at, line in enumerate(lines) if line.strip()]
    return [above for above, below in pairwise(told) if _COUNT.match(lines[above]) and _is_title(lines[below])]


def _is_title(line: str) -> bool:
    name, colon, _ = line.partition(":")
    return bool(colon) and field_of(name.strip(" \t*_#-")) == "title"
