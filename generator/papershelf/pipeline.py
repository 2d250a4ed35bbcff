"""The program in one sentence."""

from papershelf.chart.stage import chart
from papershelf.config import curation as corrections
from papershelf.config.settings import Config
from papershelf.crew import ALONE, Crew
from papershelf.mention.stage import mention
from papershelf.merge.stage import merge
from papershelf.model import Corpus, Page, Report
from papershelf.read.folder import read
from papershelf.registry import PATH as REGISTRY
from papershelf.registry import Registry, from_json
from papershelf.relate.stage import relate
from papershelf.render.stage import render
from papershelf.space.space import fit
from papershelf.tag.stage import tag
from papershelf.text.repair.record import repaired
from papershelf.write import read_state, write


def build(config: Config, crew: Crew = ALONE) -> Report:
    """Makes ``docs/`` hold the pages of the seeds."""
    corpus, files = pages(config, crew)
    changes, kept = write(files, config.docs)
    return Report(corpus, changes, (*corpus.problems, *kept))


def pages(config: Config, crew: Crew = ALONE) -> tuple[Corpus, list[Page]]:
    """What ``build`` would write, and the corpus that it shows."""
    registry = registry_of(config)
    corpus = understand(config, registry, crew)
    return corpus, render(corpus, config, registry, crew, own_pages(config))


def understand(config: Config, registry: Registry, crew: Crew = ALONE) -> Corpus:
    """The papers of the seeds with every opinion about them; nothing is written."""
    found = crew.spread(repaired, None, list(read(config.seeds)))
    corpus = merge(found, config.curation, registry)
    corrections.check(config.curation, corpus.collections)
    corpus = mention(tag(corpus, config.topics))
    space = fit(corpus.papers)
    return chart(relate(corpus, space, config.neighbours, crew), space)


def own_pages(config: Config) -> dict[str, str]:
    """The Markdown in ``docs/`` by its path, but for pages of papers and hidden files; generated pages are among it."""
    found = {}
    for file in sorted(config.docs.rglob("*.md")) if config.mkdocs else ():
        path = file.relative_to(config.docs)
        if path.parts[0] not in _GENERATED and not any(part.startswith(".") for part in path.parts):
            found[path.as_posix()] = file.read_text(encoding="utf-8", errors="replace")
    return found


_GENERATED = {"papers", "data", "search"}


def registry_of(config: Config) -> Registry:
    """The addresses that earlier builds gave out; none for work without a shelf."""
    if config.mkdocs is None:
        return Registry()
    content = read_state(config.docs, REGISTRY)
    return from_json(content) if content else Registry()
