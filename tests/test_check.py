"""A built site is looked at by rules: each has a site that breaks it, and the sites that Papershelf makes break none."""

import gzip
import hashlib
import json
import os
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from papershelf import pipeline
from papershelf.check import sizes
from papershelf.check.addresses import unanswered
from papershelf.check.dates import is_day, is_instant
from papershelf.check.elements import candidates
from papershelf.check.fault import Fault
from papershelf.check.inspection import RULES, faults
from papershelf.check.parcels import unpacked
from papershelf.check.reading import from_bytes
from papershelf.check.records import lost
from papershelf.check.site import read
from papershelf.cli.main import shelf as command
from papershelf.config.settings import from_file
from papershelf.crew import Crew
from papershelf.merge.fuse import ENRICHED
from papershelf.model import Record, Source
from papershelf.read.folder import read as read_seeds
from papershelf.registry import Registry
from papershelf.site.build import build_site
from shelves import MakeShelf, built_example

HEAD = '<!doctype html><html lang="en"><head><title>Bees</title>'
HOME = "https://example.org/shelf/"


def page(body: str = "", head: str = "") -> str:
    return f"{HEAD}\n{head}</head><body>\n{body}\n</body></html>"


def entry(id_: str, body: str = "") -> str:
    return page(
        f'<h1 data-ps-paper="{id_}">On {id_}</h1>{body}',
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "ScholarlyArticle", "name": "Bees"}</script>',
    )


def row(id_: str, **more: object) -> dict[str, object]:
    lists = "authors notes keywords links tags keyphrases systems mentions mentioned_by similar collections aliases"
    return {
        "id": id_, "kind": "paper", "title": id_, "year": None, "venue": None, "abstract": "", "identifiers": {}, "csl": {},
        **{name: [] for name in lists.split()}, "sources": [{"file": "a.jsonl", "line": 1, "key": None}], **more,
    }  # fmt: skip


def found(root: Path, **files: str | bytes) -> list[str]:
    """The faults of a site with these files; ``__`` in a name stands for ``/``, the last ``_`` for the dot."""
    for name, content in files.items():
        file = root / ".".join(name.replace("__", "/").rsplit("_", 1))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return [str(fault) for fault in faults(read(root))]


def test_a_small_whole_site_has_no_faults(tmp_path: Path) -> None:
    home = page(
        '<h2 id="here">H</h2><a href="#here">h</a><a href="a/b.html#there">b</a><a href="https://example.org">e</a><img src="i.png" alt="">'
    )
    assert not found(tmp_path, index_html=home, a__b_html=page('<p id="there"><a href="../index.html?x=1#topic=bees">t</a>'), i_png=b"")


def test_a_folder_without_a_site_is_told(tmp_path: Path) -> None:
    assert found(tmp_path) == ["index.html: is not there; build the site first"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('<a href="gone.html">g</a>', "gone.html leads nowhere"),
        ('<a href="#gone">g</a>', "#gone leads to no place on that page"),
        ('<a href="index.html#gone">g</a>', "index.html#gone leads to no place on that page"),
        ('<img alt="" src="gone.png">', "gone.png leads nowhere"),
        ('<img alt="" src="data:," srcset="index.html 1x, gone.png 2x">', "gone.png leads nowhere"),
        ('<picture><source srcset="gone.png,index.html 2x"></picture>', "gone.png,index.html leads nowhere"),
        ('<p style="background: url(gone.png)">', "gone.png leads nowhere"),
        ("<style>@import 'gone.css';</style>", "gone.css leads nowhere"),
        ('<link rel="canonical" href="gone.html">', "gone.html leads nowhere"),
        ('<link rel="alternate" type="application/atom+xml" href="gone.atom">', "gone.atom leads nowhere"),
        ('<form action="gone.html"></form>', "gone.html leads nowhere"),
        ('<video poster="gone.png"></video>', "gone.png leads nowhere"),
        ('<svg><use xlink:href="gone.svg#x"/></svg>', "gone.svg#x leads nowhere"),
        ('<iframe srcdoc="&lt;a href=gone.html&gt;"></iframe>', "gone.html leads nowhere"),
        ('<a href="Index.html">g</a>', "Index.html leads nowhere"),
        ('<a href="../index.html">g</a>', "../index.html leads nowhere"),
        ('<a href="..%2f..%2fetc/passwd">g</a>', "..%2f..%2fetc/passwd leads nowhere"),
        ('<a href="sub">g</a>', "sub leads nowhere: on disk a folder is no page; name its index.html"),
        ('<a href="/index.html">g</a>', "/index.html is no address of this site (begins at the root of a host, and the site may be in a folder there)"),
        ('<a href="http://[">g</a>', "http://[ is no address of this site (Invalid IPv6 URL)"),
        ('<a href=" JavaScript:alert(1)">g</a>', "JavaScript:alert(1) runs a script"),
    ],
)  # fmt: skip
def test_an_address_that_leads_nowhere_is_told_with_its_line(tmp_path: Path, body: str, words: str) -> None:
    assert found(tmp_path, index_html=page(body), sub__index_html=page()) == [f"index.html:3: {words}"]


