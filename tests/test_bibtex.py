"""BibTeX: every entry is found whatever stands around it, and its fields say what their writer meant."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from papershelf.export.bibtex import to_bibtex
from papershelf.model import MORE_AUTHORS, Link, Name, Paper, Problem, Record
from papershelf.read.bibtex import bibtex
from papershelf.read.bibtex.people import from_field
from papershelf.read.bibtex.scan import Entry, scan
from papershelf.read.bibtex.value import joined
from papershelf.read.document import Document
from papershelf.read.folder import read
from papershelf.text.latex.unicode import from_latex


def entries(text: str) -> list[Entry]:
    return [item for item in scan(text) if isinstance(item, Entry)]


def fields(text: str) -> dict[str, str]:
    (entry,) = entries(text)
    return {name: joined(value, {}) for name, value in entry.fields.items()}


def found(text: str) -> tuple[list[Record], list[Problem]]:
    items = list(bibtex.read(Document("a.bib", text)))
    return [item for item in items if isinstance(item, Record)], [item for item in items if isinstance(item, Problem)]


def record(text: str) -> Record:
    (one,), _ = found(text)
    return one


GOOD = "@article{good,\n  title = {Good Bees},\n  author = {Ina Moreira},\n  year = 2020\n}\n"
BROKEN = {
    "a brace is missing": "@article{bad,\n  title = {Bad {Bees},\n  year = 2019,\n}\n",
    "the last brace is missing": "@article{bad,\n  title = {Bad Bees},\n  year = 2019\n",
    "a quotation mark is missing": '@article{bad,\n  title = "Bad Bees,\n  year = 2019,\n}\n',
    "a brace too many": "@article{bad,\n  title = {Bad Bees}},\n  year = 2019,\n}\n",
    "a comma is missing": "@article{bad,\n  title = {Bad Bees}\n  year = 2019\n}\n",
    "the key is missing": "@article{\n  title = {Bad Bees},\n  year = 2019\n}\n",
    "the comma after the key is missing": "@article{bad\n  title = {Bad Bees},\n  year = 2019\n}\n",
    "the comma after the key is missing and all is on one line": "@article{bad title = {Bad Bees}, year = 2019}\n",
    "names of fields in quotation marks": '@article{bad,\n  "title" = {Bad Bees},\n  "year" = 2019\n}\n',
    "a brace behind it": "@article{bad,\n  title = {Bad Bees},\n  year = 2019}\n}\n",
    "commas first": '@article{bad\n, title = {Bad Bees}\n, year = 2019\n, file = {C:\\\\docs\\K\\"uh.pdf}\n}\n',
    "a remark that holds a brace": "@article{bad,\n  title = {Bad Bees}, % a } brace\n  year = 2019\n}\n",
    "an entry in its text": "@article{bad,\n  title = {Bad Bees},\n  note = {see @article{x} and me@home.org},\n  year = 2019\n}\n",
    "a field has no value": "@article{bad,\n  note = ,\n  title = {Bad Bees},\n  year = 2019\n}\n",
    "there is no field name": "@article{bad,\n  = {x},\n  title = {Bad Bees},\n  year = 2019\n}\n",
    "an escaped brace": "@article{bad,\n  title = {Bad Bees},\n  note = {a \\{ b},\n  year = 2019\n}\n",
    "quotation marks in quotation marks": '@article{bad,\n  title = {Bad Bees},\n  note = "the "best" ones",\n  year = 2019\n}\n',
    "words without marks": "@article{bad,\n  title = Bad Bees,\n  year = 2019\n}\n",
    "a remark among the fields": "@article{bad,\n  % old = {1},\n  title = {Bad Bees}, % yes\n  year = 2019\n}\n",
    "everything on one line": "@article{bad, title={Bad Bees}, year=2019}",
    "parentheses": "@article(bad,\n  title = {Bad Bees},\n  year = 2019\n)\n",
}


@pytest.mark.parametrize("bad", BROKEN.values(), ids=BROKEN.keys())
def test_the_entries_around_a_broken_one_are_whole_and_it_keeps_what_it_has(bad: str) -> None:
    before, broken, after = found(f"{GOOD}{bad}\n{GOOD.replace('good', 'next')}")[0]
    for one in (before, after):
        assert (one.title, one.year, str(one.authors[0])) == ("Good Bees", 2020, "Ina Moreira")
    assert broken.title.rstrip("}").replace("{", "") == "Bad Bees"
    assert (broken.year, broken.source.line) == (2019, 6)
    assert after.source.line == GOOD.count("\n") + bad.count("\n") + 2


@pytest.mark.parametrize(
    "bad", ["a brace is missing", "a quotation mark is missing", "there is no field name", "the last brace is missing"]
)
def test_what_is_broken_is_a_problem_with_its_line(bad: str) -> None:
    _, problems = found(GOOD + BROKEN[bad] + GOOD.replace("good", "next"))
    assert [6 <= (problem.line or 0) <= 9 for problem in problems] == [True]


def test_what_is_no_entry_is_none() -> None:
    text = 'mail me@home{x}, or {@}\n%@article{old, title={Old}}\n@comment{@article{old, title={Old}}}\n@preamble{ "x" # {y} }\n@string{x = {y}}\n@IEEEtranBSTCTL{x, a={b}}\n'
    records, problems = found(text + GOOD)
    assert [one.title for one in records] == ["Good Bees"]
    assert not problems


def test_a_comment_that_does_not_close_swallows_nothing() -> None:
    assert len(found("@comment{ unclosed {\n" + GOOD)[0]) == 1


def test_abbreviations_are_written_out_and_joined() -> None:
    text = '@string{B = "Bee"}\n@STRING(BJ = b # { Journal})\n@article{a, title={T}, journal = bj # " " # {of } # 7, month = "1~" # jan, year=2001}'
    one = record(text)
    assert one.venue == "Bee Journal of 7"


def test_an_abbreviation_that_nobody_defines_stands_for_itself_and_is_a_problem() -> None:
    (one,), (problem,) = found("@article{a,\n title={T},\n journal = jbee\n}")
    assert one.venue == "jbee"
    assert "jbee" in problem.message


def test_abbreviations_of_one_file_hold_in_the_others(tmp_path: Path) -> None:
    (tmp_path / "names.bib").write_text("@string{bj = {Bee Journal}}")
    (tmp_path / "a.bib").write_text("@article{a, title={T}, journal = bj}")
    (one,) = (item for item in read(tmp_path) if isinstance(item, Record))
    assert one.venue == "Bee Journal"


def test_a_part_inherits_from_a_whole_in_another_file(tmp_path: Path) -> None:
    (tmp_path / "volumes.bib").write_text("@string{h = {Hive}}\n@proceedings{v, title = h # { Conf}, year = 2001}")
    (tmp_path / "a.bib").write_text("@inproceedings{a, title={T}, crossref={V}}\n@inproceedings{b, title={U}, crossref={nowhere}}")
    found = list(read(tmp_path))
    part = next(item for item in found if isinstance(item, Record) and item.source.key == "a")
    assert (part.venue, part.year) == ("Hive Conf", 2001)
    assert [item.message for item in found if isinstance(item, Problem)] == ["crossref to “nowhere”, which is in no file"]


def test_a_part_inherits_from_the_whole() -> None:
    text = "@inproceedings{p, title={Part}, author={A B}, crossref={whole}}\n@proceedings{Whole, title={The Whole}, year=1999, editor={E F}, doi={10.1000/x}}"
    part, whole = found(text)[0]
    assert (part.venue, part.year, part.csl["editor"]) == ("The Whole", 1999, [{"family": "F", "given": "E"}])
    assert part.identifiers == {}
    assert whole.kind == "other"
    assert part.authors != whole.authors == (Name("F", "E"),)


@pytest.mark.parametrize("type_", ["proceedings", "book", "mvcollection"])
def test_a_booktitle_for_those_that_refer_to_a_volume_is_no_venue_of_it(type_: str) -> None:
    volume = f"@{type_}{{v, title={{Proc. of {{Wind}}}}, booktitle={{Proc. of Wind}}, editor={{E F}}, year=1999}}"
    part, whole = found(f"@inproceedings{{p, title={{Part}}, author={{A B}}, crossref={{v}}}}\n{volume}")[0]
    assert (part.venue, whole.venue) == ("Proc. of Wind", None)
    assert record("@proceedings{v, title={Proc. of Wind}, booktitle={Wind Conf}}").venue == "Wind Conf"


def test_a_periodical_is_not_by_the_editors_of_an_issue() -> None:
    assert record("@periodical{v, title={Wind Days}, editor={E F}, year=1999}").authors == ()


def test_who_wrote_a_book_wrote_its_parts_and_not_those_of_a_collection() -> None:
    book = "@book{b, title = {Hives}, author = {Tanaka, Mei}, year = 2001}\n@collection{c, title = {Wasps}, author = {Tanaka, Mei}}\n"
    part, other, _, _ = found(
        "@inbook{p, crossref = {b}, title = {Queens}}\n@incollection{o, crossref = {c}, title = {Nests}, year = 2002}\n" + book
    )[0]
    assert (part.authors, part.venue, part.year) == ((Name("Tanaka", "Mei"),), "Hives", 2001)
    assert (other.authors, other.venue) == ((), "Wasps")


def test_a_whole_is_found_by_its_other_keys() -> None:
    one = record(
        "@inproceedings{p, title = {Bees}, crossref = {old}}\n@xdata{whole, ids = {older, old}, booktitle = {Hive}, year = 2001}\n"
    )
    assert (one.title, one.venue, one.year) == ("Bees", "Hive", 2001)


def test_a_circle_of_crossrefs_is_cut_and_said() -> None:
    records, problems = found("@inproceedings{a, title={A}, crossref={b}}\n@inproceedings{b, title={B}, crossref={a}, year=2000}")
    assert [one.year for one in records] == [2000, 2000]
    assert all("circle" in problem.message for problem in problems)
    assert len(problems) == 2


def test_keys_that_come_twice_are_both_kept_and_said() -> None:
    records, problems = found(GOOD + GOOD.replace("Bees", "Wasps"))
    assert [one.title for one in records] == ["Good Bees", "Good Wasps"]
    assert "line 1" in problems[0].message


@pytest.mark.parametrize(
    ("spelled", "more"),
    [
        ("Estes, J. and others", True),
        ("Estes, J. AND {others}", True),
        ("K. A. Olive et al.", True),
        ("Estes, J. and Olive, K.,\n et al", True),
        ("Estes, J.", False),
        ("Al, E. and Others, J.", False),
        ("", False),
    ],
)
def test_a_list_of_names_may_go_on(spelled: str, *, more: bool) -> None:
    ((record,), _) = found(f"@misc{{a, title = {{Bees}}, author = {{{spelled}}}}}")
    assert record.csl.get(MORE_AUTHORS, False) is more


@pytest.mark.parametrize(
    ("spelled", "names"),
    [
        ("Ludwig van Beethoven", [("van Beethoven", "Ludwig", "")]),
        ("van der Berg, Jan and King, Jr., Martin Luther", [("van der Berg", "Jan", ""), ("King Jr.", "Martin Luther", "")]),
        ("Jean Charles de la Vall{\\'e}e Poussin", [("de la Vallée Poussin", "Jean Charles", "")]),
        ("{The ATLAS Collaboration} and others", [("", "", "The ATLAS Collaboration")]),
        ("{Barnes and Noble} and Mei\nTanaka", [("", "", "Barnes and Noble"), ("Tanaka", "Mei", "")]),
        ("family=Hasselt, given=Jan, prefix=van", [("van Hasselt", "Jan", "")]),
        ("A. Smith, B. Jones, C. Lee", [("Smith", "A.", ""), ("Jones", "B.", ""), ("Lee", "C.", "")]),
        ("Smith, J., Doe, B., and Roe, C.", [("Smith", "J.", ""), ("Doe", "B.", ""), ("Roe", "C.", "")]),
        ("Ann Smith \\& Bob Doe", [("Smith", "Ann", ""), ("Doe", "Bob", "")]),
        ("Ann Smith \\and Bob Doe", [("Smith", "Ann", ""), ("Doe", "Bob", "")]),
        ("John D. Anderson, Jr.", [("Anderson Jr.", "John D.", "")]),
        ("Hive Engineering, Inc.", [("", "", "Hive Engineering, Inc.")]),
        ("K. A. Olive et al.", [("Olive", "K. A.", "")]),
        ("Roger P.{\\,}G. van Gompel", [("van Gompel", "Roger P. G.", "")]),
        ("Smith, J.; Doe, J.", [("Smith", "J.", ""), ("Doe", "J.", "")]),
        ('Per Martin-L{\\"{o}}f', [("Martin-Löf", "Per", "")]),
        ("Moses {ben Maimon}", [("ben Maimon", "Moses", "")]),
        ("Xu,~Wei", [("Xu", "Wei", "")]),
        ("Dunk, A K and Brown C J and Li X", [("Dunk", "A K", ""), ("Brown", "C J", ""), ("Li", "X", "")]),
        ("Weinan E and Bo Yu", [("E", "Weinan", ""), ("Yu", "Bo", "")]),
        ("Doe J, Smith AB, Roe C", [("Doe", "J", ""), ("Smith", "AB", ""), ("Roe", "C", "")]),
        ("J.-P. Poe, S.B. Roe and D. Doe", [("Poe", "J.-P.", ""), ("Roe", "S.B.", ""), ("Doe", "D.", "")]),
        ("John Poe, Jane Roe, and Jim Doe", [("Poe", "John", ""), ("Roe", "Jane", ""), ("Doe", "Jim", "")]),
        ("John Poe, Jane Roe and Jim Doe", [("Poe", "John", ""), ("Roe", "Jane", ""), ("Doe", "Jim", "")]),
        ("de la Cruz Gil, Juan Carlos and Ana Gil", [("de la Cruz Gil", "Juan Carlos", ""), ("Gil", "Ana", "")]),
        ("Lara Gil, Ana Maria and Cruz Paz, Eva", [("Lara Gil", "Ana Maria", ""), ("Cruz Paz", "Eva", "")]),
        ("Doe, John, Roe, Jane", [("Doe", "John", ""), ("Roe", "Jane", "")]),
        ("A. Ham and Jr. and H. Gamal", [("Ham Jr.", "A.", ""), ("Gamal", "H.", "")]),
        ("Ham, A. and Jr. and H. Gamal", [("Ham Jr.", "A.", ""), ("Gamal", "H.", "")]),
        ("Jane Doe 0001 and Bo Li\\textsuperscript{1,2} and Hu Xu$^*$", [("Doe", "Jane", ""), ("Li", "Bo", ""), ("Xu", "Hu", "")]),
        ("B.Mahr and P.-Y.Martin", [("Mahr", "B.", ""), ("Martin", "P.-Y.", "")]),
        ("Han, J.and Kriegel, H. P.", [("Han", "J.", ""), ("Kriegel", "H. P.", "")]),
        ("G. Duch$\\hat{\\mbox{e}}$ne", [("Duchêne", "G.", "")]),
        ("{", [("", "", "{")]),
        ("{\\{}", [("", "", "{")]),
        ("and", []),
        ("", []),
    ],
)
def test_names_are_read_as_bibtex_reads_them(spelled: str, names: list[tuple[str, str, str]]) -> None:
    assert [(name.family, name.given, name.literal) for name in from_field(spelled)] == names


def test_a_missing_brace_makes_one_name_of_no_others() -> None:
    assert [str(one) for one in from_field(r"Ann {\'Ek and Bo {R}oe and Cy Dow")] == ["Ann Ék", "Bo Roe", "Cy Dow"]


def test_initials_with_dots_behind_a_family_name_are_initials() -> None:
    one = record(r"@misc{a, title = {Bees}, author = {Smith J. and van der Berg A.B. and G{\"u}n K. and Malcolm X}}")
    assert one.authors == (Name("Smith", "J."), Name("van der Berg", "A.B."), Name("Gün", "K."), Name("X", "Malcolm"))


def test_names_by_keys_are_read_in_braces_and_quotation_marks_too() -> None:
    keys = (
        '{given={David}, family={Spoel}, prefix={van der}, useprefix=false} and {family=Nagell, prefix=van, "given={John R.}", suffix=Jr.}'
    )
    one = record(f"@misc{{a, title = {{Bees}}, author = {{{keys}}}}}")
    assert one.authors == (Name("van der Spoel", "David"), Name("van Nagell Jr.", "John R."))


def test_a_thin_space_between_initials_is_no_comma() -> None:
    one = record(r"@misc{a, title = {Bees}, author = {J.\,P. Serre and Doe, A.\,B.}}")
    assert one.authors == (Name("Serre", "J. P."), Name("Doe", "A. B."))


def test_three_thousand_authors_are_all_read() -> None:
    authors = " and ".join(f"Family{at}, Given{at}" for at in range(3000))
    assert len(record(f"@article{{a, title={{T}}, author={{{authors}}}}}").authors) == 3000


@pytest.mark.parametrize("date", ["forthcoming", "in press", "300 BC", "to appear"])
def test_a_date_without_a_year_is_a_problem_and_no_year(date: str) -> None:
    (one,), (problem,) = found(f"@book{{a,\n title={{T}},\n year={{{date}}}}}")
    assert one.year is None
    assert date in problem.message
    assert problem.line == 1


@pytest.mark.parametrize(("told", "year"), [("91", 1991), ("'98", 1998), ("{05}", 2005), ("40", 1940)])
def test_a_year_of_two_digits_is_one(told: str, year: int) -> None:
    assert record(f"@misc{{a, title = {{Bees}}, year = {{{told}}}}}").year == year


def test_identifiers_are_found_where_people_write_them() -> None:
    assert record("@misc{a, title={T}, eprint={2101.00001v2}, archivePrefix={arXiv}}").identifiers == {"arxiv": "2101.00001v2"}
    assert record("@article{a, title={T}, journal={arXiv preprint arXiv:2101.00001}}").identifiers == {"arxiv": "2101.00001"}
    assert record("@article{a, title={T}, journal={CoRR}, volume={abs/2101.00001}}").identifiers == {"arxiv": "2101.00001"}
    assert record(r"@article{a, title={T}, doi={https://doi.org/10.1000/A\_b}}").identifiers == {"doi": "10.1000/a_b"}
    assert record(r"@misc{a, title={T}, note={see \url{http://a.org/$\thicksim$b\_c}}}").links == (Link("other", "http://a.org/~b_c"),)
    assert record("@misc{a, title={T}, url={https://openreview.net/forum?id=aBc_1}}").identifiers == {"openreview": "aBc_1"}


@pytest.mark.parametrize(
    "field",
    [
        "doi = {doi.acm.org/10.1000/a_b}",
        "ee = {dx.doi.org/10.1000/a_b}",
        "ee = {doi.acm.org/10.1000/a_b,\n db/x.html}",
        r"doi = {10.1000/a\\_b}",
    ],
)
def test_a_doi_is_found_behind_any_address_that_leads_to_it(field: str) -> None:
    assert record(f"@misc{{a, title={{T}}, {field}}}").identifiers == {"doi": "10.1000/a_b"}


def test_an_address_without_its_scheme_is_one() -> None:
    assert record("@misc{a, title={T}, ee={hive.example.org/a.pdf}}").links == (Link("pdf", "https://hive.example.org/a.pdf"),)
    for field in ("url", "howpublished"):
        assert record(f"@misc{{a, title={{T}}, {field}={{https://hive.example.org/A.PDF}}}}").links == (
            Link("pdf", "https://hive.example.org/A.PDF"),
        )


def test_fields_that_say_in_their_names_where_they_lead_are_links() -> None:
    one = record(
        "@misc{a, title = {Bees}, url_PDF = {https://a.org/b.pdf}, url_Slides = {https://a.org/s}, url_GitHub = {https://github.com/a/b}}"
    )
    assert [link.rel for link in one.links] == ["pdf", "code", "slides"]


def test_an_entry_that_has_a_key_alone_is_kept_and_what_is_of_no_known_type_is_not() -> None:
    kept, problems = found("@misc{bees,\n  \n}\n@misc{wasps, title = {Wasps}}\n@import{honey}\n")
    assert [one.title for one in kept] == ["Untitled (bees)", "Wasps"]
    assert [problem.line for problem in problems][:1] == [1]


def test_several_addresses_in_one_field_are_several() -> None:
    one = record("@misc{a, title={T}, url={http://a.org/x#y; http://b.org/z?u=1&amp;v=2}}")
    assert [link.url for link in one.links] == ["http://a.org/x#y", "http://b.org/z?u=1&v=2"]


@pytest.mark.parametrize(
    ("less", "more"),
    [("<", ">"), ("$<$", "$>$"), ("{\\textless}", "{\\textgreater}"), ("\\textless{}", "\\textgreater{}"), ("{$<$}", "{$>$}")],
)
def test_the_brackets_of_old_dois_are_read_as_tex_has_them(less: str, more: str) -> None:
    one = record(f"@article{{a, title={{T}}, doi={{10.1002/(SICI)1-2(1998)17:15/16{less}1661::AID-SIM968{more}3.0.CO;2-2}}}}")
    assert one.identifiers == {"doi": "10.1002/(sici)1-2(1998)17:15/16<1661::aid-sim968>3.0.co;2-2"}


def test_what_stands_for_a_doi_and_is_none_is_an_address_or_told() -> None:
    one = record("@article{a, title={T}, doi={https://a.org/paper/12}}")
    assert (one.links, dict(one.identifiers)) == ((Link("paper", "https://a.org/paper/12"),), {})
    assert record("@article{a, title={T}, doi={https://arxiv.org/abs/2001.00001}}").identifiers == {"arxiv": "2001.00001"}
    assert [str(problem) for problem in found("@article{a, title={T}, doi={see web}}")[1]] == [
        "a.bib:1: no identifier of the kind doi: “see web”, left out"
    ]
    assert not found("@article{a, title={T}, doi={-}}")[1]


def test_an_address_that_was_escaped_twice_is_read() -> None:
    assert record(r"@misc{a, title={T}, url={http://a.org/z?u=1\\&v\\_w=2}}").links == (Link("paper", "http://a.org/z?u=1&v_w=2"),)


def test_commands_of_a_preamble_are_written_out() -> None:
    preamble = (
        r'@preamble{ "\newcommand{\hives}[2]{#2 of #1} \def\bees{Bees}" # " \providecommand{\noopsort}[1]{} \newcommand{\url}[1]{#1}" }'
    )
    one = record(preamble + r"@article{a, title={\hives{Wasps}{House} and \bees}, journal={\bees\ Weekly}, year={\noopsort{1}2001}}")
    assert (one.title, one.venue, one.year) == ("House of Wasps and Bees", "Bees Weekly", 2001)


def test_commands_of_a_preamble_that_only_a_printer_understands_are_known_by_their_names() -> None:
    preamble = r'@preamble{ "\def\ocirc#1{\ifmmode\setbox0=\hbox{$#1$}\else{\accent 23 #1}\fi} \def\odd#1{\hbox{#1}}" }'
    assert record(preamble + r"@article{a, title={Fran\ocirc{u} and \odd{Bees}}}").title == "Franů and Bees"


def test_what_a_preamble_makes_of_a_letter_does_not_count_and_a_font_keeps_its_argument() -> None:
    preamble = r"""@preamble{ "\def\cprime{$'$} \def\germ{\mathfrak} \def\polhk#1{\setbox0=\hbox{#1}}" }"""
    one = record(preamble + r"@misc{a, title = {The wave ${\germ g}$ of Gel{\cprime}fand}, author = {P{\polhk{a}}k, A.}}")
    assert one.title == r"The wave ${\mathfrak g}$ of Gelʹfand"
    assert one.authors == (Name("Pąk", "A."),)


def test_the_signs_of_astronomers_are_those_of_mathematics() -> None:
    one = record(r"@misc{a, title = {Hives of $10^6\,M_{\sun}$}}")
    assert one.title == r"Hives of $10^6\,M_{\odot}$"


def test_a_footnote_to_a_title_is_no_part_of_it() -> None:
    one = record(r"@misc{a, title = {Bees\footnote{Paid by \emph{Honey}.} and Wasps\footnotemark[1]}}")
    assert one.title == "Bees and Wasps"


def test_a_remark_behind_the_key_is_no_part_of_it() -> None:
    one = record("@misc{bees % read this\n , title = {Bees} % and this\n , year = 2001\n}")
    assert (one.source.key, one.title, one.year) == ("bees", "Bees", 2001)


def test_a_preamble_without_quotation_marks_is_read() -> None:
    assert record("@preamble{\n\\newcommand{\\hive}{The Hive}\n}\n@article{a, title={T}, journal={\\hive}}").venue == "The Hive"


def test_the_commands_of_astronomers_journals_are_known() -> None:
    assert [record(f"@article{{a, title={{T}}, journal={{{spelled}}}}}").venue for spelled in ("\\mnras", "{\\prd}", "\\unheard")] == [
        "Monthly Notices of the Royal Astronomical Society",
        "Physical Review D",
        None,
    ]


def test_an_entry_that_says_something_is_kept_without_a_title() -> None:
    (one,), (problem,) = found("@misc{doe01, author={Jane Doe}, year=2001}\n@misc{, }")[0], found("@misc{, }")[1]
    assert (one.title, one.year) == ("Untitled (doe01)", 2001)
    assert "left out" in problem.message


def test_fields_of_biblatex_are_read() -> None:
    one = record("@article{a, title={Bees}, subtitle={A Life}, journaltitle={Hive}, date={2019-04-02}, number=3, location={Berlin}}")
    assert (one.title, one.venue, one.year) == ("Bees: A Life", "Hive", 2019)
    assert one.csl["issued"] == {"date-parts": [[2019, 4, 2]]}
    assert (one.csl["issue"], one.csl["publisher-place"]) == ("3", "Berlin")


def test_an_entry_without_a_title_is_called_by_its_place() -> None:
    (one,), (problem,) = found("@article{a, author={A B}, journal={Hive Rev.}, volume=19, pages={1264--1266}, year=1967}")
    assert one.title == "Hive Rev. 19, 1264-1266 (1967)"
    assert "without a title" in problem.message


def test_papers_of_a_file_with_one_volume_are_of_that_volume() -> None:
    text = "@Proceedings{V, booktitle={Hive Conf}, year=2021}\n@InProceedings{a, title={A}}\n@InProceedings{b, title={B}}"
    _, a, b = found(text)[0]
    assert (a.venue, a.year, b.venue) == ("Hive Conf", 2021, "Hive Conf")


@given(st.text(alphabet='@{}(),="#%\\\n abcxtitleyear12', max_size=200))
def test_nothing_stops_the_reader(text: str) -> None:
    items = list(bibtex.read(Document("a.bib", f"{text}\n{GOOD}")))
    assert all(item.source.line >= 1 for item in items if isinstance(item, Record))
    assert any(isinstance(item, Record) and item.title == "Good Bees" for item in items)


def test_a_page_that_shows_an_entry_is_no_file_of_entries() -> None:
    page = "# Hives\n\n" + "".join(f"- [Bees at Work, Part {at}](https://a.org/{at}) — a note on bees and hives\n" for at in range(9))
    assert not bibtex.sniff(Document("a.md", f"{page}\n```bibtex\n{GOOD}```\n"))
    assert bibtex.sniff(Document("a.txt", f"Some words before.\n{GOOD}"))
    assert bibtex.sniff(Document("a.bib", "% nothing but remarks\n" * 90 + "words " * 100 + GOOD))


@pytest.mark.parametrize(
    "written",
    [
        r"http://a.org/\textasciitilde{}mei/x.html",
        r"\url{http://a.org/\textasciitilde{}mei/x.html}",
        r"\url{http://a.org/\~{}mei/x.html}",
        r"http://a.org/{\textasciitilde}mei/x.html",
        r"http://a.org/$\sim$mei/x.html",
        r"http://a.org/\~{}mei/x.html",
        r"http://a.org/~mei/x.html",
    ],
)
def test_a_tilde_of_an_address_in_a_note_is_one(written: str) -> None:
    (one,) = (
        item for item in bibtex.read(Document("a.bib", f"@misc{{a, title={{T}}, note={{At {written}}}}}")) if isinstance(item, Record)
    )
    assert one.csl["note"] == "At http://a.org/~mei/x.html"
    assert [link.url for link in one.links] == ["http://a.org/~mei/x.html"]


def test_a_tie_beside_an_address_is_a_blank_and_two_hyphens_in_it_are_two() -> None:
    assert from_latex("See~http://a.org/a--b -- and~more") == "See http://a.org/a--b – and more"


LEVEL = ",".join(f"l{{0}}x{number}" for number in range(10))
BOMBS = {
    "abbreviations that double": '@string{a0 = "Bees "}\n'
    + "".join(f"@string{{a{line + 1} = a{line} # a{line}}}\n" for line in range(60))
    + "@article{k, title = a60, year = 2020}\n",
    "one long abbreviation again and again": '@string{a = "' + "bees $x$ " * 400 + '"}\n@article{k, title = {T}, note = ' + " # ".join("a" for _ in range(2_000)) + "}\n",
    "commands that call commands": "@preamble{{"
    + "".join(f"\\newcommand{{\\hive{one}}}{{{f'{chr(92)}hive{other}' * 40}}}" for one, other in ("ab", "bc", "cd", "de"))
    + "}}\n@article{k, title = {T " + r"\hivea" * 40 + "}}\n",
    "volumes in volumes": "".join(
        f"@xdata{{l{level}x{number}, xdata = {{{LEVEL.format(level + 1)}}}}}\n" for level in range(7) for number in range(10)
    )
    + "".join(f"@xdata{{l7x{number}, year = 2000}}\n" for number in range(10))
    + "@article{k, title = {T}, xdata = {l0x0}}\n",
}  # fmt: skip


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_stays_as_it_is_written_and_what_stands_beside_it_is_whole(bomb: str) -> None:
    records, problems = found(
        f'@string{{hive = "The Hive"}}\n{GOOD.replace("year", "journal = hive, year")}{BOMBS[bomb]}{GOOD.replace("{good", "{after")}'
    )
    assert [one.source.key for one in records] == ["good", "k", "after"]
    assert records[0].venue == "The Hive"
    assert records[2].title == "Good Bees"
    assert [one.line for one in problems if "would make more than" in one.message] != []
    assert sum(len(repr(one)) for one in (*records, *problems)) < 1_000_000


def test_abbreviations_of_other_files_do_not_grow_without_end_either(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(BOMBS["abbreviations that double"])
    (tmp_path / "b.bib").write_text("@article{k, title = a60 # a59 # a58, year = 2020}\n")
    assert sum(len(repr(one)) for one in read(tmp_path)) < 1_000_000


def test_commands_defined_in_one_another_are_read_once() -> None:
    deep = 2_000
    text = "@preamble{" + r"{\newcommand{\aa}{" * deep + "}}" * deep + "}\n" + GOOD
    (one,), _ = found(text)
    assert one.title == "Good Bees"


def test_a_definition_without_a_body_hides_no_other() -> None:
    text = '@preamble{"\\newcommand{\\hive}{Hive} \\newcommand{\\open} \\newcommand{\\comb}{Comb}"}\n@article{k, title = {\\hive and \\comb}}\n'
    (one,), _ = found(text)
    assert one.title == "Hive and Comb"


@pytest.mark.parametrize(
    ("entry", "venue", "publisher"),
    [
        ("@manual{a, title={R}, organization={R Foundation}}", None, "R Foundation"),
        ("@manual{a, title={R}, organization={R Foundation}, publisher={CRAN}}", None, "CRAN"),
        ('@book{a, title={R}, publisher={" O\'Bee Media, Inc."}}', None, "O'Bee Media, Inc."),
        ("@online{a, title={Gusts}, organization={Wind Office}}", None, "Wind Office"),
        ("@misc{a, title={Gusts}, organization={Wind Office}, howpublished={Leaflet}}", "Leaflet", "Wind Office"),
        ("@techreport{a, title={Gusts}, organization={Wind Office}}", "Wind Office", "Wind Office"),
        ("@techreport{a, title={Gusts}, institution={Wind Lab}, organization={Wind Office}}", "Wind Lab", None),
        ("@inproceedings{a, title={Gusts}, booktitle={Proc. of Wind}, organization={Wind Society}}", "Proc. of Wind", "Wind Society"),
    ],
)
def test_an_organization_that_publishes_is_no_venue(entry: str, venue: str | None, publisher: str | None) -> None:
    one = record(entry)
    assert (one.venue, one.csl.get("publisher")) == (venue, publisher)


def test_a_field_whose_name_has_a_blank_is_one_and_those_behind_it_are_read() -> None:
    (one,) = found(
        '@article{a, title={T}, funding_text 1={Paid by {B} Ltd., 3=4}, funding_text\u00a02 = {And C},\n Read Status="done", year={2020}}'
    )[0]
    assert one.year == 2020
    assert not found("@article{a, title={T}, funding_text 1={Paid by B}, year={2020}}")[1]


def test_a_second_value_is_told_of_fields_that_say_something_once() -> None:
    told = found("@article{a, title={T},\n title={U},\n funding_details={B},\n funding_details={C},\n year={2020}}")[1]
    assert [(one.line, one.message) for one in told] == [(2, "a second title, left out")]


def test_the_title_of_an_inbook_without_a_booktitle_is_the_book_s() -> None:
    one = record("@inbook{a, author={Doe, Jo}, title={Tides}, chapter={3}, pages={10--119}, edition={Third}, volume={1}}")
    assert (one.title, one.venue) == ("Tides", None)
    assert {"type": "book", "chapter-number": "3", "edition": "Third", "volume": "1", "page": "10-119"}.items() <= one.csl.items()
    entry = to_bibtex(Paper("a", one.title, authors=one.authors, year=2020, csl=one.csl), "a")
    assert entry.startswith("@inbook{a,")
    assert record(entry).csl == one.csl
    part = record("@inbook{a, author={Doe, Jo}, title={Gusts}, booktitle={Tides}, chapter={3}}")
    assert (part.venue, part.csl["type"], part.csl["chapter-number"]) == ("Tides", "chapter", "3")
    assert "chapter   = {3}" in to_bibtex(Paper("a", part.title, venue=part.venue, csl=part.csl), "a")
    assert record("@inbook{a, title={Gusts}, doi={10.5555/x}, pages={1--9}}").csl["type"] == "chapter"
    edited = record("@inbook{a, editor={Doe, Jo}, title={Tides}, chapter={3}}")
    assert edited.authors == (Name("Doe", "Jo"),)
