"""``papershelf curate``: writes corrections into ``seeds/curation.yml``, which stays the owner's file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from papershelf.cli.options import alone_in, options
from papershelf.config.corrected_fields import FIELDS
from papershelf.config.settings import Config, from_file
from papershelf.config.yaml_edit import Edit
from papershelf.console import Voice


@click.group()
def curate() -> None:
    """Correct the papers: write an entry into seeds/curation.yml."""


def _corrects(config_file: Path, voice: Voice, paper: str, rules: list[Edit], references: tuple[str, ...] = ()) -> None:
    """Writes ``rules`` for ``paper``, whose keys start below its entry; each of ``references`` must be a paper too."""
    from papershelf import curate as curator

    with alone_in(config_file, voice):
        config = from_file(config_file)
        before = curator.present(config)
        with voice.step("Looking the papers up …"):
            done = curator.corrected(config, paper, rules, references)
        _write(config, before, done.text, voice)
    for problem in done.problems:
        voice.err.print(str(problem), markup=False)
    voice.say(done.told)


def _write(config: Config, before: str, text: str, voice: Voice) -> None:
    from papershelf import curate as curator

    changed = curator.write(config, before, text)
    voice.say(f"{config.seeds.name}/curation.yml: {'written' if changed else 'says so already'}.")


def _paper(command: Callable[..., Any]) -> Callable[..., Any]:
    return options(click.argument("paper")(command))


@curate.command()
@_paper
@click.argument("others", nargs=-1, required=True)
def merge(*, config_file: Path, voice: Voice, paper: str, others: tuple[str, ...]) -> None:
    """Make one paper of PAPER and the OTHERS; their addresses lead to it."""
    _corrects(config_file, voice, paper, [Edit(("merge",), other, extend=True) for other in others], others)


@curate.command()
@_paper
@click.argument("others", nargs=-1, required=True)
def apart(*, config_file: Path, voice: Voice, paper: str, others: tuple[str, ...]) -> None:
    """Keep OTHERS apart from PAPER: other papers, or records of it, as FILE#KEY or FILE:LINE."""
    _corrects(config_file, voice, paper, [Edit(("apart",), other, extend=True) for other in others], others)


@curate.command(name="set")
@_paper
@click.argument("field", type=click.Choice(FIELDS))
@click.argument("values", nargs=-1, required=True)
def set_(*, config_file: Path, voice: Voice, paper: str, field: str, values: tuple[str, ...]) -> None:
    """Set a FIELD of PAPER; several values for authors and keywords."""
    value: Any = list(values) if field in {"authors", "keywords"} else " ".join(values)
    if field == "year" and value.isdecimal():
        value = int(value)
    _corrects(config_file, voice, paper, [Edit(("set", field), value)])


@curate.command()
@_paper
@click.argument("fields", nargs=-1, required=True, type=click.Choice(FIELDS))
def clear(*, config_file: Path, voice: Voice, paper: str, fields: tuple[str, ...]) -> None:
    """Take the FIELDS from PAPER."""
    _corrects(config_file, voice, paper, [Edit(("clear",), field, extend=True) for field in fields])


@curate.command()
@_paper
@click.option("--add", multiple=True, help="A topic that it is about.")
@click.option("--remove", multiple=True, help="A topic that it is not about.")
def topics(*, config_file: Path, voice: Voice, paper: str, add: tuple[str, ...], remove: tuple[str, ...]) -> None:
    """Give PAPER topics, or take some from it."""
    rules = [Edit(("topics", name), topic, extend=True) for name, given in (("add", add), ("remove", remove)) for topic in given]
    _corrects(config_file, voice, paper, _some(rules, "--add or --remove"))


@curate.command()
@_paper
@click.option("--pin", multiple=True, help="A paper to show first among the similar ones.")
@click.option("--ban", multiple=True, help="A paper that is not similar.")
def neighbours(*, config_file: Path, voice: Voice, paper: str, pin: tuple[str, ...], ban: tuple[str, ...]) -> None:
    """Choose what stands under the similar papers of PAPER."""
    rules = [Edit(("neighbours", name), other, extend=True) for name, given in (("pin", pin), ("ban", ban)) for other in given]
    _corrects(config_file, voice, paper, _some(rules, "--pin or --ban"), (*pin, *ban))


@curate.command()
@_paper
@click.argument("reason", nargs=-1)
def hide(*, config_file: Path, voice: Voice, paper: str, reason: tuple[str, ...]) -> None:
    """Show PAPER nowhere; its address says that it was withdrawn."""
    _corrects(config_file, voice, paper, [Edit(("hide",), " ".join(reason) or True)])


@curate.command()
@_paper
@click.argument("address")
def rename(*, config_file: Path, voice: Voice, paper: str, address: str) -> None:
    """Give PAPER another ADDRESS; the present one leads to it."""
    _corrects(config_file, voice, paper, [Edit(("rename",), address)])


@curate.command()
@_paper
@click.argument("words", nargs=-1, required=True)
def note(*, config_file: Path, voice: Voice, paper: str, words: tuple[str, ...]) -> None:
    """Add a note to PAPER."""
    _corrects(config_file, voice, paper, [Edit(("note",), " ".join(words))])


@curate.command()
@options
@click.argument("collection")
@click.option("--name", help="What readers see.")
@click.option("--description", help="A sentence for its page.")
def collection(*, config_file: Path, voice: Voice, collection: str, name: str | None, description: str | None) -> None:
    """Name and describe a COLLECTION."""
    from papershelf import curate as curator

    words = {"name": name, "description": description}
    rules = _some([Edit((key,), value) for key, value in words.items() if value], "--name or --description")
    with alone_in(config_file, voice):
        config = from_file(config_file)
        _write(config, curator.present(config), curator.described(config, collection, rules), voice)


def _some(rules: list[Edit], wanted: str) -> list[Edit]:
    if not rules:
        raise click.UsageError(f"say what to change with {wanted}")
    return rules
