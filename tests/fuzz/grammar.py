"""Files of every format, written by the rules of the format, of which it is known what must be read from them."""

import csv
import html
import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from hypothesis import strategies as st
from strange import ANYTHING, PLAIN


@dataclass(frozen=True, slots=True)
class Fact:
    """What a record of a file says."""

    title: str
    year: int
    abstract: str
    people: tuple[tuple[str, str], ...]
    """Given and family names."""
    number: int
    """Its place in the file; the first word of the title is made of it."""

    @property
    def mark(self) -> str:
        return mark(self.number)

    @property
    def doi(self) -> str:
        return f"10.5555/hive{self.number}"


def mark(number: int) -> str:
    return f"Hive{'abcdefghij'[number // 10 % 10]}{'abcdefghij'[number % 10]}"


@dataclass(frozen=True, slots=True)
class Form:
    """How a format is written."""

    entry: Callable[[Fact], str]
    begin: str = ""
    between: str = "\n"
    end: str = "\n"
    title: st.SearchStrategy[str] = field(default_factory=lambda: ANYTHING)
    """What may follow the first word of a title without an end of the value."""
    file: str = "a"
    fewest: int = 2
    """Entries that make a file of this format."""


def facts(form: Form) -> st.SearchStrategy[list[Fact]]:
    people = st.lists(st.sampled_from([("Mei", "Tanaka"), ("Jonas", "van der Berg"), ("Amara", "Okafor")]), min_size=1, unique=True)
    said = st.tuples(form.title, st.integers(1600, 2099), form.title, people.map(tuple))
    return st.lists(said, min_size=form.fewest, max_size=5).map(
        lambda every: [
            Fact(f"{mark(at)} counts {title}".strip(), year, f"Bees of {mark(at)} work. {abstract}".strip(), who, at)
            for at, (title, year, abstract, who) in enumerate(every)
        ]
    )


def written(form: Form, every: Sequence[Fact]) -> tuple[str, list[int]]:
    """The file, and the line that each record begins on."""
    text, lines = form.begin, []
    for at, fact in enumerate(every):
        lines.append(text.count("\n") + 1)
        text += form.entry(fact).replace("\r\n", "\n").replace("\r", "\n") + (form.between if at + 1 < len(every) else form.end)
    return text, lines


def _json(make: Callable[[Fact], object]) -> Callable[[Fact], str]:
    return lambda fact: json.dumps(make(fact), ensure_ascii=fact.number % 2 == 0)


def _given_family(fact: Fact) -> list[dict[str, str]]:
    return [{"given": given, "family": family} for given, family in fact.people]


def _names(fact: Fact, between: str = "; ") -> str:
    return between.join(_each(fact, "{given} {family}"))


def _each(fact: Fact, form: str) -> list[str]:
    """Its people, each in a ``form`` with places for ``given`` and ``family``."""
    return [form.format(given=given, family=family) for given, family in fact.people]


def _xml(text: str) -> str:
    return html.escape(_NO_XML.sub("", text), quote=False)


_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _tagged(fact: Fact, line: str, head: str, end: str = "", *, inverted: bool = True) -> str:
    """Lines ``TAG text``; ``line`` has the places of both."""
    tags = {"ris": ("TI", "AU", "PY", "AB"), "med": ("TI", "FAU", "DP", "AB"), "wos": ("TI", "AU", "PY", "AB"), "end": ("T", "A", "D", "X")}
    title, person, year, abstract = tags[line]
    form = {"ris": "{}  - {}", "med": "{:<4}- {}", "wos": "{} {}", "end": "%{} {}"}[line]
    names = [f"{family}, {given}" if inverted else f"{given} {family}" for given, family in fact.people]
    people = [form.format(person, name) for name in names] if line != "wos" else [form.format(person, "\n   ".join(names))]
    every = [head, form.format(title, fact.title), *people, form.format(year, str(fact.year)), form.format(abstract, fact.abstract)]
    return "\n".join([*every, *([end] if end else [])])


def _initials(fact: Fact) -> str:
    return ", ".join(f"{family} {given[0]}" for given, family in fact.people)


