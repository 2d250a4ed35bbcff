"""References that run on into an abstract in the same paragraph."""

import pytest

from papershelf.read.lists import run_on
from said import said

TEXTS = [
    "We train honey bees to fly through a maze. The fourth mark hides a reward, and most of them fly to it, as a control shows.",
    "Trails of desert ants are lined with grains of sand. We remove the grains, and foragers need twice as long to find the nest.",
    "Paper wasps tell the faces of nest mates from those of strangers. We paint faces and measure how often wasps attack.",
]
STYLES = {
    "Vancouver": ["Ek A, Roe B. Bees count to four in a maze. Hive Rev. 2024;3(2):11-19.", "Wei L, Hus J. Ants mark their trails with sand. Hive Rev. 2023;2(1):1-9.", "Dietz C. Wasps know their sisters. Hive Rev. 2022;1(1):5-8."],
    "APA": ["Ek, A., & Roe, B. (2024). Bees count to four in a maze. Hive Review, 3(2), 11-19. https://doi.org/10.5555/hive.1", "Wei, L., & Hus, J. (2023). Ants mark their trails with sand. Hive Review, 2(1), 1-9. https://doi.org/10.5555/hive.2", "Dietz, C. (2022). Wasps know their sisters. Hive Review, 1(1), 5-8. https://doi.org/10.5555/hive.3"],
    "Chicago": ['Ek, Ann, and Bo Roe. "Bees count to four in a maze." *Hive Review* 3, no. 2 (2024): 11–19.', 'Wei, Li, and Jan Hus. "Ants mark their trails with sand." *Hive Review* 2, no. 1 (2023): 1–9.', 'Dietz, Carla. "Wasps know their sisters." *Hive Review* 1, no. 1 (2022): 5–8.'],
}  # fmt: skip


@pytest.mark.parametrize("item", ["{}\n\n", "- {}\n", "{n}. {}\n"])
@pytest.mark.parametrize("style", STYLES)
def test_what_follows_a_reference_is_its_abstract(style: str, item: str) -> None:
    entries = [f"{head} {text}" for head, text in zip(STYLES[style], TEXTS, strict=True)]
    text = "".join(item.replace("{n}", str(n)).format(entry) for n, entry in enumerate(entries, 1))
    records, problems = said("a.md", text)
    assert not problems
    assert [one.title for one in records] == [
        "Bees count to four in a maze",
        "Ants mark their trails with sand",
        "Wasps know their sisters",
    ]
    assert [one.abstract for one in records] == TEXTS
    assert [(one.year, one.csl["page"]) for one in records] == [(2024, "11-19"), (2023, "1-9"), (2022, "5-8")]


def test_references_alone_and_listings_are_left_as_they_are() -> None:
    assert run_on.heads(STYLES["APA"]) == [""] * 3
    assert run_on.heads(TEXTS) == [""] * 3
