"""References in the usual styles, one by one and as lists; what only looks like one is left alone."""

from pathlib import Path

import pytest

from papershelf.model import Problem, Record
from papershelf.read.folder import read
from papershelf.read.references.places import place
from papershelf.read.references.reference import reference

STYLES = {
    "IEEE": "A. Ek, B. Roe, and C. Dow, “Counting bees in gardens at dusk,” Journal of Bees, vol. 3, no. 2, pp. 11–19, Mar. 2018.",
    "Vancouver": "Ek A, Roe B, Dow C. Counting bees in gardens at dusk. Journal of Bees. 2018 Mar 4;3(2):11-19.",
    "Nature": "Ek, A., Roe, B. & Dow, C. Counting bees in gardens at dusk. Journal of Bees 3(2), 11–19 (2018).",
    "MLA": "Ek, Ann, et al. “Counting bees in gardens at dusk.” Journal of Bees, vol. 3, no. 2, 2018, pp. 11–19.",
    "Chicago, notes": "Ek, Ann, Bo Roe, and Cy Dow. “Counting bees in gardens at dusk.” Journal of Bees 3, no. 2 (Spring 2018): 11–19.",
    "Chicago, dates": "Ek, Ann, Bo Roe, and Cy Dow. 2018. “Counting bees in gardens at dusk.” Journal of Bees 3 (2): 11–19.",
    "Harvard": "Ek, A., Roe, B. and Dow, C. (2018) 'Counting bees in gardens at dusk', Journal of Bees, 3(2), pp. 11–19.",
    "APA": "Ek, A., Roe, B., & Dow, C. (2018). Counting bees in gardens at dusk. Journal of Bees, 3(2), 11–19.",
    "ACM": "Ann Ek, Bo Roe, and Cy Dow. 2018. Counting bees in gardens at dusk. Journal of Bees 3, 2 (March 2018), 11–19.",
    "Springer": "Ek, A., Roe, B., Dow, C.: Counting bees in gardens at dusk. Journal of Bees 3(2), 11–19 (2018)",
    "Elsevier": "A. Ek, B. Roe, C. Dow, Counting bees in gardens at dusk, Journal of Bees 3 (2) (2018) 11–19.",
    "BibTeX, plain": "Ann Ek, Bo Roe, and Cy Dow. Counting bees in gardens at dusk. Journal of Bees, 3(2):11–19, 2018.",
    "ICML": "Ek, Ann, Roe, Bo, and Dow, Cy. Counting bees in gardens at dusk. Journal of Bees, 3(2):11–19, 2018.",
    "Russian": "Ek A., Roe B., Dow C. Counting bees in gardens at dusk // Journal of Bees. – 2018. – Т. 3, № 2. – С. 11–19.",
    "Brazilian": "EK, Ann; ROE, Bo; DOW, Cy. Counting bees in gardens at dusk. Journal of Bees, v. 3, n. 2, p. 11–19, 2018.",
    "MHRA": "Ann Ek, Bo Roe and Cy Dow, ‘Counting bees in gardens at dusk’, Journal of Bees, 3.2 (2018), 11–19.",
    "commas": "Ann Ek, Bo Roe, Cy Dow (2018) Counting bees in gardens at dusk, Journal of Bees, 3(2), 11–19",
    "colon and commas": "A. Ek, B. Roe, C. Dow: Counting bees in gardens at dusk, Journal of Bees, Vol. 3, No. 2, S. 11–19, 2018",
    "title first": "Counting bees in gardens at dusk. Ann Ek, Bo Roe, Cy Dow. Journal of Bees, 3(2):11–19, 2018.",
    "title in bold": "**Counting bees in gardens at dusk**. Ann Ek, **Bo Roe**, Cy Dow. *Journal of Bees* 3(2), 11–19 (2018).",
    "title in italics": "**A. Ek**, B. Roe, C. Dow. *Counting bees in gardens at dusk*. Journal of Bees 3(2), 11–19, 2018.",
    "quoted title first": "“Counting bees in gardens at dusk”, Ann Ek, Bo Roe, Cy Dow, Journal of Bees, 3(2), 11–19 (2018)",
    "families first, commas": "Ek, A., Roe, B. and Dow, C., Counting bees in gardens at dusk, Journal of Bees, Vol. 3, No. 2, pp. 11–19, 2018.",
    "marks of TeX": "A. Ek, B. Roe, and C. Dow, ``Counting bees in gardens at dusk,'' Journal of Bees, vol. 3, no. 2, pp. 11-19, 2018.",
    "AAAI": "Ek, A.; Roe, B.; and Dow, C. 2018. Counting bees in gardens at dusk. Journal of Bees 3(2): 11–19.",
    "ASME": "Ek, A., Roe, B., and Dow, C., 2018, “Counting bees in gardens at dusk,” Journal of Bees, 3(2), pp. 11–19.",
    "geology": "Ek, A., Roe, B., Dow, C., 2018, Counting bees in gardens at dusk, Journal of Bees 3(2), 11–19.",
    "capitals": "EK, A., ROE, B., AND DOW, C. 2018. Counting bees in gardens at dusk. Journal of Bees 3, 2, 11–19.",
    "German": "Ek, Ann; Roe, Bo; Dow, Cy: Counting bees in gardens at dusk. In: Journal of Bees 3 (2018), Nr. 2, S. 11–19.",
}


