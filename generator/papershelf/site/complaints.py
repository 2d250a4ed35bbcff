"""What MkDocs warns of while it works: kept, so that a build can tell it and stop."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

_SHOWN = 20
_MENDS = {
    "partials/languages/": "theme.language in mkdocs.yml is a code such as en, de, fr or pt-BR, in small letters before the hyphen",
    'not included in the "nav"': "name them under nav in mkdocs.yml, or under not_in_nav where they are reached by links",
}
"""What to do about a complaint of MkDocs that does not say it, by words of it."""


class Complaints(logging.Handler):
    """Keeps the warnings and errors of MkDocs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Called by logging."""
        self.messages.append(record.getMessage())

    def taken(self) -> list[str]:
        """The messages so far, which are forgotten here."""
        messages, self.messages = self.messages, []
        return messages


@contextmanager
def listening() -> Iterator[Complaints]:
    """Gathers what MkDocs says instead of printing it."""
    complaints = Complaints()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(complaints)
    propagate, logger.propagate = logger.propagate, False
    try:
        yield complaints
    finally:
        logger.removeHandler(complaints)
        logger.propagate = propagate


def told(messages: list[str], error: str) -> str:
    """The first complaints, or ``error`` where there are none, as the message of an error."""
    lines = [f"  {message}" for message in messages[:_SHOWN]]
    more = [f"  … and {len(messages) - _SHOWN} more"] if len(messages) > _SHOWN else []
    more += [f"  {mend}" for words, mend in _MENDS.items() if any(words in message for message in messages)]
    return "\n".join(["MkDocs refused the pages; the old site was left as it was:", *(lines or [f"  {error}"]), *more])
