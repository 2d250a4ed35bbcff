"""Texts as numbers: what arrays over all tokens say is what going through each text says."""

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.crew import Crew
from papershelf.mention.stage import mention
from papershelf.model import Corpus, Note, Paper
from papershelf.relate.uses import uses
from papershelf.space.terms import IN_TITLE, terms
from papershelf.tag.candidates import Grammar
from papershelf.tag.classes import ADJECTIVE, GERUND, NOUN, PARTICIPLE, STOP, WEAK
from papershelf.tag.stage import tag
from papershelf.text.sample import sampled
from papershelf.text.words import numbered
from papershelf.text.words.acronyms import definitions
from papershelf.text.words.numbered import Texts
from papershelf.text.words.passages import lowered, passages
from papershelf.text.words.runs import runs
from papershelf.text.words.sections import unlabelled

WORDS = st.sampled_from(
    "bee bees Bees' hive's counting we propose BeeNet (BN) , . the new of-hives deep model large GPT-4 2 $x_1$ 潮位".split()
)
TEXT = st.lists(WORDS, max_size=12).map(" ".join)
PAPERS = st.lists(st.builds(lambda title, abstract, note: (title, abstract, note), TEXT, TEXT, TEXT), max_size=5).map(
    lambda texts: [Paper(f"p{at}", title, abstract=abstract, notes=(Note("c", note),)) for at, (title, abstract, note) in enumerate(texts)]
)


@settings(deadline=None, max_examples=40)
@given(PAPERS)
def test_the_tokens_of_each_paper_are_its_passages(papers: list[Paper]) -> None:
    texts = Texts.of(papers)
    assert [(texts.spelled(row), int(texts.titled[row])) for row in range(len(texts))] == [passages(paper) for paper in papers]
    lower = texts.lower.of_token[texts.stream]
    for row, paper in enumerate(papers):
        words = [texts.lower.words[at] for at in lower[texts.bounds[row] : texts.bounds[row + 1] - 1]]
        assert words == lowered(passages(paper)[0])


def test_several_processes_give_tokens_the_numbers_that_one_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numbered, "_AT_ONCE", 2)
    papers = [
        Paper(f"p{at}", f"Bees and {word}", abstract="We count bees.") for at, word in enumerate("hives bees ants hives wasps".split())
    ]
    one, several = Texts.of(papers), Texts.of(papers, Crew(2, worth=1))
    assert one.tokens == several.tokens
    for name in ("stream", "bounds", "titled"):
        ours, theirs = getattr(one, name), getattr(several, name)
        assert ours.dtype == theirs.dtype
        assert ours.tolist() == theirs.tolist()


@settings(deadline=None, max_examples=40)
@given(PAPERS, st.data())
def test_some_papers_are_what_they_are_among_all(papers: list[Paper], data: st.DataObject) -> None:
    texts = Texts.of(papers)
    rows = data.draw(st.lists(st.sampled_from(range(len(papers))), unique=True)) if papers else []
    some = texts.some(rows)
    assert [some.spelled(at) for at in range(len(some))] == [texts.spelled(row) for row in rows]
    assert [some.defined.get(at) for at in range(len(some))] == [texts.defined.get(row) for row in rows]


@settings(deadline=None, max_examples=40)
@given(PAPERS)
def test_the_acronyms_are_those_that_each_text_defines(papers: list[Paper]) -> None:
    texts = Texts.of(papers)
    for row, paper in enumerate(papers):
        assert list(texts.defined.get(row, ())) == list(definitions(passages(paper)[0]))


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(0, 3), min_size=1, max_size=30), st.data())
def test_equal_runs_have_equal_numbers(stream: list[int], data: st.DataObject) -> None:
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(stream) - 1), st.integers(1, 6)), max_size=20))
    start = np.array([at for at, _ in spans], np.int64)
    end = np.minimum(start + np.array([size for _, size in spans], np.int64), len(stream))
    number, first = runs(np.array(stream, np.int32), start, end)
    told = [tuple(stream[a:b]) for a, b in zip(start.tolist(), end.tolist(), strict=True)]
    assert all((told[a] == told[b]) == (number[a] == number[b]) for a in range(len(told)) for b in range(a))
    assert all(number[at] == which for which, at in enumerate(first.tolist()))


@settings(deadline=None, max_examples=40)
@given(PAPERS)
def test_terms_are_counted_as_word_by_word(papers: list[Paper]) -> None:
    texts = Texts.of(papers)
    found = terms(texts)
    spread = Counter(name for paper in papers for name in {*_counted(paper)})
    assert found.names == sorted(name for name, count in spread.items() if count > 1)
    for row, paper in enumerate(papers):
        counts = _counted(paper)
        assert found.counts[[row]].toarray().ravel().tolist() == [counts[name] for name in found.names]


