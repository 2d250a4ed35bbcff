r"""Rules for commands of text: notes, citations, lists, abbreviations, named characters, spaces, escaped characters."""

import re

from papershelf.text.mathematics.mathml import plain
from papershelf.text.repair.rule import Rule, substitution

_GROUP_TEXT = r"(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*"
_ENDINGS = r"st|nd|rd|th"
_ORDINAL = (
    r"(?P<number>\d)(?:\$?\^\{?\s*(?:\\(?:text|mathrm|textrm|mathit|rm|it)\s*\{?\s*|(?:rm|text|mathrm)[ {])?"
    rf"(?P<raised>{_ENDINGS})\}}{{0,2}}\$?|\\?textsuperscript\{{(?P<set>{_ENDINGS})\}})(?![A-Za-z])"
)
_OPTIONS = r"\s*(?:\[[^\]]*\]){0,2}\s*"
_CITE = re.compile(
    rf"(?P<tie>~)?\\?\b(?:[cC]ite(?:p|t|alp|alt|author|year|yearpar|num|text)?\*?|parencite|textcite|autocite|footcite){_OPTIONS}\{{(?P<keys>[^{{}}]*)\}}"
)
r"""A citation, with its backslash or without: ``~\citep[p. 3]{bees}``, ``cite{bees}``."""
_FOOTNOTE = re.compile(rf"\s?\\?\bfootnote(?:text)?{_OPTIONS}\{{(?P<text>{_GROUP_TEXT})\}}|\\footnotemark(?:\[[^\]]*\])?(?:\{{\}})?")
_GLOSSARY = re.compile(r"\\(?:gls|Gls|glspl|ac|acs|acl|acf|acrshort|acrlong|acrfull)\s*\{(?P<text>[^{}]*)\}")
_REFERENCE = re.compile(r"\\label\{[^{}]*\}|\\(?:eq|c|C|auto)?ref\{(?P<name>[^{}]*)\}")
# Blanks are taken from the first of a run on: begun at each of them, a run of 16,000 took a second.
_BLANKS = r"(?:(?<!\s)\s+)?"
_ENVIRONMENT = re.compile(
    _BLANKS + r"\\(?:begin|end)\{(?:itemize|enumerate|description|abstract|center|quote|flushleft)\}(?:\[[^\]]*\])?\s*"
)
_ITEM = re.compile(r"\\item(?![A-Za-z])(?:\[(?P<label>[^\]]*)\])?\s*")

_ABBREVIATIONS = {"ie": "i.e.", "eg": "e.g.", "etc": "etc.", "etal": "et al.", "wrt": "w.r.t.", "cf": "cf.", "vs": "vs.", "iid": "i.i.d."}
_CHARACTERS = {"ldots": "…", "dots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
               "textquotedblleft": "“", "textquotedblright": "”", "texttimes": "×", "textpm": "±", "textdegree": "°", "texttrademark": "™",
               "textregistered": "®", "copyright": "©", "textbackslash": "\\", "textasciitilde": "~", "textbar": "|", "textless": "<",
               "textgreater": ">", "textunderscore": "_", "textbullet": "•", "S": "§", "P": "¶", "dag": "†", "ddag": "‡", "LaTeX": "LaTeX",
               "TeX": "TeX", "slash": "/", "textasciicircum": "^", "textcopyright": "©", "euro": "€", "pounds": "£", "degree": "°"}  # fmt: skip
_SIGNS = r"times|pm|mp|sim|approx|leq|geq|le|ge|rightarrow|leftarrow|leftrightarrow|Rightarrow|to|uparrow|downarrow|cdot|infty|neq|ll|gg|checkmark|bullet"
_NAMED = (
    rf"\\(?P<name>{'|'.join(sorted(_CHARACTERS, key=len, reverse=True))})(?![A-Za-z])(?:\{{\}}|(?<=dots)\s(?=\w))?"
    rf"|\\(?P<sign>{_SIGNS})(?![A-Za-z])(?:\{{\}})?"
)
_NO_SPACE = re.compile(
    r"\\[!/]|\\-(?=\w)|\\(?:noindent|protect|centering|smallskip|medskip|bigskip|hfill|allowbreak|nolinebreak)(?![A-Za-z])\s*"
    r"|\\xspace(?![A-Za-z])|\\[hv]space\*?\{[^{}]*\}"
)
r"""Commands of layout that leave nothing behind: ``\noindent``, ``\vspace{2em}``."""
_SPACE = re.compile(rf"{_BLANKS}\\\\(?:\[[^\]]*\])?\s*|\\[,;: ]\s*|{_BLANKS}\\(?:newline|linebreak|par|quad|qquad)(?![A-Za-z])\s*")


