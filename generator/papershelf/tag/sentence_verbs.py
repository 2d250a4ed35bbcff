"""Words that could be nouns and are the verb of their sentence, by the words beside them: a table with a row for each way to tell."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from papershelf.tag.classes import ADJECTIVE, NOUN, PARTICIPLE, WEAK
from papershelf.tag.context import Context
from papershelf.text.words.arrays import Array


class Way(NamedTuple):
    """A way to tell a verb."""

    example: str
    inside: bool
    """Whether it is told where a phrase is under way."""
    outside: bool
    """And where none is."""
    holds: Callable[[Context], Array]


def _predicate(at: Context) -> Array:
    """No verb, but an adjective that is not known as one: "events are rare"."""
    return at.before("predicative") & at.noun & at.after_stop & at.closed


def _bare(at: Context) -> Array:
    plain = at.noun & ~at.here("plural") & ~at.after("before nouns")
    return plain & at.before("before verbs") & at.after("after verbs") & ~_predicate(at)


def _with_object(at: Context) -> Array:
    return (at.noun | at.gerund) & at.after("before nouns") & ~_predicate(at)


def _with_object_at_first(at: Context) -> Array:
    return _with_object(at) & (at.gerund | at.here("plural") | at.before("before verbs"))


def _to_do(at: Context) -> Array:
    """No noun follows straight on these; after "to" one may ("applied to process data")."""
    return at.noun & (at.before("modal") | (~at.here("plural") & at.before("to") & at.here("too") & ~at.closed))


def _acting(at: Context) -> Array:
    return at.gerund & (at.before("by") | (at.after_stop & np.isin(at.kind_after, (ADJECTIVE, WEAK))))


def _leading(at: Context) -> Array:
    return (at.noun | at.gerund) & (
        (at.here("leading to") & at.after("to"))
        | (at.here("dealing with") & at.after("with"))
        | (at.here("stemming from") & at.after("from"))
    )


def _taking(at: Context) -> Array:
    return (at.noun | at.gerund) & at.here("plural") & at.here("taking") & (at.kind_after == WEAK)


def _telling(at: Context) -> Array:
    small = ~np.roll(at.capital, -1)
    return at.noun & at.here("several") & at.here("telling") & small & at.after("adjective") & (at.kind_after == ADJECTIVE)


def _of_a_text(at: Context) -> Array:
    text = (at.earlier("the") & at.before("writing")) | (at.earlier("this") & at.before("work"))
    return at.noun & at.here("several") & text


def _done(at: Context) -> Array:
    """But not "distributed systems"."""
    did = at.before("subject") | (at.before("adverb") & at.earlier("subject"))
    systems = at.before("several") & (at.kinds[at.word_before] == NOUN)
    return (at.kind == PARTICIPLE) & (at.closed | did | systems)


WAYS = (
    Way("for example", inside=True, outside=True, holds=lambda at: (at.noun | at.gerund) & at.before("for") & at.here("example")),
    Way("agents seek to", inside=True, outside=False, holds=lambda at: (at.noun | at.gerund) & at.here("seeking") & at.after("to")),
    Way("events are rare", inside=True, outside=True, holds=lambda at: _predicate(at) & ~at.after("of")),
    Way("noise leads to errors; the bias stems from sampling", inside=True, outside=False, holds=_leading),
    Way("training poses significant challenges", inside=True, outside=False, holds=_taking),
    Way("the model bounds the error", inside=True, outside=False, holds=_with_object),
    Way("bounding the error", inside=False, outside=True, holds=_with_object_at_first),
    Way("we focus on tides", inside=True, outside=True, holds=_bare),
    Way("records spanning 30 years", inside=True, outside=False, holds=lambda at: at.gerund & at.after("digit")),
    Way("yields partial recovery", inside=True, outside=True, holds=_telling),
    Way("this article looks at", inside=True, outside=True, holds=_of_a_text),
    Way("we process data; to compute means", inside=False, outside=True, holds=_to_do),
    Way("by masking inputs; predicting human actions", inside=False, outside=True, holds=_acting),
    Way("systems distributed over; judges enjoyed discretion; we randomly sampled", inside=True, outside=True, holds=_done),
)


def verbs(at: Context) -> tuple[Array, Array]:
    """For each place whether the word there is a verb where a phrase is under way, and where none is."""
    inside, outside = np.zeros(len(at.word), bool), np.zeros(len(at.word), bool)
    for way in WAYS:
        found = way.holds(at)
        inside |= found & way.inside
        outside |= found & way.outside
    return inside, outside
