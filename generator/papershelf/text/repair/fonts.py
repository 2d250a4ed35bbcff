r"""Rules for fonts and sizes, with their backslash and without: plain text has none, and keeps the words."""

import re

from papershelf.text.mathematics.mathml import is_command
from papershelf.text.repair.rule import Rule, repeated, substitution
from papershelf.text.repair.vocabulary import GROUP, TEXT_COMMANDS

_INNER = r"(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*"
_SIZES = r"tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge"
_SWITCHES = r"it|bf|em|tt|sc|rm|sf|sl|itshape|bfseries|ttfamily|scshape|rmfamily|sffamily|cal"
# Without its backslash a command is told by the brace that follows it at once.
_LOST = r"text|textbf|textit|textsc|texttt|textsf|textrm|textsl|textnormal|emph|underline|uline|mbox|hbox"
_FONTS = (
    rf"{_LOST}|textup|textmd|uwave|enquote|textquote|it|bf|em|tt|sc|rm|sf|hl|sout|st|uppercase|lowercase|ensuremath|mathrm|mathbf|mathit|mathtt"
    r"|mathsf|textsubscript"
)
_WITH_ARGUMENT = r"(?:textcolor|colorbox|scalebox|resizebox\{[^{}]*\})\s*(?:\[[^\]]*\])?\{[^{}]*\}\s*"
_FONT = (
    rf"(?P<wrapped>\{{\s*)?\\(?:(?:{_FONTS})\s*|{_WITH_ARGUMENT})\{{(?P<text>{_INNER})\}}(?(wrapped)\s*\}})"
    rf"|(?<![A-Za-z\\])(?:{_LOST})\{{(?P<lost>{_INNER})\}}|\\color\{{[^{{}}]*\}}\s*"
)
_SWITCH = rf"(?<![A-Za-z\]}}])\{{\s*(?:\\(?:{_SWITCHES}|{_SIZES})(?:\s+|(?=[\\{{])|~)|(?:{_SWITCHES})\s+)(?P<text>(?:[^{{}}]|{GROUP})*?)(?:\\/)?\}}"
_SWITCH_IN_ROUND = re.compile(r"\((?:\\?(?:rm|bf|tt|sf|sc|cal)) (?=[A-Z][\w-]*\))")
_SWITCH_ALONE = re.compile(rf"\\(?:{_SWITCHES}|{_SIZES})(?![A-Za-z]|\s*\{{)\s*")
_without_groups = repeated(substitution(_SWITCH, lambda match: match["text"].strip()))


def _without_switches(text: str) -> str:
    return _SWITCH_ALONE.sub("", _SWITCH_IN_ROUND.sub("(", _without_groups(text)))


def _marked_up(match: re.Match[str]) -> str:
    known = match["name"] in TEXT_COMMANDS or not re.search(r"[A-Za-z]{2}", match["text"])
    return match[0] if known else match["text"]


_marked_up_words = repeated(substitution(rf"\\(?P<name>[A-Za-z]{{3,}})\s?\{{(?P<text>{_INNER})\}}", _marked_up))
_CAPITAL = re.compile(r"\\(?P<name>[A-Z][A-Za-z]+)(?![A-Za-z{])")


def _without_own_macros(text: str) -> str:
    return _CAPITAL.sub(lambda match: match[0] if _is_known(match["name"]) else match[0].lstrip("\\"), _marked_up_words(text))


def _is_known(command: str) -> bool:
    return command in TEXT_COMMANDS or is_command(command)


FONT_RULES = (
    Rule(
        "font-switches",
        r"{\it word} sets a word in another font, and so does {it word} that lost its backslash.",
        ("{", "\\", "(rm ", "(bf ", "(tt ", "(sf ", "(sc ", "(cal "),
        _without_switches,
        (
            ("can be {it misaligned} with", "can be misaligned with"),
            (r"{\bf SAM} and {\em a {\tt b}}", "SAM and a b"),
            ("(rm StatsQ) to", "(StatsQ) to"),
            (r"\emph{it is} {\em so}", r"\emph{it is} so"),
            ("{it, en} and {small sets, large sets}", "{it, en} and {small sets, large sets}"),
        ),
    ),
    Rule(
        "sizes",
        r"\small{…} and its like set a size; without its backslash it is glued to the letter before it.",
        ("{",),
        substitution(rf"\\?(?:{_SIZES})\{{(?P<text>{_INNER})\}}", r"\g<text>"),
        (("Psmall{ARAMAWPS}, Msmall{AWPS}", "PARAMAWPS, MAWPS"),),
    ),
    Rule(
        "fonts",
        r"\textbf{…}, \emph{…} and their like, in each other and in braces of their own.",
        ("\\", "{"),
        repeated(substitution(_FONT, lambda match: match["text"] or match["lost"] or "")),
        (
            (r"\textbf{A \emph{b} c} of {\textcolor{red}{\textit{d}}}", "A b c of d"),
            ("our emph{own} texttt{code} \\bf{x}", "our own code x"),
            ("the text {a}", "the text {a}"),
        ),
    ),
    Rule(
        "own-macros",
        r"A macro of the paper's own marks up the words in its group (\rev{…}), or is by its capital what it shows (\DQN).",
        ("\\",),
        _without_own_macros,
        (
            (r"\rev{new words} of \tit{ours}, \method{}", r"new words of ours, \method{}"),
            (r"\ding{182} \cite{a}", r"\ding{182} \cite{a}"),
            (r"\DQN~(\IDQN)", "DQN~(IDQN)"),
        ),
    ),
)
