"""The formats: each gives its records with their lines, and nothing in a file stops the reader or harms the other records."""

import gzip
import json
import random
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.model import MORE_AUTHORS, Name, Problem, Record
from papershelf.read.content import reader_of
from papershelf.read.document import Document
from papershelf.read.folder import read
from papershelf.read.lists import link_list
from papershelf.read.located import objects
from papershelf.read.packed import unpacked
from papershelf.read.reader import Reader
from papershelf.read.readers import READERS
from papershelf.read.xml.elements import pieces
from papershelf.text.markup import from_markup
from papershelf.text.repair.doubts import doubts
from papershelf.text.repair.record import repair

GOLDEN = Path(__file__).parent / "golden"
MODULES = {reader.read.__module__.rpartition(".")[2].replace("_", "-") for reader in READERS}
SAMPLES = sorted(path for module in MODULES for path in (GOLDEN / module / "seeds").iterdir())


def records(text: str, file: str = "a") -> list[Record]:
    reader = reader_of(Document(file, text))
    assert reader
    return [item for item in reader.read(Document(file, text)) if isinstance(item, Record)]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parts[-3]}/{path.name}")
def test_a_sample_is_read_as_what_it_is(path: Path) -> None:
    reader = reader_of(Document(path.name, path.read_text(encoding="utf-8")))
    assert reader
    module = reader.read.__module__.rpartition(".")[2].replace("_", "-")
    assert path.parts[-3] in {module, "paperlists"}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parts[-3]}/{path.name}")
def test_records_have_their_lines_and_no_markup_is_left(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for item in records(text, path.name):
        assert 1 <= item.source.line <= text.count("\n") + 1
        clean = repair(item)
        assert not doubts(clean.title_math or clean.title)
        assert not any(sign in f"{clean.title}{clean.authors}" for sign in ("<i>", "\\textbf", "{\\", "jats:"))


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_damage_anywhere_stops_no_reader(reader: Reader) -> None:
    choose = random.Random(7)
    module = reader.read.__module__.rpartition(".")[2].replace("_", "-")
    for path in (GOLDEN / module / "seeds").iterdir():
        text = path.read_text(encoding="utf-8")
        for _ in range(40):
            at, length = choose.randrange(len(text) + 1), choose.choice([0, 1, 5, 80])
            put = choose.choice(["", "{", "}", '"', "<", ">", "&", "\\", "\n\n", "[", "]", "null", "0", "\u2028", "---\n"])
            damaged = Document(path.name, text[:at] + put + text[at + length :])
            reader.sniff(damaged)
            found = list(reader.read(damaged))
            lines = damaged.text.count("\n") + 1
            assert all(1 <= item.source.line <= lines for item in found if isinstance(item, Record))


@given(st.text(alphabet="{}[]<>\"'\\:;,.-=#@%&*|/ \n\tTYAPMIDtileRxml0129", max_size=120))
@settings(max_examples=60)
def test_no_text_stops_any_reader(text: str) -> None:
    document = Document("a", text)
    for reader in READERS:
        if reader.sniff(document):
            list(reader.read(document))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["value", "family", "date-parts", "source", "name", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)
MEMBERS = """title DOI doi author authors authorships abstract issued published content id paperId externalIds type venue year journal link links URL url
    ids primary_location locations abstract_inverted_index biblio keywords keyword container-title resource forum replyto""".split()


@given(st.dictionaries(st.sampled_from(MEMBERS), VALUES, max_size=8))
@settings(max_examples=150)
def test_no_value_stops_a_reader_of_json(item: dict[str, object]) -> None:
    document = Document("a.json", json.dumps([item]))
    for reader in READERS:
        if "JSON" in reader.name or reader.name == "paperlists":
            assert len(list(reader.read(document))) >= 1


def test_a_list_with_an_object_a_line_is_no_file_of_lines() -> None:
    text = '[\n{"title": "Bees"},\n{"title": "Drones"}\n]\n'
    assert [item.title for item in records(text)] == ["Bees", "Drones"]


@pytest.mark.parametrize(
    "text",
    [
        '[{"title": "Bees", "year": 2020,}, {"title": "Drones",},]',
        '{"papers": [{"title": "Bees", "authors": ["Ann Ek",],\n}, {"title": "Drones"}],\n}\n',
    ],
)
def test_a_comma_behind_the_last_part_is_none(text: str) -> None:
    found = list(objects(text))
    assert [item.value["title"] for item in found if item.value] == ["Bees", "Drones"]
    assert not any(item.complaint for item in found)


def test_a_comma_that_waits_for_a_value_is_told() -> None:
    assert next(item.complaint for item in objects('[{"title": ,}]')).startswith("not JSON")


def test_a_list_of_bombs_is_given_up_and_said_so() -> None:
    found = list(objects("[" + '{"title": "a"},\n[' * 100 + '{"title": "b"}, ' + '{"a":' * 200_000))
    assert any(item.value for item in found)
    assert len(found) < 200


@pytest.mark.parametrize("entry", ["@article{", "@article{a", "@misc{a,", "@comment{", "@string{", "@preamble{"])
def test_a_word_of_bibtex_in_a_table_makes_no_bibtex_of_it(entry: str) -> None:
    (one, other) = records(f'title,abstract\nBees,"We cite them with {entry} they say"\nDrones,none\n')
    assert (one.title, other.title) == ("Bees", "Drones")


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_nothing_gives_nothing(reader: Reader) -> None:
    assert not [item for item in reader.read(Document("a", "")) if isinstance(item, Record)]


def test_no_character_that_cannot_be_shown_comes_out_of_any_field() -> None:
    odd = "\x01\x85\ud800"
    item = {"type": "article-journal", "id": f"k{odd}", "title": f"Bees{odd}", "author": [{"family": f"Tanaka{odd}", "given": "Mei"}, {"literal": "\x01"}],
            "publisher": f"Wax{odd}", "editor": [{"family": f"Okafor{odd}"}], "URL": f"https://example.org/{odd}", "issued": {"raw": f"2020{odd}"}}  # fmt: skip
    (one,) = records(json.dumps([item]))
    assert (one.title, one.source.key, [str(name) for name in one.authors]) == ("Bees\ufffd", "k\ufffd", ["Mei Tanaka\ufffd"])
    assert (one.csl["publisher"], one.csl["editor"], one.links) == ("Wax\ufffd", [{"family": "Okafor\ufffd"}], ())


def test_every_object_of_an_answer_has_its_line() -> None:
    text = '{"meta": {},\n "results": [\n  {"title": "A"},\n  {"title": "B"}\n ]}\n'
    assert [(item.line, item.value) for item in objects(text)] == [(3, {"title": "A"}), (4, {"title": "B"})]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ('[{"title": "A"}, {"title": "B" oops}, {"title": "C"}]', ["A", None, "C"]),
        ('[{"title": "A"}, {"title": "B"', ["A", None]),
        ('[{"title": "A"},\n{"title": "B"},\n', ["A", "B", None]),
        ('{"title": "A"}\n{"title": "B"}\nnot json\n{"title": "C"}', ["A", "B", None, "C"]),
        ('{"x1": {"title": "A"}, "x2": {"title": "B"}}', ["A", "B"]),
        ('{"items": [{"title": "A"}, 5', ["A", None, None]),
        ('{"title": "A", "references": [{"title": "B"}]}', ["A"]),
        ("[" * 100_000, [None] * 4),
    ],
)
def test_objects_around_broken_ones_are_found(text: str, titles: list[str | None]) -> None:
    assert [item.value and item.value["title"] for item in objects(text)] == titles


