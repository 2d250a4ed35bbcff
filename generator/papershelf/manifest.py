"""What the last builds wrote into ``docs/``, as their manifests and the marks of the files tell it; changes nothing."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from papershelf.errors import StateError
from papershelf.render.mark import content_hash, is_torn, is_untouched
from papershelf.spool import content_of
from papershelf.text.conflicts import has_conflict

STATE = ".papershelf"
MANIFEST = f"{STATE}/manifest.json"
BULK = ("data", "search")
"""Folders that are generated whole and may be left out of version control; each has a manifest of its own inside."""
_ROW = re.compile(rb'(?m)^(?P<path>"(?:[^"\\\n]|\\.)*"): "(?P<hash>[0-9a-f]{16})",?\r?$')


def read_state(docs: Path, path: str) -> bytes | None:
    """What the last build left at ``path``; ``None`` where there is nothing.

    Raises:
        StateError: There is something that is no file.
    """
    file = docs / path
    content = content_of(file)
    if content is None and file.exists():
        raise StateError(f"{docs.name}/{path} is no file but a folder, a pipe or a device: move it away, then do it again")
    return content


def generated(docs: Path) -> list[str]:
    """The paths that the last build wrote and that are still there, sorted."""
    return sorted(path for path in written(docs) if (docs / path).exists())


def written(docs: Path) -> dict[str, str]:
    """Path → hash of what the last build wrote; without a whole manifest, of all files that carry our mark untouched."""
    found: dict[str, str] = {}
    whole = False
    for manifest, before in _manifests():
        content = read_state(docs, manifest)
        if content is not None and not is_torn(content):
            found |= {before + path: hash_ for path, hash_ in _from_json(content, f"{docs.name}/{manifest}").items()}
            whole = whole or manifest == MANIFEST
        elif content is not None and before:
            found |= _merged(docs / before, content, before)
    return found if whole else found | _marked(docs)


def _merged(folder: Path, manifest: bytes, before: str) -> Iterator[tuple[str, str]]:
    """What two branches wrote into a bulk ``folder``, by its manifest in which they are in conflict.

    Most files there carry no mark. What both wrote and version control merged, with marks of a conflict or without, is nobody's work.
    """
    rows: dict[str, set[str]] = {}
    for match in _ROW.finditer(manifest):
        rows.setdefault(json.loads(match["path"]), set()).add(match["hash"].decode())
    for path, hashes in rows.items():
        if (file := folder / path).is_file() and not file.is_symlink():
            content = file.read_bytes()
            stands = content_hash(content)
            yield before + path, stands if len(hashes) > 1 or has_conflict(content) else min(hashes)


def _marked(docs: Path) -> dict[str, str]:
    found = {}
    for file in sorted(docs.rglob("*")):
        if file.suffix in {".md", ".html", ".css", ".js"} and file.is_file() and is_untouched(content := file.read_bytes()):
            found[file.relative_to(docs).as_posix()] = content_hash(content)
    return found


def _manifests() -> list[tuple[str, str]]:
    """Paths of the manifests, and what stands before the paths in them."""
    return [(MANIFEST, ""), *((f"{folder}/{MANIFEST.rpartition('/')[2]}", f"{folder}/") for folder in BULK)]


def _from_json(content: bytes, place: str) -> Mapping[str, str]:
    try:
        return {str(name): str(hash_) for name, hash_ in json.loads(content)["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StateError(
            f"{place}: not the manifest that was written ({error}); remove it: files that carry the mark are known without it"
        ) from error


def manifests(hashes: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """The path and the content of each manifest that tells of ``hashes``, by path; without those of bulk folders that are empty."""
    for manifest, before in _manifests():
        own = {path[len(before) :]: hash_ for path, hash_ in sorted(hashes.items()) if _belongs(path, before)}
        if own or not before:
            lines = ",\n".join(f"{json.dumps(path)}: {json.dumps(hash_)}" for path, hash_ in own.items())
            yield manifest, f'{{"version": 1, "files": {{\n{lines}\n}}}}\n'.encode()


def _belongs(path: str, before: str) -> bool:
    bulk = path.split("/", 1)[0] in BULK
    return path.startswith(before) if before else not bulk
