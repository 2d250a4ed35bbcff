"""Mathematics and links on a page: formulas are MathML, addresses are links, and everything else is the text that it is."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from papershelf.mathematics import as_html as formula_html
from papershelf.text import escape, marks
from papershelf.text.mathematics import formulas
from papershelf.text.mathematics.mathml import to_mathml
from papershelf.text.plain import paragraphs
from papershelf.text.repair.clean import clean
from test_escape import ATTACKS, Shown, as_html, shown

PROSE = st.text(
    st.characters(exclude_categories=["Cs", "Co"]) | st.sampled_from("*_`#<>&[](){}\\$~!|-+=.:1 x"), max_size=30
) | st.sampled_from([*ATTACKS, "https://example.org/a_b?c=d&e=*", r"$\alpha$", "$x_1$", "$a<b$", r"$\text{: onclick=x}$", "$`x`$"])


FORMULAS = {"math", "code", "sub", "sup"}
TIES = ("span", ("class", "ps-tied"))


class OutsideMathematics(HTMLParser):
    """The text of some HTML without its formulas, and its elements without theirs."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.inside = False
        self.text = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = self.inside or tag in FORMULAS
        if not self.inside and (tag, *attrs) != TIES:
            self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag not in FORMULAS

    def handle_data(self, data: str) -> None:
        self.text += "" if self.inside else data


@pytest.mark.parametrize("tex", ["x", r"\ell_1", r"a<b", r"\frac{a}{b_1} * c_2", r"\{x \mid y\}", r"\text{a *b* c}", r"x^{*}"])
def test_a_formula_becomes_mathml(tex: str) -> None:
    assert "<math>" in as_html(f"before ${tex}$ after")


def test_a_formula_that_cannot_be_converted_shows_its_tex() -> None:
    page = Shown(as_html(r"before $\unknownmacro{<b>}$ after"))
    assert page.text == r"before \unknownmacro{<b>} after"
    assert page.tags == [("p", {}), ("code", {"class": "ps-tex"})]


@pytest.mark.parametrize("text", [r"costs \$5 and \$x\$", "costs $5 and $10", "`$x$`", "5$-10$ of US$5", r"a \~ b"])
def test_dollar_signs_of_prose_are_no_formulas(text: str) -> None:
    page = Shown(as_html(text))
    assert "math" not in dict(page.tags)
    assert page.text == text.replace("\\", "").strip("`")


@given(st.lists(PROSE, max_size=4).map(" ".join))
@example("\\$x$")
@example("a\\\\$x_1$")
@example("- $x$ 1. $y$")
def test_prose_shows_its_characters_its_formulas_and_its_addresses(text: str) -> None:
    text = clean(paragraphs(text))
    page = OutsideMathematics(as_html(escape.prose(text)))
    prose = [
        formulas.literal(piece) for line in text.split("\n") for at, piece in enumerate(formulas.pieces(line)) if not at % 2 or "`" in piece
    ]
    assert re.sub(r"\s", "", page.text).replace("$", "") == re.sub(r"\s", "", "".join(prose)).replace("$", "")
    assert {tag for tag, _ in page.tags} <= {"p", "a"}
    assert all(attributes.keys() == {"href"} and str(attributes["href"]).startswith("http") for tag, attributes in page.tags if tag == "a")
    assert all(not attributes for tag, attributes in page.tags if tag == "p")


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("around", ["{}", "$x$ {}", "{} $x_1$", "https://example.org {}"])
def test_attacks_beside_formulas_and_addresses_are_shown_as_their_characters(attack: str, around: str) -> None:
    text = around.format(attack)
    page = OutsideMathematics(as_html(escape.prose(text)))
    assert {tag for tag, _ in page.tags} <= {"p", "a"}
    assert all(not re.search(r"onclick|onerror|javascript", str(attributes)) for _, attributes in page.tags)
    assert "alert" not in shown(page.text) or "alert" in attack


def test_addresses_become_links_and_other_schemes_do_not() -> None:
    page = Shown(as_html(escape.prose("see https://example.org/a_b*c. and javascript:alert(1), data:text/html,x (www.example.org)")))
    assert [attributes["href"] for tag, attributes in page.tags if tag == "a"] == ["https://example.org/a_b%2Ac", "https://www.example.org"]
    assert page.text == "see https://example.org/a_b*c. and javascript:alert(1), data:text/html,x (www.example.org)"


@pytest.mark.parametrize(
    ("text", "shown_as"),
    [
        ("H$_2$O", "H<sub>2</sub>O"),
        ("10$^{-3}$", "10<sup>−3</sup>"),
        ("the 5$^{th}$", "the 5<sup>th</sup>"),
        ("CO$_{12}$", "CO<sub>12</sub>"),
    ],
)
def test_a_number_below_or_above_the_line_is_one_without_a_gap_before_it(text: str, shown_as: str) -> None:
    assert as_html(escape.prose(text)) == f"<p>{shown_as}</p>"


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("see ($k$), and", ["({}),"]),
        ("O($n$) for $k$-means", ["O({})", "{}-"]),
        ("the $k$th of k($x$)", ["{}th", "k({})"]),
        ("top-$k$ of $x$ [$y$]", ["[{}]"]),
    ],
)
def test_a_line_does_not_end_between_a_formula_and_what_touches_it(text: str, tied: list[str]) -> None:
    found = re.findall('<span class="ps-tied">(.*?)</span>', as_html(escape.prose(text)))
    assert [re.sub("<math>.*</math>", "{}", each) for each in found] == tied


@pytest.mark.parametrize(
    ("tex", "parts"),
    [
        ("a + b = c", 0),
        (r"H(X) = -\sum_{i=1}^n p_i \log p_i \le f(x, y, z, u)", 3),
        (r"-aaaaaaaa + -bbbbbbbbb", 2),
        (r"f(x_1, x_2, x_3, x_4, x_5, x_6, x_7, x_8)", 8),
        (r"kkk(\cdot, \cdot) \in \mathbb{R}^{m \times n \times k \times l}", 2),
        (r"\frac{a + b + c + d + e}{f + g + h + i + j}", 0),
        (r"aaaaaaaa < bbbbbbbb", 2),
    ],
)
def test_a_long_formula_breaks_after_its_signs_and_says_the_same(tex: str, parts: int) -> None:
    found = formula_html(tex)
    assert found.count("<mrow>") - (to_mathml(tex) or "").count("<mrow>") == parts
    assert re.sub(r' class="ps-parts"| form="infix"|</?mrow>', "", found) == re.sub("</?mrow>", "", to_mathml(tex) or "")


def test_a_long_formula_is_tied_to_what_touches_it() -> None:
    assert '<span class="ps-tied">(<math class="ps-parts">' in as_html("see ($aaaaaaaaaa + bbbbbbbbbbb$) and")


def test_a_formula_in_a_heading_keeps_the_heading_one() -> None:
    page = OutsideMathematics(as_html(f"# {escape.prose('H$_2$O #')}\n\ntext"))
    assert [tag for tag, _ in page.tags] == ["h1", "p"]
    assert shown(page.text) == "HO # text"


def test_a_note_shows_its_formulas() -> None:
    assert "<math>" in as_html(marks.safe("a *note* with $q_1$"))


@given(st.text(st.sampled_from("ab<>&\"'{}\\^_ "), max_size=12))
def test_a_formula_never_opens_an_element_of_its_own(tex: str) -> None:
    page = Shown(formula_html(tex))
    assert page.tags[0][0] in FORMULAS
    assert not {"script", "img", "a", "b>"} & {tag for tag, _ in page.tags}
