"""The names that columns of tables and members of JSON have: the usual ones, those of common exports, and some in other languages."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from papershelf.text.fold import fold

# The first name of a row that has a value wins. Names are folded: no capitals, no accents, no brackets.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "article_title", "document_title", "paper_title", "titel", "titre", "titulo", "titolo", "titel_des_aufsatzes", "titel_des_artikels",
              "titre_de_l_article", "titulo_del_articulo", "titolo_dell_articolo"),
    "abstract": ("abstract", "summary", "abstract_note", "zusammenfassung", "kurzfassung", "resume", "resumen", "resumo", "riassunto",
                 "description", "beschreibung", "tldr", "tl_dr"),
    "authors": ("author_full_names", "authors", "author", "book_author_full_names", "book_authors", "group_authors",
                "authorships_author_display_name", "autoren", "autor", "autorinnen", "verfasser", "verfasserin", "verfasserinnen", "auteurs", "auteur", "autores", "autore", "autori",
                "creators", "creator", "z_authors", "speakers", "speaker", "presenters", "presenter", "first_author"),
    "editors": ("editors", "editor", "book_editors", "herausgeber", "herausgeberinnen", "hrsg"),
    "year": ("year", "publication_year", "date", "published", "published_at", "publishedat", "publication_date", "early_access_date",
             "cover_date", "issued", "date_issued", "date_published", "datepublished", "published_date", "year_published", "published_year", "pub_year", "pubyear", "pubdate", "yearpublished", "publication_yr", "jahr", "erscheinungsjahr", "annee", "ano", "anno", "datum", "annee_de_publication", "ano_de_publicacion",
             "anno_di_pubblicazione", "publikationsjahr"),
    "venue": ("venue", "journal", "booktitle", "conference", "source_title", "publication_title", "journal_book", "journal_title",
              "conference_name", "conference_title", "proceedings_title", "journal_ref", "container_title", "published_in", "publication_name", "publication_venue", "journal_name", "pub", "publication",
              "periodical", "book_title", "anthology_title", "primary_location_source_display_name", "zeitschrift", "erschienen_in", "titel_der_zeitschrift", "revue", "titre_de_la_revue", "revista", "rivista", "conf", "proceedings", "source"),
    "keywords": ("keywords", "authkeywords", "keyword", "key_words", "author_keywords", "manual_tags", "subject_headings", "subject_terms", "subjects", "subject", "descriptors",
                 "mesh_terms", "mesh_headings", "tags", "tag", "schlagworter", "schlagworte", "stichworter", "mots_cles",
                 "palabras_clave", "palavras_chave", "parole_chiave", "topics", "topic"),
    "key": ("id", "key"),
    "url": ("url", "link", "article_url", "doi_link", "ee", "url_abs", "primary_location_landing_page_url", "lien", "enlace"),
    "pdf": ("pdf", "pdf_url", "pdf_link", "url_pdf", "download_url", "downloadurl", "openaccesspdf_url", "primary_location_pdf_url", "best_oa_location_pdf_url"),
    "code": ("code", "code_url"),
    "links": ("links", "urls"),
    "type": ("type", "kind"),
    "sort": ("item_type", "document_type", "content_type", "publication_type", "subtype_description"),
    "first page": ("page_start", "start_page", "first_page", "startingpage", "starting_page"),
    "last page": ("page_end", "end_page", "last_page", "endingpage", "ending_page"),
    "extra": ("extra",),
    "citation": ("citation", "recommended_citation", "reference", "ref"),
    "bibtex": ("bibtex", "bib", "bibtex_entry", "bibtex_citation"),
    "identifier": ("identifier", "identifiers"),
}  # fmt: skip
IDENTIFIERS: Mapping[str, tuple[str, ...]] = {
    "doi": ("doi", "externalids_doi"),
    "arxiv": ("arxiv", "arxiv_id", "externalids_arxiv"),
    "openreview": ("openreview",),
    "acl": ("acl",),
    "pmid": ("pmid", "pubmed_id"),
    "isbn": ("isbn", "isbns"),
}
CSL: Mapping[str, tuple[str, ...]] = {
    "volume": ("volume", "vol", "journal_volume", "band", "jahrgang"),
    "issue": ("issue", "iss", "issue_identifier", "journal_issue", "heft"),
    "number": ("number",),
    "page": (
        "page",
        "pages",
        "pp",
        "page_range",
        "pagination",
        "page_info",
        "pageinfo",
        "seiten",
        "paginas",
        "pagine",
        "art_no",
        "article_number",
    ),
    "publisher": ("publisher", "verlag"),
    "publisher-place": ("place", "publisher_city", "publication_place", "publisher_place", "erscheinungsort"),
    "language": ("language", "lang", "language_of_original_document", "sprache"),
    "ISSN": ("issn", "eissn"),
    "PMCID": ("pmcid",),
    "edition": ("edition", "auflage"),
    "collection-title": ("series", "book_series_title", "reihe"),
    "container-title-short": ("journal_abbreviation", "abbreviated_source_title"),
}
_SORTS = {
    "journalarticle": "article-journal", "conferencepaper": "paper-conference", "proceedingspaper": "paper-conference", "conferenceproceedingsarticle": "paper-conference", "proceeding": "paper-conference",
    "book": "book", "monograph": "book", "booksection": "chapter", "bookchapter": "chapter", "chapter": "chapter", "thesis": "thesis", "report": "report", "preprint": "article", "webpage": "webpage",
    "patent": "patent", "case": "legal_case", "statute": "legislation", "bill": "bill", "hearing": "hearing", "dataset": "dataset", "presentation": "speech", "article": "article-journal", "review": "article-journal",
}  # fmt: skip
_FIELD = {name: field for table in (CSL, IDENTIFIERS, COLUMNS) for field, names in table.items() for name in names}
_BRACKETS = re.compile(r"\([^()]{0,12}\)\s*\Z")
GENDERS = re.compile(r"(?:[/*:_·.]-?(?:in|innen|nen|e|s|r)\b|(?<=[a-zé])\((?:s|e|es|en|n|r|in|innen|nen|a|as)\))+", re.IGNORECASE)
"""What stands for another gender or for several: ``Autor/in``, ``Verfasser*innen``, ``Auteur(e)s``."""
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_EITHER = re.compile(r"\s*[/|]\s*|\s+(?:or|oder|ou)\s+")
_PREFIXES = frozenset({"dc", "dcterms", "dct", "prism", "biblio", "ids", "schema", "citation", "the", "full", "all", "lead"})
_OF_A_PAPER = frozenset({"paper", "article", "publication", "document", "item"})
_BEHIND: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("name", "names"), frozenset({"venue", "authors", "editors", "publisher", "collection-title"})),
    **dict.fromkeys(
        ("number", "numbers", "no", "nr"), frozenset({"volume", "issue", "page", "doi", "pmid", "arxiv", "isbn", "ISSN", "edition"})
    ),
    "text": frozenset({"abstract"}),
    "list": frozenset({"authors", "keywords"}),
}
"""Words that say no more than the names of these fields before them: ``Volume No.``; there are no numbers of abstracts, nor ids of authors."""
_COUNTS = frozenset({"number", "no", "nr", "count", "list"})


@lru_cache(maxsize=4096)  # rows of a file have the same few names
def folded(name: Any) -> str:
    """``Author(s)`` → ``author``, ``Publication Year`` → ``publication_year``, ``Année`` → ``annee``."""
    return fold(_BRACKETS.sub("", str(name))).replace(" ", "_")


@lru_cache(maxsize=4096)
def known(name: Any) -> str:
    """The name in the tables above that ``name`` is meant as: ``Journal/Conference`` → ``journal``, ``Pub. Year`` → ``publication_year``; ``""`` for none."""
    text = str(name)
    if folded(text) in _FIELD:
        return folded(text)
    if len(text) > 80:
        return ""
    bare = GENDERS.sub("", text)
    while (shorter := _BRACKETS.sub("", bare)) != bare:
        bare = shorter
    either = [_reduced(part) for part in _EITHER.split(_HUMP.sub(" ", bare))]
    if len({_FIELD.get(part) for part in either}) == 1:
        return either[0]
    return "url" if set(either) == {"url", "doi"} or set(either) == {"link", "doi"} else ""


def field_of(name: Any) -> str:
    """The field that ``name`` is meant as: ``Keyword(s)`` → ``keywords``; ``""`` for none."""
    return _FIELD.get(known(name), "")


def _reduced(part: str) -> str:
    """One of the names above, for a name with words around it that say nothing; ``""`` for any other."""
    words = ["publication" if word == "pub" else word for word in fold(part).split()]
    if "of" in words[1:-1]:
        at = words.index("of", 1)
        head, tail = words[:at], [word for word in words[at + 1 :] if word != "the"]
        if head[-1] in _COUNTS - {"list"}:
            return ""
        words = [*tail, *head]
    while len(words) > 1 and words[0] in _PREFIXES:
        del words[0]
    name = "_".join(words)
    if name not in _FIELD and len(words) > 1 and words[0] in _OF_A_PAPER:
        del words[0]
        name = "_".join(words) if _FIELD.get("_".join(words)) in _OF_PAPERS else ""
    if name not in _FIELD and len(words) > 1:
        name = "_".join(words[:-1])
        name = name if _FIELD.get(name) in _BEHIND.get(words[-1], ()) else ""
    return name if name in _FIELD else ""


_OF_PAPERS = frozenset({"title", "abstract", "authors", "year", "keywords", "url", "pdf", "doi", "pmid", "arxiv", "language", "page"})
"""The fields that a paper has where its publication may have another: there are numbers of publications."""


def has_title(row: Iterable[Any]) -> bool:
    """Whether one of the names in ``row`` is that of a title."""
    return any(known(name) in COLUMNS["title"] for name in row)


def unused(rows: Iterable[Mapping[str, Any]], is_empty: Callable[[Any], bool]) -> tuple[str, ...]:
    """The names of ``rows`` with a value of which nothing is made in any row, in their order."""
    met: dict[str, None] = {}
    used: set[str] = set()
    for row in rows:
        names = [name for name, value in row.items() if not is_empty(value)]
        met.update(dict.fromkeys(names))
        exact = {folded(name): name for name in reversed(names) if folded(name) in _FIELD}
        meant = {known(name): name for name in reversed(names)} | exact
        for table in (COLUMNS, IDENTIFIERS, CSL):
            used.update(meant[found] for of in table.values() if (found := next((name for name in of if name in meant), "")))
    return tuple(name for name in met if name not in used)


def csl_type(text: str) -> str:
    """The type that an export names, as CSL-JSON calls it: ``Conference paper``, ``journalArticle``; ``""`` for others."""
    return _SORTS.get(fold(text).replace(" ", ""), "")
