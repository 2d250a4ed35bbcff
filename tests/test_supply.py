"""What comes from others: packages by hash, under licences that fit, and actions by commit that may do little."""

import json
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import licences
from papershelf import __version__
from papershelf.cli.main import shelf as shelf_command
from papershelf.new import make_shelf

ROOT = Path(__file__).parent.parent
SKELETON = ROOT / "generator/papershelf/skeleton/dot-github/workflows"
WORKFLOWS = sorted([*(ROOT / ".github/workflows").glob("*.yml"), *SKELETON.glob("*.yml")])
OURS = [path for path in WORKFLOWS if path.parent != SKELETON]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PINNED = re.compile(r"uses: ([\w.-]+/[\w.-]+)@([0-9a-f]{40}) # (v\d+(?:\.\d+)*)")
MAY_WRITE = {("pages.yml", "publish"): {"pages", "id-token"}, ("release.yml", "publish"): {"id-token"}}


def jobs(workflow: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].items()


def steps(workflow: Path) -> list[dict[str, Any]]:
    return [step for _, job in jobs(workflow) for step in job["steps"]]


@pytest.mark.parametrize("lock", ["site.txt", "test.txt"])
def test_every_locked_package_has_hashes_and_no_index_is_named(lock: str) -> None:
    text = (ROOT / "generator/requirements" / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) > 30
    for entry in entries:
        assert re.match(r"[a-z0-9._-]+==\S+", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry.splitlines()[0]
    assert "://" not in text
    assert "--index" not in text


def test_what_checks_the_scripts_is_locked_by_hash_and_no_registry_is_named() -> None:
    folder = ROOT / "tests/scripts"
    lock = (folder / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: held for name, held in json.loads(lock)["packages"].items() if name}
    assert packages
    for name, held in packages.items():
        assert held["integrity"].startswith("sha512-"), name
        assert held["dev"] is True, name
    assert json.loads((folder / "package.json").read_text(encoding="utf-8")).keys().isdisjoint({"dependencies", "scripts"})
    for text in (lock, *((folder / name).read_text(encoding="utf-8") for name in ("package.json", ".npmrc"))):
        assert "://" not in text
        assert "registry=" not in text
    assert "npm ci " in MAKEFILE
    assert "npm install" not in MAKEFILE


def test_every_package_that_is_asked_for_is_locked() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = lambda wanted: {re.match(r"[\w.-]+", each)[0].lower() for each in wanted if isinstance(each, str)}  # type: ignore[index] # noqa: E731
    assert names(project["project"]["dependencies"]) <= set(licences.locked())
    assert names(project["dependency-groups"]["test"]) <= set(licences.locked("test.txt"))
    assert set(licences.locked()) <= set(licences.locked("test.txt"))


def test_the_site_is_built_from_the_locks_by_hash() -> None:
    installs = [line for line in MAKEFILE.partition("$(VENV)/installed: ")[2].splitlines() if "pip install" in line]
    assert installs
    assert all("--require-hashes -r $(LOCKS)/" in line or "--no-deps --no-build-isolation --editable ." in line for line in installs)


def test_a_site_is_checked_when_it_is_made() -> None:
    recipe = MAKEFILE.partition("\nsite: ")[2].partition("\n\n")[0]
    assert recipe.index("papershelf build") < recipe.index("papershelf check site")


def test_every_package_that_a_site_needs_has_a_licence_that_fits() -> None:
    table = licences.LIST.read_text(encoding="utf-8")
    assert [line for line in table.splitlines() if re.match(r"\| [a-z0-9._-]+ \| (?!licence)", line)] == licences.rows(), "make licences"
    for name in licences.locked():
        assert licences.ids(licences.licence(name)) <= licences.FINE, name


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_its_commit_with_its_version_beside(workflow: Path) -> None:
    used = [line.strip(" -") for line in workflow.read_text(encoding="utf-8").splitlines() if re.search(r"^\s*(?:- )?uses:", line)]
    assert used
    for line in used:
        assert PINNED.fullmatch(line), line


def test_an_action_has_the_same_commit_everywhere() -> None:
    found = {match.groups() for workflow in WORKFLOWS for match in PINNED.finditer(workflow.read_text(encoding="utf-8"))}
    assert len(found) == len({action for action, _, _ in found})


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_do_nothing_and_its_jobs_only_what_they_need(workflow: Path) -> None:
    assert yaml.safe_load(workflow.read_text(encoding="utf-8"))["permissions"] == {}
    for name, job in jobs(workflow):
        granted = job["permissions"]
        assert {right for right, kind in granted.items() if kind == "write"} == MAY_WRITE.get((workflow.name, name), set())
        assert set(granted.values()) <= {"read", "write"}
        assert 0 < job["timeout-minutes"] <= 30
        if any(kind == "write" for kind in granted.values()):  # what may write runs no code of the repository
            assert not any("run" in step or "checkout" in step["uses"] for step in job["steps"])


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_no_checkout_leaves_its_token_behind_and_no_run_is_made_of_an_event(workflow: Path) -> None:
    for step in steps(workflow):
        if "actions/checkout@" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False
        assert "${{" not in step.get("run", ""), "pass it in env: text of an event could be a command"
    assert "pull_request_target" not in workflow.read_text(encoding="utf-8")


@pytest.mark.parametrize("workflow", OURS, ids=lambda path: path.name)
def test_what_a_workflow_runs_is_there(workflow: Path) -> None:
    for step in steps(workflow):
        command = step.get("run", "")
        for target in re.findall(r"\bmake ([\w-]+)", command):
            assert re.search(rf"(?m)^{target}:", MAKEFILE), target
            assert target in MAKEFILE.partition(".PHONY:")[2].splitlines()[0].split()
        for script in re.findall(r"\bbash (\S+)", command):
            assert (ROOT / script).is_file()


def test_a_shelf_is_built_by_the_version_that_started_it(tmp_path: Path) -> None:
    assert "requirements.txt" in make_shelf(tmp_path / "shelf", example=False)
    wanted = (tmp_path / "shelf/requirements.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in wanted if not line.startswith("#")] == [f"papershelf=={__version__}"]
    workflow = (tmp_path / "shelf/.github/workflows/pages.yml").read_text(encoding="utf-8")
    assert re.findall(r"pip install .*", workflow) == ["pip install -r requirements.txt"]
    commands = [step["run"].split() for step in steps(tmp_path / "shelf/.github/workflows/pages.yml") if "run" in step]
    assert [words[1] for words in commands if words[0] == "papershelf"] == ["build", "check"]
    assert {"build", "check"} <= set(shelf_command.list_commands(None))  # type: ignore[arg-type]


def test_releases_are_trusted_and_tested_before() -> None:
    release = dict(jobs(ROOT / ".github/workflows/release.yml"))
    assert release["publish"]["needs"] == "build"
    assert "ref_type == 'tag'" in release["publish"]["if"]
    assert any(step.get("run") == "make release-check" for step in release["build"]["steps"])
    assert "secrets." not in (ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8")


def test_every_target_of_make_is_explained() -> None:
    for target in MAKEFILE.partition(".PHONY:")[2].splitlines()[0].split():
        assert target == "clean" or re.search(rf"(?m)^# make {target}\b", MAKEFILE), target


def test_wheel_and_sdist_hold_what_they_are_for(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-t", "wheel", "-d", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
        entry = wheel.read(next(name for name in names if name.endswith("entry_points.txt"))).decode()
    package = ROOT / "generator/papershelf"
    own = {
        f"papershelf/{path.relative_to(package).as_posix()}"
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert own <= names
    assert {name.partition("/")[0] for name in names - own} == {f"{name.partition('/')[0]}" for name in names if ".dist-info/" in name}
    assert "papershelf = papershelf.cli.main:main" in entry
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as sdist:
        held = {name.partition("/")[2] for name in sdist.getnames()}
    for path in ("Makefile", "mkdocs.yml", "CONTRIBUTING.md", "LICENSE", "bench/search.mjs", "docs/guide/start.md", "docs/index.md", ".ci/run",
                 ".github/workflows/ci.yml", "generator/requirements/site.txt", "seeds/topics.yml", "tests/test_supply.py"):  # fmt: skip
        assert path in held, path
    assert not any(name.startswith((".venv", ".cache", "docs/data/", "docs/search/")) for name in held)
    assert not any(name.endswith(".html") and name.startswith("site/") for name in held)
