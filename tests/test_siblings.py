"""Papers of the same people that differ by a word, an issue or what they answer are papers of their own."""

import pytest

from papershelf.merge.profile import profile
from papershelf.merge.same import judge
from papershelf.model import Name, Record, Source

PEOPLE = (Name("Okafor", "Amara"), Name("Lindqvist", "Jon"))
LONG = "We ask whether bees that live in towns find as much to eat as those that live among fields, and count what they carry home. "


def same(one: str | dict[str, object], other: str | dict[str, object]) -> bool:
    """Whether two records by the same people, of 2012, are one paper; each is told by its title, or by what it has besides."""
    a, b = (
        profile(Record(Source("a.jsonl", line), **{"title": TITLE, "authors": PEOPLE, "year": 2012} | fields))  # type: ignore[arg-type]
        for line, fields in enumerate(({"title": each} if isinstance(each, str) else each for each in (one, other)), 1)
    )
    assert judge(a, b) == judge(b, a)
    return judge(a, b).same


TITLE = "Prevalence of mites among hives in the hills of two provinces"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prevalence of virus B among hives in the hills", "Prevalence of virus C among hives in the hills"),
        ("Feeding of hives in winter by keepers in Kampala", "Feeding of hives in winter by keepers in Gulu"),
        ("Guideline for the handling of stings in adults", "Guideline for the handling of stings in children"),
        ("HIV knowledge and attitudes among keepers of bees", "HPV knowledge and attitudes among keepers of bees"),
        ("A treebank of what keepers say in Finnish", "A treebank of what keepers say in Danish"),
        ("Mites and their hosts in the hives of northern hills", "Mites and their hosts in the hives of southern hills"),
        ("Trade in wax and honey between towns of Iran", "Trade in wax and honey between towns of Iraq"),
        ("Trade in wax and honey between towns of Mali", "Trade in wax and honey between towns of Malawi"),
        ("How bees find their way with landmarks in deserts", "How bees find their way without landmarks in deserts"),
        ("What hives weigh and hold before swarms leave", "What hives weigh and hold after swarms leave"),
        ("Wings of bees as surfaces in 2D and their veins", "Wings of bees as surfaces in 3D and their veins"),
        ("Strains of H1N1 among keepers of birds and bees", "Strains of H5N1 among keepers of birds and bees"),
        ("Agent models of foraging that learn from others", "Multi-agent models of foraging that learn from others"),
        ("Why bees in a maze are able to count to four", "Why bees in a maze are not able to count to four"),
        ("BeeNet: recognising bees in the wild", "BeeNet++: recognising bees in the wild"),
        ("Programs for hives and their keepers in C", "Programs for hives and their keepers in C++"),
        ("Programs for hives and their keepers in C", "Programs for hives and their keepers in C#"),
        ("Stings and their treatment in men after fifty", "Stings and their treatment in women after fifty"),
        ("Effects of pollen on memory in male hornets", "Effects of pollen on memory in female hornets"),
        ("La noblesse et ses ruches au XVIIe siècle", "La noblesse et ses ruches au XVIIIe siècle"),
        ("Quellen zur Geschichte der Imker, Erster Teil", "Quellen zur Geschichte der Imker, Zweiter Teil"),
        ("Handbuch der Bienenzucht und Pflege, Band A", "Handbuch der Bienenzucht und Pflege, Band B"),
        ("江南养蜂与农村经济关系研究（上）", "江南养蜂与农村经济关系研究（下）"),
        ("北京市流动养蜂人健康状况及其影响因素调查研究", "上海市流动养蜂人健康状况及其影响因素调查研究"),
        ("Treatment of hypothyroidism in old drones", "Treatment of hyperthyroidism in old drones"),
        ("Stings and symptomatic keepers of the north", "Stings and asymptomatic keepers of the north"),
        ("Life in aerobic honey at low heat", "Life in anaerobic honey at low heat"),
        ("Legal trade in queens and their hives", "Illegal trade in queens and their hives"),
        ("The absorption of water by old wax", "The adsorption of water by old wax"),
        ("Uptake of methanol by wax at low heat", "Uptake of ethanol by wax at low heat"),
        ("Uptake of nitrate by wax at low heat", "Uptake of nitrite by wax at low heat"),
        ("Trade in wax and honey between towns of Austria", "Trade in wax and honey between towns of Australia"),
        ("Trade in wax and honey between towns of Niger", "Trade in wax and honey between towns of Nigeria"),
        ("Search for B → Kμμ in comb", "Search for B → Kττ in comb"),
        ("BeeNet: recognising bees in the wild", "BeeNet2: recognising bees in the wild"),
        ("BeeNet: recognising bees in the wild", "BeeNetV2: recognising bees in the wild"),
        ("Foraging of bees in single-hive apiaries", "Foraging of bees in multi-hive apiaries"),
        ("The role of hives and of village schools in Kenya", "The role of hives and of village schools in South Africa"),
        ("The role of Nigerian hives and of village schools", "The role of Sierra Leonean hives and of village schools"),
        ("A treebank of Manx stories about bees", "A treebank of Scottish Gaelic stories about bees"),
        ("Dance-to-scent translation in the hive", "Scent-to-dance translation in the hive"),
        ("What wasps learn from bees about meadows", "What bees learn from wasps about meadows"),
        (TITLE, f"Author Correction: {TITLE}"),
        (TITLE, f"Publisher Correction: {TITLE}"),
        (TITLE, f"Expression of Concern: {TITLE}"),
        (TITLE, f"Invited Commentary: {TITLE}"),
        (TITLE, f"Perspective on: {TITLE}"),
        (TITLE, f"Summary of “{TITLE}”"),
        (TITLE, f"{TITLE}: study protocol for a randomised trial"),
        (f"{TITLE}: a randomised trial", f"{TITLE}: protocol of a cluster-randomised trial"),
        (TITLE, f"Supplementary Material: {TITLE}"),
        (TITLE, f"Online Appendix to “{TITLE}”"),
        (TITLE, f"Data from: {TITLE}"),
        (TITLE, f"Replication Data for: {TITLE}"),
        (TITLE, f"Supplementary material to “{TITLE}”"),
        (TITLE, f"{TITLE}. Reply"),
        (TITLE, f"{TITLE} – Authors’ reply"),
        (TITLE, f"{TITLE}: Eine Erwiderung"),
        (TITLE, f"Berichtigung zu: {TITLE}"),
        (TITLE, f"{TITLE}. Réponse des auteurs"),
    ],
)
def test_a_word_that_says_something_else_makes_another_paper(one: str, other: str) -> None:
    assert not same(one, other)
    assert same(one, one)
    assert same(other, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Using the golden rule of hives for winter estimates", "Applying the golden rule of hives for winter estimates"),
        ("The Corner hive project: adding mobility to bees", "The Corner hive system: adding mobility to bees"),
        ("The 4th workshop on hives and their keepers in town", "The fourth workshop on hives and their keepers in town"),
        ("TPC hives, their challenges, issues and results in town", "TCP hives, their challenges, issues and results in town"),
        ("Prevalence of mites among hives in the hills", "Prevalance of mites among hives in the hills"),
        ("The keeping of hives and their dose-response", "The keeping of hives and their dose response"),
        ("A data base of hives and their keepers in town", "A database of hives and their keepers in town"),
        ("Trade in wax and honey within the United Kingdom", "Trade in wax and honey within the UK"),
        ("Trade in wax and honey with village schools", "Trade in wax and honey with many village schools"),
        ("Meadows, wasps and bees of the north", "Meadows, bees and wasps of the north"),
        ("Deep winter hives of the north and their keepers", "Winter deep hives of the north and their keepers"),
        ("Waggle: A Protocol for Hives without Keepers", "Waggle: a protocol for hives without their keepers"),
        ("Finding the way with bees and flowers in wind", "nding the way with bees and owers in wind"),
        ("Hives, keepers and honey in towns", "Hives, keepers1 and honey in towns"),
        ("Opposite winds and the accounting of hives", "Oppisite winds and the ccounting of hives"),
        ("Data from hives in the hills of two provinces", "Data from hives in hills of two provinces"),
        ("The ρ hive: finding and ranking ways to the flowers", "The p hive: finding and ranking ways to the flowers"),
    ],
)
def test_a_slip_or_an_empty_word_makes_no_other_paper(one: str, other: str) -> None:
    assert same(one, other)


