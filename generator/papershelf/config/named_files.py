"""Files that ``mkdocs.yml`` names for the look of the site: MkDocs says nothing of one that is not there."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from papershelf.config.yaml_file import YamlFile
from papershelf.model import Problem

_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//|/|assets/)", re.IGNORECASE)
"""Addresses, and what a theme brings along."""


def absent(file: YamlFile, root: Path, docs: Path) -> tuple[Problem, ...]:
    """A problem for each such file that stands neither in ``docs`` nor in the theme's folder; none where plugins or hooks may make it."""
    if file.data.get("hooks") or file.data.get("plugins"):
        return ()
    theme = file.data.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    folders = [docs, *([root / custom] if isinstance(custom, str) else [])]
    return tuple(
        _problem(file.place(*keys), name)
        for keys, name in _named(file)
        if not _ELSEWHERE.match(name) and not any((folder / re.split("[?#]", name)[0]).is_file() for folder in folders)
    )


def _named(file: YamlFile) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Where a file is named, and its name."""
    theme = file.data.get("theme")
    values = [(("theme", name), theme.get(name)) for name in ("logo", "favicon")] if isinstance(theme, Mapping) else []
    for keys, value in values:
        if isinstance(value, str):
            yield keys, value
    for setting in ("extra_css", "extra_javascript"):
        listed = file.data.get(setting)
        for at, each in enumerate(listed if isinstance(listed, list) else []):
            path = each.get("path") if isinstance(each, Mapping) else each
            if isinstance(path, str):
                yield (setting, at), path


def _problem(place: str, name: str) -> Problem:
    path, _, line = place.rpartition(":")
    return Problem(path, int(line), f"there is no file “{name}” in docs_dir; every page asks for it")
