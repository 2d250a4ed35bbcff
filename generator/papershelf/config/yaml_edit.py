"""Edits of YAML that a person wrote: one value is put in, every other character stays as it is.

A parser that writes the file anew (ruamel.yaml was tried) keeps comments, but breaks long lines, moves lists and
changes quotes; the owner's file is theirs. So the text is edited at the place that the parser names, and the result is
read again: where it does not say exactly what was meant, nothing is written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from papershelf.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Edit:
    """A value for the place that ``keys`` lead to."""

    keys: tuple[str, ...]
    value: Any
    extend: bool = False
    """The value joins the list that stands there, instead of taking the place of what does."""


def edited(text: str, edit: Edit, name: str) -> str:
    """``text``, the content of the file ``name``, with ``edit``; the same text where it says so already.

    Raises:
        ConfigurationError: The file is written in a way that cannot be edited safely; nothing is lost.
    """
    mark, text = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    wanted = _changed(yaml.safe_load(text) or {}, edit)
    if wanted == (yaml.safe_load(text) or {}):
        return mark + text
    result = _edited(text, edit)
    try:
        understood = yaml.safe_load(result) == wanted
    except yaml.YAMLError:
        understood = False
    if not understood:
        lines = _block(_nested(edit.keys, [edit.value] if edit.extend else edit.value), 0)
        raise ConfigurationError(f"{name} is written in a way that cannot be edited safely; add this to it by hand:\n{lines}")
    return mark + result


def _changed(data: Mapping[str, Any], edit: Edit) -> dict[str, Any]:
    """What the file should say afterwards."""
    key, *rest = edit.keys
    before = data.get(key)
    if rest:
        inner = before if isinstance(before, Mapping) else {}
        return {**data, key: _changed(inner, Edit(tuple(rest), edit.value, edit.extend))}
    if not edit.extend or before is None:
        return {**data, key: [edit.value] if edit.extend else edit.value}
    items = before if isinstance(before, list) else [before]
    return {**data, key: before if edit.value in items else [*items, edit.value]}


def _edited(text: str, edit: Edit) -> str:
    root: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return _appended(text, _block(_nested(edit.keys, [edit.value] if edit.extend else edit.value), 0))
    node = root
    for depth, key in enumerate(edit.keys):
        found = next(((name, value) for name, value in node.value if name.value == key), None)
        rest = edit.keys[depth + 1 :]
        if found is None:
            return _with_entry(text, node, _nested(edit.keys[depth:], [edit.value] if edit.extend else edit.value))
        name, value = found
        if not rest:
            return _extended(text, value, edit.value) if edit.extend else _replaced(text, value, edit.value)
        if not isinstance(value, yaml.MappingNode):
            return _under(text, name, _nested(rest, [edit.value] if edit.extend else edit.value))
        node = value
    return text


def _with_entry(text: str, mapping: yaml.MappingNode, entry: Mapping[str, Any]) -> str:
    """``entry`` after the last one of ``mapping``."""
    if mapping.flow_style:
        return _before_bracket(text, mapping, _flow(entry)[1:-1])
    indent = mapping.value[0][0].start_mark.column
    return _after_line(text, _end(text, mapping), _block(entry, indent))


def _under(text: str, name: yaml.Node, entry: Mapping[str, Any]) -> str:
    """``entry`` below a name that has no value yet."""
    return _after_line(text, name.end_mark.index, _block(entry, name.start_mark.column + 2))


def _extended(text: str, node: yaml.Node, value: Any) -> str:
    if isinstance(node, yaml.SequenceNode) and node.flow_style:
        return _before_bracket(text, node, _flow(value))
    if isinstance(node, yaml.SequenceNode):
        return _after_line(text, _end(text, node), f"{' ' * node.start_mark.column}- {_flow(value)}\n")
    start, end = node.start_mark.index, _end(text, node)
    written = f"[{text[start:end]}, {_flow(value)}]" if end > start else f" [{_flow(value)}]"
    return text[:start] + written + text[end:]


def _replaced(text: str, node: yaml.Node, value: Any) -> str:
    start, end = node.start_mark.index, _end(text, node)
    return text[:start] + ("" if end > start else " ") + _flow(value) + text[end:]


def _before_bracket(text: str, node: yaml.CollectionNode, written: str) -> str:
    at = node.end_mark.index - 1
    while text[at - 1].isspace() or text[at - 1] == ",":
        at -= 1
    return f"{text[:at]}{', ' if node.value else ''}{written}{text[at:]}"


def _end(text: str, node: yaml.Node) -> int:
    """Where the last value in ``node`` ends: a block itself ends only where the next thing begins, behind all comments."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    end: int = node.end_mark.index
    while end > node.start_mark.index and text[end - 1].isspace():
        end -= 1
    return end


def _after_line(text: str, at: int, lines: str) -> str:
    end = text.find("\n", at)
    if end < 0:
        return _appended(text, lines)
    return text[: end + 1] + _as_in(text, lines) + text[end + 1 :]


def _appended(text: str, lines: str) -> str:
    return f"{text}{'' if not text or text.endswith(chr(10)) else chr(10)}{_as_in(text, lines)}"


def _as_in(text: str, lines: str) -> str:
    return lines.replace("\n", "\r\n") if "\r\n" in text else lines


def _nested(keys: Sequence[str], value: Any) -> dict[str, Any]:
    return {keys[0]: _nested(keys[1:], value) if len(keys) > 1 else value}


def _block(entry: Mapping[str, Any], indent: int) -> str:
    lines = []
    for name, value in entry.items():
        if isinstance(value, Mapping):
            lines.append(f"{' ' * indent}{_flow(name)}:\n{_block(value, indent + 2)}")
        else:
            lines.append(f"{' ' * indent}{_flow(name)}: {_flow(value)}\n")
    return "".join(lines)


def _flow(value: Any) -> str:
    """``value`` on one line."""
    text = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=1 << 30, sort_keys=False)
    return text.removesuffix("...\n").strip()
