"""What other processes work out of a corpus while this one goes on: its space, its map, the names in it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar

from papershelf.chart.stage import Places, grouped, placed
from papershelf.crew import Crew
from papershelf.mention.stage import Mentioned, mentioned
from papershelf.model import Corpus, Group, Paper
from papershelf.space.nearest import Bounds
from papershelf.space.space import Space, fit
from papershelf.text.words.numbered import Texts
from papershelf.timing import timed, timings, took

Value = TypeVar("Value")


def laid_out(of: tuple[Sequence[Paper], Texts, Bounds, bool]) -> tuple[Space, Places | None]:
    """The space of the papers, which needs no tags, so that it can be made beside them; and of ``much`` their places on the map."""
    papers, texts, within, much = of
    space = fit(papers, texts, within)
    return space, placed(space) if much else None


def on_the_map(of: tuple[Corpus, Space, Places | None]) -> tuple[Places, tuple[Group, ...]]:
    """Where the papers stand, if it is not known yet, and the groups there: what needs no neighbours, so that it can be made beside them."""
    corpus, space, known = of
    at = known or placed(space)
    return at, grouped((corpus, at))


@contextmanager
def names_beside(papers: Sequence[Paper], texts: Texts, crew: Crew, *, much: bool) -> Iterator[Callable[[], Mentioned]]:
    """What the papers tell of names, which needs no tags either; of ``much`` it is found when it is asked for.

    Of 100,000 papers two processes take 3.4 GB while tags and the space are made: a third would be too many.
    """
    if much:
        yield lambda: mentioned(papers, texts, crew)
        return
    with crew.beside(_names, (papers, texts), len(papers), later=True) as value:

        def found() -> Mentioned:
            names, times = waited(value)
            took(times)
            return names

        yield found


def _names(of: tuple[Sequence[Paper], Texts]) -> tuple[Mentioned, Mapping[str, float]]:
    with timings() as times:
        found = mentioned(*of)
    return found, times


@timed("wait for others")
def waited(value: Callable[[], Value]) -> Value:
    """What another process makes."""
    return value()
