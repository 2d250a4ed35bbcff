"""Addresses outside are asked politely, and twice before anybody complains. Against a server on this machine."""

import json
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from papershelf import pipeline, reached
from papershelf.cli.main import shelf as command
from papershelf.config.settings import Config
from papershelf.enrich import visit
from papershelf.enrich.address import in_ascii
from papershelf.enrich.links import ask_all, due
from papershelf.enrich.pace import Pace
from papershelf.enrich.visit import Answer, Visitor
from papershelf.reached import Reached, after, from_json_lines, to_json_lines
from shelves import MakeShelf

Reply = tuple[int, dict[str, str]]


class Host:
    """A host that answers as it is told, by method and path, and remembers what it was asked."""

    def __init__(self) -> None:
        self.replies: dict[str, Reply | list[Reply]] = {}
        self.rules = ""
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        self.now = self.most = 0
        self.address = ""

    def reply(self, method: str, path: str) -> Reply:
        found = self.replies.get(f"{method} {path}") or self.replies.get(path) or (200, {})
        return found.pop(0) if isinstance(found, list) else found

    def methods(self, path: str) -> list[str]:
        return [method for method, asked, _ in self.asked if asked == path]


@pytest.fixture
def host() -> Iterator[Host]:
    told = Host()
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            with lock:
                told.now += 1
                told.most = max(told.most, told.now)
            told.asked.append((self.command, self.path, dict(self.headers)))
            body = told.rules.encode() if self.path == "/robots.txt" else b"x" * 100_000
            status, headers = (200 if told.rules else 404, {}) if self.path == "/robots.txt" else told.reply(self.command, self.path)
            if status == 0:
                hold.wait(60)
            with lock:
                told.now -= 1  # before the answer, after which the next question may come at once
            if status:
                self.send_response(status)
                for name, value in ({"Content-Length": str(len(body))} | headers).items():
                    self.send_header(name, value)
                self.end_headers()
                if self.command == "GET":
                    self.wfile.write(body)

        do_GET = do_HEAD = answer  # noqa: N815 - the names are the library's

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """Whoever asks may hang up."""

    hold = threading.Event()
    running = Server(("127.0.0.1", 0), Handler)
    told.address = f"http://127.0.0.1:{running.server_port}"
    threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield told
    hold.set()
    running.shutdown()
    running.server_close()


def visitor(*, timeout: float = 60.0, slept: list[float] | None = None) -> Visitor:
    sleep = (slept if slept is not None else []).append
    return Visitor("owner@example.org", Pace(1.0, sleep, lambda: 0.0), timeout, is_public_only=False)


def test_a_head_is_enough_and_the_caller_has_a_name(host: Host) -> None:
    assert visitor().ask(f"{host.address}/paper") == Answer("answered")
    assert host.methods("/paper") == ["HEAD"]
    for _, _, headers in host.asked:
        assert headers["User-Agent"].startswith("papershelf/")
        assert "mailto:owner@example.org" in headers["User-Agent"]


def test_letters_of_any_script_are_sent_as_browsers_send_them(host: Host) -> None:
    for path in ("/größe/潮汐.pdf", "/find?q=“tide”&n=1", "/a b", "/a%20b#tides"):
        assert visitor().ask(f"{host.address}{path}") == Answer("answered")
    assert [path for method, path, _ in host.asked if method == "HEAD"] == [
        "/gr%C3%B6%C3%9Fe/%E6%BD%AE%E6%B1%90.pdf",
        "/find?q=%E2%80%9Ctide%E2%80%9D&n=1",
        "/a%20b",
        "/a%20b",
    ]
    assert in_ascii("https://me@bücher.example:81/a?b") == "https://me@xn--bcher-kva.example:81/a?b"
    assert in_ascii("http://[2001:db8::1]/ä") == "http://[2001:db8::1]/%C3%A4"


@pytest.mark.parametrize(
    ("status", "methods"), [(405, ["HEAD", "GET"]), (501, ["HEAD", "GET"]), (404, ["HEAD", "GET"]), (403, ["HEAD", "GET"])]
)
def test_where_a_head_is_refused_the_whole_is_asked_for(host: Host, status: int, methods: list[str]) -> None:
    host.replies["HEAD /a"] = (status, {})
    assert visitor().ask(f"{host.address}/a") == Answer("answered")
    assert host.methods("/a") == methods


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (404, Answer("failed", "404 Not Found")),
        (410, Answer("failed", "410 Gone")),
        (500, Answer("failed", "500 Internal Server Error")),
        (401, Answer("unclear", "401 Unauthorized")),
        (403, Answer("unclear", "403 Forbidden")),
        (451, Answer("unclear", "451 Unavailable For Legal Reasons")),
    ],
)
def test_only_what_readers_would_miss_as_well_has_failed(host: Host, status: int, answer: Answer) -> None:
    host.replies["/a"] = (status, {})
    assert visitor().ask(f"{host.address}/a") == answer


