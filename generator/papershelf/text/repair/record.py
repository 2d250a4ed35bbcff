"""The repair of a record: every text in it clean, and the addresses of its abstract among its links."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from papershelf.model import Name, Problem, Record, Seed
from papershelf.text.links import links, same
from papershelf.text.mathematics.formulas import plain
from papershelf.text.repair.clean import clean, clean_note, clean_title
from papershelf.text.repair.memory import Memory


def repair(record: Record, memory: Memory | None = None) -> Record:
    """``record`` with clean texts; repairing it again changes nothing. ``memory`` knows texts from earlier builds."""
    clean_of = (memory or Memory()).repaired
    title = clean_of(record.title_math or record.title, clean_title)
    words = plain(title)
    abstract = clean_of(record.abstract, clean)
    known = {same(link.url) for link in record.links}
    return replace(
        record,
        title=words or record.title,  # braces and commands without words are all that such a title has
        title_math=title if words and title != words else None,
        abstract=abstract,
        note=clean_of(record.note, clean_note),
        authors=tuple(_name(name) for name in record.authors),
        venue=_plainly(record.venue) if record.venue else record.venue,
        keywords=tuple(dict.fromkeys(_plainly(word) for word in record.keywords)),
        links=(*record.links, *(link for link in links(abstract) if same(link.url) not in known)),
    )


def repaired(_: None, found: Sequence[Record | Seed | Problem]) -> list[Record | Seed | Problem]:
    """What was found, its records clean."""
    return [repair(item) if isinstance(item, Record) else item for item in found]


# A name has accents and braces, but no lost commands: "Pi" and "Xi" are people.
_TEX = re.compile(r"[\\{}$~&`]")


def _name(name: Name) -> Name:
    if not _TEX.search(f"{name.family}{name.given}{name.literal}"):
        return name
    return Name(*map(_plainly, (name.family, name.given, name.literal)))


@lru_cache(maxsize=1 << 14)
def _plainly(text: str) -> str:
    """``text`` clean and without marks of TeX: what a mark leaves may look like another, so that it is looked at again."""
    for _ in range(_LOOKS):
        before, text = text, plain(clean_title(text))
        if text == before:
            break
    return text


_LOOKS = 16
"""Nearly every text is clean at the second look; a run of twenty dollar signs takes five."""
