"""Blocks of labelled lines: which lines are labels, and what becomes of those that are not known."""

import pytest

from papershelf.model import Problem, Record, Seed
from papershelf.read.content import reader_of
from papershelf.read.document import Document
from papershelf.read.labelled import daily

CRABS = "Title: Crabs of the Baltic\nSpeaker: Ole Hansen\nTime: 10:30\nAbstract: Crabs are few.\n"


def records(text: str) -> list[Record]:
    document = Document("a.txt", text)
    assert daily.sniff(document)
    return [item for item in daily.read(document) if isinstance(item, Record)]


def test_a_speaker_is_an_author_and_a_time_is_in_no_field() -> None:
    (record,) = records(CRABS)
    assert (record.title, list(map(str, record.authors)), record.abstract) == ("Crabs of the Baltic", ["Ole Hansen"], "Crabs are few.")


@pytest.mark.parametrize("label", ["Affiliation", "Affiliations", "Institution", "Shelf mark", "Kontakt"])
def test_what_no_field_has_does_not_run_into_the_authors(label: str) -> None:
    (record,) = records(f"Title: Crabs\nAuthors: Jane Doe, Richard Roe\n{label}: University of Zadar\ngoes on\nAbstract: Few.\n")
    assert list(map(str, record.authors)) == ["Jane Doe", "Richard Roe"]


def test_authors_come_before_who_speaks() -> None:
    (record,) = records("Title: Crabs\nSpeaker: Ole Hansen\nAuthors: Jane Doe, Ole Hansen\n")
    assert list(map(str, record.authors)) == ["Jane Doe", "Ole Hansen"]


@pytest.mark.parametrize("label", ["Journal", "Venue", "Conference", "Published in"])
def test_a_venue_and_a_year_are_read(label: str) -> None:
    (record,) = records(f"Title: Crabs\nAuthors: Jane Doe\n{label}: Baltic Letters\nDate: 4 May\nYear: 2019\n")
    assert (record.venue, record.year) == ("Baltic Letters", 2019)


@pytest.mark.parametrize(
    ("first", "second"), [("Jane Doe", "Richard Roe"), ("Doe, Jane", "Roe, Richard"), ("Jane Doe, Mei Ito", "Richard Roe")]
)
def test_labels_that_come_again_add_names_and_links(first: str, second: str) -> None:
    (record,) = records(f"Title: Crabs\nAuthor: {first}\nAuthor: {second}\nURL: https://example.org/a\nURL: https://example.org/b\n")
    assert [str(name) for name in record.authors if "Ito" not in str(name)] == ["Jane Doe", "Richard Roe"]
    assert [link.url for link in record.links] == ["https://example.org/a", "https://example.org/b"]


def test_comments_are_no_venue() -> None:
    assert records("Title: Crabs\nAuthors: Jane Doe\nComments: 12 pages\n")[0].venue is None


def test_a_label_of_the_lists_own_ends_a_title_and_a_title_may_go_on_with_a_colon() -> None:
    first, second = records("Title: Crabs\nHall: B\nAuthors: Jane Doe\n\nTitle: Whales\nHall: C\nAuthors: Jane Doe\n")
    assert (first.title, second.title) == ("Crabs", "Whales")
    wrapped = "Title: Crabs of the\nBaltic: A Survey\nAuthors: Jane Doe\n\n" + "Title: Whales\nAuthors: Jane Doe\n\n" * 3
    assert records(wrapped)[0].title == "Crabs of the Baltic: A Survey"


def test_words_with_a_colon_belong_to_an_abstract() -> None:
    text = "Background: Crabs are few.\nMethods: We counted.\nNote: they hide."
    assert records(f"Title: Crabs\nAbstract: {text}\n")[0].abstract == text.replace("\n", " ")


