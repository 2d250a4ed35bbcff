"""Lines of labels as blocks, one a paper: where each begins, and which lines belong to which label."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from papershelf.model import Rel
from papershelf.read.entry.labels import SIGNS
from papershelf.read.entry.markdown_links import LINK
from papershelf.read.labelled import headings as labelled_headings
from papershelf.read.posts.sections import NO_TITLE
from papershelf.text.words.unspaced import is_unspaced

_UNKNOWN = re.compile(r"(?P<name>[A-Z][\w-]{1,20}(?: [A-Za-z][\w-]{1,20}){0,2}):(?:[ \t]+(?=\S)|[ \t]*\Z)")
"""What may be a label of a list's own, at the start of its line: ``Shelf mark: B 12``."""
_SAID = re.compile(
    rf"[ \t]*(?:[-*+•][ \t]+)?(?P<words>(?:{SIGNS})?(?:\*\*|__)?[A-Z][\w'’-]*(?: [\w'’-]+){{0,5}}\??(?:(?:\*\*|__)?:|:(?:\*\*|__))[ \t]+(?:[^\s.]+[ \t]+){{2,}}\S.*)"
)
"""A label that nobody knows before words that are more than a place or a name: ``Why it matters: Crabs are few and hide.``"""
SAID = "said"
"""The field of what such labels lead."""
_SEPARATOR = re.compile(r"\s*(?:[-=*_~]{3,}|\\\\.*|#{1,6}\s.*)\Z")
_RULE = re.compile(r"[^#]*\Z")
MARKED = re.compile(rf"[ \t]*(?:[-*+][ \t]+(?:{SIGNS})?)?\*\*(?P<name>[^*\n]{{2,60}}?)(?::\*\*|\*\*:)|[ \t]*#{{2,6}}[ \t]")
"""A label in bold, or a heading: what it leads is no more of the text above it, unless it is a section of an abstract."""
_ORIGINAL = re.compile(r"(?:the )?original(?: abstract| text)?|english(?: abstract)?|原文", re.IGNORECASE)
"""What is said of an abstract where translations of it follow."""
LONGEST_TITLE = 250
"""Characters, as in a listing: what is longer is an abstract."""
_SHORTEST, _LONGEST_SENTENCE = 100, 180
"""Characters of an abstract of two sentences, and of a sentence that ends with a stop and is a title."""
_ENDS = (".", "!", "?", ".)", ".”", '."')
_SENTENCES = re.compile(r"[a-z0-9)’”][.!?][”\"’)]*\s+[A-Z]")
TEXTS = frozenset({"abstract", "summary"})
LINKS: tuple[Rel, ...] = ("paper", "pdf", "code", "project")
"""Fields of addresses, each called as what it leads to."""
_LISTS = frozenset({"authors", "speakers", "keywords"})
_SEVERAL = re.compile(r",\s*\w[\w.'’-]*\s+\w|\band\b|&")
"""What a line of several names has: ``Ann Ek, Bo Roe``, and ``Ek, Ann`` has not."""
_MAIL = re.compile(r"\s*\\\\\s*\Z")


def is_prose(text: str) -> bool:
    """Whether ``text`` is too long for a title and ends as a sentence does."""
    return len(text) > LONGEST_TITLE and text.rstrip().endswith(_ENDS)


def is_text(text: str) -> bool:
    """Whether ``text`` is prose, or short and yet no title: some sentences, or a very long one."""
    return len(text) >= _SHORTEST and text.rstrip().endswith(_ENDS) and bool(len(text) >= _LONGEST_SENTENCE or _SENTENCES.search(text))