def test_no_entity_of_a_file_is_expanded() -> None:
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>\n<x><r>&b;&c; &eacute;&amp;</r></x>'
    )
    (piece,) = pieces(bomb, "r")
    assert piece.element is not None
    assert piece.element.text == "&b;&c; é&"


def test_an_element_that_does_not_end_harms_no_other() -> None:
    text = "<f><r>one</r>\n<r>two\n<r>three</r>\n<r><b>four</r>\n<r x:y='1'><z:b>five</z:b></r></f>"
    assert [(piece.line, piece.element is not None) for piece in pieces(text, "r")] == [
        (1, True),
        (2, False),
        (3, True),
        (4, False),
        (5, True),
    ]


def test_files_are_unpacked_up_to_a_size() -> None:
    assert unpacked(gzip.compress(b"a" * 1000), most=100).bytes == b"a" * 100
    assert "more than 100 bytes" in unpacked(gzip.compress(b"a" * 1000), most=100).complaints[0]
    assert unpacked(gzip.compress(b"one ") + gzip.compress(b"two")).bytes == b"one two"
    assert unpacked(gzip.compress(b"abc" * 1000)[:-10]).complaints
    assert unpacked(b"\x1f\x8b\x08nonsense").complaints
    assert unpacked(b"plain").bytes == b"plain"


def test_a_packed_file_is_read_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "refs.bib.gz").write_bytes(gzip.compress(b"@string{b = {Bees}}\n@article{a, title = b # { at Work}}"))
    (one,) = (item for item in read(tmp_path) if isinstance(item, Record))
    assert (one.title, one.source.line) == ("Bees at Work", 2)


