"""Topics of entries: by a vocabulary, and grown without one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from papershelf.config.topics import Topic, Vocabulary, from_file
from papershelf.correct.topics import idle
from papershelf.model import Collection, Corpus, Note, Paper
from papershelf.tag.broader import parents
from papershelf.tag.discourse import FOCUS, OBJECT, PASSING, weights
from papershelf.tag.grown import grow
from papershelf.tag.matcher import MOST, Matcher
from papershelf.tag.phrases import Keyphrase
from papershelf.tag.shared import Shared, join
from papershelf.tag.spelling import usual
from papershelf.tag.stage import tag
from papershelf.tag.suggest import suggest, terms_of
from papershelf.tag.telling import telling
from papershelf.text.titles import capitalised
from papershelf.text.words.numbered import Texts

SEA = Topic("sea", "Sea")


def tags(abstract: str, *topics: Topic, title: str = "On the matter") -> list[str]:
    vocabulary = Vocabulary({topic.id: topic for topic in (SEA, *topics)})
    return [str(found) for found in Matcher(vocabulary).tags(Paper(id="a", title=title, abstract=abstract))]


def topic(*terms: str, **more: object) -> Topic:
    return Topic("t", "T", parent="sea", terms=terms, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("eDNA barcoding", "eDNA barcoding"),
        ("pH buffers", "pH buffers"),
        ("kite photography", "Kite photography"),
        ("tides of eDNA", "Tides of eDNA"),
        ("5G masts", "5G masts"),
        ("", ""),
    ],
)
def test_a_name_begins_with_a_capital_unless_its_first_word_has_its_own(text: str, name: str) -> None:
    assert capitalised(text) == name


def test_grown_topics_are_spelled_as_papers_spell_them() -> None:
    found = tuple(
        Paper(f"p{at}", f"eDNA barcoding of {what}", abstract=f"With eDNA barcoding we count {what} in a lake.")
        for at, what in enumerate(("fishes", "newts", "otters"))
    )
    others = tuple(Paper(f"q{at}", title) for at, title in enumerate(("Kites over dunes", "Bread without yeast", "Letters of a sailor")))
    told = {str(each) for named in tag(Corpus((*found, *others)), Vocabulary()).tags.values() for each in named}
    assert any("eDNA barcoding" in name for name in told)
    assert not any("EDNA" in name for name in told)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("prune", "We prune. Pruned hedges need more pruning."),
        ("fine-tuning", "We study finetuning, and fine tuning of models."),
        ("quantize", "Quantized sails: we quantise and study quantization."),
        ("policy", "We compare policies. Each policy matters."),
        ("LoRA", "We extend LoRA with LoRA-based adapters, and LoRAs."),
        ("C++", "We teach C++ to bees, who learn C++ fast."),
        ("=Yi", "We train Yi. Our Yi is small."),
        ("/tid(e|al) (gauge|flat)/", "We read a tide gauge and visit a tidal flat."),
    ],
)
def test_a_term_matches_the_forms_of_its_words(term: str, text: str) -> None:
    assert tags(text, topic(term)) == ["Sea/T"]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("LoRA", "We ask Lora. Our lora sings."),
        ("ape", "APE is our tool. We like APE."),
        ("general", "We study generation. Our generation rises."),
        ("sea ice", "We study the sea. Ice is cold; our sea, ice floes."),
        ("=Yi", "We study Yiddish. Our yi."),
    ],
)
def test_a_term_matches_no_other_words(term: str, text: str) -> None:
    kept = "APE" if term == "ape" else ""
    assert not tags(text, topic("=ape" if kept else term))


def test_a_cue_inside_a_name_makes_no_mention_in_passing() -> None:
    text = "Gulls like sun. We introduce the Beyond the Tide kelp, of which there is much to tell on every coast that we know of. "
    assert tags(text * 2, topic("kelp")) == ["Sea/T"]
    assert not tags(text.replace("Beyond", "plants beyond") * 2, topic("kelp"))


_FILLED = " There are many words that follow here, and each of them says little." * 8


@pytest.mark.parametrize(
    "text",
    [
        "We conduct a careful kelp study of the northern coast.",
        "This paper presents the first kelp census.",
        "We propose harvests of the coming years using a kelp census.",
        "We propose harvests of the coming years with maps based on kelp.",
    ],
)
def test_what_an_entry_gives_and_by_what_means_is_its_subject(text: str) -> None:
    assert tags(text + _FILLED, topic("kelp", weight=0.8)) == ["Sea/T"]


@pytest.mark.parametrize(
    "text",
    [
        "We present a census of birds that eat kelp.",
        "A kelp census is dear, and we count birds.",
        "Others propose harvests using a kelp census.",
        "We present a census for kelp.",
    ],
)
def test_what_stands_elsewhere_in_such_a_sentence_is_not(text: str) -> None:
    assert not tags(text + _FILLED, topic("kelp", weight=0.8))


def test_a_term_and_its_acronym_in_brackets_are_one_place_unless_the_entry_is_on_it() -> None:
    filled = _FILLED
    bay = topic("bladder wrack meadow", "BWM")
    assert not tags("Divers know the bladder wrack meadow (BWM)." + filled, bay)
    assert tags("We study the bladder wrack meadow (BWM)." + filled, bay) == ["Sea/T"]
    assert tags("Divers know the bladder wrack meadow (BWM). A BWM is large." + filled, bay) == ["Sea/T"]


def test_the_title_is_enough_and_a_mention_in_passing_is_not() -> None:
    kelp = topic("kelp")
    assert tags("Something else.", kelp, title="Kelp") == ["Sea/T"]
    assert not tags(
        "We study bees, unlike work on kelp. Plants such as kelp grow. Compared with kelp, moss is dry. Words follow here. " * 2, kelp
    )


def test_an_acronym_that_the_text_defines_counts_for_its_topic() -> None:
    assert tags("Tide gauge networks (TGN) exist. TGN are old. TGN are wet, and a TGN is read daily.", topic("tide gauge network")) == [
        "Sea/T"
    ]


def test_an_acronym_that_the_text_defines_otherwise_does_not_count() -> None:
    text = "Surface flux transport (SFT) maps the sun. We run SFT. Our SFT is fast. SFT is open."
    assert not tags(text, topic("supervised fine-tuning", "SFT"))


def test_longer_phrases_and_near_words_change_the_sense() -> None:
    text = "We repair a power transformer. Our power transformer hums. The transformer has high voltage."
    assert tags(text, topic("transformer")) == ["Sea/T"]
    assert not tags(text, topic("transformer", not_in=("power transformer",), unless=("voltage",)))


def test_needed_words_must_stand_in_the_entry() -> None:
    needy = topic("orbit", needs=("planet", "star"))
    assert not tags("We study an orbit. The orbit is long.", needy)
    assert tags("We study an orbit. The orbit is long, around a star.", needy) == ["Sea/T"]


def test_only_the_most_specific_topic_is_a_tag() -> None:
    broad, narrow = Topic("b", "Tides", parent="sea", terms=("tide",)), Topic("n", "Spring tides", parent="b", terms=("spring tide",))
    assert tags("We study the spring tide, and again the spring tide.", broad, narrow) == ["Sea/Tides/Spring tides"]
    assert tags("We study the tide. The tide rises, the tide falls.", broad, narrow) == ["Sea/Tides"]


def test_topics_that_no_paper_has_are_named() -> None:
    found = (
        SEA,
        Topic("tide", "Tides", parent="sea", terms=("tide",)),
        Topic("spring", "Spring tides", parent="tide", terms=("spring tide",)),
        Topic("house", "Häuser", terms=("Haus",), place="topics.yml:7"),
    )
    vocabulary = Vocabulary({topic.id: topic for topic in found})
    corpus = tag(Corpus(papers=(Paper("a", "The spring tide of May"), Paper("b", "Die Häuser der Gerichte"))), vocabulary)
    assert idle(corpus, vocabulary) == ("No paper has the topic “Häuser” (topics.yml:7): look whether papers write its terms so.",)
    assert idle(corpus, Vocabulary()) == idle(Corpus(), vocabulary) == ()


def test_a_facet_alone_is_no_tag() -> None:
    assert not tags("Sea and sea.", title="Sea")


def test_nine_topics_are_the_most() -> None:
    words = [f"word{number}x" for number in range(12)]
    topics = [Topic(word, word, parent="sea", terms=(word,)) for word in words]
    assert len(tags("", *topics, title=" ".join(words))) == MOST == 9


def test_a_tag_carries_its_evidence() -> None:
    paper = Paper(id="a", title="Kelp", abstract="We love kelp. Kelp grows.", notes=(Note("c", "More kelp."),))
    (found,) = Matcher(Vocabulary({"sea": SEA, "t": topic("kelp")})).tags(paper)
    assert [str(each) for each in found.evidence] == [
        "“Kelp” in the title",
        "“Kelp” in the abstract",
        "“kelp” in the abstract",
        "“kelp” in the notes",
    ]


def grown(texts: Mapping[str, str]) -> dict[str, list[str]]:
    papers = tuple(Paper(id=str(number), title=title, abstract=abstract) for number, (title, abstract) in enumerate(texts.items()))
    corpus = tag(
        Corpus(papers=papers, collections=(Collection("c", "c.txt", "listing", entries=tuple(p.id for p in papers)),)), Vocabulary()
    )
    return {id_: [str(each) for each in found] for id_, found in corpus.tags.items()}


TEXTS = {
    "Storm surges in winter": "Storm surges are studied. In-context learning (ICL) helps little.",
    "A storm surge and its gauge": "We read a storm surge. Tide gauges are old. ICL helps.",
    "Tide gauges under storm surges": "Tide gauges and storm surges are read by in-context learning.",
    "Reading tide gauges": "Tide gauges need care. Downstream tasks are many.",
    "In-context learning for tide gauges": "In-context learning reads tide gauges. Downstream tasks abound.",
    "In-context learning of bees": "In-context learning by bees. Downstream tasks are few.",
}


def test_topics_grow_from_shared_phrases_in_natural_form() -> None:
    names = {name for found in grown(TEXTS).values() for name in found}
    assert {"Topics/Storm surges", "Topics/Tide gauges", "Topics/In-context learning"} <= names
    assert not names & {"Topics/In-context", "Topics/Downstream tasks", "Topics/ICL", "Topics/Storm surge"}


def test_a_suggested_vocabulary_can_be_read_and_finds_the_same(tmp_path: Path) -> None:
    papers = tuple(Paper(id=str(number), title=title, abstract=abstract) for number, (title, abstract) in enumerate(TEXTS.items()))
    path = tmp_path / "topics.yml"
    path.write_text(suggest(papers), encoding="utf-8")
    vocabulary = from_file(path)
    assert {topic.name for topic in vocabulary.topics.values()} >= {"Storm surges", "Tide gauges", "In-context learning"}
    assert "Topics/Tide gauges" in [str(each) for each in Matcher(vocabulary).tags(papers[3])]


def test_an_empty_shelf_gives_an_empty_vocabulary(tmp_path: Path) -> None:
    (tmp_path / "topics.yml").write_text(suggest(()), encoding="utf-8")
    assert not from_file(tmp_path / "topics.yml").topics
    assert not tag(Corpus(), Vocabulary()).tags


def test_the_vocabulary_of_the_seeds_is_in_order() -> None:
    vocabulary = from_file(Path(__file__).parent.parent / "seeds" / "topics.yml")
    assert all(topic.description for topic in vocabulary.topics.values())


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("tide search", "tide searching"),
        ("deep network", "deep neural network"),
        ("neural net", "neural network"),
        ("deep rl", "deep reinforcement learning"),
        ("storm model", "storm"),
    ],
)
def test_what_means_the_same_is_one_topic(key: str, meant: str) -> None:
    counts = {key: 2, meant: 5}
    rows = {
        name: Shared(dict.fromkeys(map(str, range(count)), 1.0), whole=count, spelled=Counter({name: count}))
        for name, count in counts.items()
    }
    assert join(rows, {"rl": "reinforcement learning"}) == {key: meant}
    assert list(rows) == [meant]


def rows_of(**holders: str) -> dict[str, Shared]:
    """A row for each phrase, with ``_`` for blanks: the papers that hold it, in capitals those with it in the title."""
    names = {name.replace("_", " "): ids for name, ids in holders.items()}
    return {
        name: Shared({id_.lower(): 2.0 if id_.isupper() else 1.0 for id_ in ids}, whole=len(ids), spelled=Counter({name: len(ids)}))
        for name, ids in names.items()
    }


def test_what_means_a_phrase_that_went_into_another_goes_there_too() -> None:
    rows = rows_of(tidal_pre_trained_net="ab", tidal_pretrained_net="cdef", tpn="gh")
    assert join(rows, {"tpn": "tidal pre trained net"}) == dict.fromkeys(("tidal pre trained net", "tpn"), "tidal pretrained net")
    assert set(rows["tidal pretrained net"].holders) == set("abcdefgh")


def test_an_acronym_whose_long_form_no_two_entries_hold_is_joined_by_its_spelling() -> None:
    assert join(rows_of(tide_search="ab", tide_searching="cdef"), {"tide search": "searches of tides"}) == {"tide search": "tide searching"}


def test_a_title_with_both_spellings_is_one_title() -> None:
    rows = rows_of(reinforcement_learning="AbC", rl="Ad")
    join(rows, {"rl": "reinforcement learning"})
    assert rows["reinforcement learning"].titled == len("AC")


_BAYS = ("Fundy", "Biscay", "Bengal", "Tokyo", "Venice", "London", "Hamburg", "Maine", "Oslo", "Cork", "Faro", "Gdansk")


def filed(gates: int, surges: int, others: int) -> set[str]:
    """Topics of a collection where so many of six papers on barrier gates name storm surges, as do some more of all."""
    texts = {
        f"Barrier gates of {bay}": "Barrier gates stop " + ("storm surges." if at < gates else "ice.") for at, bay in enumerate(_BAYS[:6])
    }
    texts |= {f"Storm surges in {bay}": "Storm surges are studied. Bees are counted." for bay in _BAYS[:surges]}
    texts |= {f"Kelp of {bay} {at}": "Kelp forests grow." for bay in _BAYS for at in range(others)}
    return {name for found in grown(texts).values() for name in found}


def test_a_topic_is_filed_under_the_one_that_its_entries_share() -> None:
    assert "Topics/Storm surges/Barrier gates" in filed(gates=6, surges=8, others=4)


@pytest.mark.parametrize(("gates", "surges", "others"), [(5, 8, 4), (6, 12, 1)])
def test_a_topic_stays_at_the_top_where_some_or_chance_alone_would_file_it(gates: int, surges: int, others: int) -> None:
    names = filed(gates, surges, others)
    assert {"Topics/Storm surges", "Topics/Barrier gates"} <= names


def test_a_topic_with_the_noun_of_another_is_filed_there_though_some_entries_lack_that() -> None:
    rows = rows_of(tide_gauge="abcdefghijkl", gauge_reader="abcdex", kelp_forest="abcdey")
    assert parents(rows, 48) == {"gauge reader": "tide gauge"}


@pytest.mark.parametrize("key", ["large scale", "recent result", "part ii", "unified framework", "x ray", "extended version"])
def test_words_that_say_nothing_are_no_topic(key: str) -> None:
    texts = {f"{key.title()} of {bay}": f"A {key} is shown in {bay}. The {key} ends." for bay in ("Fundy", "Biscay", "Bengal", "Tokyo")}
    assert not {name for found in grown(texts).values() for name in found if key in name.casefold()}


def test_a_suggested_term_holds_no_other() -> None:
    row = Shared({"a": 1.0}, spelled=Counter({"storm surges": 3}), others=["SSG", "SSG models", "storm surge models", "surge of storms"])
    assert terms_of(row) == ["storm surges", "SSG", "surge of storms"]


def test_a_suggested_term_is_given_once_and_in_small_letters_where_that_matches_all() -> None:
    row = Shared(
        {"a": 1.0}, spelled=Counter({"Low-Tide Reading": 2, "low-tide reading": 1, "Low-tide reading": 1}), others=["LoTR", "Tide"]
    )
    assert terms_of(row) == ["low-tide reading", "LoTR", "Tide"]


@pytest.mark.parametrize(
    "vague",
    ["validation", "recipe", "decisions", "care", "lens", "forward", "observations", "limits", "scheme", "theorem", "LLM-based approach"],
)
def test_what_names_nothing_by_itself_is_no_grown_topic(vague: str) -> None:
    papers = tuple(
        Paper(id=f"a{at}", title=f"{vague}: {word}", abstract=f"The {vague} is told.") for at, word in enumerate(["kelp", "gulls", "moss"])
    )
    grown = tag(Corpus(papers=papers), Vocabulary()).tags
    assert not [found for tags in grown.values() for found in tags if found.path[-1].lower() == vague.lower()]


@pytest.mark.parametrize(
    ("text", "word", "weight"),
    [
        ("We propose to scale up deep tide nets.", "tide", OBJECT),
        ("We propose kelp readers (KR) with tides.", "KR", FOCUS),
        ("We propose kelp readers (KR) nets.", "nets", OBJECT),
        ("We designed a tide net.", "tide", OBJECT),
        ("In our paper, the proposed tide net is read.", "tide", FOCUS),
        ("It works on ships but also on tide nets.", "tide", PASSING),
        ("It has similarities with tide nets.", "tide", PASSING),
    ],
)
def test_a_word_weighs_by_what_its_sentence_does(text: str, word: str, weight: float) -> None:
    read = Texts.of([Paper(id="a", title="Sea", abstract=text)]).words(0)
    assert weights(read.spelled, read.lower, read.titled)[read.spelled.index(word)] == weight


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("We read tides fast.", True),
        ("We read neap tides fast.", False),
        ("We read tides of stars fast.", False),
        ("We read tides. Ships wait for them.", True),
        ("We read tides. Nobody waits.", False),
    ],
)
def test_what_a_pattern_finds_is_held_to_the_same_conditions_as_terms(said: str, *, found: bool) -> None:
    pattern = topic("/tides/", not_in=("neap tides",), unless=("star",), needs=("ship", "fast"))
    told = Matcher(Vocabulary({"sea": SEA, "t": pattern})).tags(Paper(id="a", title="Sea", abstract=said))
    assert bool(told) == found


def test_topics_are_the_same_for_a_paper_alone_and_among_others() -> None:
    vocabulary = Vocabulary(
        {"sea": SEA, "t": topic("kelp-forest", "KF"), "u": Topic("u", "U", parent="t", terms=("=KeLP nets",), not_in=("old KeLP nets",))}
    )
    papers = [
        Paper(id="a", title="Kelp forests", abstract="A kelpforest (KF)."),
        Paper(id="b", title="", abstract=""),
        Paper(id="c", title="KeLP", abstract="Nets."),
        Paper(id="d", title="On KeLP nets", abstract="Not old KeLP nets, but KF."),
    ]
    matcher = Matcher(vocabulary, texts := Texts.of(papers))
    assert matcher.tagged(papers, texts) == [matcher.tags(paper) for paper in papers]
    assert [[str(tag) for tag in found] for found in matcher.tagged(papers, texts)] == [["Sea/T"], [], [], ["Sea/T/U"]]


def told(**phrases: Mapping[str, int]) -> dict[str, tuple[str, ...]]:
    """The names of collections, for each of which it is said in how many of its eight entries a phrase stands."""
    held = {f"{name}{at}": [one for one, count in phrases[name].items() if at < count] for name in phrases for at in range(8)}
    collections = [Collection(name, f"{name}.txt", "listing", entries=tuple(f"{name}{at}" for at in range(8))) for name in phrases]
    whole = {"off-shore": 0.2}
    return telling(
        collections,
        {id_: [Keyphrase(one, one.replace("-", " "), 1.0, True, whole.get(one, 1.0)) for one in found] for id_, found in held.items()},
    )


def test_a_phrase_names_the_collection_alone_of_which_the_largest_share_is_about_it() -> None:
    found = told(a={"tide gauge": 6, "kelp forest": 4}, b={"tide gauge": 5, "storm surge": 2}, c={"kelp forest": 8, "storm surge": 1})
    assert found == {"a": ("tide gauge",), "b": ("storm surge",), "c": ("kelp forest",)}


def test_no_name_of_a_collection_has_a_phrase_that_ends_with_one_of_another() -> None:
    assert told(a={"large tide gauge": 6}, b={"tide gauge": 5, "storm surge": 2}) == {"a": ("large tide gauge",), "b": ("storm surge",)}


def test_an_adjective_alone_names_no_collection() -> None:
    assert told(a={"off-shore": 8, "low-tide": 3}, b={}) == {"a": ("low-tide",), "b": ()}


def named(held: Mapping[str, Sequence[tuple[str, bool]]]) -> set[str]:
    """Names of the topics of entries, given with their phrases and whether these are titled."""
    phrases = {id_: [Keyphrase(text, text.replace("-", " "), 1.0, titled) for text, titled in found] for id_, found in held.items()}
    return {path[-1] for path in grow(phrases, {}).paths.values()}


def fields(*spread: str, gathered: Sequence[str] = (), entries: int = 960) -> dict[str, list[tuple[str, bool]]]:
    """Entries of 24 fields, with words that stand everywhere and others that stand in one field, of which every third is in a title."""
    held = {}
    for at in range(entries):
        field = "abcdefghijklmnopqrstuvwx"[at % 24]
        own = {f"{field}{at // 24 % prime}ide {field}rock" for prime in (3, 5, 7, 8, 11, 13, 17)} | {
            f"{field}reef",
            f"{field}wrack",
            f"{field}foam",
        }
        here = [word for word in spread if at % 13 == 0] + [word for word in gathered if at % 24 == 3]
        held[f"p{at}"] = [*((word, at % 3 == 0) for word in here), *((phrase, False) for phrase in sorted(own))]
    return held


def test_a_word_whose_entries_are_of_every_kind_is_no_topic() -> None:
    assert {"Kelp", "Tide"} & named(fields("tide", gathered=["kelp"])) == {"Kelp"}


def test_a_generic_word_is_a_topic_where_titles_have_it_and_its_entries_are_of_one_kind() -> None:
    assert {"Relevance", "Studies"} & named(fields("studies", gathered=["relevance"])) == {"Relevance"}


def test_of_few_entries_it_is_not_told_whether_they_are_of_one_kind() -> None:
    assert "Tide" in named(fields("tide", entries=320))


def test_many_entries_that_share_one_or_two_words_are_asked_too() -> None:
    held = {f"p{at}": [("kelp", True), *([("moss", True)] if at % 5 == 0 else [])] for at in range(450)}
    assert named(held) <= {"Kelp", "Moss"}


def always(*longer: str, bare: str, entries: int = 6) -> dict[str, list[tuple[str, bool]]]:
    """Entries with a phrase in their titles, all of which have it in longer ones too; and as many others."""
    others = {f"o{at}": [(f"reef{at} of kelp", True)] for at in range(entries)}
    return {f"p{at}": [(bare, True), *((one, False) for one in longer)] for at in range(entries)} | others


@pytest.mark.parametrize(
    ("bare", "longer"),
    [
        ("awareness", "present awareness letter"),
        ("coast guard", "coast guard of tides"),
        ("tidal text", "tidal text reader"),
        ("actor", "actor critic"),
    ],
)
def test_a_piece_of_one_and_the_same_longer_phrase_is_no_topic(bare: str, longer: str) -> None:
    assert bare.capitalize() not in named(always(longer, bare=bare))


@pytest.mark.parametrize(("bare", "longer"), [("gradient descent", "steep gradient descent"), ("coast guard", "coast guard method")])
def test_a_phrase_with_a_narrower_one_or_with_a_word_that_adds_nothing_is_a_topic(bare: str, longer: str) -> None:
    assert bare.capitalize() in named(always(longer, bare=bare))


@pytest.mark.parametrize(("word", "found"), [("college", {"college library"}), ("MARC", {"MARC", "MARC library"})])
def test_of_a_word_and_a_topic_that_begins_with_it_one_is_a_topic_unless_the_word_is_a_name(word: str, found: set[str]) -> None:
    both = f"{word} library"
    held = {
        f"p{at}": [Keyphrase(word, word.lower(), 1.0, True, 0.4), Keyphrase(both, both.lower(), 1.0, at < 2)][: 2 if at < 4 else 1]
        for at in range(12)
    }
    held |= {f"q{at}": [Keyphrase("library", "library", 1.0)] for at in range(8)}
    topics = grow(held, {}).topics
    assert {each for each in (word, both) if each.lower() in topics} == found


@pytest.mark.parametrize(("longer", "found"), [("gauge readings", True), ("gauge of tides", False)])
def test_a_topic_with_more_words_stands_beside_one_that_has_as_many_entries_again(longer: str, *, found: bool) -> None:
    held = {f"p{at}": [("gauge", True), *([(longer, True)] if at < 6 else [])] for at in range(13)}
    held |= {f"q{at}": [("kelp", True)] for at in range(20)}
    assert {"Gauge", longer.capitalize()} & named(held) == ({"Gauge", longer.capitalize()} if found else {"Gauge"})


@pytest.mark.parametrize(
    ("spelled", "name"),
    [
        ({"human factor": 1, "Human Factors": 1}, "human factors"),
        ({"equilibrium": 3, "equilibria": 2}, "equilibria"),
        ({"LDPC code": 1, "LDPC codes": 1, "LDPC Codes": 2}, "LDPC Codes"),
        ({"harmonic analysis": 4, "Harmonic Analysis": 2}, "harmonic analysis"),
        ({"tide": 5, "Tides": 1}, "tide"),
    ],
)
def test_a_name_is_in_the_plural_where_a_quarter_writes_it_so_in_whatever_letters(spelled: Mapping[str, int], name: str) -> None:
    assert usual(spelled) == name


def test_a_topic_is_one_in_both_spellings() -> None:
    texts = {
        "Colour centres in diamond": "Colour centres are made in diamond by heat.",
        "Color centers under strain": "Color centers are strained. Light is lost.",
        "A list of minerals": "Minerals are listed.",
    }
    assert grown(texts)["0"] == grown(texts)["1"] == ["Topics/Color centers"]


def shelf(first: Sequence[str], others: int) -> set[str]:
    """Names of the topics of three entries with phrases that no title has, and of ``others``, each with a phrase of its own."""
    held = {f"p{at}": [*((each, False) for each in first), (f"reef{at} of kelp", True)] for at in range(3)}
    return named(held | {f"q{at}": [(f"gull{at} of dune", True)] for at in range(others)})


def test_what_stands_high_in_three_entries_of_few_is_a_topic_though_no_title_has_it() -> None:
    assert "Tidal equilibria" in shelf(["tidal equilibria"], others=27)
    assert "Tidal equilibria" not in shelf(["tidal equilibria"], others=270)


def test_what_stands_low_or_ends_with_a_word_that_says_nothing_is_none_though_entries_are_few() -> None:
    low = [*(f"gale{at} warning{at}" for at in range(6)), "tidal equilibria"]
    assert "Tidal equilibria" not in shelf(low, others=27)
    assert "Tidal results" not in shelf([*low[:2], "tidal results"], others=27)


@pytest.mark.parametrize(("before", "found"), [("abcdefghi", True), ("aaaaaaaaa", False)])
def test_a_word_of_titles_that_ends_many_different_phrases_is_a_topic_of_few_entries(before: str, *, found: bool) -> None:
    phrases = {
        f"p{at}": [Keyphrase("game", "game", 1.0, at < 2, 0.2), Keyphrase(f"{one}quatic games", f"{one}quatic game", 1.0)]
        for at, one in enumerate(before[:6])
    }
    phrases |= {f"q{at}": [Keyphrase(f"kelp {at}", f"kelp {at}", 1.0, True)] for at in range(20)}
    assert ("game" in grow(phrases, {}).topics) is found


def test_a_name_that_begins_with_a_number_is_a_topic() -> None:
    papers = tuple(
        Paper(
            id=f"a{at}",
            title=f"{word} and towns in the Second Harbour War",
            abstract=f"{word} of the Second Harbour War, and a first look.",
        )
        for at, word in enumerate(["Kelp", "Gulls in spring", "Moss"])
    )
    grown = tag(Corpus(papers=papers), Vocabulary()).tags
    found = {found.path[-1] for tags in grown.values() for found in tags}
    assert "Second Harbour War" in found
    assert "Harbour War" not in found


def _topics(*papers: tuple[str, str]) -> set[str]:
    found = tuple(Paper(id=f"a{at}", title=title, abstract=abstract) for at, (title, abstract) in enumerate(papers))
    return {one.path[-1] for tags in tag(Corpus(papers=found), Vocabulary()).tags.values() for one in tags}


def test_a_few_papers_share_what_stands_alone_in_one_and_inside_a_phrase_in_another() -> None:
    gulls = ("Wing rot of gulls", "Wing rot is told of. It comes in spring.")
    assert "Wing rot" in _topics(gulls, ("Kelp against triple-feathered wing rot", "The moss is dried, then fed to old ships."))
    assert "Wing rot" in _topics(gulls, ("Ointments for acute wing rot", "Tar is cheap."), ("Chronic wing rot after storms", "Eels sleep."))


def test_a_generic_noun_or_a_number_behind_makes_no_shared_phrase() -> None:
    assert not _topics(("Tide framework", "The tide framework is old."), ("A moon-led tide framework", "Gulls sleep in it."))
    assert not _topics(("Feather rot 1", "The feather rot 1 is old."), ("Blocking feather rot ligands in eels", "Gulls sleep in it."))


def test_spellings_of_a_shared_phrase_are_one_for_a_few_papers() -> None:
    found = _topics(("Wing tumor of gulls", "The wing tumor is old."), ("Acute wing tumour in spring", "Moss heals an acute wing tumour."))
    assert len(found & {"Wing tumor", "Wing tumour"}) == 1


def test_a_phrase_with_a_dash_and_one_with_a_hyphen_are_one_topic() -> None:
    found = _topics(
        ("Kelp–moss films", "Kelp–moss films dry."), ("On kelp-moss films", "All kelp-moss films rot."), ("Moss", "Gulls sleep.")
    )
    assert len(found) == 1


def test_a_name_that_all_go_on_with_of_is_no_topic_without_the_rest() -> None:
    text = "The Harbour Court of Gull Rights has ruled. We read the Harbour Court of Gull Rights."
    courts = [(f"{word} before the Harbour Court of Gull Rights", f"{text} {word} is old.") for word in ("Kelp", "Moss", "Silt")]
    found = _topics(*courts, ("A history of gull rights", "Gull rights are old."), ("Gull rights in spring", "Gull rights are new."))
    assert "Harbour Court of Gull Rights" in found
    assert "Harbour Court" not in found
