"""A new shelf: the few files that an owner starts from."""

from importlib.resources import files
from pathlib import Path

from papershelf import __version__
from papershelf.errors import ConfigurationError
from papershelf.packaged import walk


def make_shelf(folder: Path, *, example: bool) -> list[str]:
    """Writes the files of a new shelf into ``folder``, and returns their paths; with samples where ``example`` is set.

    The shelf names this version of Papershelf, so that it is built by what its owner has tried, and not by whatever is newest that day.

    Raises:
        ConfigurationError: The folder has something in it already, other than the ``.git`` of a new repository; nothing is written then.
    """
    if folder.exists() and (not folder.is_dir() or any(entry.name != ".git" for entry in folder.iterdir())):
        raise ConfigurationError(f"{folder} is not empty: name a new folder, nothing was written")
    root = files("papershelf") / "skeleton"
    written = []
    for name, entry in walk(root):
        if name.startswith("seeds/") and not example and not name.startswith("seeds/README"):
            continue
        path = folder / name.replace("dot-", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(entry.read_bytes().replace(b"==VERSION", f"=={__version__}".encode()))
        written.append(path.relative_to(folder).as_posix())
    return sorted(written)
