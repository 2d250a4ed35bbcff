"""“Correct this”: the address of an owner's issue form, filled in with what the page was made from."""

from urllib.parse import quote

from papershelf.model import Paper
from papershelf.text.escape import Markdown


def issue_address(form: str, paper: Paper) -> Markdown:
    """``form`` for ``paper``, safe in the round brackets of a Markdown link.

    ``{title}`` and ``{body}`` in the form stand for what the reader finds written there already. A form without them gets
    the names that GitHub, Gitea and Forgejo know; for mail, ``subject`` and ``body``.
    """
    sources = "\n".join(f"Source: {source}" + (f" ({source.key})" if source.key else "") for source in paper.sources)
    body = f"Page: papers/{paper.id}.html\n{sources}\n\nWhat should be different:\n"
    return Markdown(_with_fields(form).replace("{title}", _quoted(f"Correct: {paper.title}")).replace("{body}", _quoted(body)))


def _with_fields(form: str) -> str:
    if "{title}" in form or "{body}" in form:
        return form
    title = "subject" if form.startswith("mailto:") else "title"
    return f"{form}{'&' if '?' in form else '?'}{title}={{title}}&body={{body}}"


def _quoted(text: str) -> str:
    return quote(text, safe="").replace("~", "%7E").replace("_", "%5F")
