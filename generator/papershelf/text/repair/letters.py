r"""Rules for letters: accents and named letters of TeX, with their backslash and without, escaped quotes, lost entities."""

import re
import unicodedata

from papershelf.text.mathematics.mathml import plain
from papershelf.text.repair.rule import Rule, substitution
from papershelf.text.repair.vocabulary import GREEK

_COMBINING = {"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307", '"': "\u0308", "r": "\u030a",
              "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331"}  # fmt: skip
_LETTERS = {"ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı",
            "j": "ȷ"}  # fmt: skip
_NAMES = "ss|ae|AE|oe|OE|aa|AA|[oOlLij]"
_ACCENT = (
    r"(?P<start>\{)?\\(?:(?P<mark>[`'^\"~=.])\s*|(?P<named>[uvHcdbkr])(?:\s+|(?=\{)))"
    r"(?:\{\s*(?P<braced>\\?[A-Za-z])\s*\}|(?P<bare>\\[ij](?![A-Za-z])\s?|[A-Za-z]))(?P<end>\})?"
)
_LOST_ACCENT = r"\{(?P<mark>[\"'`^~])(?P<letter>[A-Za-z])\}|(?<=[A-Za-z])(?P<inner>\")(?P<vowel>[aouie])(?=[a-z]{2})"
_BRACED_LETTER = re.compile(r"\{([^\W\d_A-Za-z])\}")
_LOST_TILDE = re.compile(r"\b(?P<before>[A-Z][a-z]{0,8}[aeiou])~n(?=[aeiou][a-z]{0,5}\b)")
_NAMED_LETTER = rf"\{{\\(?P<braced>{_NAMES})\s*\}}|\\(?P<bare>{_NAMES})(?:\{{\}}|\s+(?=[a-z])|(?![A-Za-z]))"
# Without a letter behind it the number could be a year ("linux2014 and").
_ENTITY = (
    r"(?<=[A-Za-z.,;!?)])[xu](?P<glued>201[0-9abcdABCD]|202[26]|00[aAbBeEfF][0-9a-fA-F])(?=[A-Za-z])"
    r"|(?<=[a-z])x(?P<apostrophe>27)(?=(?:s|t|re|ve|ll|d|m)(?![A-Za-z]))|\\\\?u(?P<escaped>20[0-9a-fA-F]{2}|00[a-fA-F][0-9a-fA-F])"
    r"|(?<=\s)x(?P<free>201[34]|2026)(?=\s)|(?<![\d])x(?P<quote>201[cdCD])(?=[\w\s.,;:)]|\Z)"
)
_PARTED_GREEK = rf"\\(?P<first>[a-zA-Z])\{{(?P<rest>{'|'.join(sorted(name[1:] for name in GREEK))})\}}"
_ESCAPED_QUOTE = (
    r"(?<![\w\\])\\\"(?P<double>[^\"\\]{1,300}?)\\\"(?!\w)|(?<!\w)\\'(?P<single>[^'\\]{2,200}?)\\'(?!\w)"
    r"|(?<=\w)\\'(?=(?:s|t|d|m|re|ve|ll)?(?![A-Za-z{\\]))"
)


def _entity(match: re.Match[str]) -> str:
    char = chr(int(next(filter(None, match.groups())), 16))
    return " " if char == "\u00a0" else char


def _quote(match: re.Match[str]) -> str:
    if match["double"]:
        return f'"{match["double"]}"'
    return f"'{match['single']}'" if match["single"] else "'"


def _greek(match: re.Match[str]) -> str:
    name = f"{match['first']}{match['rest']}"
    return plain(f"\\{name}") if name in GREEK else match[0]


def _accented(match: re.Match[str]) -> str:
    """The letter with its accent, where Unicode has it as one; braces that do not belong to it stay."""
    letter = (match["braced"] or match["bare"]).strip().removeprefix("\\")
    whole = unicodedata.normalize("NFC", letter + _COMBINING[match["mark"] or match["named"]])
    if len(whole) > 1:
        return match[0]
    if match["start"] and match["end"]:
        return whole
    return (match["start"] or "") + whole + (match["end"] or "")


def _with_lost_accents(text: str) -> str:
    text = _BRACED_LETTER.sub(r"\1", text)
    return _LOST_TILDE.sub(r"\g<before>ñ", re.sub(_LOST_ACCENT, _with_lost_accent, text))


def _with_lost_accent(match: re.Match[str]) -> str:
    whole = unicodedata.normalize("NFC", (match["letter"] or match["vowel"]) + _COMBINING[match["mark"] or match["inner"]])
    return whole if len(whole) == 1 else match[0]


LETTERS = (
    Rule(
        "lost-entities",
        "An entity that lost its marks leaves the number of its character glued to a word.",
        ("x20", "x00", "u20", "u00", "x27"),
        substitution(_ENTITY, _entity),
        (
            ("runx2014each", "run—each"),
            ("modelx2019s, itx27s", "model’s, it's"),
            (r"run\u2014each", "run—each"),
            ("linux2014 and x2013, 0x2014", "linux2014 and x2013, 0x2014"),
        ),
    ),
    Rule(
        "escaped-quotes",
        r"JSON and TeX escape quotation marks; before s, t, re … a \' is no accent.",
        ("\\'", '\\"'),
        substitution(_ESCAPED_QUOTE, _quote),
        (
            (r"these models\' decisions, it\'s", "these models' decisions, it's"),
            (r"a \"new\" one", 'a "new" one'),
            (r"caf\'e", r"caf\'e"),
        ),
    ),
    Rule(
        "parted-greek",
        r"A program that knows the accents of TeX takes \rho for \r{ho} and \kappa for \k{appa}.",
        ("\\",),
        substitution(_PARTED_GREEK, _greek),
        (
            (r"Spearman \r{ho} = 0.6, \k{appa} and \b{eta}", "Spearman ρ = 0.6, κ and β"),
            (r"\r{a} \c{c} \b{x} \q{ho}", r"\r{a} \c{c} \b{x} \q{ho}"),
        ),
    ),
    Rule(
        "accents",
        "Accents of TeX are letters of Unicode.",
        ("\\",),
        substitution(_ACCENT, _accented),
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
        ("~n", '"', "{"),
        _with_lost_accents,
        (
            ('Maga~na, Schr"odinger, H{"o}lder, na"ive', "Magaña, Schrödinger, Hölder, naïve"),
            ("Scheff{é}", "Scheffé"),
            ('the "other" word, 5"a, a"b', 'the "other" word, 5"a, a"b'),
            ("Figure~2, the~new", "Figure~2, the~new"),
        ),
    ),
    Rule(
        "letters",
        "Letters that TeX names are letters of Unicode.",
        ("\\",),
        substitution(_NAMED_LETTER, lambda match: _LETTERS[match["braced"] or match["bare"]]),
        ((r"Stra{\ss}e, {\L}ukasz, S\o ren, \AA rhus", "Straße, Łukasz, Søren, Århus"),),
    ),
)