@pytest.mark.parametrize(
    ("content", "title"),
    [
        ("@article{a, title={Größe}}\n@article{b, title={x}}".encode() + b"\n@article{c, title={Caf\xe9}}", ["Größe", "x", "Café"]),
        ("% Encoding: GBK\n@article{a, title={蜜蜂}}".encode("gbk"), ["蜜蜂"]),
        (
            b'<?xml version="1.0" encoding="ISO-8859-2"?>\n'
            + '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Včela</title></entry></feed>'.encode("iso-8859-2"),
            ["Včela"],
        ),
    ],
)
def test_encodings_that_a_file_declares_or_mixes_are_read(content: bytes, title: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    assert [item.title for item in read(tmp_path) if isinstance(item, Record)] == title


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Water in <i>the</i> H<sub>2</sub>O <b>hive</b> &amp; more", "Water in the H₂O hive & more"),
        ("<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>", "One.\n\nTwo."),
        ("<jats:sec><jats:title>Methods</jats:title><jats:p>Bees.</jats:p></jats:sec>", "Methods: Bees."),
        ("<jats:sec> <jats:title> Methods: </jats:title> \n <jats:p>Bees.</jats:p> </jats:sec>", "Methods: Bees."),
        ("<p>Bees.</p><title>" + " " * 20_000, "Bees.\n\n<title>"),  # a minute and more, when blanks were tried in every way
        (r"at <tex-math>\alpha &lt; 1</tex-math>", r"at $\alpha < 1$"),
        ("at <mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>", "at x²"),
        ("&lt;i&gt;twice&lt;/i&gt;", "twice"),
        ("see <url>https://a.org/b</url>.", "see https://a.org/b."),
        ("a < b and c > d, <unk> and <script>", "a < b and c > d, <unk> and <script>"),
        ("the <b> tag of <i>HTML</i>", "the <b> tag of HTML"),
        ("AT&T and R&D;", "AT&T and R&D;"),
        ("<inline-formula>no TeX</inline-formula> <alternatives><tex-math>a</tex-math><b>a</b></alternatives>", "no TeX $a$"),
        ("<tex-math>a<tex-math>b</tex-math>", "<tex-math>a$b$"),
    ],
)
def test_markup_reads_as(markup: str, text: str) -> None:
    assert from_markup(markup) == text


def test_the_scripts_of_a_title_in_endnote_are_read(tmp_path: Path) -> None:
    styles = '<style face="italic">Apis</style><style face="normal"> and H</style><style face="normal subscript">2</style><style face="normal">O</style>'
    (tmp_path / "a.xml").write_text(
        f"<xml><records><record><contributors/><titles><title>{styles}</title></titles></record></records></xml>"
    )
    assert [item.title for item in read(tmp_path) if isinstance(item, Record)] == ["Apis and H₂O"]


def test_addresses_of_ris_on_lines_of_their_own_are_links(tmp_path: Path) -> None:
    (tmp_path / "a.ris").write_text("TY  - JOUR\nTI  - Bees\nUR  - http://a.org/1\nhttp://b.org/2\nnot this\nER  -\n")
    assert [[link.url for link in item.links] for item in read(tmp_path) if isinstance(item, Record)] == [
        ["http://a.org/1", "http://b.org/2"]
    ]


def test_what_ovid_writes_between_records_of_ris_is_none(tmp_path: Path) -> None:
    one = "{}.\nTY  - JOUR\nTI  - {}\nER  -\nNL  - J Hives\n\nLink to the full text: https://a.example/?id=1\n\n"
    (tmp_path / "a.ris").write_text("".join(one.format(at, title) for at, title in enumerate(("Bees", "Wasps", "Flies"), 1)))
    found = list(read(tmp_path))
    assert [one.title for one in found if isinstance(one, Record)] == ["Bees", "Wasps", "Flies"]
    assert not [one for one in found if isinstance(one, Problem)]


def test_a_suffix_behind_a_given_name_is_one(tmp_path: Path) -> None:
    (tmp_path / "a.nbib").write_text("PMID- 1\nTI  - Bees\nFAU - van der Berg, Jan P Jr\nFAU - Doe, Vi\nJT  - Hive\n")
    (tmp_path / "b.ris").write_text("TY  - JOUR\nTI  - Wasps\nAU  - Doe, J., 3rd\nAU  - Li, B\nA1  - Li, B\nER  -\n")
    authors = [[(name.family, name.given) for name in item.authors] for item in read(tmp_path) if isinstance(item, Record)]
    assert authors == [[("van der Berg Jr", "Jan P"), ("Doe", "Vi")], [("Doe 3rd", "J."), ("Li", "B")]]


