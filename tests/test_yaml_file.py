"""What is told of a slip in YAML names its line and how it is mended."""

from pathlib import Path

import pytest

from papershelf.config.yaml_file import parsed
from papershelf.errors import ConfigurationError

QUOTES = "put a text that begins with such a mark into quotation marks"
ALIKE = "let the lines of one mapping or list begin alike"


@pytest.mark.parametrize(
    ("line", "mend"),
    [
        ("name: Our shelf: bees", "put a text that holds “: ” into quotation marks"),
        ("\tname: bees", "indent with blanks, not with tabs"),
        ("name: @home", QUOTES),
        ("name: %bees", QUOTES),
        ("name: `bees`", QUOTES),
        ("name: *bees", QUOTES),
        ("name: *Bees* at work", QUOTES),
        ("name: & bees", QUOTES),
        ("name: !bees", QUOTES),
        ("name: 'Mei's bees'", ALIKE),
        ("name: [Group] bees", ALIKE),
        ("  name: bees", "or let the line begin right below the one above"),
        ("name", "put “: ” behind the name"),
        ("name: [bees", "close the bracket or the quotation mark"),
    ],
)
def test_a_slip_names_its_line_and_the_mend(line: str, mend: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        parsed(f"first: 1\n{line}\nlast: 3\n", Path("topics.yml"))
    told = str(caught.value)
    assert told.startswith(("topics.yml:2: not YAML (", "topics.yml:3: not YAML ("))
    assert mend in told
