"""What must hold of whatever is read, repaired, escaped or written."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any
from xml.etree import ElementTree as ET

import markdown
import yaml
from grammar import Fact, Form, written

from papershelf.chart.stage import chart
from papershelf.config.topics import Vocabulary
from papershelf.export import feeds
from papershelf.export.forms import to_file
from papershelf.export.people import editors
from papershelf.mention.stage import mention
from papershelf.merge.fuse import fuse
from papershelf.model import Corpus, Note, Paper, Problem, Record, Seed
from papershelf.read.bibtex import bibtex
from papershelf.read.bibtex.growth import Growth
from papershelf.read.content import reader_of
from papershelf.read.document import Document, decode
from papershelf.read.reader import Found, Reader
from papershelf.read.readers import READERS
from papershelf.relate.stage import relate
from papershelf.render.budget import Amounts, budget
from papershelf.render.left_out import LEFT_OUT
from papershelf.site.shortcut import Shortcut, converted, nested
from papershelf.site.specimen import paragraph
from papershelf.space.space import fit
from papershelf.tag.stage import tag
from papershelf.text import escape, marks
from papershelf.text.markup import from_markup
from papershelf.text.mathematics import formulas
from papershelf.text.plain import one_line, paragraphs
from papershelf.text.repair.clean import clean, clean_note, clean_title
from papershelf.text.repair.record import repair
from papershelf.text.repair.rule import Rule
from papershelf.text.repair.shelter import run
from papershelf.text.words.acronyms import definitions
from papershelf.text.words.numbered import Texts
from papershelf.text.words.passages import lowered, passages
from shown import Shown, as_html, is_harmless, shown

_CONVERTER = markdown.Markdown(extensions=["admonition", "attr_list", "md_in_html", "tables", "toc", "papershelf.mathematics"])
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\ufeff]")
"""What cannot be shown, or not even be written."""


def texts(value: Any) -> Iterator[str]:
    """All texts in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from texts(getattr(value, one.name))
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from texts(name)
            yield from texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts(inner)


def is_valid(value: Any) -> None:
    """Every text can be written, shown, and read back."""
    for text in texts(value):
        found = UNSEEN.search(text)
        assert not found, f"{found[0]!r} in {text[:200]!r}"
        assert json.loads(json.dumps(text)) == text


def is_sound(document: Document, found: list[Found]) -> None:
    """Places are in the file, titles say something, texts are texts."""
    lines = document.text.count("\n") + 1
    for item in found:
        is_valid(item)
        if isinstance(item, Seed):
            assert item.file == document.file
            continue
        file, line = (item.source.file, item.source.line) if isinstance(item, Record) else (item.file, item.line)
        assert file == document.file
        assert line is None or 1 <= line <= lines, f"line {line} of {lines}"
        if isinstance(item, Record):
            assert item.title.strip()
            assert "\n" not in item.title
            assert item.year is None or 1000 <= item.year <= 2099
            assert all(link.url.lower().startswith(("http://", "https://")) for link in item.links)
            assert all(str(name).strip() for name in item.authors)
        elif isinstance(item, Problem):
            assert item.message
            assert "\n" not in item.message


def reads_anything(reader: Reader, text: str, file: str = "a") -> list[Found]:
    """``reader`` reads ``text`` whether it is its own or not, and the same each time."""
    text, _ = decode(text.encode("utf-8", "surrogatepass"))
    document = Document(file, text)
    reader.sniff(document)
    found = list(reader.read(document))
    is_sound(document, found)
    return found


def reads_bytes(content: bytes) -> None:
    """Whatever the encoding, what comes out is text, and a reader that knows it reads it."""
    text, complaints = decode(content)
    assert not re.search("[\ud800-\udfff\0\r]", text)
    is_valid(complaints)
    document = Document("a", text)
    if reader := reader_of(document):
        is_sound(document, list(reader.read(document)))


def does_not_outgrow_its_file(text: str) -> None:
    """What a file defines makes no more of it than it is allowed to; each value may stand in the record twice, and once in its title."""
    found = list(bibtex.read(Document("a.bib", text)))
    is_sound(Document("a.bib", text), found)
    assert sum(len(each) for item in found for each in texts(item)) <= 3 * Growth(len(text)).most + 200 * len(found)


