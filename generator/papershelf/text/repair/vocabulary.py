"""Names of TeX commands, by what can be told of them when the backslash before them is lost."""

import re

GREEK = frozenset(
    "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho varrho sigma tau upsilon phi varphi "
    "chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega".split()
)
SYMBOLS = frozenset("ell infty nabla hbar emptyset forall partial varnothing aleph".split())
FUNCTIONS = frozenset("log ln exp sin cos tan tanh max min sup inf lim arg det dim gcd Pr deg ker".split())
FONTS = frozenset("mathcal mathbb mathbf mathrm mathfrak mathsf mathscr mathtt mathit boldsymbol bm operatorname".split())
ACCENTS = frozenset("tilde hat bar vec dot ddot widetilde widehat overline underline sqrt text frac tfrac dfrac binom".split())
RAISED = frozenset("top star circ prime dagger ast perp intercal".split())
"""Found as a superscript."""
# Told apart because words of English among them ("in", "to", "times") are operators only where both sides are mathematics.
SURE_OPERATORS = frozenset(
    "cdot leq geq leqslant geqslant neq otimes oplus odot simeq equiv propto notin subseteq supseteq setminus rightarrow leftarrow "
    "leftrightarrow longrightarrow Rightarrow Leftarrow mapsto lesssim gtrsim ldots cdots dots langle rangle lfloor rfloor lceil rceil".split()
)
OPERATORS = SURE_OPERATORS | frozenset(
    "times pm mp sim approx ll gg in to mid cap cup subset supset le ge ne circ star wedge vee sum prod int div".split()
)

NAMES = GREEK | SYMBOLS | FUNCTIONS | FONTS | OPERATORS
"""What a word inside a formula is taken for."""

TEXT_COMMANDS = frozenset(
    "textbf textit textsc texttt textsf textrm textsl textup textmd textnormal emph underline uline uwave url href cite citep citet citealp "
    "citeauthor citeyear footnote footnotemark footnotetext label ref eqref cref Cref autoref xspace etc ie eg etal noindent par newline item "
    "begin end section subsection paragraph textsuperscript textsubscript textcolor color enquote textquote hl st sout gls acrshort "
    "acrlong acrfull i j l L o O ae AE oe OE ss aa AA c v u H k r d b t S P copyright dag ddag LaTeX TeX it bf em tt sc rm sf sl "
    "tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge verb mbox hbox scalebox resizebox hspace vspace "
    "textasciitilde textbackslash textendash textemdash textquoteleft textquoteright textquotedblleft textquotedblright texttimes textpm "
    "textdegree texttrademark textregistered textellipsis textbar textless textgreater textunderscore textbullet".split()
)
"""Commands of text, which are no evidence of a formula."""


def alternatives(names: frozenset[str]) -> str:
    """A pattern for any of ``names``, the longest first."""
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


GROUP = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}"
"""A pattern for a group in braces that holds at most two levels of groups."""
WORD = re.compile(r"[A-Za-z]+")
