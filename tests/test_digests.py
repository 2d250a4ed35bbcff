"""Digests: nothing between, under or behind the entries is lost without a word, and citations below titles are read."""

import pytest

from papershelf.model import Problem, Record
from papershelf.read.content import content_says, reader_of
from papershelf.read.document import Document
from papershelf.read.packed import unpacked
from test_bylines import joined

HOPE = "**Hope in the hive.** A classic of nursing research that should be read by everybody who works with bees."
NEWS = "**Breaking bad news.** The protocol in its first printing, by the people who made it."
PAIN = "**Pain and its relief.** A textbook chapter that is better than most of the textbooks."


def read(*parts: str) -> tuple[list[Record], list[tuple[int | None, str]]]:
    document = Document("a.md", joined("# What we read in May", *parts))
    reader = reader_of(document)
    assert reader
    assert reader.name == "digest"
    found = list(reader.read(document))
    return [item for item in found if isinstance(item, Record)], [(item.line, item.message) for item in found if isinstance(item, Problem)]


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ([HOPE, NEWS, "## Also read", "Bed rest: no effect.", "Statins: nothing new.", "## Also heard", "Bees."],
         [(7, "text below a heading that is no title, left out: “Also read”"), (13, "text below a heading that is no title, left out: “Also heard”")]),
        ([HOPE, "## Part two", "Of news there is more.", NEWS], [(5, "text below a heading that is no title, left out: “Part two”")]),
        ([HOPE, "---", "Bed rest: no effect.", NEWS], [(7, "text between two entries, left out: “Bed rest: no effect.”")]),
        ([HOPE, NEWS, "---", "Bed rest: no effect.", "Statins: nothing new."], [(9, "text behind the last entry, left out: “Bed rest: no effect.”")]),
        ([HOPE, "*Opioid rotation in drones.* Eighty drones underwent rotation.", NEWS],
         [(5, "a paragraph that begins as a title does, read as words on the entry above: “Opioid rotation in drones.”")]),
    ],
)  # fmt: skip
def test_what_belongs_to_no_entry_is_told(parts: list[str], told: list[tuple[int, str]]) -> None:
    records, problems = read(*parts)
    assert [one.title for one in records] == ["Hope in the hive", "Breaking bad news"]
    assert problems == told


@pytest.mark.parametrize(
    "parts",
    [
        [HOPE, NEWS, "## Comments ()", "Nice."],
        [HOPE, "## Part two", NEWS],
        [HOPE, NEWS, "---", "Until next month."],
        [HOPE, "*Update:* the code is out.", NEWS],
        [HOPE, "*Hive minds* is a better book.", NEWS],
    ],
)
def test_words_around_entries_make_no_noise(parts: list[str]) -> None:
    assert not read(*parts)[1]


TEXT = "We describe a protocol for disclosing unfavourable news to queens. It is straightforward."


