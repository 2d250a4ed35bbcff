"""How MkDocs' environment finds templates."""

from pathlib import Path

import jinja2

from papershelf.site.templates import quicken


def _environment(*folders: Path) -> jinja2.Environment:
    return jinja2.Environment(loader=jinja2.FileSystemLoader(folders), autoescape=True)


def test_all_templates_are_listed_but_those_in_hidden_folders(tmp_path: Path) -> None:
    for name in (
        "one/main.html",
        "one/partials/head.html",
        "one/.icons/bee.svg",
        "one/partials/.old/head.html",
        "two/main.html",
        "two/tide.css",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    env = _environment(tmp_path / "one", tmp_path / "two")
    listed = [name for name in env.list_templates() if not any(part.startswith(".") for part in name.split("/"))]
    quicken(env)
    assert env.list_templates() == listed == ["main.html", "partials/head.html", "tide.css"]


def test_globals_that_are_set_later_are_seen_by_all_templates(tmp_path: Path) -> None:
    (tmp_path / "main.html").write_text("{{ hive }} {% include 'part.html' %}")
    (tmp_path / "part.html").write_text("{{ hive }}")
    env = _environment(tmp_path)
    quicken(env)
    env.globals["hive"] = "one"
    assert env.get_template("main.html").render() == "one one"
    env.globals["hive"] = "two"
    assert env.get_template("main.html").render() == "two two"
    assert env.from_string("{{ hive }} {{ tide }}", globals={"tide": "high"}).render() == "two high"
    assert "tide" not in env.globals
