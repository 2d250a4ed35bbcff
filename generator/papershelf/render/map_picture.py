"""The map as a picture for the home page: an SVG drawn at build time, light or dark as its reader's page is."""

from collections.abc import Iterator, Mapping
from unicodedata import east_asian_width

from papershelf.model import Group, Spot
from papershelf.render.map_data import MIDDLE, broadest, first_facet
from papershelf.render.mark import marked
from papershelf.render.shelf import Shelf
from papershelf.text.escape import attribute

PATH = "map.svg"
_WIDTH, _HEIGHT, _EDGE = 960, 480, 28
_MOST = 3000
"""Points that are drawn: more look the same at this size, and make the picture heavy."""
_NAME = 40
"""Letters of a name; the rest is left to the map."""
_LINE = 18
"""The height of a name."""
_SHIFTS = (0, -12, 12, -24, 24, -36, 36)
"""How far above or below the middle of its group a name may stand, to cover fewer points."""
_STYLE = """
.p{fill:none;stroke-linecap:round;stroke-width:%(size)s}
text{font:600 15px system-ui,sans-serif;fill:#1f2324;stroke:#fdfdfb;stroke-width:4px;paint-order:stroke;stroke-linejoin:round;text-anchor:middle}
%(light)s
@media(max-width:500px){text{display:none}.p{stroke-width:%(wide)s}}
@media(prefers-color-scheme:dark){text{fill:#e8e8e4;stroke:#14181a}%(dark)s}
"""
# As the stylesheet has them (--ps-facet-0 and on): a picture cannot read the page's; a test holds the two together.
LIGHT = ("#1392d4", "#832e09", "#125044", "#a95396", "#6e682d", "#663083", "#db6c67", "#0a6c69", "#688f24", "#a18a9a")
DARK = ("#4ab8fd", "#cc7d1e", "#0fa17a", "#d39aba", "#896a01", "#a181c9", "#fcc4c0", "#5aebff", "#a7d26b", "#58747c")
_OTHER = ("#b9bcb8", "#4a5053")


def picture(shelf: Shelf) -> bytes:
    """An SVG of some kilobytes: points coloured as the map colours them at first, and the names of the broadest groups."""
    first = first_facet(shelf)
    colours = _colours(shelf, first)
    step = -(-len(shelf.papers) // _MOST) or 1
    places = [(paper.id, _at(shelf.corpus.spots.get(paper.id, MIDDLE))) for paper in shelf.corpus.papers[::step]]
    points: dict[int, list[str]] = {}
    for paper, (x, y) in places:
        points.setdefault(colours.get(paper, -1), []).append(f"M{x} {y}h0")
    paths = [f'<path class="p c{colour}" d="{"".join(points[colour])}"/>' for colour in sorted(points)]
    size = 7 if len(shelf.papers) < 1000 else 4
    style = _STYLE % {"size": size, "wide": size + 4, "light": _rules(LIGHT, _OTHER[0]), "dark": _rules(DARK, _OTHER[1])}
    names = "".join(_names(shelf.corpus.groups, [place for _, place in places]))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img">'
    return marked(PATH, f"{head}<title>Map of the papers</title><style>{style}</style>{''.join(paths)}{names}</svg>\n")


def _rules(colours: tuple[str, ...], other: str) -> str:
    return f".c-1{{stroke:{other}}}" + "".join(f".c{at}{{stroke:{colour}}}" for at, colour in enumerate(colours))


def _colours(shelf: Shelf, facet: int) -> Mapping[str, int]:
    if facet < 0:
        return {}
    found: dict[str, int] = {}
    for at, topic in enumerate(broadest(list(shelf.tree.facets.values())[facet])):
        found.update(dict.fromkeys(topic.entries, at))
    return found


def _at(spot: Spot) -> tuple[int, int]:
    return _EDGE + spot.x * (_WIDTH - 2 * _EDGE) // 65_536, _EDGE + spot.y * (_HEIGHT - 2 * _EDGE) // 65_536


def _names(groups: tuple[Group, ...], points: list[tuple[int, int]]) -> Iterator[str]:
    """The names that do not stand on another, those of the largest groups first, each where it covers the fewest points."""
    taken: list[tuple[int, int, int]] = []
    for group in sorted((group for group in groups if group.level == 0 and group.name), key=lambda group: (-len(group.papers), group.name)):
        name = group.name.split(", ")[0]
        name = name if len(name) <= _NAME else name[: _NAME - 1].rstrip() + "…"
        x, middle = _at(Spot(group.x, group.y))
        half = _half(name)
        x = min(max(x, half), _WIDTH - half)
        lines = [middle + shift for shift in _SHIFTS if not shift or _LINE < middle + shift < _HEIGHT - _LINE]
        free = [y for y in lines if all(abs(x - other) > half + reach or abs(y - line) > _LINE for other, line, reach in taken)]
        if free:
            y = min(free, key=lambda line: sum(abs(px - x) < half + 4 and abs(py - line) < _LINE // 2 + 4 for px, py in points))
            taken.append((x, y, half))
            yield f'<text x="{x}" y="{y + 5}">{attribute(name)}</text>'


def _half(name: str) -> int:
    """Half of the room that ``name`` takes at most, in bold letters of 15 px: Chinese ones are as wide as they are high."""
    return sum(15 if east_asian_width(letter) in "WF" else 9 for letter in name) // 2 + 4
