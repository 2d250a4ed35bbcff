"""LaTeX as reference managers write it becomes Unicode, and mathematics stays what it is."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from papershelf.text.latex.unicode import from_latex

SPELLED = [
    (r"{\"}Bees{\"} based", '"Bees" based'),
    (r"Arnol\cprime d and Yur\cdprime ev, {\Dbar}ok, Nguy\cftil{e}n, H\`{\ohorn}, t\uhorn{}", "Arnolʹd and Yurʺev, Đok, Nguyễn, Hờ, tư"),
    (r"{\"O}zge \"Ozge \"{O}zge {\"{O}}zge", "Özge Özge Özge Özge"),
    (r"\'\i{} \'{\i} {\'{\i}} \'i", "í í í í"),
    (r"Erd\H{o}s, \c{C}etin, \v{s}\v s, \k{a}, \r{u}, \d{h}, \u{g}", "Erdős, Çetin, šš, ą, ů, ḥ, ğ"),
    (r"S\o ren {\O}re \L{}ukasz Stra{\ss}e \ae{}on {\AA}s", "Søren Øre Łukasz Straße æon Ås"),
    (r"{\em one} \textbf{two} \emph{three {\rm four}}", "one two three four"),
    (r"{B}ees and {HIVES} in {{D}o{C}k}", "Bees and HIVES in DoCk"),
    (r"50\% \& more \#1 a\_b \{x\}", "50% & more #1 a_b {x}"),
    (r"``one'' and `two' -- three---four", "“one” and ‘two’ – three—four"),
    (r"a~b\ c\,d\\e", "a b c d e"),
    (r"\TeX\ and \LaTeX{} and \textregistered", "TeX and LaTeX and ®"),
    (r"$O(n \log n)$ and H$_2$O", r"$O(n \log n)$ and H$_2$O"),
    (r"\(\epsilon\)-nets, \[x^2\], $$y$$, \begin{equation} z \end{equation}", r"$\epsilon$-nets, $x^2$, $y$, $z$"),
    (r"\ensuremath{\alpha} and \alpha-rays", r"$\alpha$ and α-rays"),
    (r"{\PS} fonts, {\METAFONT}, \POSTSCRIPT\ and \XQ{} with \pdfTeX", "PS fonts, METAFONT, POSTSCRIPT and XQ with pdfTeX"),
    (r"{\tt hive}{\Dash}{\LARGE bees} \BibitemOpen\slshape \KEYS[a]{b}", "hive—bees b"),
    (r"A\kern-.1em B, T\lower.25ex\hbox{E}X, \raise0.5ex\hbox{'}", "AB, TEX, '"),
    (r"it costs \$5", r"it costs \$5"),
    (r"it costs $5", r"it costs \$5"),
    (r"{\noopsort{1973}}1973", "1973"),
    (r"CO\textsubscript{2}, m\textsuperscript{2}, 1\textsuperscript{st}", "CO₂, m², 1st"),
    (r"see \url{http://a.org/b_c~d%20}", "see http://a.org/b_c~d%20"),
    (r"\href{http://a.org}{words}, \textcolor{red}{hot}", "words, hot"),
    (r"\unknown{kept} \other words", "kept words"),
    (r"as \cite[p.~3]{x} says", "as [x] says"),
    (r"{\$}$\backslash$alpha{\_}1{\$}-rays, Comput. $\backslash${\&} Soc.", r"$\alpha_1$-rays, Comput. & Soc."),
    (r"\mkbibquote{Hives} and C\hyphen C", "“Hives” and C-C"),
    (
        r"Sch$\ddot{\mbox{o}}$n and Mil$\acute{c}$ and $\hat{x}$ and the $\hat{y}$-axis",
        r"Schön and Milć and $\hat{x}$ and the $\hat{y}$-axis",
    ),
    (r"$\text{a $b$ c}$ and $x \mbox{ if $y>0$}$", r"$\text{a }{b}\text{ c}$ and $x \mbox{ if }{y>0}$"),
    (r"\textquoteleft bees\textquoteright, \textmu m, !`Ay! ?`Que?", "‘bees’, µm, ¡Ay! ¿Que?"),
    (r"{!`}Ay, really?''", "¡Ay, really?”"),
    (r"$\backslash$textitApis mellifera", "Apis mellifera"),
    (r"Bees evolve$\backslash$ncomplete hives.$\backslash$r$\backslash$nIn them", "Bees evolve\ncomplete hives.\n\nIn them"),
    (r"a$\backslash$nless than b (Print)$\backslash$r0303", "a\nless than b (Print)\n0303"),
    (r"the $\backslash$nu and {\$}$\backslash$rho{\$} of $\backslash$r{\{}a{\}}", r"the ν and $\rho$ of å"),
    ('Die "`neue"\' Wabe, "`alt"', 'Die „neue“ Wabe, "‘alt"'),
    (r"\bilingual{Bienen}{Bees} and \^{} and \~{}", "Bienen Bees and ^ and ~"),
    (r"Gr{\&quot;o}ller, Ren{\&#39;e}", "Gröller, René"),
    (r"\bibinfo{title}{Bees}\natexlab{a}", "Bees"),
    ("nothing special, 5'3\" tall", "nothing special, 5'3\" tall"),
]


@pytest.mark.parametrize(("latex", "text"), SPELLED)
def test_latex_reads_as(latex: str, text: str) -> None:
    assert from_latex(latex) == text


@pytest.mark.parametrize(
    "latex", ["\\", "\\'", r"\'{", "{" * 500, "}" * 500, "$", r"\begin{equation}", r"\textcolor{a}", "{\\" * 300, r"\c"]
)
def test_broken_latex_is_read_as_far_as_it_goes(latex: str) -> None:
    assert len(from_latex(f"before {latex}")) >= len("before")


@given(st.text(alphabet=r"\{}$~`'^-\"abc ", max_size=60))
@example(r"\\'")
def test_any_latex_gives_text_in_nfc(latex: str) -> None:
    text = from_latex(latex)
    assert unicodedata.is_normalized("NFC", text)


@given(st.text(alphabet=st.characters(blacklist_characters="\\{}$~`'-", blacklist_categories=("Cs",)), max_size=60))
def test_text_without_marks_stays_as_it_is(text: str) -> None:
    assert from_latex(text) == text


def test_addresses_of_words_are_kept_where_they_are_wanted() -> None:
    assert from_latex(r"see \href{http://a.org/b_c}{our \emph{site}}.", addresses=True) == "see our site (http://a.org/b_c)."