@dataclass(slots=True)
class Block:
    """What is said of one paper."""

    line: int
    values: dict[str, list[str]] = field(default_factory=dict)
    """Lines by fields."""
    current: str = ""
    """The field that lines without a label go on with."""
    loose: list[str] = field(default_factory=list)
    """Lines that are of no field."""
    mail: bool = False
    """Whether the text between two ``\\\\`` of a mail is being read: it is the abstract."""

    def begin(self, name: str, value: str) -> None:
        """A line with a label; a link is no text, and of an abstract in two scripts that which is not the title's is a note."""
        if name in TEXTS and LINK.fullmatch(value):
            self.loose.append(value)
            value = ""
        elif name == "abstract" and value and self._is_translated() and not is_unspaced(value):
            self.loose += ["", *self.values.pop(name), ""]
        if any(self.values.get(name, ())):
            self._begin_again(name, value.strip())
        else:
            self.current = name
            self.values[name] = [value.strip()]

    def _begin_again(self, name: str, value: str) -> None:
        """A label whose field has a value: names and links are added, a second text is a note; of all else the first value counts."""
        said = self.values[name]
        self.current = name if value and name in _LISTS.union(LINKS) else ""
        if name in TEXTS:
            self.loose += ["", value]
        elif self.current:
            said[-1] += "" if name in LINKS else "," if _SEVERAL.search(said[0]) else ";"
            said.append(value)

    def _is_translated(self) -> bool:
        """Whether the abstract is in a script without blanks, and the title is not."""
        written = [is_unspaced(" ".join(self.values.get(name, ()))) for name in ("title", "abstract")]
        return written == [False, True]

    def end(self) -> None:
        """A line with a label that is not known: what it says is of no field, and an abstract may have such words."""
        if self.current not in TEXTS:
            self.current = ""

    def say(self, line: str) -> bool:
        """Whether a line has a label that is not known, and words behind it that may be a sentence on the paper: if so, it is taken."""
        told = None if self.current in {"title", *TEXTS} else _SAID.match(line)
        if told:
            self.current = SAID
            self.values.setdefault(SAID, []).extend(["", told["words"].strip()])
        return bool(told)

    def is_said(self) -> bool:
        """Whether the current field has a value: of those that no blank line stands in, the last line tells."""
        return any(self.values.get(self.current, [])[-1:])

    def go_on(self, line: str) -> None:
        """A line without a label: more of the value before it; blank lines and rules end all but abstracts, rules end these too."""
        if _SEPARATOR.match(line):
            self.mail = not self.mail if _MAIL.match(line) and "title" in self.values else False
            self.current = "abstract" if self.mail and "abstract" not in self.values else ""
            if self.current:
                self.values["abstract"] = []
            elif not _RULE.match(line):
                self.loose.append(line)
        elif self.current not in TEXTS and is_prose(line) and self.is_said():
            self.current = ""  # no value goes on with such a line: an abstract without a label
            self.loose.append(line)
        elif self.current and (line.strip() or self.current in TEXTS or not self.is_said()):
            self.values[self.current].append(line.strip())
        else:
            self.current = ""
            self.loose.append(line)


def blocks(labels: labelled_headings.Labels, *, headed: bool) -> Iterator[Block]:
    """A block begins with its title, or with what stands before the titles of all: an id, a link."""
    opening = "title" if headed else _opening(labels)
    own = _labels_of_its_own(labels)
    block: Block | None = None
    for number, name, value in labels:
        if (name == opening and (block is None or opening in block.values)) or name == labelled_headings.SECTION:
            if block:
                yield block
            block = Block(number) if name == opening else None
        if block and name:
            block.begin(name, value)
        elif block:
            _unlabelled(block, value, own, headed=headed)
    if block:
        yield block


def _unlabelled(block: Block, line: str, own: frozenset[str], *, headed: bool) -> None:
    """A line of ``block`` without a label that is known."""
    if headed and (marked := MARKED.match(line)) and not (block.current in TEXTS and NO_TITLE.match(marked["name"] or "")):
        if block.current == "abstract" and not block.is_said() and _ORIGINAL.fullmatch(marked["name"] or ""):
            line = line[marked.end() :]
        else:
            block.current = ""
        block.go_on(line)
    elif not headed and block.say(line):
        return
    elif (unknown := _UNKNOWN.match(line)) and (block.current != "title" or unknown["name"] in own):
        block.end()
        if block.current or headed:
            block.go_on(line)
    else:
        block.go_on(line)


def _opening(labels: labelled_headings.Labels) -> str:
    """The label that most entries begin with: the first of those before each title, from the first title on, that do not follow the last."""
    before: list[list[str]] = [[]]
    for _, name, value in labels:
        if name == "title":
            before.append([])
        elif name in before[-1] or (not name and _SEPARATOR.match(value)):
            before[-1] = [*before[-1][before[-1].index(name) + 1 :], name] if name else []
        elif name:
            before[-1].append(name)
    *windows, _ = before
    last = max((at for at, (_, name, _) in enumerate(labels) if name == "title"), default=0)
    leading = set(windows[0]).difference(name for _, name, _ in labels[last:]) if windows else set()
    firsts = Counter(next((name for name in window if name in leading), "title") for window in windows)
    return firsts.most_common(1)[0][0] if firsts else "title"


def _labels_of_its_own(labels: labelled_headings.Labels) -> frozenset[str]:
    """What most blocks have as a label and is not known; a title that goes on with a word and a colon has it once."""
    counted = Counter(match["name"] for _, field, value in labels if not field and (match := _UNKNOWN.match(value)))
    titles = sum(field == "title" for _, field, _ in labels)
    return frozenset(name for name, times in counted.items() if times * 2 >= titles)