def test_an_address_is_told_once_a_page(tmp_path: Path) -> None:
    assert len(found(tmp_path, index_html=page('<a href="gone.html">1</a>\n' * 3))) == 1


def test_what_stylesheets_name_is_there(tmp_path: Path) -> None:
    style = "/* url(never.png) */\n@import \"gone.css\";\np { background: url( 'i.png' ), url(no.png) }\n"
    assert found(tmp_path, index_html=page(), s__a_css=style, s__i_png=b"") == [
        "s/a.css:2: gone.css leads nowhere",
        "s/a.css:3: no.png leads nowhere",
    ]


def test_addresses_of_the_site_itself_are_followed(tmp_path: Path) -> None:
    head = f'<link rel="canonical" href="{HOME}"><meta property="og:image" content="{HOME}gone.png">'
    body = f'<a href="{HOME}gone.html">g</a><a href="{HOME}index.html#gone">g</a><a href="/shelf/index.html">i</a><a href="{HOME}">h</a>'
    assert found(tmp_path, index_html=page(body, head)) == [
        f"index.html:2: {HOME}gone.png leads nowhere",
        f"index.html:3: {HOME}gone.html leads nowhere",
        f"index.html:3: {HOME}index.html#gone leads to no place on that page",
    ]


@pytest.mark.parametrize(
    "body",
    [
        '<script src="https://x.example/a.js"></script>',
        '<link rel="stylesheet" href="//x.example/a.css">',
        '<link rel="preconnect" href="https://x.example">',
        '<img alt="" srcset="https://x.example/a.png 2x">',
        '<iframe src="http://x.example/"></iframe>',
        '<a href="index.html" ping="https://x.example/">p</a>',
        '<p style="background:url(//x.example/i.png)">',
        "<style>@import url(https://x.example/a.css)</style>",
        "<style>a{background:image-set('https://x.example/i.png' 1x)}</style>",
        '<script>fetch("https://x.example/")</script>',
        '<script type="module">import x from "https://x.example/a.js"</script>',
    ],
)
def test_what_is_loaded_from_elsewhere_is_told(tmp_path: Path, body: str) -> None:
    (words,) = found(tmp_path, index_html=page(body))
    assert words.startswith("index.html:3: loads ")
    assert words.endswith(" from elsewhere")


def test_scripts_and_stylesheets_that_ask_elsewhere_are_told(tmp_path: Path) -> None:
    code = 'var a = 1;\nimport("https://x.example/a.js");\nnew Worker("w.js");\n'
    style = "@import 'https://x.example/a.css';"
    assert found(tmp_path, index_html=page(), a_js=code, a_css=style) == [
        "a.css:1: loads https://x.example/a.css from elsewhere",
        "a.js:2: asks for https://x.example/a.js from elsewhere",
    ]


def test_texts_and_names_are_no_requests(tmp_path: Path) -> None:
    data = 'papershelf.give("a",["import(\'https://x.example/a.js\')"]);'
    ld = '{"@context": "https://schema.org", "@type": "Book", "name": "B", "url": "https://x.example/"}'
    body = f'<a href="https://x.example/">x</a><script type="application/ld+json">{ld}</script><pre>fetch("https://x.example/")</pre>'
    assert not found(tmp_path, index_html=page(body), a_js=data)


