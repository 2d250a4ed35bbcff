"""Terms of the vocabulary: words, ``=Word`` as written, and ``/patterns/``; and what can be wrong with one."""

import re
from typing import Any

from papershelf.config.yaml_file import written
from papershelf.text.language import grammar
from papershelf.text.language.forms import stems
from papershelf.text.words.tokens import is_word, tokens
from papershelf.text.words.unspaced import only_unspaced

_NONSENSE = ("qzxj vbkw", "Jkq hwv", "zzxw mnt")


def complaint(term: Any, *, patterns: bool = True) -> str:
    """What is wrong with ``term``; ``""`` for nothing. ``patterns`` tells whether it may be a regular expression."""
    if term is None or (isinstance(term, str) and not term.strip()):
        return "a term is empty; write a word, or take it out"
    if not isinstance(term, str):
        return f"a term must be text, not {written(term)}; put it in quotation marks"
    if pattern := as_pattern(term):
        return _pattern_complaint(pattern) if patterns else f"{term} is a pattern, which only terms can be; write words"
    words = [token for token in tokens(term.lstrip("=")) if is_word(token)]
    if not words:
        return f"the term “{term}” holds no word, so that it would match everything or nothing; write a word"
    if all(word.lower() in grammar.FUNCTION for word in words):
        return f"the term “{term}” matches everything: nearly every text has it; write a telling word"
    return "" if stems(term) else f"the term “{term}” cannot be matched; write a word"


def _pattern_complaint(pattern: str) -> str:
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        return f"the pattern /{pattern}/ is invalid ({error})"
    if compiled.search("") or all(compiled.search(text) for text in _NONSENSE):
        return f"the pattern /{pattern}/ matches everything; write one that only telling words match"
    return ""


def as_pattern(term: str) -> str | None:
    """The regular expression that ``term`` holds between slashes; ``None`` where it is words."""
    term = term.strip()
    return term[1:-1] if len(term) > 1 and term[0] == term[-1] == "/" else None


def searched(term: str) -> str | None:
    """The regular expression by which ``term`` is looked for in texts, which have blanks between tokens; ``None`` for words.

    A term in Chinese or Japanese also stands inside of longer words, of which nobody can tell the parts.
    """
    return as_pattern(term) or (" ?".join(map(re.escape, term)) if len(term) > 1 and only_unspaced(term) else None)
