"""Words that lines break: one word again, or the compound that they were."""

import pytest

from papershelf.model import Record, Source
from papershelf.read.content import reader_of
from papershelf.read.document import Document
from papershelf.text.broken import mended
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


WHOLE = "The overhead of decision-making is large. Training is a cross-lingual problem, and the textbooks know forty or four judgments of similarity."
AGAIN = "Readers of the similarity of judgments, and of low tides, make large judgments of similarity. Four and forty are an overhead."


def _record(abstract: str, line: int = 1) -> Record:
    return Record(Source("a.jsonl", line), "Tides", abstract=abstract)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("An over- head of decision- making.", "An overhead of decision-making."),
        ("In text- books, Decision- makers and similarity- judgments.", "In textbooks, Decision- makers and similarity-judgments."),
        ("A one- to-one map, a state-of-the- art.", "A one-to-one map, a state-of-the-art."),
        ("In forty- four self- made tides.", "In forty-four self-made tides."),
        ("A Cross- Lingual problem of MultiModN- Multimodal.", "A Cross-Lingual problem of MultiModN- Multimodal."),
    ],
)
def test_a_word_that_was_left_broken_is_what_the_collection_says_elsewhere(text: str, whole: str) -> None:
    others = [_record(WHOLE, 2), _record(AGAIN, 3)]
    found = mended([_record(text), *others])
    assert found == [_record(whole), *others]
    assert mended(found) == found
    assert mended([*others, _record(text)]) == [*others, _record(whole)]


@pytest.mark.parametrize(
    "text",
    [
        "Of pre- and post-training, over- or decision-making, high- from low-quality.",
        "Ein- und Ausgabe, Vor- oder Nachteile.",
        "Judgments- similarity and the readers- large ones.",
        "General- and similarity- large tides.",
        "A hydro- carbonate, x- y, 3- tides, a.over- head.",
    ],
)
def test_a_hyphen_of_which_the_collection_knows_nothing_is_left(text: str) -> None:
    found = [_record(text), _record(WHOLE, 2), _record(AGAIN, 3)]
    assert mended(found) == found