def _bibtex(fact: Fact) -> str:
    people = " and ".join(_each(fact, "{family}, {given}"))
    return f"@article{{key{fact.number},\n  title = {{{fact.title}}},\n  author = {{{people}}},\n  year = {fact.year},\n  abstract = {{{fact.abstract}}}\n}}"


def _row(fact: Fact) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="", quoting=csv.QUOTE_ALL).writerow([fact.title, fact.abstract, _names(fact), str(fact.year)])
    return out.getvalue()


def _paperlists(fact: Fact) -> object:
    row = {"title": fact.title, "author": _names(fact, ";"), "aff": "x", "status": "Poster", "track": "main", "abstract": fact.abstract}
    return row | {"year": fact.year}


def _front_matter(fact: Fact) -> str:
    return f"---\ntitle: {json.dumps(fact.title)}\nyear: {fact.year}\nauthors: {json.dumps([' '.join(name) for name in fact.people])}\n---\n{fact.mark} is a page.\n"


def _atom(fact: Fact) -> str:
    people = "".join(_each(fact, "<author><name>{given} {family}</name></author>"))
    return (
        f"<entry><id>http://arxiv.org/abs/2101.{fact.number:05}</id><title>{_xml(fact.title)}</title><published>{fact.year}-01-02T00:00:00Z</published>"
        f"<summary>{_xml(fact.abstract)}</summary>{people}</entry>"
    )


def _pubmed(fact: Fact) -> str:
    people = "".join(_each(fact, "<Author><LastName>{family}</LastName><ForeName>{given}</ForeName></Author>"))
    return (
        f"<PubmedArticle><MedlineCitation><PMID>{fact.number + 1}</PMID><Article><ArticleTitle>{_xml(fact.title)}</ArticleTitle><Journal><JournalIssue>"
        f"<PubDate><Year>{fact.year}</Year></PubDate></JournalIssue></Journal><Abstract><AbstractText>{_xml(fact.abstract)}</AbstractText></Abstract>"
        f"<AuthorList>{people}</AuthorList></Article></MedlineCitation></PubmedArticle>"
    )


def _acl(fact: Fact) -> str:
    people = "".join(_each(fact, "<author><first>{given}</first><last>{family}</last></author>"))
    return f'<paper id="{fact.number + 1}"><title>{_xml(fact.title)}</title>{people}<abstract>{_xml(fact.abstract)}</abstract></paper>'


def _endnote_xml(fact: Fact) -> str:
    people = "".join(_each(fact, "<author>{family}, {given}</author>"))
    return (
        f"<record><contributors><authors>{people}</authors></contributors><titles><title>{_xml(fact.title)}</title></titles>"
        f"<dates><year>{fact.year}</year></dates><abstract>{_xml(fact.abstract)}</abstract></record>"
    )


def _line(text: str) -> str:
    return " ".join(text.split())


# What ends a line is no part of a value in formats of lines; braces are balanced in BibTeX, and backslashes say something.
_LINE = ANYTHING.map(_line)
_BIB = ANYTHING.map(lambda text: _line(re.sub(r"[{}\\%@$]", " ", text)))
_SIMPLE = PLAIN

