"""What makes the next build faster, and can always be deleted: files in ``.cache/papershelf/`` of a shelf."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FOLDER = Path(".cache", "papershelf")
"""Below the shelf."""


def load(file: Path) -> dict[str, Any]:
    """What :func:`save` kept in ``file``; nothing where it is not there or cannot be read."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def save(file: Path, values: Mapping[str, Any]) -> None:
    """Keeps ``values`` for the next build; a cache that cannot be written is no cache, and no error."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}.part")
        part.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
        part.replace(file)
    except OSError:
        return