def test_redirects_that_lead_on_are_told(tmp_path: Path) -> None:
    to = '<meta http-equiv="refresh" content="0; url={}">'.format
    assert found(
        tmp_path,
        index_html=page(),
        good_html=page(head=to("index.html")),
        chain_html=page(head=to("good.html")),
        round_html=page(head=to("and.html")),
        and_html=page(head=to("round.html")),
        self_html=page(head=to("self.html")),
        out_html=page(head=to("https://x.example/")),
        gone_html=page(head=to("nowhere.html")),
        data__aliases_js='papershelf.give("aliases",{"a":"b"});',
    ) == [
        "and.html:2: leads in a circle: and.html → round.html → and.html",
        "chain.html:2: leads to good.html, which leads on itself; name the last page",
        "data/aliases.js:1: leads from a to b, which is the page of no entry",
        "gone.html:2: nowhere.html leads nowhere",
        "out.html:2: warning: leads readers out of the site by itself",
        "round.html:2: leads in a circle: round.html → and.html → round.html",
        "self.html:2: leads in a circle: self.html → self.html",
    ]  # fmt: skip


def test_pages_that_tools_of_readers_stumble_over_are_told(tmp_path: Path) -> None:
    body = '<p id="a"></p>\n<p id="a"></p><img src="data:,"><img src="data:," aria-hidden="true"><svg><title>Picture</title></svg>'
    made = f'<html><head><meta name="generator" content="mkdocs-1.6.1"></head><body>\n{body}'
    told = found(tmp_path, index_html=made, google1_html="google-site-verification: google1.html")
    assert told == [
        "index.html: does not say its language (lang on html)",
        "index.html: has no title",
        "index.html:3: has an image without alt",
        "index.html:3: has the id a a second time",
    ]
    by_hand = found(tmp_path, index_html=page(), own_html=f"<p>{body}")
    assert [each.replace("own.html", "index.html").replace("warning: ", "") for each in by_hand] == [
        each.replace(":3:", ":2:") for each in told
    ]
    assert all("warning: " in each for each in by_hand)


def test_what_the_owner_allows_may_be_loaded(tmp_path: Path) -> None:
    policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\' https://stats.example https://*.cdn.example; x">'
    body = '<script src="https://stats.example/a.js"></script><img alt="" src="//eu.cdn.example/i"><script src="https://evil.example/stats.example/"></script>'
    assert found(tmp_path, index_html=page(body, policy)) == ["index.html:3: loads https://evil.example/stats.example/ from elsewhere"]


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("3", "is no object"),
        ({"@context": "https://x.example", "@type": "Book", "name": "B"}, "is not of schema.org, but of https://x.example"),
        ({"@context": "https://schema.org", "name": "B"}, "does not say of which type it is"),
        ({"@context": "https://schema.org", "@type": "ScholarlyArticle"}, "of type ScholarlyArticle has neither a name nor a headline"),
        ({"@context": "https://schema.org", "@type": "Book", "name": "B", "author": ["A"]}, "has an author who is no person or organization with a name"),
        ({"@context": "https://schema.org", "@type": "Book", "name": "B", "datePublished": "May"}, "has a date that is none: May"),
        ({"@context": "https://schema.org", "@type": "Book", "name": "B", "datePublished": "2024-13"}, "has a date that is none: 2024-13"),
        ({"@context": "https://schema.org", "@type": "Book", "name": "B", "sameAs": ["x"]}, "says that it is the same as x, which is no address"),
    ],
)  # fmt: skip
def test_statements_that_programs_cannot_use_are_told(tmp_path: Path, statement: object, words: str) -> None:
    text = statement if isinstance(statement, str) else json.dumps(statement)
    (told,) = found(tmp_path, index_html=page(f'<script type="application/ld+json">{text}</script>'))
    assert told.startswith(f"index.html:3: JSON-LD {words}")