FORMS = {
    "arXiv Atom": Form(_atom, '<feed xmlns="http://www.w3.org/2005/Atom">\n', end="\n</feed>\n"),
    "PubMed XML": Form(_pubmed, "<PubmedArticleSet>\n", end="\n</PubmedArticleSet>\n"),
    "ACL Anthology XML": Form(
        _acl,
        '<collection id="2024.hive">\n<volume id="main"><meta><booktitle>Hives</booktitle><year>2024</year></meta>\n',
        end="\n</volume></collection>\n",
    ),
    "XML of libraries and feeds": Form(
        lambda fact: (
            f'<article key="journals/hr/{fact.number}">{"".join(f"<author>{given} {family}</author>" for given, family in fact.people)}'
            f"<title>{html.escape(fact.title)}</title><year>{fact.year}</year><journal>Hive Review</journal></article>"
        ),
        '<?xml version="1.0"?>\n<dblp>\n',
        end="\n</dblp>\n",
        title=_SIMPLE,
    ),
    "page of papers": Form(
        lambda fact: (
            f"<div class=paper><p class=title>{html.escape(fact.title)} in the hive</p><p class=authors>{_names(fact, ', ')}</p><p class=venue>Hive Review, {fact.year}</p>"
            f"<p class=abstract>{html.escape(fact.abstract)}</p></div>"
        ),
        "<!DOCTYPE html>\n<html><head><title>Hives</title></head><body>\n",
        end="\n</body></html>\n",
        title=_SIMPLE,
        file="a.html",
    ),
    "EndNote XML": Form(_endnote_xml, "<xml><records>\n", end="\n</records></xml>\n"),
    "Crossref JSON": Form(
        _json(
            lambda fact: {
                "DOI": fact.doi,
                "title": [fact.title],
                "author": _given_family(fact),
                "abstract": fact.abstract,
                "published": {"date-parts": [[fact.year]]},
            }
        ),
        '{"status": "ok", "message": {"items": [\n',
        ",\n",
        "\n]}}\n",
    ),
    "OpenAlex JSON": Form(
        _json(
            lambda fact: {
                "id": f"https://openalex.org/W{fact.number}",
                "title": fact.title,
                "publication_year": fact.year,
                "abstract": fact.abstract,
                "authorships": [{"author": {"display_name": " ".join(name)}} for name in fact.people],
            }
        ),
        '{"meta": {}, "results": [\n',
        ",\n",
        "\n]}\n",
    ),
    "Semantic Scholar JSON": Form(
        _json(
            lambda fact: {
                "paperId": f"p{fact.number}",
                "title": fact.title,
                "year": fact.year,
                "abstract": fact.abstract,
                "authors": [{"name": " ".join(name)} for name in fact.people],
            }
        ),
        '{"total": 2, "data": [\n',
        ",\n",
        "\n]}\n",
    ),
    "OpenReview JSON": Form(
        _json(
            lambda fact: {
                "id": f"id{fact.number}",
                "forum": f"id{fact.number}",
                "content": {
                    "title": {"value": fact.title},
                    "abstract": {"value": fact.abstract},
                    "authors": {"value": [" ".join(name) for name in fact.people]},
                    "venue": {"value": f"Hives {fact.year}"},
                },
            }
        ),
        '{"notes": [\n',
        ",\n",
        "\n]}\n",
        title=ANYTHING.map(lambda text: text.replace("\\", " ")),
    ),
    "paperlists": Form(_json(_paperlists), "[\n", ",\n", "\n]\n"),
    "CSL-JSON": Form(
        _json(
            lambda fact: {
                "id": f"k{fact.number}",
                "type": "article-journal",
                "title": fact.title,
                "author": _given_family(fact),
                "issued": {"date-parts": [[fact.year]]},
                "abstract": fact.abstract,
            }
        ),
        "[\n",
        ",\n",
        "\n]\n",
    ),
    "JSON Lines": Form(
        _json(
            lambda fact: {
                "id": fact.number,
                "title": fact.title,
                "authors": [" ".join(name) for name in fact.people],
                "year": fact.year,
                "abstract": fact.abstract,
            }
        )
    ),
    "JSON": Form(
        _json(lambda fact: {"title": fact.title, "authors": [" ".join(name) for name in fact.people], "year": fact.year}),
        "[\n",
        ",\n",
        "\n]\n",
    ),
    "YAML": Form(
        lambda fact: (
            f"- title: {json.dumps(fact.title, ensure_ascii=False)}\n  authors:\n"
            + "".join(f"    - name: {json.dumps(' '.join(name), ensure_ascii=False)}\n" for name in fact.people)
            + f"  year: {fact.year}\n"
        ),
        between="\n",
    ),
    "RIS": Form(lambda fact: _tagged(fact, "ris", "TY  - JOUR", "ER  - "), title=_LINE),
    "EndNote tagged": Form(lambda fact: _tagged(fact, "end", "%0 Journal Article"), between="\n\n", title=_LINE),
    "MEDLINE": Form(lambda fact: _tagged(fact, "med", f"PMID- {fact.number + 1}"), between="\n\n", title=_LINE),
    "PubMed text": Form(
        lambda fact: (
            f"{fact.number + 1}: {_initials(fact)}. {fact.title} in the hive. Hive Rev. {fact.year};7(2):1-9. PMID: {fact.number + 1}."
        ),
        between="\n\n",
        title=_SIMPLE,
    ),
    "Web of Science": Form(
        lambda fact: _tagged(fact, "wos", "PT J", "ER"), "FN Clarivate Analytics\nVR 1.0\n", "\n\n", "\n\nEF\n", title=_LINE
    ),
    "BibTeX": Form(_bibtex, between="\n\n", title=_BIB, file="a.bib"),
    "references in LaTeX": Form(
        lambda fact: (
            f"\\bibitem{{hive{fact.number}}} {_names(fact, ' and ')}.\n\\newblock {fact.title} in the hive.\n"
            f"\\newblock {{\\em Hive Review}}, 7(2):1--9, {fact.year}.\n"
        ),
        "\\begin{thebibliography}{9}\n",
        end="\n\\end{thebibliography}\n",
        title=_SIMPLE,
        file="a.bbl",
    ),
    "CSV or TSV with a header": Form(_row, "title,abstract,authors,year\n"),
    "Markdown page with front matter": Form(_front_matter, title=ANYTHING),
    "paper note": Form(
        lambda fact: (
            f"# {fact.title} in the hive\n\n{_names(fact, ', ')}, Ann Ek, Hive Review {fact.year}\n\n"
            f"[pdf](https://example.org/{fact.number}.pdf)\n\n## Summary\n\n{fact.abstract}"
        ),
        title=_SIMPLE,
        file="a.md",
        fewest=1,
    ),
    "page of results": Form(
        lambda fact: (
            f"arXiv:2101.{fact.number + 1:05} [pdf, other]\ncs.LG math.CO\n{fact.title} in the hive\nAuthors: {_names(fact, ', ')}\n"
            f"Abstract: {fact.abstract} △ Less\nSubmitted 14 March, {fact.year}; originally announced March 2025.\n"
        ),
        title=_SIMPLE,
    ),
    "daily papers": Form(
        lambda fact: (
            f"Title: {fact.title}\nAuthors: {_names(fact, ', ')}\nPDF: https://example.org/{fact.number}.pdf\nSummary: {fact.abstract}\n"
        ),
        title=_SIMPLE,
    ),
    "link list": Form(
        lambda fact: f"- [{fact.title}](https://example.org/{fact.number}) — {fact.abstract}", "# Hives\n\n", title=_SIMPLE, file="a.md"
    ),
    "home page": Form(
        lambda fact: (
            f"**{fact.title} in the hive**\n{_names(fact, ', ')}, Ann Ek\n*Hive Review*, {fact.year}\n"
            f"[pdf](https://example.org/{fact.number}.pdf)\n\n{fact.abstract} It is a study of the hive."
        ),
        "# Hives\n\n",
        "\n\n",
        title=_SIMPLE,
        file="a.md",
        fewest=3,
    ),
    "titles with authors": Form(
        lambda fact: f"* **{fact.title} in the hive**\n  *{_names(fact, ', ')}, Ann Ek*",
        "# Hives\n\n",
        title=_SIMPLE,
        file="a.md",
        fewest=3,
    ),
    "blog post": Form(
        lambda fact: (
            f"In [{fact.title} in the hive](https://arxiv.org/abs/2101.{fact.number + 1:05}) they say this: {fact.abstract} It is a study."
        ),
        "# Hives\n\n",
        "\n\n",
        title=_SIMPLE,
        file="a.md",
        fewest=5,
    ),
    "titles": Form(lambda fact: f"- {fact.title} in the hive", "# Hives\n\n", title=_SIMPLE, file="a.md", fewest=3),
    "digest": Form(
        lambda fact: f"**{fact.title}. **{fact.abstract} It is a study of the hive.",
        "# Hives\n\n",
        "\n\n",
        title=_SIMPLE,
        file="a.md",
        fewest=4,
    ),
    "listing": Form(
        lambda fact: f"{fact.title}\n\n{fact.abstract} {'The hive is warm when the bees in it are many. ' * 7}".rstrip(),
        between="\n\n",
        title=_SIMPLE,
        file="a.txt",
    ),
}
"""By the names of the readers. A page with front matter and a note hold one record, so that of several pages in one file the first is read."""