def test_what_medline_says_of_the_copyright_is_no_issue(tmp_path: Path) -> None:
    (tmp_path / "a.nbib").write_text(
        "PMID- 1\nTI  - Bees\nVI  - 9\nPG  - 3-5\nCI  - Copyright (c) 2019. Published by Bees Ltd.\nJT  - Hive\n"
    )
    (one,) = (item for item in read(tmp_path) if isinstance(item, Record))
    assert dict(one.csl) == {"page": "3-5", "type": "article-journal", "volume": "9"}


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("a.csv", "title,author,pages\nBees,Ann Lee,11--20\n"),
        ("a.ris", "TY  - JOUR\nTI  - Bees\nAU  - Lee,Ann,\nSP  - 11 – 20\nEP  - 11 – 20\nER  -\n"),
        ("a.bib", "@article{a, title={Bees}, author={Lee, Ann}, pages={11 -- 20}}"),
        ("a.jsonl", '{"title": "Bees", "authors": ["Ann Lee"], "pages": "11–20"}'),
    ],
)
def test_pages_have_one_hyphen_between_them_and_names_no_comma_behind(file: str, text: str, tmp_path: Path) -> None:
    (tmp_path / file).write_text(text, encoding="utf-8")
    (one,) = (item for item in read(tmp_path) if isinstance(item, Record))
    assert (one.csl["page"], one.authors) == ("11-20", (Name("Lee", "Ann"),))


def test_the_second_authors_of_a_book_are_its_editors_where_it_stands_in_a_series(tmp_path: Path) -> None:
    book = "TY  - BOOK\nTI  - Bees\nAU  - First, Ina\nA2  - Second, Ann\n"
    (tmp_path / "a.ris").write_text(f"{book}ER  -\n{book}T2  - Hives in Print\nER  -\n")
    alone, in_series = (item for item in read(tmp_path) if isinstance(item, Record))
    assert [str(name) for name in alone.authors] == ["Ina First", "Ann Second"]
    assert ([str(name) for name in in_series.authors], in_series.csl["editor"]) == (["Ina First"], [{"family": "Second", "given": "Ann"}])


@pytest.mark.parametrize(
    ("line", "title", "people", "venue", "year"),
    [
        ("TI  - Bees\nAU  - Fanning E.\nPY  - 2001/05//", "Bees", ["E. Fanning"], None, 2001),
        ("T1  - Bees:\nT1  - A Life\nA1  - Tanaka,Mei\nJF  - Hive\nY1  - forthcoming", "Bees: A Life", ["Mei Tanaka"], "Hive", None),
        ("T2  - Hive Rev\nVL  - 3\nSP  - 4\nPY  - 1999", "Hive Rev 3, 4 (1999)", [], "Hive Rev", 1999),
        ("TI  - Bees\nAU  - Sears, Margaret E\nAU  - Doe, J A", "Bees", ["Margaret E. Sears", "J A Doe"], None, None),
        ("TI  - Bees\nA2  - Second, Ann", "Bees", ["Ann Second"], None, None),
        ("TI  - Bees\nAU  - {", "Bees", ["{"], None, None),
        ("TI  - Bees\nAU  - Wang, Wei\nAU  - Li, Na\nAU  - Wang, Wei", "Bees", ["Wei Wang", "Na Li", "Wei Wang"], None, None),
        ("TI  - Bees\nAU  - Wang, Wei\nA1  - Wang, Wei", "Bees", ["Wei Wang"], None, None),
    ],
)
def test_dialects_of_ris(line: str, title: str, people: list[str], venue: str | None, year: int | None) -> None:
    (one,) = records(f"TY  - JOUR\n{line}\nER  -\n")
    assert (one.title, [str(name) for name in one.authors], one.venue, one.year) == (title, people, venue, year)


@pytest.mark.parametrize(
    ("item", "title", "rels"),
    [
        ("[Bees at Work](https://a.org/b) — a note", "Bees at Work", ["paper"]),
        ("**Bees at Work** [[paper](https://a.org/b)] [[code](https://github.com/a/b)]", "Bees at Work", ["paper", "code"]),
        ("Bees at Work, J. Brecht and M. Tanaka, ICML 2020. [[Paper]](https://a.org/b.pdf)", "Bees at Work", ["paper"]),
        ('"Bees at Work", Mei Tanaka. [pdf](https://a.org/b.pdf)', "Bees at Work", ["pdf"]),
        ("[2023/05] **[Bees at Work](https://a.org/b)** | [project](https://a.org/p)", "Bees at Work", ["paper", "project"]),
        ("[ICML 2020] Bees at Work. [[Paper]](https://openreview.net/forum?id=ab)", "Bees at Work", ["paper"]),
        ('(2020) "Bees at Work", M. Tanaka et al. [arXiv](https://arxiv.org/abs/2001.00002)', "Bees at Work", ["paper"]),
        ("**[HIVE'20]** Bees at Work [[code]](https://github.com/a/b)", "Bees at Work", ["code"]),
        ('<a href="https://a.org/b"><b>Bees at Work</b></a>, 2020', "Bees at Work", ["paper"]),
        ("![badge](https://a.org/b.svg) [Bees at Work](https://a.org/b_(c))", "Bees at Work", ["paper"]),
    ],
)
def test_items_of_lists_of_links(item: str, title: str, rels: list[str]) -> None:
    one, _ = records(f"# List\n\n- {item}\n- [Queens that Pipe](https://a.org/q): more\n", "a.md")
    assert (one.title, [link.rel for link in one.links], one.source.line) == (title, rels, 3)


