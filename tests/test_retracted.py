"""What a source says is retracted is told as retracted, in a note; a notice of a retraction is not."""

import json
from pathlib import Path

import pytest

from papershelf.model import Problem, Record
from papershelf.read.folder import read

MEDLINE = "PMID- 1\nTI  - Bees at work\nJT  - Hive\nDP  - 2001\nPT  - Journal Article\n"
XML = (
    "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>Bees at work</ArticleTitle><PublicationTypeList>"
    "<PublicationType>{}</PublicationType></PublicationTypeList></Article>{}</MedlineCitation></PubmedArticle></PubmedArticleSet>"
)  # fmt: skip
ISI = "FN Clarivate\nVR 1.0\nPT J\nAU Roe, A\nTI Bees at work\nSO HIVE\nDT {}\nER\n\nEF\n"


def openalex(**more: object) -> str:
    return json.dumps({"results": [{"id": "https://openalex.org/W1", "title": "Bees at work", "publication_year": 2001, **more}]})


def crossref(**more: object) -> str:
    return json.dumps({"message": {"items": [{"DOI": "10.5555/bees", "title": ["Bees at work"], "type": "journal-article", **more}]}})


def note(text: str, name: str, folder: Path) -> str:
    (folder / name).write_text(text)
    found = list(read(folder))
    assert not [item for item in found if isinstance(item, Problem)]
    (one,) = (item for item in found if isinstance(item, Record))
    assert one.title == "Bees at work"
    return one.note


@pytest.mark.parametrize(
    ("text", "name", "says"),
    [
        (f"{MEDLINE}PT  - Retracted Publication\n", "a.nbib", "PubMed"),
        (f"{MEDLINE}RIN - Hive. 2003;5:1. PMID: 2\n", "a.nbib", "PubMed"),
        (XML.format("Retracted Publication", ""), "a.xml", "PubMed"),
        (XML.format("Journal Article", '<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"/></CommentsCorrectionsList>'), "a.xml", "PubMed"),
        (openalex(is_retracted=True), "a.json", "OpenAlex"),
        (crossref(**{"updated-by": [{"DOI": "10.5555/notice", "type": "retraction"}]}), "a.json", "Crossref"),
        (crossref(**{"updated-by": [{"type": "correction"}, {"type": "withdrawal"}]}), "a.json", "Crossref"),
        (crossref(**{"update-to": [{"DOI": "10.5555/BEES", "type": "retraction"}]}), "a.json", "Crossref"),
        (ISI.format("Article; Retracted Publication"), "a.isi", "Web of Science"),
    ],
)  # fmt: skip
def test_what_is_retracted_is_told(text: str, name: str, says: str, tmp_path: Path) -> None:
    assert note(text, name, tmp_path) == f"Retracted, says {says}."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{MEDLINE}PT  - Retraction of Publication\n", "a.nbib"),
        (XML.format("Retraction of Publication", '<CommentsCorrectionsList><CommentsCorrections RefType="RetractionOf"/></CommentsCorrectionsList>'), "a.xml"),
        (openalex(is_retracted=False), "a.json"),
        (openalex(is_retracted="no"), "a.json"),
        (crossref(**{"updated-by": [{"DOI": "10.5555/notice", "type": "correction"}]}), "a.json"),
        (crossref(**{"update-to": [{"DOI": "10.5555/wasps", "type": "retraction"}]}), "a.json"),
        (crossref(**{"updated-by": "retraction"}), "a.json"),
        (ISI.format("Article; Retraction"), "a.isi"),
    ],
)  # fmt: skip
def test_a_notice_and_a_correction_retract_nothing_here(text: str, name: str, tmp_path: Path) -> None:
    assert not note(text, name, tmp_path)