@pytest.mark.parametrize("style", STYLES)
def test_every_usual_style_says_the_same(style: str) -> None:
    told = reference(STYLES[style])
    assert told
    assert (told.title, told.year, told.venue) == ("Counting bees in gardens at dusk", "2018", "Journal of Bees")
    assert {name: told.csl[name] for name in ("volume", "issue", "page")} == {"volume": "3", "issue": "2", "page": "11-19"}
    assert [name.family.title() for name in told.authors] == (["Ek"] if "et al" in STYLES[style] else ["Ek", "Roe", "Dow"])


@pytest.mark.parametrize(
    ("text", "title", "venue", "csl"),
    [
        ("Ek, A.: Bees at dusk and dawn. In: Proceedings of Hives, pp. 3–9. Springer, Heidelberg (2018)",
         "Bees at dusk and dawn", "Proceedings of Hives", {"page": "3-9", "publisher": "Springer, Heidelberg"}),
        ("Ann Ek. Why do bees dance? A study of two hives. Hive Review, 12(3):3–9, 2018.",
         "Why do bees dance? A study of two hives", "Hive Review", {"volume": "12", "issue": "3", "page": "3-9"}),
        ("Ann Ek. Deep hives. J. Apic. 5, 3–9 (2018).", "Deep hives", "J. Apic.", {"volume": "5", "page": "3-9"}),
        ("Ek, Ann, and Bo Roe. The Hive: A Secret History. New York: Comb & Sons, 2018.",
         "The Hive: A Secret History", "", {"publisher-place": "New York", "publisher": "Comb & Sons"}),
        ("Ek A. Statistics for bees. 2nd ed. Lund: Comb; 2018.", "Statistics for bees", "", {"edition": "2", "publisher-place": "Lund", "publisher": "Comb"}),
        ("A. Ek et al., “Hives on many machines,” 2018. Software available from the hive.", "Hives on many machines", "", {"more-authors": True}),
        ("Ek, Ann. Bees by their sound alone. arXiv preprint arXiv:1801.00001, 2018.", "Bees by their sound alone", "arXiv preprint", {}),
        ("A. Ek and B. Roe. Bees by night. In Int. Conference on Hives, volume 566 of Notes on Bees, pages 3-9. Comb Press, May 2018.",
         "Bees by night", "Int. Conference on Hives",
         {"volume": "566", "collection-title": "Notes on Bees", "page": "3-9", "publisher": "Comb Press"}),
        ("A. Ek. Bees by night. In B. Roe and C. Dow, editors, Hives and Combs. Comb Press, 2018.",
         "Bees by night", "Hives and Combs", {"publisher": "Comb Press"}),
        ("A. Ek. Sleeping queens. In Proceedings of Hives, Lund, May 3-5, 2018.", "Sleeping queens", "Proceedings of Hives, Lund", {}),
        ("A. Ek. Bees by night. In Bees and Hives, pages 3-9, part two: queens; Lund, May 2018.", "Bees by night", "", {}),
        ("A. Ek, B. Roe, The HIVE System, Proceedings of the Third Meeting on Combs, 2018.",
         "The HIVE System", "Proceedings of the Third Meeting on Combs", {}),
        ("Ek, A. and Roe, B., HIVES: Combs and Brood, Springer, New York, 2018.", "HIVES: Combs and Brood", "", {"publisher": "Springer, New York"}),
        ("Ek AB, Roe CD. Queens: how they sleep in vitamin C. Hive Med 2018; 19: 3-9.",
         "Queens: how they sleep in vitamin C", "Hive Med", {"volume": "19", "page": "3-9"}),
        ("Ek AB, Roe C. mRNA of sleeping queens. Hive Med (2018) 19: 3-9.", "mRNA of sleeping queens", "Hive Med", {"volume": "19", "page": "3-9"}),
        ("Ek, A. Bees at dusk and dawn. Proceedings of Hives (Lund, May 3-5, 2018), pages 3-9.",
         "Bees at dusk and dawn", "Proceedings of Hives (Lund, May 3-5, 2018)", {"page": "3-9"}),
        ("A. Ek, Bees in the Verse of Shepherds: From Dawn to Dusk, Lund 2018.", "Bees in the Verse of Shepherds: From Dawn to Dusk", "", {}),
        ("A. Ek and B. Roe, editors. Bees of the northern shores. Comb Press, 2018.", "Bees of the northern shores", "", {"publisher": "Comb Press"}),
        ("Hive Collaboration. Observation of a new dance of honey bees. Hive Lett. B 716, 1–29 (2018).",
         "Observation of a new dance of honey bees", "Hive Lett. B", {"volume": "716", "page": "1-29"}),
    ],
)  # fmt: skip
def test_books_proceedings_and_odd_places_are_understood(text: str, title: str, venue: str, csl: dict[str, object]) -> None:
    told = reference(text)
    assert told
    assert (told.title, told.year, told.venue, told.csl) == (title, "2018", venue, csl)


