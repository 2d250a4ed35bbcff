"""Names and dates as CSL-JSON has them, for what a record keeps of its source beside its own fields."""

import re
from typing import Any

from papershelf.model import Name

_ISO = re.compile(r"(?<!\d)(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?!\d)")


def as_csl_names(names: tuple[Name, ...]) -> list[dict[str, str]]:
    """Names as CSL-JSON has them, for editors and translators."""
    return [{"literal": name.literal} if name.literal else {"family": name.family, "given": name.given} for name in names]


def as_csl_date(text: str) -> dict[str, Any]:
    """A date that is precise to the month or day, as CSL-JSON has it; empty for a bare year or anything else."""
    match = _ISO.search(text)
    if not match:
        return {}
    parts = [int(part) for part in match.groups() if part]
    if not 1 <= parts[1] <= 12 or not all(1 <= day <= 31 for day in parts[2:]):
        return {}
    return {"date-parts": [parts]}
