"""YAML that a person wrote: its values, and the line of each, so that every complaint can name it."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import process

from papershelf.errors import ConfigurationError
from papershelf.text.yaml_slips import mend

Keys = tuple[str | int, ...]


class _Loader(yaml.SafeLoader):
    """Reads what MkDocs reads: ``!ENV`` takes a value from the environment, and names of Python objects are let through.

    Not by libyaml, which would read 70 KB of topics in 0.02 s instead of 0.1 s: 100,000 nested brackets end the process there.
    """


def _environment(loader: _Loader, node: yaml.Node) -> Any:
    """The first variable that is set, of the type that it has in YAML; the last of several items is the default: as in pyyaml-env-tag."""
    names, default = [node], None
    if isinstance(node, yaml.SequenceNode):
        names = node.value
        if len(names) > 1:
            *names, last = names
            default = loader.construct_object(last)
    for each in names:
        if (name := str(loader.construct_scalar(each))) in os.environ:  # type: ignore[arg-type]
            value = os.environ[name]
            tag = loader.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
            return loader.construct_object(yaml.ScalarNode(tag, value))
    return default


_Loader.add_constructor("!ENV", _environment)
_Loader.add_constructor("!relative", lambda _loader, _node: None)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda _loader, suffix, _node: suffix)


class _TextLoader(_Loader):
    """Gives names, numbers and days as the characters that were written.

    To YAML ``2401.12340`` is 2401.1234, ``012`` is 10, ``25:1`` is 1501, and ``no`` is false.
    """

    def flatten_mapping(self, node: yaml.MappingNode) -> None:
        super().flatten_mapping(node)
        for name, _ in node.value:
            if isinstance(name, yaml.ScalarNode):
                name.tag = _TEXT


_TEXT = "tag:yaml.org,2002:str"
for _kind in ("int", "float", "timestamp"):
    _TextLoader.add_constructor(f"tag:yaml.org,2002:{_kind}", lambda loader, node: loader.construct_scalar(node))  # type: ignore[arg-type]


@dataclass(frozen=True)
class YamlFile:
    """A mapping read from YAML."""

    path: Path
    data: Mapping[str, Any]
    places: Mapping[Keys, str]
    """``file:line`` of each key, by the keys and positions that lead to it."""
    twice: tuple[tuple[str, int, int], ...] = ()
    """Names that stand twice in one mapping, of which YAML would drop the first: name, its first line, its second."""
    inherits: tuple[Path, ...] = ()
    """Other files that values are from."""

    def place(self, *keys: str | int) -> str:
        """``file:line`` of the value under ``keys``, as near as is known."""
        return next((self.places[keys[:end]] for end in range(len(keys), 0, -1) if keys[:end] in self.places), f"{self.path.name}:1")

    def known(self, names: Iterable[str], *keys: str | int) -> None:
        """Checks that the mapping under ``keys`` has no other names than ``names``.

        Raises:
            ConfigurationError: It has one, or is no mapping; the nearest known name is offered.
        """
        value: Any = self.data
        for key in keys:
            value = (value[key] if isinstance(key, int) else value.get(key)) or {}
        if not isinstance(value, Mapping):
            raise ConfigurationError(f"{self.place(*keys)}: {'.'.join(map(str, keys))} must be a mapping of names to values")
        allowed = sorted(names)
        for name in value:
            if name not in allowed:
                raise ConfigurationError(f"{self.place(*keys, name)}: unknown setting “{name}”{nearest(str(name), allowed)}")


_FEW = 20


def nearest(word: str, known: Iterable[str]) -> str:
    """A phrase that offers the known words most like ``word``, or all of them where none is near and they are few."""
    known = list(known)
    matches = process.extract(word, known, score_cutoff=60, limit=3)
    if matches:
        good = [name for name, score, _ in matches if score >= matches[0][1] - 5]
        return f"; did you mean {' or '.join(f'“{name}”' for name in good)}?"
    return f"; known are: {', '.join(known)}" if known and len(known) <= _FEW else ""


def written(value: Any) -> str:
    """``value`` as a message names it, in the words of YAML."""
    return "nothing" if value is None else str(value).lower() if isinstance(value, bool) else repr(value)


def load(path: Path, name: str = "", *, texts: bool = False) -> YamlFile:
    """The YAML mapping in ``path``, which complaints call ``name``; an empty file is an empty mapping.

    With ``texts`` names, numbers and days are the characters that were written.

    Raises:
        ConfigurationError: It cannot be read, is not YAML, or is not a mapping.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{name or path.name}: not UTF-8; save it as UTF-8") from error
    return parsed(text, path, name, texts=texts)


def parsed(text: str, path: Path, name: str = "", *, texts: bool = False) -> YamlFile:
    """The YAML mapping that ``text``, the content of ``path``, says; complaints call it ``name``, and ``texts`` is that of :func:`load`.

    Raises:
        ConfigurationError: It is not YAML, or is not a mapping.
    """
    name = name or path.name
    try:
        loader = (_TextLoader if texts else _Loader)(text)
        node = loader.get_single_node()
        places = list(_lines(node))  # to construct values changes the node where it merges mappings (<<)
        data = loader.construct_document(node) if node is not None else None
    except RecursionError as error:
        raise ConfigurationError(f"{name}: nested too deeply, or holds itself") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        raise ConfigurationError(f"{name}{line}: not YAML ({getattr(error, 'problem', error)}){mend(error)}") from error
    except ValueError as error:  # a thirteenth month, as a day
        raise ConfigurationError(f"{name}: a value in it is none ({error}); put text into quotes") from error
    if data is None:
        return YamlFile(path, {}, {})
    if not isinstance(data, dict):
        raise ConfigurationError(f"{name}:1: must be a mapping of names to values")
    lines: dict[Keys, int] = {}
    twice: list[tuple[str, int, int]] = []
    for keys, number in places:
        if keys in lines:
            twice.append((str(keys[-1]), lines[keys], number))
        lines[keys] = number
    return YamlFile(path, data, {keys: f"{name}:{number}" for keys, number in lines.items()}, tuple(twice))


def _lines(node: yaml.Node | None, keys: Keys = ()) -> Iterable[tuple[Keys, int]]:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            at = (*keys, name.value)
            yield at, name.start_mark.line + 1
            yield from _lines(value, at)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield (*keys, index), value.start_mark.line + 1
            yield from _lines(value, (*keys, index))
