"""What the tests share: shelves in temporary folders, and the flag that writes golden sites anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

from papershelf.config.settings import Config, from_file
from papershelf.new import make_shelf

MakeShelf = Callable[..., Config]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden sites anew")


@pytest.fixture
def shelf(tmp_path: Path) -> MakeShelf:
    """A function that makes a shelf with the given seeds: file name → text or bytes."""

    def make(folder: str = "shelf", *, example: bool = False, **seeds: str | bytes) -> Config:
        root = tmp_path / folder
        make_shelf(root, example=example)
        put_seeds(root, seeds)
        return from_file(root / "mkdocs.yml")

    return make


def put_seeds(root: Path, seeds: dict[str, str | bytes]) -> None:
    """Writes seeds; the last ``_`` of a name stands for the dot: ``a_jsonl``."""
    for name, content in seeds.items():
        path = root / "seeds" / ".".join(name.rsplit("_", 1))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under ``folder`` by its relative path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
