"""How long it takes to read BibTeX: made-up entries, no two alike, a third with an abstract in LaTeX.

    python bench/formats.py [ENTRIES]

The clock is that of the process, so that other work on the machine does not count.
"""

import resource
import sys
import time

from papershelf.model import Problem, Record
from papershelf.read.bibtex import bibtex
from papershelf.read.document import Document

_ABSTRACT = (
    r"""  abstract = {We count {B}ees {%d} times at $T_{%d} > 35$ degrees and 50\%% humidity -- more than Erd\H{o}s and {\"O}zg{\"u}n did --
    with \emph{cameras} that see $\mathcal{O}(n \log n)$ of them. """
    + "A hive is warm when the bees in it are many, and they are many when it is warm. " * 9
    + "},\n"
)


def entry(at: int) -> str:
    """One entry; every seventh lost a brace."""
    brace = "" if at % 7 == 0 else "}"
    return (
        f"@article{{key{at},\n  author = {{Moreira{at}, In{{\\^e}}s and Jonas van der Berg{at} and {{The Hive Collaboration}}}},\n"
        f'  title = {{{{H}}$_2${{O}} in Hive {at}: {{\\"U}}ber Bees that Carry Water{brace},\n  journal = hr # {{ Letters}},\n  year = {1900 + at % 120},\n'
        f"  volume = {at % 90},\n  pages = {{{at}--{at + 9}}},\n  doi = {{10.5555/hive.{at}}},\n"
        + (_ABSTRACT % (at, at) if at % 3 == 0 else "")
        + "}\n\n"
    )


def main() -> None:
    """Prints entries, records, problems, size, seconds and memory."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    text = '@string{hr = "Hive Review"}\n' + "".join(map(entry, range(count)))
    begin = time.process_time()
    records = problems = 0
    for item in bibtex.read(Document("bench.bib", text)):
        records += isinstance(item, Record)
        problems += isinstance(item, Problem)
    seconds = time.process_time() - begin
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{count:,} entries, {len(text) / 1e6:.0f} MB: {records:,} records and {problems:,} problems in {seconds:.1f} s, {memory:,} MB")


if __name__ == "__main__":
    main()
