"""One sentence of an abstract that says what a named system is."""

import re

from papershelf.model import Paper
from papershelf.text.sentences import split_text

_VERBS = r"(?:propose|introduce|present|develop|release|design|create|build|call|dub|name|term|coin|describe)\w*"


def description(name: str, paper: Paper) -> str:
    """The sentence of ``paper`` that tells most about ``name``; its title where none does."""
    told = [sentence for text in (paper.abstract, *(note.text for note in paper.notes)) for sentence in split_text(text)]
    named = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w])")
    holding = [sentence for sentence in told if named.search(sentence) and "://" not in sentence]
    for pattern in (
        rf"\b{_VERBS}\b[^.]*(?<![\w-]){re.escape(name)}(?!\w)",
        rf"(?<![\w-]){re.escape(name)}(?!\w)(?: \([^)]*\))?,? (?:is|are|,) ?(?:a|an|the)\b",
        rf"(?<![\w-]){re.escape(name)}(?!\w)",
    ):
        found = next((sentence for sentence in holding if re.search(pattern, sentence, re.IGNORECASE if "propose" in pattern else 0)), "")
        if found:
            return found
    return paper.title
