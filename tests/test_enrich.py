"""Looking up: politely, only what fits, and taken up again where it stopped. Against a server on this machine."""

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from errno import ENOSPC
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import FileIO
from pathlib import Path
from typing import NoReturn
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner

from papershelf import pipeline
from papershelf.cli.main import shelf as command
from papershelf.config.settings import Config
from papershelf.enrich import answers
from papershelf.enrich.ask import Asker, NothingError, SilentError
from papershelf.enrich.match import similarity
from papershelf.enrich.notebook import ASKED, Notebook
from papershelf.enrich.pace import Pace
from papershelf.enrich.run import look_up, wanted
from papershelf.enrich.services import at
from papershelf.errors import ConfigurationError
from papershelf.merge.fuse import ENRICHED
from papershelf.model import Name, Paper, Problem, Record, Source
from papershelf.site.build import build_site
from papershelf.state import registry_of
from shelves import MakeShelf

TITLE = "TideNet: Forecasting Harbour Tides with Small Recurrent Networks"
ABSTRACT = "Harbour masters need tide forecasts that run on a small computer without a network. We introduce TideNet."
LISTING = f"{TITLE}\n\n{ABSTRACT}\n\nCounting Bees at the Hive by Camera\n\nBees are counted by cameras that see in the dark of the hive.\n"

CROSSREF = {
    "status": "ok",
    "message": {
        "items": [
            {"title": ["Another Work of Tides"], "DOI": "10.5555/9"},
            {
                "DOI": "10.5555/TIDE.1",
                "type": "journal-article",
                "title": ["TideNet: forecasting harbour tides with small recurrent networks"],
                "author": [{"given": "Ines", "family": "Moreira", "sequence": "first"}, {"name": "The Harbour Group"}],
                "container-title": ["Journal of Buoys &amp; Tides"],
                "published-print": {"date-parts": [[2023, 4]]},
                "issued": {"date-parts": [[2022]]},
                "abstract": f"<jats:title>Abstract</jats:title><jats:p>{ABSTRACT}</jats:p>",
                "volume": "7",
                "page": "1-9",
            },
        ]
    },
}
ATOM = f"""<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2101.01234v2</id>
<title>{TITLE[:20]}
  {TITLE[20:].strip()}</title><published>2021-01-05T00:00:00Z</published><summary>{ABSTRACT}</summary>
<author><name>Ines Moreira</name></author><author><name>Jonas van der Berg</name></author></entry></feed>""".encode()
OPENALEX = {
    "results": [
        {
            "title": TITLE,
            "publication_year": 2023,
            "doi": "https://doi.org/10.5555/tide.1",
            "authorships": [{"author": {"display_name": "Ines Moreira"}}],
            "primary_location": {"source": {"display_name": "Journal of Buoys"}},
            "abstract_inverted_index": {"masters": [1], "Harbour": [0], "need": [2]},
            "biblio": {"volume": "7", "issue": None, "first_page": "1", "last_page": "9"},
        }
    ]
}
SCHOLAR = {
    "data": [
        {
            "title": TITLE,
            "year": 2021,
            "venue": "arXiv.org",
            "abstract": None,
            "authors": [{"name": "I. Moreira"}],
            "externalIds": {"ArXiv": "2101.01234", "CorpusId": 1},
        }
    ]
}

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Server:
    """A server that answers as it is told, and remembers what it was asked."""

    address: str = ""
    answers: list[Answer | Callable[[], Answer]] = field(default_factory=list)
    """In turn; the last one stays."""
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def next(self) -> Answer:
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return answer() if callable(answer) else answer


@pytest.fixture
def server() -> Iterator[Server]:
    told = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append((self.path, dict(self.headers)))
            status, headers, content = told.next()
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(content))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """Who asked may have left before the answer was there."""

    running = Quiet(("127.0.0.1", 0), Handler)
    told.address = f"http://127.0.0.1:{running.server_port}"
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield told
    running.shutdown()
    running.server_close()


