"""The program in one sentence."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from papershelf import cache, published
from papershelf.beside import laid_out, names_beside, on_the_map, waited
from papershelf.chart.stage import chart
from papershelf.cite import cite
from papershelf.config import curation as corrections
from papershelf.config.settings import Config
from papershelf.correct.neighbours import with_neighbours
from papershelf.correct.topics import idle, with_topics
from papershelf.crew import ALONE, Crew, one_thread_each, unhurried
from papershelf.mention.stage import mention
from papershelf.merge.stage import merge
from papershelf.model import Change, Corpus, Page, Problem, Record, Report, Seed
from papershelf.published import Event
from papershelf.read.folder import read, size
from papershelf.registry import Registry
from papershelf.relate.stage import reasons, relate
from papershelf.render.files import Files
from papershelf.render.stage import render
from papershelf.repairs import repaired
from papershelf.space.nearest import Bounds
from papershelf.state import log_problems, registry_of, registry_problems, state_of
from papershelf.tag.stage import tag
from papershelf.text.words.numbered import Texts
from papershelf.timing import timed, timings, took
from papershelf.write import write, write_state

_MUCH = 60_000_000
"""Bytes of seeds: some 35,000 papers with abstracts. Below that memory is no matter, and to carry 20,000 over takes two seconds."""


@unhurried()
def build(config: Config, crew: Crew = ALONE) -> Report:
    """Makes ``docs/`` hold the pages of the seeds."""
    state = state_of(config)
    corpus = understood(config, state.registry, crew)
    made = render(corpus, config, state)
    changes, kept = write(made, config.docs, crew, drafts(config))
    merged = (*registry_problems(state.registry, config.docs.name), *log_problems(state.log, config.docs.name))
    told = (*config.problems, *corpus.problems, *merged, *kept, *_still_shown(corpus, changes))
    return Report(corpus, changes, told, (*made.notes, *idle(corpus, config.topics)))


def _still_shown(corpus: Corpus, changes: Iterable[Change]) -> Iterator[Problem]:
    """A problem for each paper that the owner hides while its page, changed by hand, stays."""
    kept = {change.path for change in changes if change.outcome == "kept"}
    for one in corpus.hidden:
        for path in sorted(kept & {f"papers/{id_}.md" for id_ in (one.id, *one.aliases)}):
            yield corrections.problem(
                one.line, f"“{one.id}” is hidden, but its page {path} was changed by hand and is still shown: remove it"
            )


def drafts(config: Config) -> Path | None:
    """Where a build remembers what its pages were made of; ``None`` for work without a shelf."""
    return config.root / cache.FOLDER / "drafts.json" if config.mkdocs else None


def files(config: Config, crew: Crew = ALONE) -> tuple[Corpus, Files]:
    """What ``build`` would write, in parts that are still to be made, and the corpus that it shows."""
    state = state_of(config)
    corpus = understood(config, state.registry, crew)
    return corpus, render(corpus, config, state)


def pages(config: Config, crew: Crew = ALONE) -> tuple[Corpus, list[Page]]:
    """The same, all made and in memory."""
    corpus, made = files(config, crew)
    return corpus, made.pages(crew)


@unhurried()
def publish(config: Config, day: str, crew: Crew = ALONE) -> tuple[Event, ...]:
    """Records the entries as published on ``day``, writes the pages, and gives what has changed since the last time.

    Raises:
        ConfigurationError: ``day`` is no date, or lies before the last publication.
    """
    state = state_of(config)
    corpus = understood(config, state.registry, crew)
    log = state.log.published(day, corpus.papers)
    write(render(corpus, config, replace(state, log=log)), config.docs, crew, drafts(config))
    if log != state.log:
        write_state(config.docs, published.PATH, published.to_json_lines(log))
    return state.log.news(corpus.papers)


def understood(config: Config, registry: Registry, crew: Crew = ALONE) -> Corpus:
    """What :func:`understand` finds, with references, by a process of its own where there is much to read.

    Between the papers that are found lies free memory of what they were found with, three times as much as they take themselves. It
    cannot be given back piece by piece, and every process that makes pages would get a copy of it.
    """
    given = config, registry, crew
    corpus, times = crew.apart(_understood, given) if _is_much(config) else _understood(given)
    took(times)
    return corpus


def _is_much(config: Config) -> bool:
    return size(config.seeds) >= _MUCH


def _understood(given: tuple[Config, Registry, Crew]) -> tuple[Corpus, Mapping[str, float]]:
    config, registry, crew = given
    with timings() as times:
        corpus = cite(understand(config, registry, crew), config, crew)
    return corpus, times


@unhurried()
@one_thread_each()
def understand(config: Config, registry: Registry, crew: Crew = ALONE) -> Corpus:
    """The papers of the seeds with every opinion about them; nothing is written."""
    corpus = merged(found(config, crew), config, registry, crew)
    texts = numbered(corpus, crew)
    count, much = len(corpus.papers), _is_much(config)
    with (
        crew.beside(laid_out, (corpus.papers, texts, bounds(config), much), count) as told_space,
        names_beside(corpus.papers, texts, crew, much=much) as names,
    ):
        corpus = with_topics(tag(corpus, config.topics, crew, texts), config.curation, config.topics, registry.known)
        corpus = mention(corpus, found=names())
        space, at = waited(told_space)
    # Of 100,000 papers another process beside those that relate them would be one too many, of 1.4 GB.
    with (ALONE if much else crew).beside(on_the_map, (corpus, space, at), count) as told_map:
        why = reasons(corpus, space, crew, texts)
        del texts, told_space, names  # may be large, and are not needed any longer
        corpus = relate(corpus, space, config.neighbours + config.curation.banned, crew, why)
        del why
        at, groups = waited(told_map)
    corpus = with_neighbours(corpus, config.curation, registry.known, config.neighbours, space.between)
    return chart(corpus, space, at, groups)


@timed("read and repair")
def found(config: Config, crew: Crew = ALONE) -> list[Record | Seed | Problem]:
    """What the seeds say, its texts clean."""
    return repaired(list(read(config.seeds)), config, crew)


@timed("merge")
def merged(records: Iterable[Record | Seed | Problem], config: Config, registry: Registry, crew: Crew = ALONE) -> Corpus:
    """The papers of ``records`` with the owner's corrections, without any opinion about them."""
    corpus = merge(records, config.curation, registry, crew)
    return replace(corpus, problems=(*corpus.problems, *corrections.check(config.curation, corpus.collections, registry.pages)))


def facts(config: Config, crew: Crew = ALONE) -> Corpus:
    """The papers of a shelf under the addresses that earlier builds gave out, without any opinion about them."""
    return merged(found(config, crew), config, registry_of(config), crew)


def bounds(config: Config) -> Bounds:
    """How far a search for similar papers may go. The space of more entries than are compared all with all is another one."""
    return Bounds(config.exact, config.memory)


@timed("number")
def numbered(corpus: Corpus, crew: Crew = ALONE) -> Texts:
    """The texts of ``corpus`` as numbers, for the stages that read them."""
    return Texts.of(corpus.papers, crew)
