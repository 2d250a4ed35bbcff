"""What the commands say: progress on a terminal, plain lines elsewhere, nothing when quiet."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from rich.console import Console

from papershelf.counts import Counts
from papershelf.model import Problem

_SHOWN = 20
_FAULTS_SHOWN = 200
_MORE = "--verbose shows all, and the site's page of problems those of the seeds"


@dataclass(frozen=True)
class Voice:
    """How much is said, and where to: results to standard output, progress and complaints to standard error."""

    quiet: bool = False
    verbose: bool = False
    out: Console = field(default_factory=lambda: Console(highlight=False, soft_wrap=True))
    err: Console = field(default_factory=lambda: Console(stderr=True, highlight=False, soft_wrap=True))

    @contextmanager
    def step(self, doing: str) -> Iterator[None]:
        """Says what is being done: a moving line on a terminal, a plain one elsewhere."""
        if self.quiet:
            yield
        elif self.err.is_terminal:
            with self.err.status(doing):
                yield
        else:
            self.err.print(doing, markup=False)
            yield

    def say(self, text: str) -> None:
        """A result, unless quiet."""
        if not self.quiet:
            self.out.print(text, markup=False)

    def problems(self, problems: tuple[Problem, ...], more: str = _MORE) -> None:
        """The problems on standard error; the first twenty, unless verbose, and then how to see ``more``."""
        self._complain(problems, _SHOWN, more)

    def faults(self, faults: Sequence[str]) -> None:
        """What is wrong with a site, on standard error; the first two hundred, unless verbose."""
        self._complain(faults, _FAULTS_SHOWN, "--verbose shows all")

    def _complain(self, said: Sequence[object], most: int, where: str) -> None:
        """The first of what is ``said``, unless verbose, and ``where`` the rest is found."""
        shown = said if self.verbose else said[:most]
        for each in shown:
            self.err.print(str(each), markup=False)
        if len(said) > len(shown):
            self.err.print(f"… and {len(said) - len(shown)} more; {where}", markup=False)

    def report(self, counts: Counts) -> None:
        """What a build counted and did."""
        entries = ", ".join(f"{count} of kind {kind}" for kind, count in counts.kinds.items() if count)
        self.say(f"Read {_count(counts.records, 'record')} from {_count(counts.seeds, 'seed file')}.")
        self.say(f"Made {_count(sum(counts.kinds.values()), 'entry')}{f' ({entries})' if entries else ''}.")
        self.say(f"Pages: {', '.join(f'{count} {outcome}' for outcome, count in counts.changes.items())}.")
        self.say(f"Problems: {len(counts.problems)}.")
        for note in counts.notes:
            self.say(note)

    def timings(self, times: Mapping[str, float], counts: Counts) -> None:
        """Seconds of each stage, and milliseconds for each entry (for the site: for each page)."""
        entries = max(sum(counts.kinds.values()), 1)
        for stage, seconds in times.items():
            number, noun = (max(counts.pages, 1), "page") if stage == "site" else (entries, "entry")
            self.out.print(f"{seconds:9.2f} s  {1000 * seconds / number:8.2f} ms/{noun}  {stage}", markup=False)


def _count(number: int, noun: str) -> str:
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"
