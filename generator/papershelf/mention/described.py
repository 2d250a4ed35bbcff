"""One sentence of an abstract that says what a named system is."""

import re

from papershelf.model import Paper
from papershelf.text.language.sentences import split_text

_INTRODUCED = re.compile(
    r"\b(?:propose|introduce|present|develop|release|design|create|build|call|dub|name|term|coin|describe)\w*\b[^.]*\Z", re.IGNORECASE
)
"""What leads to the name in the sentence that introduces it."""
_DEFINED = re.compile(r"(?: \([^)]*\))?,? (?:is|are|,) ?(?:a|an|the)\b")
"""What follows the name in a sentence that says what it is."""


def description(name: str, paper: Paper) -> str:
    """The sentence of ``paper`` that tells most about ``name``; its title where none does."""
    told = [sentence for text in (paper.abstract, *(note.text for note in paper.notes)) if name in text for sentence in split_text(text)]
    holding = [(sentence, at) for sentence in told if "://" not in sentence for at in _places(name, sentence)]
    for sentence, at in holding:
        if _INTRODUCED.search(sentence, 0, at):
            return sentence
    for sentence, at in holding:
        if _DEFINED.match(sentence, at + len(name)):
            return sentence
    return holding[0][0] if holding else paper.title


def _places(name: str, text: str) -> list[int]:
    """Where ``name`` stands in ``text`` from boundary to boundary."""
    found: list[int] = []
    at = text.find(name)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(name) : at + len(name) + 1]
        if not (before in {"-", "_"} or before.isalnum() or after == "_" or after.isalnum()):
            found.append(at)
        at = text.find(name, at + 1)
    return found