def test_a_venue_and_year_before_a_title_are_its_own_and_the_number_of_a_preprint_is_none() -> None:
    text = "# List\n\n- [ICML 2020] Bees at Work. [[Paper]](https://a.org/b)\n- [2001.00002] Queens that Pipe. [[Paper]](https://a.org/q)\n"
    bees, queens = records(text, "a.md")
    assert (bees.title, bees.venue, bees.year) == ("Bees at Work", "ICML", 2020)
    assert queens.year is None


def test_an_address_of_a_paper_is_no_code_whatever_its_column_says() -> None:
    text = """| Title | Code |
|---|---|
| Bees at Work | [link](https://arxiv.org/abs/2201.00003) |
| Queens that Pipe | [link](https://a.org/q) |
"""
    bees, queens = records(text, "a.md")
    assert [link.rel for link in bees.links] == ["paper"]
    assert [link.rel for link in queens.links] == ["code"]


@pytest.mark.parametrize(
    ("lines", "title", "edition"),
    [
        ("DB  - PubMed\nT1  - [Effect of honey on bees].\nET  - 2020/02/11\n", "Effect of honey on bees", None),
        ("L2  - https://www.ncbi.nlm.nih.gov/pubmed/30000003\nT1  - [Honey]\nET  - 20200211\n", "Honey", None),
        ("T1  - [Honey]\nET  - 2nd\n", "[Honey]", "2nd"),
        ("DB  - PubMed\nT1  - Bees [and wasps]\nET  - 2020\n", "Bees [and wasps]", "2020"),
    ],
)
def test_what_pubmed_writes_as_ris(lines: str, title: str, edition: str | None, tmp_path: Path) -> None:
    (tmp_path / "a.ris").write_text(f"TY  - JOUR\n{lines}ER  -\n")
    (found,) = (item for item in read(tmp_path) if isinstance(item, Record))
    assert (found.title, found.csl.get("edition")) == (title, edition)


@pytest.mark.parametrize(("last", "more"), [("et al.", True), ("Others", True), ("Alder, E.", False)])
def test_a_list_of_authors_in_ris_may_go_on(last: str, *, more: bool, tmp_path: Path) -> None:
    (tmp_path / "a.ris").write_text(f"TY  - JOUR\nTI  - Bees\nAU  - Estes, J.\nAU  - {last}\nER  -\n")
    (found,) = (item for item in read(tmp_path) if isinstance(item, Record))
    assert found.csl.get(MORE_AUTHORS, False) is more
    assert len(found.authors) == 2 - more


def test_an_issn_of_ris_is_freed_from_what_stands_beside_it() -> None:
    (one,) = records("TY  - JOUR\nTI  - Bees\nSN  - 12345679 (ISSN)\nER  -\n")
    assert one.csl["ISSN"] == "1234-5679"


@pytest.mark.parametrize(
    ("told", "issn"),
    [
        ("12345679", "1234-5679"),
        ("1234-567X (Print)\n1234-5679", "1234-567X"),
        ("1234-5679, 1234-567X", "1234-5679, 1234-567X"),
        ("123", "123"),
    ],
)
def test_an_issn_has_its_usual_form(told: str, issn: str) -> None:
    (one,) = records(f"@article{{a, title={{Bees}}, issn={{{told}}}}}")
    assert one.csl["ISSN"] == issn


@pytest.mark.parametrize(
    "text",
    [
        "title,authors,year,source\nBees,Ann Lee,2018,arXiv preprint arXiv:1810.04805\n",
        "TY  - JOUR\nT1  - Bees\nJO  - arXiv preprint arXiv:1810.04805\nER  - \n",
        "TY  - JOUR\nT1  - Bees\nJO  - ArXiv\nVL  - abs/1810.04805\nER  - \n",
        "%0 Journal Article\n%T Bees\n%J arXiv preprint arXiv:1810.04805\n",
        '[{"type": "article-journal", "title": "Bees", "container-title": "ArXiv", "volume": "abs/1810.04805"}]',
        "@article{a, title={Bees}, journal={arXiv preprint arXiv:1810.04805}}",
    ],
)
def test_an_arxiv_id_that_stands_for_a_place_in_a_journal_is_one(text: str) -> None:
    (one,) = records(text)
    assert (one.venue, dict(one.identifiers)) == ("arXiv", {"arxiv": "1810.04805"})