def test_facts_for_reference_managers_are_whole(tmp_path: Path) -> None:
    head = '<meta name="citation_title" content="Bees"><meta name="citation_volume" content=" ">'
    wrong = '<meta name="citation_title" content="B"><meta name="citation_author" content="A"><meta name="citation_publication_date" content="May">'
    undated = wrong.partition('<meta name="citation_publication_date"')[0]
    assert found(tmp_path, index_html=page(head=head), b_html=page(head=wrong), c_html=page(head=undated)) == [
        "b.html:2: May is no date for citation_publication_date",
        "c.html:2: warning: has no citation_publication_date; 2 pages have none: Google Scholar guesses one",
        "index.html:2: citation_volume is empty",
        "index.html:2: has facts for Google Scholar, but no citation_author",
    ]


ATOM = '<feed xmlns="http://www.w3.org/2005/Atom">{}</feed>'
WHOLE = "<id>urn:a</id><title>A</title><updated>2024-05-01T00:00:00Z</updated><author><name>N</name></author>"


@pytest.mark.parametrize(
    ("feed", "words"),
    [
        ("<feed", ":1: is no XML"),
        ('<!DOCTYPE feed [<!ENTITY a "b">]>' + ATOM.format(WHOLE), ":1: has a document type"),
        ("<rss/>", ":1: is no Atom feed"),
        (ATOM.format(WHOLE.replace("<title>A</title>", "")), ":1: the feed has no title"),
        (ATOM.format(WHOLE.replace("T00:00:00Z", "")), ":1: 2024-05-01 is no date of RFC 3339"),
        (ATOM.format(WHOLE.replace("05-01", "02-30")), ":1: 2024-02-30T00:00:00Z is no date of RFC 3339"),
        (ATOM.format(WHOLE + f"<entry>{WHOLE}</entry>"), ":1: the id urn:a stands there twice"),
        (ATOM.format(WHOLE + "<link href='../../gone.html'/>"), ":1: ../../gone.html leads nowhere"),
        (ATOM.format(WHOLE.replace("author", "other") + f"<entry>{WHOLE.replace('urn:a', 'urn:b').replace('author', 'other')}</entry>"),
         ":1: an entry has no author, and the feed has none for all"),
    ],
)  # fmt: skip
def test_feeds_that_readers_refuse_are_told(tmp_path: Path, feed: str, words: str) -> None:
    (told,) = found(tmp_path, index_html=page(), data__feeds__new_atom=feed)
    assert told.startswith(f"data/feeds/new.atom{words}")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"version": "1"}, ":1: is no JSON Feed"),
        ({"title": ""}, ":1: the feed has no title"),
        ({"items": [3]}, ": item 1: is no object"),
        ({"items": [{"content_text": ""}]}, ": item 1: has no id"),
        ({"items": [{"id": "a", "content_text": ""}, {"id": "a", "content_text": ""}]}, ": item 2: has the id a of another"),
        ({"items": [{"id": "a"}]}, ": item 1: has no content"),
        ({"items": [{"id": "a", "content_text": "", "date_published": "2024"}]}, ": item 1: 2024 is no date of RFC 3339"),
        ({"items": [{"id": "a", "content_text": "", "url": "../../gone.html"}]}, ": ../../gone.html leads nowhere"),
    ],
)
def test_json_feeds_that_readers_refuse_are_told(tmp_path: Path, change: dict[str, object], words: str) -> None:
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [], **change}
    (told,) = found(tmp_path, index_html=page(), data__feeds__new_json=json.dumps(feed))
    assert told.startswith(f"data/feeds/new.json{words}")


def test_a_sitemap_names_pages_that_are_meant_to_be_found(tmp_path: Path) -> None:
    urls = "".join(f"\n<url><loc>{address}</loc></url>" for address in (HOME, f"{HOME}gone.html", f"{HOME}old.html", "https://x.example/"))
    text = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}<lastmod>today</lastmod></urlset>'
    old = page(head='<meta http-equiv="refresh" content="0; url=index.html">')
    robots = f"User-agent: *\nSitemap: {HOME}gone.xml\nSitemap: {HOME}sitemap.xml\n"
    assert found(
        tmp_path, index_html=page(head=f'<link rel="canonical" href="{HOME}">'), old_html=old, sitemap_xml=text, robots_txt=robots
    ) == [
        "robots.txt:2: https://example.org/shelf/gone.xml leads nowhere",
        "sitemap.xml:3: https://example.org/shelf/gone.html leads nowhere",
        "sitemap.xml:4: https://example.org/shelf/old.html is a page that only leads on",
        "sitemap.xml:5: https://x.example/ is not below https://example.org/shelf/",
        "sitemap.xml:5: today is no date",
    ]


