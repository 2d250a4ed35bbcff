"""Similar papers: symmetric, in [0, 1], for collections of any size, with reasons that a person would give."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from papershelf.config.settings import for_seeds
from papershelf.config.topics import Vocabulary
from papershelf.crew import Crew
from papershelf.errors import ConfigurationError
from papershelf.explain import explanation
from papershelf.model import Acronym, Corpus, Neighbour, Paper, Source, Tag
from papershelf.relate.neighbours import Neighbours
from papershelf.relate.reasons import Bond, Reason, Reasons
from papershelf.relate.stage import relate
from papershelf.relate.telling import untelling
from papershelf.relate.uses import Uses
from papershelf.render.shelf import Shelf
from papershelf.score import scored
from papershelf.space.champions import Champions
from papershelf.space.nearest import Bounds
from papershelf.space.space import fit
from papershelf.tag.stage import tag

SUBJECTS = {
    "tides": "We forecast harbour tides with recurrent networks. Harbour tides follow the moon, and storm surges do not. Recurrent networks learn both.",
    "bees": "We count honey bees at the hive entrance with event cameras. Honey bees leave the hive when the colony swarms. Event cameras see them fly.",
    "buoys": "We measure wind gusts from a moored buoy with a cheap sensor. Wind gusts are short, and a moored buoy sees them pass. The sensor is cheap.",
}


def papers(count: int) -> list[Paper]:
    names = list(SUBJECTS)
    return [
        Paper(f"{names[at % 3]}-{at:03}", f"A study of {names[at % 3]}, part {at}", abstract=SUBJECTS[names[at % 3]]) for at in range(count)
    ]


def related(found: list[Paper], most: int = 6) -> Corpus:
    corpus = Corpus(papers=tuple(sorted(found, key=lambda paper: paper.id)))
    return relate(tag(corpus, Vocabulary()), fit(corpus.papers), most)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 10, 40])
def test_a_collection_of_any_size_has_as_many_neighbours_as_it_can(count: int) -> None:
    similar = related(papers(count)).similar
    assert len(similar) == count
    for id_, found in similar.items():
        assert len({one.id for one in found} - {id_}) == len(found) == min(6, count - 1)
        assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
        assert all(0 <= one.score <= 1 for one in found)


@pytest.mark.parametrize("count", [6, 40])
def test_the_nearest_are_of_the_same_subject_and_say_so(count: int) -> None:
    for id_, found in related(papers(count), 1).similar.items():
        assert found[0].id.split("-")[0] == id_.split("-")[0]
        assert not found[0].weak
        assert 1 <= len(found[0].because) <= 5


@pytest.mark.parametrize("count", [3, 40])
def test_similarity_is_symmetric_and_one_with_itself(count: int) -> None:
    found = papers(count)
    model = Neighbours(found)
    for one in found[:5]:
        assert model.similarity(one.id, one.id) == 1
        for other in found[:5]:
            assert model.similarity(one.id, other.id) == model.similarity(other.id, one.id)


def test_papers_without_an_abstract_or_a_word_are_no_error() -> None:
    odd = [
        Paper("a", "???"),
        Paper("b", ""),
        Paper("c", "The of and"),
        Paper("d", "深層学習による潮位の予測"),
        Paper("e", "深層学習による波高の予測"),
    ]
    similar = related([*odd, *papers(3)]).similar
    assert similar["d"][0].id == "e"
    assert all(one.weak for one in similar["b"])


def test_a_collection_that_spans_little_gives_the_same_twice() -> None:
    found = [*papers(20), *(Paper(f"empty-{at}", "???") for at in range(4))]
    first, second = related(found).similar, related(found).similar
    assert first == second
    assert all(one.score == 0 for at in range(4) for one in first[f"empty-{at}"])


def test_an_odd_paper_has_only_weak_neighbours() -> None:
    odd = Paper(
        "odd",
        "Medieval charters of a Flemish abbey",
        abstract="We edit forty charters of an abbey, and date them by their seals and scribes.",
    )
    assert all(one.weak for one in related([odd, *papers(30)]).similar["odd"])


TITLES = (
    "Counting bees at the hive", "Tides in the harbour of Bremen", "A history of the printing press", "Kite photography", "Sorting in linear time",
    "Notes on the grammar of Basque", "History of grammar", "Rainfall in linear regions of the harbour", "Bread without yeast",
    "Ten letters of a sailor", "Volcanoes and time", "Hives of the North", "Bread and kites", "Letters from Bremen", "A press for cider", "Cider without yeast",
)  # fmt: skip


@pytest.mark.parametrize(("count", "most"), [(11, 0.5), (len(TITLES), 0.7)])
def test_papers_of_a_small_collection_that_share_a_word_are_not_the_same(count: int, most: float) -> None:
    found = [Paper(f"p{at}", title) for at, title in enumerate(TITLES[:count])]
    space = fit(found)
    scores = space.between(*(list(each) for each in zip(*combinations(range(count), 2), strict=True)))
    assert max(scores) < most
    assert space.between([2], [6])[0] > 0.1
    assert Neighbours(found).similarity("p3", "p4") == 0
    twins = [*found, Paper("twin", TITLES[0])]
    assert fit(twins).between([0], [count])[0] > 0.9


def test_pairs_are_scored_by_key_or_id() -> None:
    corpus = Corpus(papers=tuple(papers(6)))
    lines = list(scored(corpus, ["tides-000\ttides-003\n", "tides-000\ttides-000\n", "tides-000\tnobody\n", "no pair\n"]))
    assert [line.rpartition("\t")[0] for line in lines] == ["tides-000\ttides-003", "tides-000\ttides-000", "tides-000\tnobody", "no pair"]
    values = [line.rpartition("\t")[2] for line in lines]
    assert 0 < float(values[0]) <= 1
    assert values[1:] == ["1.000000", "nan", "nan"]


@pytest.mark.parametrize("exact", [100_000, 10])
def test_what_is_scored_and_explained_is_the_similarity_of_the_neighbours(exact: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("papershelf.space.space.Champions.of", partial(Champions.of, listed=1))  # so short that the two spaces differ
    found, bounds = tuple(papers(30)), Bounds(exact)
    near, scores = next((near, scores) for _, near, scores in fit(found, bounds=bounds).nearest(range(1), 4))
    pairs = [f"{found[0].id}\t{found[row].id}" for row in near]
    assert list(scored(Corpus(papers=found), pairs, bounds)) == [f"{pair}\t{score:.6f}" for pair, score in zip(pairs, scores, strict=True)]
    assert f"similarity {scores[0]:.3f} = " in explanation(Corpus(papers=found), found[0].id, found[near[0]].id, bounds)
    assert list(scored(Corpus(papers=found), pairs, bounds)) != list(scored(Corpus(papers=found), pairs, Bounds(100_010 - exact)))


def test_an_explanation_of_two_papers_shows_the_sum_that_their_similarity_is() -> None:
    corpus = related(papers(30))
    told = explanation(corpus, "tides-000", "tides-003").splitlines()
    numbers = [float(word) for word in re.findall(r"\d\.\d{3}", next(line for line in told if "similarity" in line))]
    assert numbers[0] == pytest.approx(Neighbours(corpus.papers).similarity("tides-000", "tides-003"), abs=0.001)
    assert numbers[0] == pytest.approx(numbers[1] + numbers[2], abs=0.002)
    terms = [float(line.split()[0]) for line in told if re.match(r"    \d", line)]
    assert sum(terms) == pytest.approx(numbers[1], abs=0.002)
    assert any(line.endswith(" harbor") for line in told)


def test_a_paper_to_explain_is_named_by_its_id_or_by_a_record() -> None:
    record = replace(papers(1)[0], sources=(Source("b.bib", 12, "ek23"),), aliases=("waves",))
    corpus = Corpus(papers=(record, replace(record, id="tides-and-waves", sources=(Source("b.bib", 3),), aliases=())))
    told = [explanation(corpus, name) for name in (record.id, "waves", "b.bib#ek23", "b.bib:12")]
    assert len({*told}) == 1
    with pytest.raises(ConfigurationError, match=r"b\.bib:1"):
        explanation(corpus, "b.bib:1")


def test_a_topic_spelled_with_a_dash_is_no_second_reason_beside_the_phrase_with_a_hyphen() -> None:
    texts = {"a": "We study wave-tide coupling. Wave-tide coupling is strong.", "b": "Here wave-tide coupling matters for gauges."}
    found = tuple(Paper(id_, f"Wave-tide coupling {id_}", abstract=text) for id_, text in texts.items())
    topic = Tag(("Physics", "Wave–tide coupling"), ())
    corpus = Corpus(
        papers=found, tags={"a": (topic,), "b": (topic,)}, keyphrases={"a": ("wave-tide coupling",), "b": ("wave-tide coupling",)}
    )
    assert len(Reasons(corpus).between("a", "b").phrases) == 1


def test_a_phrase_of_papers_that_have_nothing_else_in_common_is_no_reason() -> None:
    texts = {name: f"{text} We give a wide margin of error, and shared notation." for name, text in SUBJECTS.items()}
    found = [Paper(f"{name}-{at:02}", f"A study of {name}, part {at}", abstract=texts[name]) for name in texts for at in range(12)]
    corpus = Corpus(papers=tuple(sorted(found, key=lambda paper: paper.id)))
    corpus = replace(corpus, keyphrases={paper.id: ("margin of error", paper.title.split()[3].strip(",")) for paper in corpus.papers})
    for near in relate(corpus, fit(corpus.papers), 6).similar.values():
        assert all("margin of error" not in one.because for one in near)
        assert any(one.because for one in near)


def test_what_many_say_and_no_title_does_must_bring_its_papers_nearer() -> None:
    found = sorted(papers(72), key=lambda paper: paper.id)
    rows = np.array([at for at, paper in enumerate(found) if not paper.id.startswith("buoys")])
    used, never = Uses(rows, np.zeros_like(rows)), Uses(rows[:0], rows[:0])
    space = fit(found)
    assert untelling(used, never, ["hidden state"], space).vague | untelling(used, never, ["hidden state"], space).plain
    assert not untelling(used, used, ["hidden state"], space).vague
    assert not untelling(used, used, ["hidden state"], space).plain


def test_a_shared_topic_makes_a_neighbour_sure_even_if_its_phrase_says_it_already() -> None:
    found = tuple(Paper(id_, f"Pruning {id_}", abstract="We prune.") for id_ in "ab")
    topic, wide = Tag(("Care", "Pruning"), (), 3.0), Tag(("Where", "Gardens"), (), 2.0)
    others = tuple(Paper(f"o{at}", "On gulls", abstract="Gulls.") for at in range(6))
    corpus = Corpus(
        papers=(*found, *others),
        tags={"a": (topic, wide), "b": (topic, wide), **{f"o{at}": (wide,) if at < 2 else () for at in range(6)}},
        keyphrases={"a": ("pruning",), "b": ("pruning",)},
    )
    reason = Reasons(corpus).between("a", "b")
    assert reason.bond is Bond.SUBJECT
    assert reason.phrases[0].lower() == "pruning"


def of_subjects(title: Callable[[str, int], str]) -> Corpus:
    found = [Paper(f"{name}-{at:02}", title(name, at), abstract=text) for name, text in SUBJECTS.items() for at in range(12)]
    return Corpus(papers=tuple(sorted(found, key=lambda paper: paper.id)))


def test_a_word_of_two_titles_joins_where_those_that_have_it_lie_together() -> None:
    words = {"tides": "Plimsoll's Law of", "bees": "Fuzzy", "buoys": "Deep"}
    corpus = of_subjects(lambda name, at: f"{words[name] if at < 3 else 'On'} Matters {'of Rest' if at == 3 else at}")
    *papers, last = corpus.papers
    corpus = replace(corpus, papers=(*papers, replace(last, abstract=f"{last.abstract} The sensor is fuzzy.")))
    reasons = Reasons(corpus, fit(corpus.papers))
    assert reasons.between("tides-00", "tides-01") == Reason(("Plimsoll",), Bond.TITLE)
    assert reasons.between("bees-00", "bees-01") == Reason(("fuzzy",), Bond.TITLE)
    assert reasons.between("bees-03", "tides-03").bond is Bond.NONE  # "rest" stands in titles of all subjects
    assert reasons.between("tides-05", "tides-06").bond is Bond.NONE


def test_a_topic_of_papers_that_lie_apart_joins_none() -> None:
    growth, gauges = Tag(("Topics", "Growth"), (), 3.0), Tag(("Topics", "Gauges"), (), 3.0)
    corpus = of_subjects(lambda _, at: f"Number {at}")
    tags = {paper.id: (growth, *([gauges] if paper.id.startswith("tides") else [])) for paper in corpus.papers[::2]}
    reasons = Reasons(replace(corpus, tags=tags), fit(corpus.papers))
    assert reasons.between("bees-00", "bees-02") == Reason((), Bond.NONE)
    assert reasons.between("tides-00", "tides-02") == Reason(("gauges", "growth"), Bond.SUBJECT)


def test_one_letter_is_no_reason_and_a_word_none_beside_its_other_forms() -> None:
    abstract = "R and D of tide tables: indexes of tides, and tide indexing."
    corpus = Corpus(
        papers=tuple(Paper(id_, id_, abstract=abstract) for id_ in "ab"),
        keyphrases=dict.fromkeys("ab", ("R", "tide indexes", "tide indexing")),
    )
    assert Reasons(corpus).between("a", "b").phrases in {("tide indexes",), ("tide indexing",)}


def near(id_: str, score: float, *, weak: bool = False) -> Neighbour:
    return Neighbour(id_, score, ("tides",), weak)


def test_a_page_shows_weak_neighbours_only_where_sure_ones_are_few_and_who_else_shows_it(tmp_path: Path) -> None:
    similar = {
        "a": (near("b", 0.9), near("c", 0.4, weak=True), near("d", 0.3, weak=True), near("e", 0.2, weak=True)),
        "b": (near("a", 0.9), near("c", 0.8), near("d", 0.7), near("e", 0.4, weak=True)),
        "c": (),
        "d": (near("c", 0.6),),
        "e": (near("c", 0.7),),
    }
    shelf = Shelf(Corpus(papers=tuple(Paper(id_, id_) for id_ in similar), similar=similar), for_seeds(tmp_path))
    assert [one.id for one in shelf.shown_near("a")] == ["b", "c", "d"]
    assert [one.id for one in shelf.shown_near("b")] == ["a", "c", "d"]
    assert shelf.near_to == {"c": ["b", "e", "d"], "d": ["b"]}


@pytest.mark.parametrize("count", [2, 500])
def test_it_makes_no_difference_how_many_processes_look_for_neighbours(count: int) -> None:
    found = tuple(sorted(papers(count), key=lambda paper: paper.id))
    corpus = tag(Corpus(papers=found), Vocabulary())
    space = fit(corpus.papers)
    assert relate(corpus, space, 6, Crew(2)).similar == relate(corpus, space, 6).similar


def test_a_phrase_is_spelled_as_the_one_has_it_unless_only_the_other_writes_it_small() -> None:
    abstract = "Tide tables and harbour walls."
    corpus = Corpus(
        papers=(Paper("a", "A", abstract=abstract), Paper("b", "B", abstract=abstract)),
        keyphrases={"a": ("Tide Tables", "Harbour Walls"), "b": ("tide tables",)},
    )
    assert set(Reasons(corpus).between("a", "b").phrases) == {"tide tables", "Harbour Walls"}


def test_a_phrase_that_the_collection_writes_small_is_written_small_where_two_titles_set_it_in_capitals() -> None:
    titled = dict.fromkeys("ab", ("3D Tide Tables", "Nash Equilibria", "Rapid-Tide NOAA Gauge"))
    others = ("3D tide table", "Nash equilibrium", "rapid-tide NOAA gauges"), ("Tide tables",)
    keyphrases = titled | dict(zip("cd", others, strict=True))
    text = "3D tide tables, Nash equilibria and rapid-tide NOAA gauges."
    papers = (Paper(at, at.upper(), abstract=text if at in titled else "Kelp.") for at in keyphrases)
    corpus = Corpus(papers=tuple(papers), keyphrases=keyphrases)
    assert set(Reasons(corpus).between("a", "b").phrases) == {"3D tide tables", "Nash Equilibria", "rapid-tide NOAA gauge"}


@pytest.mark.parametrize(
    "phrases",
    [
        ("Harbour Tide Gauges", "HTG readings", "harbour tide gauge"),
        ("harbour tide gauges", "harbour gauges"),
        ("HTG", "gauges of a harbour tide"),
    ],
)
def test_what_is_said_is_not_said_again_in_fewer_words_or_by_its_acronym(phrases: tuple[str, ...]) -> None:
    abstract = f"We read {', '.join(phrases)} and the sea wall."
    corpus = Corpus(
        papers=(Paper("a", "A", abstract=abstract), Paper("b", "B", abstract=abstract)),
        keyphrases={"a": (*phrases, "sea wall"), "b": ("sea wall",)},
        glossary=(Acronym("HTG", "harbour tide gauge", ("a",)),),
    )
    told = Reasons(corpus).between("a", "b").phrases
    assert "sea wall" in told
    assert len(told) == 2


def test_a_score_that_moved_a_little_is_no_other_order_of_who_else_shows_a_paper(tmp_path: Path) -> None:
    papers = tuple(Paper(id_, id_) for id_ in "abc")
    for other in (0.68, 0.72):
        corpus = Corpus(papers=papers, similar={"a": (), "b": (near("a", 0.7),), "c": (near("a", other),)})
        assert Shelf(corpus, for_seeds(tmp_path)).near_to == {"a": ["b", "c"]}


def test_a_reason_keeps_the_capital_of_a_name() -> None:
    texts = (
        ("Bees of Nash", "Kelp bees like Nash. Nash bees are small."),
        ("Kelp of Nash", "Nash has much kelp."),
        ("Otters", "Otters swim."),
    )
    found = tuple(Paper(id=f"p{at}", title=title, abstract=abstract) for at, (title, abstract) in enumerate(texts))
    for name, reason in (("Nash", "Nash"), ("Kelp", "kelp"), ("Mist", "mist")):
        tags = {id_: (Tag(("Topics", name), (), 1.0),) for id_ in ("p0", "p1")}
        assert Reasons(Corpus(papers=found, tags=tags)).between("p0", "p1").phrases == (reason,)


def test_a_measure_of_time_or_a_month_is_no_reason() -> None:
    found = tuple(Paper(id=f"p{at}", title=f"Kelp {at}", abstract="Two years of kelp, since July, on a reef.") for at in range(2))
    keyphrases = {"p0": ("years", "July", "reef"), "p1": ("reef", "July", "years")}
    assert Reasons(Corpus(papers=found, keyphrases=keyphrases)).between("p0", "p1").phrases == ("reef",)
