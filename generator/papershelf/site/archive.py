"""The whole site in one file for readers, which unpacks into one folder. The same site gives the same bytes."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from papershelf.config.settings import Config

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""No time that a zip can hold is earlier: the time of a build is none of a reader's business."""
_FILE_MODE = 0o100644


def write_archive(site: Path, config: Config) -> None:
    """Puts all files of ``site`` into ``<name>.zip`` there, where the settings ask for it."""
    if not config.archive:
        return
    target = site / f"{config.archive_name}.zip"
    files = sorted((path.relative_to(site).as_posix(), path) for path in site.rglob("*") if path.is_file() and path != target)
    target.unlink(missing_ok=True)  # it may share its content with the last site
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, path in files:
            entry = ZipInfo(f"{config.archive_name}/{name}", _FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = _FILE_MODE << 16
            entry.create_system = 3  # as on Unix, on every machine
            archive.writestr(entry, path.read_bytes())
