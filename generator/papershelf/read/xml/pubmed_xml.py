"""XML of PubMed: articles and books, as its downloads and E-utilities give them."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from papershelf.model import Name, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft, retracted
from papershelf.read.reader import Found
from papershelf.read.xml.elements import find_words, inner, records, words
from papershelf.text import identifiers as ids
from papershelf.text.markup import from_markup
from papershelf.text.months import month

_BEGIN = re.compile(r"<Pubmed(?:Book)?Article\b")


def sniff(document: Document) -> bool:
    """Whether an element is an article or book of PubMed."""
    return bool(_BEGIN.search(document.text, 0, 20_000))


def read(document: Document) -> Iterator[Found]:
    """A record for every article and book."""
    return records(document, _draft, "PubmedArticle", "PubmedBookArticle")


def _draft(item: ET.Element, source: Source) -> Draft:
    book = item.find("BookDocument")
    article = item.find("MedlineCitation/Article")
    if book is not None:
        return _book(item, book, source)
    article = article if article is not None else ET.Element("Article")
    pmid = find_words(item, "MedlineCitation/PMID")
    date = article.find("Journal/JournalIssue/PubDate")
    return Draft(
        Source(source.file, source.line, pmid or None),
        _title(article.find("ArticleTitle")) or _title(article.find("VernacularTitle")),
        stand_in=pmid and f"PMID {pmid}",
        authors=_authors(article.find("AuthorList")),
        date=_date(date) or _date(article.find("ArticleDate")),
        venue=find_words(article, "Journal/Title", "Journal/ISOAbbreviation")
        or find_words(item, "MedlineCitation/MedlineJournalInfo/MedlineTA"),
        abstract=_abstract(article.find("Abstract")) or _abstract(item.find("MedlineCitation/OtherAbstract")),
        note=retracted("PubMed") if _is_retracted(item, article) else "",
        identifiers={"pmid": pmid, "doi": _doi(item, article)},
        csl=_csl(article, date),
        keywords=tuple(words(one) for one in item.iterfind("MedlineCitation/KeywordList/Keyword"))
        or tuple(words(one) for one in item.iterfind("MedlineCitation/MeshHeadingList/MeshHeading/DescriptorName")),
    )


def _is_retracted(item: ET.Element, article: ET.Element) -> bool:
    kinds = article.iterfind("PublicationTypeList/PublicationType")
    notices = item.iterfind("MedlineCitation/CommentsCorrectionsList/CommentsCorrections")
    return any(words(kind) == "Retracted Publication" for kind in kinds) or any(one.get("RefType") == "RetractionIn" for one in notices)


def _book(item: ET.Element, document: ET.Element, source: Source) -> Draft:
    """A book, or a chapter of it."""
    pmid, date = find_words(document, "PMID"), document.find("Book/PubDate")
    whole, part = document.find("Book/BookTitle"), document.find("ArticleTitle") if _is_chapter(document) else None
    authors = document.find("AuthorList")
    return Draft(
        Source(source.file, source.line, pmid or None),
        _title(part) or _title(whole),
        stand_in=pmid and f"PMID {pmid}",
        authors=_authors(authors if authors is not None else document.find("Book/AuthorList")),
        date=_date(date),
        venue=_title(whole) if _title(part) else "",
        abstract=_abstract(document.find("Abstract")),
        identifiers={"pmid": pmid, "isbn": find_words(document, "Book/Isbn"), "doi": _doi(item, document)},
        csl={
            "type": "chapter" if _title(part) else "book",
            "publisher": find_words(document, "Book/Publisher/PublisherName"),
            "publisher-place": find_words(document, "Book/Publisher/PublisherLocation"),
            "collection-title": find_words(document, "Book/CollectionTitle"),
            "issued": _issued(date),
            "language": find_words(document, "Language"),
        },
        keywords=tuple(words(one) for one in document.iterfind("KeywordList/Keyword")),
    )


def _is_chapter(document: ET.Element) -> bool:
    """Whether the title of a part is what the record is about: where authors and identifiers are the book's, the book is."""
    title = document.find("ArticleTitle")
    if title is None:
        return False
    own = any(document.find(path) is not None for path in ("AuthorList/Author", "LocationLabel", "Pagination"))
    return own or "part" in title.attrib or document.find("Book/AuthorList/Author") is None or document.find("Book/BookTitle") is None


def _title(element: ET.Element | None) -> str:
    """A title with its markup; without the brackets that say it was translated."""
    text = " ".join(inner(element).split())
    match = re.fullmatch(r"\[(.+)\]\.?", text)
    return "" if text.lower() == "[not available]." else match[1] if match else text


def _abstract(element: ET.Element | None) -> str:
    """The paragraphs, each led by its label."""
    if element is None:
        return ""
    parts = []
    for part in element.iterfind("AbstractText"):
        label, text = part.get("Label", ""), " ".join(from_markup(inner(part)).split())
        parts.append(f"{label.capitalize() if label.isupper() else label}: {text}" if label and label.upper() != "UNLABELLED" else text)
    return "\n\n".join(part.replace("<", "&lt;") for part in parts if part)


def _authors(element: ET.Element | None) -> tuple[Name, ...]:
    if element is None:
        return ()
    found = []
    for author in element.iterfind("Author"):
        family = " ".join(part for part in (find_words(author, "LastName"), find_words(author, "Suffix")) if part)
        given, body = find_words(author, "ForeName", "FirstName", "Initials"), find_words(author, "CollectiveName")
        name = Name(family=family, given=given) if family and given else Name(literal=body or family or given)
        if str(name):
            found.append(name)
    return tuple(found)


def _doi(item: ET.Element, article: ET.Element) -> str:
    for element in (*article.iterfind("ELocationID"), *item.iterfind("PubmedData/ArticleIdList/ArticleId"), *article.iterfind("ArticleIdList/ArticleId"), *article.iterfind("Book/ELocationID"),
                    *item.iterfind("PubmedBookData/ArticleIdList/ArticleId")):  # fmt: skip
        if "doi" in {element.get("EIdType"), element.get("IdType")} and (doi := ids.doi(words(element))):
            return doi
    return ""


def _date(element: ET.Element | None) -> str:
    return find_words(element, "Year", "MedlineDate") if element is not None else ""


def _issued(element: ET.Element | None) -> dict[str, Any]:
    if element is None:
        return {}
    year, named, day = (find_words(element, name) for name in ("Year", "Month", "Day"))
    number = month(named)
    if not number or not re.fullmatch(r"\d{4}", year):
        return {}
    return {"date-parts": [[int(year), number, *([int(day)] if day.isdecimal() and 1 <= int(day) <= 31 else [])]]}


def _csl(article: ET.Element, date: ET.Element | None) -> dict[str, Any]:
    return {
        "type": "article-journal",
        "volume": find_words(article, "Journal/JournalIssue/Volume"),
        "issue": find_words(article, "Journal/JournalIssue/Issue"),
        "page": find_words(article, "Pagination/MedlinePgn") or find_words(article, "Pagination/StartPage"),
        "ISSN": find_words(article, "Journal/ISSN"),
        "container-title-short": find_words(article, "Journal/ISOAbbreviation"),
        "language": find_words(article, "Language"),
        "issued": _issued(date),
    }
