"""Whether an address outside answers: asked for its head first, one question at a time, as a robot with good manners."""

import ipaddress
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPException, HTTPMessage
from typing import IO, Literal
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from papershelf.enrich.address import in_ascii
from papershelf.enrich.ask import agent, seconds_to_wait
from papershelf.enrich.pace import Pace

_NAME = "papershelf"
_PAUSE = 1.0
_TIMEOUT = 15.0
_LONGEST_WAIT = 60.0
_BUSY = frozenset({429, 503})
_NOT_FOR_ROBOTS = frozenset({401, 402, 403, 405, 406, 407, 451, 501, 999})
"""Says nothing of whether a reader would find something there."""
_LARGEST_RULES = 500_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question."""

    kind: Literal["answered", "failed", "unclear"]
    why: str = ""


_YES = Answer("answered")


class _PrivateError(OSError):
    """An address that is not of the public network: seeds must not make this machine knock at its neighbours'."""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows as it was asked, and nowhere that it would not have been asked to go."""

    def __init__(self, allowed: Callable[[str], None]) -> None:
        self._allowed = allowed

    def redirect_request(  # noqa: PLR0917 - the form is the library's
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        """Called for each redirect."""
        self._allowed(newurl)
        following = super().redirect_request(req, fp, code, msg, headers, newurl)
        if following is not None:
            following.method = req.get_method()  # before Python 3.13 a question for the head became one for all
        return following


@dataclass
class Visitor:
    """Asks the addresses of one host."""

    contact: str
    pace: Pace = field(default_factory=lambda: Pace(_PAUSE))
    timeout: float = _TIMEOUT
    is_public_only: bool = True
    _rules: RobotFileParser | None = field(default=None, init=False)
    _tired: str = field(default="", init=False)
    """Why the host is left alone for the rest of this run."""

    def __post_init__(self) -> None:
        cookies = urllib.request.HTTPCookieProcessor()  # some publishers lead in circles whoever has none
        self._opener = urllib.request.build_opener(_Redirects(self._allow), cookies)

    def ask(self, url: str) -> Answer:
        """Whether something answers at ``url``."""
        if self._tired:
            return Answer("unclear", self._tired)
        try:
            sent = in_ascii(url)
            self._allow(sent)
            if not self._may(sent):
                return Answer("unclear", "robots.txt asks robots to stay away")
            return self._ask(sent)
        except _PrivateError as error:
            return Answer("unclear", str(error))
        except (OSError, HTTPException, ValueError) as error:
            return Answer("failed", _reason(error))

    def _ask(self, url: str) -> Answer:
        for attempt in (1, 2):
            try:
                self._open(url, "HEAD")
            except urllib.error.HTTPError as error:
                code, wait = error.code, seconds_to_wait(error.headers.get("Retry-After", ""))
                error.close()
            else:
                return _YES
            if code not in _BUSY:
                break
            if attempt == 2 or wait > _LONGEST_WAIT:
                self._tired = f"busy ({code}): left for another run"
                return Answer("unclear", self._tired)
            self.pace.sleep(max(wait, self.pace.pause))
        return self._get(url)

    def _get(self, url: str) -> Answer:
        """Asks for all of it, since many servers answer questions for the head wrongly, and reads nothing."""
        try:
            self._open(url, "GET")
        except urllib.error.HTTPError as error:
            error.close()
            if error.code in _BUSY:
                self._tired = f"busy ({error.code}): left for another run"
                return Answer("unclear", self._tired)
            if error.code in _NOT_FOR_ROBOTS:
                return Answer("unclear", f"{error.code} {error.reason}")
            return Answer("failed", _said(error))
        return _YES

    def _open(self, url: str, method: str, largest: int = 0) -> bytes:
        self.pace.rest()
        headers = {"User-Agent": agent(self.contact), "Accept": "*/*", "Accept-Encoding": "identity"}
        request = urllib.request.Request(url, headers=headers, method=method)  # noqa: S310 - looked at before
        with self._opener.open(request, timeout=self.timeout) as answer:
            content: bytes = answer.read(largest) if largest else b""
        return content

    def _may(self, url: str) -> bool:
        """Whether the host's ``robots.txt``, asked for once, lets robots go there; where it says nothing they may."""
        if self._rules is None:
            self._rules = RobotFileParser()
            parts = urlsplit(url)
            try:
                text = self._open(f"{parts.scheme}://{parts.netloc}/robots.txt", "GET", _LARGEST_RULES).decode("utf-8", errors="replace")
            except urllib.error.HTTPError as error:
                error.close()
                text = ""
            except (OSError, HTTPException, ValueError):
                text = ""  # what is wrong with the host is told by the question itself
            self._rules.parse(text.splitlines())
            self.pace.pause = max(self.pace.pause, min(float(self._rules.crawl_delay(_NAME) or 0), _LONGEST_WAIT))
        return self._rules.can_fetch(_NAME, url)

    def _allow(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise _PrivateError("no address of the web")
        if not self.is_public_only:
            return
        port = parts.port or (443 if parts.scheme == "https" else 80)
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
        if not all(ipaddress.ip_address(str(each[4][0]).partition("%")[0]).is_global for each in found):
            raise _PrivateError("not an address of the public network")


def _said(error: urllib.error.HTTPError) -> str:
    if 300 <= error.code < 400:  # the library gave up on a redirect, and says so only in words
        return "leads in a circle" if "infinite loop" in str(error.reason) else "leads out of the web"
    return f"{error.code} {error.reason}"[:100]


_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (TimeoutError, "no answer in time"),
    (ssl.SSLError, "its certificate or encryption is not in order"),
    (socket.gaierror, "there is no such host"),
    (ConnectionRefusedError, "refuses to be connected"),
    (ConnectionError, "breaks off the connection"),
    (HTTPException, "breaks off the connection"),
    (ValueError, "is no address"),
)
"""The first that fits, in words that are the same on every machine."""


def _reason(error: Exception) -> str:
    inner = error.reason if isinstance(error, urllib.error.URLError) and isinstance(error.reason, Exception) else error
    return next((words for kind, words in _REASONS if isinstance(inner, kind)), "cannot be reached")
