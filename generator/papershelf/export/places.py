"""In what a paper appeared, and who published it."""

from papershelf.model import Paper
from papershelf.text.plain import one_line

_OF_AN_INSTITUTION = frozenset({"thesis", "report"})


def place(paper: Paper, kind: str) -> tuple[str, str]:
    """The title of what holds ``paper``, of the type ``kind`` of CSL, and its publisher.

    The university of a thesis and the institution of a report are publishers: there styles and reference managers look for them, and of a
    title APA would write "In Tide University".
    """
    venue, publisher = paper.venue or "", one_line(str(paper.csl.get("publisher", "")))
    if kind in _OF_AN_INSTITUTION and publisher in {"", one_line(venue)}:
        return "", venue
    return venue, publisher