HEADED = """# Reefs, 4 May 2021

## 📊 Statistics

Two papers.

## Corals

### 1. 🪸 [Corals of the Baltic](https://arxiv.org/abs/2105.00001)

- **👤 Authors**: [Jane Doe](https://example.org/doe), Richard Roe
- **Published:** 2021-05-03
- **Links**: [PDF](https://arxiv.org/pdf/2105.00001) | [Code](https://example.org/corals)

**📝 Abstract**

Corals are few.

**Methods:** We counted.

**Key points:**

- They hide.
- They glow.

---
### 2. Sponges of the Baltic

[arXiv](https://arxiv.org/abs/2105.00002)

**Authors:** Mei Tanaka
**TL;DR:** Sponges are slow.
**Abstract:** Sponges are slower than corals.

## About

Made by a script.
"""


def test_a_heading_over_labelled_lines_is_a_title() -> None:
    first, second = records(HEADED)
    assert next(daily.read(Document("a.md", HEADED))) == Seed("a.md", "daily papers", "Reefs, 4 May 2021")
    assert (first.title, first.year, first.abstract) == ("Corals of the Baltic", 2021, "Corals are few.\n\n**Methods:** We counted.")
    assert list(map(str, first.authors)) == ["Jane Doe", "Richard Roe"]
    assert first.note == "Key points: They hide.\n\nThey glow."
    assert [(link.rel, link.url) for link in first.links] == [
        ("paper", "https://arxiv.org/abs/2105.00001"),
        ("pdf", "https://arxiv.org/pdf/2105.00001"),
        ("code", "https://example.org/corals"),
    ]
    assert (second.title, second.abstract, second.note) == (
        "Sponges of the Baltic",
        "Sponges are slower than corals.",
        "Sponges are slow.",
    )
    assert (list(map(str, second.authors)), second.identifiers["arxiv"]) == (["Mei Tanaka"], "2105.00002")


@pytest.mark.parametrize("label", ["- 📖 **Original**:", "**Original abstract:**", "- **原文**:", ""])
def test_an_abstract_below_a_heading_that_is_a_link_comes_before_what_was_made_of_it(label: str) -> None:
    (record,) = records(
        f"""### 1. Corals of the Baltic

- 👤 **Authors**: Jane Doe
- 📥 **PDF**: https://arxiv.org/pdf/2105.00001

#### 📝 [Abstract](https://arxiv.org/abs/2105.00001)

{label} Corals are few.

- 🌐 **Übersetzung**: Korallen sind selten.

#### ✨ Summary of a machine

- 💡 **TLDR**: Count them.
- 🎯 **Motivation**: Nobody has.
"""
    )
    assert record.abstract == "Corals are few."
    assert record.note.startswith("Count them.")
    assert all(said in record.note for said in ("Korallen sind selten.", "Nobody has."))
    assert [link.rel for link in record.links] == ["paper", "pdf"]


FOLDED = """# cs.CL [[Back]](#toc)

### [1] [Corals of the Baltic](https://arxiv.org/abs/2105.00001)
*Jane Doe,Richard Roe*

Main category: cs.CL

TL;DR: Count them.

<details>
  <summary>{}</summary>
Motivation: Nobody has.

Abstract: Corals are few.

</details>
"""


@pytest.mark.parametrize("caption", ["Details", "Show more", "<b>Click to expand</b>", "More …", ""])
def test_what_folds_below_a_heading_with_a_number_belongs_to_its_title(caption: str) -> None:
    (record,) = records(FOLDED.format(caption))
    assert (record.title, list(map(str, record.authors))) == ("Corals of the Baltic", ["Jane Doe", "Richard Roe"])
    assert (record.abstract, record.note) == ("Corals are few.", "Count them. Motivation: Nobody has.")


def test_what_is_quoted_below_labels_is_the_abstract_and_the_rest_a_note() -> None:
    paper = "## {}. Corals of the Baltic\n\n- **Link:** [arXiv](https://arxiv.org/abs/2105.0000{})\n- **Authors:** Jane Doe\n\n"
    said = "> Corals are few.\n>\n> They hide.\n\nMy notes: I like them.\n\n"
    found = records("".join(paper.format(at, at) + said for at in (1, 2)))
    assert [(one.abstract, one.note) for one in found] == [("Corals are few.\n\nThey hide.", "My notes: I like them.")] * 2


