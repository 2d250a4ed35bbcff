"""Lists of entries: each stands as the others do, whatever is known of it."""

import json

from papershelf import pipeline
from shelves import MakeShelf

PAPERS = [
    {"title": "Tides Remember Storms", "authors": ["Ann Ek"], "year": 2020},
    {"title": "A Clock for Small Harbours"},
    {"title": "Rain on the Maps", "year": 2019},
]


def test_an_entry_of_which_only_the_title_is_known_parts_no_list(shelf: MakeShelf) -> None:
    _, found = pipeline.pages(shelf(sea_jsonl="\n".join(map(json.dumps, PAPERS))))
    page = next(page.content.decode() for page in found if page.path == "collections/sea.md")
    entries = page.partition("ps-papers")[2].partition("</div>")[0].strip().split("\n\n")
    assert len(entries) == 2, "the rest of its tag and one list, no line of which is blank"
    assert all(line.strip() for line in entries[1].split("\n"))
    assert entries[1].count("\n- ") == 2
