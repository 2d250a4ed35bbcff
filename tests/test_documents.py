"""Documents: what they promise is there, and what is there is in them."""

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest

from papershelf.check.inspection import RULES
from papershelf.cli import main as cli
from papershelf.cli.curate import curate
from papershelf.cli.enrich import enrich
from papershelf.cli.export import export
from papershelf.config import curation
from papershelf.config.corrected_fields import FIELDS
from papershelf.config.settings import SETTINGS, Config
from papershelf.enrich.services import SERVICES
from papershelf.export.forms import ENDINGS
from papershelf.read.columns import COLUMNS, CSL, IDENTIFIERS
from papershelf.read.readers import READERS
from papershelf.space.nearest import Bounds

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "docs/guide"
PACKAGE = ROOT / "generator/papershelf"
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "generator/design/architecture.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(cli.shelf.commands))
def test_every_command_is_in_the_guide(name: str) -> None:
    assert f"| `papershelf {name}" in (GUIDE / "start.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_for_a_site_is_in_the_guide(rule) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    assert f"| {rule.name} | {rule.says} |" in (GUIDE / "publishing.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_is_in_the_guide(setting) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    row = f"| `{setting.name}` | {f'`{setting.default}`' if setting.default else 'none'} | {setting.does} |"
    assert row in (GUIDE / "configuration.md").read_text(encoding="utf-8")


def test_every_correction_is_in_the_guide_with_its_command() -> None:
    guide = (GUIDE / "corrections.md").read_text(encoding="utf-8")
    for name in curation.CORRECTIONS:
        assert f"    {name}:" in guide, name
    for name in curate.commands:
        assert f"papershelf curate {name} " in guide, name
    for name in FIELDS:
        assert f"`{name}`" in guide, name


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_every_format_is_in_the_guide_and_has_a_golden_case(reader) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    assert f"| {reader.name} | {reader.looks} | {reader.export} |" in (GUIDE / "formats.md").read_text(encoding="utf-8")
    module = reader.read.__module__.rpartition(".")[2].replace("_", "-")
    assert (ROOT / "tests/golden" / module / "seeds").is_dir()


def test_what_is_said_twice_is_said_alike() -> None:
    built_in = {setting.name: setting.default for setting in SETTINGS}
    own = {field.name: field.default for field in fields(Config)} | {field.name: field.default for field in fields(Bounds)}
    assert {name: own[name] for name in built_in if name in own and name != "seeds"} == {
        name: default for name, default in built_in.items() if name in own and name != "seeds"
    }
    choices = {option.name: option.type for each in (enrich, export) for option in each.params}
    assert list(choices["names"].choices) == [service.name for service in SERVICES]  # type: ignore[attr-defined]
    assert set(choices["form"].choices) == set(ENDINGS)  # type: ignore[attr-defined]


def test_every_field_of_a_table_is_in_the_guide_with_a_name_of_it() -> None:
    guide = (GUIDE / "formats.md").read_text(encoding="utf-8")
    of_exports = {"sort", "extra", "citation"}  # what only programs write
    for field, names in {**COLUMNS, **IDENTIFIERS, **CSL}.items():
        assert field in of_exports or any(f"`{name}`" in guide for name in names), field


def test_the_readme_shows_a_seed_its_markdown_and_its_page() -> None:
    seed, page = re.findall(r"```(?:text|markdown)\n(.*?)```", README, flags=re.DOTALL)[:2]
    lines = [line for line in seed.splitlines() if line and not line.endswith("…")]
    assert any(all(line in path.read_text(encoding="utf-8") for line in lines) for path in (ROOT / "seeds").glob("*.txt"))
    path = re.search(r"\(docs/papers/([\w-]+\.md)\)", README)
    assert path
    written = (ROOT / "docs/papers" / path[1]).read_text(encoding="utf-8")
    for line in page.splitlines():
        assert line.removesuffix("…") in written


def test_the_readme_shows_the_top_level() -> None:
    block = re.search(r"```\n(mkdocs\.yml.*?)```", README, flags=re.DOTALL)
    assert block
    shown = {line.split()[0] for line in block[1].splitlines()}
    assert all((ROOT / name).exists() for name in shown)
    of_tools = {"dist", "site.new", "site.old"}
    assert shown >= {f"{path.name}/" for path in ROOT.iterdir() if path.is_dir() and path.name[0] != "." and path.name not in of_tools}


DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("generator/design/**/*.md")]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_every_path_that_a_document_links_is_there(document: Path) -> None:
    text = re.sub(r"`[^`\n]+`", "", document.read_text(encoding="utf-8"))
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
        assert (document.parent / target).exists(), target


def test_every_promise_of_the_architecture_names_a_test_that_is_there() -> None:
    assert len(ARCHITECTURE.splitlines()) <= 150
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", ARCHITECTURE)
    assert len(named) >= 8
    for path, name in named:
        assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8"), name


@pytest.mark.parametrize("path", sorted((ROOT / "generator/design/decisions").glob("*.md")), ids=lambda path: path.stem)
def test_a_decision_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 40


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_is_small_and_says_what_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 400
    assert ast.get_docstring(ast.parse(text))
    assert not {"utils", "helpers", "manager", "misc", "common"} & set(path.relative_to(PACKAGE).with_suffix("").parts)
