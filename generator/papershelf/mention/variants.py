"""Spellings of one name: ``CIFAR10`` and ``CIFAR-10``, ``TinyImageNet`` and ``Tiny-ImageNet``, ``Llama2`` and ``LLaMA2``."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from papershelf.mention.shapes import is_whole, letters
from papershelf.mention.usage import Usage


def variants(owners: Mapping[str, Sequence[str]], used: Iterable[str], usage: Usage) -> dict[str, str]:
    """Spelling → the usual one, for those of names that have another; ``owners`` has the ids of the papers that introduce a name.

    Names of different papers stay apart, however alike they are.
    """
    names = {*owners, *used}
    told = {letters(name) for name in names}
    alike: dict[str, list[str]] = defaultdict(list)
    for name in sorted({*names, *(name for name in usage.holders if is_whole(name))}):
        if (plain := letters(name)) in told:
            alike[plain].append(name)
    found: dict[str, str] = {}
    for spelled in alike.values():
        if len(spelled) > 1 and len({tuple(owners[name]) for name in spelled if name in owners}) < 2:
            usual = min(spelled, key=lambda name: (name not in owners, name not in names, -usage.holders[name], "-" not in name, name))
            found.update({name: usual for name in spelled if name != usual})
    return found