def test_files_that_name_others_name_what_is_there(tmp_path: Path) -> None:
    good = hashlib.sha256(b"@misc").hexdigest()
    resources = [
        {"path": "a.bib", "bytes": 5, "hash": f"sha256:{good}"},
        {"path": "a.bib", "bytes": 6, "hash": f"sha256:{good[::-1]}"},
        {"path": "gone.bib"},
    ]
    assert found(
        tmp_path,
        index_html=page(),
        data__a_bib="@misc",
        data__datapackage_json=json.dumps({"resources": resources}),
        data__manifest_json='{"files": {"a.bib": "1", "b.bib": "2"}}',
        search__manifest_json="[]",
        llms_txt="# Bees\n\n- [Bees](index.html)\n- [Wasps](wasps.md): 3\n",
    ) == [
        "data/datapackage.json: names gone.bib, which is not there",
        "data/datapackage.json: says a hash of a.bib that is not its own",
        "data/datapackage.json: says that a.bib has 6 bytes; it has 5",
        "data/manifest.json: names b.bib, which is not there",
        "llms.txt:4: wasps.md leads nowhere",
        "search/manifest.json:1: is no object of JSON",
    ]


def test_the_export_is_as_its_schema_says(tmp_path: Path) -> None:
    lines = [json.dumps(row("bees")), "{", json.dumps(row("ants")), json.dumps(row("wasps", kind="poem"))]
    papers = {f"papers__{id_}_html": entry(id_) for id_ in ("ants", "bees", "wasps")}
    told = found(tmp_path, index_html=page(), data__papers_jsonl="\n".join(lines), **papers)
    assert [each.partition(" (")[0] for each in told if each.startswith("data/papers.jsonl")] == [
        "data/papers.jsonl:2: is no JSON",
        "data/papers.jsonl:3: ants does not stand in the order of ids, or twice",
        "data/papers.jsonl:4: is not as the schema says: data.kind must be one of ['paper', 'talk', 'other']",
    ]


def test_a_schema_of_another_version_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/papers.schema.json").write_text("{}")
    assert found(tmp_path, index_html=page()) == ["data/papers.schema.json: is not the schema of this version; run papershelf build"]


def test_pages_and_data_have_the_same_entries(tmp_path: Path) -> None:
    give = 'papershelf.give("{}",{});'.format
    assert found(
        tmp_path,
        index_html=page(),
        papers__ants_html=entry("ants"),
        papers__bees_html=entry("bees"),
        papers__old_html=entry("bees-again"),
        data__papers_jsonl=json.dumps(row("ants")) + "\n" + json.dumps(row("wasps")),
        data__browse__index_js=give("browse/index", '{"count":2,"rows":{"size":2,"names":["a"]}}'),
        data__browse__a_js=give("browse/a", '[["ants","Ants","",1],["bees","Bees","",1]]'),
        data__catalogue__index_js=give("catalogue/index", '{"size":500,"names":["gone"]}'),
        data__cite__index_js=give("cite/index", '["a"]'),
        data__cite__a_js=give("cite/a", '{"papers":{"ants":{},"bees":{},"bees-again":{}}}'),
        data__map__places_js=give("map/places", '{"count":4}'),
        data__ids_js=give("ids", '"AAAA"'),
        search__head_js='papershelf.search.shard("head",{"papers":3})',
        search__cards__a_js='papershelf.search.shard("cards/a",[[1,"paper","","Ants","",""],[2,"topic","topics/x.html","X"],[3,"paper","papers/bees.html","B"]])',
    ) == [
        "data/browse: lacks what has a page: bees-again",
        "data/browse/index.js: counts 2 entries; there are 3 pages of entries",
        "data/catalogue: lacks what has a page: ants, bees, bees-again",
        "data/ids.js: does not have the hashes of the ids of the pages",
        "data/map/places.js: counts 4 entries; there are 3 pages of entries",
        "data/papers.jsonl: lacks what has a page: bees, bees-again",
        "data/papers.jsonl: names what has no page: wasps",
        "papers/old.html: says that it is the page of bees-again",
        "search/cards: lacks what has a page: bees-again",
        "search/cards/a.js: leads to topics/x.html, which is not there",
    ]  # fmt: skip