def reads_what_was_written(name: str, form: Form, every: list[Fact]) -> None:
    """The format is told, each record is found once, in its place, with its title, year and authors."""
    if name in {"Markdown page with front matter", "paper note"}:
        every = every[:1]
    text, lines = written(form, every)
    text, _ = decode(text.encode("utf-8", "surrogatepass"))
    document = Document(form.file, text)
    reader = reader_of(document)
    assert reader, "no format"
    assert reader.name == name, reader.name
    found = list(reader.read(document))
    is_sound(document, found)
    records = [item for item in found if isinstance(item, Record)]
    assert [record.title.split(" ")[0] for record in records] == [fact.mark for fact in every]
    assert [record.source.line for record in records] == lines
    for record, fact in zip(records, every, strict=True):
        if name not in {
            "PubMed text",
            "blog post",
            "digest",
            "home page",
            "link list",
            "listing",
            "paper note",
            "titles",
            "titles with authors",
        }:
            assert [str(one) for one in record.authors] == [f"{given} {family}" for given, family in fact.people]
        if name not in {
            "blog post",
            "digest",
            "link list",
            "listing",
            "paper note",
            "titles",
            "titles with authors",
            "daily papers",
            "ACL Anthology XML",
        }:
            assert record.year == fact.year


def is_repaired_for_good(record: Record) -> Record:
    """Repaired text is valid, and repairing it again changes nothing."""
    once = repair(record)
    is_valid(once)
    assert once.title.strip()
    twice = repair(once)
    for one in fields(Record):
        assert getattr(twice, one.name) == getattr(once, one.name), one.name
    return once


def comes_back(record: Record) -> None:
    """What is written as BibTeX, RIS and CSL-JSON is one record again, with the words of the title and the year."""
    paper = replace(fuse([record], {record.source.file: "list"}), id="a")
    for form, file, content in forms(paper):
        is_valid(content)
        document = Document(file, decode(content.encode())[0])
        found = [item for item in READER[form].read(document) if isinstance(item, Record)]
        assert len(found) == 1, f"{len(found)} records in {content}"
        again = repair(found[0])
        if "$" not in paper.title:  # what stands beside a dollar of a price is a formula to a reader of plain text: "H_2$O"
            assert words(from_markup(again.title)) == words(from_markup(paper.title)), f"{file}: {again.title!r} of {content}"
        assert again.year == paper.year, content
        by_editors = not paper.authors and editors(paper)  # a book that nobody else wrote is by them to a reader of BibTeX
        if not by_editors and not any(_TAKEN_APART.search(str(name)) or not words(str(name)) for name in paper.authors):
            assert [words(str(name)) for name in again.authors] == [words(str(name)) for name in paper.authors], content


_TAKEN_APART = re.compile(r"[^\w\s.'-]|\b(?:and|others|et|al)\b", re.IGNORECASE)
"""What programs part names by, or take for more than a letter."""


def forms(paper: Paper) -> Iterator[tuple[str, str, str]]:
    """The paper as files: name of the format, name of the file, content."""
    for name, file, ending in (("BibTeX", "a.bib", "bib"), ("RIS", "a.ris", "ris"), ("CSL-JSON", "a.json", "csl.json")):
        yield name, file, "".join(to_file(ending, Corpus(papers=(paper,))))


def words(text: str) -> str:
    """Letters and digits alone: accents, dashes and marks of TeX may be said in another way."""
    return re.sub(r"[\W_]", "", text)


def is_clean_for_good(text: str) -> None:
    """Repair is done after one time, for a title, an abstract and a note; no rule makes what cannot be shown."""
    for function in (clean, clean_title, clean_note):
        once = function(text)
        is_valid(once)
        assert function(once) == once, function.__name__
        is_valid(formulas.plain(once))


def keeps_to_its_rule(rule: Rule, text: str) -> None:
    """A rule gives a text that can be shown; its own examples come out the same with the text behind them."""
    is_valid(run(rule, text))
    is_valid(run(rule, text, markup=True))