@pytest.mark.parametrize(
    "text",
    [
        "We study the bees. They rise, and they fall in 2018.",
        "Ann Ek and Bo Roe met in Lund. The weather was good. It rained in 2018.",
        "The workshop is held in Lund, Sweden. Papers are due in May 2018.",
        "Warm Gardens. Ann Ek, Bo Roe. Comb Press, 2018.",
        "White AR, Ernst E. A review of bees that sting in spring Hive Med 38:143-147, 1999.",
        "Organizers: Ann Ek, Bo Roe, University of Lund, 2018.",
    ],
)
def test_text_is_no_reference(text: str) -> None:
    assert reference(text) is None


@pytest.mark.parametrize("number", ["[12] ", "12. ", "(3) "])
def test_a_number_before_a_reference_is_none_of_its_words(number: str) -> None:
    assert reference(number + STYLES["IEEE"]) == reference(STYLES["IEEE"])


def test_a_sentence_is_no_place() -> None:
    assert place("We count the bees of two hives at dusk with cameras and ears in the garden, 2018.") is None
    assert place("") is None


@pytest.mark.parametrize("mark", ["", "- ", "[{}] ", "{}. "])
@pytest.mark.parametrize("style", STYLES)
def test_a_list_of_references_is_read(style: str, mark: str, tmp_path: Path) -> None:
    subjects = ("bees", "wasps", "moths", "ants")
    lines = [mark.format(at) + STYLES[style].replace("ing bees", f"ing {subject}") for at, subject in enumerate(subjects, 1)]
    (tmp_path / "a.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = list(read(tmp_path))
    assert [item.title for item in found if isinstance(item, Record)] == [f"Counting {subject} in gardens at dusk" for subject in subjects]
    assert {item.year for item in found if isinstance(item, Record)} == {2018}
    assert not [item for item in found if isinstance(item, Problem)]


@pytest.mark.parametrize(
    ("said", "venue", "csl"),
    [
        ("Proc. Tides '96, 1996, pp. 1-3", "Proc. Tides '96", {"page": "1-3"}),
        ("In: Hive Review, Springer, 2020", "Hive Review", {"publisher": "Springer"}),
        ("Proc. Tides, Springer Verlag, Berlin, 1989", "Proc. Tides", {"publisher": "Springer Verlag", "publisher-place": "Berlin"}),
        (
            "Proc. Tides, MIT Press, Cambridge, MA, 1996, pp. 2–9",
            "Proc. Tides",
            {"publisher": "MIT Press", "publisher-place": "Cambridge, MA", "page": "2-9"},
        ),
        ("Proc. Tides, Wave Press, May 1996", "Proc. Tides", {"publisher": "Wave Press"}),
        (
            "Proc. Tides, Wave Press, 1996, pp. 3-9. Oslo, Norway",
            "Proc. Tides",
            {"publisher": "Wave Press", "page": "3-9", "event-place": "Oslo, Norway"},
        ),
    ],
)
def test_printers_between_commas_and_short_years_are_no_part_of_other_things(said: str, venue: str, csl: dict[str, str]) -> None:
    found = place(said)
    assert found
    assert (found.venue, found.csl) == (venue, csl)
