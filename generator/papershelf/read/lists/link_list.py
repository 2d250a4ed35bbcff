"""Lists of links in Markdown, as "awesome" lists keep papers: an item or a row of a table a paper, with a few words on it."""

from collections.abc import Iterator

from papershelf.model import Problem, Seed
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.entry.markdown_links import LINK, in_markdown
from papershelf.read.lists.headed_papers import headed_papers
from papershelf.read.lists.items import is_item, items, with_marks, without_links
from papershelf.read.lists.link_table import tables
from papershelf.read.lists.linked_item import are_led_by_names, from_item, with_single_authors
from papershelf.read.lists.linked_rows import from_table
from papershelf.read.posts.headings import heading_of, untitled
from papershelf.read.reader import Found

NAME = "link list"
_LONGEST = 300
"""Characters beside links that half of the items must not have: with more they are the entries of a digest."""


def sniff(document: Document) -> bool:
    """Whether items with a link are two at least and a third of the paragraphs and items, or there is a table of such rows."""
    text = with_marks(in_markdown(document.text))
    lengths = sorted(len(LINK.sub("", item.text)) for item in items(text) if item.has_link)
    count = len(lengths)
    if count >= 2 and lengths[count // 2] < _LONGEST:
        lines = [line for line in text.split("\n") if line.strip() and not line.lstrip().startswith(("#", ">", "|", "!", "<", "```"))]
        prose = sum(1 for line in lines if not is_item(line) and not line.startswith((" ", "\t")))
        return count * 2 >= prose and sum(1 for _ in headed_papers(text)) * 2 < count
    return sum(len(table.rows) if table.is_of_words else sum(row.has_link for row in table.rows) for table in tables(text)) >= 2


def read(document: Document) -> Iterator[Found]:
    """A record for every item that has a link and every row of a table with such; contents of the page itself are none."""
    text = with_marks(in_markdown(document.text))
    yield Seed(document.file, NAME, heading=heading_of(document.text, deepest=1))
    every = items(text)
    led = are_led_by_names(every)
    found: list[Draft | Problem] = with_single_authors([from_item(document, item, led=led) for item in every if item.has_link])
    found += without_links(document.file, every)
    found += [untitled(document.file, line, title) for line, title in headed_papers(text)]
    for table in tables(text):
        found += from_table(document, table)
    for item in sorted(found, key=lambda item: item.source.line if isinstance(item, Draft) else item.line or 0):
        yield from item.found() if isinstance(item, Draft) else (item,)


def unused(document: Document) -> tuple[str, ...]:
    """The columns of tables of which nothing is made."""
    found = (name for table in tables(in_markdown(document.text)) for row in table.rows for name in row.unused())
    return tuple(dict.fromkeys(found))
