"""Keyphrases of entries, without a vocabulary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from papershelf.config.topics import Vocabulary
from papershelf.model import Corpus, Paper
from papershelf.tag.lexicon import learn
from papershelf.tag.phrases import MOST, RANKED, Ranker
from papershelf.tag.stage import tag
from papershelf.text.words.numbered import Texts

TIDES = Paper(
    id="tides",
    title="Forecasting harbour tides with gated reservoirs",
    abstract=(
        "Accurate water level forecasting is important for small harbours. We propose gated reservoirs, a light recurrent network that "
        "learns from tide gauge records. Storm surge events are rare, and gated reservoirs predict the storm surge better than harmonic "
        "analysis. Experiments with $\\ell_1$ regularization of $\\alpha$ at https://example.org/tide-data show that ocean sensor noise hurts "
        "the harmonic analysis most. Code is available."
    ),
)
BEES = Paper(
    id="bees",
    title="Waggle dance decoding at the hive entrance",
    abstract="Waggle dance decoding (WDD) tells where bees forage. We film the hive entrance. WDD needs no marks, and WDD is cheap.",
)


def ranked(paper: Paper, papers: list[Paper]) -> list[str]:
    """The phrases of ``paper``, best first, as they are ranked among ``papers``."""
    alone = Texts.of([paper])
    return [phrase.text for phrase in Ranker(learn(papers), alone).ranked(alone, RANKED)[0]]


def texts(paper: Paper, *others: Paper) -> list[str]:
    return ranked(paper, [paper, *others])[:MOST]


def test_noun_chunks_are_found_and_those_of_the_title_come_first() -> None:
    found = texts(TIDES, BEES)
    assert found[0] in {"harbour tides", "gated reservoirs"}
    assert {"gated reservoirs", "water level forecasting", "tide gauge records", "harmonic analysis"} <= set(found)


def test_at_least_ten_are_found_where_the_text_allows() -> None:
    assert len(texts(TIDES, BEES)) >= 10


def test_verbs_and_empty_adjectives_lead_into_no_phrase() -> None:
    words = {word for text in texts(TIDES, BEES) for word in text.split()}
    assert words.isdisjoint({"we", "propose", "predict", "important", "the", "small", "show", "learns"})


def test_mathematics_and_addresses_are_in_no_phrase() -> None:
    assert not any(char in text for text in texts(TIDES, BEES) for char in "$\\/")
    assert "tide-data" not in " ".join(texts(TIDES, BEES))


def test_a_word_too_long_for_any_name_is_in_no_phrase() -> None:
    chain = "-".join(["kelp"] * 40)
    paper = Paper(id="a", title="Long kelp", abstract=f"The {chain} forests are wide. A kelp-to-kelp map is drawn.")
    found = texts(paper)
    assert not any(chain in text for text in found)
    assert "kelp-to-kelp map" in found


def test_an_acronym_counts_for_its_long_form() -> None:
    found = texts(BEES, TIDES)
    assert found[0].lower() == "waggle dance decoding"
    assert "WDD" not in found


def test_an_acronym_that_is_also_a_word_stands_for_no_long_form() -> None:
    defining = ("We build the Mobile Eel Area Network (MEAN). ", "We count with a Kelp Area Net (KAN). ")
    papers = [Paper(id=str(at), title="Eels", abstract="".join(defining) + "What eels mean to the mean gull.") for at in range(2)]
    assert learn(papers).acronyms == {"kan": "kelp area net"}


def test_plural_and_singular_are_one_phrase() -> None:
    paper = Paper(id="a", title="Kelp forests", abstract="A kelp forest is wide. Kelp forests are deep.")
    assert [text.lower() for text in texts(paper)].count("kelp forests") == 1
    assert "kelp forest" not in texts(paper)


def test_a_medium_and_media_are_one_phrase() -> None:
    paper = Paper(
        id="a",
        title="Kelp media",
        abstract="A kelp medium is wide. Kelp media are deep. The kelp spectra and each kelp spectrum are clear.",
    )
    found = [text.lower() for text in texts(paper)]
    assert found.count("kelp media") == 1
    assert len({"kelp spectra", "kelp spectrum"} & set(found)) == 1
    assert "kelp medium" not in found


def test_damaged_tex_does_no_harm() -> None:
    paper = Paper(id="a", title="A$^\\mathbf{3}$T {", abstract="\\emph{Sea ice \\textbf models} $ cost 5$ and \\$7 \\\\ }{$")
    assert all(text.strip() for text in texts(paper))


@given(st.text(max_size=200), st.text(max_size=60))
def test_every_phrase_stands_in_the_text_as_written(abstract: str, title: str) -> None:
    paper = Paper(id="a", title=title, abstract=abstract)
    joined = " ".join([*f"{title} {abstract}".split()])
    for text in texts(paper):
        assert all(word in joined for word in text.split())


def test_a_verb_after_a_noun_ends_the_phrase() -> None:
    paper = Paper(id="a", title="Kelp", abstract="This kelp survey aims to count kelp. A kelp forest compresses waves.")
    assert not [text for text in texts(paper) if "aims" in text or "compress" in text]


def test_what_stands_only_inside_a_better_phrase_comes_after_all_others() -> None:
    paper = Paper(
        id="a", title="Chemical tide retrieval systems", abstract="Chemical tide retrieval systems read kelp gauges. A pier is cheap."
    )
    others = [Paper(id=f"b{at}", title=f"Retrieval systems {at}", abstract="Tide retrieval is old.") for at in range(4)]
    found = [text.lower() for text in texts(paper, *others)]
    assert found[0] == "chemical tide retrieval systems"
    assert found.index("kelp gauges") < min(
        (found.index(part) for part in ("retrieval systems", "tide retrieval") if part in found), default=99
    )


def test_a_word_after_a_modal_or_a_gerund_before_an_adjective_leads_no_phrase() -> None:
    text = "This will mean radical changes. We process kelp records by masking old gauges, and understanding single tides is what it takes."
    words = {word for found in texts(Paper(id="a", title="Kelp", abstract=text), TIDES, BEES) for word in found.split()}
    assert not words & {"mean", "process", "masking", "understanding"}


def test_a_name_in_capitals_keeps_its_first_word() -> None:
    paper = Paper(id="a", title="Kelp", abstract="We thank the New Harbour Public Library for a new gauge.")
    found = texts(paper, TIDES)
    assert "New Harbour Public Library" in found
    assert "new gauge" not in found


def test_a_piece_of_a_frequent_phrase_is_no_phrase() -> None:
    texts = [f"Tidal gauge stations number {word} record storms." for word in ("one", "two", "three", "four", "five")]
    texts += ["A tidal gauge, or two, is here.", "The tidal gauge (old) stays.", "We trust small tidal gauge stations in winter."]
    papers = [Paper(id=str(at), title=f"Report {at}", abstract=text) for at, text in enumerate(texts)]
    found = ranked(papers[-1], papers)
    assert "tidal gauge stations" in found
    assert "tidal gauge" not in found


def test_what_many_abstracts_say_and_no_title_comes_late() -> None:
    papers = [
        Paper(id=str(at), title=f"Kelp {word}", abstract=f"Extensive surveys are shown. We study kelp {word} in cold bays.")
        for at, word in enumerate(("growth", "decay", "forests", "farms", "grazing", "spores"))
    ]
    found = ranked(papers[0], papers)
    assert found.index("kelp growth") < found.index("Extensive surveys")


def test_words_that_say_nothing_alone_come_last() -> None:
    paper = Paper(
        id="a",
        title="On the nature of harbour silt",
        abstract="The existence of harbour silt is old. In April a proposal by R. Gull told of silt dredging and sand banks. The rationale is unknown.",
    )
    found = texts(paper, TIDES, BEES)
    empty = {"nature", "existence", "April", "proposal", "rationale", "R"}
    last = [text for text in found if text in empty]
    assert last
    assert found[-len(last) :] == last


@pytest.mark.parametrize(
    ("said", "junk", "kept"),
    [
        ("Of the gulls at least four nest. The latter sleep, none of the former.", {"least", "latter", "former", "none"}, "gulls"),
        ("Mr Kelp counted thousands of gulls in a bay.", {"Mr Kelp", "thousands"}, "gulls"),
        ("The gulls of type s are seen with u and v.", {"s", "u", "v"}, "gulls"),
        ("By day the kelp drift leads to slow ships.", {"kelp drift leads", "leads"}, "kelp drift"),
        ("This kelp bias stems from the harbour.", {"kelp bias stems", "stems"}, "kelp bias"),
        ("By day the kelp drift poses significant troubles.", {"kelp drift poses", "poses"}, "kelp drift"),
        (
            "The magistrates enjoyed wide powers. The harbour towns signed petitions.",
            {"magistrates enjoyed wide powers", "signed"},
            "petitions",
        ),
        ("It was the harbour court that overruled it; the crown sought kelp taxes.", {"crown sought", "sought kelp taxes"}, "kelp taxes"),
        ("This article looks at kelp. The article uses silt files.", {"article looks", "looks", "article uses silt files"}, "silt files"),
        ("The gauge yields partial recovery of tides.", {"yields partial recovery", "gauge yields"}, "partial recovery"),
        ("The theory formalises kelp bargains and it regulates silt flows.", {"formalises", "regulates silt flows"}, "kelp bargains"),
        (
            "Harbour courts protect silt banks, and kelp taxes coexist.",
            {"Harbour courts protect silt banks", "kelp taxes coexist"},
            "silt banks",
        ),
        ("In recent years statistical gauges were built.", {"years statistical gauges"}, "statistical gauges"),
        ("The kelp holds 5 mg/ml of salt at 2 Tb/in2 and 3 m/s2.", {"mg/ml", "Tb/in2", "m/s2"}, "salt"),
        ("We discuss Kelp v Gull at length.", {"Kelp v"}, "Kelp v Gull"),
        ("We discuss Kelp Traders v. Gull at length.", {"Kelp Traders v"}, "Kelp Traders"),
    ],
)
def test_what_names_nothing_is_no_phrase(said: str, junk: set[str], kept: str) -> None:
    found = texts(Paper(id="a", title="On the coast", abstract=said), TIDES, BEES)
    assert junk.isdisjoint(found)
    assert kept in found


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Physics constrained gauges are used.", "Physics constrained gauges"),
        ("Affect recognition in gulls is hard.", "Affect recognition"),
        ("We use gated kelp models of size two.", "gated kelp models"),
        ("Retrieval augmented gauges help.", "Retrieval augmented gauges"),
        ("The sizes and the prize of kelp are large.", "prize"),
    ],
)
def test_what_only_looks_like_a_verb_is_in_a_phrase(text: str, kept: str) -> None:
    assert kept in texts(Paper(id="a", title="On the coast", abstract=text), TIDES, BEES)


def test_least_squares_are_a_phrase() -> None:
    papers = [
        Paper(id=str(at), title=f"Least squares for {what}", abstract=f"Least squares of {what} are found.")
        for at, what in enumerate(("gulls", "eels", "kelp"))
    ]
    assert "Least squares" in texts(*papers)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("We sampled flower visitors. They carefully weighed kelp fronds.", {"sampled", "weighed"}),
        ("We have kelp trait data spanning 2,548 species.", {"spanning"}),
        (
            "The reefs have little or no kelp. Nothing grows elsewhere, and doing so sooner is hard.",
            {"little", "elsewhere", "doing", "sooner"},
        ),
    ],
)
def test_what_someone_did_and_words_of_place_and_degree_are_in_no_phrase(text: str, wrong: set[str]) -> None:
    words = {word.lower() for found in texts(Paper(id="a", title="Kelp", abstract=text), TIDES, BEES) for word in found.split()}
    assert not words & wrong


def test_a_number_that_has_a_name_is_a_phrase_and_the_number_of_things_is_none() -> None:
    found = texts(
        Paper(id="a", title="Kelp", abstract="The generalized winding number is a field. The number of otters grows."), TIDES, BEES
    )
    assert "generalized winding number" in found
    assert not any(text.endswith("winding") or text == "number" for text in found)


def test_a_word_that_says_nothing_alone_is_a_keyphrase_only_where_a_title_has_it() -> None:
    paper = Paper(
        id="a",
        title="A survey of harbour silt",
        abstract="Results of patients and participants are given. This essay holds gulls, weeks and silt banks.",
    )
    found = tag(Corpus(papers=(paper, TIDES, BEES)), Vocabulary()).keyphrases["a"]
    assert {"survey", "harbour silt", "gulls"} <= set(found)
    assert not {"Results", "patients", "participants", "essay", "weeks"} & set(found)


@pytest.mark.parametrize(
    ("title", "text", "kept", "wrong"),
    [
        ("Kelp", "We study gulls in the First World War.", "First World War", "World War"),
        ("Quiet harbours and the Second World War", "In the first tide gulls came.", "Second World War", "first tide"),
        ("The price of kelp in the First World War", "Gulls came. First Tide Tables were printed.", "First World War", "First Tide Tables"),
        ("Kelp rights and the Second Amendment", "We read the Second Amendment.", "Second Amendment", "Amendment"),
    ],
)
def test_an_ordinal_belongs_to_a_name_in_capitals(title: str, text: str, kept: str, wrong: str) -> None:
    found = texts(Paper(id="a", title=title, abstract=text), TIDES, BEES)
    assert kept in found
    assert wrong not in found


def test_a_title_in_capitals_tells_no_name() -> None:
    found = texts(Paper(id="a", title="A First Gull Census and the New Harbour Walls", abstract="Kelp."), TIDES, BEES)
    assert {"Gull Census", "Harbour Walls"} <= set(found)


@pytest.mark.parametrize(
    ("text", "kept", "wrong"),
    [
        ("Shared decision making in harbours helps.", "Shared decision making", "Shared decision"),
        ("We study knowledge sharing among pilots.", "knowledge sharing", "knowledge"),
        ("The problem solving skills of gulls vary.", "problem solving skills", "problem"),
        ("Harbour towns raised public spending on kelp.", "public spending", "public"),
        ("We teach computational thinking to pilots.", "computational thinking", "computational"),
        ("We look at kelp prices in developing countries.", "developing countries", "countries"),
        ("The working memory of gulls is short.", "working memory", "memory"),
        # The same words as verbs.
        ("Here is a pilot making the charts of kelp.", "pilot", "pilot making"),
        ("Here is a harbour seeking to grow.", "harbour", "harbour seeking"),
        ("Here is a method taking into a gauge the silt banks.", "silt banks", "method taking"),
        ("We saw pilots sharing among themselves.", "pilots", "pilots sharing"),
        ("Here is a gull taking kelp fronds.", "kelp fronds", "gull taking kelp fronds"),
        ("We are developing gauges of tide.", "gauges", "developing gauges"),
    ],
)
def test_what_is_done_with_a_thing_belongs_to_its_name(text: str, kept: str, wrong: str) -> None:
    found = texts(Paper(id="a", title="On the coast", abstract=text), TIDES, BEES)
    assert kept in found
    assert wrong not in found


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Gulls have type 2 fever.", "type 2 fever"),
        ("We report a phase 3 trial of kelp.", "phase 3 trial"),
        ("Of type 2 fever little is known.", "type 2 fever"),
    ],
)
def test_a_number_after_type_or_phase_belongs_to_a_name(text: str, kept: str) -> None:
    assert kept in texts(Paper(id="a", title="On the coast", abstract=text), TIDES, BEES)


def test_a_number_of_a_type_that_no_noun_follows_is_in_no_phrase() -> None:
    found = texts(Paper(id="a", title="On the coast", abstract="Gulls of type 2 are large. In phase 2013 gulls came."), TIDES, BEES)
    assert not any("2" in text for text in found)


def test_an_adjective_that_tells_kinds_apart_is_part_of_a_term_that_two_papers_have_and_one_title() -> None:
    papers = [
        Paper(id="a", title="Silt in older harbours", abstract="We weigh the silt of older harbours with a new gauge."),
        Paper(id="b", title="A new gauge of tides", abstract="Tides are measured in older harbours."),
        Paper(id="c", title="Kelp", abstract="Harbours have kelp, and a gauge is used."),
    ]
    found = texts(*papers)
    assert "older harbours" in found
    assert "new gauge" not in found


def test_an_adjective_that_tells_kinds_apart_is_left_out_where_no_title_has_it_or_one_paper_alone() -> None:
    silt = Paper(id="a", title="Silt", abstract="We weigh the silt of older harbours.")
    assert "older harbours" not in texts(silt, Paper(id="b", title="Tides", abstract="Tides are measured in older harbours."))
    assert "older harbours" not in texts(Paper(id="a", title="Silt in older harbours", abstract="We weigh it."), TIDES, BEES)


def test_one_definition_of_an_acronym_is_enough_where_many_papers_have_its_long_form() -> None:
    plain = [Paper(id=str(at), title="Kelp", abstract=f"Tide gauges number {at} are used on kelp.") for at in range(5)]
    defined = Paper(id="a", title="Kelp", abstract="We use tide gauges (TG) and a silt bank (SB).")
    assert learn([defined, *plain]).acronyms == {"tg": "tide gauge"}
    assert learn([defined, *plain[:2]]).acronyms == {}
