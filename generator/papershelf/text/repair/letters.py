r"""Rules for letters and marks: accents, escaped signs, quotation marks, dashes, ties, lost entities."""

import re
import unicodedata

from papershelf.text.repair.rule import Rule, substitution

_COMBINING = {"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307", '"': "\u0308", "r": "\u030a",
              "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331"}  # fmt: skip
_ACCENT = re.compile(
    r"\{?\\(?:(?P<mark>[`'^\"~=.])\s*|(?P<named>[uvHcdbkr])(?:\s+|(?=\{)))(?:\{\s*(?P<braced>\\?[A-Za-z])\s*\}|(?P<bare>\\[ij](?![A-Za-z])\s?|[A-Za-z]))(?P<end>\})?"
)


def _accented(match: re.Match[str]) -> str:
    letter = (match["braced"] or match["bare"]).strip()
    base = {"\\i": "i", "\\j": "j"}.get(letter, letter.removeprefix("\\"))
    whole = unicodedata.normalize("NFC", base + _COMBINING[match["mark"] or match["named"]])
    if len(whole) > 1:
        return match[0]
    opened, closed = match[0].startswith("{"), match["end"] is not None
    return ("{" if opened and not closed else "") + whole + ("}" if closed and not opened else "")


_UMLAUT = re.compile(r"\{(?P<mark>[\"'`^~])(?P<letter>[A-Za-z])\}|(?<=[A-Za-z])(?P<inner>\")(?P<vowel>[aouie])(?=[a-z]{2})")


def _lost_accent(match: re.Match[str]) -> str:
    whole = unicodedata.normalize("NFC", (match["letter"] or match["vowel"]) + _COMBINING[match["mark"] or match["inner"]])
    return whole if len(whole) == 1 else match[0]


_LETTERS = {
    "ss": "ß",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "aa": "å",
    "AA": "Å",
    "i": "ı",
    "j": "ȷ",
}
# Without a letter behind it the number could be a year ("linux2014 and").
_ENTITY = re.compile(
    r"(?<=[A-Za-z.,;!?)])x(?P<glued>201[0-9abcdABCD]|202[26]|00[aAbBeEfF][0-9a-fA-F])(?=[A-Za-z])"
    r"|(?<=\s)x(?P<free>201[34]|2026)(?=\s)|(?<![\d])x(?P<quote>201[cdCD])(?=[\w\s.,;:)]|\Z)"
)


def _entity(match: re.Match[str]) -> str:
    char = chr(int(match["glued"] or match["free"] or match["quote"], 16))
    return " " if char == "\u00a0" else char


# A tilde that lost its backslash, as it stands in names: "Maga~na".
_TILDE = re.compile(r"\b(?P<before>[A-Z][a-z]{0,8}[aeiou])~n(?=[aeiou][a-z]{0,5}\b)")

_TIE = re.compile(
    r"(?P<before>[A-Za-z]{2}[.)\]]?|[A-Za-z][.)\],;:]|[\U00100000-\U0010fffd]|[\"”’}\])])~(?=[A-Za-z\d({\[\\\"“`'$\U00100000-\U0010fffd])"
    r"|(?P<number>\d)~(?=\\?%|[A-Za-zµ°]{1,4}\b|[\U00100000-\U0010fffd])|(?P<unit>(?<![\w~])[A-Za-z])~(?=[a-z(\[\\])"
)

