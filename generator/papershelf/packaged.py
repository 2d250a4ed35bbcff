"""The files that the package brings along."""

from importlib.resources.abc import Traversable


def walk(folder: Traversable, before: str = "") -> list[tuple[str, Traversable]]:
    """The files under ``folder`` of the package, with their relative paths; hidden ones are left out."""
    found = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += walk(entry, f"{before}{entry.name}/")
        elif not entry.name.startswith("."):
            found.append((before + entry.name, entry))
    return found