def is_shown_as_it_is(text: str) -> None:
    """Escaped, a text is those characters on a page, a heading, a link; in front matter, in a script, in an attribute."""
    whole, line = paragraphs(text), one_line(text) or "x"
    page = Shown(as_html(escape.markdown(whole)))
    assert shown(page.text) == shown(whole)
    assert {tag for tag, _ in page.tags} <= {"p"}
    page = Shown(as_html(f"# {escape.markdown(line)}\n\n- [{escape.markdown(line)}](a.md)  \n  {escape.markdown(line)}\n"))
    assert [tag for tag, _ in page.tags] == ["h1", "ul", "li", "a", "br"]
    assert shown(page.text) == shown(f"{line} {line} {line}")
    assert yaml.safe_load(f"title: {escape.yaml_value(line)}\n") == {"title": line}
    assert html.unescape(yaml.safe_load(f"title: {escape.yaml_html(line)}\n")["title"]) == line
    assert "<" not in escape.script({"text": text})
    assert json.loads(escape.script({"text": text})) == {"text": text}
    assert Shown(f'<p title="{escape.attribute(line)}">{escape.attribute(line)}</p>').text == line
    assert Shown(f'<p title="{escape.attribute(line)}"></p>').tags == [("p", {"title": line})]


FORMULAS = frozenset({"span", "sub", "sup"})
"""What stands around formulas, and for numbers alone."""


def does_no_harm(text: str) -> None:
    """As an abstract, a note, an address or a hint, a text brings no element, no handler and no address but of the web."""
    text = paragraphs(text)
    assert is_harmless(Shown(as_html(escape.prose(text))), {"p", "a", "code", *FORMULAS})
    assert is_harmless(Shown(as_html(escape.prose(clean(text)))), {"p", "a", "code", *FORMULAS})
    assert is_harmless(Shown(as_html(marks.safe(marks.mend(text)))), {"p", "em", "strong", "code", "a", *FORMULAS})
    page = Shown(
        as_html(f"[label]({escape.link(text)}) after [other](https://example.org/{escape.link('https://example.org/' + text)[20:]})")
    )
    assert page.text == "label after other"
    assert {tag for tag, _ in page.tags} == {"p", "a"}
    hint = escape.title(text)
    assert Shown(as_html(f'[a](b.md "{hint}") <abbr title="{hint}">c</abbr>')).tags[1][1]["title"] == " ".join(text.split())


def is_mended_for_good(text: str) -> None:
    """Emphasis is mended once, and loses no letter."""
    text = paragraphs(text)
    once = marks.mend(text)
    assert words(once) == words(text)
    assert marks.mend(once) == once


def is_a_feed(text: str) -> None:
    """Atom is XML, JSON Feed is JSON, whatever stands in them."""
    entries = [feeds.Entry("a", text, "papers/a.html", "2024-05-01", text, (text,), (text,))]
    feed = feeds.Feed("a", text, text, "a.html", entries, note=text)
    atom = feeds.to_atom(feed).decode()
    assert ET.fromstring(atom).findtext("{*}title") is not None
    is_valid(atom)
    assert json.loads(feeds.to_json_feed(feed))["items"][0]["content_text"] == text


def is_no_other_markdown(texts: tuple[str, ...]) -> None:
    """What the shortcut makes of a page with ``texts`` in every place that the generator puts them is what Python-Markdown makes of it."""
    title, abstract, note, told = texts
    is_no_other_markdown_alone(
        f"# {escape.markdown(title)}\n\n{{: .ps-where }}\n\n"
        f'<div class="ps-abstract" markdown>\n\n## {escape.prose(note)}\n\n{escape.prose(abstract, {"bee": told})}\n\n{marks.safe(note)}\n\n</div>\n\n'
        f'- [{escape.markdown(title)}](a.md "{escape.title(told)}")  \n  {escape.markdown(note)}\n'
        f"- **{escape.markdown(title)}**: {escape.prose(abstract)}\n\n"
        f"- <span>[{escape.inline(title)}](b.md)</span> {escape.inline(note)}\n\n<details markdown>\n<summary>More</summary>\n\n"
        f"{escape.markdown(told)}\n\n<pre><code>{html.escape(abstract, quote=False)}\n</code></pre>\n\n</details>\n"
    )


