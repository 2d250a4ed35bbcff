"""YAML as a tree in which all that has parts knows where it begins, as far as it can be read."""

from dataclasses import dataclass, field
from typing import Any

import yaml

from papershelf.text.yaml_slips import mend

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""By libyaml where it is there, which is ten times as fast. Only events are taken of it: to compose nodes it calls itself, and a text of
brackets alone would end the process."""
_DEEPEST = 50
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class Object(dict[str, Any]):
    """A mapping."""

    line = 0
    """Where it begins, counted from 0."""
    column = 0
    """How far its names are set in; -1 in braces."""


class List(list[Any]):
    """A sequence."""

    column = 0
    """How far its items are set in; -1 in brackets."""


@dataclass(slots=True)
class Tree:
    """What has been read of a text: numbers, dates and words are the texts that they were written as."""

    roots: list[Any] = field(default_factory=list)
    fault: "Fault | None" = None
    """Why it was not read to its end."""
    stack: list[Object | List] = field(default_factory=list)
    """All that holds the place where reading stopped, from the outside in."""
    names: list[str | None] = field(default_factory=list)
    """The names in them that wait for a value."""

    def put(self, value: Any) -> None:
        """``value`` as an item, a name or what a name stands for."""
        if not self.stack:
            self.roots.append(value)
        elif isinstance(inner := self.stack[-1], List):
            inner.append(value)
        elif (name := self.names[-1]) is None:
            self.names[-1] = value if isinstance(value, str) else ""
        else:
            inner[name] = value
            self.names[-1] = None

    def begin(self, value: Object | List) -> None:
        """All that follows is put into ``value``."""
        self.put(value)
        self.stack.append(value)
        self.names.append(None)

    def end(self) -> None:
        """Nothing more is put into the last that has begun."""
        self.stack.pop()
        self.names.pop()

    def waits(self) -> bool:
        """Whether a value comes next, and no name."""
        return not self.stack or isinstance(self.stack[-1], List) or self.names[-1] is not None


@dataclass(frozen=True, slots=True)
class Fault:
    """What ended the reading."""

    line: int
    """Counted from 0."""
    problem: str
    mend: str = ""
    """What to do, as the end of a sentence."""


def tree(text: str) -> Tree:
    """What can be read of all the documents in ``text``; what is nested too deeply, or stands for something else, ends it too.

    Some lines whose aliases stand for each other many times would fill the memory.
    """
    read = Tree()
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            read.fault = _taken(event, read)
            if read.fault:
                break
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        told = getattr(error, "problem", "") or getattr(error, "context", "") or type(error).__name__
        read.fault = Fault(mark.line if mark else 0, f"not YAML ({told})", mend(error))
    return read


def refused(text: str) -> str:
    """Why ``text`` is not to be loaded, ``""`` for no reason: a few lines of aliases can fill the memory, and depth takes its square in time."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):  # not libyaml: what it takes for broken may yet be loaded
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST or isinstance(event, yaml.AliasEvent):
                return "it has aliases" if depth <= _DEEPEST else "nested too deeply"
    except yaml.YAMLError:
        return ""  # who loads it says where
    return ""


def _taken(event: yaml.Event, read: Tree) -> Fault | None:
    mark: yaml.Mark = event.start_mark  # type: ignore[assignment]  # never None but in events that somebody makes
    match event:
        case yaml.ScalarEvent():
            read.put(None if not event.style and event.value in _NOTHING and read.waits() else event.value)
        case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
            if len(read.stack) == _DEEPEST:
                return Fault(mark.line, "nested too deeply")
            begun: Object | List = Object() if isinstance(event, yaml.MappingStartEvent) else List()
            begun.column = -1 if event.flow_style else mark.column
            if isinstance(begun, Object):
                begun.line = mark.line
            read.begin(begun)
        case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
            read.end()
        case yaml.AliasEvent():
            return Fault(mark.line, f"“*{event.anchor}” stands for something else", "; write out what it stands for")
    return None
