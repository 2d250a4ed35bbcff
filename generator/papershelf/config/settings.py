"""The settings of a shelf: its folders, and what stands under ``extra.papershelf`` in ``mkdocs.yml``."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from os.path import normpath, relpath
from pathlib import Path
from typing import Any

from papershelf.config import curation, topics
from papershelf.config.curation import Curation
from papershelf.config.folders import keep_apart
from papershelf.config.inherited import load_site
from papershelf.config.named_files import absent
from papershelf.config.topics import Vocabulary
from papershelf.config.yaml_file import YamlFile, written
from papershelf.errors import ConfigurationError
from papershelf.model import Problem
from papershelf.text.slugs import slug

SHELF_THEME = ".papershelf/theme"
"""Where below ``docs`` a shelf without a theme of its own finds Papershelf's: ``theme.custom_dir`` in its ``mkdocs.yml`` leads there."""


_FORM = re.compile(r"(?:https?://|mailto:)[^\s()<>\[\]\"'`*\\|]+")
_ORIGIN = re.compile(r"https?://[A-Za-z0-9.*:-]+")


@dataclass(frozen=True, slots=True)
class Config:
    """Where a shelf lies and how it wants to be built."""

    root: Path
    """The folder of ``mkdocs.yml``; of the seeds where there is none."""
    seeds: Path
    docs: Path
    site: Path
    mkdocs: Path | None = None
    """``mkdocs.yml``; ``None`` for work without a site."""
    inherits: tuple[Path, ...] = ()
    """Files that ``mkdocs.yml`` takes settings from."""
    curation: Curation = field(default_factory=Curation)
    topics: Vocabulary = field(default_factory=Vocabulary)
    site_name: str = "Papershelf"
    introduction: str = ""
    """What the owner wrote in ``introduction.md`` of ``docs``, as Markdown."""
    site_description: str = ""
    site_url: str = ""
    """Where the site will stand, with a slash at its end; ``""`` where nobody knows."""
    carries_theme: bool = False
    """Whether ``generate`` writes the theme into the shelf."""
    neighbours: int = 6
    """How many similar papers a page shows."""
    page_size: int = 100
    """Entries on one page of a list."""
    references: int = 2000
    """Up to how many entries with authors there are formatted references."""
    size: int = 1000
    """Megabytes that the built site may have, about; 0 for any number."""
    exact: int = 100_000
    """Entries up to which all pairs are compared for similar papers."""
    memory: int = 128
    """Megabytes that each process takes for comparing entries."""
    issues: str = ""
    """The address of a form where readers tell of mistakes; ``""`` for none."""
    archive: bool = False
    """Whether the built site holds itself as one file for readers."""
    problems: tuple[Problem, ...] = ()
    """What a person should look at in ``mkdocs.yml``."""

    @property
    def archive_name(self) -> str:
        """The name of that file without ``.zip``, and of the folder that it unpacks into."""
        return slug(self.site_name, "shelf") or "shelf"


@dataclass(frozen=True, slots=True)
class Setting:
    """One name under ``extra.papershelf``."""

    name: str
    default: Any
    check: Callable[[Any], bool]
    wants: str
    """What the value must be, in words."""
    does: str
    """One sentence for the guide."""


SETTINGS = (
    Setting("seeds", "seeds", lambda v: isinstance(v, str) and bool(v), "the path of a folder", "The folder of paper listings."),
    Setting("neighbours", 6, lambda v: type(v) is int and 0 <= v <= 50, "a whole number from 0 to 50",
            "How many similar papers a page shows at most."),
    Setting("page_size", 100, lambda v: type(v) is int and 10 <= v <= 1000, "a whole number from 10 to 1000",
            "How many entries stand on one page of a list."),
    Setting("issues", "", lambda v: v == "" or (isinstance(v, str) and _FORM.fullmatch(v) is not None),
            "an http, https or mailto address without blanks and brackets",
            "Where readers tell of mistakes, such as https://github.com/NAME/SHELF/issues/new: pages then link there, filled in."),
    Setting("archive", False, lambda v: type(v) is bool, "true or false",
            "Whether the site holds itself as one zip file for readers, linked from the about page."),
    Setting("references", 2000, lambda v: type(v) is int and v >= 0, "a whole number, 0 or more",
            "Up to how many entries with authors pages show references as APA, IEEE and ACM write them; a larger shelf shows none."),
    Setting("size", 1000, lambda v: type(v) is int and v >= 0, "a whole number of megabytes, 0 or more",
            "How many megabytes the built site may have, about; what a larger one leaves out, and in which order, is told in “Large shelves”. 0 for any size."),
    Setting("exact", 100_000, lambda v: type(v) is int and v >= 0, "a whole number, 0 or more",
            "Up to how many entries each is compared with all others; above that similar papers are looked for by the terms that weigh most, and some 98 of 100 are found."),
    Setting("memory", 128, lambda v: type(v) is int and v >= 1, "a whole number of megabytes, 1 or more",
            "How many megabytes each process takes at most for comparing entries, beside what all share."),
    Setting("allow", "", lambda v: isinstance(v, str) and all(_ORIGIN.fullmatch(each) for each in v.split()),
            "origins with blanks between them, such as https://stats.example.org",
            "Other sites that pages may load from and ask (scripts, styles, pictures, requests), with blanks between them, such as https://stats.example.org; without it a page loads and runs only files of the site."),
    Setting("date", "", lambda v: v == "" or (type(v) in (str, int) and re.fullmatch(r"[0-9]{1,11}", str(v)) is not None),
            "a whole number of seconds since 1970",
            "The day that the sitemap gives, in seconds since 1970; it has none where this is empty. A new shelf takes it from the variable SOURCE_DATE_EPOCH."),
)  # fmt: skip

