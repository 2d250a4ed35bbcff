"""A page that leads on leads to one that stays."""

from collections.abc import Iterator

from papershelf.check.addresses import ANYWHERE
from papershelf.check.fault import Fault
from papershelf.check.parcels import given
from papershelf.check.places import Elsewhere, Place, leads
from papershelf.check.site import Site

_ALIASES = "data/aliases.js"


def chains(site: Site) -> Iterator[Fault]:
    """Redirects that lead in a circle, to another redirect, or out of the site; aliases in the data that lead to no entry."""
    targets = {path: _target(site, path) for path, page in site.pages.items() if page.redirect and path != ANYWHERE}
    for path, target in targets.items():
        page = site.pages[path]
        line = page.redirect[0] if page.redirect else 0
        if isinstance(target, Elsewhere):
            yield Fault(path, line, "leads readers out of the site by itself", grave=False)
        elif target and target.path in targets:
            yield Fault(path, line, _words(path, target, targets))
    for alias, id_ in sorted(_aliases(site).items()):
        if f"papers/{id_}.html" not in site.pages or f"papers/{id_}.html" in targets:
            yield Fault(_ALIASES, 1, f"leads from {alias} to {id_}, which is the page of no entry")


def _target(site: Site, path: str) -> Place | Elsewhere | None:
    redirect = site.pages[path].redirect
    try:
        return leads(path, redirect[1], site.home) if redirect else None
    except ValueError:
        return None  # told where addresses are followed


def _words(path: str, target: Place, targets: dict[str, Place | Elsewhere | None]) -> str:
    seen, at = [path], target.path
    while at in targets:
        if at in seen:
            return f"leads in a circle: {' → '.join([*seen, at][:6])}"
        seen.append(at)
        following = targets[at]
        if not isinstance(following, Place):
            break
        at = following.path
    return f"leads to {target.path}, which leads on itself; name the last page"


def _aliases(site: Site) -> dict[str, str]:
    value = given(site.content(_ALIASES))
    return {str(alias): str(id_) for alias, id_ in value.items()} if isinstance(value, dict) else {}