LETTERS = (
    Rule(
        "lost-entities",
        "An entity that lost its marks leaves the number of its character glued to a word.",
        ("x20", "x00"),
        lambda text: _ENTITY.sub(_entity, text),
        (("runx2014each", "run—each"), ("modelx2019s", "model’s"), ("linux2014 and x2013", "linux2014 and x2013"), ("0x2014", "0x2014")),
    ),
    Rule(
        "escaped-quotes",
        r"JSON and TeX escape quotation marks; before s, t, re … a \' is no accent.",
        ("\\'", '\\"'),
        substitution(
            r"(?<![\w\\])\\\"(?P<quoted>[^\"\\]{1,300}?)\\\"(?!\w)|(?<=\w)\\'(?=(?:s|t|d|m|re|ve|ll)?(?![A-Za-z{\\]))|(?<!\w)\\'(?P<single>[^'\\]{2,200}?)\\'(?!\w)",
            lambda match: f'"{match["quoted"]}"' if match["quoted"] else f"'{match['single']}'" if match["single"] else "'",
        ),
        ((r"these models\' decisions, it\'s", "these models' decisions, it's"), (r"a \"new\" one", 'a "new" one'), (r"caf\'e", r"caf\'e")),
    ),
    Rule(
        "accents",
        "Accents of TeX are letters of Unicode.",
        ("\\",),
        lambda text: _ACCENT.sub(_accented, text),
        (
            (r"na\"{\i}ve ans\"atze", "naïve ansätze"),
            (r"Ho{\v{c}}evar, Erd\H{o}s, Fran\c{c}ois", "Hočevar, Erdős, François"),
            (r"{\'E}cole, caf\'e, \'{\i}", "École, café, í"),
            (r"\beta and \cite", r"\beta and \cite"),
        ),
    ),
    Rule(
        "lost-accents",
        "Accents that lost their backslash stand inside a word, or in braces with their letter.",
        ("~n", '"', "{'", "{`", "{^", "{~"),
        lambda text: _TILDE.sub(r"\g<before>ñ", _UMLAUT.sub(_lost_accent, text)),
        (
            ('Maga~na, Schr"odinger, H{"o}lder, na"ive', "Magaña, Schrödinger, Hölder, naïve"),
            ('the "other" word, 5"a, a"b', 'the "other" word, 5"a, a"b'),
            ("Figure~2, the~new", "Figure~2, the~new"),
        ),
    ),
    Rule(
        "letters",
        "Letters that TeX names are letters of Unicode.",
        ("\\",),
        substitution(
            r"\{\\(?P<braced>ss|[oOlLij]|ae|AE|oe|OE|aa|AA)\s*\}|\\(?P<bare>ss|[oOlLij]|ae|AE|oe|OE|aa|AA)(?:\{\}|\s+(?=[a-z])|(?![A-Za-z]))",
            lambda match: _LETTERS[match["braced"] or match["bare"]],
        ),
        ((r"Stra{\ss}e, {\L}ukasz, S\o ren, \AA rhus", "Straße, Łukasz, Søren, Århus"),),
    ),
    Rule(
        "ties",
        "A tie is a blank that does not break. Before or between numbers ~ is a sign of its own: ~10%, 1M~60M.",
        ("~",),
        lambda text: _TIE.sub(lambda match: f"{match['before'] or match['number'] or match['unit'] or ''} ", text),
        (
            ("models~(LLMs), i.e.~points, Task~Arithmetic", "models (LLMs), i.e. points, Task Arithmetic"),
            ("Table~2, 5~ms, J.~Doe", "Table 2, 5 ms, J. Doe"),
            (r"6.25~\% of", r"6.25 \% of"),
            ("only ~10% of 1M~60M, ~/bin", "only ~10% of 1M~60M, ~/bin"),
        ),
    ),
    Rule(
        "quotation-marks",
        "TeX writes quotation marks as two grave accents and two apostrophes, some tools with a straight one at the end.",
        ("`", "''"),
        substitution(
            r"``(?P<double>[^`\n]{1,400}?)(?:''|\"|”)|(?<![`\w])`(?P<single>[^`'\n]{1,200})'(?![\w'])|,,(?P<low>[^,'\n]{1,200})''|(?P<open>``)(?=\w)|(?P<close>(?<=[A-Za-z]{2}|[A-Za-z\d)][.,!?)])'')(?![\w'])",
            lambda match: _quoted(match)  # noqa: PLW0108 - it stands below,  # noqa: PLW0108 - it stands below
        ),
        (
            ("``label sharpness'' and ``skills,'' too", "“label sharpness” and “skills,” too"),
            ("a `word' here", "a ‘word’ here"),
            ("`code` and f'' = 0", "`code` and f'' = 0"),
        ),
    ),
    Rule(
        "dashes",
        "Two hyphens are an en dash, three an em dash; before a word without a blank they are an option of a command.",
        ("--",),
        substitution(r"(?<![-\w<!])---(?=\s)|(?<=[^\s\-<!])---(?![->])|(?<=\s)--(?=\s)|(?<=[^\s\-<!|=])--(?![->|])(?=\S|\s)", lambda match: "—" if len(match[0]) == 3 else "–"),
        (
            ("methods -- Averaging --- and 5--10, A---B", "methods – Averaging — and 5–10, A—B"),
            ("use --flag, <!-- x -->, a ----- b", "use --flag, <!-- x -->, a ----- b"),
        ),
    ),
)  # fmt: skip


def _quoted(match: re.Match[str]) -> str:
    if match["double"]:
        return f"“{match['double']}”"
    if match["single"]:
        return f"‘{match['single']}’"
    if match["low"]:
        return f"„{match['low']}“"
    return "“" if match["open"] else "”"
