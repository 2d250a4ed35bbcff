r"""Rules for commands of text, with their backslash and without: fonts, notes, citations, escaped characters."""

import re
from collections.abc import Callable

from papershelf.text.mathml import plain
from papershelf.text.repair.rule import Rule, repeated, substitution
from papershelf.text.repair.vocabulary import GROUP

_INNER = r"(?P<text>(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)"
_FONTS = r"textbf|textit|textsc|texttt|textsf|textrm|textsl|textup|textmd|textnormal|emph|underline|uline|uwave|enquote|textquote|mbox|hbox|text|hl|sout|st|uppercase|lowercase|ensuremath|mathrm|mathbf|mathit|mathtt|mathsf|textsubscript"
# Without its backslash a command is told by its brace, and only where its name is no word.
_LOST_FONTS = r"textbf|textit|textsc|texttt|textsf|textrm|textsl|textnormal|emph|underline|uline|mbox|hbox"
_SIZES = r"tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge"
_SWITCHES = r"it|bf|em|tt|sc|rm|sf|sl|itshape|bfseries|ttfamily|scshape|rmfamily|sffamily|cal"
_CITATIONS = r"(?:cite|Cite)(?:p|t|alp|alt|author|year|yearpar|num|text)?\*?|parencite|textcite|autocite|footcite"

_CHARACTERS = {"ldots": "…", "dots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
               "textquotedblleft": "“", "textquotedblright": "”", "texttimes": "×", "textpm": "±", "textdegree": "°", "texttrademark": "™",
               "textregistered": "®", "copyright": "©", "textbackslash": "\\", "textasciitilde": "~", "textbar": "|", "textless": "<",
               "textgreater": ">", "textunderscore": "_", "textbullet": "•", "S": "§", "P": "¶", "dag": "†", "ddag": "‡", "LaTeX": "LaTeX",
               "TeX": "TeX", "slash": "/", "textasciicircum": "^", "textcopyright": "©", "euro": "€", "pounds": "£"}  # fmt: skip
_ABBREVIATIONS = {"ie": "i.e.", "eg": "e.g.", "etc": "etc.", "etal": "et al.", "wrt": "w.r.t.", "cf": "cf.", "vs": "vs.", "iid": "i.i.d."}
_SIGNS = "times|pm|mp|sim|approx|leq|geq|le|ge|rightarrow|leftarrow|leftrightarrow|Rightarrow|to|uparrow|downarrow|cdot|infty|neq|ll|gg|checkmark|bullet|degree"


def _dots(match: re.Match[str]) -> str:
    """An abbreviation and its full stop, which the sentence may have given already."""
    whole = _ABBREVIATIONS[match["name"]]
    return whole[:-1] if match["dot"] is not None else whole


def _raised(match: re.Match[str]) -> str:
    text = match["text"]
    return text if re.fullmatch(r"st|nd|rd|th|TM|®|™", text) else f"$^{{{text}}}$" if re.fullmatch(r"[\w*+-]{1,3}", text) else text


