"""Pages in HTML whose markup names titles and authors: each is read with its fields, links and lines, whatever its site calls them."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from papershelf.model import Problem, Record
from papershelf.read.content import content_says
from papershelf.read.packed import unpacked
from papershelf.read.pages.tree import tree
from said import said

PAPERS = [
    ("Honey bees count to four in a maze", ["Ann Ek", "Bo Roe"], "We train honey bees to fly through a maze. The fourth mark hides a reward, and most of them fly to it, as a control shows."),
    ("Ants mark trails with sand &amp; <i>stones</i>", ["Li Wei", "Jan van der Hus", "Mia Ott"], "Trails of desert ants are lined with grains of sand. We remove the grains, and foragers need twice as long to find the nest."),
    ("Do wasps know their sisters?", ["Carla Dietz"], "Paper wasps tell the faces of nest mates from those of strangers. We paint faces and measure how often wasps attack."),
]  # fmt: skip
TITLES = ["Honey bees count to four in a maze", "Ants mark trails with sand & stones", "Do wasps know their sisters?"]


def page(entry: str, *, names: str = "{}", between: str = ", ", above: str = "", head: str = "") -> str:
    """A page of the papers, ``names`` being how its site writes each author."""
    body = "".join(
        entry.format(n=n, title=title, people=between.join(map(names.format, people)), text=text)
        for n, (title, people, text) in enumerate(PAPERS, 1)
    )
    return f'<!DOCTYPE html>\n<html><head><title>Hives</title><link rel="canonical" href="https://hive.example/list/">{head}</head><body>\n<nav><ul><li><a href="/">Home</a></li></ul></nav>\n{above}\n{body}</body></html>\n'


read = partial(said, "a.html")


SITES = {
    "a volume of an anthology": page(
        '<p class="d-flex"><span><a class=badge href=https://hive.example/v.{n}.pdf>pdf</a> <a class=badge href=/v.{n}.bib>bib</a> <a class=badge href=#abs-{n}>abs</a></span>\n'
        '<span class=d-block><strong><a class=align-middle href=/v.{n}/>{title}</a></strong><br>{people}</span></p>\n'
        '<div class="card collapse abstract-collapse" id=abs-{n}><div class="card-body">{text}</div></div>\n',
        names="<a href=/people/x/>{}</a>",
        between=" | ",
    ),
    "proceedings": page(
        '<div class="paper">\n<p class="title">{title}</p>\n<p class="details"><span class="authors">{people}</span>;\n<span class="info"><i>Proceedings of Hives</i>, PMLR 139:{n}1-{n}9</span></p>\n'
        '<p class="links">[<a href="/v.{n}.html">abs</a>][<a href="/v.{n}.pdf">Download PDF</a>]</p></div>\n',
        between=",&nbsp;",
    ),
    "new papers of an archive": page(
        '<dt><a name=item{n}>[{n}]</a> <a href="https://arxiv.org/abs/2405.0500{n}" title="Abstract">arXiv:2405.0500{n}</a> [<a href="https://arxiv.org/pdf/2405.0500{n}">pdf</a>, <a href="/format/{n}">other</a>]</dt>\n'
        "<dd><div class=meta><div class='list-title mathjax'><span class=descriptor>Title:</span>\n{title}\n</div><div class=list-authors>{people}</div>"
        "<div class=list-comments><span class=descriptor>Comments:</span> 9 pages</div><p class=mathjax>\n{text}\n</p></div></dd>\n",
        names='<a href="https://arxiv.org/search/?searchtype=author&amp;query=x">{}</a>',
        above="<dl>",
    ),
    "results of an archive": page(
        '<li><p class="list-title"><a href="https://arxiv.org/abs/2405.0500{n}">arXiv:2405.0500{n}</a></p>\n<p class="title is-5">{title}</p><p class=authors><span>Authors:</span> {people}</p>'
        "<p class=abstract><span>Abstract</span>: <span class=abstract-short>We … <a>▽ More</a></span><span class=abstract-full>{text} <a>△ Less</a></span></p><p>Submitted 8 May, 2024; originally announced May 2024.</p></li>\n",
        names='<a href="/search/?searchtype=author">{}</a>',
        above="<h1 class=title>Showing 1–3 of 3 results</h1><ol>",
    ),
    "submissions": page(
        '<li><div class=note><h4><a href="https://openreview.net/forum?id=aBcDeF1{n}x">{title}</a> <a href="https://openreview.net/pdf?id=aBcDeF1{n}x"><img src=a.svg></a></h4><div class=note-authors>{people}</div>'
        "<ul class=note-meta-info><li>Published: 16 Jan 2024, Last Modified: 06 Mar 2024</li><li>HIVE 2024 oral</li></ul><div><strong>Abstract:</strong> <div><p>{text}</p></div></div></div></li>\n",
        names='<a href="https://openreview.net/profile?id=~x1">{}</a>',
        above="<ul>",
    ),
    "a bibliography": page(
        '<li itemscope itemtype="http://schema.org/ScholarlyArticle"><nav><p><b>view</b></p><a href="https://doi.org/10.5555/hive.{n}">electronic edition via DOI</a></nav><cite itemprop=headline>{people}:<br> <span class=title itemprop=name>{title}</span> '
        '<a href="/db/h"><span itemprop=isPartOf itemscope itemtype="http://schema.org/BookSeries"><span itemprop=name>HIVE</span></span> <span itemprop=datePublished>2024</span></a>: <span itemprop=pagination>{n}1-{n}9</span></cite></li>\n',
        names='<span itemprop=author itemscope itemtype="http://schema.org/Person"><a href="/pid/1.html"><span itemprop=name>{}</span></a></span>',
        above="<ul>",
    ),
    "a page of one's own": page(
        '<li><div class=title>{title}</div><div class=author>{people}</div><div class=periodical><em>In Proceedings of Hives</em>, Jun 2024</div><div class=links><a class="abstract btn">Abs</a><a href="/p{n}.pdf">PDF</a><a href="https://github.com/ek/b{n}">Code</a></div>'
        "<div class=abstract><p>{text}</p></div><pre><code>@inproceedings{{ek{n},\n title = {{x}}, year = {{2024}}, pages = {{{n}1--{n}9}}}}</code></pre></li>\n",
        above="<ol>",
    ),
    "a volume of open access": page(
        '<dt class=ptitle><br><a href="/html/{n}.html">{title}</a></dt>\n<dd>{people}</dd><dd>[<a href="/papers/{n}.pdf">pdf</a>] <div>[<a>bibtex</a>] <div>@InProceedings{{Ek{n},\nbooktitle = {{Proceedings of Hives}}, year = {{2024}}}}</div></div></dd>\n',
        names='<form class=authsearch><a href="#">{}</a>,</form>',
        between="\n",
    ),
    "posters": page(
        '<div class=card><a class="small-title" href="/poster/{n}">{title}</a><div class="author-str">{people}</div><div class="abstract-section"><a class="abstract-link">Abstract</a><details><summary>Abstract</summary><div class="abstract-display"><p>{text}</p></div></details></div></div>\n',
        between=" &middot; ",
    ),
    "sessions": page(
        '<article class="node"><h2 class="node-title"><a href="/presentation/{n}">{title}</a></h2><div class="field-paper-people-text"><p>{people}, <em>University of Zadar</em></p></div><div class="field-description"><p>{text}</p></div></article>\n'
    ),
    "works": page(
        '<div itemscope itemtype="http://schema.org/CreativeWork"><a href="https://ek.example/{n}/"><strong><span itemprop="name">{title}</span></strong></a><div itemprop="author">{people}</div><a href="/{n}.pdf">PDF</a></div>\n',
        names="<span>{}</span>",
    ),
    "an issue": page(
        '<li><h3 class=title><a href="/view/{n}">\n{title}\n</a></h3><div class=meta><div class=authors>\n{people}\n</div><div class=pages>{n}1-{n}9</div></div><a class=pdf href="/view/{n}/9.pdf">PDF</a></li>\n',
        above="<h1>Vol. 38 No. 4: Hives (2024)</h1><ul>",
    ),
}  # fmt: skip


@pytest.mark.parametrize("site", SITES)
def test_titles_and_authors_are_those_of_the_page_each_at_its_line(site: str) -> None:
    records, problems = read(SITES[site])
    assert not problems
    assert [one.title for one in records] == TITLES
    assert [list(map(str, one.authors)) for one in records] == [people for _, people, _ in PAPERS]
    lines = SITES[site].split("\n")
    assert all(one.title[:8] in lines[(one.source.line or 0) - 1] + lines[one.source.line or 0] for one in records)
    assert all(one.abstract in {"", text} for one, (_, _, text) in zip(records, PAPERS, strict=True))


@pytest.mark.parametrize(
    ("site", "links"),
    [
        ("a volume of an anthology", [("paper", "https://hive.example/v.1/"), ("pdf", "https://hive.example/v.1.pdf")]),
        ("proceedings", [("paper", "https://hive.example/v.1.html"), ("pdf", "https://hive.example/v.1.pdf")]),
        ("new papers of an archive", [("paper", "https://arxiv.org/abs/2405.05001"), ("pdf", "https://arxiv.org/pdf/2405.05001")]),
        ("submissions", [("paper", "https://openreview.net/forum?id=aBcDeF11x"), ("pdf", "https://openreview.net/pdf?id=aBcDeF11x")]),
        ("a bibliography", [("paper", "https://doi.org/10.5555/hive.1")]),
        ("a page of one's own", [("pdf", "https://hive.example/p1.pdf"), ("code", "https://github.com/ek/b1")]),
        ("works", [("paper", "https://ek.example/1/"), ("pdf", "https://hive.example/1.pdf")]),
        ("an issue", [("paper", "https://hive.example/view/1"), ("pdf", "https://hive.example/view/1/9.pdf")]),
    ],
)
def test_links_lead_to_the_paper_and_to_what_they_say(site: str, links: list[tuple[str, str]]) -> None:
    first = read(SITES[site])[0][0]
    assert [(link.rel, link.url) for link in first.links] == links


@pytest.mark.parametrize(
    ("site", "year", "venue", "pages"),
    [
        ("proceedings", None, "Proceedings of Hives", "11-19"),
        ("submissions", 2024, "HIVE 2024 oral", None),
        ("a bibliography", 2024, "HIVE", "11-19"),
        ("a page of one's own", 2024, "Proceedings of Hives", "11-19"),
        ("a volume of open access", 2024, "Proceedings of Hives", None),
        ("results of an archive", 2024, None, None),
        ("an issue", 2024, None, "11-19"),
    ],
)
def test_where_and_when_it_came_out(site: str, year: int | None, venue: str | None, pages: str | None) -> None:
    first = read(SITES[site])[0][0]
    assert (first.year, first.venue, first.csl.get("page")) == (year, venue, pages)


@pytest.mark.parametrize(
    "site", ["a volume of an anthology", "new papers of an archive", "results of an archive", "submissions", "a page of one's own"]
)
def test_abstracts_are_whole(site: str) -> None:
    records = read(SITES[site])[0]
    assert [one.abstract for one in records] == [text for _, _, text in PAPERS]
    assert not any(one.note for one in records)


@pytest.mark.parametrize("line", ["{text}", "<div>{text}</div>", "<br>{text}", "<blockquote>{text}</blockquote>"])
def test_a_text_without_a_name_is_the_abstract_and_a_place_the_venue(line: str) -> None:
    entry = f"<li><span class=title>{{title}}</span>, <span class=authors>{{people}}</span>. <em>Hive Review</em> 3(2):1{{n}}-19, 2021. <a href=/{{n}}.pdf>[PDF]</a><div>{line}</div></li>\n"
    records, problems = read(page(entry, above="<ul>"))
    assert not problems
    assert [one.abstract for one in records] == [text for _, _, text in PAPERS]
    assert [(one.venue, one.year, one.csl["page"]) for one in records] == [("Hive Review", 2021, f"1{n}-19") for n in (1, 2, 3)]


def test_the_volume_gives_its_name_and_year_and_is_no_entry_of_itself() -> None:
    volume = "Proceedings of the 2nd Meeting on Hives (2024)"
    text = page(
        "<p><b><a href=/v.{n}>{title}</a></b> {people}</p>\n",
        names="<a href=/people/x>{}</a>",
        above=f"<h2>{volume}</h2><p><b><a href=/v.0>{volume}</a></b> <a href=/people/y>Lu Ku</a></p>",
    )
    records, (problem,) = read(text)
    assert [(one.year, one.venue) for one in records] == [(2024, volume)] * 3
    assert problem.message.startswith("the volume that the page is of, no entry of it: “Proceedings")


def test_the_head_of_a_page_of_one_paper_says_all() -> None:
    head = "".join(
        f'<meta name="{name}" content="{value}">\n'
        for name, value in (
            ("citation_title", "Honey bees count to four"), ("citation_author", "Ek, Ann"), ("citation_author", "Roe, Bo"), ("citation_journal_title", "Hive Review"),
            ("citation_publication_date", "2024/03/05"), ("citation_volume", "3"), ("citation_issue", "2"), ("citation_firstpage", "11"), ("citation_lastpage", "19"),
            ("citation_doi", "10.5555/hr.1"), ("citation_pdf_url", "/a.pdf"),
        )
    )  # fmt: skip
    text = f'<html><head>{head}</head><body><nav>x</nav><h1>Honey bees</h1><section id="abstract"><h2>Abstract</h2><p>{PAPERS[0][2]}</p></section><h2>References</h2><ol><li>Dow C. Ants. 2010.</li></ol></body></html>'
    (record,), problems = read(text)
    assert not problems
    assert (record.title, [*map(str, record.authors)], record.year, record.venue) == (
        "Honey bees count to four",
        ["Ann Ek", "Bo Roe"],
        2024,
        "Hive Review",
    )
    assert (record.csl["volume"], record.csl["issue"], record.csl["page"], record.identifiers["doi"]) == ("3", "2", "11-19", "10.5555/hr.1")
    assert record.abstract == PAPERS[0][2]


def test_a_post_on_papers_is_read_though_other_posts_are_listed_below() -> None:
    said = "".join(
        f"<h2>{title}</h2><p>I like this one, since it counts what others only guess.</p>"
        for title in [*TITLES, "Moths at night", "Beetles by day"]
    )
    others = "".join(
        f'<li><h3 class=entry-title><a href="/{n}">Another week of mine</a></h3><span class=byline>by Ann Ek</span></li>' for n in range(2)
    )
    records, _ = read(f"<!DOCTYPE html><html><body><h1>Five papers</h1>{said}<aside><ul>{others}</ul></aside></body></html>")
    assert [one.title for one in records] == [*TITLES, "Moths at night", "Beetles by day"]


def test_a_formula_that_a_script_drew_is_its_source() -> None:
    drawn = '<p>On <span class="MathJax">x2x2</span><script type="math/tex">x^2</script> and <math><semantics><mi>y</mi><annotation encoding="application/x-tex">y</annotation></semantics></math></p>'
    assert tree(drawn).root.text() == "On $x^2$ and $y$"


PIECES = st.sampled_from(["<p class=title>", "<p class=authors>", "</p>", "<div>", "</div>", "<li>", "<ul>", "</ul>", "<dt>", "<dd>", "<a href='/x'>", "</a>", "<b>", "</b>", "<nav>", "</nav>", "<h2>", "</h2>",
                          "<div class=abstract>", "<span itemprop=author>", "</span>", "<meta name=citation_title content=bees>", "<![", "@a{", "Ann Ek, Bo Roe", "Bees at dusk", "(2024)", "\n"])  # fmt: skip


@given(st.lists(PIECES, max_size=50).map("".join))
def test_any_page_is_read_without_a_fault_and_at_its_lines(text: str) -> None:
    found = list(content_says("a.html", unpacked(f"<html>{text}".encode())))
    assert not any(isinstance(item, Problem) and "please report this" in item.message for item in found)
    assert all(1 <= (item.source.line or 1) <= text.count("\n") + 1 for item in found if isinstance(item, Record))


def test_elements_within_each_other_without_end_take_no_time() -> None:
    found = list(content_says("a.html", unpacked(f"<html>{'<div class=title>' * 20_000}{SITES['an issue']}".encode())))
    assert found