def test_a_site_that_leaves_out_what_would_make_it_too_large_has_no_fault(shelf: MakeShelf) -> None:
    config = shelf(example=True)
    assert config.mkdocs
    config.mkdocs.write_text(config.mkdocs.read_text().replace("    neighbours: 6", "    neighbours: 6\n    size: 1"))
    config = from_file(config.mkdocs)
    pipeline.build(config)
    build_site(config)
    assert (config.site / "data/left-out.json").is_file()
    assert '"gzip");' in next((config.site / "data/catalogue").glob("[0-9a-f]*.js")).read_text()
    assert [str(fault) for fault in faults(read(config.site)) if fault.grave] == []


def test_a_bomb_is_not_unpacked() -> None:
    bomb = gzip.compress(bytes(1_000_000))
    assert unpacked(bomb, 1_000_000) == bytes(1_000_000)
    assert unpacked(bomb, 999_999) == b""
    assert unpacked(bomb[:-9]) == unpacked(b"none") == b""


def test_a_site_that_is_too_large_for_its_host_is_told_and_stands_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sizes, "FILE", 1_000_000)
    found(tmp_path, index_html=page(), a_zip=bytes(1_200_000), b_zip=bytes(900_000))
    said = lambda limit: [str(fault) for fault in sizes.sizes(read(tmp_path, limit=limit))]  # noqa: E731
    files = ["a.zip: warning: is 1 MB; GitHub takes 1 MB a file", "b.zip: warning: is 1 MB; GitHub takes 1 MB a file"]
    assert said(2_000_000) == [".: warning: is 2 MB in 3 files; the setting size takes 2 MB", *files]
    assert said(1_000_000_000) == files
    assert said(5_000_000_000) == said(None) == []
    monkeypatch.setattr(sizes, "PAGES", 2_000_000)
    assert said(2_000_000)[0] == ".: warning: is 2 MB in 3 files; GitHub Pages takes 2 MB"


@pytest.mark.parametrize(
    ("size", "words"),
    [("1000", " MB of the 1,000 MB of GitHub Pages."), ("30", " MB of the 30 MB of the setting size."), ("0", " MB.")],
)
def test_how_large_a_site_may_be_is_what_its_owner_says(size: str, words: str, shelf: MakeShelf) -> None:
    config = shelf(example=True)
    assert config.mkdocs
    config.mkdocs.write_text(config.mkdocs.read_text().replace("    neighbours: 6", f"    neighbours: 6\n    size: {size}"))
    (config.root / "site").mkdir()
    done = CliRunner().invoke(command, ["check", "--config", str(config.mkdocs), str(config.root / "site")])
    assert re.search(rf"files, [\d.]+{re.escape(words)}\n", done.output)


def test_names_that_some_systems_do_not_take_are_told(tmp_path: Path) -> None:
    names = {"nul_html": page(), "Index_html": page(), "a?b_txt": "", "folder.__a_txt": "", f"{'n' * 120}__{'n' * 120}_txt": ""}
    assert found(tmp_path, index_html=page(), **names) == [
        "a?b.txt: warning: has a name that Windows does not take",
        "folder./a.txt: warning: has a name that Windows does not take",
        "index.html: is Index.html where capitals make no difference: one of the two is lost there",
        f"{'n' * 120}/{'n' * 120}.txt: warning: has a path of 245 characters: in a folder of Windows that may be too long",
        "nul.html: warning: has a name that Windows does not take",
    ]


def test_lost_addresses_and_lost_records_are_told(tmp_path: Path) -> None:
    found(tmp_path, index_html=page(), papers__ants_html=entry("ants"), data__papers_jsonl=json.dumps(row("ants")))
    site = read(tmp_path)
    registry = Registry({"ants": (), "bees": ()}, {"ant": "ants"}, {"index": ()})
    assert [fault.file for fault in unanswered(site, registry)] == ["papers/ant.html", "papers/bees.html"]
    records = [Record(source=Source("a.jsonl", 1), title="Ants"), Record(source=Source("a.jsonl", 2, "b"), title="Bees")]
    assert [(fault.file, fault.line) for fault in lost(site, records)] == [("seeds/a.jsonl", 2)]
    assert not list(lost(site, records, {Source("a.jsonl", 2, "b")}))


