"""Jinja templates for Markdown, in which every value is escaped for Markdown by itself."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from papershelf.export.forms import FORMS, MOST
from papershelf.text import escape, marks
from papershelf.text.plain import shorten

_INCLUDE = re.compile(r"""\{% include ["']([^"']+)["'] %\}\n?""")


class _Whole(PackageLoader):
    """Puts parts in the place where they are included: to call a part costs more than most parts do, a tenth of the time of a page."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool] | None]:
        """As Jinja asks for it."""
        source, name, fresh = super().get_source(environment, template)
        return _INCLUDE.sub(lambda part: self.get_source(environment, part[1])[0], source), name, fresh


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(  # noqa: S701 - values are escaped for Markdown by `finalize`
        loader=_Whole("papershelf", "render/templates"),
        finalize=_escaped,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # a look at the disk for each part of each page: a tenth of the time
    )
    environment.filters |= {
        "code": escape.code,
        "inline": escape.inline,
        "cell": lambda text: escape.Markdown(escape.inline(text).replace("|", "&#124;")),
        "link": escape.link,
        "literal": escape.Markdown,
        "note": marks.safe,
        "prose": escape.prose,
        "shortened": shorten,
        "title": escape.title,
        "yaml": escape.yaml_value,
        "yaml_html": escape.yaml_html,
        "attribute": lambda text: escape.Markdown(escape.attribute(text)),
    }
    environment.globals |= {"forms": FORMS, "most_in_a_file": MOST}
    return environment


def _escaped(value: Any) -> Any:
    return escape.markdown(value) if isinstance(value, str) and not isinstance(value, escape.Markdown) else value


def fill(name: str, **values: Any) -> str:
    """The template ``name`` with ``values``; blank lines are never more than one."""
    text = _environment().get_template(f"{name}.md.jinja").render(values)
    lines: list[str] = []
    last = ""
    for line in text.split("\n"):
        if line and line[-1].isspace() and (line.isspace() or not line.endswith("  ")):  # two blanks after words break a line
            line = line.rstrip()  # noqa: PLW2901 - this loop takes a tenth of the time of a page
        if line or last:
            lines.append(line)
            last = line
    return "\n".join(lines).strip() + "\n"
