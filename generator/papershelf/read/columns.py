"""The names that columns of tables and members of JSON have: the usual ones, those of common exports, and some in other languages."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from papershelf.text.fold import fold

# The first name of a row that has a value wins. Names are folded: no capitals, no accents, no brackets.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "article_title", "document_title", "paper_title", "titel", "titre", "titulo", "titolo"),
    "abstract": ("abstract", "summary", "abstract_note", "zusammenfassung", "kurzfassung", "resume", "resumen", "resumo", "riassunto"),
    "authors": ("author_full_names", "authors", "author", "book_author_full_names", "book_authors", "group_authors",
                "autoren", "autor", "autorinnen", "auteurs", "auteur", "autores", "autore", "autori"),
    "editors": ("editors", "editor", "book_editors"),
    "year": ("year", "publication_year", "date", "published", "published_at", "publishedat", "publication_date", "early_access_date",
             "jahr", "erscheinungsjahr", "annee", "ano", "anno", "datum"),
    "venue": ("venue", "journal", "booktitle", "conference", "source_title", "publication_title", "journal_book", "journal_title",
              "conference_name", "conference_title", "proceedings_title", "journal_ref", "zeitschrift", "revue", "revista", "rivista"),
    "keywords": ("keywords", "author_keywords", "manual_tags", "schlagworter", "schlagworte", "stichworter", "mots_cles",
                 "palabras_clave", "palavras_chave", "parole_chiave"),
    "key": ("id", "key"),
    "url": ("url", "link", "article_url", "doi_link"),
    "pdf": ("pdf", "pdf_url", "pdf_link"),
    "code": ("code", "code_url"),
    "type": ("type", "kind"),
    "sort": ("item_type", "document_type"),
    "first page": ("page_start", "start_page", "first_page"),
    "last page": ("page_end", "end_page", "last_page"),
    "extra": ("extra",),
    "citation": ("citation",),
}  # fmt: skip
IDENTIFIERS: Mapping[str, tuple[str, ...]] = {
    "doi": ("doi",),
    "arxiv": ("arxiv", "arxiv_id"),
    "openreview": ("openreview",),
    "acl": ("acl",),
    "pmid": ("pmid", "pubmed_id"),
    "isbn": ("isbn", "isbns"),
}
CSL: Mapping[str, tuple[str, ...]] = {
    "volume": ("volume",),
    "issue": ("issue",),
    "number": ("number",),
    "page": ("page", "pages", "seiten", "paginas", "pagine", "art_no", "article_number"),
    "publisher": ("publisher", "verlag"),
    "publisher-place": ("place", "publisher_city"),
    "language": ("language", "language_of_original_document", "sprache"),
    "ISSN": ("issn", "eissn"),
    "PMCID": ("pmcid",),
    "edition": ("edition",),
    "collection-title": ("series", "book_series_title"),
    "container-title-short": ("journal_abbreviation", "abbreviated_source_title"),
}
_SORTS = {
    "journalarticle": "article-journal", "conferencepaper": "paper-conference", "proceedingspaper": "paper-conference", "book": "book",
    "booksection": "chapter", "bookchapter": "chapter", "thesis": "thesis", "report": "report", "preprint": "article", "webpage": "webpage",
    "patent": "patent", "dataset": "dataset", "presentation": "speech", "article": "article-journal", "review": "article-journal",
}  # fmt: skip
_BRACKETS = re.compile(r"\([^()]{0,12}\)\s*\Z")


@lru_cache(maxsize=4096)  # rows of a file have the same few names
def folded(name: Any) -> str:
    """``Author(s)`` → ``author``, ``Publication Year`` → ``publication_year``, ``Année`` → ``annee``."""
    return fold(_BRACKETS.sub("", str(name))).replace(" ", "_")


def has_title(row: Iterable[Any]) -> bool:
    """Whether one of the names in ``row`` is that of a title."""
    return any(folded(name) in COLUMNS["title"] for name in row)


def csl_type(text: str) -> str:
    """The type that an export names, as CSL-JSON calls it: ``Conference paper``, ``journalArticle``; ``""`` for others."""
    return _SORTS.get(fold(text).replace(" ", ""), "")