def test_hostile_files_are_told_and_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "up").symlink_to("..")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner/self").symlink_to(".")
    (tmp_path / "out.txt").symlink_to("/etc/hostname")
    os.mkfifo(tmp_path / "pipe.html")
    told = found(
        tmp_path,
        index_html=page(),
        binary_html=bytes(range(256)) * 50,
        empty_html=b"",
        deep_html="<div>" * 100_000,
        wide_html=page(f"<p>{'x' * 99}</p>\n" * 100_000),
        odd_js=b"papershelf.give(" + b"[" * 100_000,
        data__feeds__new_json="[" * 100_000,
        data__manifest_json="[" * 100_000,
        data__datapackage_json='{"resources": [3]}',
        data__papers_jsonl=b"\xff\xfe\n" + b"[" * 100_000,
        data__browse__index_js='papershelf.give("browse/index",{"rows":[],"count":"many"});',
        search__cards__a_js="papershelf.search.shard(",
        sitemap_xml=b"\0",
    )
    for words in (
        "binary.html:2: is not in UTF-8",
        "binary.html:1: holds null characters",
        "inner/self: is a link to a folder: hosts of pages take none",
        "loop: cannot be read (Too many levels of symbolic links)",
        "out.txt: is a link out of the site: what is there would be published",
        "pipe.html: is neither a file nor a folder",
        "up: is a link out of the site: what is there would be published",
    ):
        assert words in told
    assert any(each.startswith("deep.html") for each in told)
    assert not any(each.startswith("wide.html") for each in told)


def test_names_and_addresses_cannot_speak_to_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "\x1b[2J\udcff.html").write_text(page('<a href="&#27;]0;mine&#7;">x</a>'))
    told = found(tmp_path, index_html=page())
    assert told
    assert all(each.isprintable() for each in told)


@given(st.binary(max_size=400))
def test_no_bytes_stop_the_reading_of_a_page(content: bytes) -> None:
    from_bytes(content)
    from_bytes(b"<html><p id=a " + content)


@given(st.lists(st.text("ab/.?", min_size=1), min_size=1))
def test_a_set_of_pictures_has_these_addresses(addresses: list[str]) -> None:
    assert list(candidates(", ".join(f"{each} 2x" for each in addresses))) == addresses


def test_several_workers_find_the_same(tmp_path: Path) -> None:
    files = {f"p{number}_html": page(f'<a href="gone{number}.html">g</a>') for number in range(9)}
    assert found(tmp_path, index_html=page(), **files) == [str(each) for each in faults(read(tmp_path, Crew(2, worth=1, slice=2)))]


def test_dates_are_told_from_what_is_none() -> None:
    assert all(map(is_day, ("2024", "2024-02", "2024-02-29", "2024-02-29T10:00:00+01:00")))
    assert not any(map(is_day, ("", "24", "2024-00", "2023-02-29", "２０２４", "2024-02-29T10:00")))
    assert not is_instant("2024-02-29")


def test_rules_have_names_of_their_own_and_say_what_they_ask() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.says.endswith(".") for rule in RULES)
    assert str(Fault("a.html", 0, "has no title")) == "a.html: has no title"


def test_what_comes_from_all_formats_and_from_attacks_has_no_fault(shelf: MakeShelf) -> None:
    config = shelf()
    for case in sorted(path for path in (Path(__file__).parent / "golden").iterdir() if path.is_dir()):
        shutil.copytree(case / "seeds", config.seeds / case.name, ignore=shutil.ignore_patterns("*.yml"))
    pipeline.build(config)
    build_site(config)
    site = read(config.site)
    assert [str(fault) for fault in faults(site) if fault.grave] == []
    assert not list(lost(site, read_seeds(config.seeds)))