def good(value: object) -> Answer:
    return 200, {}, value if isinstance(value, bytes) else json.dumps(value).encode()


class Clock:
    """Time that passes only when somebody sleeps."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    def now(self) -> float:
        return sum(self.slept)


def asker(clock: Clock | None = None, *, pause: float = 0.0, timeout: float = 60.0) -> Asker:
    clock = clock or Clock()
    return Asker("ines@example.org", Pace(pause, clock.sleep, clock.now), timeout)


def test_questions_say_who_asks_and_keep_their_distance(server: Server) -> None:
    server.answers = [good(b"{}")]
    clock = Clock()
    one = asker(clock, pause=3.0)
    for _ in range(3):
        one.get(f"{server.address}/works")
    assert clock.slept == [3.0, 3.0]
    assert all("mailto:ines@example.org" in headers["User-Agent"] for _, headers in server.asked)


def test_a_busy_service_is_asked_again_later_and_later_or_when_it_says(server: Server) -> None:
    server.answers = [(503, {}, b""), (429, {"Retry-After": "17"}, b""), (500, {}, b""), (429, {"Retry-After": "²"}, b""), good(b"fine")]
    clock = Clock()
    assert asker(clock).get(server.address) == b"fine"
    assert clock.slept == [1.0, 17.0, 4.0, 60.0]


def test_a_service_that_stays_busy_or_wants_a_long_rest_is_left_alone(server: Server) -> None:
    server.answers = [(429, {}, b"")]
    with pytest.raises(SilentError, match=r"429 .*, 5 times"):
        asker().get(server.address)
    server.answers = [(429, {"Retry-After": "3600"}, b"")]
    with pytest.raises(SilentError, match="a rest of 3600 seconds"):
        asker().get(server.address)


def test_silence_is_waited_for_only_so_long(server: Server) -> None:
    waiting = threading.Event()

    def late() -> Answer:
        waiting.wait(60)
        return 204, {}, b""

    server.answers = [late]
    with pytest.raises(SilentError, match="timed out"):
        asker(timeout=0.05).get(server.address)
    waiting.set()
    with pytest.raises(SilentError):
        asker().get("http://127.0.0.1:9/")
    with pytest.raises(SilentError, match="no web address"):
        asker().get("file:///etc/passwd")


@pytest.mark.parametrize("status", [408, 425, 500, 501, 520, 524, 530])
def test_a_service_in_trouble_says_nothing_of_the_paper(server: Server, status: int) -> None:
    server.answers = [(status, {}, b"")]
    with pytest.raises(SilentError, match=f"{status}.*, 5 times"):
        asker().get(server.address)


def test_a_service_that_leads_in_a_circle_says_nothing_of_the_paper(server: Server) -> None:
    server.answers = [(302, {"Location": "/works"}, b"")]
    with pytest.raises(SilentError, match="302, a redirect in a circle"):
        asker().get(f"{server.address}/works")


def test_a_question_that_is_refused_is_not_asked_again(server: Server) -> None:
    server.answers = [(404, {}, b"")]
    with pytest.raises(NothingError):
        asker().get(server.address)
    assert len(server.asked) == 1


def test_a_caller_who_is_not_welcome_learns_nothing_of_the_paper(server: Server) -> None:
    server.answers = [(403, {}, b"")]
    with pytest.raises(SilentError, match="403"):
        asker().get(server.address)
    assert len(server.asked) == 1


@pytest.mark.parametrize(("status", "headers"), [(403, {}), (404, {}), (302, {"Location": "/"})])
def test_what_a_service_did_not_grant_is_not_held_open(server: Server, status: int, headers: dict[str, str]) -> None:
    server.answers = [(status, headers, b"")]
    with pytest.raises((SilentError, NothingError)) as refused:
        asker().get(f"{server.address}/")
    assert isinstance(refused.value.__cause__, HTTPError)
    assert refused.value.__cause__.closed


def test_answers_become_rows_of_the_usual_names() -> None:
    assert answers.crossref(json.dumps(CROSSREF).encode())[1] == {
        "title": "TideNet: forecasting harbour tides with small recurrent networks",
        "authors": [{"given": "Ines", "family": "Moreira"}, "The Harbour Group"],
        "year": 2023,
        "venue": "Journal of Buoys & Tides",
        "abstract": ABSTRACT,
        "doi": "10.5555/TIDE.1",
        "url": "https://doi.org/10.5555/TIDE.1",
        "volume": "7",
        "page": "1-9",
    }
    assert answers.arxiv(ATOM) == [
        {
            "title": TITLE,
            "authors": ["Ines Moreira", "Jonas van der Berg"],
            "year": "2021",
            "abstract": ABSTRACT,
            "arxiv": "2101.01234v2",
            "url": "https://arxiv.org/abs/2101.01234v2",
        }
    ]
    (work,) = answers.openalex(json.dumps(OPENALEX).encode())
    assert (work["abstract"], work["page"], work["venue"], work["year"]) == ("Harbour masters need", "1-9", "Journal of Buoys", 2023)
    (paper,) = answers.semantic_scholar(json.dumps(SCHOLAR).encode())
    assert (paper["arxiv"], paper["authors"]) == ("2101.01234", ["I. Moreira"])


BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


@pytest.mark.parametrize("content", [b"", b"<html>busy</html>", b"[]", b'{"message": []}', b"null", BOMB, b'{"a":' * 100_000])
def test_an_answer_of_another_kind_is_refused_or_empty(content: bytes) -> None:
    for read in (answers.arxiv, answers.crossref, answers.openalex, answers.semantic_scholar):
        with suppress(answers.AnswerError):
            assert read(content) == []


def test_odd_values_do_no_harm() -> None:
    odd = {"title": None, "author": ["x", {"family": 3}], "issued": {"date-parts": [[None]]}}
    answers.crossref(json.dumps({"message": {"items": [None, {}, odd]}}).encode())
    (work,) = answers.openalex(b'{"results": [{"title": "Tides", "abstract_inverted_index": {"a": 1, "b": ["x", 0]}}]}')
    assert work == {"title": "Tides", "abstract": "b"}


@pytest.mark.parametrize(
    ("read", "content"),
    [
        (answers.openalex, b'{"error": "Pagination error", "message": "down"}'),
        (answers.openalex, b'{"results": null}'),
        (answers.semantic_scholar, b'{"message": "Too many"}'),
        (answers.crossref, b'{"status": "ok", "message": {}}'),
        (answers.crossref, b'{"message": {"items": 3}}'),
        (answers.arxiv, b'<?xml version="1.0" encoding="gb2312"?><html/>'),
        (answers.arxiv, b'<?xml version="1.0" encoding="tidal"?><html/>'),
    ],
)
def test_what_has_no_list_of_papers_is_no_answer(read: Callable[[bytes], list[answers.Row]], content: bytes) -> None:
    with pytest.raises(answers.AnswerError):
        read(content)


def entry(title: str = TITLE, abstract: str = ABSTRACT, **fields: object) -> Record:
    return Record(Source("a.txt", 1), title, abstract=abstract, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        (entry(), entry(TITLE.lower()), True),
        (entry(), entry(abstract=""), True),
        (entry(), entry(abstract="Quite other words stand here, which say nothing of any harbour, and go on for a while."), False),
        (entry(abstract=""), entry(TITLE.replace("Small", "Large"), abstract=""), False),
        (entry(f"{TITLE} Part I"), entry(f"{TITLE} Part II"), False),
        (entry(), entry(f"Erratum: {TITLE}"), False),
        (entry("Editorial", abstract=""), entry("Editorial", abstract=""), False),
        (entry("On Tides", abstract=""), entry("On Tides", abstract=""), False),
        (entry(authors=(Name("Moreira", "Ines"),)), entry(authors=(Name("Tanaka", "Mei"),)), False),
        (entry("On Tides", "", authors=(Name("Moreira", "Ines"),)), entry("On Tides", "", authors=(Name("Moreira", "I."),)), True),
        (entry(year=1998), entry(year=2021, abstract=""), False),
        (entry(abstract="", year=1998), entry(abstract="", year=2021, authors=(Name("Moreira", "Ines"),)), False),
        (entry(identifiers={"doi": "10.5555/a"}), entry(identifiers={"doi": "10.5555/b"}), False),
        (entry(identifiers={"doi": "10.48550/arxiv.2101.01234"}), entry(identifiers={"doi": "10.5555/b"}), True),
        (entry(f"Supervised {TITLE}", ""), entry(f"Unsupervised {TITLE}", ""), False),
        (entry(abstract="", year=2022), entry(abstract="", year=2021, venue="arXiv", identifiers={"arxiv": "2101.01234"}), True),
        (entry(year=2023), entry(year=2020, venue="arXiv", identifiers={"arxiv": "2001.01234"}), True),
        (
            entry(abstract="", venue="arXiv", year=2020, authors=(Name("Moreira", "Ines"),)),
            entry(abstract="", venue="Journal of Buoys", year=2023, authors=(Name("Moreira", "I."),)),
            True,
        ),
    ],
)
def test_only_what_is_like_enough_in_title_and_abstract_fits(one: Record, other: Record, fits: bool) -> None:  # noqa: FBT001
    assert (similarity(one, other) >= 0.9) is fits


def run(config: Config, server: Server, *services: str) -> object:
    records = {item.source: item for item in pipeline.found(config) if isinstance(item, Record) and item.source.file != ENRICHED}
    papers = pipeline.merged(pipeline.found(config), config, registry_of(config)).papers
    chosen = at(services, [f"{name}={server.address}" for name in services])
    return look_up(list(wanted(papers, records)), {one: asker() for one in chosen}, Notebook(config.seeds), day="2025-06-01")


def papers(config: Config) -> dict[str, Paper]:
    return {paper.id: paper for paper in pipeline.merged(pipeline.found(config), config, registry_of(config)).papers}


TIDE_ID = "tidenet-forecasting-harbour-tides-with-small-recurrent-networks"


def test_what_is_found_is_read_by_the_next_build_field_by_field(shelf: MakeShelf, server: Server) -> None:
    config = shelf(a_txt=LISTING)
    pipeline.build(config)
    server.answers = [good(CROSSREF)]
    done = run(config, server, "crossref")
    assert (done.found, done.nothing, done.silent) == (1, 1, {})  # type: ignore[attr-defined]
    path, _ = server.asked[-1]
    assert parse_qs(urlsplit(path).query)["mailto"] == ["ines@example.org"]
    (line,) = (config.seeds / ENRICHED).read_text().splitlines()
    assert json.loads(line)["id"].endswith("@crossref/2025-06-01")
    assert json.loads(line)["for"] == TIDE_ID
    corpus, _ = pipeline.pages(config)
    paper = next(paper for paper in corpus.papers if paper.id == TIDE_ID)
    assert (paper.title, paper.abstract) == (TITLE, ABSTRACT)
    assert ([str(name) for name in paper.authors], paper.year) == (["Ines Moreira", "The Harbour Group"], 2023)
    assert (paper.venue, dict(paper.identifiers), paper.csl["volume"]) == ("Journal of Buoys & Tides", {"doi": "10.5555/tide.1"}, "7")
    assert (len(corpus.papers), len(corpus.collections), corpus.problems) == (2, 1, ())
    pipeline.build(config)
    page = (config.docs / f"papers/{TIDE_ID}.md").read_text(encoding="utf-8")
    assert "- Looked up (crossref, 2025-06-01), enriched.jsonl, line 1: authors, year, venue, doi, page, volume" in page


def test_both_versions_are_shown_when_two_services_know_them(shelf: MakeShelf, server: Server) -> None:
    config = shelf(a_txt=LISTING)
    server.answers = [good(ATOM)]
    run(config, server, "arxiv")
    server.answers = [good(CROSSREF)]
    run(config, server, "crossref")
    paper = papers(config)[TIDE_ID]
    assert [(one.stage, one.year) for one in paper.versions] == [("published", 2023), ("preprint", 2021)]


def test_a_run_is_taken_up_where_it_stopped_and_asks_nothing_twice(shelf: MakeShelf, server: Server) -> None:
    config = shelf(a_txt=LISTING)
    server.answers = [good(CROSSREF), (503, {}, b"")]
    done = run(config, server, "crossref")
    assert list(done.silent) == ["crossref"]  # type: ignore[attr-defined]
    assert len(server.asked) == 6
    with (config.seeds / ASKED).open("a") as stream:
        stream.write('{"handle": "cut o')
    server.answers = [good(CROSSREF)]
    run(config, server, "crossref")
    assert len(server.asked) == 7
    run(config, server, "crossref")
    assert len(server.asked) == 7
    Notebook(config.seeds).forget()
    run(config, server, "crossref")
    assert len(server.asked) == 8
    assert len((config.seeds / ENRICHED).read_text().splitlines()) == 1


def test_wrong_matches_and_wrong_answers_are_not_taken(shelf: MakeShelf, server: Server) -> None:
    config = shelf(a_txt=LISTING)
    server.answers = [good({"message": {"items": [{"title": ["Another Work"], "DOI": "10.5555/9"}]}}), good(b"<html>")]
    done = run(config, server, "crossref")
    assert (done.found, done.nothing) == (0, 1)  # type: ignore[attr-defined]
    assert not (config.seeds / ENRICHED).exists()


def test_an_entry_whose_answer_was_none_is_asked_about_again(shelf: MakeShelf, server: Server) -> None:
    config = shelf(a_txt=LISTING)
    server.answers = [good(b"<html>being repaired</html>"), (403, {}, b"")]
    done = run(config, server, "crossref")
    assert list(done.silent) == ["crossref"]  # type: ignore[attr-defined]
    assert not (config.seeds / ASKED).exists()
    server.answers = [good(CROSSREF)]
    run(config, server, "crossref")
    assert len((config.seeds / ENRICHED).read_text().splitlines()) == 1


def test_a_service_that_answers_with_something_else_three_times_is_given_up(shelf: MakeShelf, server: Server) -> None:
    config = shelf(a_jsonl="".join(f'{{"title": "Counting the Bees of the Hive {word}"}}\n' for word in ("Anna", "Bert", "Cleo", "Dora")))
    server.answers = [good(b"<html>being repaired</html>")]
    done = run(config, server, "crossref")
    assert (list(done.silent), len(server.asked)) == (["crossref"], 3)  # type: ignore[attr-defined]


def test_a_find_whose_entry_is_gone_is_told_and_makes_no_paper(shelf: MakeShelf, server: Server) -> None:
    config = shelf(a_txt=LISTING)
    server.answers = [good(CROSSREF)]
    run(config, server, "crossref")
    (config.seeds / "a.txt").write_text(LISTING.partition("Counting")[1] + LISTING.partition("Counting")[2])
    corpus = pipeline.merged(pipeline.found(config), config, registry_of(config))
    assert [str(problem) for problem in corpus.problems if problem.file == ENRICHED] == [
        "enriched.jsonl:1: left out, no entry has the title it was looked up for: “TideNet: forecasting harbour tides with small recurrent networks”"
    ]
    assert TIDE_ID not in papers(config)


def test_the_command_asks_for_an_address_and_says_what_it_found(shelf: MakeShelf, server: Server) -> None:
    config = shelf(a_txt=LISTING)
    server.answers = [good(CROSSREF)]
    words = ["enrich", "--config", str(config.root / "mkdocs.yml"), "--service", "crossref", "--mirror", f"crossref={server.address}"]
    refused = CliRunner().invoke(command, words, env={"PAPERSHELF_CONTACT": ""})
    assert isinstance(refused.exception, ConfigurationError)
    assert not server.asked
    done = CliRunner().invoke(command, [*words, "--contact", "ines@example.org"])
    assert "Entries looked up: 2. Found: 1. Nothing that fits: 1. Asked before: 0." in done.output
    again = CliRunner().invoke(command, [*words, "--contact", "ines@example.org", "--limit", "5"])
    assert "Entries looked up: 0." in again.output


def test_a_mirror_must_be_an_address_of_a_service() -> None:
    with pytest.raises(ConfigurationError, match="SERVICE=ADDRESS"):
        at(["arxiv"], ["arxive=https://example.org"])


def test_a_build_asks_nobody(shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("asked")

    config = shelf(a_txt=LISTING)
    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse, raising=False)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    pipeline.build(config)
    build_site(config)


@pytest.mark.parametrize("name", [ENRICHED, ASKED])
def test_a_run_that_was_killed_in_the_middle_of_a_line_is_taken_up_and_loses_no_line(tmp_path: Path, name: str) -> None:
    def write(handle: str) -> None:
        if name == ENRICHED:
            Notebook(tmp_path).has_found(handle, "crossref", "2025-06-01", {"title": "Tides of the Harbour — größer"})
        else:
            Notebook(tmp_path).has_asked(handle, "crossref", "2025-06-01")

    write("a")
    write("b")
    file = tmp_path / name
    whole = file.read_bytes()
    first, second, _ = whole.split(b"\n")
    for end in range(len(first) + 1, len(whole) + 1):
        file.write_bytes(whole[:end])
        notebook = Notebook(tmp_path)
        assert notebook.knows("a", "crossref")
        assert notebook.knows("b", "crossref") == (end >= len(whole) - 1)
        if not notebook.knows("b", "crossref"):
            write("b")
        lines = file.read_bytes().splitlines()
        assert (lines[0], lines[-1]) == (first, second)
        assert lines[1:-1] in ([], [whole[len(first) + 1 : end]])
        assert len(lines) == 2 or name == ENRICHED


def test_a_find_with_a_slip_of_the_owner_s_stays_and_is_told(shelf: MakeShelf) -> None:
    config = shelf(a_txt=LISTING)
    slip = '{"id": "b@crossref/2025-06-01", "title": "Tides", "year": 2020,}'
    (config.seeds / ENRICHED).write_text(f'{{"id": "a@crossref/2025-06-01", "title": "Bees"}}\n{slip}')
    notebook = Notebook(config.seeds)
    notebook.forget()
    notebook.has_found("c", "crossref", "2025-06-01", {"title": "Kites"})
    assert (config.seeds / ENRICHED).read_text().splitlines()[1] == slip
    problems = [problem for problem in pipeline.found(config) if isinstance(problem, Problem)]
    assert [(problem.file, problem.line) for problem in problems] == [(ENRICHED, 2)]


def test_finds_are_read_once_however_many_there_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for handle in ("a", "b", "c"):
        Notebook(tmp_path).has_found(handle, "crossref", "2025-06-01", {"title": "Tides"})
    notebook = Notebook(tmp_path)
    notebook.has_asked("d", "crossref", "2025-06-01")
    read: list[Path] = []
    text = Path.read_text
    monkeypatch.setattr(Path, "read_text", lambda path, *args, **kwargs: read.append(path) or text(path, *args, **kwargs))
    notebook.forget()
    assert read == [tmp_path / ENRICHED]
    assert [notebook.knows(handle, "crossref") for handle in "abcd"] == [True, True, True, False]


def test_on_a_full_disk_no_half_of_a_line_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notebook = Notebook(tmp_path)
    notebook.has_found("a", "crossref", "2025-06-01", {"title": "Tides"})
    before = (tmp_path / ENRICHED).read_bytes()

    class Full(FileIO):
        def write(self, content: bytes) -> int:  # type: ignore[override]
            super().write(content[:5])
            raise OSError(ENOSPC, "no space left")

    monkeypatch.setattr(Path, "open", lambda path, mode, **_: Full(path, mode.replace("b", "")))
    with pytest.raises(OSError, match="no space"):
        notebook.has_found("b", "crossref", "2025-06-01", {"title": "Bees"})
    monkeypatch.undo()
    assert (tmp_path / ENRICHED).read_bytes() == before
