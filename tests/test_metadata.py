"""What the head of a page tells programs: read by the rules that Zotero, Google Scholar and schema.org publish."""

import json
from collections import defaultdict
from html.parser import HTMLParser
from itertools import product
from typing import Any

import pytest

from papershelf import pipeline
from papershelf.check.inspection import faults
from papershelf.check.site import read as read_site
from papershelf.config.settings import Config
from papershelf.export.metadata import metadata
from papershelf.model import Name, Paper
from papershelf.site.build import build_site
from shelves import MakeShelf

HOSTILE = 'x</script><script>alert(1)</script> "&" <b>'
NAMES = [["Jan van der Berg"], ["Amara N. Okafor", "García Márquez, Gabriel José"], ["Open Tides Group", HOSTILE], [], ["Plato"]]
VENUES = ["Journal of Tides", "Proceedings of the Kite Conference", None, HOSTILE, "arXiv preprint"]


class _Head(HTMLParser):
    """The meta elements and the data of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: dict[str, list[str]] = defaultdict(list)
        self.properties: dict[str, str] = {}
        self.data: list[str] = []
        self._in_data = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and "content" in given:
            if "name" in given:
                self.names[given["name"]].append(given["content"])
            if "property" in given:
                self.properties[given["property"]] = given["content"]
        self._in_data = tag == "script" and given.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._in_data:
            self.data.append(data)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser's signature
        self._in_data = False


def _as_zotero(head: _Head) -> dict[str, Any]:
    """The item that Zotero's translator for embedded metadata makes: its names of types, its splitting of authors."""
    types = {"journal_title": "journalArticle", "conference_title": "conferencePaper", "book_title": "bookSection",
             "technical_report_institution": "report", "dissertation_institution": "thesis"}  # fmt: skip
    if "citation_title" not in head.names:
        return {"type": "webpage"}
    people: list[str] = []
    for content in head.names["citation_author"]:
        for author in content.split(";"):
            halves = [half.strip() for half in author.split(",")]
            people += halves if len(halves) > 1 and " " in halves[0] and " " in halves[1] else [author.strip()]
    return {
        "type": next((kind for name, kind in types.items() if f"citation_{name}" in head.names), "journalArticle"),
        "title": head.names["citation_title"],
        "creators": [person.replace("\u00a0", " ") for person in people],
        "date": head.names["citation_publication_date"],
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Config:
    from papershelf.config.settings import from_file
    from papershelf.new import make_shelf

    root = tmp_path_factory.mktemp("metadata")
    make_shelf(root, example=False)
    rows = [
        {"title": f"Paper {at} on {HOSTILE if at % 7 == 0 else 'tides'}", "authors": who, "venue": venue, "year": year, "abstract": HOSTILE}
        for at, (who, venue, year) in enumerate(product(NAMES, VENUES, [2024, None]))
    ]
    gusts = {"title": "Gusts", "authors": [{"family": "Tanaka", "given": "Mei"}, {"literal": "Wind, Water Group"}], "year": 2024,
             "venue": "Journal of Gusts", "doi": "10.5555/gust", "arxiv": "2401.00001"}  # fmt: skip
    (root / "seeds/gusts.jsonl").write_text(json.dumps(gusts) + "\n")
    (root / "seeds/thesis.bib").write_text("@phdthesis{t, title = {Gusts: A Thesis}, author = {Tanaka, Mei}}\n")
    (root / "seeds/papers.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", "https://example.org/shelf/")
        config = from_file(root / "mkdocs.yml")
        pipeline.build(config)
        build_site(config)
    return config


def test_zotero_reads_fifty_pages_as_the_papers_that_they_are(built: Config) -> None:
    corpus, _ = pipeline.pages(built)
    assert len(corpus.papers) == 52
    for paper in corpus.papers:
        item = _as_zotero(_Head((built.site / f"papers/{paper.id}.html").read_text(encoding="utf-8")))
        if not paper.authors:
            assert item == {"type": "webpage"}
            continue
        assert item["title"] == [paper.title]
        assert item["creators"] == [name.literal or f"{name.family}, {name.given}" for name in paper.authors]
        assert item["date"] == ([str(paper.year)] if paper.year else [])
        if paper.id.startswith("gusts"):
            continue
        assert item["type"] == ("conferencePaper" if paper.venue and ("Proc" in paper.venue or "<" in paper.venue) else "journalArticle")


def test_data_of_a_page_are_json_that_nothing_in_them_ends(built: Config) -> None:
    corpus, _ = pipeline.pages(built)
    for paper in corpus.papers:
        text = (built.site / f"papers/{paper.id}.html").read_text(encoding="utf-8")
        thing = _thing(text)
        assert thing["@type"] in {"ScholarlyArticle", "Thesis"}
        assert thing["name"] == paper.title
        assert [who["name"] for who in thing.get("author", [])] == [str(name) for name in paper.authors]
        assert "<script>alert" not in text


def test_every_page_tells_its_title_kind_and_address(built: Config) -> None:
    for path, kind in (("papers/index.html", "website"), ("index.html", "website"), ("papers/paper-1-on-tides.html", "article")):
        told = _Head((built.site / path).read_text(encoding="utf-8")).properties
        assert told["og:title"]
        assert told["og:type"] == kind
        assert told["og:url"] == f"https://example.org/shelf/{path.removesuffix('index.html')}" or told["og:url"].endswith(path)


def test_a_description_stands_once_under_both_its_names(built: Config) -> None:
    text = (built.site / "papers/paper-1-on-tides.html").read_text(encoding="utf-8")
    head = _Head(text)
    assert head.properties["og:description"] == head.names["description"][0]
    assert len(head.names["description"]) == 1


def test_metadata_cost_a_page_little(built: Config) -> None:

    text = (built.site / "papers/paper-1-on-tides.html").read_text(encoding="utf-8")
    metadata = [line for line in text.splitlines() if "citation_" in line or "og:" in line or "ld+json" in line]
    assert sum(map(len, metadata)) < 1_200


def test_facts_get_the_names_that_scholar_asks_for() -> None:
    paper = Paper(
        "x", "x", authors=(Name("A", "B"),), year=2024, venue="Journal of Tides", identifiers={"doi": "10.1/x", "arxiv": "2401.00001"},
        csl={"volume": "7", "issue": 2, "page": "1–12", "ISSN": "1234-5678", "issued": {"date-parts": [[2024, 4]]}},
    )  # fmt: skip
    assert metadata(paper) == {
        "author": ["A, B"],
        "publication_date": "2024/04",
        "journal_title": "Journal of Tides",
        "volume": "7",
        "issue": "2",
        "issn": "1234-5678",
        "firstpage": "1",
        "lastpage": "12",
        "doi": "10.1/x",
        "arxiv_id": "2401.00001",
    }


def test_who_edited_a_book_is_no_author_of_it(shelf: MakeShelf) -> None:
    config = shelf(
        a_bib="@book{gusts, title = {Gusts}, editor = {Tanaka, Mei and {Open Tides Group}}, year = 2024, isbn = {9780000000002}}\n"
    )
    pipeline.build(config)
    build_site(config)
    site = read_site(config.site)
    page = (config.site / "papers/gusts.html").read_text(encoding="utf-8")
    told = _Head(page).names
    assert (told["citation_title"], told["citation_author"]) == (["Gusts"], [])
    assert told["citation_editor"] == ["Tanaka, Mei", "Open Tides Group"]
    assert [who["name"] for who in _thing(page)["editor"]] == ["Mei Tanaka", "Open Tides Group"]
    assert "author" not in _thing(page)
    assert faults(site) == []


def test_editors_are_told_only_where_nobody_else_wrote_it() -> None:
    editor = [{"family": "Tanaka", "given": "Mei"}]
    chapter = Paper("x", "x", authors=(Name("Tanaka", "Mei"),), csl={"type": "chapter", "editor": editor})
    assert metadata(chapter)["author"] == ["Tanaka, Mei"]
    assert "editor" not in metadata(chapter)


def test_search_engines_read_a_thing_of_schema_org(built: Config) -> None:
    things = {page.stem: _thing(page.read_text(encoding="utf-8")) for page in (built.site / "papers").glob("gust*.html")}
    assert things == {
        "gusts": {
            "@context": "https://schema.org",
            "@type": "ScholarlyArticle",
            "name": "Gusts",
            "author": [{"@type": "Person", "name": "Mei Tanaka"}, {"@type": "Organization", "name": "Wind, Water Group"}],
            "datePublished": "2024",
            "isPartOf": {"@type": "Periodical", "name": "Journal of Gusts"},
            "sameAs": ["https://doi.org/10.5555/gust", "https://arxiv.org/abs/2401.00001"],
        },
        "gusts-a-thesis": {
            "@context": "https://schema.org",
            "@type": "Thesis",
            "name": "Gusts: A Thesis",
            "author": [{"@type": "Person", "name": "Mei Tanaka"}],
        },
    }


def _thing(page: str) -> Any:
    return json.loads("".join(_Head(page).data))


def test_a_redirect_tells_nothing(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl='{"title": "Old tides", "id": "t"}\n')
    pipeline.build(config)
    (config.seeds / "a.jsonl").write_text('{"title": "New tides", "id": "t"}\n')
    pipeline.build(config)
    build_site(config)
    assert "og:title" not in (config.site / "papers/old-tides.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "front",
    ['title: Say "hi" & <b>', "kind: note", "citation: 7", "kind: paper\ntype: 3\ntitle: 5\ncitation: {author: 5, doi: 7}", "feed: 3"],
)
def test_the_front_matter_of_an_owner_s_page_breaks_nothing(shelf: MakeShelf, front: str) -> None:
    config = shelf(a_jsonl='{"title": "Tides"}\n')
    (config.docs / "about").mkdir(parents=True)
    (config.docs / "about/own.md").write_text(f"---\n{front}\n---\n\n# Own\n")
    pipeline.build(config)
    build_site(config)
    head = _Head((config.site / "about/own.html").read_text(encoding="utf-8"))
    assert "5" in head.properties["og:title"] or head.properties["og:title"] in {'Say "hi" & <b>', "Own"}
