"""Settings that ``mkdocs.yml`` inherits from other files, as MkDocs reads them."""

import re
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.yaml import yaml_load

from papershelf import pipeline
from papershelf.config.inherited import load_site
from papershelf.config.settings import Config, from_file
from papershelf.errors import ConfigurationError
from papershelf.site import serve
from papershelf.site.preview import Preview
from papershelf.site.unchanged import inputs
from shelves import MakeShelf

BEES = '{"id": "a", "title": "Counting Bees at the Hive", "abstract": "Bees are counted at the hive."}\n'
TIDES = '{"id": "b", "title": "Tides of the Harbour", "abstract": "Tides rise and fall in the harbour."}\n'
LINES = "extra_css: [first.css]\nextra:\n  papershelf:\n    neighbours: 3\n"


def _write(root: Path, **files: str) -> Path:
    """Writes settings; ``__`` in a name stands for a slash."""
    for name, text in files.items():
        path = root / f"{name.replace('__', '/')}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root / "mkdocs.yml"


@pytest.fixture
def config(shelf: MakeShelf) -> Config:
    """Of a shelf that has a part of its settings from a file in a folder beside it."""
    made = shelf(papers_jsonl=BEES + TIDES)
    assert made.mkdocs
    own = made.mkdocs.read_text().replace("    neighbours: 6\n", "")
    _write(made.root, mkdocs=f"INHERIT: ../common/base.yml\n{own}", **{"..__common__base": LINES})
    return from_file(made.mkdocs)


VALUES: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text("ab", max_size=2),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)
SETTINGS = st.dictionaries(st.sampled_from("abc"), VALUES, max_size=3)


@given(own=SETTINGS, base=SETTINGS, far=SETTINGS)
def test_what_is_inherited_is_what_mkdocs_inherits(
    tmp_path_factory: pytest.TempPathFactory, own: dict[str, Any], base: dict[str, Any], far: dict[str, Any]
) -> None:
    root = tmp_path_factory.mktemp("shelf")
    path = _write(
        root,
        mkdocs=yaml.safe_dump({**own, "INHERIT": "common/base.yml"}),
        common__base=yaml.safe_dump({"INHERIT": "../far.yml", **base}),
        far=yaml.safe_dump(far),
    )
    found = load_site(path)
    with path.open("rb") as file:
        assert found.data == yaml_load(file)
    assert found.inherits == (root / "common/base.yml", root / "far.yml")
    for keys, place in found.places.items():
        name, line = place.split(":")
        assert str(keys[-1]) in (root / name).read_text().splitlines()[int(line) - 1] or isinstance(keys[-1], int)


def test_settings_are_seen_wherever_they_are_said(tmp_path: Path) -> None:
    (tmp_path / "shelf/lists").mkdir(parents=True)
    path = _write(
        tmp_path,
        shelf__mkdocs="INHERIT: ../common/base.yml\nsite_name: Ours\nextra:\n  papershelf:\n    page_size: 20\n",
        common__base="INHERIT: far.yml\nsite_name: Theirs\nsite_dir: public\nextra:\n  papershelf:\n    seeds: lists\n    page_size: 30\n",
        common__far="docs_dir: pages\nsite_url: https://example.org/shelf\ntheme:\n  custom_dir: pages/.papershelf/theme\n",
    ).with_name("shelf") / "mkdocs.yml"  # fmt: skip
    config = from_file(path)
    root = tmp_path / "shelf"
    assert (config.docs, config.site, config.seeds) == (root / "pages", root / "public", root / "lists")
    assert (config.site_name, config.site_url, config.page_size) == ("Ours", "https://example.org/shelf/", 20)
    assert config.carries_theme


@pytest.mark.parametrize("docs", ["pages", "text/pages", "./text/../pages", "../pages"])
def test_a_theme_that_is_looked_for_where_none_is_written_is_told(docs: str, tmp_path: Path) -> None:
    (tmp_path / "shelf/seeds").mkdir(parents=True)
    mkdocs = f"docs_dir: {docs}\ntheme:\n  custom_dir: docs/.papershelf/theme\n"
    path = _write(tmp_path, shelf__mkdocs=mkdocs).with_name("shelf") / "mkdocs.yml"
    with pytest.raises(ConfigurationError, match=r"mkdocs\.yml:3: .* write custom_dir: ") as told:
        from_file(path)
    path.write_text(mkdocs.replace("docs/.papershelf/theme", str(told.value).rpartition("custom_dir: ")[2]))
    assert from_file(path).carries_theme


