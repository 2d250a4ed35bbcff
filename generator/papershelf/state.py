"""What earlier builds and the owner left in ``docs/``, and what is not in the seeds."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from papershelf import published, reached
from papershelf.config.settings import Config
from papershelf.manifest import generated, read_state
from papershelf.model import Problem
from papershelf.own_pages import own_pages
from papershelf.published import Log
from papershelf.reached import Reached
from papershelf.registry import PATH as REGISTRY
from papershelf.registry import Registry, from_json, is_entry, with_pages
from papershelf.render.mark import has_mark
from papershelf.render.stage import State


def state_of(config: Config) -> State:
    """The registry, the publications and the owner's pages; nothing of all that for work without a shelf.

    Raises:
        StateError: One of the files is not what a build has written.
    """
    if config.mkdocs is None:
        return State()
    return State(registry_of(config), log_of(config), reached.silent(reached_of(config)), own_pages(config))


def registry_of(config: Config) -> Registry:
    """The addresses that earlier builds gave out; none for work without a shelf."""
    if config.mkdocs is None:
        return Registry()
    content = read_state(config.docs, REGISTRY)
    registry = from_json(content, config.docs.name) if content else Registry()
    ours = generated(config.docs)
    new = (path for path in ours if path.endswith(".md") and not registry.knows(path.removesuffix(".md")))
    registry = with_pages(registry, {path: _led(config, path) for path in new})
    return replace(registry, by_hand=frozenset(_by_hand(config.docs, registry, ours)))


def _by_hand(docs: Path, registry: Registry, ours: Collection[str]) -> Iterator[str]:
    """Ids at which somebody wrote a page where none of an entry ever was: the next entry of that name has another."""
    ours = set(ours)
    for file in (docs / "papers").glob("*.md"):
        id_ = file.stem.lower()
        is_new = f"papers/{file.name}" not in ours and is_entry(f"papers/{id_}") and not registry.knows(f"papers/{id_}")
        if is_new and file.is_file() and not has_mark(file.read_bytes()):
            yield id_


def log_of(config: Config) -> Log:
    """The publications so far; none for work without a shelf."""
    return published.from_json_lines(_left(config, published.PATH), config.docs.name)


def reached_of(config: Config) -> dict[str, Reached]:
    """What was heard of addresses outside, by address; nothing for work without a shelf."""
    return reached.from_json_lines(_left(config, reached.PATH))


def _left(config: Config, path: str) -> bytes:
    """What an earlier command left at ``path``, if anything; nothing for work without a shelf."""
    return (read_state(config.docs, path) if config.mkdocs else None) or b""


def registry_problems(registry: Registry, folder: str) -> tuple[Problem, ...]:
    """What had to be put right in ``registry``, below ``folder``; told once, for the next build finds it right."""
    return tuple(Problem(f"{folder}/{REGISTRY}", line, words) for line, words in registry.repairs)


def log_problems(log: Log, folder: str) -> tuple[Problem, ...]:
    """What the next publication will put right in ``log``, below ``folder``."""
    words = "marks of a conflict of two branches: the publications of both are kept; the next `papershelf publish` takes the marks away"
    return (Problem(f"{folder}/{published.PATH}", log.torn, words),) if log.torn else ()


def _led(config: Config, path: str) -> str:
    """The id that the page at ``path`` leads to; ``""`` for one that stands for itself."""
    if not path.startswith("papers/"):
        return ""
    redirect = re.search(rb'(?m)^redirect: "([a-z0-9-]+)\.html"$', (read_state(config.docs, path) or b"")[:2000])
    return redirect[1].decode() if redirect else ""
