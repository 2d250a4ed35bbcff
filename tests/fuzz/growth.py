"""Time on adversarial text must grow with its length: shapes of it, grown, for every reader, for repair, escape and markup.

Run alone it prints the ratio of the times of four times as long a text; whatever is above ``MOST`` grows faster than its length.
"""

import time
from collections.abc import Callable, Iterator

from strange import SEEDS

from papershelf.export.bibtex import to_bibtex
from papershelf.model import Paper
from papershelf.read.document import Document, decode
from papershelf.read.readers import READERS
from papershelf.text import escape, formulas, links, marks
from papershelf.text.latex.unicode import from_latex
from papershelf.text.markup import from_markup
from papershelf.text.repair.clean import clean, clean_note, clean_title

MOST = 7.0
"""Four times as long a text may take this many times as long; square growth takes 16."""
_FAST = 0.01
"""Seconds of the shorter text under which growth is not measured but a longer text is taken."""
_LENGTHS = (4_000, 16_000, 64_000, 256_000)
_LONGEST = 8.0
"""Seconds; what takes longer at its length is given up and told."""

SHAPES = (
    "{", "}", "{}", "{a}", "\\", "\\{", "{\\", "\\a", "\\a{", "\\textbf{", " ", "\n", "\t", "\n\n", " \n", "$", "$$", "$a", "$ ", "\\$", "\\(", "\\[", "\\(a", "$x_1 ", "<", ">", "< ", "<a", "<a>", "<i>", "</i>", "<p", "<tex-math>", "<math>",
    "<jats:title>", "<inline-formula>", "<sub>", "&", "&a", "&amp;", "&#1", '"', "'", '""', "'a ", "`", "``", "a, ", " and ", " and", "a and ", "a & ", "; ", "a; ", "a; b, ", ", ", "-", "--", "- ", "a-", "1", "1 ", "1.", "1,", "a", "a ", "A ", "Aa ", "A. ", "a.",
    "_", "a_", "a_b", "^", "^{", "a^", "x^{a", "_{", "(", ")", "[", "]", "[a]", "[a](", "[[", "](", "*", "**", "* ", "*a", "**a", "#", "# a\n", "|", "| a ", "|\n", "~", "~~", ":", "a:", "a: ", "=", "a=", "a = {", "@", "@a{", "@a{b,\n", "%", "%a\n", "/", "://", "https://",
    "https://a.b/", "www.", "www.a.b ", "10.5555/", "arxiv:", "2101.00001 ", "\\url{", "\\href{a}{", "\\begin{equation}", "\\begin{align}", "\\frac{", "\\sqrt{", "\\left(", "mathcal O(", "times", "2times", " pm ", "circ", "\x0b", "\u2028", "\xa0", "e\u0301", "é", "中", "\ud83d",
    "TY  - JOUR\n", "TI  - a\n", "AU  - a\n", "ER  - \n", "%T a\n", "%0 a\n", "PMID- 1\n", "TI  - \n", "PT J\n", "AU a\n", "   a\n", "<entry>", "<entry", "</entry>", "<record>", "<paper>", "<title>", "<style>", '{"title": "a"}\n', '{"title": ', '[{"title": "a"},', '{"title": "a"},', "[", "[[", '{"a":', '"a",', "\\u0041",
    "title: a\n", "Title: a\n", "Title: a\nPDF: b\n", "---\n", "---\ntitle: a\n", "- a\n", "- [a](https://a.b) c\n", "  - [a](https://a.b)\n", "| [a](https://a.b) |\n", "**a a a** b\n\n", "**a** b\n\n", "**", "a b\n\n", "A b c.\n\n", "title,a\n", "a,b\n", '"a\n', "a;b;", "Mar 14\n\n", "new\n\n",
)  # fmt: skip


_BEGINNINGS = (
    "{",
    "$",
    "\\(",
    "(",
    "[",
    "<",
    "<a ",
    "`",
    '"',
    "\\emph{",
    "\\frac{",
    "x_{",
    "https://a.b/",
    "\\url{https://a.b/",
    "https://a.b/{",
    "\\href{https://a.b}{",
    "\\cite{",
    "[a](",
    "**",
    "Bees at~",
    "a^",
)
_REPEATED = (
    " ",
    "a",
    "a ",
    "1",
    "_",
    "-",
    "\\",
    "\\_",
    "{",
    "{a}",
    "(",
    "[",
    "*",
    "~",
    "&",
    "<",
    "$",
    ",",
    "/",
    ".",
    "\n",
    "^",
    "a_b ",
    "\\a ",
)
TEXTS: tuple[Callable[[str], object], ...] = (clean, clean_title, clean_note, from_latex, from_markup, escape.markdown, escape.prose, escape.title, escape.link, marks.mend, marks.safe,
                                              formulas.settled, formulas.plain)  # fmt: skip
BEGUN = tuple((begin, shape) for begin in _BEGINNINGS for shape in _REPEATED)
"""What begins once and goes on for ever: for what is given a text."""


def _jobs() -> Iterator[tuple[str, Callable[[str], object]]]:
    for reader in READERS:
        for at in range(2):
            yield f"{reader.name}{' in the middle of a file' * at}", _reading(reader, SEEDS[reader.name][0], middle=bool(at))
    yield "decode", lambda text: decode(text.encode("utf-8", "surrogatepass"))
    for function in TEXTS:
        yield function.__qualname__, function
    yield "addresses", lambda text: list(links.addresses(text))
    yield "to_bibtex", lambda text: to_bibtex(Paper("a", f"a {text}", abstract=text), "a")


def _reading(reader: object, sample: str, *, middle: bool) -> Callable[[str], object]:
    """Sniffs and reads the text, alone or between the halves of a whole file; in the titles of a file it stands too."""

    def read(text: str) -> None:
        cut = len(sample) // 2
        document = Document("a.bib" if reader.name == "BibTeX" else "a", sample[:cut] + text + sample[cut:] if middle else text)  # type: ignore[attr-defined]
        if reader.sniff(document) or not middle:  # type: ignore[attr-defined]
            list(reader.read(document))  # type: ignore[attr-defined]

    return read


def _seconds(job: Callable[[str], object], text: str) -> float:
    begin = time.process_time()
    job(text)
    return time.process_time() - begin


def ratio(job: Callable[[str], object], shape: str, begin: str = "") -> tuple[float, float, int]:
    """How many times longer four times the text takes, the time of the longer, and its length; 1 for what is fast at any length."""
    for length in _LENGTHS:
        short, long = (begin + shape * (size // len(shape)) for size in (length, length * 4))
        if (first := _seconds(job, short)) < _FAST:
            continue
        second = _seconds(job, long)
        if second / first > MOST:  # other work on the machine may have been in the way
            first, second = min(first, _seconds(job, short)), min(second, _seconds(job, long))
        return second / first, second, length * 4
    return 1.0, 0.0, _LENGTHS[-1]


def measured(only: str = "") -> Iterator[str]:
    """A line for each job and shape that grows faster than its length."""
    for name, job in _jobs():
        if only not in name:
            continue
        begun = BEGUN if name in {function.__qualname__ for function in TEXTS} else ()
        for begin, shape in (*(("", shape) for shape in SHAPES), *begun):
            grown, seconds, length = ratio(job, shape, begin)
            if grown > MOST or seconds > _LONGEST:
                yield f"{name} on {begin + shape!r}: {grown:.1f} times the time for four times the text ({seconds:.2f} s for {length:,} characters)"


if __name__ == "__main__":
    import sys

    for line in measured(*sys.argv[1:2]):
        print(line, flush=True)