_COPIED = ("neighbours", "page_size", "references", "size", "exact", "memory", "issues", "archive")
"""The settings that :class:`Config` holds under the same name."""


def from_file(path: Path) -> Config:
    """The settings of the shelf whose ``mkdocs.yml`` is ``path``.

    Raises:
        ConfigurationError: The file, a setting in it or a folder that it names is not there or not understood.
    """
    if not path.is_file():
        raise ConfigurationError(
            f"there is no {path}: call this in a shelf, name its mkdocs.yml with --config, or make one with “papershelf new”"
        )
    file = load_site(path)
    values = _values(file)
    root = path.resolve().parent
    seeds, docs, site = _folders(file, root, values["seeds"])
    return Config(
        root=root,
        seeds=seeds,
        docs=docs,
        site=site,
        mkdocs=path.resolve(),
        inherits=file.inherits,
        curation=curation.from_file(seeds / "curation.yml"),
        topics=topics.from_file(seeds / "topics.yml"),
        site_name=str(file.data.get("site_name") or "Papershelf"),
        introduction=_introduction(docs),
        site_description=str(file.data.get("site_description") or ""),
        site_url=str(file.data.get("site_url") or "").rstrip("/") + "/" if file.data.get("site_url") else "",
        carries_theme=_carries_theme(file, root, docs),
        problems=absent(file, root, docs),
        **{name: values[name] for name in _COPIED},
    )


def _folders(file: YamlFile, root: Path, seeds: str) -> tuple[Path, Path, Path]:
    """The folders of the seeds, the pages and the site, none of which is within another."""
    if not (root / seeds).is_dir():
        place = file.place("extra", "papershelf", "seeds")
        raise ConfigurationError(f"{place}: there is no folder {seeds}; make it and put your listings there")
    folders = root / seeds, root / str(file.data.get("docs_dir") or "docs"), root / str(file.data.get("site_dir") or "site")
    keep_apart(file, root, *folders)
    return folders


def _carries_theme(file: YamlFile, root: Path, docs: Path) -> bool:
    """Whether ``theme.custom_dir`` is where the theme is written."""
    theme = file.data.get("theme")
    named = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    custom, wanted = normpath(root / str(named)) if named else "", normpath(docs / SHELF_THEME)
    if custom != wanted and Path(custom).as_posix().endswith(f"/{SHELF_THEME}"):
        there = Path(relpath(wanted, root)).as_posix()
        raise ConfigurationError(f"{file.place('theme', 'custom_dir')}: the theme is written below docs_dir: write custom_dir: {there}")
    return custom == wanted


def _introduction(docs: Path) -> str:
    file = docs / "introduction.md"
    try:
        return file.read_text(encoding="utf-8-sig") if file.is_file() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{file} cannot be read as text: {error}; save it as UTF-8, or take it away") from error


def for_seeds(folder: Path) -> Config:
    """Built-in settings for work on the seeds in ``folder`` alone.

    Raises:
        ConfigurationError: There is no such folder, or its ``curation.yml`` or ``topics.yml`` is not understood.
    """
    if not folder.is_dir():
        raise ConfigurationError(f"there is no folder {folder}")
    root = folder.resolve()
    return Config(
        root,
        root,
        root / "docs",
        root / "site",
        curation=curation.from_file(root / "curation.yml"),
        topics=topics.from_file(root / "topics.yml"),
    )


def _values(file: YamlFile) -> dict[str, Any]:
    if not isinstance(file.data.get("extra") or {}, Mapping):
        raise ConfigurationError(f"{file.place('extra')}: extra must be a mapping of names to values")
    file.known([setting.name for setting in SETTINGS], "extra", "papershelf")
    given = (file.data.get("extra") or {}).get("papershelf") or {}
    for setting in SETTINGS:
        if setting.name in given and not setting.check(given[setting.name]):
            place = file.place("extra", "papershelf", setting.name)
            raise ConfigurationError(f"{place}: {setting.name} must be {setting.wants}, not {written(given[setting.name])}")
    return {setting.name: given.get(setting.name, setting.default) for setting in SETTINGS}
