"""Where and when a paper came out, as references say it behind the title: ``J Hives. 2018;3(2):1-9``, ``Hive Review, vol. 3, 2018, pp. 1–9``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from papershelf.read.draft import YEAR
from papershelf.read.entry.markdown_links import clean
from papershelf.text.months import MONTH, NAMES

_LONGEST = 600
_LONGEST_VENUE, _LONGEST_LEFT = 160, 120
"""Characters of a venue, and of what may stand beside what is understood: a publisher, the day of a conference."""
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)[a-z]?"
_MONTH = (
    rf"(?:(?:\d{{1,2}}\.? )?(?:{MONTH}|spring|summer|fall|autumn|winter)(?:[ /–-][A-Za-z]{{3,9}}\.?)?(?: \d{{1,2}}(?:[–-]\d{{1,2}})?)?,? )"
)
_YEARS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"[,.]? ?\({_MONTH}?{_YEAR}\)",
        rf"[,.;]? {_YEAR}(?: [A-Z][a-z]{{2}}(?: \d{{1,2}})?)?(?= ?;)",
        rf"[,.]? {_MONTH}?{_YEAR}(?=, (?:pp?\.|[eE]?\d+[–-]))",
        rf"[,.]? {_MONTH}?{_YEAR}[.,]?\Z",
        rf"[,.]? {_MONTH}?{_YEAR}(?=[.,;:])",
    )
)
"""The year: in brackets, before a semicolon, before the pages, last of all, or before a stop."""
_YEAR_WITHIN = re.compile(rf"\([^()]{{1,60}}, {_YEAR}\)")
"""The year at the end of where and when people met, which stays part of the venue: ``Proc. Tides (Oslo, May 3, 1992)``."""
_PAGE = r"(?P<page>[A-Za-z]{0,4}\d+(?:\s?[-–—]+\s?[A-Za-z]?\d+)?)"
_VOLUME = r"(?:vol(?:ume)?\.? ?|Bd\. ?|[vtт]\. ?)?(?<!['’])(?<!['’]\d)(?P<volume>\d{1,4})"
"""That of no meeting: ``Proc. Tides '96``."""
_PAGES = rf"[,.:;] ?(?:pp?\.|pages?|[SС]\.|art(?:icle|\.)(?: (?:no|ID)\.?)?) ?{_PAGE}"
_ISSUE = r"(?:no\.?|nos\.?|nr\.?|n[.°º]|№|H\.|issue|iss\.|num\.?) ?(?P<issue>\d{1,4}(?:[-–/]\d{1,4})?)"
_NUMBERS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"[,.;]? {_VOLUME}[,.]? {_ISSUE}(?:{_PAGES}|[,:] ?{_PAGE.replace('page', 'bare')})?",
        rf"[,.;]? ?{_VOLUME} ?\((?P<issue>[^()]{{1,12}})\)(?:(?:{_PAGES})|[,.:;]? ?{_PAGE.replace('page', 'bare')})?",
        rf"[,.;]? {_VOLUME}\.(?P<issue>\d{{1,3}})(?:{_PAGES}|[,:] ?{_PAGE.replace('page', 'bare')})",
        rf"[,.;]? {_VOLUME}, (?P<issue>\d{{1,3}})[,:] {_PAGE}",
        rf"[,.;]? ?{_VOLUME}(?:{_PAGES}|[,:;] ?{_PAGE.replace('page', 'bare')})",
        r"[,.;]? vol(?:ume)?\.? (?P<volume>\d{1,4})",
        r"[,.;]? (?P<volume>\d{1,4}) (?P<page>[A-Za-z]?\d+\s?[-–—]+\s?[A-Za-z]?\d+)",
        rf" \(pp?\. ?{_PAGE}\)",
        _PAGES,
        r"[,;:] ?(?P<page>\d+\s?[-–—]+\s?\d+)",
        r" (?P<volume>\d{1,4})(?=[.,]?\Z)",
    )
)
"""Volume, issue and pages, or some of these."""
_IN = re.compile(
    r"\A(?:in:?|to appear in:?|published in:?|accepted (?:at|by|to|for):?|presented at:?|erschienen in:?|en:?|dans:?) (?=\S)", re.IGNORECASE
)
"""What leads a place: ``In: Hive Review``, ``to appear in Tides``."""
_EDITORS = re.compile(
    r"\A[^()]{3,200}?(?:\((?:eds?|editors?|hrsg|hg|éds?|coords?)\.?\)|, (?:eds?\.|editors?))[,.:;]? ?(?=\S)", re.IGNORECASE
)
"""Editors before a book: ``Ek A, Roe B (eds.)``."""
_SERIES = re.compile(
    r",? (?:vol(?:ume|\.)?|number|no\.) (?P<volume>\d{1,5}),? (?:of|in) (?P<series>[A-Z][^.,\d]{2,80})(?=[.,])", re.IGNORECASE
)
"""As BibTeX's own styles have it: ``volume 566 of Lecture Notes in Bees``."""
_NO_VENUE = re.compile(
    rf"(?:No|Nos|Nr|Vol|Bd|Art|Issue|[HSTv])\Z|(?:{'|'.join(NAMES)})\Z|(?!(?i:\w*rxiv)\b)[a-z]|\W|.* (?:in|at|of|on|the|and|for|to|with|from)\Z"
)
"""What no venue is or ends with: a label of a number, a month, a small letter, a preposition."""
_SENTENCE = re.compile(r"\b(?:[a-z]\w{3,}|\w{8,})[.?!] (?=[A-Z]\w+ \w)")
"""A sentence that ends within: of abbreviations the words are short and have capitals."""
_PRINTED = re.compile(r"([^.]*\b(?:Proceedings|Conference|Workshop|Symposium|Congress)\b[^.]*)\. (\S.*)")
"""Proceedings, and who printed them: ``Proceedings of Tides. ACM, New York``."""
_LETTERS = re.compile(r"[^\W\d_]{2}")
_WORDS, _SHARE = 8, 0.7
"""Of so many words and more, such a share begins with a small letter where they are a sentence."""
_PUBLISHER = re.compile(
    r"(?:(?P<place>[A-Z][^.:\d]{1,40}): |(?P<event>[A-Z][^.:\d]{1,40})\. )?(?P<publisher>[A-Z](?:[^.:;\d]|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z]{3})\.){1,80})"
)
"""Who printed it, perhaps with where: ``Oslo: Tide Press``."""
_BOOK = re.compile(
    r"(?:(?P<edition>\d{1,2})(?:st|nd|rd|th) ed(?:ition|n)?\.,? )?(?:(?P<place>[A-Z][^.:\d]{1,40}): (?P<printed>[^:\d]{2,60})|(?P<publisher>[^:\d]{0,50}\b(?:Press|Verlag|Publish\w+|Books|Wiley|Addison-Wesley|Springer|Elsevier)(?:,? [^:\d]{1,30})?))"
)
"""What stands behind the title of a book, where a journal would: ``2nd ed. Cambridge: MIT Press``, ``Addison-Wesley``."""
_PRINTER = re.compile(
    r"(?<=\w), (?P<publisher>(?:[A-Z][\w&’'-]* ){0,3}(?:Press|Verlag|Springer(?:[ –-]Verlag)?|Elsevier|Wiley(?:-\w+)?|Addison-Wesley|North-Holland|Publish(?:ers|ing))(?: (?:Inc|Ltd)\.?)?)"
    rf"(?:, (?P<place>(?!(?i:{MONTH}),? )[A-Z][^,;:\d]{{1,40}}(?:, [A-Z][A-Za-z.]{{1,10}})?)(?=\.?\Z|,? \(?(?:\w{{3,9}}\.? )?(?:1[5-9]|20)\d\d|[,.] (?:pp?|pages?|vol|no)\b)|(?=,|\.?\Z| \())"
)
"""Who printed it, between commas or at the end, perhaps where: ``Proceedings of Tides, Springer Verlag, Berlin``."""
_NAMED = re.compile(
    r"in:? \S|\w*rxiv\b|[^.?!]*\b(?:Journal|Review|Letters|Transactions|Proceedings|Conference|Workshop|Symposium|Annals|Bulletin|Quarterly|Zeitschrift|Revista|Revue|Rivista)\b",
    re.IGNORECASE,
)
"""A place that says that it is one, by a word of such names or by being introduced."""
_STATED = re.compile(r"(?:in:? )?(?:the )?(?:Proc(?:eedings|\.)|(?:\w+ ){0,6}(?:Conference|Workshop|Symposium) )", re.IGNORECASE)
_GOES_ON = re.compile(
    r"[.?!,] [Ii]n:? (?:the )?(?:[A-Z]\w+ )*(?:Proc(?:eedings|\.)|Conference|Workshop|Symposium)|[.?!] In:? (?:the )?[A-Z]|, Proc(?:eedings|\.) "
)
"""Where a title goes on with the place: ``Bees. In Proc. Tides``."""
_COMMA = re.compile(r", (?=\S)")
_MOST = 16
"""Commas that are tried."""
_DASH = re.compile(r"\s?[–—-]+\s?")
_CSL = {"place": "publisher-place", "event": "event-place", "printed": "publisher", "bare": "page", "series": "collection-title"}
_PRIZE = re.compile(
    r"(?:\s*[,;|(–—]\s*|\s+(?=[*_])|(?<=\d)\s+)[*_(]*(?:[\w-]+ )?"
    r"(?:oral|spotlight|highlight|award|best|outstanding|honou?rable|notable|runner|finalist|nominee|talk|poster)\b(?:(?!(?:19|20)\d\d)[^,;()])*[*_)]*[\s,;.]*\Z",
    re.IGNORECASE,
)
"""How a paper was received, at the end of its place: ``(Oral Presentation)``, ``, **Best paper award**``."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when a paper came out."""

    venue: str
    year: str = ""
    csl: dict[str, object] = field(default_factory=dict)
    """CSL-JSON variables: ``volume``, ``issue``, ``page``, ``publisher``, ``publisher-place``."""
    said: str = ""
    """All of it, where it is not understood."""