COMMANDS = (
    Rule(
        "ordinals",
        "Raised endings of ordinal numbers are written on the line in plain text.",
        ("^", "textsuperscript"),
        substitution(
            r"(?P<number>\d)(?:\$?\^\{?\s*(?:\\(?:text|mathrm|textrm|mathit|rm|it)\s*\{?\s*|(?:rm|text|mathrm)[ {])?(?P<a>st|nd|rd|th)\}{0,2}\$?|\\?textsuperscript\{(?P<b>st|nd|rd|th)\})(?![A-Za-z])",
            lambda match: match["number"] + (match["a"] or match["b"]),
        ),
        (("ranks 3^{rd} on", "ranks 3rd on"), (r"the $4^{\text{th}}$ and 2\textsuperscript{nd}", r"the $4^{\text{th}}$ and 2nd"), ("2^{n}", "2^{n}")),
        scope="prose",
    ),
    Rule(
        "font-switches",
        r"{\it word} sets a word in another font; plain text has none.",
        ("{", "\\", "(rm ", "(bf ", "(tt ", "(sf ", "(sc ", "(cal "),
        lambda text: _SWITCH_ALONE.sub("", _SWITCH_IN_ROUND.sub("(", _without_switches(text))),
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
        substitution(rf"\\?(?:{_SIZES})\{{{_INNER}\}}", lambda match: match["text"]),
        (("Psmall{ARAMAWPS}, Msmall{AWPS}", "PARAMAWPS, MAWPS"),),
    ),
    Rule(
        "fonts",
        r"\textbf{…}, \emph{…} and their like; plain text has no fonts.",
        ("\\", "{"),
        repeated(substitution(
            rf"(?P<wrapped>\{{\s*)?\\(?:(?:{_FONTS})\s*|(?:textcolor|colorbox|scalebox|resizebox\{{[^{{}}]*\}})\s*(?:\[[^\]]*\])?\{{[^{{}}]*\}}\s*)\{{{_INNER}\}}(?(wrapped)\s*\}})"
            rf"|(?<![A-Za-z\\])(?:{_LOST_FONTS})\{{(?P<lost>(?:[^{{}}]|{GROUP})*)\}}|\\color\{{[^{{}}]*\}}\s*",
            lambda match: next((group for group in (match["text"], match["lost"]) if group is not None), ""),
        )),
        (
            (r"\textbf{A \emph{b} c} of {\textcolor{red}{\textit{d}}}", "A b c of d"),
            ("our emph{own} texttt{code}", "our own code"),
            ("the text {a}", "the text {a}"),
        ),
    ),
    Rule(
        "notes",
        "A footnote stands in round brackets, a citation in square ones, and keeps its keys, for there is nothing better.",
        ("\\", "{"),
        lambda text: _without_layout(text),  # noqa: PLW0108 - it stands below
        (
            (r"a word\footnote{See b.} here~\cite{a1, b2}.", "a word (See b.) here [a1, b2]."),
            (r"\gls{llm} and \label{x}y", "llm and y"),
            (r"\begin{itemize} \item one \item two \end{itemize}", "• one • two"),
        ),
    ),
    Rule(
        "superscripts",
        r"\textsuperscript is the mathematics of text.",
        ("textsuperscript",),
        substitution(r"\\?textsuperscript\{(?P<text>[^{}]*)\}", _raised),
        ((r"M\textsuperscript{2}IXT", "M$^{2}$IXT"),),
    ),
    Rule(
        "abbreviations",
        r"Macros that most papers define alike: \etc, \ie, \eg.",
        ("\\",),
        substitution(r"\\(?P<name>ie|eg|etc|etal|wrt|cf|vs|iid)(?![A-Za-z])(?:\\?xspace|\{\})?(?P<dot>(?=\.))?", _dots),
        ((r"(NeRV, E-NeRV, \etc) and \eg, \etc.", "(NeRV, E-NeRV, etc.) and e.g., etc."),),
    ),
    Rule(
        "characters",
        "Characters that TeX names.",
        ("\\",),
        substitution(
            rf"\\(?P<name>{'|'.join(sorted(_CHARACTERS, key=len, reverse=True))})(?![A-Za-z])(?:\{{\}}|\s(?=\w)(?<!(?<!dots)\s))?|\\(?P<sign>{_SIGNS})(?![A-Za-z])(?:\{{\}})?",
            lambda match: _CHARACTERS[match["name"]] if match["name"] else plain(f"\\{match['sign']}") if match["sign"] != "degree" else "°",
        ),
        ((r"a\ldots{} \LaTeX{} 5\times \pm 3", "a… LaTeX 5× ± 3"),),
    ),
    Rule(
        "spaces",
        "Commands for spaces, line breaks and hyphenation.",
        ("\\",),
        lambda text: _SPACES.sub(" ", _NO_SPACES.sub("", text)),
        ((r"5\,ms, i.e.\ it, a\\b, hy\-phen, GPT\xspace is", "5 ms, i.e. it, a b, hyphen, GPT is"), (r"C:\dir", r"C:\dir")),
    ),
    Rule(
        "escaped-characters",
        "TeX escapes the characters that it uses itself.",
        ("\\", "{"),
        substitution(r"\\([%&#_{}])|\{([%&#_])\}|(?<=\d)\{(,)\}(?=\d)", lambda match: match[1] or match[2] or match[3]),
        ((r"0.12\% of R\&D in a\_b and \#1, \{x\}", "0.12% of R&D in a_b and #1, {x}"), ("10{,}412", "10,412")),
    ),
)  # fmt: skip

