"""Texts that try to be more than text, and seeds of every format that carry them in every field."""

import csv
import io
import json
from collections.abc import Callable

RUN = "hacked()"
ATTACKS = (
    f"<script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f'"><svg onload={RUN}>',
    f"'><img src=x onerror='{RUN}'>",
    f"</script><script>{RUN}</script>",
    f"</title></textarea></style><script>{RUN}</script>",
    f"--><script>{RUN}</script><!--",
    f"&lt;script&gt;{RUN}&lt;/script&gt; &amp;lt;img src=x onerror={RUN}&amp;gt;",
    f"&#60;img src=x onerror={RUN}&#62;",
    f"[x](javascript:{RUN}) [y](<data:text/html,<script>{RUN}</script>>)",
    f"![x](x){{: onerror={RUN} }} *word*{{: onclick={RUN} onmouseover={RUN} }}",
    f"{{{{ {RUN} }}}} {{% raw %}} ${{{RUN}}} <%= {RUN} %>",
    '--8<-- "mkdocs.yml"',
    f'<a href="javascript:{RUN}">x</a> <a href="JaVaScRiPt&#58;{RUN}">y</a>',
    f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
    f"$\\href{{javascript:{RUN}}}{{x}}$ \\url{{javascript:{RUN}}} $\\class{{x onclick={RUN}}}{{y}}$",
    f"`</code><script>{RUN}</script>`",
    f"<style>@import 'javascript:{RUN}'; * {{ background: url(javascript:{RUN}) }}</style>",
    f'<base href="//elsewhere.example/"><meta http-equiv=refresh content="0;url=javascript:{RUN}">',
    f"<math><mtext><table><mglyph><style><img src=x onerror={RUN}>",
    f'<form action="javascript:{RUN}"><button>x</button></form><input autofocus onfocus={RUN}>',
    f"\\u003cimg src=x onerror={RUN}\\u003e \\x3cscript\\x3e{RUN}",
    "\u202eevil\u202c \u2066x\u2069 \u200f \ufeff \x00\x07\x1b[31m \x7f",
    "раура1 ɡoogle.com ＜script＞hacked()＜/script＞",
    "=HYPERLINK(javascript) +1+cmd|' /C calc'!A0 @SUM(1) -2+3",
    '!!python/object/apply:os.system ["true"] &anchor *alias %TAG',
    "../../../etc/passwd ..\\..\\windows CON NUL aux.txt",
    f"<details open ontoggle={RUN}><summary>x</summary></details>",
    f"<xmp><p title='</xmp><img src=x onerror={RUN}>'>",
    f"[^1]: <img src=x onerror={RUN}>\n\n[id]: javascript:{RUN}\n*[HTML]: <b onclick={RUN}>",
)


def _row(number: int, attack: str) -> dict[str, str]:
    """A record with ``attack`` in every field; the number makes titles differ."""
    return {"title": f"{attack} {number}", "abstract": f"We study {attack}. The {attack} is new.", "name": f"Ann {attack}", "where": attack}


def _json_lines(rows: list[dict[str, str]]) -> str:
    return "\n".join(
        json.dumps(
            {
                "id": row["where"],
                "title": row["title"],
                "abstract": row["abstract"],
                "authors": [row["name"]],
                "venue": row["where"],
                "year": 2024,
                "keywords": [row["where"]],
                "url": f"javascript:{RUN}",
                "pdf": row["where"],
                "code": f"https://example.org/{row['where']}",
                "doi": f"10.1/{row['where']}",
            }
        )
        for row in rows
    )


def _table(rows: list[dict[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["title", "abstract", "authors", "venue", "year", "url"])
    writer.writerows([row["title"], row["abstract"], row["name"], row["where"], "2024", row["where"]] for row in rows)
    return out.getvalue()


def _bibtex(rows: list[dict[str, str]]) -> str:
    fields = (
        ("title", "title"),
        ("abstract", "abstract"),
        ("author", "name"),
        ("journal", "where"),
        ("keywords", "where"),
        ("url", "where"),
    )
    return "\n\n".join(
        "@article{key" + str(at) + ",\n" + "".join(f"  {name} = {{{_braced(row[key])}}},\n" for name, key in fields) + "  year = {2024}\n}"
        for at, row in enumerate(rows)
    )


def _braced(text: str) -> str:
    return text.replace("{", "(").replace("}", ")")


def _ris(rows: list[dict[str, str]]) -> str:
    one = "TY  - JOUR\nTI  - {title}\nAB  - {abstract}\nAU  - {name}\nJO  - {where}\nKW  - {where}\nUR  - {where}\nPY  - 2024\nER  - \n"
    return "\n".join(one.format(**{name: " ".join(text.split("\n")) for name, text in row.items()}) for row in rows)


def _csl(rows: list[dict[str, str]]) -> str:
    return json.dumps(
        [
            {
                "id": row["where"],
                "type": "article-journal",
                "title": row["title"],
                "abstract": row["abstract"],
                "author": [{"family": row["name"], "given": row["where"]}],
                "container-title": row["where"],
                "URL": f"javascript:{RUN}",
                "issued": {"date-parts": [[2024]]},
            }
            for row in rows
        ]
    )


def _link_list(rows: list[dict[str, str]]) -> str:
    head = (
        "# Papers\n\n- [A quiet paper](https://example.org/quiet) — about bees\n- [Another one](https://example.org/other) — about tides\n"
    )
    return head + "\n".join(f"- [{_flat(row['title'])}](https://example.org/{at}) — {_flat(row['where'])}" for at, row in enumerate(rows))


def _flat(text: str) -> str:
    return " ".join(text.split())


FORMATS: dict[str, Callable[[list[dict[str, str]]], str]] = {
    "one.jsonl": _json_lines,
    "two.csv": _table,
    "three.bib": _bibtex,
    "four.ris": _ris,
    "five.json": _csl,
    "six.md": _link_list,
}


def seeds() -> dict[str, bytes]:
    """File name → content: every attack in every field of every format, under titles of its own."""
    return {
        name: form([_row(100 * at + number, attack) for number, attack in enumerate(ATTACKS)]).encode("utf-8", "surrogatepass")
        for at, (name, form) in enumerate(FORMATS.items(), 1)
    }
