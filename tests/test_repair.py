"""Repair: what lost or kept its TeX comes out as a reader should see it, and clean text comes out as it went in."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from papershelf.model import Corpus, Link, Name, Note, Paper, Record, Source
from papershelf.render.legibility import Legibility, legibility
from papershelf.text.mathematics import formulas
from papershelf.text.mathematics.mathml import plain, to_mathml
from papershelf.text.repair.clean import clean, clean_note, clean_title, steps
from papershelf.text.repair.doubts import doubts
from papershelf.text.repair.record import repair
from papershelf.text.repair.rule import Rule
from papershelf.text.repair.rules import RULES, TITLE_RULES
from papershelf.text.repair.shelter import run

SCRAPS = st.sampled_from(
    r"""\ $ $$ { } ^ _ ~ % & # ` `` '' " \% \$ \_ \alpha alpha pi ell cdot times pm sim leq mathcal \mathcal{O} \times \emph{ \textbf{a} {it {\bf
    \' \" \"o \url{ \href{ https://a.org/x_y https://b.org/ \( \) \[ \] 2 3.5 10 x x_i x^2 H_2 O( ) n log k word and the A -- --- runx2014each
    &amp; &lt; < > * [1] \cite{k} \footnote{ \ie \begin{itemize} \item . , - = + | || ∼ × $x$ $5 {, } (rm Ab)""".split()
)
MESS = st.lists(st.tuples(SCRAPS, st.sampled_from(["", " "])), max_size=14).map(lambda parts: "".join(map("".join, parts)))


def record(**values: object) -> Record:
    return Record(Source("a.txt", 1), **{"title": "A Title", **values})  # type: ignore[arg-type]


@pytest.mark.parametrize(("rule", "before", "after"), [(rule, *pair) for rule in TITLE_RULES for pair in rule.examples])
def test_every_rule_does_what_its_examples_say(rule: Rule, before: str, after: str) -> None:
    assert run(rule, before) == after


def test_rules_have_names_of_their_own_and_reasons_that_are_sentences() -> None:
    assert len({rule.name for rule in TITLE_RULES}) == len(TITLE_RULES)
    assert all(rule.reason.endswith(".") and rule.examples for rule in TITLE_RULES)


@pytest.mark.parametrize(
    ("mangled", "clean_text"),
    [
        ("scores of 0.912 pm 0.004 and 3.1times less memory", "scores of 0.912 ± 0.004 and 3.1× less memory"),
        (r"on 384times384 crops, 7.5~\% of", "on 384×384 crops, 7.5 % of"),
        ("in the ell_p norm of V^{pi_{ref}} and W_k", r"in the $\ell_p$ norm of $V^{\pi_{ref}}$ and $W_k$"),
        ("at a rate of mathcal O(1/T) or tilde{O}(sqrt{T})", r"at a rate of $\mathcal{O}(1/T)$ or $\tilde{O}(\sqrt{T})$"),
        (
            "the loss $E(t) = E_0 + Bcdot T_1^{-beta}, Where T_1 is time and T_2$ is",
            r"the loss $E(t) = E_0 + B\cdot T_1^{-\beta}$, Where $T_1$ is time and $T_2$ is",
        ),
        ("we call this {it drift}, Xsmall{NET}", "we call this drift, XNET"),
        ("geq 5\\% better, sim3K rows, English rightarrow Finnish", "≥ 5% better, ∼3K rows, English → Finnish"),
        ("see https://a.org/Code{https://a.org/Code}.", "see https://a.org/Code."),
        (r"\textbf{Bold} and $3.5\times$ at $\sim$90\% with $\alpha$-mixing", r"Bold and 3.5× at ∼90% with $\alpha$-mixing"),
        (r"as in \citep{doe2020} (\url{https://a.org/x\_y})", "as in [doe2020] (https://a.org/x_y)"),
        (r"$$x^2$$ and \(y\)", "$x^2$ and $y$"),
        (
            r"3\textsuperscript{rd}, 4\textsuperscript{a}, x\textsuperscript{TM} and 10\textsuperscript{-3}",
            "3rd, 4$^{a}$, xTM and 10$^{-3}$",
        ),
        (r"a\footnotemark b\footnotemark[1] c", "a b c"),
        ("ab$$x$$cd", "ab $x$ cd"),
        ("4 $ x $", "4 $x$"),
        (r"$\mathrm{a}$ and $5\%$", r"$\mathrm{a}$ and 5%"),
        ("a&nbsp;b &#160;c", "a b c"),
        (r"$\hbox{if }x$", r"$\text{if }x$"),
        (r"$\unicode{x3b1}$", "α"),
        ("$10{,}000$", "10,000"),
        (r"$1 \pm 2$, $\geq 5$, $~5$", "1 ± 2, ≥5, 5"),
        ("x_{i,j}^{2} of O(n^2 log n)", r"$x_{i,j}^{2}$ of $O(n^2 \log n)$"),
        ("sqrt{2} and mathcal O(n)", r"$\sqrt{2}$ and $\mathcal{O}(n)$"),
        ("a_[1] and A_[i]", "a_[1] and A_[i]"),
        ("10^-3 and 10^(n+1), x^(i)", "$10^{-3}$ and $10^{(n+1)}$, $x^{(i)}$"),
        ("in R^{n times m} and R^d", r"in $R^{n \times m}$ and $R^d$"),
        ("argmin_x f(x), log_2 n", r"$\mathrm{argmin}_x$ f(x), $\log_2$ n"),
        (r"\hat{x}_i of |S_i| and [x_i]", r"$\hat{x}_i$ of |$S_i$| and [$x_i$]"),
        ("f_theta(x), p_{theta}(x|y)", r"$f_\theta(x)$, $p_{\theta}(x|y)$"),
        ("x_t+1 is k^th", "$x_t+1$ is k^th"),
        ("GPT_{4} in L_{infty}", r"GPT$_{4}$ in $L_{\infty}$"),
        ("Sigma_{i=1}^n alpha_1, 1/epsilon^2", r"$\Sigma_{i=1}^n$ $\alpha_1$, $1/\epsilon^2$"),
        ("text{max}_i", r"$\text{max}_i$"),
        ("``quoted'' and `single'", "“quoted” and ‘single’"),
        (r"\begin{itemize}\item a\end{itemize}", "• a"),
        (r"a\,b, Fig.\ 1, \underline{c}, \textcolor{red}{d}", "a b, Fig. 1, c, d"),
        (r"\$5, 50\%, \#1 \& \_", "$5, 50%, #1 & _"),
    ],
)
def test_mangled_passages_come_out_clean(mangled: str, clean_text: str) -> None:
    assert clean(mangled) == clean_text


@pytest.mark.parametrize(
    "text",
    [
        "7 times larger, multiple times, 3 times 4 and at 5 pm 3 people",
        "costing less than $20 per 2000 papers, from $5 to $10, US$5-$6, 5$-10$ and $HOME/bin:$PATH",
        "{BoolQ, SST2} and {En-Ja(41.5)} with 1M~60M, ~10% of, GPT_2 vs GPT-2, C#, F# and C++",
        "snake_case, __init__, user_id, x_train, a_b_c, v1_2, file_1.txt and https://a.org/a_b_c~d?e_f=g#h_i",
        "1986. A year <b>not bold</b> & R&D; *stars #hash [ref]: x | y, 2*3*4, C:\\dir\\file, f'' and \"quotes\"",
        "sim2real, sim-to-real, approx 3 days, alpha and beta, gamma-rays, to infinity, in it, the text (it)",
        "    indented, ^_^, x < y > z, --flag, a - b, 10-20, `code`, ```fence```",
        "Ünïcödé, 数学, עברית, ×, ±, ∼, “quotes” – dashes — and … dots",
    ],
)
def test_text_without_tex_comes_out_letter_for_letter(text: str) -> None:
    assert clean(text) == text


@given(MESS)
@example("$ $ x$")
@example(r"{\bf {\it")
def test_repairing_twice_is_repairing_once(text: str) -> None:
    for function in (clean, clean_title, clean_note):
        once = function(text)
        assert function(once) == once


@given(st.text(st.characters(exclude_categories=["Cs", "Co"]), max_size=60))
def test_any_text_is_repaired_without_an_error_and_once_for_all(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@given(MESS)
def test_no_address_is_lost(text: str) -> None:
    for address in ("https://a.org/x_y", "https://b.org/"):
        assert (address.rstrip("/") in text) <= (address.rstrip("/") in clean(f"{text} end"))


@given(st.lists(st.sampled_from("word Another 12 3.5% (brackets) — «quotes» naïve £5 $7 a_word".split()), max_size=12).map(" ".join))
def test_words_and_prices_stay(text: str) -> None:
    assert clean(text) == text


def test_a_step_tells_the_rule_and_what_it_did() -> None:
    assert [(step.rule, step.before, step.after) for step in steps("2times")] == [("times", "2times", "2×")]
    assert not list(steps("2×"))


def test_the_rules_are_one_table() -> None:
    assert set(RULES) < set(TITLE_RULES)


@pytest.mark.parametrize(
    ("title", "shown", "mathematics"),
    [
        ("H$_2$O: An Oracle", "H₂O: An Oracle", "H$_2$O: An Oracle"),
        (r"HyperZ$\cdot$Z -- An Operator", "HyperZ·Z – An Operator", None),
        ('{BERT} for {D}eep {\\"O}fen', "BERT for Deep Öfen", None),
        (r"$O(n\log n)$ and $\mathcal{X}^{-1}$", "O(n log n) and X⁻¹", r"$O(n\log n)$ and $\mathcal{X}^{-1}$"),
        ("Nothing to repair", "Nothing to repair", None),
    ],
)
def test_a_title_has_a_plain_form_and_one_with_mathematics(title: str, shown: str, mathematics: str | None) -> None:
    repaired = repair(record(title=title))
    assert (repaired.title, repaired.title_math) == (shown, mathematics)
    assert repair(repaired) == repaired


def test_every_text_of_a_record_is_repaired() -> None:
    repaired = repair(
        record(
            abstract="2times, code at~https://github.com/a/b.",
            note="*so* 3times",
            authors=(Name(family='M\\"uller', given="Zo{\\'e}"), Name(literal="Pi Lab")),
            venue="Proc. \\& Talks",
            keywords=("$k$-means", "$k$-means"),
            links=(Link("paper", "https://a.org/p"),),
        )
    )
    assert (repaired.abstract, repaired.note) == ("2×, code at https://github.com/a/b.", "*so* 3×")
    assert repaired.authors == (Name(family="Müller", given="Zoé"), Name(literal="Pi Lab"))
    assert (repaired.venue, repaired.keywords) == ("Proc. & Talks", ("k-means",))
    assert repaired.links == (Link("paper", "https://a.org/p"), Link("code", "https://github.com/a/b"))


def test_names_and_keywords_are_clean_after_one_time() -> None:
    once = repair(
        record(
            authors=(Name(literal="${\\\\$"), Name(family="$\\\\;", given="\\"), Name(family="Li", given="$$$$$$$$${$$$$$$$$$$")),
            keywords=("${\\\\$",),
            venue="\\$ ;, \\$",
        )
    )
    assert repair(once) == once


def test_more_pieces_of_code_than_the_shelter_holds_are_no_error() -> None:
    note = "`a` " * 70_000
    assert clean_note(note + "2times").startswith("`a` `a` ")


@pytest.mark.parametrize("mark", [r"\(", r"\[", r"\(a", r"\begin{equation}", r"\begin{align}a"])
def test_a_formula_that_begins_again_and_again_is_left_alone(mark: str) -> None:
    assert clean(mark * 3 + " bees") == clean(clean(mark * 3 + " bees"))


def test_a_formula_that_begins_twice_ends_where_the_second_does() -> None:
    assert clean(r"as \( in \(x\) and") == r"as \( in $x$ and"


def test_code_links_and_escapes_of_a_note_are_left_alone() -> None:
    note = r"set `beta_2=0.9` in [a_b](https://a.org/x_1), a lone \*star and \[TOC\]"
    assert clean_note(note) == note


def test_emphasis_goes_from_abstracts_and_titles_and_stays_in_notes() -> None:
    text = "We propose **Hive**, a *fast* dance"
    assert clean(text) == clean_title(text) == "We propose Hive, a fast dance"
    assert clean_note(text) == text


@given(st.text(st.sampled_from("ab1 $\\{}_^"), max_size=24))
def test_settled_dollars_are_read_as_they_were_written(text: str) -> None:
    settled = formulas.settled(text)
    assert formulas.settled(settled) == settled
    assert formulas.pieces(settled)[1::2] == formulas.pieces(text)[1::2]
    assert formulas.plain(settled) == formulas.plain(text)


@pytest.mark.parametrize("tex", ["x", "k", "11.8", "-20", "Δ", r"\ell_1", "n = 5", "O(rNC)", "x^2", "<", "a,b", "256", "= 1.01", "2 + 3"])
def test_what_is_mathematics_between_dollars(tex: str) -> None:
    assert formulas.pieces(f"a ${tex}$ b") == ["a ", tex, " b"]


@pytest.mark.parametrize(
    "text", ["$20 per run and 30$", "$5-$10", "US$5, 6$", "5$-10$", "$HOME/bin:$PATH", "$ 5 or $ 6", "$$", "a $b is less than c$"]
)
def test_what_is_no_mathematics_between_dollars(text: str) -> None:
    assert formulas.pieces(text) == [text]


def test_a_literal_dollar_is_escaped_only_where_it_could_be_mistaken() -> None:
    assert formulas.settled(r"for \$5 or $6") == "for $5 or $6"
    assert formulas.settled(r"\$x\$ as such") == r"\$x\$ as such"
    assert formulas.settled("for $5 with $x_1$") == r"for \$5 with $x_1$"


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        ("H_2", "H₂"),
        (r"\ell_1", "ℓ₁"),
        ("10^{-3}", "10⁻³"),
        (r"\tilde{O}(\sqrt{n})", "Õ(√n)"),
        (r"\frac{a}{b+1}", "a/(b+1)"),
        (r"Q^\pi", "Q^π"),
        (r"\sum_{\substack{p\le x\\ p\in P}} p", "∑_(p ≤ x, p ∈ P)p"),
        (r"\begin{pmatrix}a&b\\c&d\end{pmatrix}", "(a b, c d)"),
        (r"\varinjlim X", "lim_→X"),
        (r"10\,\AA^{-1} or \text{9 \AA}", "10 Å⁻¹or9 Å"),
        (r"\nicefrac12\mathds{1}", "1/21"),
        (r"1-\eps", "1−ε"),
        (r"\poly(H,d) \polylog(n)", "poly(H,d) polylog(n)"),
        (r"O(\tr(G)/T) \sign(x)", "O(tr(G)/T) sign(x)"),
        (r"\norm{x}_2 \le \abs{y}", "‖x‖₂ ≤ |y|"),
        (r"O(\log n) and n\log n", "O(log n)andn log n"),
        (r"\norm[2]{x}", r"\norm[2]{x}"),
        (r"\left|a,b\right> \left<c\right|", "|a,b⟩⟨c|"),
        (r"\begin{smallmatrix}a&b\\c&d\end{smallmatrix}", "a b, c d"),
        (r"\begin{cases}a\\[1mm]b\end{cases}", "{a, b"),
        (r"\mathbb{F}_{q^2} and x^{np^s}", "F_(q²)andx^(npˢ)"),
        (r"f(x) := \frac{1}{H_n}", "f(x) := 1/Hₙ"),
        (r"Q^\star A^\dagger", "Q*A†"),
        (r"\sqrt[3]{x} \sqrt[k]{a+1}", "³√xᵏ√(a+1)"),
        (r"x_\mathrm{max} f^{\mathrm{op}}", "xₘₐₓfᵒᵖ"),
        (r"R_{\mathrm{out}} and x''", "Rₒᵤₜandx″"),
        (r"\widehat{\theta} \vec{x} \ddot{x} \overline{x}", "θ̂x⃗ẍx̄"),
        (r"\underline{x} \underbrace{a}_{b} \overline{(x)}", "xa_b(x)"),
        (r"2^{(n \log n)R}", "2^((n log n)R)"),
        ("}", "}"),
    ],
)
def test_a_formula_in_plain_text(tex: str, text: str) -> None:
    assert plain(tex) == text


@pytest.mark.parametrize("tex", ["{" * 100_000 + "}" * 100_000, "x^{" * 5_000, r"\def\a{\a\a}\a", "x" * 3_000])
def test_a_formula_that_would_break_the_converter_is_refused(tex: str) -> None:
    assert to_mathml(tex) is None


TEX = st.sampled_from(["\\left(", "\\text{", "\\color{", "\\frac", "\\sqrt", "\\mathbb", *r"ab1\{}_^&<>\"'#%~ "])


@given(st.lists(TEX, max_size=16).map("".join))
def test_mathml_holds_elements_of_mathematics_only(tex: str) -> None:
    mathml = to_mathml(tex) or ""
    assert set(re.findall(r"</?([A-Za-z]+)", mathml)) <= set(
        "math mrow mi mo mn mtext mspace msub msup msubsup munder mover munderover mfrac msqrt mroot mtable mtr mtd mstyle mpadded mphantom menclose b i".split()
    )
    assert not re.search(r"\son\w+=|javascript:", mathml)


def test_doubts_are_what_looks_like_tex_and_stayed() -> None:
    assert doubts(r"we use \method and Wukong{ViT-B}, at 3 pm 5") == (r"\method", "Wukong{ViT-B}", "3 pm 5")
    assert doubts(r"the $\mathcal{O}(1)$ of {a, b}, snake_case, https://a.org/x_{y}, 5% and C^") == ()


def test_the_texts_of_a_shelf_are_counted() -> None:
    paper = Paper("a", r"On $\ell_1$", title_math=r"On $\ell_1$", abstract=r"$\unknownmacro$ and \ours", notes=(Note("c", "$x$"),))
    assert legibility(Corpus(papers=(paper,))) == Legibility(formulas=3, as_tex=1, doubts=1)


def test_doubts_are_found_before_and_behind_a_formula() -> None:
    assert doubts(r"\foo and $x$ and \bar") == (r"\foo", r"\bar")


def test_a_lost_blank_is_a_blank() -> None:
    assert clean("runx00a0each") == "run each"


@pytest.mark.parametrize("title", ["}" * 60, "{}", "\\\\", "\\textbf{}", "{\\bf }"])
def test_a_title_that_is_nothing_but_marks_stays_what_it_is(title: str) -> None:
    once = repair(Record(Source("a.txt", 1), title))
    assert (once.title, once.title_math) == (title, None)
    assert repair(once) == once
