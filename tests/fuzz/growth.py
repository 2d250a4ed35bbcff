"""Time on adversarial text must grow with its length: shapes of it, grown, for every reader, within entries, for repair, escape and markup.

    python tests/fuzz/growth.py [NAME [MINUTES [SEED]]]

prints the ratio of the times of four times as long a text where it is above ``MOST``: there it grows faster than its length.
"""

import math
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import laws
from frames import FRAMES
from strange import SEEDS

from papershelf.config.topics import Vocabulary
from papershelf.export.bibtex import to_bibtex
from papershelf.mention.stage import mention
from papershelf.merge.profile import profile
from papershelf.merge.same import judge
from papershelf.model import Corpus, Paper, Record, Source
from papershelf.read.bibtex import macros
from papershelf.read.bibtex.growth import Growth as Allowance
from papershelf.read.content import content_says
from papershelf.read.document import Document, decode
from papershelf.read.packed import unpacked
from papershelf.read.readers import READERS
from papershelf.tag.stage import tag
from papershelf.text import escape, links, marks
from papershelf.text.broken import mended
from papershelf.text.language.sentences import split_text
from papershelf.text.latex.unicode import from_latex
from papershelf.text.markup import from_markup
from papershelf.text.mathematics import formulas
from papershelf.text.people import names
from papershelf.text.plain import one_line, seen
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
    "<jats:title>", "<inline-formula>", "<sub>", "&", "&a", "&amp;", "&#1", " ,", "*, ", "et al ", ", MD;", ", PhD", "Smith1,", "A     ", '"', "'", '""', "'a ", "`", "``", "a, ", " and ", " and", "a and ", "a & ", "; ", "a; ", "a; b, ", ", ", "-", "--", "- ", "a-", "ab- ", "ab-ab-", "ab- ab-", "1", "1 ", "1.", "1,", "a", "a ", "A ", "Aa ", "A. ", "a.",
    "_", "a_", "a_b", "^", "^{", "a^", "x^{a", "_{", "(", ")", "[", "]", "[a]", "[a](", "[[", "](", "*", "**", "* ", "*a", "**a", "#", "# a\n", "|", "| a ", "|\n", "~", "~~", ":", "a:", "a: ", "=", "a=", "a = {", "@", "@a{", "@a{b,\n", "%", "%a\n", "/", "://", "https://",
    "https://a.b/", "www.", "www.a.b ", "10.5555/", "arxiv:", "2101.00001 ", "\\url{", "\\href{a}{", "\\begin{equation}", "\\begin{align}", "\\frac{", "\\sqrt{", "\\left(", "mathcal O(", "times", "2times", " pm ", "circ", "\x0b", "\u2028", "\xa0", "e\u0301", "é", "中", "\ud83d",
    "TY  - JOUR\n", "TI  - a\n", "AU  - a\n", "ER  - \n", "%T a\n", "%0 a\n", "PMID- 1\n", "TI  - \n", "PT J\n", "AU a\n", "   a\n", "<entry>", "<entry", "</entry>", "<record>", "<paper>", "<title>", "<style>", '{"title": "a"}\n', '{"title": ', '[{"title": "a"},', '{"title": "a"},', "[", "[[", '{"a":', '"a",', "\\u0041",
    "title: a\n", "Title: a\n", "Title: a\nPDF: b\n", "---\n", "---\ntitle: a\n", "- a\n", "- [a](https://a.b) c\n", "  - [a](https://a.b)\n", "| [a](https://a.b) |\n", "**a a a** b\n\n", "**a** b\n\n", "**", "a b\n\n", "A b c.\n\n", "title,a\n", "a,b\n", '"a\n', "a;b;", "Mar 14\n\n", "new\n\n",
    "1. a\n", "a by ", "[ab] ", "a. A ", "(2020) ", "Ek, A., ", "“", "…", "王", "2020 A", "\t\t",
)  # fmt: skip


