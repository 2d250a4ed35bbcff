r"""What the commands mean that a file defines in its ``@preamble``, or that the styles of astronomers' journals define."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from papershelf.text.latex import commands

_DEFINED = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand|DeclareRobustCommand|def)\*?\s*\{?\s*\\(?P<name>[A-Za-z@]+)\s*\}?\s*(?:\[(?P<count>\d)\](?:\[[^\]]*\])?|(?:#\d)*)?\s*(?=\{)"
)
r"""The definition of a command up to its braces: ``\newcommand{\bee}[1]``, ``\def\bee#1``."""
_CALLED = re.compile(r"\\([A-Za-z@]+)")
_COMMAND = re.compile(r"\\[A-Za-z]+")
_PARAMETER = re.compile(r"#(\d)")
_KNOWN = frozenset("url path href nolinkurl doi bibcyr".split()) | commands.LETTERS.keys() | commands.ACCENTS.keys()
"""Commands that are read as what they are, whatever a style makes of them."""
_TYPESETTING = re.compile(
    r"\\(?:if|fi\b|else|setbox|[hv]box|raise|lower|accent\b|kern|csname|expandafter|leavevmode|char\b|rlap|llap|dimen|advance|futurelet)"
)
"""What only a printer understands: such a command is known by its name, or its argument is read."""
_LONGEST = 10_000
_DEEPEST = 4
_MOST_UNCLOSED = 20
"""Definitions whose braces do not close; after so many, no more are looked for."""

