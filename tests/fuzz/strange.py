"""Texts that nobody writes and everybody gets: what damages files, what is no character, what is too much."""

from pathlib import Path

from hypothesis import strategies as st

from papershelf.read.readers import READERS

GOLDEN = Path(__file__).parent.parent / "golden"
MODULES = {reader.name: reader.read.__module__.rpartition(".")[2].replace("_", "-") for reader in READERS}
SEEDS = {
    name: tuple(path.read_text(encoding="utf-8") for path in sorted((GOLDEN / module / "seeds").iterdir()))
    for name, module in MODULES.items()
}
"""The files of the golden cases by the name of the reader."""

CONTROLS = ("\x00", "\x01", "\x07", "\x08", "\x0b", "\x0c", "\x1b[31m", "\x1c", "\x1d", "\x1e", "\x1f", "\x7f", "\x80", "\x85", "\x9f")
NO_CHARACTERS = (
    "\ud800",
    "\udfff",
    "\udc80",
    "\ud83d\ude00",
    "\ufffe",
    "\uffff",
    "\ufdd0",
    "\U0010ffff",
    "\U00100000",
    "\U00100001",
    "\ue000",
)
"""Lone surrogates, noncharacters, and places for private use, which the repair of texts makes use of itself."""
BLANKS = (
    "\t",
    "\r",
    "\r\n",
    "\n\n",
    "\u2028",
    "\u2029",
    "\xa0",
    "\u3000",
    "\ufeff",
    "\u200b",
    "\u200d",
    "\u202e",
    "\u2066",
    "\xad",
    " " * 40,
)
LETTERS = ("é", "e\u0301", "İ", "ß", "ŉ", "ﬁ", "Ω", "中文", "عربى", "👩‍👩‍👧", "\u0301", "a" + "\u0336" * 20, "𝒳", "①", "½", "٣", "၃", "²")
NUMBERS = ("9" * 400, "-1", "1e999", "NaN", "Infinity", "0x1f", "1" * 5000, "2024", "99999", "0", "1.5", "20245", "00", "١٩٩٩")
NESTED = (
    "{" * 60,
    "}" * 60,
    "[" * 60,
    "(" * 60,
    "$" * 9,
    "<b>" * 30,
    '{"a":' * 300,
    "[" * 3000,
    "{" * 1500,
    "\\{" * 20,
    "**" * 20,
    "$\\sqrt{" * 20,
)
SIGNS = ("{", "}", "[", "]", "(", ")", "<", ">", '"', "'", "`", "\\", "/", "|", "&", "%", "$", "#", "@", "^", "_", "~", "*", "=", ":", ";", ",", ".", "-", "--", "---", "+", "!", "?")  # fmt: skip
SAID = (
    "\\ud800", "\\u0000", "\\u001b", "\\udc00\\ud800", "&#0;", "&#xD800;", "&#55296;", "&#x1b;", "&#99999999999;", "&amp;amp;lt;", "&lt;i&gt;", "&nbsp;", "&eacute", "&lol;",
    "<i>", "</i>", "<sub>2</sub>", "<![CDATA[", "]]>", "<!--", "-->", "<?xml version='1.0'?>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "<jats:p>", "<math>", "</math>", "<tex-math>",
    "{\\", "\\'{", "\\textbf{", "\\begin{equation}", "\\end{document}", "\\[", "\\]", "\\(", "\\)", "$$", "\\$", "$x_1$", "^{2}", "_{i}", "mathcal O(", "\\frac{", "\\left(", '{\\"o}',
    "\\textasciitilde{}", "\\url{", "\\href{https://a.org}{", "2times", "pm0.5", "~\\cite{a}", "https://a.org/x_y", "www.a.org", "http://[", "10.5555/x", "arXiv:2101.00001", "and", " and others",
    " & ", "et al.", "true", "null", "@article{", "@string{", "@comment{", "TY  - JOUR", "ER  - ", "%0 Book", "PMID- 1", "PT J", "EF", "---\n", "title:", "Title:", "# ", "- [a](https://a.org)", "| a | b |",
    "<entry>", "</entry>", "<record>", "</PubmedArticle>", "=cmd|'/C'!A0", "../../x", "con", "*a*", "**b**", "`c`", "[d](javascript:e)", "<script>alert(1)</script>", "{{ a }}", "{: onclick=a }", "--8<--", "[^1]:", "*[A]: b",
)  # fmt: skip
EVERY = (*CONTROLS, *NO_CHARACTERS, *BLANKS, *LETTERS, *NUMBERS, *NESTED, *SIGNS, *SAID)
SHORT = tuple(one for one in EVERY if len(one) < 40)

STRANGE = st.sampled_from(EVERY)
PLAIN = st.lists(st.sampled_from("water heat bees queens drones combs wax 12 ten".split()), max_size=5).map(" ".join)
ANYTHING = st.lists(st.sampled_from(SHORT) | st.text(max_size=6) | st.sampled_from(["a ", " word ", "Bees"]), max_size=8).map("".join)
"""Texts of a line or several."""
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252", "shift_jis", "gbk", "koi8-r", "utf-7")


@st.composite
def damaged(draw: st.DrawFn, seeds: tuple[str, ...]) -> str:
    """One of ``seeds`` with some of it cut out, doubled, moved, mixed with another file, or replaced by something strange."""
    text = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(0, 6))):
        text = _DAMAGES[draw(st.integers(0, len(_DAMAGES) - 1))](draw, text)
    return text


def _slice(draw: st.DrawFn, text: str, most: int = 80) -> tuple[int, int]:
    start = draw(st.integers(0, len(text)))
    return start, min(len(text), start + draw(st.integers(0, most)))


def _cut(draw: st.DrawFn, text: str) -> str:
    start, end = _slice(draw, text)
    return text[:start] + text[end:]


def _cut_off(draw: st.DrawFn, text: str) -> str:
    return text[: draw(st.integers(0, len(text)))]


def _doubled(draw: st.DrawFn, text: str) -> str:
    (start, end), (at, _) = _slice(draw, text, 400), _slice(draw, text)
    return text[:at] + text[start:end] * draw(st.sampled_from([1, 1, 1, 2, 30])) + text[at:]


def _mixed(draw: st.DrawFn, text: str) -> str:
    other = draw(st.sampled_from([one for seeds in SEEDS.values() for one in seeds]))
    (start, end), (at, _) = _slice(draw, other, 400), _slice(draw, text)
    return text[:at] + other[start:end] + text[at:]


def _put(draw: st.DrawFn, text: str) -> str:
    start, end = _slice(draw, text, 3)
    return text[:start] + draw(STRANGE) + text[end:]


def _swapped(draw: st.DrawFn, text: str) -> str:
    lines = text.split("\n")
    a, b = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
    lines[a], lines[b] = lines[b], lines[a]
    return "\n".join(lines)


def _value(draw: st.DrawFn, text: str) -> str:
    """A word of the file, everywhere, becomes something strange."""
    start, end = _slice(draw, text, 12)
    return text.replace(text[start:end], draw(STRANGE), 3) if end > start else text


_DAMAGES = (_cut, _cut_off, _doubled, _mixed, _put, _put, _put, _swapped, _value)
