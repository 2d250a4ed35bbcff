r"""Rules for addresses: TeX sets them with ``\url`` and ``\href``, and escapes the characters in them."""

import re

from papershelf.text.links import same
from papershelf.text.repair.rule import Rule, substitution
from papershelf.text.repair.vocabulary import GROUP

_BODY = r"https?://(?:[^\s<>\"`{}\\^|$]|\\[_%#&~-]|\{\\?[_~]\})+"
_ADDRESS = re.compile(_BODY)
_ESCAPE = re.compile(r"\\([_%#&~-])|\{\\?([_~])\}|\$\\?sim\$")
# What a link says where its address stands beside it anyway.
_NO_WORDS = re.compile(r"(?:this|the)?(?:https?|url|link|here|page|website|site|code|github|repo(?:sitory)?|\s)*", re.IGNORECASE)


def _with_words(url: str, words: str) -> str:
    """An address and what its link said; the words go where they say nothing beyond the address."""
    words = words.strip()
    bare = _unescaped(words)
    if not words or _NO_WORDS.fullmatch(words) or same(bare).startswith(same(url)) or same(url).startswith(same(bare)):
        return url
    return f"{words} ({url})"


def _unescaped(url: str) -> str:
    return _ESCAPE.sub(lambda match: match[1] or match[2] or "~", url)


def _linked(match: re.Match[str]) -> str:
    words = (match["words"] or "").strip()
    url = match["url"].strip()
    bare = _unescaped(words)
    if not words or same(bare) == same(_unescaped(url)) or "://" in words:
        return url
    return f"{words} ({url})"


ADDRESSES = (
    Rule(
        "href",
        r"\href sets an address under words; both are kept, for the words may be needed in the sentence.",
        ("href{", "href {", "hyperlink{"),
        substitution(
            rf"(?P<dollar>\$)?\\?(?:href|hyperlink)\s*\{{\s*(?P<url>{_BODY})\s*\}}(?:\s*\{{(?P<words>(?:[^{{}}]|{GROUP})*)\}})?(?(dollar)\$)",
            _linked,
        ),
        (
            (r"see \href{https://a.org/x}{our site}.", "see our site (https://a.org/x)."),
            (r"see \href{https://a.org/x}{https://a.org/x}.", "see https://a.org/x."),
            (r"see \href{https://a.org/x} and \hyperlink{https://a.org/y}{https://a.org/y}.", "see https://a.org/x and https://a.org/y."),
        ),
        scope="whole",
    ),
    Rule(
        "url",
        r"\url and \nolinkurl only set their address in another font.",
        ("url{", "url {"),
        substitution(rf"\\?\b(?:nolink)?url\s*\{{\s*(?P<url>{_BODY}|www\.[^\s{{}}]+)\s*\}}", lambda match: match["url"]),
        ((r"at \url{https://a.org/x}.", "at https://a.org/x."), ("at url{https://a.org/x}", "at https://a.org/x")),
        scope="whole",
    ),
    Rule(
        "braced-address",
        "Braces around an address and nothing else are the rest of a command.",
        ("{http", "{ http"),
        substitution(rf"(?<=[\s:(])\{{\s*(?P<url>{_BODY})\s*\}}(?!\s*\{{)", lambda match: match["url"]),
        (("at {https://a.org/x}.", "at https://a.org/x."), (r"\my{https://a.org/x}", r"\my{https://a.org/x}")),
        scope="whole",
    ),
    Rule(
        "address-twice",
        r"\href that lost its name leaves address{words}: what stands in the braces repeats it, or says `this https URL`.",
        ("{",),
        substitution(
            rf"(?P<url>{_BODY}(?<![.,;:]))\{{(?:(?P<words>[^{{}}]*)\}}|(?P<open>https?://\S*?)(?=[.,;:]?(?:\s|\Z)))",
            lambda match: _with_words(match["url"], match["words"] or match["open"] or ""),
        ),
        (
            ("https://a.org/Dis{https://a.org/Dis}.", "https://a.org/Dis."),
            ("https://a.org/M{this https URL}.", "https://a.org/M."),
            (r"https://a.org/S_M{https://a.org/S\_M.", "https://a.org/S_M."),
            ("https://a.org/x{our demo}", "our demo (https://a.org/x)"),
        ),
        scope="whole",
    ),
    Rule(
        "address-escapes",
        "TeX escapes _, %, #, & and ~, which an address has as they are.",
        ("\\", "{"),
        lambda text: _ADDRESS.sub(lambda match: _unescaped(match[0]), text),
        ((r"https://a.org/Strip\_MLP", "https://a.org/Strip_MLP"), (r"https://a.org/\~me/a\%20b", "https://a.org/~me/a%20b")),
        scope="whole",
    ),
    Rule(
        "address-tie",
        "A tie before an address is a blank.",
        ("~",),
        substitution(r"(?<=\w)~\s?(?=https?://|www\.)", " "),
        (("available at~https://a.org/x", "available at https://a.org/x"), ("https://a.org/~me/x", "https://a.org/~me/x")),
        scope="whole",
    ),
)
