"""Words: where one ends and the next begins."""

import pytest

from papershelf.text.tokens import tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a family–have", ["a", "family", "–", "have"]),
        ("MetaShift–a collection", ["MetaShift", "–", "a", "collection"]),
        ("cheap and–perhaps–good", ["cheap", "and–perhaps–good"]),
        ("cheap and–perhaps", ["cheap", "and", "–", "perhaps"]),
        ("that–as told", ["that", "–", "as", "told"]),
        ("Bose–Einstein and 1–3 of is–a", ["Bose–Einstein", "and", "1–3", "of", "is–a"]),
        ("divide–and–conquer, end–to–end", ["divide–and–conquer", ",", "end–to–end"]),
        ("$x–a$ and https://a.org/x–the", ["$x–a$", "and", "https://a.org/x–the"]),
    ],
)
def test_a_dash_beside_a_word_of_the_sentence_is_a_break(text: str, words: list[str]) -> None:
    assert tokens(text) == words