def test_corr_is_an_archive_and_corrosion_is_none() -> None:
    one, other = records(
        "TY  - JOUR\nT1  - Bees\nJO  - CoRR\nVL  - abs/1810.04805\nER  - \nTY  - JOUR\nT1  - Wasps\nJO  - Corrosion\nVL  - 1810.04805\nER  - \n"
    )
    assert (one.identifiers.get("arxiv"), other.identifiers.get("arxiv")) == ("1810.04805", None)


@pytest.mark.parametrize(
    ("told", "keywords"),
    [
        (
            "Animals\n*Crabs/*physiology\nPolymorphism, Single Nucleotide\nTides",
            ("Animals", "Crabs/physiology", "Polymorphism, Single Nucleotide", "Tides"),
        ),
        ("tides, harbours,\ncrabs, waves,\nmoons", ("tides", "harbours", "crabs", "waves", "moons")),
        ("tides, sea,\n  level, crabs,\n  waves", ("tides", "sea", "level", "crabs", "waves")),
        ("*-algebras, crabs", ("*-algebras", "crabs")),
    ],
)
def test_keywords_stand_on_lines_of_their_own_or_between_commas(told: str, keywords: tuple[str, ...]) -> None:
    (one,) = records(f"@article{{a, title={{Bees}}, keywords={{{told}}}}}")
    assert one.keywords == keywords


def test_web_of_science_keeps_groups_editors_and_what_books_hold() -> None:
    head = "FN Clarivate Analytics Web of Science\nVR 1.0\n"
    crabs = "PT J\nAU Ek, B\nAF Ek, Bo\nCA Crab Study Grp\n   Tide Consortium\nTI Crabs\nSO J TIDES\nPY 2020\nER\n\n"
    paper = "PT S\nAU Roe, A\nBE Gao, L\n   Li, M\nTI Nets\nSO TIDES 2021\nSE Notes on Tides\nCT 5th Conference on Tides\nPY 2021\nER\n\n"
    chapter = "PT B\nAU Roe, A\nBE Gao, L\nTI Moons\nSO BOOK OF TIDES\nDT Article; Book Chapter\nPY 2021\nER\n\n"
    book = "PT B\nAU Roe, A\nTI Book of Crabs\nSO BOOK OF CRABS\nDT Book\nPY 2021\nER\n\nEF\n"
    one, two, three, four = records(f"{head}{crabs}{paper}{chapter}{book}")
    assert [str(name) for name in one.authors] == ["Bo Ek", "Crab Study Grp", "Tide Consortium"]
    assert (two.csl["type"], two.csl["editor"]) == ("paper-conference", [{"family": "Gao", "given": "L"}, {"family": "Li", "given": "M"}])
    assert (three.csl["type"], three.venue) == ("chapter", "BOOK OF TIDES")
    assert (four.csl["type"], four.venue) == ("book", None)


@pytest.mark.parametrize(
    ("told", "short", "venue"),
    [
        ("HIVE TRANSACTIONS ON BEES", "HIVE Trans. Bees", "HIVE Transactions on Bees"),
        ("JOURNAL OF WAX D-APPLIED WAX II", "J. Wax D-Appl. Wax II", "Journal of Wax D-Applied Wax II"),
        ("BEES & THE WOMEN'S HIVE", "Bees Women's Hive", "Bees & the Women's Hive"),
        ("HiVE LETTERS", "HiVE Lett.", "HiVE LETTERS"),
        ("HIVE LETTERS", "HIVE LETT", "HIVE LETTERS"),
        ("HIVE LETTERS", "HiVE Lett.", "HiVE Letters"),
    ],
)
def test_a_journal_in_capitals_is_written_as_its_short_form_tells(told: str, short: str, venue: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        f"FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Ek, A\nTI Bees\nSO {told}\nJI {short}\nER\n\nEF\n"
    )
    (tmp_path / "b.ris").write_text(f"TY  - JOUR\nTI  - Wasps\nT2  - {told}\nJI  - {short}\nER  -\n")
    assert [one.venue for one in read(tmp_path) if isinstance(one, Record)] == [venue, venue]


