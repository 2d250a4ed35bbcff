"""Seeds that two branches changed at one place, with the marks that version control leaves there."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from papershelf.model import Problem, Record
from papershelf.read.folder import read
from papershelf.text.conflicts import without_marks

BEES = "Bees are known to carry water into the hive when it is hot outside, and we measure it."
SEEDS = {
    "a.csv": ("title,year\nBees Carry Water,2001", "Whales Sing at Night,2002", "Ants Count Their Steps,2003"),
    "a.md": (
        "# Bees\n\n- [Bees Carry Water](https://a.org/1)",
        "- [Whales Sing at Night](https://a.org/2)",
        "- [Ants Count Their Steps](https://a.org/3)",
    ),
    "a.bib": ("@misc{a, title={Bees Carry Water}}", "@misc{b, title={Whales Sing at Night}}", "@misc{c, title={Ants Count Their Steps}}"),
    "a.jsonl": ('{"title": "Bees Carry Water"}', '{"title": "Whales Sing at Night"}', '{"title": "Ants Count Their Steps"}'),
    "a.txt": (f"Bees Carry Water\n\n{BEES}\n", f"Whales Sing at Night\n\n{BEES}\n", f"Ants Count Their Steps\n\n{BEES}\n"),
}


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("name", SEEDS)
def test_both_sides_of_a_conflict_are_read_and_the_marks_are_told(name: str, ending: str, tmp_path: Path) -> None:
    before, ours, theirs = SEEDS[name]
    text = f"{before}\n<<<<<<< HEAD\n{ours}\n||||||| 1a2b3c\nWhat Both Had Before\n=======\n{theirs}\n>>>>>>> other\n"
    (tmp_path / name).write_bytes(text.replace("\n", ending).encode())
    found = list(read(tmp_path))
    assert [record.title for record in found if isinstance(record, Record)] == [
        "Bees Carry Water",
        "Whales Sing at Night",
        "Ants Count Their Steps",
    ]
    (problem,) = [each for each in found if isinstance(each, Problem)]
    assert (problem.line, "conflict of two branches" in problem.message) == (before.count("\n") + 2, True)


@pytest.mark.parametrize(
    "text", ["<<<<<<< HEAD\nBees\n", "Bees\n=======\n\nAnts\n", ">>>>>>> a\n=======\n<<<<<<< b\n", "a <<<<<<< b\n=======\n>>>>>>> c"]
)
def test_what_is_no_whole_conflict_stays(text: str) -> None:
    assert without_marks(text) == (text, ())


@given(st.lists(st.sampled_from(["<<<<<<< a", "||||||| b", "=======", ">>>>>>> c", "Bees", "", "\r"])).map("\n".join))
def test_lines_stay_where_they_are(text: str) -> None:
    cleared, begins = without_marks(text)
    lines, left = text.split("\n"), cleared.split("\n")
    assert len(lines) == len(left)
    assert all(one in {other, "", "\r"} for one, other in zip(left, lines, strict=True))
    assert all(lines[line - 1].startswith("<") for line in begins)
