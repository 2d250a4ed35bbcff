"""What is fuzzed: texts, and the law that each must keep."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any

import laws
from grammar import FORMS, facts
from hypothesis import strategies as st
from strange import ANYTHING, ENCODINGS, SEEDS, SHORT, damaged

from papershelf.model import Name, Record, Source
from papershelf.read.readers import READERS
from papershelf.render.budget import Amounts
from papershelf.text.plain import one_line, paragraphs, seen
from papershelf.text.repair.rules import TITLE_RULES


@dataclass(frozen=True, slots=True)
class Target:
    """A law and what it is tried on."""

    name: str
    given: st.SearchStrategy[Any]
    law: Callable[[Any], object]
    quick: int = 8
    """Examples in the quick half."""


ENCODED = st.tuples(damaged(tuple(one for seeds in SEEDS.values() for one in seeds)), st.sampled_from(ENCODINGS)).map(
    lambda pair: (
        pair[0].encode(pair[1], "replace" if not pair[1].startswith("utf") else "surrogatepass")
        if pair[1] != "utf-7"
        else pair[0].encode("utf-7", "replace")
    )
)
_TEX = st.sampled_from(
    r"""\ $ $$ { } ^ _ ~ % & # ` `` '' " \% \$ \_ \alpha alpha pi ell cdot times pm sim leq mathcal \mathcal{O} \times \emph{ \textbf{a} {it {\bf
    \' \" \"o \url{ \href{ https://a.org/x_y https://b.org/ \( \) \[ \] 2 3.5 10 x x_i x^2 H_2 O( ) n log k word and the A -- --- runx2014each
    &amp; &lt; < > * [1] \cite{k} \footnote{ \ie \begin{itemize} \begin{equation} \end{equation} \item . , - = + | || \u223c \u00d7 $x$ $5 {, } (rm Ab) sqrt{ frac{1}{ hat{ **b** `c`
    """.split()
)
_NAME = st.sampled_from(["ka", "kb", "kc", "kd"])
_PARTS = st.lists(_NAME | st.sampled_from(['"Bees "', "{Hive}", "7"]), min_size=1, max_size=12).map(" # ".join)
_CALLS = st.lists(_NAME.map("\\{}".format) | st.sampled_from(["#1", "{", "}", "x", "#9", "\\", " "]), max_size=12).map("".join)
_KEYS = st.lists(_NAME, min_size=1, max_size=4).map(",".join)
_DEFINING = st.lists(
    st.builds("@string{{{} = {}}}".format, _NAME, _PARTS)
    | st.builds("@preamble{{{{\\newcommand{{\\{}}}[1]{{{}}}}}}}".format, _NAME, _CALLS)
    | st.builds(
        "@{}{{{}, {} = {{{}}}, note = {}}}".format,
        st.sampled_from(["xdata", "proceedings"]),
        _NAME,
        st.sampled_from(["xdata", "crossref"]),
        _KEYS,
        _PARTS,
    )
    | st.builds("@article{{k, title = {{T {}}}, journal = {}, crossref = {{{}}}}}".format, _CALLS, _PARTS, _KEYS),
    max_size=40,
).map("\n".join)
"""Abbreviations, commands and volumes that stand for each other, in circles too."""
MESS = st.lists(st.tuples(_TEX | st.sampled_from(SHORT), st.sampled_from(["", " "])), max_size=14).map(
    lambda parts: seen("".join(map("".join, parts)))
)
"""TeX in any state among words, as the repair is given it."""
SEEN = ANYTHING.map(seen) | MESS
_LINE = SEEN.map(one_line)
_NAMES = st.builds(Name, family=_LINE.filter(bool), given=_LINE.filter(bool)) | st.builds(Name, literal=_LINE.filter(bool))
RECORDS = st.builds(
    Record,
    st.just(Source("a", 1)),
    _LINE.map(lambda text: f"Bees {text}".strip()),
    authors=st.lists(_NAMES, max_size=3).map(tuple),
    year=st.none() | st.integers(1000, 2099),
    venue=st.none() | _LINE.filter(bool),
    abstract=SEEN.map(paragraphs),
    note=SEEN,
    keywords=st.lists(_LINE.filter(bool), max_size=2).map(tuple),
)

PAPERS = st.lists(st.tuples(_LINE, SEEN.map(paragraphs), SEEN), max_size=6)
"""Titles, abstracts and notes."""
_MARKDOWN = st.sampled_from(
    ["<div markdown>", '<div class="a" markdown>', "</div>", "<details markdown>\n<summary>More</summary>", "</details>", "- a  \n  b", "- a\n- b", "# A", "## A {#b}", "### A #",
     "<pre><code>a\n</code></pre>", "a\n{: .b }", "a\n{: #b .c d=e }", "<p>a</p>", '<figure class="a"><img src="b" alt=""></figure>', "<span>[a](b.md)</span> c", "<https://a.b/c_d>",
     '<abbr title="a &amp; b">AB</abbr>s', "**a**: b", '[a_b](c.md "d")', "[a][b]", "[b]: c", "*[AB]: c", "a | b\n- | -\nc | d", "!!! note\n    a", "$x$ and $$y$$", "\\(x\\)", "1. a", "> a", "---", "a  \nb", "    a", "\\> a"]
)  # fmt: skip
_COUNTS = st.integers(0, 10**7)
_BYTES = st.integers(0, 10**11)
AMOUNTS = st.tuples(
    st.builds(
        Amounts,
        **dict.fromkeys((field.name for field in fields(Amounts)), _COUNTS)
        | dict.fromkeys(("titles", "ids", "abstracts", "names", "reasons", "few_reasons"), _BYTES)
        | {"rows": st.floats(0, 1e11), "packed": st.floats(0, 1)},
    ).map(lambda amounts: replace(amounts, first_tagged=min(amounts.first_tagged, amounts.tagged))),
    _BYTES | st.just(0),
)
"""What a size follows from, and a limit."""


def _damaged(reader: Any) -> Target:
    return Target(f"damaged {reader.name}", damaged(SEEDS[reader.name]), partial(laws.reads_anything, reader))


def _written(name: str) -> Target:
    return Target(f"written {name}", facts(FORMS[name]), partial(laws.reads_what_was_written, name, FORMS[name]))


TARGETS = (
    *(_damaged(reader) for reader in READERS),
    *(_written(reader.name) for reader in READERS),
    Target("what BibTeX defines", _DEFINING, laws.does_not_outgrow_its_file, 20),
    Target("bytes", ENCODED, laws.reads_bytes, 40),
    *(Target(f"all the way {reader.name}", damaged(SEEDS[reader.name]), partial(laws.goes_all_the_way, reader), 3) for reader in READERS),
    *(Target(f"rule {rule.name}", MESS, partial(laws.keeps_to_its_rule, rule), 3) for rule in TITLE_RULES),
    Target("repaired text", SEEN, laws.is_clean_for_good, 60),
    Target("repaired record", RECORDS, laws.is_repaired_for_good, 20),
    Target("escaped text", SEEN, laws.is_shown_as_it_is, 40),
    Target("harmless text", SEEN, laws.does_no_harm, 40),
    Target("mended marks", SEEN, laws.is_mended_for_good, 40),
    Target("shortcut in every place", st.tuples(_LINE, SEEN, SEEN, _LINE), laws.is_no_other_markdown, 20),
    Target("shortcut of anything", st.lists(ANYTHING | MESS | _MARKDOWN, max_size=5).map("\n\n".join), laws.is_no_other_markdown_alone, 40),
    Target("texts as numbers", PAPERS, laws.are_the_same_as_numbers, 20),
    Target("stages", PAPERS, laws.are_tagged_and_placed, 5),
    Target("budget", AMOUNTS, lambda pair: laws.is_within_its_budget(*pair), 40),
    Target("feeds", SEEN, laws.is_a_feed, 20),
    Target("export", RECORDS, laws.is_exported, 10),
    Target("citations", RECORDS, lambda record: laws.comes_back(laws.is_repaired_for_good(record)), 20),
)