def without_prize(said: str) -> tuple[str, str]:
    """``said`` without how a paper was received, at its end, and this: ``CVPR 2024 (Oral)``."""
    found = _PRIZE.search(said) if len(said) <= _LONGEST else None
    return (said[: found.start()].rstrip(), clean(found[0]).strip(" ,;()")) if found else (said, "")


def place(said: str) -> Place | None:
    """The place that ``said`` names, if it does nothing else; perhaps with the year, perhaps with a publisher behind it."""
    if len(said) > _LONGEST:
        return None
    text = _EDITORS.sub("", _IN.sub("", clean(said).strip(" ,;/|·•")), count=1)
    series = _SERIES.search(text)
    text = _without(text, series)
    printer = _PRINTER.search(text)
    text = _without(text, printer)
    dated = next((found for form in _YEARS if (found := form.search(text))), None)
    held = None if dated else _YEAR_WITHIN.search(text)
    rest = _without(text, dated)
    numbers = next((found for form in _NUMBERS if (found := form.search(rest, held.end() if held else 1))), None)
    venue, left = (rest[: numbers.start()], rest[numbers.end() :]) if numbers else _parted(rest, dated.start() if dated else len(rest))
    is_abbreviated = numbers and numbers[0].startswith(". ") and "." in venue
    venue, left = venue.strip(" ,.;:") + "." * bool(is_abbreviated), left.strip(" ,.;:()")
    year = (dated or held or {"year": ""})["year"]
    csl = _variables(series) | _variables(printer) | _variables(numbers)
    if not numbers and not left and (book := _BOOK.fullmatch(venue)):
        return Place("", year, _variables(book))
    return _published(venue, left, year, csl)