@pytest.mark.parametrize("label", ["Keyword", "Category", "Date", "Session"])
def test_a_heading_with_a_label_as_high_as_the_titles_belongs_to_none(label: str) -> None:
    papers = [f"### {title}\n- **Authors:** Jane Doe\n- **Abstract**\n {title} are few.\n" for title in ("Corals", "Sponges", "Crabs")]
    section = f"## {label}: reefs\nThere is no result\n"
    assert [(one.abstract, one.keywords, one.note) for one in records("\n".join([papers[0], section, *papers[1:], section]))] == [
        (f"{title} are few.", (), "") for title in ("Corals", "Sponges", "Crabs")
    ]


@pytest.mark.parametrize(("first", "second"), [("摘要", "Abstract"), ("Abstract", "摘要")])
def test_of_two_abstracts_the_one_in_the_script_of_the_title_counts_and_the_other_is_a_note(first: str, second: str) -> None:
    said = {"摘要": "珊瑚很少。", "Abstract": "Corals are few."}
    (record,) = records(f"## Corals of the Baltic\n\n**Authors:** Jane Doe\n\n**{first}:** {said[first]}\n\n**{second}:** {said[second]}\n")
    assert (record.abstract, record.note) == (said["Abstract"], said["摘要"])


def test_text_below_a_heading_that_is_no_title_is_told() -> None:
    (problem,) = (item for item in daily.read(Document("a.md", HEADED)) if isinstance(item, Problem))
    assert (problem.line, problem.message) == (35, "text below a heading that is no title, left out: “About”")


