"""The texts of a paper that tell what it is about, as tokens."""

from papershelf.model import Paper
from papershelf.text.tokens import tokens

BREAK = "\n\n"


def passages(paper: Paper) -> tuple[list[str], int]:
    """The tokens of title, abstract and notes, parted by breaks, and how many of them are the title's."""
    title = tokens(paper.title)
    return [*title, BREAK, *tokens(BREAK.join((paper.abstract, *(note.text for note in paper.notes))))], len(title)


def lowered(spelled: list[str]) -> list[str]:
    """Tokens in lower case; the possessive of a common noun becomes a mark, since a phrase ends there ("the model's weights")."""
    return ["'s" if word[-2:] in {"'s", "’s"} and word[0].islower() else word.lower() for word in spelled]