_SWITCH = re.compile(
    rf"(?<![A-Za-z\]}}])\{{\s*(?:\\(?:{_SWITCHES}|{_SIZES})(?:\s+|(?=[\\{{])|~)|(?:{_SWITCHES})\s+)(?P<text>(?:[^{{}}]|{GROUP})*?)(?:\\/)?\}}"
)
_without_switches: Callable[[str], str] = repeated(lambda text: _SWITCH.sub(lambda match: match["text"].strip(), text))
_SWITCH_IN_ROUND: re.Pattern[str] = re.compile(r"\((?:\\?(?:rm|bf|tt|sf|sc|cal)) (?=[A-Z][\w-]*\))")
_SWITCH_ALONE: re.Pattern[str] = re.compile(rf"\\(?:{_SWITCHES}|{_SIZES})(?![A-Za-z])\s*")
_NO_SPACES: re.Pattern[str] = re.compile(
    r"\\[!/]|\\-(?=\w)|\\(?:noindent|protect|centering|smallskip|medskip|bigskip|hfill|allowbreak|nolinebreak)(?![A-Za-z])\s*|\\xspace(?![A-Za-z])|\\[hv]space\*?\{[^{}]*\}"
)
_SPACES: re.Pattern[str] = re.compile(r"\s*\\\\(?:\[[^\]]*\])?\s*|\\[,;: ]\s*|\s*\\(?:newline|linebreak|par|quad|qquad)(?![A-Za-z])\s*")
_CITE = re.compile(rf"(?P<tie>~)?\\?\b(?:{_CITATIONS})\s*(?:\[[^\]]*\]){{0,2}}\s*\{{(?P<keys>[^{{}}]*)\}}")
_FOOTNOTE = re.compile(rf"\s?\\?\bfootnote(?:text)?\s*(?:\[[^\]]*\])?\{{{_INNER}\}}|\\footnotemark(?:\[[^\]]*\])?(?:\{{\}})?")
_GLOSSARY = re.compile(r"\\(?:gls|Gls|glspl|ac|acs|acl|acf|acrshort|acrlong|acrfull)\s*\{(?P<text>[^{}]*)\}")
_REFERENCE = re.compile(r"\\label\{[^{}]*\}|\\(?:eq|c|C|auto)?ref\{(?P<name>[^{}]*)\}")
_LIST = re.compile(
    r"\s*\\(?:begin|end)\{(?:itemize|enumerate|description|abstract|center|quote|flushleft)\}(?:\[[^\]]*\])?\s*|\\item(?![A-Za-z])(?:\[(?P<label>[^\]]*)\])?\s*"
)


def _without_layout(text: str) -> str:
    text = _FOOTNOTE.sub(lambda match: f" ({match['text'].strip()})" if match["text"] else "", text)
    text = _CITE.sub(lambda match: f"{' ' if match['tie'] else ''}[{match['keys'].strip()}]", text)
    text = _GLOSSARY.sub(lambda match: match["text"], text)
    text = _REFERENCE.sub(lambda match: match["name"] or "", text)
    return _LIST.sub(
        lambda match: f"{match['label']} " if match["label"] else "• " if "item" in match[0] and "{" not in match[0] else " ", text
    ).strip()
