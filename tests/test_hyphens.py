"""Words that lines break: one word again, or the compound that they were."""

import pytest

from papershelf.model import Record
from papershelf.read.document import Document
from papershelf.read.folder import reader_of
from papershelf.text.hyphens import rejoined


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("to constrain ero-\nsion rates", "to constrain erosion rates"),
        ("models under-\nestimate it", "models underestimate it"),
        ("is well-\nknown. The well-known", "is well-known. The well-known"),
        ("a state-of-the-\nart one", "a state-of-the-art one"),
        ("a state-of-\nthe-art one", "a state-of-the-art one"),
        ("a self-\nsupervised one", "a self-supervised one"),
        ("a tide-\ngauge. The gauge of a tide", "a tide-gauge. The gauge of a tide"),
        ("a tide-\ngauge. One tidegauge, of gauge and tide", "a tidegauge. One tidegauge, of gauge and tide"),
        ("ero-  \n  sion", "erosion"),
        ("the Navier-\nStokes equation", "the Navier-Stokes equation"),
        ("from 5-\n10 m, a -\nb", "from 5-\n10 m, a -\nb"),
        ("eró-\nsión", "erósión"),
    ],
)
def test_a_word_that_a_line_breaks_is_what_the_text_says_elsewhere(text: str, mended: str) -> None:
    assert rejoined(text)(text) == mended


@pytest.mark.parametrize(
    "text",
    [
        "Ero-\nsion of the Alps\n\nWe constrain ero-\nsion rates, which is more than a guess of them.\n",
        "## Ero-\n\n## Erosion of the Alps\n\nWe constrain ero-\nsion rates, which is more than a guess of them.\n",
        "Title: Erosion of the Alps\nAuthors: Jane Doe\nAbstract: We constrain ero-\nsion rates, which is more than a guess of them.\n",
    ],
)
def test_words_are_mended_in_texts_that_are_saved_with_their_lines(text: str) -> None:
    document = Document("a.txt", text)
    reader = reader_of(document)
    assert reader
    record = [item for item in reader.read(document) if isinstance(item, Record)][-1]
    assert (record.title, record.abstract.startswith("We constrain erosion rates")) == ("Erosion of the Alps", True)
