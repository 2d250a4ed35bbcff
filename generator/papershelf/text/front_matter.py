"""The front matter of pages that people write, by the rule of MkDocs: what is no mapping in YAML is text, as between two rules."""

import re
from typing import Any

import yaml

_FRONT = re.compile(r"---[ \t]*\n(?P<data>.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)


def parted(text: str) -> tuple[str, dict[str, Any]]:
    """What follows the front matter of ``text``, and what that says."""
    front = _FRONT.match(text)
    try:
        data = yaml.safe_load(front["data"]) if front else None
    except (
        yaml.YAMLError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        RecursionError,
    ):  # all but the first of values
        data = None
    return (text[front.end() :].lstrip("\n"), data) if front and isinstance(data, dict) else (text, {})
