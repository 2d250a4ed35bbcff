"""A part of a file that is read alone says what it says among all, or is not read alone."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from papershelf.model import Record
from papershelf.read import excerpt
from papershelf.read.content import content_says
from papershelf.read.excerpt import Reading
from papershelf.read.packed import Content, unpacked
from papershelf.read.reader import Found

GOLDEN = Path(__file__).parent / "golden"
FILES = sorted(file for file in GOLDEN.glob("*/seeds/**/*") if file.is_file() and file.suffix not in {".yml", ".gz"})
LISTED = "{}\n\nBees are counted at the hive, {} times a day, by those who keep them and by those who do not.\n\n"


def _reading(content: bytes, file: str = "a.txt") -> Reading:
    return Reading(file, content, tuple(content_says(file, Content(content))))


def _records(found: Iterable[Found]) -> list[Record]:
    return [item for item in found if isinstance(item, Record)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: "/".join(file.relative_to(GOLDEN).parts))
def test_after_a_word_more_in_any_abstract_the_excerpt_says_what_the_whole_file_says(file: Path) -> None:
    content = unpacked(file.read_bytes()).bytes
    before = _reading(content, file.name)
    for record in _records(before.found):
        words = record.abstract.encode().split()
        place = content.find(b" ".join(words[:3])) if len(words) > 3 else -1
        if place < 0:
            continue
        now = content[:place] + b"Zebras and " + content[place:]
        part = excerpt.differing(before, now)
        if part is None:
            continue
        whole = {item.source: item for item in _records(_reading(now, file.name).found)}
        assert [whole[item.source] for item in part[1]] == part[1]
        assert {item.source for item in _records(before.found) if item != whole[item.source]} <= {item.source for item in part[0]}


@pytest.mark.parametrize(
    ("head", "entry"),
    [
        ("", LISTED),
        ("# Papers of March\n\nWhat we read.\n\n", LISTED),
        ("", '{{"title": "{}", "abstract": "Bees are counted {} times."}}\n'),
        ("title,abstract,year\n", "{},Bees are counted {} times.,2020\n"),
        ("@string{acm = {ACM Press}}\n", "@misc{{,\n  title = {{{}}},\n publisher = acm,\n  abstract = {{Bees {}.}}\n}}\n"),
        ("", "TY  - JOUR\nTI  - {}\nAB  - Bees are counted {} times.\nER  - \n\n"),
    ],
)
def test_one_record_of_many_is_read_alone(head: str, entry: str) -> None:
    titles = [f"{first} {second} of the Harbour" for first in ("Tides", "Mosses", "Winds") for second in ("and Stones", "and Birds")]

    def file(counts: dict[int, str]) -> bytes:
        return (head + "".join(entry.format(title, counts.get(at, "ten")) for at, title in enumerate(titles))).encode()

    before = _reading(file({}))
    part = excerpt.differing(before, file({3: "twelve\n thousand" if "@" in entry else "twelve thousand"}))
    assert part is not None
    (old,), (new,) = part
    assert old in before.found
    assert new == replace(old, abstract=old.abstract.replace("ten", "twelve thousand"))


def test_what_depends_on_the_rest_of_the_file_is_left_to_the_whole() -> None:
    inherits = b"@inproceedings{a,\n title = {Counting Bees},\n crossref = {p}\n}\n@proceedings{p,\n title = {Hives},\n year = 2020\n}\n"
    assert excerpt.differing(_reading(inherits), inherits.replace(b"Bees", b"Wasps")) is None
    told = b"Bees\n\n" + LISTED.format("Tides of the Harbour", "ten").encode()
    assert excerpt.differing(_reading(told), b"Wasps" + told) is None, "nothing is known of what stands before the first record"
