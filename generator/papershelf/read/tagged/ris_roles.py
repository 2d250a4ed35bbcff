"""What the people under the tags of RIS did who are no authors, by the type of the work."""

from collections.abc import Mapping

_ROLES = {"ED": "editor", "A2": "editor", "A3": "contributor", "A4": "translator"}
"""What those did who are no authors, as Zotero and EndNote have it; CSL has no advisers, counsels or sponsors, which are contributors."""
_SERIES, _LAW = {"A3": "collection-editor"}, {"A2": "contributor", "A4": "contributor"}
_FILM = {"A2": "contributor", "A3": "producer", "A4": "performer"}
_ROLES_OF = {
    "BOOK": {"A3": "editor"}, "EDBOOK": {"A3": "editor"}, "EBOOK": {"A3": "editor"}, "WHOLE": {"A3": "editor"}, "CHAP": _SERIES, "ECHAP": _SERIES,
    "ENCYC": _SERIES, "DICT": _SERIES, "SER": _SERIES, "MAP": _SERIES, "CONF": _SERIES | {"A4": "contributor"}, "CPAPER": _SERIES | {"A4": "contributor"},
    "RPRT": {"A2": "collection-editor", "A3": "collection-editor"}, "THES": {"A2": "contributor"}, "CASE": _LAW, "STAT": _LAW, "BILL": _LAW, "HEAR": _LAW,
    "PAT": _LAW, "VIDEO": _FILM, "MPCT": _FILM, "COMP": {"A2": "contributor"}, "DATA": {"A2": "contributor"}, "SOUND": {"A2": "performer"},
}  # fmt: skip


def roles_of(kind: str) -> Mapping[str, str]:
    """Tag → the variable of CSL that its people stand in, for the type ``kind``."""
    return _ROLES | _ROLES_OF.get(kind, {})