def _without_layout(text: str) -> str:
    """Footnotes, citations, references and lists, which nest in this order."""
    if "footnote" in text:
        text = _FOOTNOTE.sub(lambda match: f" ({match['text'].strip()})" if match["text"] else "", text)
    if "ite" in text:
        text = _CITE.sub(lambda match: f"{' ' if match['tie'] else ''}[{match['keys'].strip()}]", text)
    text = _REFERENCE.sub(lambda match: match["name"] or "", _GLOSSARY.sub(r"\g<text>", text))
    text = _ITEM.sub(lambda match: f"{match['label']} " if match["label"] else "• ", _ENVIRONMENT.sub(" ", text))
    return text.strip()


def _raised(match: re.Match[str]) -> str:
    """An index is mathematics; an ending, a mark or a phrase is not."""
    text = match["text"]
    return f"$^{{{text}}}$" if re.fullmatch(r"[\w*+-]{1,3}", text) and text not in {"st", "nd", "rd", "th", "TM"} else text


def _abbreviation(match: re.Match[str]) -> str:
    """An abbreviation and its full stop, which the sentence may have given already."""
    whole = _ABBREVIATIONS[match["name"]]
    return whole[:-1] if match["dot"] is not None else whole


def _dingbat(match: re.Match[str]) -> str:
    """The character of a number in the font Zapf Dingbats: ticks, crosses and numbers in circles."""
    number = int(match["number"])
    for first, last, start in ((51, 56, 0x2713), (172, 181, 0x2460), (182, 211, 0x2776)):
        if first <= number <= last:
            return chr(start + number - first)
    return match[0]


def _spaced(text: str) -> str:
    return _SPACE.sub(" ", _NO_SPACE.sub("", text))


ORDINALS = Rule(
    "ordinals",
    "Raised endings of ordinal numbers are written on the line in plain text.",
    ("^", "textsuperscript{"),
    substitution(_ORDINAL, lambda match: match["number"] + (match["raised"] or match["set"])),
    (
        ("ranks 3^{rd} on, 2^nd", "ranks 3rd on, 2nd"),
        (r"the 4$^{\text{th}}$ and 2\textsuperscript{nd}", r"the 4$^{\text{th}}$ and 2nd"),
        ("2^{n}", "2^{n}"),
    ),
)

COMMANDS = (
    Rule(
        "notes",
        "A footnote stands in round brackets, a citation in square ones, and keeps its keys, for there is nothing better.",
        ("\\", "ite{", "note{"),
        _without_layout,
        (
            (r"a word\footnote{See b.} here~\cite{a1, b2}.", "a word (See b.) here [a1, b2]."),
            (r"\gls{llm} and \label{x}y", "llm and y"),
            (r"\begin{itemize} \item one \item two \end{itemize}", "• one • two"),
        ),
    ),
    Rule(
        "superscripts",
        r"\textsuperscript is the mathematics of text.",
        ("textsuperscript{",),
        substitution(r"\\?textsuperscript\{(?P<text>[^{}]*)\}", _raised),
        ((r"M\textsuperscript{2}IXT", "M$^{2}$IXT"),),
    ),
    Rule(
        "abbreviations",
        r"Macros that most papers define alike: \etc, \ie, \eg.",
        ("\\",),
        substitution(rf"\\(?P<name>{'|'.join(_ABBREVIATIONS)})(?![A-Za-z])(?:\\?xspace|\{{\}})?(?P<dot>(?=\.))?", _abbreviation),
        ((r"(NeRV, E-NeRV, \etc) and \eg, \etc.", "(NeRV, E-NeRV, etc.) and e.g., etc."),),
    ),
    Rule(
        "characters",
        "Characters that TeX names.",
        ("\\",),
        substitution(_NAMED, lambda match: _CHARACTERS[match["name"]] if match["name"] else plain(f"\\{match['sign']}")),
        ((r"a\ldots{} \LaTeX{} 5\times \pm 3", "a… LaTeX 5× ± 3"),),
    ),
    Rule(
        "dingbats",
        r"\ding{…} sets a tick, a cross or a number in a circle, which Unicode has.",
        ("\\ding",),
        substitution(r"\\ding\s*\{\s*(?P<number>\d{2,3})\s*\}", _dingbat),
        ((r"\ding{172} one \ding{183} two \ding{51} \ding{55}", "① one ❷ two ✓ ✗"), (r"\ding{40}", r"\ding{40}")),
    ),
    Rule(
        "spaces",
        "Commands for spaces, line breaks and hyphenation.",
        ("\\",),
        _spaced,
        ((r"5\,ms, i.e.\ it, a\\b, hy\-phen, GPT\xspace is", "5 ms, i.e. it, a b, hyphen, GPT is"), (r"C:\dir", r"C:\dir")),
    ),
    Rule(
        "escaped-characters",
        "TeX escapes the characters that it uses itself.",
        ("\\", "{"),
        substitution(r"\\([%&#_{}])|\{([%&#_])\}|(?<=\d)\{(,)\}(?=\d)", lambda match: match[1] or match[2] or match[3]),
        ((r"0.12\% of R\&D in a\_b and \#1, \{x\}", "0.12% of R&D in a_b and #1, {x}"), ("10{,}412", "10,412")),
    ),
)
