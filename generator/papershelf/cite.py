"""The stage ``cite``: formatted references of a corpus, those of the last build taken from a cache."""

from dataclasses import replace
from typing import Any

from papershelf import cache
from papershelf.config.settings import Config
from papershelf.crew import ALONE, Crew
from papershelf.export.references import fingerprint, formatted, items
from papershelf.model import Corpus, Reference, Run
from papershelf.timing import timed


@timed("cite")
def cite(corpus: Corpus, config: Config, crew: Crew = ALONE) -> Corpus:
    """``corpus`` with its references, unless they are too many; with the cache it is what it would be without."""
    if sum(bool(paper.authors) for paper in corpus.papers) > config.references:
        return corpus
    file = config.root / cache.FOLDER / "references.json"
    wanted = {id_: (fingerprint(item), item) for id_, item in items(corpus.papers)}
    known = _known(cache.load(file) if config.mkdocs else {})
    unmade = {mark: item for mark, item in wanted.values() if mark not in known}
    made = dict(zip(unmade, crew.spread(formatted, None, list(unmade.values())), strict=True))
    references = {id_: known[mark] if mark in known else made[mark] for id_, (mark, _) in wanted.items()}
    if config.mkdocs and (unmade or known.keys() != {mark for mark, _ in wanted.values()}):
        kept = {mark: references[id_] for id_, (mark, _) in wanted.items()}
        cache.save(
            file, {mark: [[each.style, [[run.text, run.italic] for run in each.runs]] for each in kept[mark]] for mark in sorted(kept)}
        )
    return replace(corpus, references=references)


def _known(found: dict[str, Any]) -> dict[str, tuple[Reference, ...]]:
    try:
        return {
            mark: tuple(Reference(style, tuple(Run(text, italic) for text, italic in runs)) for style, runs in references)
            for mark, references in found.items()
        }
    except (TypeError, ValueError):
        return {}
