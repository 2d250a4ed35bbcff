"""Words: where one ends and the next begins, and which forms of it are one."""

import pytest

from papershelf.text.language.forms import phrase_key, singular, stem
from papershelf.text.language.variants import american
from papershelf.text.words.tokens import tokens


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


@pytest.mark.parametrize(
    ("plural", "one"),
    [("data bases", "data base"), ("knowledge-bases", "knowledge base"), ("thesauri", "thesaurus"), ("visual stimuli", "visual stimulus"), ("indexes", "index"), ("indices", "index"), ("analyses", "analysis"), ("alkali", "alkali"),
     ("Nash equilibria", "nash equilibrium"), ("soil bacteria", "soil bacterium"), ("curricula", "curriculum"),
     ("coral larvae", "coral larva"), ("viruses", "virus"), ("causes", "cause"), ("women", "woman"), ("prostheses", "prosthesis"),
     ("gray wolves", "gray wolf"), ("potatoes", "potato"), ("cellular automata", "cellular automaton")],
)  # fmt: skip
def test_a_phrase_and_its_plural_have_one_key(plural: str, one: str) -> None:
    assert phrase_key(plural.split()) == phrase_key(one.split()) == one
    assert singular(plural.replace("-", " ").rsplit(" ", 1)[-1]) == one.rsplit(" ", 1)[-1]


@pytest.mark.parametrize(("plural", "one"), [("growth media", "growth medium"), ("optical spectra", "optical spectrum")])
def test_a_noun_that_means_something_else_alone_is_one_of_several_in_a_phrase_only(plural: str, one: str) -> None:
    assert phrase_key(plural.split()) == phrase_key(one.split()) == one
    word, alone = plural.split()[1], one.split()[1]
    assert stem(word) != stem(alone)
    assert phrase_key([word]) != phrase_key([alone])


@pytest.mark.parametrize(
    ("british", "one"),
    [("Tumour behaviours", "tumor behavior"), ("iron-deficiency anaemia", "iron deficiency anemia"), ("optimisation", "optimization"),
     ("colour centres", "color center"), ("library catalogues", "library catalog"),
     ("randomised trials", "randomized trial"), ("tokenisers", "tokenizer"), ("optical fibres", "optical fiber"),
     ("haemoglobin", "hemoglobin"), ("defences", "defense"), ("sulphur", "sulfur"), ("oedema", "edema"),
     ("palladium-catalysed couplings", "palladium catalyzed coupling"), ("hydrolysed starch", "hydrolyzed starch"),
     ("synthesised dyes", "synthesized dye")],
)  # fmt: skip
def test_a_british_phrase_has_the_key_of_the_american_one(british: str, one: str) -> None:
    assert phrase_key(british.split()) == phrase_key(one.split()) == one
    assert [stem(word) for word in phrase_key(british.split()).split()] == [stem(word) for word in one.split()]


@pytest.mark.parametrize("written", ["metal–organic frameworks", "metal-organic framework", "metal‑organic frameworks"])
def test_a_dash_joins_the_words_of_a_phrase_as_a_hyphen_does(written: str) -> None:
    assert phrase_key(written.split()) == "metal organic framework"


@pytest.mark.parametrize(
    "word",
    "hour contour detour source exercise supervised otherwise noise promise precise arise raised algae reference catalyst catalysis hydrolysis syntheses".split(),
)
def test_words_that_only_look_british_stay(word: str) -> None:
    assert american(word) == word


@pytest.mark.parametrize("word", ["diabetes", "herpes", "measles", "rabies", "pancreas", "chaos", "texas", "wales", "bayes"])
def test_a_word_in_s_that_is_no_plural_keeps_its_s(word: str) -> None:
    assert singular(word) == word
    assert phrase_key(("gull", word)) == f"gull {word}"
