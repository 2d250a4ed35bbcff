"""Questions over HTTP, politely: one at a time, with a pause, a name and an address to complain to, and patience."""

import urllib.error
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException
from urllib.parse import urlsplit

from papershelf import __version__
from papershelf.enrich.pace import Pace
from papershelf.errors import ConfigurationError

_TRIES = 5
_TIMEOUT = 30.0
_LARGEST = 10_000_000
_LONGEST_WAIT = 300.0
_BUSY = frozenset({408, 425, 429})
"""Says that another time may be better, as all from 500 on do: those of Cloudflare, which stands before many services, go up to 530."""
_REFUSED = frozenset({401, 403, 407, 451})
"""Says that the caller is not welcome, and nothing of the paper."""


class SilentError(Exception):
    """A service did not answer, or asked to be left alone; the message says why."""


class NothingError(Exception):
    """A service understood, and has nothing."""


@dataclass
class Asker:
    """Asks one service."""

    contact: str
    """A mail address that the service can write to."""
    pace: Pace
    timeout: float = _TIMEOUT

    def get(self, url: str) -> bytes:
        """What stands at ``url``. A busy service is asked again, later and later, or when it says.

        Raises:
            NothingError: There is nothing, or the question was not understood.
            SilentError: There was no answer after five tries, or the service refuses, leads in a circle, or wants a longer rest than five
                minutes.
        """
        if urlsplit(url).scheme not in {"http", "https"}:
            raise SilentError(f"no web address: {url}")
        why = ""
        for attempt in range(_TRIES):
            self.pace.rest()
            wait = float(2**attempt)
            try:
                return self._read(url)
            except urllib.error.HTTPError as error:
                error.close()
                why = f"{error.code} {error.reason}".strip()
                if error.code < 400:  # the library's words for it have several lines
                    raise SilentError(f"{error.code}, a redirect in a circle or out of the web") from error
                if error.code in _REFUSED:
                    raise SilentError(why) from error
                if error.code not in _BUSY and error.code < 500:
                    raise NothingError(why) from error
                wait = max(wait, seconds_to_wait(error.headers.get("Retry-After", "")))
            except (OSError, HTTPException) as error:  # refused, reset, timed out, cut off
                why = str(error) or type(error).__name__
            if wait > _LONGEST_WAIT:
                raise SilentError(f"{why}; it asks for a rest of {wait:.0f} seconds")
            if attempt < _TRIES - 1:
                self.pace.sleep(wait)
        raise SilentError(f"{why}, {_TRIES} times")

    def _read(self, url: str) -> bytes:
        request = urllib.request.Request(url, headers={"User-Agent": agent(self.contact), "Accept-Encoding": "identity"})  # noqa: S310 - checked above
        with urllib.request.urlopen(request, timeout=self.timeout) as answer:  # noqa: S310 - checked above
            content: bytes = answer.read(_LARGEST + 1)
        if len(content) > _LARGEST:
            raise NothingError("an answer of more than 10 MB")
        return content


def caller(contact: str | None) -> str:
    """The mail address of the owner.

    Raises:
        ConfigurationError: There is none, and nobody is asked by a stranger.
    """
    if not contact or "@" not in contact:
        raise ConfigurationError(
            "those who are asked want to know by whom: give your mail address with --contact, or in PAPERSHELF_CONTACT"
        )
    return contact


def agent(contact: str) -> str:
    """Who is calling, and who can be written to about it."""
    return f"papershelf/{__version__} (mailto:{contact})"


def seconds_to_wait(wanted: str) -> float:
    """How long a host asks to wait (``Retry-After``); a date, which few give, counts as a minute."""
    if not wanted:
        return 0.0
    return float(wanted) if wanted.isdecimal() else 60.0