def test_redirects_are_followed_and_a_circle_has_failed(host: Host) -> None:
    host.replies |= {"/old": (301, {"Location": "/new"}), "/a": (301, {"Location": "/b"}), "/b": (302, {"Location": "/a"})}
    assert visitor().ask(f"{host.address}/old") == Answer("answered")
    assert host.methods("/new") == ["HEAD"]
    assert visitor().ask(f"{host.address}/a") == Answer("failed", "leads in a circle")


def test_a_redirect_out_of_the_web_is_not_followed(host: Host) -> None:
    host.replies["/a"] = (302, {"Location": "file:///etc/passwd"})
    assert visitor().ask(f"{host.address}/a") == Answer("failed", "leads out of the web")


def test_a_busy_host_is_waited_for_as_it_says_and_then_left_alone(host: Host) -> None:
    slept: list[float] = []
    host.replies["/soon"] = [(429, {"Retry-After": "7"}), (200, {})]
    host.replies["/never"] = (429, {"Retry-After": "3600"})
    asker = visitor(slept=slept)
    assert asker.ask(f"{host.address}/soon") == Answer("answered")
    assert 7 in slept
    assert asker.ask(f"{host.address}/never") == Answer("unclear", "busy (429): left for another run")
    assert asker.ask(f"{host.address}/other") == Answer("unclear", "busy (429): left for another run")
    assert host.methods("/never") == ["HEAD"]
    assert host.methods("/other") == []


def test_there_is_a_pause_between_two_questions(host: Host) -> None:
    slept: list[float] = []
    asker = visitor(slept=slept)
    asker.ask(f"{host.address}/a")
    asker.ask(f"{host.address}/b")
    assert slept == [1.0, 1.0]


def test_what_robots_are_asked_to_leave_is_left(host: Host) -> None:
    host.rules = "User-agent: *\nDisallow: /private\n"
    asker = visitor()
    assert asker.ask(f"{host.address}/private/a") == Answer("unclear", "robots.txt asks robots to stay away")
    assert asker.ask(f"{host.address}/open") == Answer("answered")
    assert host.methods("/robots.txt") == ["GET"]
    assert host.methods("/private/a") == []


def test_a_host_that_asks_for_more_time_gets_it(host: Host) -> None:
    slept: list[float] = []
    host.rules = "User-agent: *\nCrawl-delay: 9\n"
    asker = visitor(slept=slept)
    asker.ask(f"{host.address}/a")
    asker.ask(f"{host.address}/b")
    assert slept == [9.0, 9.0]


def test_silence_refusal_and_broken_encryption_have_failed(host: Host) -> None:
    host.replies["/slow"] = (0, {})
    assert visitor(timeout=0.2).ask(f"{host.address}/slow") == Answer("failed", "no answer in time")
    assert visitor().ask(host.address.replace("http:", "https:")) == Answer("failed", "its certificate or encryption is not in order")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert visitor().ask(f"http://127.0.0.1:{taken.getsockname()[1]}/") == Answer("failed", "refuses to be connected")


def test_a_host_that_is_not_there_has_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: object, **__: object) -> None:
        raise socket.gaierror

    monkeypatch.setattr(visit.socket, "getaddrinfo", nobody)
    assert Visitor("a@example.org").ask("https://bees.invalid/") == Answer("failed", "there is no such host")


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/", "http://169.254.169.254/latest", "http://[::1]/", "http://10.0.0.1/", "ftp://x.example/", "http://"]
)
def test_seeds_cannot_make_this_machine_knock_at_its_neighbours(url: str) -> None:
    assert Visitor("a@example.org").ask(url).kind == "unclear"


@given(st.text(max_size=40))
def test_no_address_stops_a_run(text: str) -> None:
    assert Visitor("a@example.org").ask(f"gopher:{text}").kind == "unclear"
    assert ask_all([f"http://[{text}", text], {}, "2026-05-01", lambda: Visitor("a@example.org"), lambda _: None).answered == 0


def run(addresses: list[str], day: str, known: dict[str, Reached]) -> dict[str, Reached]:
    kept = dict(known)
    ask_all(due(addresses, known, day), known, day, visitor, kept.update)
    return kept


def test_one_question_at_a_time_for_a_host(host: Host) -> None:
    run([f"{host.address}/{number}" for number in range(12)], "2026-05-01", {})
    assert host.most == 1
    assert len(host.asked) == 13


def test_twice_in_a_row_and_on_two_days_before_anybody_complains(host: Host) -> None:
    url = f"{host.address}/a"
    host.replies["/a"] = (404, {})
    first = run([url], "2026-05-01", {})
    assert not first[url].is_silent
    assert run([url], "2026-05-01", first) == first
    second = run([url], "2026-05-09", first)
    assert second[url] == Reached("2026-05-09", "404 Not Found", "2026-05-01")
    assert reached.silent(second) == {url: "2026-05-09"}
    host.replies["/a"] = (200, {})
    assert run([url], "2026-05-10", second)[url] == Reached("2026-05-10")