@pytest.mark.parametrize(
    ("title", "abstract"),
    [
        ("<details>\n<summary><b>{}</b></summary>\n", "#### Abstract:\n{}\n\n</details>"),
        ("#### {} ([pdf](https://example.org/a.pdf), [edit](https://example.org/edit))", "<details>\n<summary>Abstract</summary>\n{}\n</details>"),
        ("**{}**", "Abstract: {}"),
        ("1. **{}**", "   - Summary: {}"),
        ("# {} #", "## Abstract\n\n{}"),
        ("## {}", "**摘要**：{}"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("several", [1, 3])
def test_titles_and_abstracts_stand_out_in_every_usual_way(*, title: str, abstract: str, several: int) -> None:
    names = ["Corals of the Baltic", "Sponges of the Baltic", "Crabs of the Baltic"][:several]
    found = records(
        "\n\n".join(f"{title.format(name)}\n**Authors**: Jane Doe, Richard Roe\n\n{abstract.format('They are few.')}" for name in names)
    )
    assert [(one.title, one.abstract, len(one.authors)) for one in found] == [(name, "They are few.", 2) for name in names]


def test_what_a_reader_wrote_below_a_labelled_heading_is_a_note() -> None:
    (record,) = records(
        "# Corals of the Baltic\n\n- Authors: Jane Doe, Richard Roe\n- Year: 2021\n\n## Problem\n\nThey hide.\n\n## Idea\n\nLook.\n"
    )
    assert (record.year, record.abstract, record.note) == (2021, "", "Problem: They hide.\n\nIdea: Look.")


@pytest.mark.parametrize(
    "text",
    [
        "# Corals\n\nAuthors: Jane Doe\n\nThey are few.\n\n# Sponges\n\nAuthors: Jane Doe\n\nThey are slow.\n",
        "# Setup\n\nCode: https://example.org\nPaper: https://example.org/a\n\n# Use\n\nRun it.\n",
        "# Corals\n\nThey are few.\nThey hide.\nThey glow.\n\nAuthors: Jane Doe\nDate: 2021\n",
    ],
)
def test_headings_over_one_label_or_over_text_are_left_to_other_readers(text: str) -> None:
    assert not daily.sniff(Document("a.md", text))


@pytest.mark.parametrize("paper", ["https://arxiv.org/abs/2105.00002", "[arXiv](https://arxiv.org/abs/2105.00002)"])
def test_a_paper_that_is_an_address_is_no_title(paper: str) -> None:
    (record,) = records(f"## Corals of the Baltic\n**Authors**: Jane Doe\n**Paper**: {paper}\n")
    assert (record.title, record.identifiers["arxiv"]) == ("Corals of the Baltic", "2105.00002")


def _mail(number: int, title: str) -> str:
    rule = "-" * 78
    head = f"\\\\\narXiv:2101.0000{number}\nDate: Mon, 4 Jan 2021 10:00:00 GMT   (12kb)\n\n"
    return f"{head}Title: {title}\nAuthors: Jane Doe, Ole Hansen\n\\\\\n  {title} are few.\n\\\\ ( https://arxiv.org/abs/2101.0000{number} ,  12kb)\n{rule}\n"


@pytest.mark.parametrize("head", ["", "Date: Tue, 5 Jan 2021 00:30:02 GMT\nFrom: no-reply@arXiv.org\nSubject: cs.LG daily\n\n"])
@pytest.mark.parametrize("rule", ["", "-" * 78 + "\n"])
@pytest.mark.parametrize("several", [1, 2, 3])
def test_the_head_of_a_mail_is_of_no_paper(*, head: str, rule: str, several: int) -> None:
    titles = ["Crabs", "Whales", "Corals"][:several]
    found = records(head + rule + "".join(_mail(at, title) for at, title in enumerate(titles)))
    expected = [(title, f"2101.0000{at}", f"{title} are few.") for at, title in enumerate(titles)]
    assert [(one.title, one.identifiers["arxiv"], one.abstract) for one in found] == expected


@pytest.mark.parametrize("head", ["", "Date: 5 May 2021\n\n"])
@pytest.mark.parametrize(
    "form",
    [
        "Title: {0}\nAuthors: {1}\nDate: {2}\nAbstract: {0} are few.",
        "Date: {2}\nTitle: {0}\nAuthors: {1}\nAbstract: {0} are few.",
        "Title: {0}\nAuthors: {1}\nAbstract: {0} are few.\nDate: {2}",
        "Authors: {1}\nTitle: {0}\nAbstract: {0} are few.\nDate: {2}",
    ],
)
def test_what_stands_before_a_title_or_behind_it_is_of_it_throughout(head: str, form: str) -> None:
    entries = [("Crabs", "Jane Doe", "2019"), ("Whales", "Ole Hansen", "2020"), ("Corals", "Mei Tanaka", "2021")]
    found = records(head + "\n\n".join(form.format(*entry) for entry in entries))
    expected = [(title, [who], int(year), f"{title} are few.") for title, who, year in entries]
    assert [(one.title, list(map(str, one.authors)), one.year, one.abstract) for one in found] == expected


def test_a_replaced_paper_of_a_mail_has_its_number() -> None:
    replaced = "\\\\\narXiv:2101.00009\nreplaced with revised version Tue, 5 Jan 2021 10:00:00 GMT   (12kb)\n\nTitle: Sponges\nAuthors: Mei Tanaka\n\\\\\n"
    found = records(_mail(1, "Crabs") + "%%--%%--%%\n" + replaced)
    assert [one.identifiers["arxiv"] for one in found] == ["2101.00001", "2101.00009"]


PROSE = " We counted them in four harbours over eleven years with traps that do not harm, and found that the count falls where the water is warm."
WEB = """Biology
Showing new listings for Monday, 4 January 2021

New submissions (showing 2 of 2 entries)
[1] arXiv:2101.00001 [pdf, html, other]
Title: Crabs of the Baltic: A Survey
Jane Doe, Ole Hansen, Mei Tanaka, et al. (12 additional authors not shown)
Comments: 12 pages
Subjects: Populations (q-bio.PE); Machine Learning (cs.LG)
Crabs are few.{prose}

[2] arXiv:2101.00002 (cross-list from cs.LG) [pdf, html, other]
Title: Whales of the Baltic
Jane Doe, Ole Hansen
Subjects: Populations (q-bio.PE)
Journal-ref: Baltic Letters 3 (2021)
Whales are fewer.{prose}

Replacement submissions (showing 1 of 1 entries)
[3] arXiv:2012.00003 (replaced) [pdf, other]
Title: Corals of the Baltic
Mei Tanaka
Subjects: Populations (q-bio.PE)
Corals are small.{prose}
"""


@pytest.mark.parametrize("blank", [True, False])
def test_authors_and_abstracts_of_a_page_of_arxiv_have_no_label(*, blank: bool) -> None:
    page = WEB.format(prose=PROSE * 2)
    first, second, third = records(page if blank else page.replace("\n\n", "\n"))
    assert [one.identifiers["arxiv"] for one in (first, second, third)] == ["2101.00001", "2101.00002", "2012.00003"]
    assert first.title == "Crabs of the Baltic: A Survey"
    assert list(map(str, first.authors))[:3] == ["Jane Doe", "Ole Hansen", "Mei Tanaka"]
    assert [one.abstract for one in (first, second, third)] == [
        f"{words}{PROSE * 2}" for words in ("Crabs are few.", "Whales are fewer.", "Corals are small.")
    ]
    assert (second.title, second.venue, list(map(str, second.authors))) == (
        "Whales of the Baltic",
        "Baltic Letters 3 (2021)",
        ["Jane Doe", "Ole Hansen"],
    )
    assert (third.title, list(map(str, third.authors))) == ("Corals of the Baltic", ["Mei Tanaka"])


@pytest.mark.parametrize("above", ["Authors: Jane Doe\n\n", "Authors: Jane Doe\nComments: 12 pages\n", "\n", ""])
def test_an_abstract_without_a_label_is_read(above: str) -> None:
    text = "".join(
        f"Title: {name} of the Baltic\n{above}{name} are few.{PROSE * 2}\n\nDOI: 10.5555/{name}\n\n" for name in ("Crabs", "Whales")
    )
    assert [(one.title, one.abstract) for one in records(text)] == [
        (f"{name} of the Baltic", f"{name} are few.{PROSE * 2}") for name in ("Crabs", "Whales")
    ]


def test_short_words_between_labels_are_no_abstract() -> None:
    text = "Title: {} of the Baltic\nAuthors: Jane Doe\n\nRead more\n\nPosters, 4 May\n\n"
    assert [one.abstract for one in records(text.format("Crabs") + text.format("Whales"))] == ["", ""]


@pytest.mark.parametrize("label", ["Why it matters: ", "**Why you should read it:** ", "💡 What's new: ", "- **My take**: "])
@pytest.mark.parametrize(
    "above", ["Link: https://example.org/1", "Authors: Jane Doe\nPDF: https://example.org/1\n", "Authors: Jane Doe, Ole Hansen"]
)
def test_what_a_label_of_the_lists_own_says_of_a_paper_is_a_note(*, label: str, above: str) -> None:
    text = f"Title: Crabs of the Baltic\n{above}\n{label}Crabs are few and\nthey hide.\n\nTitle: Whales\n{above}\n{label}Many.\n"
    first, second = records(text)
    assert (first.note, second.note) == (f"{label.removeprefix('- ')}Crabs are few and they hide.", "")
    assert (first.title, first.abstract) == ("Crabs of the Baltic", "")


def test_a_place_behind_a_label_is_no_note() -> None:
    (record,) = records("Title: Crabs\nAuthors: Jane Doe\nWhere it hangs: Hall B, third floor, number 12\nAbstract: Few.\n")
    assert (record.note, record.abstract) == ("", "Few.")


@pytest.mark.parametrize(
    ("authors", "abstract", "keywords"),
    [("Auteurs", "Résumé", "Mots-clés"), ("Autoren", "Zusammenfassung", "Schlagwörter"), ("Autores", "Resumen", "Palabras clave")],
)
def test_labels_are_read_in_languages_of_europe(authors: str, abstract: str, keywords: str) -> None:
    (record,) = records(
        f"## 1. Crabs of the Baltic\n\n**{authors} :** Jane Doe, Ole Hansen\n\n**{abstract} :** Few.\n\n**{keywords} :** crabs, seas\n"
    )
    assert (record.title, list(map(str, record.authors))) == ("Crabs of the Baltic", ["Jane Doe", "Ole Hansen"])
    assert (record.abstract, record.keywords) == ("Few.", ("crabs", "seas"))


@pytest.mark.parametrize(
    ("title", "authors", "year", "venue", "abstract", "keywords"),
    [
        ("Titel", "Autor", "Jahr", "Zeitschrift", "Zusammenfassung", "Stichwörter"),
        ("Titel", "Autor/in", "Erscheinungsjahr", "Erschienen in", "Kurzfassung", "Schlagworte"),
        ("Titel", "Verfasser(innen)", "Jahr", "Tagung", "Abstract", "Schlüsselwörter"),
        ("Titre", "Auteur(e)s", "Année", "Revue", "Résumé", "Mots-clefs"),
        ("Título", "Autor(es)", "Año", "Publicado en", "Resumen", "Palabras clave"),
        ("Título", "Autora", "Ano", "Revista", "Resumo", "Palavras-chave"),
        ("Titolo", "Autore", "Anno", "Rivista", "Riassunto", "Parole chiave"),
        ("题目", "作者", "年份", "期刊", "摘要", "关键词"),
        ("標題", "作者", "發表年份", "會議", "摘要", "關鍵詞"),
        ("題目", "著者", "発行年", "掲載誌", "概要", "キーワード"),
        ("タイトル", "発表者", "年", "学会", "要旨", "キーワード"),
    ],
)
@pytest.mark.parametrize("colon", [": ", " : ", "："])
def test_every_label_is_read_in_several_languages(
    *, title: str, authors: str, year: str, venue: str, abstract: str, keywords: str, colon: str
) -> None:
    lines = (
        (title, "Crabs of the Baltic"),
        (authors, "Jane Doe, Ole Hansen"),
        (year, "2021"),
        (venue, "Baltic Letters"),
        (abstract, "Few."),
    )
    entry = "\n".join(f"{label}{colon}{value}" for label, value in (*lines, (keywords, "crabs, seas")))
    for record in records(f"{entry}\n\n{entry}\n"):
        assert (record.title, list(map(str, record.authors))) == ("Crabs of the Baltic", ["Jane Doe", "Ole Hansen"])
        assert (record.year, record.venue, record.abstract, record.keywords) == (2021, "Baltic Letters", "Few.", ("crabs", "seas"))


LABELLED = [("Crabs of the Baltic", "Ole Hansen, Jane Doe", "Crabs are few, and they hide."), ("Eels at night", "Jane Doe, Ann Roe", "Eels swim far. They come back.")]  # fmt: skip


@pytest.mark.parametrize(
    "entry",
    [
        "Title\n{}\nAuthors\n{}\nAbstract\n{}\n",
        "Title:\n{}\n\nAuthors:\n{}\n\nAbstract:\n{}\n\n",
        "Title\t{}\nAuthors\t{}\nAbstract\t{}\n\n",
        "title = {}\nauthors = {}\nabstract = {}\n\n",
        "1.\nTitle: {}\nAuthors: {}\nAbstract: {}\n\n",
        "Paper 7\n\nTitle: {}\nAuthors: {}\nAbstract: {}\n\n",
    ],
)
def test_labels_without_a_colon_and_counts_over_titles_are_no_words_of_a_paper(entry: str) -> None:
    document = Document("a.txt", "".join(entry.format(*paper) for paper in LABELLED))
    reader = reader_of(document)
    assert reader
    found = [item for item in reader.read(document) if isinstance(item, Record)]
    assert [(one.title, ", ".join(map(str, one.authors)), one.abstract) for one in found] == LABELLED
