"""Abstracts that are one form of words, filled in for several papers by one team."""

import pytest

from papershelf.merge.profile import profile
from papershelf.merge.same import judge
from papershelf.model import Name, Record, Source

MEI, AMARA, INES, JONAS = Name("Tanaka", "Mei"), Name("Okafor", "Amara"), Name("Moreira", "Ines"), Name("Berg", "Jonas")
TEAM = (MEI, AMARA, INES)
PHAGE = (
    "Here we report the complete genome of phage {} of honey bees, which was isolated from comb. It is linear, codes for proteins of"
    " which a third have a known function, and is a first step towards a treatment of foulbrood."
)
CASE = (
    "We report a patient of {} years who came with pain and swelling after a sting and was treated with success. Consent was given. The"
    " case shows that early treatment leads to a better outcome, and that keepers and doctors should know the signs, which are often missed."
)
OTHERS = CASE.replace("and swelling after a sting", "after work").replace("keepers and doctors", "those who treat such patients")


def same(one: dict[str, object], other: dict[str, object]) -> bool:
    records = (
        Record(Source("a.jsonl", line), **{"authors": TEAM, "year": 2018} | fields)  # type: ignore[arg-type]
        for line, fields in enumerate((one, other), 1)
    )
    a, b = map(profile, records)
    assert judge(a, b) == judge(b, a)
    return judge(a, b).same


def phage(name: str, **fields: object) -> dict[str, object]:
    return {"title": f"Complete genome of bee phage {name} isolated from comb", "abstract": PHAGE.format(name)} | fields


def case(who: str, years: int, **fields: object) -> dict[str, object]:
    return {"title": f"An unusual course of allergy to stings in {who}", "abstract": CASE.format(years)} | fields


@pytest.mark.parametrize(("one", "other"), [("Kiri49", "Kiri52"), ("Tarn", "Sella"), ("B", "K"), ("B6", "B12")])
def test_a_form_that_is_filled_in_with_the_words_of_the_title_makes_two_papers(one: str, other: str) -> None:
    assert not same(phage(one), phage(other))
    assert same(phage(one), phage(one))


def test_a_form_that_is_filled_in_with_numbers_makes_two_papers_if_the_titles_have_other_subjects() -> None:
    assert not same(case("a woman", 34), case("a boy", 9))
    assert same(case("a woman", 34), case("a woman", 35))  # one of the lists is wrong
    assert same(case("a woman", 34), case("a boy", 34))


def test_a_team_that_has_changed_makes_two_papers_of_what_is_only_alike() -> None:
    later = {"title": "The unusual courses of an allergy to stings of women", "abstract": OTHERS.format(34), "authors": (MEI, AMARA, JONAS)}
    assert not same(case("women", 34), later)
    assert same(case("women", 34), later | {"authors": (*TEAM, JONAS)})
    assert same(case("women", 34), later | {"abstract": CASE.format(34)})
    assert same(case("women", 34), later | {"title": case("women", 34)["title"]})
    assert same(case("women", 34, venue="bioRxiv"), later | {"venue": "Bee World"})


def test_a_preprint_that_got_another_name_is_one_paper_with_its_publication() -> None:
    assert same(phage("Tarn", venue="bioRxiv"), phage("Sella", venue="Bee World"))


@pytest.mark.parametrize(
    ("one", "other"),
    [("modelling of colour", "modeling of color"), ("pre-trained models", "pretrained models"), ("prevalence", "prevalance")],
)
def test_other_spellings_fill_in_no_form(one: str, other: str) -> None:
    assert same(phage(one), phage(other))
