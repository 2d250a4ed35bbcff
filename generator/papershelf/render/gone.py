"""Pages for addresses that were published once: they lead to what stands there now, or say that it was withdrawn."""

from collections.abc import Collection, Iterator
from posixpath import relpath

from papershelf.model import Page
from papershelf.registry import Registry, is_entry
from papershelf.render.mark import marked
from papershelf.render.templates import fill
from papershelf.text.escape import Markdown


def pages(registry: Registry, made: Collection[str]) -> Iterator[Page]:
    """A page for every address of ``registry`` that is not among those ``made`` (paths without ``.md``)."""
    for id_ in sorted(registry.known):
        path, target = f"papers/{id_}", f"papers/{registry.final(id_)}"
        if path not in made:
            yield _leading(path, target) if target in made else _withdrawn(path)
    for path in registry.pages:
        if path not in made and not is_entry(path):
            yield _leading(path, _above(path, made))


def _above(path: str, made: Collection[str]) -> str:
    """The list that held the page: ``topics/forecasting/2`` → ``topics/forecasting`` → ``topics/index`` → ``index``."""
    while "/" in path:
        path = path.rpartition("/")[0]
        for near in (path, f"{path}/index"):
            if near in made:
                return near
    return "index"


def _leading(path: str, target: str) -> Page:
    page = relpath(f"{target}.md", path.rpartition("/")[0] or ".")
    text = fill("led", target=f"{page.removesuffix('.md')}.html", page=Markdown(page))
    return Page(f"{path}.md", marked(f"{path}.md", text))


def _withdrawn(path: str) -> Page:
    text = fill("withdrawn", up=Markdown("../" * path.count("/")))
    return Page(f"{path}.md", marked(f"{path}.md", text))