def test_powers_and_tildes_that_web_of_science_wrote_as_words_are_there_again() -> None:
    text = "A dose of 3 ions/cm(2) at similar to 15% and 2 Tb/in(2), similar to 3 nm, and mass(2) in (2) hives; similar to 3 others.\n"
    (one,) = records(f"FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Ek, A\nTI Bees\nAB {text}ER\n\nEF\n")
    assert one.abstract == "A dose of 3 ions/cm² at ~15% and 2 Tb/in², ~3 nm, and mass(2) in (2) hives; similar to 3 others."


@pytest.mark.parametrize(
    "rights",
    [
        " © 2012 IEEE.",
        " (C) 2014 AIP Publishing LLC.",
        "(c) 2006 Hive Society of Norway. [doi:10.5555/1.23]",
        " © The Author(s), 2019. This is an open access article under the CC BY licence (https://a.example/by/4.0/).",
        " Copyright © 2019 Published by Hive B.V. All rights reserved.",
        " Crown Copyright (C) 2012 Published by Hive Ltd. All rights reserved.",
        "\n\nCopyright 2006 Hive Society.",
        " This journal is © The Hive Society 2016.",
        " ©The Hive Society.",
    ],
)
def test_a_statement_of_rights_behind_an_abstract_is_no_part_of_it(rights: str) -> None:
    (one,) = records(json.dumps([{"title": "Bees", "abstract": f"We count bees.{rights}"}]), "a.json")
    assert one.abstract == "We count bees."


@pytest.mark.parametrize(
    "words",
    [
        "We compare (A) bees, (B) wasps and (C) the flies of 2019.",
        "Copyright 2019 was a year of change. We ask whom it served.",
        "© 2019 Hive Society.",
        "Who owns a song? Copyright and its limits are discussed.",
        "The mark © of 2019 is discussed, and " + "then its long history among those who print. " * 9,
    ],
)
def test_what_only_speaks_of_rights_stays(words: str) -> None:
    (one,) = records(json.dumps([{"title": "Bees", "abstract": words}]), "a.json")
    assert one.abstract == words.strip()


def test_a_family_name_before_several_initials_is_one(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"title": "Bees at Work in Hives", "authors": ["Tanaka M R", "Malcolm X", "Brecht J. W."]}\n')
    (one,) = (item for item in read(tmp_path) if isinstance(item, Record))
    assert [name.family for name in one.authors] == ["Tanaka", "X", "Brecht"]


def test_names_and_links_under_an_item_belong_to_it() -> None:
    text = """# List
- **Bees at Work (ICML 2020)**
  - Mei Tanaka, Jonas van der Berg and Amara Okafor
  - [[Paper]](https://arxiv.org/abs/2101.00001)
  - [[Python Reference]](https://github.com/a/b)

1. **Queens that Pipe.** NeurIPS 2019. [[paper]](https://a.org/q.pdf)

   *Mei Tanaka, Amara Okafor.*

1. **Wasps.** arxiv, 2018. [[paper]](https://a.org/w.pdf) [[code]](https://github.com/a/w)
"""
    bees, queens, wasps = records(text, "a.md")
    assert (bees.title, bees.venue, bees.year, len(bees.authors)) == ("Bees at Work", "ICML", 2020, 3)
    assert [link.rel for link in bees.links] == ["paper", "code"]
    assert (queens.title, queens.venue, queens.year, str(queens.authors[1]), queens.source.line) == (
        "Queens that Pipe",
        "NeurIPS",
        2019,
        "Amara Okafor",
        7,
    )
    assert (wasps.title, wasps.venue, wasps.year) == ("Wasps", "arXiv", 2018)


def test_a_file_that_breaks_a_reader_keeps_the_others_on_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Document) -> object:
        raise ZeroDivisionError

    (tmp_path / "a.bib").write_text("@article{a, title={T}}")
    (tmp_path / "b.ris").write_text("TY  - JOUR\nTI  - Bees\nER  -\n")
    rows = tuple(Reader(one.name, one.sniff, broken if one.name == "BibTeX" else one.read, looks="", export="") for one in READERS)  # type: ignore[arg-type]
    monkeypatch.setattr("papershelf.read.content.READERS", rows)
    found = list(read(tmp_path))
    assert [item.title for item in found if isinstance(item, Record)] == ["Bees"]
    assert any("please report" in item.message for item in found if isinstance(item, Problem))


