"""``mkdocs.yml`` as MkDocs reads it: over the files that it inherits from, by its line ``INHERIT``."""

import os.path
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from papershelf.config.yaml_file import Keys, YamlFile, load, written
from papershelf.errors import ConfigurationError

KEY = "INHERIT"


def load_site(path: Path) -> YamlFile:
    """The settings in ``path``, over those of the files that it inherits from; every place names the file that says so.

    Raises:
        ConfigurationError: One of the files is not there, inherits from itself, or is not what :func:`load` reads.
    """
    here = path.resolve()
    return _over_inherited(load(path), here, path.name, (here,))


def _over_inherited(file: YamlFile, here: Path, name: str, below: tuple[Path, ...]) -> YamlFile:
    """``name`` is the path of ``file`` as seen from ``mkdocs.yml``, and ``below`` are the files that inherit from it, and itself."""
    if KEY not in file.data:
        return file
    wanted, place = file.data[KEY], file.place(KEY)
    if not isinstance(wanted, str) or not wanted:
        raise ConfigurationError(f"{place}: {KEY} must be the path of a file, not {written(wanted)}")
    # As MkDocs has it: relative to the file that says it, without asking the disk where a link leads.
    above, above_name = (Path(os.path.normpath(os.path.join(folder, wanted))) for folder in (here.parent, os.path.dirname(name)))  # noqa: PTH118, PTH120
    if not above.is_file():
        raise ConfigurationError(f"{place}: {KEY}: there is no file {above_name.as_posix()}; mend the path, which starts where {name} is")
    if above.resolve() in below:
        raise ConfigurationError(
            f"{place}: {KEY} leads back to {above_name.as_posix()}, in a circle; take this line out, or another of them"
        )
    inherited = load(above, above_name.as_posix())
    return _over(file, _over_inherited(inherited, above, above_name.as_posix(), (*below, above.resolve())), above)


def _over(file: YamlFile, inherited: YamlFile, path: Path) -> YamlFile:
    own = {key: value for key, value in file.data.items() if key != KEY}
    places = {keys: place for keys, place in inherited.places.items() if not _is_replaced(keys, own)}
    return replace(file, data=_merged(own, inherited.data), places=places | dict(file.places), inherits=(path, *inherited.inherits))


def _merged(own: Mapping[str, Any], inherited: Mapping[str, Any]) -> dict[str, Any]:
    """Mappings are joined name by name, and all else is the own value: lists too."""
    both = {key: _merged(own[key], inherited[key]) for key in own if isinstance(own[key], dict) and isinstance(inherited.get(key), dict)}
    return {**inherited, **own, **both}


def _is_replaced(keys: Keys, own: Any) -> bool:
    """Whether there is an own value in the place of what is under ``keys`` or of a mapping above it."""
    for key in keys:
        if not isinstance(own, dict):
            return True
        if key not in own:
            return False
        own = own[key]
    return not isinstance(own, dict)
