"""The folders of a shelf lie apart: what one command makes anew is never what a person wrote."""

from pathlib import Path

from papershelf.config.yaml_file import YamlFile
from papershelf.errors import ConfigurationError


def keep_apart(file: YamlFile, root: Path, seeds: Path, docs: Path, site: Path) -> None:
    """Checks that a build replaces nothing but a site, writes pages into a folder of their own, and reads no page as a listing.

    Raises:
        ConfigurationError: A folder has another in it that must not be there.
    """
    shelf, listings, pages, built = (folder.resolve() for folder in (root, seeds, docs, site))
    for folder, what in ((shelf, file.path.name), (pages, "the pages"), (listings, "the listings")):
        if folder.is_relative_to(built):
            raise ConfigurationError(
                f"{file.place('site_dir')}: a build replaces all that is in {site}, and {what} would be lost; name a folder of its own, such as site"
            )
    if shelf.is_relative_to(pages):
        raise ConfigurationError(f"{file.place('docs_dir')}: pages need a folder of their own, such as docs")
    for folder, what in ((pages, "pages"), (built, "the site")):
        if folder.is_relative_to(listings):
            raise ConfigurationError(
                f"{file.place('extra', 'papershelf', 'seeds')}: {what} would be read as listings, since {folder} is in {seeds};"
                " name a folder of their own, such as seeds"
            )
