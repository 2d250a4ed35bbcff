"""What the commands of text mean, by name: characters, accents, and what to do with their arguments."""

ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307", '"': "\u0308", "r": "\u030a",
    "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331", "t": "\u0361", "h": "\u0309", "G": "\u030f",
    "U": "\u030e", "f": "\u0311", "C": "\u030f", "polhk": "\u0328", "textcommabelow": "\u0326", "cfac": "\u0326", "capitalcedilla": "\u0327",
    "textogonekcentered": "\u0328", "cftil": "\u0302\u0303", "udot": "\u0323", "lfhook": "\u0326", "textcircled": "\u20dd",
    "newtie": "\u0361", "ocirc": "\u030a",
}  # fmt: skip
"""The combining character that goes behind the first letter of the argument."""

LETTERS = {
    "ss": "ß", "SS": "ẞ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı",
    "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "ij": "ĳ", "IJ": "Ĳ",
    "textdotlessi": "ı", "imath": "ı", "jmath": "ȷ", "eth": "ð", "dbar": "đ", "Dbar": "Đ", "hyphen": "-",
    "ohorn": "ơ", "OHORN": "Ơ", "uhorn": "ư", "UHORN": "Ư", "cprime": "ʹ", "cdprime": "ʺ", "cydot": "·",
}  # fmt: skip
"""Letters: as in TeX, blanks behind their names are no blanks of the text (``S\\o ren``)."""

CHARACTERS = {
    "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "TeX": "TeX", "BibTeX": "BibTeX", "XeTeX": "XeTeX", "LuaTeX": "LuaTeX", "ConTeXt": "ConTeXt",
    "ldots": "…", "dots": "…", "textellipsis": "…", "dotso": "…", "textendash": "–", "textemdash": "—", "endash": "–", "emdash": "—",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "textquotesingle": "'", "textquotedbl": '"',
    "lq": "‘", "rq": "’", "quotesinglbase": "‚", "quotedblbase": "„", "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»",
    "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»", "guilsinglleft": "‹", "guilsinglright": "›",
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`", "textbar": "|", "textless": "<",
    "textgreater": ">", "textunderscore": "_", "textdollar": "\\$", "textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}",
    "textbullet": "•", "textperiodcentered": "·", "textasteriskcentered": "*", "textdegree": "°", "degree": "°", "textcelsius": "℃",
    "texttrademark": "™", "texttm": "™", "textregistered": "®", "textcopyright": "©", "copyright": "©", "textordfeminine": "ª",
    "textordmasculine": "º", "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾", "textmu": "µ", "micro": "µ", "textohm": "Ω",
    "textpm": "±", "texttimes": "×", "textdiv": "÷", "textminus": "−", "textsurd": "√", "texteuro": "€", "euro": "€", "EUR": "€", "pounds": "£",
    "textsterling": "£", "textyen": "¥", "textcent": "¢", "textexclamdown": "¡", "textquestiondown": "¿", "textnumero": "№", "S": "§",
    "textsection": "§", "P": "¶", "textparagraph": "¶", "dag": "†", "ddag": "‡", "textdagger": "†", "textdaggerdbl": "‡",
    "textvisiblespace": "␣", "textprime": "′", "Dash": "—", "BBA": "&", "slash": "/", "colon": ":", "space": " ", "nobreakspace": " ",
    "textnonbreakinghyphen": "-", "nobreakdash": "", "hyp": "-", "textordmasculin": "º", "ier": "er", "th": "þ", "quad": " ", "qquad": " ",
    "enspace": " ", "thinspace": " ", "newline": " ", "linebreak": " ", "par": "\n\n", "textsuperscripttwo": "²", "checkmark": "✓",
    "aleph": "ℵ", "ell": "ℓ", "hbar": "ℏ", "textalpha": "α", "textbeta": "β", "textgamma": "γ", "textdelta": "δ",
    "textgreek": "", "textestimated": "℮", "psq": " sq.", "psqq": " sqq.", "adddot": ".", "addspace": " ", "addcomma": ",", "permil": "‰", "textperthousand": "‰", "textperiod": ".", "textcomma": ",", "iff": "⇔", "textampersand": "&",
    "bibnamedelima": " ", "bibnamedelimb": " ", "bibinitperiod": ".", "bibinitdelim": " ", "No": "№", "celsius": "℃",
}  # fmt: skip
"""Named characters; a blank behind one is kept, for writers mean it (``\\TeX is``)."""

BEFORE_A_WORD = frozenset(
    "textquoteleft textquotedblleft quotesinglbase quotedblbase glqq glq flqq lq guillemotleft guillemetleft guilsinglleft textexclamdown"
    " textquestiondown textmu micro slash textnonbreakinghyphen".split()
)
"""Characters that stand before a word and never before a blank."""

SYMBOLS = {
    "&": "&", "%": "%", "#": "#", "_": "_", "{": "{", "}": "}", "$": r"\$", " ": " ", "\n": " ", "\t": " ", ",": " ", ";": " ", ":": " ", "!": "",
    "/": "", "-": "", "@": "", "*": "", "\\": " ", "|": "‖", "+": "", "<": "", ">": "", "[": "[", "]": "]", "(": "(", ")": ")",
}  # fmt: skip
"""Commands of one sign."""

DROPPED = {
    "label": 1, "vspace": 1, "hspace": 1, "color": 1, "fontsize": 2, "fontencoding": 1, "fontfamily": 1, "fontseries": 1, "fontshape": 1,
    "noopsort": 1, "NOOPSORT": 1, "Noopsort": 1, "SortNoop": 1, "sortnoop": 1, "SORTNOOP": 1, "noop": 1, "thanks": 1, "selectlanguage": 1,
    "phantom": 1, "hphantom": 1, "vphantom": 1, "index": 1, "thispagestyle": 1, "setlength": 2, "includegraphics": 1, "natexlab": 1, "bibnote": 1,
}  # fmt: skip
"""Commands whose arguments say nothing to a reader, and how many they have."""

SILENT = frozenset("LARGE HUGE BBOP BBCP BCBT BCBL BPBI BHBI BED BEDS BVOL BPG BPGS BNUM BIN".split())
"""Commands in capitals that print something else than their names: sizes, and what the styles of psychologists write between parts."""

MOVES = frozenset("kern mkern hskip mskip vskip raise lower moveleft moveright".split())
"""Commands of TeX that say how far: ``\\kern-.1em``."""

SECOND = frozenset(
    "textcolor colorbox foreignlanguage textlang raisebox scalebox resizebox texorpdfstring href hyperref switchargs bibinfo bibfield".split()
)
"""Commands whose first argument is for the printer (or, of ``texorpdfstring``, for print alone) and whose second is read."""

VERBATIM = frozenset("url path nolinkurl detokenize ensuremath".split())
"""Commands whose argument stands as it is; that of the last is a formula."""

AROUND = {
    "enquote": "“{}”", "mkbibquote": "“{}”", "footnote": " ({})", "footnotetext": " ({})", **dict.fromkeys(
        "cite citep citet citealp citealt citeauthor citeyear parencite textcite autocite Cite Citet".split(), "[{}]"),
}  # fmt: skip
"""Commands that set something around their argument."""

RAISED = frozenset("textsuperscript textsubscript sp sb up fup ieme".split())

SUPERSCRIPTS = dict(zip("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ", strict=True))
SUBSCRIPTS = dict(zip("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", strict=True))

MATHEMATICS = frozenset(
    "equation equation* displaymath math align align* gather gather* multline multline* eqnarray eqnarray* aligned".split()
)
"""Environments that hold a formula."""
