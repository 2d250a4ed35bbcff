"""Lines that begin with a label, ``Title: …`` or ``**Authors**: …``, and what the labels are called."""

import re
from collections.abc import Iterator

from papershelf.read.columns import GENDERS
from papershelf.read.entry.markdown_links import LINK, is_label
from papershelf.text.plain import one_line

_NAMES = {
    "title": ("title", "paper title", "paper", "titre", "titel", "título", "titolo", "标题", "题目", "论文题目", "论文标题", "標題", "題目", "論文題目", "論文名", "タイトル"),
    "authors": ("authors", "author", "author(s)", "by", "auteurs", "auteur", "autrice", "autrices", "autoren", "autor", "autorin", "autorinnen", "autorinnen und autoren", "verfasser", "verfasserin",
                "verfasserinnen", "autores", "autora", "autoras", "autori", "autore", "作者", "著者", "著者名"),
    "abstract": ("abstract", "résumé", "zusammenfassung", "kurzfassung", "resumen", "resumo", "riassunto", "摘要", "概要", "要旨", "要約"),
    "summary": ("summary", "tl;dr", "tldr", "description"),
    "paper": ("url", "link", "links", "paper link", "paper url", "arxiv link", "arxiv url", "abs", "html", "entry_id", "source", "page", "paper page", "lien", "lien vers l’article", "enlace", "abstract link", "链接"),
    "pdf": ("pdf", "pdf link", "pdf url", "download"),
    "code": ("code", "code link", "code url", "github", "repo", "repository"),
    "project": ("project", "project page", "website", "homepage"),
    "arxiv": ("arxiv", "arxiv id", "arxiv_id", "id", "paper id", "identifier"),
    "doi": ("doi",),
    "year": ("year", "publication year", "jahr", "erscheinungsjahr", "année", "année de publication", "año", "año de publicación", "ano", "ano de publicação", "anno", "年", "年份", "发表年份", "發表年份", "発行年", "発表年"),
    "date": ("published", "date", "submitted", "publish date", "published date", "publication date", "published at", "date de publication", "fecha", "fecha de publicación", "发布时间", "日期", "发表时间", "発行日"),
    "updated": ("updated", "updated at", "update date", "last updated"),
    "speakers": ("speaker", "speakers", "presenter", "presenters", "presented by", "presenting author", "発表者"),
    "venue": ("venue", "journal", "journal ref", "journal-ref", "conference", "published in", "booktitle", "proceedings", "event", "zeitschrift", "erschienen in", "tagung", "revue", "publié dans",
              "revista", "publicado en", "publicado em", "rivista", "pubblicato in", "期刊", "会议", "會議", "雑誌", "雑誌名", "掲載誌", "学会"),
    "keywords": ("keywords", "keyword", "key words", "mots-clés", "mots clés", "mots-clefs", "schlagwörter", "schlagworte", "schlüsselwörter", "stichwörter", "stichworte", "palabras clave",
                 "palavras-chave", "parole chiave", "关键词", "关键字", "關鍵詞", "關鍵字", "キーワード"),
    "other": ("subjects", "subject", "categories", "category", "primary category", "main category", "report-no", "msc-class", "acm-class", "license", "upvotes", "score", "tags", "institution", "institutions", "affiliation", "affiliations",
              "university", "comment", "comments", "comments/venue", "time", "room", "location", "place", "session", "track", "chair", "slot", "day", "status", "type", "language", "email", "contact"),
}  # fmt: skip
_FIELD = {name: field for field, of in _NAMES.items() for name in of}
SIGNS = r"[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]+[ \t]*"
"""Emoji, as scripts set them before labels and titles."""
_SIGN = f"(?:{SIGNS})?"
_LABELLED = re.compile(
    r"[ \t>]*(?:#{1,6}[ \t]*|[-*+•][ \t]+|(?:\d{1,4}[.)]|\[\d{1,4}\])[ \t]+)?" + _SIGN + r"(?:\*\*|__)?" + _SIGN + r"(?P<name>[A-Za-z\u3041-\u30fe\u4e00-\u9fff][\w /()_;-]{0,20}?)"
    r"(?:\*\*|__)?[ \t]*[:：](?:\*\*|__)?(?:[ \t]+|\Z|(?=\S))(?!//)(?P<value>.*)"
)  # fmt: skip
"""A line with a label, plain or in bold, an item or a heading: ``- **Authors:** Mei Tanaka``; ``https://…`` is none."""
_ADDRESS = re.compile(r"<?https?://\S+\Z")


def field_of(name: str) -> str:
    """The field that a label names; ``""`` for none that is known."""
    told = one_line(name).lower()
    return _FIELD.get(told) or _FIELD.get(GENDERS.sub("", told), "")


def labels(text: str) -> Iterator[tuple[int, str, str]]:
    """Line number, field and value of each line; for a line without a known label, no field and the line.

    Links alone that only say what they lead to, right below a label, are of the field ``paper``.
    """
    is_below = False
    for number, line in enumerate(text.split("\n"), 1):
        match = _LABELLED.match(line) if ":" in line[:60] or "：" in line[:60] else None
        name = field_of(match["name"]) if match else ""
        if match and name == "title" and _leads(match["value"].strip()):
            name = "paper"  # "Paper: https://…"
        value = match["value"] if match and name else line
        if not name and is_below and "](" in line and _leads(line.strip()):
            name = "paper"
        is_below = bool(name)
        yield number, name, value


def _leads(value: str) -> bool:
    """Whether a value is an address or links that say no more than what they lead to, and so no title."""
    links = LINK.findall(value)
    return bool(_ADDRESS.match(value)) or (
        bool(links) and not re.search(r"\w", LINK.sub("", value)) and all(is_label(link[0]) for link in links)
    )