def _counted(paper: Paper) -> Counter[str]:
    from papershelf.space.terms import _words

    counts: Counter[str] = Counter()
    spelled, titled = passages(paper)
    words = [(word, IN_TITLE if at < titled else 1.0) for at, token in enumerate(spelled) for word in _words(token)]
    for (before, _), (word, weight) in pairwise([("", 0.0), *words]):
        for name in [word, f"{before} {word}"] if before and word else [word] if word else []:
            counts[name] += weight  # type: ignore[assignment]
    return counts


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from([STOP, NOUN, ADJECTIVE, WEAK, PARTICIPLE, GERUND]), min_size=1, max_size=6), PAPERS)
def test_chunks_hold_no_stop_and_end_with_a_noun(kinds: list[int], papers: list[Paper]) -> None:
    texts = Texts.of(papers)
    classes = {word: kinds[at % len(kinds)] if at else STOP for at, word in enumerate(texts.lower.words)}
    found = Grammar(texts, classes).chunks(texts)
    told = [classes[texts.lower.words[at]] for at in texts.lower.of_token[texts.stream].tolist()]
    for start, core, end in zip(found.start.tolist(), found.core.tolist(), found.end.tolist(), strict=True):
        assert start <= core < end
        assert STOP not in told[start:end]
        assert set(told[start:core]) <= {WEAK}
        assert told[core] != WEAK
        assert told[end - 1] in {NOUN, GERUND}


@settings(deadline=None, max_examples=40)
@given(PAPERS)
def test_phrases_are_found_where_their_words_follow_each_other(papers: list[Paper]) -> None:
    keys = ["bee", "bee bee", "counting bee", "deep model", "deep large model", "of hives", "model", "tide"]
    found, in_titles = uses(Texts.of(papers), keys)
    assert {*zip(in_titles.row.tolist(), in_titles.phrase.tolist(), strict=True)} <= {
        *zip(found.row.tolist(), found.phrase.tolist(), strict=True)
    }
    for row, paper in enumerate(papers):
        text = "".join(f" {word.replace('-', ' ')} " if word[0].isalnum() else " | " for word in map(str.lower, passages(paper)[0]))
        plain = f" {' '.join(text.split())} "
        singular = plain.replace(" bees ", " bee ").replace(" bees ", " bee ").replace(" hives ", " hive ").replace(" hives ", " hive ")
        expected = {at for at, key in enumerate(keys) if f" {key} " in plain or f" {key} " in singular}
        assert {int(at) for at in found.phrase[found.row == row]} == expected


def test_a_crew_finds_what_one_process_finds() -> None:
    papers = tuple(
        Paper(
            f"p{at}",
            f"BeeNet-{at % 5}: Counting Bees of Meadow {at}",
            abstract=f"We propose BeeNet-{at % 5}, a bee counter (BC). Bees of {at} fly.",
        )
        for at in range(40)
    )
    corpus, crew = Corpus(papers=papers), Crew(2, worth=1, slice=7)
    from papershelf.config.topics import Vocabulary

    assert tag(corpus, Vocabulary(), crew) == tag(corpus, Vocabulary())
    assert mention(corpus, crew) == mention(corpus)


def test_a_sample_loses_one_paper_at_most_when_one_is_added() -> None:
    papers = [Paper(f"paper-{at}", "Tides") for at in range(300)]
    before = {papers[at].id for at in sampled(papers, 200)}
    more = [*papers[:50], Paper("one-more", "Bees"), *papers[50:]]
    after = {more[at].id for at in sampled(more, 200)}
    assert len(before) == len(after) == 200
    assert len(before - after) <= 1
    assert sampled(papers, 300) == list(range(300))


@pytest.mark.parametrize(
    ("abstract", "read"),
    [
        ("BACKGROUND: Statins may help. METHODS: We ask 100. MAIN OUTCOME MEASURES: Death.", "Statins may help. We ask 100. Death."),
        ("Background and aims: Bees.\n\nMaterials and methods: A hive.", "Bees.\n\nA hive."),
        ("Purpose – We ask. Design/methodology/approach – We count. Originality/value – It is new.", "We ask. We count. It is new."),
        ("Hintergrund: Bienen. Methodik: Wir zählen.", "Bienen. Wir zählen."),
        ("Résultats : Les abeilles. Conclusions : Rien.", "Les abeilles. Rien."),
        ("目的：研究唐代。方法：文献。", "\n研究唐代。\n文献。"),
        ("BERT: a model. We study: bees.", "BERT: a model. We study: bees."),
        ("By this method: bees. Results for bees: none.", "By this method: bees. Results for bees: none."),
    ],
)
def test_labels_of_sections_are_no_words_of_a_text(abstract: str, read: str) -> None:
    assert unlabelled(abstract) == read


def test_names_of_sections_of_notes_are_no_words_of_a_text() -> None:
    paper = Paper(id="a", title="Bees", notes=(Note("list", "**Key ideas.** They film.\n\nA **bold.** Word.\n\n**All of it is bold.**"),))
    words = passages(paper)[0]
    assert "Key" not in words
    assert {"film", "bold", "Word", "All"} <= set(words)