def is_no_other_markdown_alone(text: str) -> None:
    """Of any text the shortcut makes what Python-Markdown makes, headings included, or nothing."""
    toc: Any = _CONVERTER.treeprocessors["toc"]
    page = Shortcut(
        lambda address: address, lambda line: paragraph(_CONVERTER.reset().convert(line)), lambda name: str(toc.slugify(name, toc.sep))
    )
    made = converted(text, page)
    if made is not None:
        assert made == _CONVERTER.reset().convert(text)
        assert nested(page) == _CONVERTER.toc_tokens  # type: ignore[attr-defined]  # set by the extension


def are_the_same_as_numbers(texts: list[tuple[str, str, str]]) -> None:
    """Tokens, their lower case, acronyms and runs of papers are those that each text has by itself."""
    papers = [Paper(f"p{at}", title, abstract=abstract, notes=(Note("c", note),)) for at, (title, abstract, note) in enumerate(texts)]
    numbered = Texts.of(papers)
    for row, paper in enumerate(papers):
        spelled, titled = passages(paper)
        assert numbered.spelled(row) == spelled
        assert numbered.titled[row] == titled
        start, end = int(numbered.bounds[row]), int(numbered.bounds[row + 1]) - 1
        assert numbered.lowered(start, end) == " ".join(lowered(spelled))
        assert numbered.defined.get(row, ()) == tuple(definitions(spelled))
    some = numbered.some(list(range(len(papers)))[::-2])
    assert [some.spelled(at) for at in range(len(some))] == [numbered.spelled(row) for row in range(len(papers))[::-2]]


def are_tagged_and_placed(texts: list[tuple[str, str, str]]) -> None:
    """The stages take any papers, in any order, and what they say of them is about these and can be written."""
    papers = tuple(
        Paper(f"p{at}", title or "?", abstract=abstract, notes=(Note("c", note),)) for at, (title, abstract, note) in enumerate(texts)
    )
    space = fit(papers)
    corpus = chart(relate(mention(tag(Corpus(papers), Vocabulary())), space, 3), space)
    is_valid([*corpus.tags.values(), *corpus.similar.values(), *corpus.systems.values(), *corpus.names, *corpus.glossary])
    ids = {paper.id for paper in papers}
    assert corpus.papers == papers
    assert {*corpus.tags, *corpus.similar, *corpus.systems, *corpus.mentions} <= ids
    assert {*corpus.spots} == ids
    for id_, near in corpus.similar.items():
        others = [each.id for each in near]
        assert len({*others, id_}) == len(near) + 1 <= len(ids)
        assert all(0 <= each.score <= 1 for each in near)


def is_within_its_budget(amounts: Amounts, most: int) -> None:
    """Nothing is left out that fits, a smaller limit leaves out no less, and the words say what is done."""
    found = budget(amounts, most)
    names = list(LEFT_OUT)
    assert found.left_out == frozenset(names[: len(found.left_out)])
    assert found.size <= budget(amounts, 0).size
    assert all(size >= 0 for size in found.sizes.values())
    if most:
        assert found.size <= most or found.left_out == frozenset(names)
        assert not found.left_out or budget(amounts, most + 1).left_out <= found.left_out
        assert not found.left_out or budget(amounts, 0).size > most
        assert bool(found.notes) == bool(found.left_out)
        assert (len(found.notes) == 2) == (found.size > most)
    else:
        assert not found.left_out
    for page in found.pages():
        json.loads(page.content)


def is_exported(record: Record) -> None:
    """The export is a line of JSON that says what the paper says."""
    paper = replace(fuse([repair(record)], {record.source.file: "list"}), id="a")
    content = "".join(to_file("jsonl", Corpus(papers=(paper,))))
    assert content.count("\n") == 1
    row = json.loads(content)
    assert (row["title"], row["abstract"], row["keywords"]) == (paper.title, paper.abstract, list(paper.keywords))


def goes_all_the_way(reader: Reader, text: str) -> None:
    """What a damaged file gives is repaired for good, and comes back from what is written of it."""
    for record in records_of(reads_anything(reader, text))[:4]:
        comes_back(is_repaired_for_good(record))


def records_of(found: list[Found]) -> list[Record]:
    return [item for item in found if isinstance(item, Record)]


READER = {reader.name: reader for reader in READERS}
