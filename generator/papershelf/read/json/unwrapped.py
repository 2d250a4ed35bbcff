"""Records as services answer with them, which wrap what they say: DBLP, Europe PMC, INSPIRE, DataCite, Zotero, IEEE Xplore; under the usual names."""

import re
from collections.abc import Mapping
from typing import Any

from papershelf.read.columns import has_title

_WRAPS = ("paper", "info", "metadata", "attributes", "data", "work", "article", "bibjson", "_source")
"""Members that hold what is said of a paper."""
_NUMBERED = re.compile(r" \d{4}\Z")
"""Behind names at DBLP that several people have: ``Bo Roe 0001``."""
_EDITORS = frozenset({"editor", "serieseditor", "translator", "contributor", "revieweditor", "reviewedauthor", "bookauthor"})
Row = dict[str, Any]


def unwrapped(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """What ``item`` says under the usual names; as it is where it says so already."""
    row = dict(item)
    for name in _WRAPS:
        inner = row.get(name)
        if isinstance(inner, dict) and (name == "paper" or (not _has_title(row) and _has_title(inner))):
            del row[name]
            row |= inner
    if "title" not in row and (title := _value(row.get("titles"))):
        row["title"] = title
        del row["titles"]
    if isinstance(row.get("title"), str) and ("info" in item or "authorString" in item):
        row["title"] = row["title"].removesuffix(".")
    for change in (_people, _texts, _place, _addresses):
        change(row)
    return row


def _has_title(row: Mapping[str, Any]) -> bool:
    return has_title(row) or "titles" in row


def _value(value: Any) -> str:
    """The first text of a list of objects that hold one each."""
    first = value[0] if isinstance(value, list) and value else value
    if isinstance(first, dict):
        first = next((first[name] for name in ("value", "title", "description", "name") if isinstance(first.get(name), str)), "")
    return first if isinstance(first, str) else ""


def _people(row: Row) -> None:
    """Authors and editors, of DBLP, IEEE Xplore and Europe PMC (one within the other), Zotero (by roles) and Springer."""
    authors = row.get("authors", row.get("authorList"))
    if isinstance(authors, dict) and (inner := authors.get("author", authors.get("authors"))):
        row.pop("authorList", None)
        row["authors"] = [_unnumbered(one) for one in (inner if isinstance(inner, list) else [inner])]
    elif "authors" not in row and isinstance(row.get("authorString"), str):
        row["authors"] = row.pop("authorString").rstrip(".")
    if "authors" in row:
        row.pop("authorString", None)
    creators = row.get("creators")
    if isinstance(creators, list) and any(isinstance(one, dict) and "creatorType" in one for one in creators):
        kinds = [str(one.get("creatorType", "")).lower() if isinstance(one, dict) else "" for one in creators]
        row["creators"] = [one for one, kind in zip(creators, kinds, strict=True) if kind not in _EDITORS]
        row.setdefault("editors", [one for one, kind in zip(creators, kinds, strict=True) if kind == "editor"])
    elif isinstance(creators, list) and all(isinstance(one, dict) and one.keys() == {"creator"} for one in creators):
        row["creators"] = [one["creator"] for one in creators]


def _unnumbered(person: Any) -> Any:
    if isinstance(person, dict) and isinstance(person.get("text"), str):
        return _NUMBERED.sub("", person["text"])
    return person


def _texts(row: Row) -> None:
    """Abstract and keywords, of Europe PMC, INSPIRE, DataCite and Zotero."""
    if "abstract" not in row:
        described = row.get("descriptions")
        if isinstance(described, list):
            row["descriptions"] = described = [
                one for one in described if isinstance(one, dict) and one.get("descriptionType") == "Abstract"
            ]
        for name in ("abstractText", "abstracts", "descriptions"):
            if name in row and (text := _value(row[name])):
                del row[name]
                row["abstract"] = text
                break
    for name, inner in (("tags", "tag"), ("subjects", "subject"), ("keywords", "value")):
        told = row.get(name)
        if isinstance(told, list) and told and all(isinstance(one, dict) and inner in one for one in told):
            row[name] = [one[inner] for one in told]
    terms = row.get("keywordList")
    if isinstance(terms, dict) and isinstance(terms.get("keyword"), list):
        row["keywords"] = row.pop("keywordList")["keyword"]


def _place(row: Row) -> None:
    """Where and when it came out, of INSPIRE, Europe PMC, CORE and DBLP, which may name several venues."""
    told = row.get("publication_info")
    if isinstance(told, list) and told and isinstance(told[0], dict):
        for name, usual in (("journal_title", "journal"), ("journal_volume", "volume"), ("journal_issue", "issue"), ("year", "year"), ("page_start", "page_start"), ("page_end", "page_end"), ("artid", "page")):  # fmt: skip
            if told[0].get(name):
                row.setdefault(usual, told[0][name])
        del row["publication_info"]
    journal = row.get("journalInfo")
    if isinstance(journal, dict):
        row.setdefault("journal", _value(journal.get("journal")))
        row |= {name: journal[name] for name in ("volume", "issue") if journal.get(name) and name not in row}
        row.setdefault("year", journal.get("yearOfPublication"))
        del row["journalInfo"]
    if not _has_date(row) and (date := row.get("preprint_date", row.get("earliest_date"))):
        row["year"] = date
    if isinstance(row.get("journals"), list) and "journal" not in row:
        row["journal"] = _value(row.pop("journals"))
    if isinstance(row.get("venue"), list):
        row["venue"] = _value(row["venue"])


def _has_date(row: Mapping[str, Any]) -> bool:
    return any(row.get(name) for name in ("year", "date", "published", "publication_date"))


def _addresses(row: Row) -> None:
    """Addresses and identifiers, of DBLP, Scopus (``link``) and INSPIRE."""
    if "ee" in row:  # DBLP: where the paper is; the others lead to DBLP
        row["url"] = row.pop("ee")
        row["id"] = row.pop("key", row.pop("@id", ""))
        row.pop("@id", None)
    if isinstance(row.get("link"), list):
        told = [one for one in row.pop("link") if isinstance(one, dict) and isinstance(one.get("@href"), str)]
        told.sort(key=lambda one: one.get("@ref") != "scopus")  # the others lead to its interface for programs
        row["link"] = [one["@href"] for one in told[:1]]
    for name, usual in (("arxiv_eprints", "arxiv"), ("dois", "doi")):
        if usual not in row and (text := _value(row.get(name))):
            row[usual] = text
            del row[name]
