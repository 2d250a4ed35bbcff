"""XML of libraries, publishers and feeds: every field of a record is read, whatever its vocabulary calls it."""

from functools import partial

import pytest

from said import citation, said

TEXT = "We train honey bees to fly through a maze. The fourth mark hides a reward."
PAPER = ("Bees count to four", ["Ann Ek", "Bo Roe"], 2024, "Hive Review", "3", "2", "11-19", "10.5555/hive.1")
KINDS = {
    "JATS": f"""<?xml version="1.0"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS" "x.dtd">
<article article-type="research-article"><front><journal-meta><journal-title-group><journal-title>Hive Review</journal-title></journal-title-group></journal-meta>
<article-meta><article-id pub-id-type="doi">10.5555/hive.1</article-id><title-group><article-title>Bees <italic>count</italic> to four</article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Ek</surname><given-names>Ann</given-names></name></contrib><contrib contrib-type="author"><name><surname>Roe</surname><given-names>Bo</given-names></name></contrib>
<contrib contrib-type="editor"><name><surname>Ku</surname><given-names>Lu</given-names></name></contrib></contrib-group><pub-date><month>3</month><year>2024</year></pub-date><volume>3</volume><issue>2</issue><fpage>11</fpage><lpage>19</lpage>
<abstract><title>Abstract</title><p>{TEXT}</p></abstract></article-meta></front><back><ref-list><ref><element-citation><article-title>Old paper</article-title><year>1990</year></element-citation></ref></ref-list></back></article>
""",
    "MODS": f"""<?xml version="1.0"?>
<modsCollection xmlns="http://www.loc.gov/mods/v3">
<mods ID="ek2024"><titleInfo><title>Bees count to four</title></titleInfo><name type="personal"><namePart type="given">Ann</namePart><namePart type="family">Ek</namePart></name>
<name type="personal"><namePart type="given">Bo</namePart><namePart type="family">Roe</namePart></name><originInfo><dateIssued>2024-03</dateIssued></originInfo><abstract>{TEXT}</abstract><identifier type="doi">10.5555/hive.1</identifier>
<relatedItem type="host"><titleInfo><title>Hive Review</title></titleInfo></relatedItem><part><detail type="volume"><number>3</number></detail><detail type="issue"><number>2</number></detail><extent unit="page"><start>11</start><end>19</end></extent></part></mods>
</modsCollection>
""",
    "DBLP": """<?xml version="1.0"?>
<dblp>
<article key="journals/hr/EkR24"><author>Ann Ek</author><author>Bo Roe 0001</author><title>Bees count to four.</title><pages>11-19</pages><year>2024</year><volume>3</volume><journal>Hive Review</journal><number>2</number><ee>https://doi.org/10.5555/hive.1</ee></article>
</dblp>
""",
    "RSS of a journal": f"""<?xml version="1.0"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Hive Review</title></channel>
<item><title><![CDATA[Bees count to four]]></title><link>https://hive.example/1</link><description><![CDATA[{TEXT}]]></description><dc:creator>Ann Ek</dc:creator><dc:creator>Bo Roe</dc:creator><dc:date>2024-03-05</dc:date><dc:identifier>doi:10.5555/hive.1</dc:identifier>
<prism:publicationName>Hive Review</prism:publicationName><prism:volume>3</prism:volume><prism:number>2</prism:number><prism:startingPage>11</prism:startingPage><prism:endingPage>19</prism:endingPage></item></rdf:RDF>
""",
}


read = partial(said, "a.xml")


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_read(kind: str) -> None:
    (record,), problems = read(KINDS[kind])
    assert not problems
    assert citation(record) == PAPER
    assert record.abstract == (TEXT if kind != "DBLP" else "")
    assert record.source.line == 3


def test_new_papers_of_arxiv_in_a_feed_are_read_and_posts_of_a_blog_are_not() -> None:
    items = f"<item><title>Bees count to four</title><link>https://arxiv.org/abs/2403.00001</link><description>arXiv:2403.00001v1 Announce Type: new \nAbstract: {TEXT}</description><dc:creator>Ann Ek, Bo Roe</dc:creator></item>"
    (record,), _ = read(f'<?xml version="1.0"?><rss version="2.0"><channel><title>q-bio</title>{items}</channel></rss>')
    assert ([*map(str, record.authors)], record.abstract, record.identifiers) == (["Ann Ek", "Bo Roe"], TEXT, {"arxiv": "2403.00001"})
    records, problems = read(f'<rss version="2.0"><channel>{items.replace("arxiv.org/abs/2403.00001", "blog.example/1")}</channel></rss>')
    assert not records
    assert len(problems) == 1


def test_a_record_of_a_repository_and_the_head_of_a_text() -> None:
    dc = f"<OAI-PMH><ListRecords><record><metadata><oai_dc:dc><dc:title>Bees count to four</dc:title><dc:creator>Ek, Ann</dc:creator><dc:creator>Roe, Bo</dc:creator><dc:description>{TEXT}</dc:description><dc:date>2024-03-01</dc:date><dc:identifier>http://arxiv.org/abs/2403.00001</dc:identifier></oai_dc:dc></metadata></record></ListRecords></OAI-PMH>"
    tei = f'<TEI><teiHeader><fileDesc><titleStmt><title>Bees count to four</title></titleStmt><publicationStmt><date when="2024-03-05"/></publicationStmt><sourceDesc><biblStruct><analytic><author><persName><forename>Ann</forename><surname>Ek</surname></persName></author><author><persName><forename>Bo</forename><surname>Roe</surname></persName></author></analytic></biblStruct></sourceDesc></fileDesc><profileDesc><abstract><p>{TEXT}</p></abstract></profileDesc></teiHeader></TEI>'
    for text in (dc, tei):
        (record,), problems = read(text)
        assert not problems
        assert (record.title, [*map(str, record.authors)], record.year, record.abstract) == (
            "Bees count to four",
            ["Ann Ek", "Bo Roe"],
            2024,
            TEXT,
        )
