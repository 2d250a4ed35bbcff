"""What all pages of a site have in common, as one hash: settings, the owner's theme, and the programs that take part.

The navigation is no part of it: MkDocs knows it once it has read the pages, and ``engine`` adds it then.
"""

import os
import re
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from papershelf.cache import programs
from papershelf.config.inherited import KEY, load_site
from papershelf.config.settings import Config

_HOOKS = "hooks"
_ASKS = b"!ENV"
_NAME = re.compile(rb"[A-Za-z_][A-Za-z0-9_]*")


def frame(config: Config) -> str:
    """The hash of everything that any page of the site may show, but for its own text and the navigation."""
    digest = blake2b(settings(config).encode(), digest_size=16)
    for file in _theme(config):
        digest.update(file.as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def settings(config: Config) -> str:
    """The hash of what nobody but the owner and the programs say: the settings, and the versions that take part."""
    if config.mkdocs is None:
        return ""
    digest = blake2b(digest_size=16)
    said = b"\0".join(_said(config.mkdocs))
    digest.update(repr(sorted(_variables(said).items())).encode())
    digest.update(said)
    digest.update(programs().encode())
    return digest.hexdigest()


def _variables(said: bytes) -> dict[str, str]:
    """The variables of the environment that settings which ask for any may mean: all whose names stand in them.

    To find out which YAML asks for takes as long as to read it: names may be quoted, and stand in lists in brackets or below each other.
    """
    names = {name.decode() for name in _NAME.findall(said)} if _ASKS in said else set()
    return {name: os.environ[name] for name in names & os.environ.keys()}


def _said(mkdocs: Path) -> Iterator[bytes]:
    """The settings as written, with all that is inherited and the owner's programs (``hooks``): looked for anew, so that ``serve`` sees a new one."""
    said = mkdocs.read_bytes()
    yield said
    if any(name.encode() in said for name in (KEY, _HOOKS)):  # to read it as YAML takes a hundredth of a second, at each look of ``serve``
        file = load_site(mkdocs)
        hooks = file.data.get(_HOOKS) or ()
        programs = (mkdocs.parent / str(hook) for hook in (hooks if isinstance(hooks, list) else ()))
        yield from (each.read_bytes() for each in (*file.inherits, *programs) if each.is_file())


def _theme(config: Config) -> Iterable[Path]:
    """The files of the shelf's own theme, ``theme.custom_dir``, sorted."""
    theme = (load_site(config.mkdocs).data.get("theme") or {}) if config.mkdocs else {}
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    folder = config.root / str(custom) if custom else None
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder and folder.is_dir() else []
