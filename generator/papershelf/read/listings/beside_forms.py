"""The forms of lines that pages of proceedings and preprints have beside papers, and of what stands before and behind titles there."""

import re
from collections.abc import Mapping

from papershelf.read.listings.parted import BUTTONS, SESSION

_DOI = r"(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)+(?P<doi>10\.\d{4,9}/\S+)"
_TIME = r"\d\d?:\d\d ?(?:[ap]\.?m\.?)?"
_SUBJECT = r"(?:[a-z][a-z-]{1,8}\.[A-Z]{2})"
STRONG: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.IGNORECASE if name != "subjects" else 0)
    for name, pattern in {
        "doi": _DOI,
        "preprint": rf"(?P<venue>[a-z]{{3,6}}a?rxiv)\s+(?P<year>20\d\d)\.[\d.v]+[;,.]?\s*{_DOI}",
        "address": r"(?:(?:url|link|paper|pdf|code|github|project(?: page)?|web ?site|web ?page|arxiv|openreview|video|slides|data) ?[:：] ?)?<?(?P<url>https?://[^\s<>]+)>?",
        "pages": r"(?:(?:[a-z]{3,9} )?(?P<year>(?:19|20)\d\d),? )?(?:article (?:no\.?|number):? ?\w+,? ?)?(?:pp?\.?|pages?\(?s?\)?):? ?(?P<page>(?:[a-z]?\d+|[ivxl]+) ?[–—−-] ?(?:[a-z]?\d+|[ivxl]+))"
        rf"\s*(?:{_DOI})?",
        "ieee": r"(?:publication year|year|jahr|année|a[nñ]o|anno|年份?) ?[:：] ?(?P<year>(?:19|20)\d\d)(?: ?[|,] ?[^\n]*)?|cited by: ?(?:papers|patents) \(\d+\)[^\n]*",
        "arxiv": r"(?:arxiv: ?)?(?P<arxiv>\d{4}\.\d{4,5})(?:v\d+)?(?: ?/ ?v\d+)?(?: ?/ ?[\d/.-]+)?(?: ?\[[\w.-]+\])?",
        "subjects": rf"{_SUBJECT}(?:[\s|,;/·]+{_SUBJECT})*",
        "hall": r"\[ ?[^\[\]\n]{0,60}\b(?:hall|ballroom|room|exhibit|virtual|floor|poster)\b[^\[\]\n]{0,40}\]|[^\n]{0,60}\bhall\b[^\n]{0,30} #[a-z]?-?\d{1,5}",
        "session": SESSION.pattern,
        "session of talks": r"(?:session|panel|block|sitzung|sesi[oó]n|sessão|séance|sessione) (?:[a-z]?\d{1,2}[a-z]?|[a-z]|[ivx]{1,4}) ?[:.|–—-] ?[^\n]{1,100}",
        "chair": r"(?:session )?(?:chair|moderator|moderation|vorsitz|leitung|présidence|moderador|moderadora)s? ?[:：] ?[^\n]{3,100}|chaired by [^\n]{3,100}",
        "break": rf"(?:{_TIME}(?: ?[–—-] ?{_TIME})? +)?(?:(?:coffee|tea|lunch|morning|afternoon|dinner|poster) (?:and \w+ )?(?:break|session)|lunch|dinner|reception|registration|kaffeepause|mittagspause|pause(?: café)?)",
        "time": rf"(?:[a-z][\w.-]{{0,15}}[,:]?\s+)?{_TIME} ?[–—-] ?{_TIME}(?: [a-z]{{2,5}})?",
        "score": r"(?:ratings?|confidence|soundness|presentation|contribution): ?\d[\d.,; ]*|submission (?:number|id): ?\d+|decision: ?(?:accept|reject)[^\n]{0,40}"
        r"|primary area: [^\n]{1,120}|subject: (?P<venue>[a-z]+)\.(?P<year>20\d\d) - \w+|publish: \d{4}-\d\d-\d\d\b[^\n]{0,20}",
        "matter": r"(?:front|back) matter",
        "button": BUTTONS.pattern,
    }.items()
}
"""Forms of whole lines that no title has."""
WEAK: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "id": r"#?\d{1,6}|\[[a-z]\d{1,4}\]|#?[a-z]{1,4}[-.]?\d{1,4}(?:[-.]\d{1,4})*|[a-z]{2,4}(?:-[a-z]{1,3})?(?:-\d{1,3}){2,4}|(?:paper|submission|poster)(?: id| number)?:? ?#?\d{1,6}",
        "range": r"(?P<page>\d{1,5} ?[–—−-] ?\d{1,5})",
        "kind": r"(?:research|short|survey|review)-(?:article|paper)|extended-abstract|demonstration|(?:open|free|public) access|poster|oral|spotlight|new results|contradictory results",
        "fold": r"[▶▼▸▾►+]? ?(?:abstract|details) ?[▶▼▸▾►+]?|(?:show|read|view) (?:more|less)|view (?:full )?details|view blog|resources|metrics"
        r"|electronic edition[^\n]{0,40}|(?:total )?(?:citations|downloads) ?[\d,]*|get access|get citation|check for updates|ask others|share record|export record|view",
    }.items()
}
"""Forms of lines that stand alone beside papers, and that a title might have once."""
FORMS = {**STRONG, **WEAK}
TAILS: Mapping[str, re.Pattern[str]] = {
    "proceedings": re.compile(
        r"(?P<kept>.+?); [*_]?(?P<venue>proceedings of [^\n*_]{3,160}?)[*_]?, (?:pmlr|jmlr)[^\d\n]{0,12}(?P<volume>\d{1,4}):(?P<page>[\d–-]+)(?:, ?(?P<year>20\d\d))?\.?",
        re.IGNORECASE,
    ),
    "buttons of a title": re.compile(r"(?P<kept>.+?)(?: \[(?:pdf|copy|kimi|rel)\b[^\[\]\n]{0,8}\]){2,}", re.IGNORECASE),
    "table of contents": re.compile(
        r"(?:\d{1,3}(?:\.\d{1,3})*\.? +)?(?P<kept>\S.+?) ?(?:(?:\. ?){4,}|(?:… ?){2,}|(?:· ?){4,}) ?(?:\d{1,4}|[ivxl]{1,6})"
    ),
    "linked title": re.compile(
        r"(?:\*\*|__)?\[(?:\*\*|__)?(?!\W*(?:paper|pdf|abs\w*|html|full text|code|data\w*|slides|video|poster|project(?: page)?|doi|bib\w*|supp\w*|link)\W*\])"
        r"(?P<kept>[^\[\]]{4,300}?)(?:\*\*|__)?\]\((?P<url>https?://[^\s()]+)\)(?:\*\*|__)?",
        re.IGNORECASE,
    ),
    "pages of a title": re.compile(r"(?P<kept>.+[.?!]) (?P<page>[a-z]?\d{1,5}(?::\d+)?-\d+(?::\d+)?)"),
}
"""What a line of names, or a title, says behind these: ``; Proceedings of …, PMLR 267:1-20``; and where it leads to."""
HEADS: Mapping[str, re.Pattern[str]] = {
    "buttons before a title": re.compile(r"pdf (?:(?:bib|abs|html|code|data|poster|slides|video|software|supp) )+(?=[^\W\d_a-z]|\d)"),
    "time of a talk": re.compile(
        rf"[\[(]?(?i:{_TIME}(?: ?[–—-] ?{_TIME})?)[\])]?(?: ?[:|–—-])? *(?<=[\s:])(?=[\"“'‘]?[^\W\d_a-z][^\n]{{7}})"
    ),
    "kind of a talk": re.compile(
        r"(?i:(?:contributed |lightning |short |long |invited |selected )?(?:talk|oral)s?|spotlight|highlight|(?:best|outstanding|runner-up)(?: [a-z]+){0,2} paper(?: award)?(?: (?:runner-up|winner|candidate|finalist))?"
        r"|hono(?:u)?rable mention|(?:long|short|full|regular|workshop|position|demo|industry) paper)(?: \([^()\n]{1,20}\)| \d{1,3})? ?[:|–—] ?(?=\S)"
    ),
    "poster": re.compile(r"(?i:poster|demo|demonstration)(?: \d{1,3})? ?[:|–—] ?(?=\S)"),
}
"""What stands before a title on its line: ``pdf bib abs``, ``[10:30]``, ``Oral:``."""
WITH: Mapping[str, str] = {"poster": "kind of a talk"}
"""Titles may begin with the word of such a head, which is told from these by another that stands in the text as well."""
BARE = ("button", "chair", "break", "session of talks", "kind", "fold", "subjects", "matter")
"""Forms that a line without a digit or a bracket may have."""
