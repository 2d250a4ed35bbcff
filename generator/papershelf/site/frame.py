"""What all pages of a site have in common, as one hash: settings, theme, navigation, and the programs that take part."""

import os
import re
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from papershelf.config.settings import Config

_PROGRAMS = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pymdown-extensions", "math-core", "papershelf")
_VARIABLE = re.compile(rb"!ENV\s+\[?([A-Za-z0-9_, ]+)")


def frame(config: Config) -> str:
    """The hash of everything that any page of the site may show, but for its own text."""
    if config.mkdocs is None:
        return ""
    digest = blake2b(digest_size=16)
    settings = config.mkdocs.read_bytes()
    names = sorted({name.strip() for found in _VARIABLE.findall(settings) for name in found.decode().split(",")})
    digest.update(repr([(name, os.environ.get(name)) for name in names]).encode())
    digest.update(repr([(name, _version(name)) for name in _PROGRAMS]).encode())
    digest.update(settings)
    digest.update(code().encode())
    for file in _of_all_pages(config):
        digest.update(file.as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def code() -> str:
    """The hash of Papershelf itself: a page that another version made is made again."""
    root = Path(__file__).parent.parent
    digest = blake2b(digest_size=16)
    for file in sorted(path for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _of_all_pages(config: Config) -> Iterable[Path]:
    """The owner's theme, and pages written by hand: one of them may stand in the navigation, with its title."""
    from papershelf.config.yaml_file import load

    theme = (load(config.mkdocs).data.get("theme") or {}) if config.mkdocs else {}
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    folder = config.root / str(custom) if custom else None
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder and folder.is_dir() else []


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
