"""Papers in other languages than English: their phrases hold no function words, and what they share is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from papershelf.config.topics import Topic, Vocabulary
from papershelf.model import Corpus, Paper
from papershelf.relate.stage import relate
from papershelf.space.space import fit
from papershelf.tag.classes import ADJECTIVE, STOP, Classes
from papershelf.tag.languages import Languages
from papershelf.tag.stage import tag
from papershelf.text.words.numbered import Texts
from papershelf.text.words.passages import passages
from papershelf.text.words.tokens import is_word, tokens
from papershelf.text.words.unspaced import is_small

GERMAN = (
    ("Gezeiten im alten Hafen", "Wir messen die Gezeiten im alten Hafen. Der Wasserstand der Gezeiten hängt von dem Wind ab."),
    ("Wasserstand und Wind an der Küste", "Der Wasserstand an der Küste steigt mit dem Wind. Wir vergleichen zwei Jahre."),
)
SPANISH = (
    ("Aves en la costa", "Estudiamos las aves de la costa durante diez años y con cámaras. Las aves vuelven en invierno."),
    ("Cámaras para aves", "Con cámaras contamos las aves en los nidos de la costa y de los montes."),
)
CHINESE = (
    ("基于声音的蜜蜂行为识别", "蜜蜂行为识别是养蜂的关键步骤。本文提出了基于声音的方法。"),
    ("面向蜜蜂行为识别的轻量级网络", "我们提出一种用于蜜蜂行为识别的轻量级网络。"),
)
ENGLISH = (
    ("Tides of the harbour", "The tides rise and fall in the harbour, and we measure them with buoys that die in the war of the waves."),
    ("Buoys that count", "We count the waves with buoys, and these are cheaper than the cameras of the harbour, which die in winter."),
)


def made(*texts: tuple[str, str]) -> tuple[Paper, ...]:
    return tuple(Paper(id=f"p{at}", title=title, abstract=abstract) for at, (title, abstract) in enumerate(texts))


@pytest.mark.parametrize(
    ("texts", "language", "words"),
    [
        (GERMAN, "de", {"wir", "der", "von", "dem", "und", "mit"}),
        (SPANISH, "es", {"las", "de", "la", "y", "con", "en", "los"}),
        ((("Прилив в гавани", "Мы измеряем прилив в гавани и высоту волн."),), "ru", {"мы", "в", "и"}),
        ((("تحليل المشاعر في التغريدات", "ندرس تحليل المشاعر."),), "ar", {"في"}),
    ],
)
def test_a_paper_is_in_the_language_of_its_function_words(texts: tuple[tuple[str, str], ...], language: str, words: set[str]) -> None:
    found = Languages(Texts.of(made(*texts, *ENGLISH)))
    assert {name: held.tolist() for name, held in found.papers.items()} == {language: [True] * len(texts) + [False, False]}
    assert words <= found.function_words()


def test_what_is_a_function_word_elsewhere_stays_a_noun_in_english() -> None:
    assert Languages(Texts.of(made(*ENGLISH))).papers == {}
    mixed = Languages(Texts.of(made(*GERMAN[:1], *ENGLISH, *ENGLISH))).function_words()
    assert "der" in mixed
    assert "die" not in mixed, "most of its places are in English"


def test_a_title_alone_is_in_no_other_language() -> None:
    titles = made(("Attention in an on-line game", ""), ("A or B: in or out", ""), ("Deep Residual Learning", ""), ("La Niña", ""))
    assert Languages(Texts.of(titles)).papers == {}


def test_german_nouns_have_capitals() -> None:
    classes = Classes(Texts.of(made(*GERMAN)))
    assert classes["vergleichen"] == classes["steigt"] == classes["alten"] == ADJECTIVE
    assert classes["die"] == STOP


@pytest.mark.parametrize(
    ("texts", "phrases", "reason"),
    [
        (GERMAN, {"Wasserstand", "Wind"}, "Wasserstand"),
        (SPANISH, {"aves"}, "aves"),
        (CHINESE, {"蜜蜂行为识别"}, "蜜蜂行为识别"),
    ],
)
def test_phrases_hold_no_function_words_and_join_papers(texts: tuple[tuple[str, str], ...], phrases: set[str], reason: str) -> None:
    corpus = tag(Corpus(papers=made(*texts)), Vocabulary())
    for written in corpus.keyphrases.values():
        assert phrases <= set(written)
        assert not {word for phrase in written for word in phrase.lower().split()} & {"wir", "die", "der", "im", "las", "de", "la", "y"}
        assert not any(is_small(word) for phrase in written for word in phrase.split())
    found = relate(corpus, fit(corpus.papers), 1).similar["p0"]
    assert reason in found[0].because


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (
            (
                ("Gezeiten im Hafen", "Dieser Beitrag untersucht die Gezeiten anhand der Akten und die Kosten der Dämme."),
                ("Wälder der Alpen", "Dieser Beitrag untersucht die Wälder anhand der Akten und die Kosten der Pflege."),
            ),
            {"beitrag", "untersucht", "anhand", "kosten"},
        ),
        (
            (
                ("Aves en la costa", "Este artículo analiza las aves de la costa. Se analizaron los nidos."),
                ("Puertos de la sierra", "Este artículo analiza los puertos de la sierra. Se analizaron los caminos."),
            ),
            {"artículo", "artículo analiza", "analizaron"},
        ),
        (
            (
                ("Les oiseaux du port", "Cet article étudie les oiseaux du port et de la mer avec les pêcheurs."),
                ("La forêt et le droit", "Cet article étudie la forêt et le droit dans les vallées."),
            ),
            {"article", "article étudie", "cet article étudie"},
        ),
        (
            (("تحليل المشاعر", "شملت الدراسة أربعين مريضا في القاهرة."), ("إدارة المياه", "شملت الدراسة قرى في الوادي.")),
            {"شملت الدراسة", "الدراسة"},
        ),
        (
            (("蜜蜂行为", "目的：研究。方法：分析。结论：蜜蜂。"), ("洪水风险", "目的，研究，方法，分析，结论，洪水。")),
            {"方法", "结论", "研究", "分析"},
        ),
    ],
)
def test_words_of_scientific_prose_join_no_papers(texts: tuple[tuple[str, str], ...], said: set[str]) -> None:
    corpus = tag(Corpus(papers=made(*texts)), Vocabulary())
    found = relate(corpus, fit(corpus.papers), 1).similar["p0"]
    assert not {phrase.lower() for each in found for phrase in each.because} & said


def test_verbs_of_scientific_prose_stand_in_no_phrase() -> None:
    texts = (("Aves en la costa", "Este artículo analiza las aves de la costa. Se analizaron los nidos."), *SPANISH)
    written = [phrase.split() for found in tag(Corpus(papers=made(*texts)), Vocabulary()).keyphrases.values() for phrase in found]
    assert not {word for words in written for word in words} & {"analiza", "analizaron"}


def test_a_term_without_blanks_is_found_inside_of_longer_words() -> None:
    vocabulary = Vocabulary({"bees": Topic("bees", "蜜蜂", terms=("行为识别",))})
    assert [[one.path for one in tags] for tags in tag(Corpus(papers=made(*CHINESE)), vocabulary).tags.values()] == [
        [("Topics", "蜜蜂")]
    ] * 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("人工智能在文本情感分析中的并行计算方法", ["人工智能", "文本情感分析", "并行计算方法"]),
        ("在线学习与以太坊的合并", ["在线学习", "以太坊", "合并"]),
        ("深層学習による医用画像セグメンテーションの研究", ["深層学習", "医用画像セグメンテーション", "研究"]),
        ("被告人、被害人与被遗忘权", ["被告人", "被害人", "被遗忘权"]),
        ("从业人员的不在场证明正在被审查", ["从业人员", "不在场证明", "审查"]),
        ("将军在场景将领域知识和被子植物合并", ["将军", "场景", "领域知识", "被子植物合并"]),
        ("项目的目的及其应用", ["项目", "目的", "应用"]),
        ("在世界范围内从犯罪学的视角认为自我效能", ["世界范围内", "犯罪学", "视角", "自我效能"]),
        ("犯罪被害者と被験者の給与を利用した", ["犯罪被害者", "被験者", "給与"]),
        ("我们提出BERT模型,用于C++代码", ["BERT", "模型", "C++", "代码"]),
    ],
)
def test_texts_without_blanks_part_at_the_words_that_join_others(text: str, words: list[str]) -> None:
    assert [token for token in tokens(text) if is_word(token) and not is_small(token)] == words


def test_a_title_is_in_the_language_of_its_abstract() -> None:
    papers = made(("犯罪被害者支援在宅制度", "本研究は支援の制度を検討する。"), ("犯罪受害者支援在中国", "本文研究支援制度。"))
    assert [passages(paper)[0][: passages(paper)[1]] for paper in papers] == [["犯罪被害者支援在宅制度"], ["犯罪受害者支援", "在", "中国"]]


@given(st.text(st.sampled_from("的在线并行是以太研究被告将来々蜜蜂のはアaB1-+. 𠀀゙")))
def test_nothing_is_lost_where_texts_part(text: str) -> None:
    assert "".join(tokens(text)) == "".join(text.split())


def test_an_elided_article_is_no_part_of_a_phrase() -> None:
    assert tokens("L'exemple de l’école d'art") == ["L'", "exemple", "de", "l’", "école", "d'", "art"]
    assert tokens("nell'arte della guerra") == ["nell'", "arte", "della", "guerra"]
    assert tokens("The d'Alembert operator and L'Hôpital's rule") == ["The", "d'Alembert", "operator", "and", "L'Hôpital's", "rule"]


def test_a_short_title_is_in_the_language_of_its_shelf() -> None:
    titles = made(
        ("La vie des marins dans les ports", ""),
        ("Les voiles et les mâts pour la mer", ""),
        ("Ports publics aux marées et aux vents", ""),
        ("Ports ouverts aux marins", ""),
        *ENGLISH,
    )
    assert Languages(Texts.of(titles)).papers["fr"].tolist() == [True, True, True, True, False, False]
    assert "fr" not in Languages(Texts.of(titles[3:])).papers
