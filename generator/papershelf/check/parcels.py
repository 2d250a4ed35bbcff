"""What scripts of data give, read without running them."""

import json
from typing import Any

_DECODER = json.JSONDecoder()


def given(content: bytes) -> Any:
    """The value in ``papershelf.give("name", value);`` or another call of that form; ``None`` where there is none."""
    text = content.decode("utf-8", errors="replace")
    try:
        _, end = _DECODER.raw_decode(text, text.index("(") + 1)
        return _DECODER.raw_decode(text, text.index(",", end) + 1)[0]
    except (ValueError, RecursionError):
        return None