def test_a_paper_that_was_given_another_word_is_known_by_its_text_or_as_a_preprint() -> None:
    one, other = "Feeding of hives in winter by keepers in Kampala", "Feeding of hives in winter by keepers in Gulu"
    assert same({"title": one, "abstract": LONG}, {"title": other, "abstract": LONG})
    assert same({"title": one, "venue": "arXiv"}, {"title": other, "venue": "Bee World"})


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ({"volume": "33", "issue": "1", "page": "10-20"}, {"volume": "33", "issue": "7", "page": "510-520"}, False),
        ({"volume": "33", "issue": "1", "page": "10-20"}, {"volume": "33", "issue": "1", "page": "12"}, True),
        ({"volume": "33", "issue": "1", "page": "10-20"}, {"volume": "33", "page": "10–20"}, True),
        ({"volume": "33", "page": "1-11"}, {"volume": "33", "page": "510-20"}, True),  # by itself, and in its volume
        ({"volume": "33", "page": "510-20"}, {"volume": "34", "page": "510-20"}, True),  # one of the lists is wrong
        ({"volume": "3", "type": "book"}, {"volume": "4", "type": "book"}, False),
        ({"volume": "3", "type": "book"}, {"type": "book"}, True),
    ],
)
def test_one_title_in_two_places_of_a_venue_is_that_of_two_papers(one: dict[str, str], other: dict[str, str], *, wanted: bool) -> None:
    venue = {} if one.get("type") else {"venue": "Bee World"}
    assert same({"csl": one, **venue}, {"csl": other, **venue}) is wanted


def test_nearly_one_title_on_other_pages_of_a_volume_is_that_of_another_paper() -> None:
    titles = "Land law reform and hives in Boston", "Land law reform and hives in Bolton"
    one, other = (
        {"title": title, "venue": "Bee World", "csl": {"volume": "3", "page": page}}
        for title, page in zip(titles, ("1-9", "20-31"), strict=True)
    )
    assert same(*titles)
    assert not same(one, other)