@pytest.mark.parametrize(
    ("own", "base", "complaint"),
    [
        ("INHERIT: base.yml", "site_name: Bees\nextra:\n  papershelf:\n    neighbour: 3", "base.yml:4: unknown setting “neighbour”"),
        (
            "INHERIT: base.yml\nextra:\n  papershelf:\n    exact: 3",
            "\n\nextra: {papershelf: {size: big}}",
            "base.yml:3: size must be a whole",
        ),
        ("INHERIT: base.yml\nextra:\n  papershelf:\n    size: big", "extra: {papershelf: {size: 3}}", "mkdocs.yml:4: size must be a whole"),
        ("extra: 3\nINHERIT: base.yml", "extra: {papershelf: {size: 3}}", "mkdocs.yml:1: extra must be a mapping"),
        ("x: 1\nINHERIT: bass.yml", "", "mkdocs.yml:2: INHERIT: there is no file bass.yml; mend the path"),
        ("INHERIT: .", "", "mkdocs.yml:1: INHERIT: there is no file .; mend the path"),
        ("INHERIT: [base.yml]", "", r"mkdocs.yml:1: INHERIT must be the path of a file, not ['base.yml']"),
        ("INHERIT: base.yml", "- a", "base.yml:1: must be a mapping"),
        ("INHERIT: base.yml", "a: [", "base.yml:1: not YAML"),
        ("x: 2020-13-45", "", "mkdocs.yml: a value in it is none (month must be in 1..12"),
        ("INHERIT: mkdocs.yml", "", "mkdocs.yml:1: INHERIT leads back to mkdocs.yml, in a circle; take this line out"),
        ("INHERIT: base.yml", "x: 1\nINHERIT: ./far/../mkdocs.yml", "base.yml:2: INHERIT leads back to mkdocs.yml, in a circle"),
    ],
)
def test_a_complaint_names_the_file_that_says_it(own: str, base: str, complaint: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=re.escape(complaint)):
        from_file(_write(tmp_path, mkdocs=own, base=base))


def test_a_complaint_tells_two_files_of_one_name_apart(tmp_path: Path) -> None:
    _write(tmp_path, mkdocs="extra:\n  papershelf:\n    size: big\n", shelf__mkdocs="INHERIT: ../mkdocs.yml\n")
    with pytest.raises(ConfigurationError, match=r"^\.\./mkdocs\.yml:3: size"):
        from_file(tmp_path / "shelf/mkdocs.yml")


@pytest.mark.parametrize(
    "asked",
    [
        "!ENV WORDS",
        "!ENV [WORDS, Some words]",
        '!ENV "WORDS"',
        "!ENV 'WORDS'",
        '!ENV ["OTHERS", "WORDS"]',
        "!ENV\n  - WORDS\n  - Some words",
    ],
)
def test_a_variable_that_is_inherited_is_an_input(asked: str, config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    config.inherits[0].write_text(f"copyright: {asked}\n")
    before = inputs(config)
    monkeypatch.setenv("WORDS", "Other words")
    assert inputs(config) != before


@pytest.mark.parametrize(
    "asked", ["!ENV VALUE", "!ENV [VALUE]", "!ENV [VALUE, 7]", "!ENV [OTHER, VALUE, no]", "!ENV [OTHER, yes]", "!ENV OTHER"]
)
@pytest.mark.parametrize("value", ["true", "12", "0.5", "some words", "", "2024-05-01", "[1]", "~"])
def test_a_variable_has_the_value_and_the_type_that_mkdocs_gives_it(
    asked: str, value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VALUE", value)
    path = _write(tmp_path, mkdocs=f"archive: {asked}\n")
    with path.open("rb") as stream:
        assert load_site(path).data == yaml_load(stream)


def test_a_program_of_the_owner_is_an_input(config: Config) -> None:
    assert config.mkdocs
    config.mkdocs.write_text(f"{config.mkdocs.read_text()}hooks: [own.py, lost.py]\n")
    (config.root / "own.py").write_text("one = 1\n")
    own = from_file(config.mkdocs)
    before = inputs(own)
    (config.root / "own.py").write_text("one = 2\n")
    assert inputs(own) != before


def test_an_inherited_theme_is_an_input(config: Config) -> None:
    assert config.mkdocs
    config.mkdocs.write_text(config.mkdocs.read_text().replace("  custom_dir: docs/.papershelf/theme", "  #"))
    config.inherits[0].write_text("theme:\n  custom_dir: mine\n")
    (config.root / "mine").mkdir()
    (config.root / "mine/main.html").write_text("one")
    own = from_file(config.mkdocs)
    before = inputs(own)
    (config.root / "mine/main.html").write_text("two")
    assert inputs(own) != before


def test_a_preview_sees_what_is_inherited(config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watched: set[Path] = set()

    class Seeds:
        """As the command has them."""

        def regenerate(self, _: object) -> Config:
            """Writes ``docs/``."""
            assert config.mkdocs
            now = from_file(config.mkdocs)
            pipeline.build(now)
            return now

        def proofs(self, _: object) -> list[Any]:
            """None."""
            return []

        def ready(self) -> None:
            """Nothing to prepare."""

    @contextmanager
    def touched(folders: Iterable[Path], _: object) -> Iterator[threading.Event]:
        watched.update(folders)
        yield threading.Event()

    preview = Preview(Seeds(), config, tmp_path)
    assert preview.refresh()
    assert not preview.refresh()
    base = config.inherits[0]
    base.write_text(LINES.replace("first", "second"))
    assert preview.refresh()
    assert "second.css" in (preview.site / "papers/tides-of-the-harbour.html").read_text()
    base.unlink()
    with pytest.raises(ConfigurationError, match="there is no file"):
        preview.refresh()
    base.write_text(LINES)
    assert preview.refresh()
    monkeypatch.setattr(serve, "touched", touched)
    serve._follow(preview, int, contextmanager(lambda: iter([None])), print, lambda: True)  # noqa: SLF001 - what is around it never ends
    assert watched == {config.root, base.parent}
