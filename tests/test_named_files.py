"""Files that ``mkdocs.yml`` names for the look of the site, and that are not there."""

import pytest

from papershelf import pipeline
from papershelf.config.settings import from_file
from shelves import MakeShelf


def _told(shelf: MakeShelf, settings: str, *there: str) -> list[str]:
    config = shelf(a_jsonl='{"title": "Tides"}\n')
    for name in there:
        path = config.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (config.root / "mkdocs.yml").write_text(f"site_name: Tides\n{settings}", encoding="utf-8")
    return [str(problem) for problem in pipeline.build(from_file(config.root / "mkdocs.yml")).problems]


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("theme:\n  name: material\n  logo: img/sea.svg\n", "mkdocs.yml:4: there is no file “img/sea.svg” in docs_dir"),
        ("theme: {name: material, favicon: sea.ico}\n", "mkdocs.yml:2: there is no file “sea.ico” in docs_dir"),
        ("extra_css:\n- here.css\n- gone.css?v=2\n", "mkdocs.yml:4: there is no file “gone.css?v=2” in docs_dir"),
        ("extra_javascript:\n- path: gone.js\n  defer: true\n", "mkdocs.yml:3: there is no file “gone.js” in docs_dir"),
    ],
)
def test_a_file_that_is_named_and_not_there_is_told_with_its_line(settings: str, told: str, shelf: MakeShelf) -> None:
    (one,) = _told(shelf, settings, "docs/here.css")
    assert one.startswith(told)


@pytest.mark.parametrize(
    "settings",
    [
        "theme: {name: material, logo: img/sea.svg, favicon: own.ico, custom_dir: look}\n",
        "theme: {name: material, logo: https://example.org/sea.svg, favicon: assets/images/favicon.png}\n",
        "theme: material\nextra_css: ['here.css?v=1']\nextra_javascript: [//example.org/a.js]\n",
        "theme: {name: material, logo: gone.svg}\nhooks: [makes_it.py]\n",
        "theme: {name: material, logo: {icon: x}}\nextra_css: here.css\n",
    ],
)
def test_a_file_that_is_there_or_comes_from_elsewhere_is_not_told(settings: str, shelf: MakeShelf) -> None:
    assert _told(shelf, settings, "docs/here.css", "docs/img/sea.svg", "look/own.ico") == []