@pytest.mark.parametrize(
    ("citation", "authors", "venue", "year", "csl", "doi"),
    [
        ("Baile WF, Buckman R, Lenzi R, et al. *The Hive* 2000;5(4):302–311. https://doi.org/10.5555/spikes.5-4", ["WF Baile", "R Buckman", "R Lenzi"],
         "The Hive", 2000, {"volume": "5", "issue": "4", "page": "302-311", "more-authors": True}, "10.5555/spikes.5-4"),
        ("Herth K. *Journal of Advanced Bees* 1990;15:1250-1259.", ["K Herth"], "Journal of Advanced Bees", 1990, {"volume": "15", "page": "1250-1259"}, None),
        ("de Stoutz ND, Bruera E. *J Pain Bees* 1995.", ["ND de Stoutz", "E Bruera"], "J Pain Bees", 1995, {}, None),
        ("Walter Baile and Robert Buckman, 2000", ["Walter Baile", "Robert Buckman"], None, 2000, {}, None),
        ("Kaye Herth (1990). doi:10.5555/hope", ["Kaye Herth"], None, 1990, {}, "10.5555/hope"),
        ("Mei Tanaka, Ann Roe. Proceedings of Hives, 2019", ["Mei Tanaka", "Ann Roe"], "Proceedings of Hives", 2019, {}, None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("lead", ["", "Abstract: ", "> "])
def test_a_citation_below_a_title_is_read(
    *, lead: str, citation: str, authors: list[str], venue: str | None, year: int, csl: dict[str, object], doi: str | None
) -> None:
    records, problems = read("### Breaking bad news", citation, f"{lead}{TEXT}", "### Pain and its relief", "Roe A. *Hive* 1999.", TEXT)
    first = records[0]
    assert ([str(name) for name in first.authors], first.venue, first.year, first.identifiers.get("doi")) == (authors, venue, year, doi)
    assert dict(first.csl) == csl
    assert (first.abstract, first.note) == (TEXT, "")
    assert not problems


@pytest.mark.parametrize(
    "line",
    ["In 2000 we met bees.", "A hive in Zadar, 1990, was where Ann Roe first saw how bees sleep and what they eat.", "Great news 2001!"],
)
def test_a_sentence_with_a_year_is_no_citation(line: str) -> None:
    records, _ = read("### Breaking bad news", line, TEXT, "### Pain and its relief", line, TEXT)
    assert [one.authors for one in records] == [(), ()]
    assert records[0].abstract == f"{line}\n\n{TEXT}"


def test_what_readers_commented_is_no_entry() -> None:
    records, problems = read(HOPE, NEWS, "### 3 Comments", "**Anna**: Great summary!", "**Bob**: Thanks for this.")
    assert [record.title for record in records] == ["Hope in the hive", "Breaking bad news"]
    assert not problems


def _headed(title: str, number: int) -> str:
    links = f"[Paper](https://doi.org/10.5555/{number}) | [Code](https://example.org/{number})"
    return joined(
        f"## {number}. {title}", "*Jane Doe, Ole Hansen*", links, "**What's new:** they hide.", "**Why it matters:** they are few."
    )


@pytest.mark.parametrize("end", ["## Read more", "## Our sponsors", "## 2 Comments"])
def test_words_that_lead_every_entry_are_no_titles_and_lines_of_links_no_text(end: str) -> None:
    titles = ["Crabs of the Baltic", "Whales of the Baltic"]
    records, _ = read(
        "**TL;DR** two papers.", *(_headed(title, at) for at, title in enumerate(titles, 1)), end, "- [Last week](https://example.org)"
    )
    assert [record.title for record in records] == titles
    assert [record.abstract for record in records] == ["What's new: they hide.\n\nWhy it matters: they are few."] * 2
    assert [(link.rel, link.url) for link in records[1].links][-1] == ("code", "https://example.org/2")


SECTIONS = ["Overall impressions", "Final thoughts", "Lunch", "Honourable mentions", "Podiumsdiskussion", "Pour conclure"]


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("form", ["## {}", "## 4. {}", "**{}**\n"])
def test_a_section_of_a_post_is_told_and_no_paper(*, section: str, form: str) -> None:
    titles = ["Crabs of the Baltic", "Whales of the Baltic", "How seals hide"]
    entries = [f"{form.format(title)}\nI liked how **they** count." for title in titles]
    records, problems = read(*entries[:2], f"{form.format(section)}\nThe soup was cold.", entries[2])
    assert [record.title for record in records] == titles
    told = form.removeprefix("## ").format(section).strip("*\n")
    assert [message for _, message in problems] == [f"text below a heading that is no title, left out: “{told}”"]


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_that_begins_in_bold_is_told_and_no_paper(section: str) -> None:
    records, problems = read(HOPE, f"**{section}.** The soup was cold.", NEWS)
    assert [record.title for record in records] == ["Hope in the hive", "Breaking bad news"]
    assert problems == [(5, f"text below a heading that is no title, left out: “{section}”")]


@pytest.mark.parametrize(
    "heading", ["Share this post", "Kommentare", "Laisser un commentaire", "Artikel teilen", "Leave a Reply Cancel reply"]
)
def test_what_is_of_the_blog_is_no_paper_and_makes_no_noise(heading: str) -> None:
    records, problems = read(HOPE, NEWS, f"## {heading}", "**Max**: Nice.", "Twitter", "Facebook")
    assert ([record.title for record in records], problems) == (["Hope in the hive", "Breaking bad news"], [])
    titles = [f"## {title}\nI liked it." for title in ("Crabs of the Baltic", "Whales of the Baltic")]
    records, problems = read(*titles, f"## {heading}", "Your address is not shown.", "It is needed.")
    assert ([len(records), problems]) == ([2, []])


@pytest.mark.parametrize("title", ["Keynote: Bees", "Keynote by Ann Roe", "Eingeladener Vortrag: Bienen", "Conférence invitée : abeilles"])
def test_a_talk_is_no_paper_wherever_its_title_stands(title: str) -> None:
    assert [record.kind for record in read(HOPE, f"**{title}.** She asked for more.")[0]] == ["paper", "talk"]
    assert [record.kind for record in read("## How seals hide", "I liked it.", f"## {title}", "She asked for more.")[0]] == [
        "paper",
        "talk",
    ]


def test_a_picture_is_in_no_note() -> None:
    picture = "![A hive](hive.png)"
    records, _ = read(
        "## How seals hide", "I liked it.", picture, "They hide.", "## Crabs of the Baltic", "[Paper](https://example.org/1)", picture
    )
    assert [record.note for record in records] == ["I liked it.\n\nThey hide.", ""]
    assert read(HOPE, f"{NEWS} {picture}")[0][1].note == NEWS.partition("** ")[2]


SIGNED = [
    ("– Yuki Mori, Piet de Vries (TU Delft)", ["Yuki Mori", "Piet de Vries"], None),
    ("| Yuki Mori, Ann Roe and Li Na", ["Yuki Mori", "Ann Roe", "Li Na"], None),
    (", by Yuki Mori and Ann Roe", ["Yuki Mori", "Ann Roe"], None),
    ("(Mori et al., 2031)", ["Mori"], 2031),
    ("(Mori & Roe, 2031)", ["Mori", "Roe"], 2031),
    ("(van den Berg et al.)", ["van den Berg"], None),
]


@pytest.mark.parametrize(("behind", "authors", "year"), SIGNED)
@pytest.mark.parametrize("form", ["## {}", "### 2. {}", "**{}**\n"])
def test_names_on_the_line_of_a_title_are_authors(*, form: str, behind: str, authors: list[str], year: int | None) -> None:
    titles = ["Crabs of the Baltic", "Whales: A Field Study", "Do seals hide?"]
    records, problems = read(*(f"{form.format(f'{title} {behind}'.replace(' ,', ','))}\nI liked how **they** count." for title in titles))
    assert [record.title for record in records] == titles
    assert [([str(name) for name in record.authors], record.year) for record in records] == [(authors, year)] * 3
    assert not problems


def test_one_name_behind_a_title_is_an_author_where_most_titles_have_several() -> None:
    title = "Crabs – Anna Berg"
    others = ["Whales – Anna Berg, Jan Roe", "Seals – Li Na and Ole Hansen"]
    assert [record.title for record in read(*(f"## {one}\nI liked it." for one in (title, *others)))[0]] == ["Crabs", "Whales", "Seals"]
    assert read(f"## {title}\nI liked it.", "## How seals hide\nI liked it.")[0][0].title == title


@pytest.mark.parametrize("end", ["(Best Paper, 2031)", "– Vision, Language and Action", "– A Survey", "by Doing Nothing"])
def test_what_is_no_name_stays_in_a_title(end: str) -> None:
    records, _ = read(*(f"## {title} {end}\nI liked it." for title in ("Learning", "Crawling", "Swimming")))
    assert [record.title for record in records] == [f"{title} {end}" for title in ("Learning", "Crawling", "Swimming")]


PAPER = "[paper](https://doi.org/10.5555/hope)"


@pytest.mark.parametrize(
    ("behind", "authors"),
    [
        (f" ({PAPER}) by Ann Roe and Ole Hansen. ", ["Ann Roe", "Ole Hansen"]),
        (f" by A. Roe, O. Hansen ({PAPER}). ", ["A. Roe", "O. Hansen"]),
        (f" (Ann Roe, Ole Hansen) {PAPER} – ", ["Ann Roe", "Ole Hansen"]),
        (f", by Ann Roe, Lund University. {PAPER}: ", ["Ann Roe"]),
        (f" – Ann Roe and Ole Hansen: {PAPER} ", ["Ann Roe", "Ole Hansen"]),
        (f" {PAPER} ", []),
    ],
)
def test_names_and_links_right_behind_a_title_are_of_the_paper(behind: str, authors: list[str]) -> None:
    records, problems = read(f"**Hope in the hive**{behind}They count by day and by night.", NEWS, PAIN)
    first = records[0]
    assert ([str(name) for name in first.authors], first.note) == (authors, "They count by day and by night.")
    assert ([link.url for link in first.links], problems) == (["https://doi.org/10.5555/hope"], [])


@pytest.mark.parametrize(
    "said",
    [
        "By Monday the hive was empty. They left.",
        "by Ann Roe, the Institute of Hives in Lund has shown that counting works. They count.",
        "(see Ann Roe and Ole Hansen) They count.",
        "(NeurIPS 2031) They count.",
    ],
)
def test_a_sentence_behind_a_title_names_no_authors(said: str) -> None:
    first = read(f"**Hope in the hive** {said}", NEWS)[0][0]
    assert (first.authors, first.note) == ((), said)


def test_who_says_et_al_says_that_there_are_more() -> None:
    assert dict(read("**Hope in the hive** by Ann Roe et al. They count.", NEWS)[0][0].csl) == {"more-authors": True}


def test_a_title_in_bold_on_its_line_may_have_emphasis_and_a_forced_break() -> None:
    records, _ = read(
        "**Counting *Apis* in May**  \n*Ann Roe, Ole Hansen (Lund)*  \nThey count.", "**How *seals* hide**  \n*Ann Roe*  \nIn bays."
    )
    assert [(record.title, len(record.authors)) for record in records] == [("Counting Apis in May", 2), ("How seals hide", 1)]


@pytest.mark.parametrize("rule", ["", "---"])
def test_closing_words_behind_links_or_a_rule_are_on_no_paper(rule: str) -> None:
    links = "[PDF](https://example.org/1.pdf) · [Code](https://example.org/1)"
    entries = [f"### {title}\n\n*Ann Roe, Ole Hansen*\n\nThey count.\n\n{links}" for title in ("Crabs of the Baltic", "How seals hide")]
    records, problems = read(*entries, *filter(None, [rule]), "See you in Busan!")
    assert ([record.abstract for record in records], problems) == (["They count."] * 2, [])
    records, problems = read(*entries, *filter(None, [rule]), "We also went to Daegu.", "There was a paper on crabs.")
    assert [record.abstract for record in records] == ["They count."] * 2
    assert [message for _, message in problems] == ["text behind the last entry, left out: “We also went to Daegu.”"]


def test_text_behind_links_is_of_the_last_paper_where_others_have_such() -> None:
    links = "[PDF](https://example.org/1.pdf)"
    entries = [f"### {title}\n\n*Ann Roe, Ole Hansen*\n\n{links}\n\nThey count." for title in ("Crabs of the Baltic", "How seals hide")]
    assert [record.abstract for record in read(*entries)[0]] == ["They count."] * 2


SAID = {
    "Hope in the hive": "A classic of nursing research that everybody should read who works with bees.",
    "Breaking bad news": "The protocol in its first printing, by the people who made it.",
    "Pain and its relief": "A textbook chapter that is better than most of the textbooks.",
}


@pytest.mark.parametrize("lead", ["", "# What we read in May\n", "# What we read\n\nIn May we read these:\n", "Day one\n\n"])
@pytest.mark.parametrize(
    "entry",
    [
        "- **{title}.** {said}\n",
        "* **{title}**: {said}\n",
        "1. **{title}** – {said}\n",
        "- **{title}.**\n  {said}\n",
        "- **{title}**\n  - {said}\n",
        "- **{title}**\n\t* Authors: Ann Ek, Bo Roe\n\t* {said}\n",
        "**{title}.** {said}\n",
        "**{title}**\n{said}\n",
    ],
)
def test_entries_without_a_blank_line_between_them_are_told_apart(lead: str, entry: str) -> None:
    text = lead + "".join(entry.format(title=title, said=said) for title, said in SAID.items())
    document = Document("a.md", text)
    reader = reader_of(document)
    assert reader
    assert reader.name == "digest"
    records = [item for item in reader.read(document) if isinstance(item, Record)]
    assert {one.title: one.note or one.abstract for one in records} == SAID
    assert all(one.title in text.split("\n")[(one.source.line or 0) - 1] for one in records)
    assert all(bool(one.authors) == ("Authors" in entry) for one in records)


def test_words_in_bold_at_the_begin_of_a_broken_line_are_no_title() -> None:
    more = "This chapter is better than\n**nearly all** of the textbooks. It has\n**many good figures.** It is long."
    assert [one.title for one in read(HOPE, f"**Pain.** {more}")[0]] == ["Hope in the hive", "Pain"]


def test_points_below_an_entry_are_its_own() -> None:
    records, problems = read(f"- {HOPE}\n  - It is **short.**\n  - It is old.\n- {NEWS}")
    assert [one.title for one in records] == ["Hope in the hive", "Breaking bad news"]
    assert records[0].note.endswith("works with bees.\n\nIt is **short.**\n\nIt is old.")
    assert not problems


@pytest.mark.parametrize("form", ["{title} — Ann Ek, Bo Roe\n", "{title} *Ann Ek, Bo Roe*\n", "{title}, Ann Ek and Bo Roe\n  "])
def test_names_on_the_line_of_a_title_are_its_authors(form: str) -> None:
    text = "".join("- " + form.format(title=f"**{title}**") + f"{said}\n" for title, said in SAID.items())
    records, problems = read(text)
    assert [(one.title, one.note, [str(name) for name in one.authors]) for one in records] == [
        (title, said, ["Ann Ek", "Bo Roe"]) for title, said in SAID.items()
    ]
    assert not problems


def test_what_folds_is_unfolded() -> None:
    folded = "<details><summary><b>{title}</b></summary>\n\n{said}\n\n</details>\n\n"
    records, _ = read(*(folded.format(title=title, said=said) for title, said in SAID.items()))
    assert {one.title: one.abstract or one.note for one in records} == SAID
    headed = "## {title}\n<details>\n<summary>Abstract</summary>\n{said}\n</details>\n"
    records, _ = read(*(headed.format(title=title, said=said) for title, said in SAID.items()))
    assert {one.title: one.abstract or one.note for one in records} == SAID


def test_a_quotation_below_a_heading_has_no_marks() -> None:
    records, _ = read(*(f"## {title}\n\n> {said}" for title, said in SAID.items()))
    assert {one.title: one.abstract or one.note for one in records} == SAID


def test_names_that_begin_the_words_of_most_entries_are_authors() -> None:
    said = ("Ann Ek, Bo Roe. We count them with two cameras.", "Cy Dow. It takes a year.", "Di Fox and E. Hay. They are lit by hand.")
    titles = ("Bees in gardens at dusk", "Tides by moonlight", "Lamps of small harbours")
    records, _ = read(
        *(f"**[{title}](https://example.org/{at})** {words}" for at, (title, words) in enumerate(zip(titles, said, strict=True)))
    )
    assert [[str(name) for name in one.authors] for one in records] == [["Ann Ek", "Bo Roe"], ["Cy Dow"], ["Di Fox", "E. Hay"]]
    assert [one.note for one in records] == ["We count them with two cameras.", "It takes a year.", "They are lit by hand."]
    records, _ = read(
        *(f"**{title}.** {words}" for title, words in zip(titles, (said[1], "We count. They rise.", "Hand in hand."), strict=True))
    )
    assert not any(one.authors for one in records)


def test_publications_with_titles_in_bold_have_their_place_and_no_complaint() -> None:
    places = ("*Hive Review*, 2031", "*Tides Today* 12(4), 33–40, 2032", "In Proceedings of Harbours, 2033")
    titles = ("Bees in gardens at dusk", "Tides by moonlight", "Lamps of small harbours")
    rows = zip(titles, places, strict=True)
    records, problems = read(*(f"## {title}\n\nAnn Ek, Bo Roe\n{place}\n[Paper](https://example.org/1.pdf)" for title, place in rows))
    assert [(one.venue, one.year) for one in records] == [("Hive Review", 2031), ("Tides Today", 2032), ("Proceedings of Harbours", 2033)]
    assert [one.csl.get("page") for one in records] == [None, "33-40", None]
    assert not problems


def test_a_run_of_brackets_is_read_in_time_that_grows_with_its_length() -> None:
    assert [one.title for one in read(HOPE, f"**Brackets.** {'[' * 20_000}", NEWS)[0]] == [
        "Hope in the hive",
        "Brackets",
        "Breaking bad news",
    ]


@pytest.mark.parametrize(
    ("word", "rel"),
    [("Paper", "paper"), ("OpenReview", "paper"), ("Link", "paper"), ("Poster", "slides"), ("Dataset", "data"), ("Blog post", "other")],
)
def test_a_link_behind_an_entry_leads_to_what_it_leads_to_in_a_list(word: str, rel: str) -> None:
    (hope, _, _), _ = read(f"{HOPE} [{word}](https://example.org/1)", NEWS, PAIN)
    assert [link.rel for link in hope.links] == [rel]
    found = content_says(
        "a.md",
        unpacked(f"- Hope in the hive [[{word}]](https://example.org/1)\n- Pain in the hive [[Code]](https://example.org/2)\n".encode()),
    )
    assert next(item for item in found if isinstance(item, Record)).links[0].rel == rel


def test_a_linked_title_in_bold_is_known_by_its_link() -> None:
    linked = [f"**[Bees, part {at}](https://arxiv.org/abs/2105.0000{at})** They are few, and that is what the paper says." for at in (1, 2)]
    records, _ = read(*linked)
    assert [(one.title, one.identifiers) for one in records] == [
        ("Bees, part 1", {"arxiv": "2105.00001"}),
        ("Bees, part 2", {"arxiv": "2105.00002"}),
    ]


@pytest.mark.parametrize(("end", "venue"), [("(ICML 2031)", "ICML"), ("(NeurIPS, 2031)", "NeurIPS")])
@pytest.mark.parametrize("form", ["## {} {}", "## [{}](https://arxiv.org/abs/2105.00001) {}"])
def test_a_venue_and_a_year_that_a_heading_ends_with_are_no_words_of_the_title(form: str, end: str, venue: str) -> None:
    records, _ = read(*(f"{form.format(title, end)}\nI liked it." for title in ("Learning", "Crawling", "Swimming")))
    assert [(one.title, one.venue, one.year) for one in records] == [(title, venue, 2031) for title in ("Learning", "Crawling", "Swimming")]
    assert all(one.identifiers == ({"arxiv": "2105.00001"} if "](" in form else {}) for one in records)


def test_points_below_the_names_are_a_note_and_none_is_taken_for_a_mark_of_theirs() -> None:
    entry = "## {}\n\n* Authors: Ann Ek, Bo Roe\n* Key points\n  * It works in two hives\n"
    records, _ = read(*(entry.format(f"Counting bees, part {at}") for at in (1, 2)))
    assert {(" ".join(map(str, one.authors)), one.abstract, one.note) for one in records} == {
        ("Ann Ek Bo Roe", "", "Key points\n\nIt works in two hives")
    }
