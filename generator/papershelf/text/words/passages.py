"""The texts of a paper that tell what it is about, as tokens."""

import re
from dataclasses import dataclass

from papershelf.model import Paper
from papershelf.text.words.sections import unlabelled
from papershelf.text.words.tokens import tokens


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a paper."""

    spelled: list[str]
    titled: int
    """How many of them are the title's."""
    lower: list[str]
    """As :func:`lowered` gives them."""


BREAK = "\n\n"
_HEAD = re.compile(r"^\*\*[^*\n]{1,60}\.\*\* (?=\S)", re.MULTILINE)
"""What a section of a note is called, before its text: ``**Key ideas.** They film.``"""
_POSSESSIVE = {"'s", "’s"}


def passages(paper: Paper) -> tuple[list[str], int]:
    """The tokens of title, abstract and notes, parted by breaks, and how many of them are the title's; labels and names of sections are left out."""
    text = BREAK.join((unlabelled(paper.abstract), *(_HEAD.sub("", note.text) for note in paper.notes)))
    title = tokens(paper.title, beside=text)
    return [*title, BREAK, *tokens(text, beside=paper.title)], len(title)


def lowered(spelled: list[str]) -> list[str]:
    """Tokens in lower case; the possessive of a common noun becomes a mark, since a phrase ends there ("the model's weights")."""
    lower = "\0".join(spelled).lower().split("\0")  # one call instead of one for each token: a third of the time
    if len(lower) != len(spelled):  # a text of nothing, or with the separator in it
        lower = [word.lower() for word in spelled]
    return [word if word[-2:] not in _POSSESSIVE or spelled[at][0].isupper() else "'s" for at, word in enumerate(lower)]