@pytest.mark.parametrize(
    "line",
    [
        "@comment{ {\n",
        "@article{a, title = {\n",
        '@misc{a, note = "\n',
        "TY  - JOUR\n",
        "<feed http://www.w3.org/2005/Atom><entry>\n",
        "TY  - JOUR\nTI  - a\n",
        "Title: a\nPDF: b\nAbstract: c\n\n\n\n\n\n\n\n\n",
        '@article{a, title = "\n"a\n"a\n"a\n',
        '[{"title": "a"},',
    ],
)
def test_what_never_ends_is_given_up_after_steps_that_grow_with_its_length(line: str) -> None:
    few, many = (_lines_run(Document("a", line * times)) for times in (100, 400))
    assert many < 6 * few + 1000


def _lines_run(document: Document) -> int:
    """Lines of the package that are run to read ``document``, the same on every machine; how regular expressions grow `make fuzz` measures."""
    count = 0

    def step(frame: FrameType, event: str, _: object) -> Any:
        nonlocal count
        count += event == "line"
        return step if "papershelf" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(step)
    try:
        for reader in READERS:
            if reader.sniff(document):
                list(reader.read(document))
    finally:
        sys.settrace(before)
    return count


def test_authors_of_databases_come_family_first(tmp_path: Path) -> None:
    (tmp_path / "scopus.csv").write_text('Authors,Title,Year,Source title\n"Tanaka M.; van der Berg J.",Bees at Work,2020,Hive Review\n')
    (one,) = (item for item in read(tmp_path) if isinstance(item, Record))
    assert [str(name) for name in one.authors] == ["M. Tanaka", "J. van der Berg"]
    assert one.venue == "Hive Review"


def test_html_is_read_in_every_field() -> None:
    item = {
        "type": "article-journal",
        "title": "<i>Bees</i> &amp; Hives",
        "container-title": "Hives &amp; <b>Combs</b>",
        "publisher": "Wax &amp; Sons",
        "abstract": "<p>One.</p>",
    }
    (one,) = records(json.dumps([{**item, "keyword": "<em>wax</em>"}]))
    assert (one.title, one.venue, one.csl["publisher"], one.abstract, one.keywords) == (
        "Bees & Hives",
        "Hives & Combs",
        "Wax & Sons",
        "One.",
        ("wax",),
    )


@pytest.mark.parametrize(
    ("inside", "title", "venue"),
    [
        ("", "Queens", "Bees: A Handbook"),
        ("<Book><AuthorList><Author><LastName>Tanaka</LastName></Author></AuthorList></Book>", "Bees: A Handbook", None),
        (
            "<Book><AuthorList><Author><LastName>Tanaka</LastName></Author></AuthorList></Book><LocationLabel>3</LocationLabel>",
            "Queens",
            "Bees: A Handbook",
        ),
    ],
)
def test_a_record_of_a_book_is_its_chapter_where_that_has_something_of_its_own(inside: str, title: str, venue: str | None) -> None:
    whole = "<BookTitle>Bees: A Handbook</BookTitle>"
    book = inside.replace("<Book>", f"<Book>{whole}") if inside else f"<Book>{whole}</Book>"
    text = f"<PubmedBookArticle><BookDocument><PMID>1</PMID>{book}<ArticleTitle>Queens</ArticleTitle></BookDocument></PubmedBookArticle>"
    (one,) = records(text)
    assert (one.title, one.venue) == (title, venue)


def test_a_paper_inside_of_what_is_said_of_it_is_read() -> None:
    (one,) = records(
        '[{"title": "Bees", "upvotes": 3, "paper": {"id": "2101.00001", "title": "Bees", "summary": "At work.", "publishedAt": "2021-01-01"}}]'
    )
    assert (one.title, one.abstract, one.year, one.identifiers) == ("Bees", "At work.", 2021, {"arxiv": "2101.00001"})


@pytest.mark.parametrize(
    ("item", "authors", "note"),
    [
        ("Sphagnum growth ([pdf](https://example.org/s.pdf)) by A. Ek (2003)", ["A. Ek"], ""),
        ("Sphagnum growth [[pdf](https://example.org/s.pdf)] by Anna Ek and Lars Nilsson", ["Anna Ek", "Lars Nilsson"], ""),
        ("[Sphagnum growth](https://example.org/s) by Anna Ek, J. Berg, 2003", ["Anna Ek", "J. Berg"], ""),
        ("Sphagnum growth ([pdf](https://example.org/s.pdf), [code](https://example.org/c)) by the sea", [], "by the sea"),
    ],
)
def test_brackets_around_links_go_with_them_and_who_it_is_by_is_read(item: str, authors: list[str], note: str) -> None:
    text = f"- {item}\n- [Another list of mosses](https://example.org/m)\n"
    record = next(one for one in link_list.read(Document("a.md", text)) if isinstance(one, Record))
    assert (record.title, list(map(str, record.authors)), record.note) == ("Sphagnum growth", authors, note)
    assert record.year == (2003 if "2003" in item else None)