def test_an_unclear_answer_changes_nothing(host: Host) -> None:
    url = f"{host.address}/a"
    known = {url: Reached("2026-05-01", "404 Not Found", "2026-05-01")}
    host.replies["/a"] = (403, {})
    assert run([url], "2026-05-09", known) == known


def test_a_good_answer_is_good_for_a_month() -> None:
    known = {"a": Reached("2026-05-01"), "b": Reached("2026-05-01", "410 Gone", "2026-05-01"), "c": Reached("some day")}
    assert due(["a", "b", "c", "d"], known, "2026-05-01") == ["c", "d"]
    assert due(["a", "b", "c", "d"], known, "2026-05-02") == ["b", "c", "d"]
    assert due(["a"], known, "2026-05-31") == ["a"]


def test_without_a_network_nothing_is_noted() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        kept: list[object] = []
        done = ask_all([f"http://127.0.0.1:{taken.getsockname()[1]}/{n}" for n in range(25)], {}, "2026-05-01", visitor, kept.append)
    assert done.unsure
    assert done.failed == 25
    assert not kept


def test_an_interrupted_run_keeps_what_it_heard(host: Host) -> None:
    kept: dict[str, Reached] = {}
    asked = 0

    class Interrupted(Visitor):
        def ask(self, url: str) -> Answer:
            nonlocal asked
            asked += 1
            return super().ask(url)

    def keep(found: object) -> None:
        kept.update(found)  # type: ignore[call-overload]
        if len(kept) == 20:
            raise KeyboardInterrupt

    make: Callable[[], Visitor] = lambda: Interrupted("a@example.org", Pace(1.0, lambda _: None), is_public_only=False)  # noqa: E731
    addresses = [f"{host.address}/{number:02}" for number in range(30)]
    with pytest.raises(KeyboardInterrupt):
        ask_all(addresses, {}, "2026-05-01", make, keep)
    assert len(kept) >= 20
    assert asked < 30 or len(kept) == 30
    assert set(due(addresses, kept, "2026-05-01")) == set(addresses) - set(kept)


@given(st.dictionaries(st.text(), st.builds(Reached, st.dates().map(str), st.text(), st.dates().map(str))))
def test_what_is_noted_is_read_again(known: dict[str, Reached]) -> None:
    written = to_json_lines(known)
    again = from_json_lines(written)
    assert to_json_lines(again) == to_json_lines(from_json_lines(to_json_lines(again)))
    assert {url: one.day for url, one in again.items()} == {url: one.day for url, one in known.items() if not _has_surrogates(url)}


def _has_surrogates(text: str) -> bool:
    return text != text.encode(errors="replace").decode()


@given(st.binary())
def test_notes_that_are_none_are_passed_over(content: bytes) -> None:
    from_json_lines(content + b'\n<<<<<<< ours\n{"url": 3}\n[]\n')
    assert after(Reached("2026-05-01", "410 Gone", "2026-04-01"), "2026-05-02", "410 Gone").since == "2026-04-01"


SEED = '{"title": "Counting Bees", "abstract": "Of bees.", "url": "https://bees.example/paper", "pdf": "https://bees.example/paper.pdf"}\n'


@pytest.fixture
def bees(shelf: MakeShelf) -> Config:
    return shelf(bees_jsonl=SEED)


def links(config: Config, *options: str) -> Result:
    return CliRunner().invoke(command, ["check", "--links", "--config", str(config.mkdocs), *options])


def test_the_page_says_which_link_did_not_answer_and_the_command_from_which_line_it_comes(
    bees: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline.build(bees)
    page = bees.docs / "papers/counting-bees.md"
    assert "did not answer" not in page.read_text()
    url = "https://bees.example/paper.pdf"
    state = bees.docs / reached.PATH
    state.write_bytes(to_json_lines({url: Reached("2026-05-01", "410 Gone", "2026-04-01"), "https://gone.example/": Reached("2026-05-01")}))
    pipeline.build(bees)
    assert "PDF did not answer on 2026-05-01" in page.read_text()
    monkeypatch.setattr(visit.Visitor, "ask", lambda _, asked: Answer("failed", "410 Gone") if asked == url else Answer("answered"))
    done = links(bees, "--contact", "a@example.org")
    assert done.exit_code == 0, done.output
    assert f"seeds/bees.jsonl:1: {url} has not answered since 2026-04-01 (410 Gone)" in done.output
    assert "Asked: 2. Answered: 1. Failed: 1. Unclear: 0. Of 2 addresses in all." in done.output
    rows = [json.loads(line) for line in state.read_text().splitlines()]
    assert [row["url"] for row in rows] == ["https://bees.example/paper", url]
    assert "Asked: 0." in links(bees, "--contact", "a@example.org").output


def test_nobody_is_asked_without_a_name_to_complain_to(bees: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PAPERSHELF_CONTACT", raising=False)
    done = links(bees)
    assert "--contact" in str(done.exception)
    assert not Path(bees.docs / reached.PATH).exists()
