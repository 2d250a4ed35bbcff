"""The mark that generated text files carry: who wrote them, and a hash that tells whether someone changed them since.

With it a file can be told from hand-written work even when the manifest is lost.
"""

import hashlib
import re
from pathlib import PurePosixPath

from papershelf.text.conflicts import has_conflict

# HTML and XML are templates of the theme: a comment of Jinja, which leaves nothing before the declaration of XML.
_BEFORE = {".md": "# ", ".yml": "# ", ".html": "{#- ", ".css": "/* ", ".js": "/* ", ".svg": "<!-- ", ".xml": "{#- "}
_AFTER = {"{#- ": " -#}", "/* ": " */", "<!-- ": " -->", "# ": ""}
_MARK = re.compile(rb"(?m)^(?:# |\{#- |/\* |<!-- )written by papershelf, do not edit: (?P<hash>[0-9a-f]{16})(?: -#\}| \*/| -->)?\n")


def is_torn(content: bytes) -> bool:
    """Whether ``content`` is generated and has the marks of a conflict of two branches in it: nobody's work, to be made anew.

    Pages that both branches changed always have one, for their marks with their hashes stand on the same line.
    """
    ours = _MARK.search(content[:1200]) or content.lstrip(b"<=>| HEAD\n").startswith(b'{"version"') or b'"files": {' in content[:400]
    return bool(ours) and has_conflict(content)


def content_hash(content: bytes) -> str:
    """A hash of ``content`` that does not see which line endings a version control system checked out."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()[:16]


def marked(path: str, text: str) -> bytes:
    """``text`` with the mark, as a comment: in the front matter of Markdown, in the first line of other files."""
    before = _BEFORE[PurePosixPath(path).suffix]
    line = f"{before}written by papershelf, do not edit: {content_hash(text.encode())}{_AFTER[before]}\n"
    if before == "# " and text.startswith("---\n"):
        return f"---\n{line}{text[4:]}".encode()
    return f"{line}{text}".encode()


def has_mark(content: bytes) -> bool:
    """Whether ``content`` carries a mark, whatever became of it since."""
    return bool(_MARK.search(content[:1200].replace(b"\r\n", b"\n")))


def is_untouched(content: bytes) -> bool:
    """Whether ``content`` carries a mark and is still what was written under it."""
    content = content.replace(b"\r\n", b"\n")
    match = _MARK.search(content[:400])
    if not match:
        return False
    return content_hash(content[: match.start()] + content[match.end() :]) == match["hash"].decode()


def is_ours(content: bytes) -> bool:
    """Whether ``content`` is what a build wrote, untouched or torn by a merge of two branches."""
    return is_untouched(content) or is_torn(content)
