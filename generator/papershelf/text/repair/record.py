"""The repair of a record: every text in it clean, and the addresses of its abstract among its links."""

import re
from collections.abc import Sequence
from dataclasses import replace

from papershelf.model import Name, Problem, Record, Seed
from papershelf.text.formulas import plain
from papershelf.text.links import links, same
from papershelf.text.repair.clean import clean, clean_note, clean_title


def repair(record: Record) -> Record:
    """``record`` with clean texts; repairing it again changes nothing."""
    title = clean_title(record.title_math or record.title)
    abstract = clean(record.abstract)
    known = {same(link.url) for link in record.links}
    return replace(
        record,
        title=plain(title),
        title_math=title if title != plain(title) else None,
        abstract=abstract,
        note=clean_note(record.note),
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


def _plainly(text: str) -> str:
    """``text`` clean and without marks of TeX: what a mark leaves may look like another, so that it is looked at again."""
    for _ in range(_LOOKS):
        before, text = text, plain(clean_title(text))
        if text == before:
            break
    return text


_LOOKS = 4
