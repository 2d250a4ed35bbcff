"""The browser's scripts that need no page, in Node.js."""

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parent / "scripts"


@pytest.mark.parametrize("file", sorted(SCRIPTS.glob("*.test.cjs")), ids=lambda file: file.name.partition(".")[0])
def test_facts_and_laws_of_the_scripts_hold(file: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("NO NODE.JS WAS FOUND: install it to test the scripts")
    done = subprocess.run([node, "--test", "--test-reporter=tap", str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
