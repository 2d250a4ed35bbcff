"""What the words beside a link say of its paper: a venue, a year, and a note."""

from dataclasses import replace

from papershelf.read.draft import Draft, known
from papershelf.read.entry.place_beside import is_only, place
from papershelf.text import identifiers as ids
from papershelf.text import marks


def with_note(draft: Draft, note: str) -> Draft:
    """``draft`` with the venue and the year that ``note`` says, unless it has others, what else that says, and the identifiers in its links."""
    said, year = place(note, f"({draft.venue} {draft.date})")
    note = "" if is_only(note, said, year) else note
    identifiers: dict[str, str] = {}
    for link in draft.links:
        if link.rel in {"paper", "pdf", "other"}:
            identifiers = ids.told_by_form(link.url) | identifiers
    return replace(
        draft,
        stand_in=known(identifiers),
        date=draft.date or year,
        venue=draft.venue or said,
        note=marks.mend(note),
        identifiers=identifiers,
    )
