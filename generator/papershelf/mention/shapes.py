"""The shapes of names: what tells ``TokenFormer`` and ``eDiff-I`` from ``Low-Rank`` and ``7B``."""

import re
from functools import lru_cache

_AMOUNT = re.compile(r"[~≈]?\d+(?:[.,]\d+)*[a-zA-Zµ%]{0,3}s?\Z|\d+[dD]\Z|[A-Z]\d?\Z|(?:x\d+|\d+x\d*)\Z")
_PLURAL = re.compile(r"(?<=[A-Z0-9])s\Z")
_SIZED = re.compile(r"-\d+(?:\.\d+)?[BGMTbgmt]\Z")
_JOINED = re.compile(r"-[A-Z]?[a-z]+(?:ed|ing)\Z|/")
"""What is no name but is made with one: ``LLM-Powered``, ``CIFAR-10/100``."""
_ROMAN = re.compile(r"[IVX]+\Z")


@lru_cache(maxsize=65536)
def is_marked(token: str) -> bool:
    """Whether the letters of ``token`` mark it as a name or acronym wherever it stands: two capitals in one part, or one with a digit."""
    if token.islower() or (token[1:].islower() and token.isalpha()) or _ROMAN.match(token):
        return False
    return any(_is_marked(part) for part in re.split(r"[-‐‑–/.]", token.removesuffix("'s").removesuffix("’s"))) and not _AMOUNT.match(token)


def _is_marked(part: str) -> bool:
    capitals = sum(map(str.isupper, part))
    if capitals >= 2:
        return True
    return capitals == 1 and len(part) > 2 and (any(char.isdigit() for char in part) or not part[0].isupper()) and not _AMOUNT.match(part)


def is_mixed(name: str) -> bool:
    """Whether ``name`` has small letters and capitals, or a digit: ``LoRA``, ``GPT-4``, not ``BERT``."""
    plain = _PLURAL.sub("", name)
    return any(char.islower() or char.isdigit() for char in plain)


@lru_cache(maxsize=65536)
def bare(token: str) -> str:
    """``token`` without possessive and plural: ``VoVNet's`` → ``VoVNet``, ``LLMs`` → ``LLM``."""
    return _PLURAL.sub("", token.removesuffix("'s").removesuffix("’s"))


def is_capitalised(token: str) -> bool:
    """Whether ``token`` begins with a capital."""
    return token[:1].isupper()


@lru_cache(maxsize=65536)
def stems(token: str) -> tuple[str, ...]:
    """The names that ``token`` may stand for, the longest first: ``LLaMA-7B`` → also ``LLaMA``, ``ResNets`` → also ``ResNet``."""
    name = bare(token)
    parts = name.split("-")
    found = [name, *("-".join(parts[:end]) for end in range(len(parts) - 1, 0, -1))]
    if name.endswith("s") and len(name) > 3 and is_mixed(name):
        found.append(name[:-1])
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=65536)
def is_whole(name: str) -> bool:
    """Whether every part of ``name`` could be part of a name: not so ``LLM-based``."""
    if _SIZED.search(name) or _JOINED.search(name) or (len(name) == 2 and name.isalpha()):  # a size ("LLaMA-7B"); "MS"
        return False
    return all(part[:1].isupper() or any(char.isupper() or char.isdigit() for char in part) for part in name.split("-"))


_LONG = 6
"""Letters of a name that no other name has in other capitals: ``ALFWorld`` is ``AlfWorld``, while ``STaR`` may not be ``StAR``."""


@lru_cache(maxsize=65536)
def letters(name: str) -> str:
    """What the spellings of ``name`` share: letters and digits, with their capitals where it is short, or has no small letter and no digit."""
    plain = name.replace("-", "").replace(" ", "")
    return plain.casefold() if is_mixed(plain) and (len(plain) >= _LONG or any(char.isdigit() for char in plain)) else plain