@pytest.mark.parametrize("address", ["", "https://example.org/a&b/"])
def test_the_example_has_no_fault(shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    config = built_example(shelf, monkeypatch, address)
    site = read(config.site)
    assert [str(fault) for fault in faults(site)] == []
    assert site.home == address
    assert not list(lost(site, read_seeds(config.seeds)))


def test_the_command_tells_faults_apart_from_warnings_by_its_status(tmp_path: Path) -> None:
    def check(*options: str) -> tuple[int, str]:
        done = CliRunner().invoke(command, ["check", "--config", str(tmp_path / "none.yml"), *options])
        return done.exit_code, f"{done.output}{done.exception}"

    site = tmp_path / "site"
    found(site, index_html=page(), own_html="<p>By hand</p>")
    status, words = check(str(site))
    assert status == 0
    assert "own.html: warning: has no title" in words
    assert "Checked: 2 pages; 2 files, 0.0 MB of the 1,000 MB of GitHub Pages." in words
    assert "Faults: 0. Warnings: 2." in words
    found(site, more_html=page('<a href="gone.html">g</a>'))
    status, words = check(str(site))
    assert (status, "more.html:3: gone.html leads nowhere" in words) == (1, True)
    assert "there is no folder" in check(str(tmp_path / "gone"))[1]
    assert "leave out one of the two" in check("--docs-only", str(site))[1]
    assert "looks at nothing else" in check("--links", str(site))[1]
    assert "looks at nothing else" in check("--links", "--docs-only")[1]
    assert "--limit is for --links" in check("--limit", "3", str(site))[1]


def test_the_site_of_a_shelf_is_held_against_its_seeds(shelf: MakeShelf) -> None:
    config = shelf(example=True)
    pipeline.build(config)
    build_site(config)
    options = ["check", "--config", str(config.mkdocs), str(config.site)]
    assert CliRunner().invoke(command, options).exit_code == 0
    stray = {"id": "0123456789abcdef@crossref/2025-06-01", "title": "A Find whose Entry is Gone", "authors": ["Mei Tanaka"]}
    (config.seeds / ENRICHED).write_text(json.dumps(stray) + "\n")
    assert CliRunner().invoke(command, options).exit_code == 0
    (config.seeds / "late.jsonl").write_text('{"title": "A Paper that Came Late"}\n')
    done = CliRunner().invoke(command, options)
    assert done.exit_code == 1
    assert "seeds/late.jsonl:1: is on no page of the site and in no report; run papershelf build" in done.output


@pytest.mark.parametrize("after", ['{"id": "t", "title": "Harbour Tides by Smaller Networks"}\n', ""])
def test_a_page_that_was_changed_by_hand_and_has_lost_its_entry_is_no_fault(after: str, shelf: MakeShelf) -> None:
    tides, kites = (
        '{"id": "t", "title": "Harbour Tides by Small Networks"}\n',
        '{"id": "k", "title": "Kites Measure Gusts over Harbours"}\n',
    )
    config = shelf(a_jsonl=tides + kites)
    pipeline.build(config)
    with (config.docs / "papers/harbour-tides-by-small-networks.md").open("a") as mine:
        mine.write("A remark of mine.\n")
    (config.seeds / "a.jsonl").write_text(after + kites)
    pipeline.build(config)
    build_site(config)
    assert "A remark of mine." in (config.site / "papers/harbour-tides-by-small-networks.html").read_text()
    done = CliRunner().invoke(command, ["check", "--config", str(config.mkdocs)])
    assert done.exit_code == 0, done.output
    assert "harbour-tides-by-small-networks.md: warning: was written or changed by hand" in done.output
    (config.site / "papers/harbour-tides-by-small-networks.md").unlink()
    assert any("lacks what has a page" in str(fault) for fault in faults(read(config.site)))


def test_what_the_owner_hides_is_not_lost(shelf: MakeShelf) -> None:
    config = shelf(
        a_jsonl='{"id": "t", "title": "Harbour Tides by Small Networks"}\n{"id": "k", "title": "Kites Measure Gusts over Harbours"}\n',
        curation_yml="papers:\n  a.jsonl#k: {hide: not finished}\n",
    )
    pipeline.build(config)
    build_site(config)
    for site in ([], [str(config.site)]):
        done = CliRunner().invoke(command, ["check", "--config", str(config.mkdocs), *site])
        assert (done.exit_code, "in no report" in done.output) == (0, False), done.output
