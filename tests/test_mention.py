"""Named systems: who introduces which name, who mentions it, and what acronyms stand for."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from papershelf.config.topics import Topic, Vocabulary
from papershelf.crew import Crew
from papershelf.mention.stage import mention
from papershelf.model import Corpus, Paper
from papershelf.tag.stage import tag


def made(*texts: tuple[str, str]) -> Corpus:
    papers = tuple(Paper(id=f"p{number}", title=title, abstract=abstract) for number, (title, abstract) in enumerate(texts))
    return mention(Corpus(papers=papers))


@pytest.mark.parametrize(
    ("title", "abstract", "names"),
    [
        ("TideFormer: Reading the Sea", "We read the sea with TideFormer.", ("TideFormer",)),
        ("PLeaS -- Merging Nets", "We merge nets -- termed PLeaS -- at sea.", ("PLeaS",)),
        ("GullSpeech 2: A Corpus", "We present GullSpeech 2, a corpus of gulls.", ("GullSpeech 2",)),
        ("Reading the sea", "We propose a light network, dubbed SeaNet, for tides.", ("SeaNet",)),
        ("Reading the sea", "An energy efficient architecture called the VoVNet is what we propose.", ("VoVNet",)),
        ("Reading the sea", "We introduce Heavy Wave Oracle (HWO), which listens.", ("HWO",)),
        ("Reading the sea", "This paper presents LAKES-5B, and eDiff-I is new.", ("LAKES-5B",)),
        ("Reading the sea", "To sum up, we create Prithvi, a model of the land.", ("Prithvi",)),
        ("Flux Transport at Sea (FTS)", "We move flux.", ("FTS",)),
        ("tidemix: Beyond the Ebb", "We propose tidemix, a rule for mixing tides.", ("tidemix",)),
        ("Tideflip: Fast Tides", "This paper is about tideflip, but it also names kelp.", ()),
        ("SeaCat v3: Reading Kelp", "We read kelp.", ("SeaCat v3",)),
        ("Compacter: Small Adapters", "We propose Compacter, a method for adapters.", ("Compacter",)),
        ("Soft Sea-Reader: Calm Reading", "We read. Here we propose soft sea-reader, a calm reader.", ("Soft Sea-Reader",)),
        ("Reading the sea", "Towards that end, we propose: (1) SEA-Prompt, where gulls prompt.", ("SEA-Prompt",)),
        ("Reading the sea", "We propose two such scores: statistical gull quota (StatGQ) and more.", ("StatGQ",)),
        ("Reading the sea", "We design a novel GullNet by folding nets.", ("GullNet",)),
        ("Reading the sea", "This led to the creation of SEA4ALL, our circuit. On GULLS, our nets win.", ("SEA4ALL",)),
        ("Reading the sea", "Following this, we present SixT+, a strong reader.", ("SixT+",)),
        ("Reading the sea", "We propose Weighted Kelpformer, a reader with weighted waves.", ("Weighted Kelpformer",)),
        ("Nested Wave Learning", "Our main contribution is Nested Wave Learning (NWL), which nests.", ("NWL",)),
    ],
)
def test_a_name_is_owned_by_the_paper_that_introduces_it(title: str, abstract: str, names: tuple[str, ...]) -> None:
    assert made((title, abstract)).systems["p0"] == names


@pytest.mark.parametrize(
    ("title", "abstract"),
    [
        ("Reading the sea", "We extend these to what we call Gaussian wave networks, and to a bound called the Rényi divergence."),
        ("Less is More: Reducing Nets", "We propose to use less. Less is more."),
        ("LLM in a flash: Fast Reading", "We read fast with flash."),
        ("Alice in Wonderland: Simple Tasks", "We present simple tasks."),
        ("Green AI: Carbon of Nets", "We evaluate carbon of nets and argue for AI that is green."),
        ("Invited Talk: Systems", "Systems are shown."),
        ("Words or Vision: What do Gulls Trust?", "We ask what words gulls trust."),
        ("Pre-Trained Models: Past and Future", "We review pre-trained models."),
        ("How Gulls Fly", "Recently, Wortsman et al. proposed a method, SupSup, that flies. We watch it."),
        ("How Gulls Fly", "We develop an efficient Markov chain Monte Carlo (MCMC) sampler."),
        ("Nested Wave Learning in Gulls", "We study Nested Wave Learning (NWL) and our gulls."),
        ("How Gulls Fly", "We prove that two recently introduced notions, PJR+ and EJR+, hold."),
        ("How Gulls Fly", "We propose a method for sea food question answering (SeaQAd)."),
        ("How Gulls Fly", "We introduce three ideas: (1) GULL-Enhanced flight, for all."),
        ("How Gulls Fly", "We present a study of convolutional neural networks (CNNs) and GPUs."),
        ("How Gulls Fly", "An article in the June issue of The Tern called 'Salt Gathers on the Quay' told it. We read it."),
        ("Radio maps by inference", "We introduce a Hidden Markov Model (HMM)-based inference framework for radio maps."),
        ("Radio maps by inference", "Trials demonstrate that the proposed method achieves a radio map Mean Absolute Error (MAE) of 8 dB."),
        (
            "Blind recognition with list decoding",
            "We propose a blind recognition method using successive cancellation list (SCL) decoding.",
        ),
        ("Kelp Noise on Meshes", "We show that a random field called a Matérn process has these properties."),
        ("A midwife and her diary", "We study a midwife named Martha Gull and her diary."),
        ("Life on the coast", "Our study looks at a village called Kilmore, and at people named Ian Kelp, by new means."),
        ("Toward Secure Operation and Management (O&M) of Buoys", "We look after buoys."),
        ("The Kelp Bay Public Library Automated Catalog", "A control system has been developed by the Kelp Bay Public Library."),
    ],
)
def test_slogans_and_common_acronyms_are_no_names(title: str, abstract: str) -> None:
    other = ("On nets", "Convolutional neural networks (CNNs) run on GPUs. A GPU and a CNN. Less words, more models.")
    assert made((title, abstract), other).systems["p0"] == ()


def test_what_many_use_is_introduced_by_who_says_so() -> None:
    users = [(f"Gulls {at}", "We ask GULLARS, and GULLARS answers.") for at in range(5)]
    review = ("GULLARS: A Report on its Use", "We have asked GULLARS, since 1967, and report on it.")
    maker = ("GULLARS: Answers by Gulls", "We propose a system of gulls that answers, GULLARS.")
    assert made(review, *users).systems["p0"] == ()
    assert made(maker, *users).systems["p0"] == ("GULLARS",)
    assert made(review, users[0]).systems["p0"] == ("GULLARS",)


def test_mentions_are_aware_of_case_and_boundaries() -> None:
    corpus = made(
        ("APE: Reading Waves", "We propose APE."),
        ("WISE: Reading Winds", "We propose WISE."),
        ("Yi: Reading Clouds", "We introduce the Yi model family."),
        ("On apes", "An ape reads otherwise and likewise. Yiddish and Yields differ; wise apes."),
        ("On names", "We compare APE-based tools, WISE and, in the end, Yi too."),
    )
    assert corpus.mentions["p3"] == ()
    assert corpus.mentions["p4"] == ("p0", "p1", "p2")


def test_names_that_no_paper_introduces_are_listed_with_their_users() -> None:
    corpus = made(
        ("One", "We train with LoRA on ImageNet, and LLMs are large language models (LLMs)."),
        ("Two", "LoRA on LLMs; models such as CLIP and GPT-4 see. Large language models (LLMs) talk."),
        ("Three", "ImageNet is seen by CLIP, GPT-4 and others."),
    )
    used = {system.name: system.mentioned_by for system in corpus.names}
    assert used == {"CLIP": ("p1", "p2"), "GPT-4": ("p1", "p2"), "ImageNet": ("p0", "p2"), "LoRA": ("p0", "p1")}


def test_what_is_made_with_a_name_is_not_listed() -> None:
    text = "SeaRM-Powered boats, SeaRM-guided gulls and CAFE-10/100 are at sea."
    assert not [system.name for system in made(("One", text), ("Two", text)).names if system.name != "SeaRM"]


def test_a_sentence_tells_what_a_system_is() -> None:
    abstract = "Seas are wide. We propose TideFormer, a net that reads seas. TideFormer is fast. Code: https://example.org/TideFormer."
    corpus = made(("TideFormer: Reading the Sea", abstract))
    assert corpus.names[0].description == "We propose TideFormer, a net that reads seas."


def test_the_glossary_has_each_meaning_with_its_papers() -> None:
    corpus = made(
        ("A", "Large Language Models (LLMs) talk."),
        ("B", "A large language model (LLM) talks."),
        ("C", "Low Level Memory (LLM) is full."),
    )
    assert [(each.short, each.long, each.papers) for each in corpus.glossary] == [
        ("LLM", "large language model", ("p0", "p1")),
        ("LLM", "Low Level Memory", ("p2",)),
    ]


def test_a_slip_of_the_pen_is_no_meaning_of_its_own() -> None:
    texts = ("We use low-rank adaptation (LoRA).", "By Low-Rank Adaption (LoRA) we read.", "A low-rank adaptation (LoRA) flies.")
    corpus = made(
        *((f"Gulls {number}", text) for number, text in enumerate(texts)), ("Gulls", "The long-run oracle (LRO) and loud-run oracle (LRO).")
    )
    assert [(each.short, each.long, len(each.papers)) for each in corpus.glossary] == [
        ("LoRA", "low-rank adaptation", 3),
        ("LRO", "long-run oracle", 1),
        ("LRO", "loud-run oracle", 1),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("supervised fine-tuning (SFT)", "supervised fune-tuning (SFT)"),
        ("learning from human feedback (LHF)", "learning with human feedback (LHF)"),
        ("vision-language model (VLM)", "vision and language model (VLM)"),
    ],
)
def test_a_wrong_letter_or_a_word_that_acronyms_pass_over_makes_no_other_meaning(one: str, other: str) -> None:
    corpus = made(("A", f"We do {one}."), ("B", f"They do {one}."), ("C", f"Nobody does {other}."))
    assert [(each.long, each.papers) for each in corpus.glossary] == [(one.split(" (", maxsplit=1)[0], ("p0", "p1", "p2"))]


def test_spellings_of_a_name_are_one_name() -> None:
    corpus = made(
        ("A", "We read GULL-10, TinySeaNet and WaveRM2."),
        ("B", "We read GULL-10, Tiny-SeaNet and WAVErm2."),
        ("C", "We read GULL10, TinySeaNet and WaveRM2."),
        ("Tide-Talker: Waves", "We introduce TideTalker, a net. We propose Tide-Talker."),
    )
    assert {each.name: (each.introduced_by, each.mentioned_by) for each in corpus.names} == {
        "GULL-10": ((), ("p0", "p1", "p2")),
        "TinySeaNet": ((), ("p0", "p1", "p2")),
        "WaveRM2": ((), ("p0", "p1", "p2")),
        "TideTalker": (("p3",), ()),
    }


def test_a_version_is_a_name_and_a_size_is_not() -> None:
    text = "We read with SeaGPT-4V, SeaRM-7B and SeaRM-80G."
    assert [each.name for each in made(("One", text), ("Two", text)).names] == ["SeaGPT-4V", "SeaRM"]


def test_capitals_for_loudness_are_no_other_spelling() -> None:
    corpus = made(("A", "BaLaNced gulls fly with SEABIRD, SeaRM and SeaBird."), ("B", "BALaNced gulls, SeaRM and GullRM fly, balanced."))
    assert [each.name for each in corpus.names] == ["SeaRM"]


def test_names_of_two_papers_stay_apart() -> None:
    corpus = made(("SeaRM-2: Waves", "We propose SeaRM-2."), ("SeaRM2: Tides", "We propose SeaRM2."))
    assert corpus.systems == {"p0": ("SeaRM-2",), "p1": ("SeaRM2",)}


def test_titles_in_capitals_name_nothing() -> None:
    assert made(("READING WAVES: A NEW METHOD", "We read waves.")).systems["p0"] == ()


def test_several_processes_find_the_same() -> None:
    papers = tuple(
        Paper(id=f"{at:02}", title=f"TideNet{at}: gauges", abstract=f"We present TideNet{at}. It is not TideNet{at // 2} by Mistral (MST).")
        for at in range(20)
    )
    corpus = Corpus(papers=papers)
    assert mention(corpus, Crew(2, worth=1, slice=3)) == mention(corpus)
    assert tag(corpus, Vocabulary(), Crew(2, worth=1, slice=3)) == tag(corpus, Vocabulary())


def test_a_name_of_several_words_is_mentioned_as_a_whole() -> None:
    papers = (
        Paper(id="a", title="GigaTide 2: a corpus", abstract="We introduce GigaTide 2, a corpus."),
        Paper(id="b", title="Reading", abstract="We train on GigaTide 2 in winter."),
        Paper(id="c", title="Writing", abstract="We train on GigaTide in winter, for 2 days."),
    )
    found = mention(Corpus(papers=papers))
    assert found.mentions["b"] == ("a",)
    assert found.mentions["c"] == ()


def test_an_executor_of_somebody_else_finds_the_same() -> None:
    papers = tuple(
        Paper(
            id=f"{at:02}",
            title=f"SeaNet{at}: large tide nets",
            abstract=f"We present SeaNet{at}, large tide nets (LTN), unlike SeaNet{at // 2}.",
        )
        for at in range(8)
    )
    corpus = Corpus(papers=papers)
    vocabulary = Vocabulary({"tides": Topic("tides", "Tides", terms=("tide", "/t.de net/"))})
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        crew = Crew(executor=executor, slice=3)
        assert tag(corpus, vocabulary, crew) == tag(corpus, vocabulary)
        assert mention(corpus, crew) == mention(corpus)


@pytest.mark.parametrize(
    ("title", "abstract", "names"),
    [
        ("Reading harbours", "We read tides by an algorithm named Iterative Tide Reading.", ("Iterative Tide Reading",)),
        ("Harbours by Deep Tide Search", "We propose a Deep Tide Search method for harbours.", ("Deep Tide Search",)),
        ("On deep tide search", "We propose a Deep Tide Search method. Deep tide search (DTS) is old.", ()),
        ("Reading harbours", "We propose a Deep Tide Search method for harbours.", ()),
        ("Reading harbours", "This phenomenon, called the Empty Harbour Effect, is rare.", ()),
        ("Reading harbours", "What they do is called Harbour Tide Arithmetic.", ()),
        ("Tide nets", "We call this architecture a Tide Net (Tid-Net).", ("Tid-Net",)),
        ("One net", 'In our "TideNet" model, parts are for harbours.', ("TideNet",)),
        ("TIDER: a reader", "We propose Tider, a reader of harbours.", ("TIDER",)),
        ("TIDENET: a reader", "We propose TideNet, a reader of harbours.", ("TideNet",)),
    ],
)
def test_names_of_several_words_and_spellings(title: str, abstract: str, names: tuple[str, ...]) -> None:
    assert made((title, abstract)).systems["p0"] == names


def test_a_word_is_a_name_where_a_size_or_a_list_says_so() -> None:
    corpus = made(
        ("One", "We ask Seagull 7B and Tern-9B."),
        ("Two", "We ask SeaGPT-2, SeaRM, and Seagull, and for once Petrel 2 70B."),
        ("Three", "We ask SeaGPT-2. Petrel 2 70B is better than WaveNet-1K."),
        ("Four", "Petrels fly over WaveNet-1K."),
    )
    assert {each.name for each in corpus.names} >= {"Seagull", "SeaGPT-2", "WaveNet-1K"}
    assert "Petrel" not in {each.name for each in corpus.names}


@pytest.mark.parametrize("text", ["BeeNet", "EF", "2A", "BeeNet and"])
def test_a_name_may_be_the_very_first_or_the_very_last_word_of_all(text: str) -> None:
    assert made((text, text)).papers
    assert made((text, "")).papers


def test_a_method_that_has_a_name_of_common_words_is_named() -> None:
    assert made(("Learning fast", "We propose a method named Harvest Moon that learns.")).systems["p0"] == ("Harvest Moon",)