# From the documentation of AASTeX; the Astrophysics Data System writes them for journals.
_JOURNALS = {
    "aj": "The Astronomical Journal", "actaa": "Acta Astronomica", "araa": "Annual Review of Astronomy and Astrophysics",
    "apj": "The Astrophysical Journal", "apjl": "The Astrophysical Journal Letters", "apjlett": "The Astrophysical Journal Letters",
    "apjs": "The Astrophysical Journal Supplement Series", "apjsupp": "The Astrophysical Journal Supplement Series", "ao": "Applied Optics",
    "applopt": "Applied Optics", "apss": "Astrophysics and Space Science", "aap": "Astronomy & Astrophysics", "astap": "Astronomy & Astrophysics",
    "aapr": "The Astronomy and Astrophysics Review", "aaps": "Astronomy and Astrophysics Supplement Series", "azh": "Astronomicheskii Zhurnal",
    "baas": "Bulletin of the American Astronomical Society", "bac": "Bulletin of the Astronomical Institutes of Czechoslovakia",
    "caa": "Chinese Astronomy and Astrophysics", "cjaa": "Chinese Journal of Astronomy and Astrophysics", "icarus": "Icarus",
    "jcap": "Journal of Cosmology and Astroparticle Physics", "jrasc": "Journal of the Royal Astronomical Society of Canada",
    "memras": "Memoirs of the Royal Astronomical Society", "mnras": "Monthly Notices of the Royal Astronomical Society", "na": "New Astronomy",
    "nar": "New Astronomy Reviews", "nat": "Nature", "nphysa": "Nuclear Physics A", "pra": "Physical Review A", "prb": "Physical Review B",
    "prc": "Physical Review C", "prd": "Physical Review D", "pre": "Physical Review E", "prl": "Physical Review Letters",
    "physrep": "Physics Reports", "physscr": "Physica Scripta", "planss": "Planetary and Space Science", "procspie": "Proceedings of SPIE",
    "pasa": "Publications of the Astronomical Society of Australia", "pasp": "Publications of the Astronomical Society of the Pacific",
    "pasj": "Publications of the Astronomical Society of Japan", "rmxaa": "Revista Mexicana de Astronomía y Astrofísica",
    "qjras": "Quarterly Journal of the Royal Astronomical Society", "skytel": "Sky and Telescope", "solphys": "Solar Physics",
    "sovast": "Soviet Astronomy", "ssr": "Space Science Reviews", "zap": "Zeitschrift für Astrophysik", "gca": "Geochimica et Cosmochimica Acta",
    "grl": "Geophysical Research Letters", "jcp": "The Journal of Chemical Physics", "jgr": "Journal of Geophysical Research",
    "jqsrt": "Journal of Quantitative Spectroscopy and Radiative Transfer", "memsai": "Memorie della Società Astronomica Italiana",
    "fcp": "Fundamentals of Cosmic Physics", "bain": "Bulletin of the Astronomical Institutes of the Netherlands", "psj": "The Planetary Science Journal",
    "iaucirc": "IAU Circular", "aplett": "Astrophysics Letters", "apspr": "Astrophysics and Space Physics Research", "maps": "Meteoritics & Planetary Science",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Macro:
    """A command's number of arguments, and what it stands for: TeX with ``#1`` for the first of them."""

    count: int
    body: str


Macros = Mapping[str, Macro]

_SIGNS = {"sun": "\\odot", "earth": "\\oplus", "arcdeg": "^\\circ", "degr": "^\\circ", "arcmin": "'", "arcsec": "''"}
"""AASTeX's signs, which are those of mathematics by another name."""


def astronomers(text: str) -> dict[str, Macro]:
    """Those commands of AASTeX that ``text`` uses."""
    return {name: Macro(0, body) for name, body in _SIGNS.items() if f"\\{name}" in text}


def journal(value: str) -> str:
    r"""``value``, the field of a journal, written out where it is one of the astronomers' commands: ``\apj``, ``{\apj}``."""
    name = value.strip().strip("{}").strip()
    return _JOURNALS.get(name[1:], value) if name.startswith("\\") else value


def defined(preambles: Iterable[str]) -> dict[str, Macro]:
    """The commands that ``preambles`` define; of one that is defined twice the first definition."""
    found: dict[str, Macro] = {}
    for text in preambles:
        at = unclosed = 0
        while unclosed < _MOST_UNCLOSED and (match := _DEFINED.search(text, at)):
            body, behind = _group(text, match.end())
            at = behind if body is not None else match.end()  # what a body defines is not defined before it is called
            unclosed += body is None
            count = int(match["count"]) if match["count"] else len(_PARAMETER.findall(match[0]))
            if body is not None and match["name"] not in _KNOWN and not _TYPESETTING.search(body) and f"\\{match['name']}" not in body:
                found.setdefault(match["name"], Macro(count, body))
    return found


def written_out(text: str, macros: Macros, allows: Callable[[int], bool], depth: int = 0) -> str:
    """``text`` with what the commands of ``macros`` stand for in their places, as far as ``allows`` has room for so many characters."""
    if "\\" not in text or depth >= _DEEPEST or len(text) > _LONGEST:
        return text
    found: list[str] = []
    at = 0
    while match := _CALLED.search(text, at):
        macro = macros.get(match[1])
        found.append(text[at : match.start() if macro else match.end()])
        at = match.end()
        if macro is None:
            continue
        arguments: list[str] = []
        for _ in range(macro.count):
            argument, at = _group(text, at)
            arguments.append(argument or "")
        if not allows(len(macro.body) + sum(map(len, arguments)) * macro.body.count("#")):
            return text
        body = _PARAMETER.sub(lambda number: arguments[int(number[1]) - 1] if 0 < int(number[1]) <= len(arguments) else "", macro.body)  # noqa: B023 - called at once
        # A command swallows the blank behind it; a group of its own ends what the body begins, and would take from a font its argument.
        body = written_out(body, macros, allows, depth + 1)
        found.append(body if _COMMAND.fullmatch(body) else f"{{{body}}}")
    return "".join((*found, text[at:]))


def _group(text: str, at: int) -> tuple[str | None, int]:
    """What the braces at ``at`` hold, and the place behind them; a single sign where there are none."""
    while at < len(text) and text[at].isspace():
        at += 1
    if not text.startswith("{", at):
        return (text[at : at + 1] or None, at + 1)
    depth = 0
    for place in range(at, len(text)):
        depth += (text[place] == "{") - (text[place] == "}")
        if not depth:
            return text[at + 1 : place], place + 1
    return None, len(text)
