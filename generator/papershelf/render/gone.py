"""Pages for addresses that were published once: they lead to what stands there now, or say that it was withdrawn."""

from collections.abc import Collection, Iterator, Mapping
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
    renamed = _renamed(registry, made)
    for path in registry.pages:
        if path not in made and not is_entry(path):
            yield _leading(path, _instead(path, made, renamed))


def _renamed(registry: Registry, made: Collection[str]) -> Mapping[str, str]:
    """The page of a topic under a former name → the one that the topic has now."""
    today = {id_: path for path, id_ in registry.topics.items() if path in made}
    return {path: today[id_] for path, id_ in registry.topics.items() if id_ in today and path not in made}


def _instead(path: str, made: Collection[str], renamed: Mapping[str, str]) -> str:
    """The topic under its new name, or the list that held the page: ``topics/forecasting/2`` → ``topics/forecasting`` → ``topics/index`` → ``index``."""
    while "/" in path:
        if path in renamed:
            return renamed[path]
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
