"""The browser's scripts that need no page, in Node.js; and what `make lint` finds of their types."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parent / "scripts"
SHIPPED = Path(__file__).parent.parent / "generator/papershelf/theme/assets/papershelf"
TSC = SCRIPTS / "node_modules/.bin/tsc"

WRONG = {
    "an argument that another script does not take": 'papershelf.search.fold(["a"]);',
    "an argument too many": "papershelf.counted(1, 2);",
    "a part that no script gives": "papershelf.nowhere();",
    "a part of another type than was promised": "papershelf.bytes = (text) => text;",
    "a file of data that is not there": 'papershelf.data("nothing");',
    "what may be missing": 'document.querySelector("p").remove();',
    "a parameter without a type": "const same = (value) => value;",
}


@pytest.mark.parametrize("file", sorted(SCRIPTS.glob("*.test.cjs")), ids=lambda file: file.name.partition(".")[0])
def test_facts_and_laws_of_the_scripts_hold(file: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("NO NODE.JS WAS FOUND: install it to test the scripts")
    done = subprocess.run([node, "--test", "--test-reporter=tap", str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def checked(*options: str | Path) -> subprocess.CompletedProcess[str]:
    if not TSC.exists() or shutil.which("node") is None:
        pytest.skip("NO TYPESCRIPT WAS FOUND: make lint installs it where there is npm")
    return subprocess.run([str(TSC), *map(str, options)], capture_output=True, text=True, check=False)


def test_the_types_of_every_script_are_checked() -> None:
    found = checked("--project", SCRIPTS, "--listFilesOnly").stdout.splitlines()
    assert {Path(line) for line in found} >= set(SHIPPED.glob("*.js"))


def test_a_wrong_type_is_found(tmp_path: Path) -> None:
    (tmp_path / "wrong.js").write_text("\n".join(f"{line} // {name}" for name, line in WRONG.items()), encoding="utf-8")
    (tmp_path / "right.js").write_text('papershelf.say(papershelf.counted(papershelf.search.fold("A").length));', encoding="utf-8")
    config = {"extends": str(SCRIPTS / "tsconfig.json"), "files": [str(SCRIPTS / "papershelf.d.ts"), "wrong.js", "right.js"], "include": []}
    (tmp_path / "tsconfig.json").write_text(json.dumps(config), encoding="utf-8")
    done = checked("--project", tmp_path, "--pretty", "false")
    assert done.returncode != 0
    for number, name in enumerate(WRONG, start=1):
        assert f"wrong.js({number}," in done.stdout, name
    assert "right.js" not in done.stdout, done.stdout


def test_a_type_that_a_script_does_not_keep_is_found(tmp_path: Path) -> None:
    text = (SHIPPED / "visits.js").read_text(encoding="utf-8")
    (tmp_path / "visits.js").write_text(text.replace("from: 0", 'from: "never"'), encoding="utf-8")
    config = {"extends": str(SCRIPTS / "tsconfig.json"), "files": [str(SCRIPTS / "papershelf.d.ts"), "visits.js"], "include": []}
    (tmp_path / "tsconfig.json").write_text(json.dumps(config), encoding="utf-8")
    done = checked("--project", tmp_path, "--pretty", "false")
    assert "from: 0" in text
    assert done.returncode != 0
    assert "Type 'string' is not assignable to type 'number'" in done.stdout, done.stdout


def test_nothing_that_is_excused_stands_in_the_scripts() -> None:
    for path in SHIPPED.glob("*.js"):
        text = path.read_text(encoding="utf-8")
        assert "@ts-ignore" not in text, path.name
        assert "@ts-nocheck" not in text, path.name