_BEGINNINGS = (
    "{",
    "$",
    "\\(",
    "(",
    "[",
    "<",
    "<a ",
    "<p><title>",
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
TEXTS: tuple[Callable[[str], object], ...] = (clean, clean_title, clean_note, from_latex, from_markup, escape.markdown, escape.prose, escape.title, escape.link, marks.mend, marks.safe, split_text,
                                              formulas.settled, formulas.plain)  # fmt: skip
BEGUN = tuple((begin, shape) for begin in _BEGINNINGS for shape in _REPEATED)
"""What begins once and goes on for ever: for what is given a text."""
_ALONE = tuple(("", shape) for shape in SHAPES)


def _jobs() -> Iterator[tuple[str, Callable[[str], object]]]:
    for reader in READERS:
        for at in range(2):
            yield f"{reader.name}{' in the middle of a file' * at}", _reading(reader, SEEDS[reader.name][0], middle=bool(at))
    for place, frame in FRAMES.items():
        yield f"within {place}", _framed(frame)
    yield "commands of BibTeX", _written_out
    yield "decode", lambda text: decode(text.encode("utf-8", "surrogatepass"))
    for function in TEXTS:
        yield function.__qualname__, function
    yield "Markdown of prose", lambda text: laws.is_no_other_markdown_alone(escape.prose(text))
    yield "Markdown of a line", lambda text: laws.is_no_other_markdown_alone(f"# {escape.markdown(one_line(text))}")
    yield "stages", _stages
    yield "two titles", lambda text: judge(profile(_record(f"a{text}")), profile(_record(f"b{text}")))
    yield "two abstracts", lambda text: judge(profile(_record("Bees", text)), profile(_record("Bees", f"b{text}")))
    yield "addresses", lambda text: list(links.addresses(text))
    yield "names", names.from_list
    yield "hyphens", lambda text: mended([_record("Bees", text)])
    yield "to_bibtex", lambda text: to_bibtex(Paper("a", f"a {text}", abstract=text), "a")


def _written_out(text: str) -> None:
    """As definitions, and in an entry that calls commands that stand for a hundred others."""
    bodies = {"ka": macros.Macro(1, r"#1\kb{#1}" * 50), "kb": macros.Macro(1, r"#1\ka{#1}" * 50)}
    macros.written_out(
        f"\\ka{{{text}}} {text}", bodies | macros.defined([text, rf"\newcommand{{\kc}}{{{text}}}"]), Allowance(len(text)).allows
    )


def _record(title: str, abstract: str = "") -> Record:
    return Record(Source("a", len(title)), one_line(title), abstract=abstract)


def _stages(text: str) -> None:
    """Topics, phrases, systems and acronyms of a paper, among others."""
    papers = tuple(Paper(f"p{at}", f"Bees {at}", abstract=each) for at, each in enumerate(("Bees are counted.", text, "Bees of the hive.")))
    mention(tag(Corpus(papers), Vocabulary()))


def _reading(reader: object, sample: str, *, middle: bool) -> Callable[[str], object]:
    """Sniffs and reads the text, alone or between the halves of a whole file; in the titles of a file it stands too."""

    def read(text: str) -> None:
        cut = len(sample) // 2
        text = seen(text)  # as a reader gets it
        document = Document("a.bib" if reader.name == "BibTeX" else "a", sample[:cut] + text + sample[cut:] if middle else text)  # type: ignore[attr-defined]
        if reader.sniff(document) or not middle:  # type: ignore[attr-defined]
            list(reader.read(document))  # type: ignore[attr-defined]

    return read


def _framed(frame: str) -> Callable[[str], object]:
    """Reads a seed with the text in its gaps, as a build does: all readers are asked."""
    return lambda text: list(content_says("a", unpacked(frame.replace("…", seen(text)).encode("utf-8", "surrogatepass"))))


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


@dataclass(frozen=True, slots=True)
class Growth:
    """What came of measuring."""

    found: tuple[str, ...]
    """A line for each that grows faster than its length."""
    asked: int
    every: int


def measured(only: str = "", minutes: float = math.inf, seed: int = 0) -> Growth:
    """How jobs with ``only`` in their names grow on every shape; until the minutes are over, in an order that ``seed`` decides."""
    named = {function.__qualname__ for function in TEXTS}
    every = [(name, job, *pair) for name, job in _jobs() if only in name for pair in (*_ALONE, *(BEGUN if name in named else ()))]
    random.Random(seed).shuffle(every)
    end, found, asked = time.monotonic() + minutes * 60, [], 0
    for name, job, begin, shape in every:
        if time.monotonic() >= end:
            break
        asked += 1
        grown, seconds, length = ratio(job, shape, begin)
        if grown > MOST or seconds > _LONGEST:
            words = f"{name} on {begin + shape!r}: {grown:.1f} times the time for four times the text"
            found.append(f"{words} ({seconds:.2f} s for {length:,} characters)")
            print(f"FOUND: {found[-1]}", flush=True)
    return Growth(tuple(found), asked, len(every))


if __name__ == "__main__":
    given = sys.argv[1:]
    done = measured(given[0] if given else "", float(given[1]) if given[1:] else math.inf, int(given[2]) if given[2:] else 0)
    print(f"{done.asked:,} of {done.every:,} measured, {len(done.found)} found")