def _without(text: str, part: re.Match[str] | None) -> str:
    return f"{text[: part.start()]}{text[part.end() :]}" if part else text


def _published(venue: str, left: str, year: str, csl: dict[str, object]) -> Place | None:
    """A venue, if it may be one, with the publisher in what is ``left``, if that is one."""
    if not venue or len(venue) > _LONGEST_VENUE or len(left) > _LONGEST_LEFT or not _is_venue(venue):
        return None
    if not left and (printed := _PRINTED.fullmatch(venue)):
        venue, left = printed.groups()
    if left:
        publisher = _PUBLISHER.fullmatch(left)
        if not publisher:
            return None
        csl |= {"event-place": left} if "publisher" in csl else _variables(publisher)
    return Place(venue, year, csl)


def _variables(match: re.Match[str] | None) -> dict[str, object]:
    found = {_CSL.get(name, name): value for name, value in (match.groupdict() if match else {}).items() if value}
    return {name: _DASH.sub("-", value) if name == "page" else value for name, value in found.items()}


def dated_place(said: str) -> Place | None:
    """The place that ``said`` is, with a year, or the year alone."""
    if YEAR.fullmatch(bare := said.strip(" .,()")):
        return Place("", bare)
    where = place(said)
    return where if where and where.year else None


def titled_by_commas(text: str) -> Iterator[tuple[str, Place]]:
    """Each way to part ``text`` at a comma into a title and a place with numbers, the longest title first: ``Bees at dusk, Hive 3, 1–9``."""
    for comma in reversed(list(_COMMA.finditer(text))[:_MOST]):
        if has_place(text[: comma.start()]) or is_stated(text):
            continue
        where = place(text[comma.end() :])
        if where and ((where.csl and where.venue) or "publisher" in where.csl or (where.venue and is_stated(text[comma.end() :]))):
            yield text[: comma.start()], where


def has_place(title: str) -> bool:
    """Whether ``title`` goes on with the place, so that it is no title: ``Bees at dusk. In Hive Review``, ``Bees, Proceedings of Tides``."""
    return bool(_GOES_ON.search(title))


def is_stated(said: str) -> bool:
    """Whether ``said`` begins as proceedings are called, which no title does."""
    return bool(_STATED.match(said))


def is_named(said: str) -> bool:
    """Whether ``said`` has a word that places have, or is introduced as one: ``Hive Review``, ``In Bees at Night``."""
    return bool(_NAMED.match(said))


def _is_venue(text: str) -> bool:
    words = [] if is_named(text) else text.split()
    is_sentence = len(words) >= _WORDS and sum(word[0].islower() for word in words) >= _SHARE * len(words)
    return bool(_LETTERS.search(text)) and not (_NO_VENUE.match(text) or _SENTENCE.search(text) or is_sentence)


def _parted(rest: str, at: int) -> tuple[str, str]:
    """A venue, and the publisher behind the year or a stop, where no numbers stand between them."""
    if rest[at:].strip(" ,.;:"):
        return rest[:at], rest[at:]
    head, _, tail = rest.rstrip(" .").partition(". ")
    return (head, tail) if _PUBLISHER.fullmatch(tail) and len(head.split()) > 1 else (rest, "")
