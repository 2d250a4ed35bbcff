"""The program in one sentence."""

import re
from collections.abc import Iterable

from papershelf.chart.stage import chart
from papershelf.config import curation as corrections
from papershelf.config.settings import Config
from papershelf.correct.neighbours import with_neighbours
from papershelf.correct.topics import with_topics
from papershelf.crew import ALONE, Crew
from papershelf.mention.stage import mention
from papershelf.merge.stage import merge
from papershelf.model import Corpus, Page, Problem, Record, Report, Seed
from papershelf.read.folder import read
from papershelf.registry import PATH as REGISTRY
from papershelf.registry import Registry, from_json, with_pages
from papershelf.relate.stage import relate
from papershelf.render.stage import render
from papershelf.space.space import fit
from papershelf.tag.stage import tag
from papershelf.text.repair.record import repaired
from papershelf.write import generated, read_state, write


def build(config: Config, crew: Crew = ALONE) -> Report:
    """Makes ``docs/`` hold the pages of the seeds."""
    registry = registry_of(config)
    corpus, files = pages(config, crew, registry)
    changes, kept = write(files, config.docs)
    return Report(corpus, changes, (*corpus.problems, *repairs(registry), *kept))


def pages(config: Config, crew: Crew = ALONE, registry: Registry | None = None) -> tuple[Corpus, list[Page]]:
    """What ``build`` would write, and the corpus that it shows."""
    registry = registry or registry_of(config)
    corpus = understand(config, registry, crew)
    return corpus, render(corpus, config, registry, crew)


def understand(config: Config, registry: Registry, crew: Crew = ALONE) -> Corpus:
    """The papers of the seeds with every opinion about them; nothing is written."""
    corpus = merged(found(config, crew), config, registry)
    corpus = mention(with_topics(tag(corpus, config.topics), config.curation, config.topics, registry.known))
    space = fit(corpus.papers)
    corpus = relate(corpus, space, config.neighbours + config.curation.banned, crew)
    corpus = with_neighbours(corpus, config.curation, registry.known, config.neighbours, space.between)
    return chart(corpus, space)


def found(config: Config, crew: Crew = ALONE) -> list[Record | Seed | Problem]:
    """What the seeds say, its texts clean."""
    return crew.spread(repaired, None, list(read(config.seeds)))


def merged(records: Iterable[Record | Seed | Problem], config: Config, registry: Registry) -> Corpus:
    """The papers of ``records`` with the owner's corrections, without any opinion about them."""
    corpus = merge(records, config.curation, registry)
    corrections.check(config.curation, corpus.collections)
    return corpus


def registry_of(config: Config) -> Registry:
    """The addresses that earlier builds gave out; none for work without a shelf."""
    if config.mkdocs is None:
        return Registry()
    content = read_state(config.docs, REGISTRY)
    registry = from_json(content) if content else Registry()
    new = (path for path in generated(config.docs) if path.endswith(".md") and not registry.knows(path.removesuffix(".md")))
    return with_pages(registry, {path: _led(config, path) for path in new})


def repairs(registry: Registry) -> tuple[Problem, ...]:
    """What had to be put right in ``registry``; told once, for the next build finds it right."""
    return tuple(Problem(f"docs/{REGISTRY}", line, words) for line, words in registry.repairs)


def _led(config: Config, path: str) -> str:
    """The id that the page at ``path`` leads to; ``""`` for one that stands for itself."""
    if not path.startswith("papers/"):
        return ""
    redirect = re.search(rb'(?m)^redirect: "([a-z0-9-]+)\.html"$', (read_state(config.docs, path) or b"")[:2000])
    return redirect[1].decode() if redirect else ""
