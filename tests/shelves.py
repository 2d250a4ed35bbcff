"""What tests do with shelves: put seeds into them, and see them as trees."""

from collections.abc import Callable
from pathlib import Path

import pytest

from papershelf import pipeline
from papershelf.config.settings import Config, from_file
from papershelf.site.build import build_site

MakeShelf = Callable[..., Config]


def put_seeds(root: Path, seeds: dict[str, str | bytes]) -> None:
    """Writes seeds; the last ``_`` of a name stands for the dot: ``a_jsonl``."""
    for name, content in seeds.items():
        path = root / "seeds" / ".".join(name.rsplit("_", 1))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under ``folder`` by its relative path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def built_example(shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch, address: str = "") -> Config:
    """The shelf that a new owner gets, with its site; ``address`` is where that will stand."""
    monkeypatch.setenv("SITE_URL", address)
    made = shelf(example=True)
    assert made.mkdocs
    config = from_file(made.mkdocs)
    pipeline.build(config)
    build_site(config)
    return config
