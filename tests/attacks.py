"""Texts that try to be more than text, and seeds of every format that carry them in every field."""

import csv
import html
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from grammar import FORMS, Fact, mark, written

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


def every_format(step: int) -> dict[str, bytes]:
    """File name → content: files of all formats that are read, each with every ``step``-th attack in titles, names and abstracts."""
    found: dict[str, bytes] = {}
    for at, (name, form) in enumerate(FORMS.items()):
        chosen = ATTACKS[at % step :: step]
        chosen = [*chosen, *ATTACKS[: max(0, form.fewest - len(chosen))]]
        facts = [_fact(number, attack, at, escaped="XML" in name or "Atom" in name) for number, attack in enumerate(chosen)]
        if name == "BibTeX":
            facts = [
                replace(
                    fact,
                    title=_braced(fact.title),
                    abstract=_braced(fact.abstract),
                    people=tuple((_braced(given), _braced(family)) for given, family in fact.people),
                )
                for fact in facts
            ]
        is_of_one = "front matter" in name or name == "paper note"
        files = [[fact] for fact in facts] if is_of_one else [facts]
        for number, held in enumerate(files):
            suffix = PurePosixPath(form.file).suffix or (".md" if "front matter" in name else ".txt")
            found[f"{at:02}-{number:02}{suffix}"] = written(form, held)[0].encode("utf-8", "surrogatepass")
    return found


def _fact(number: int, attack: str, at: int, *, escaped: bool) -> Fact:
    flat = _flat(attack)
    name = html.escape("".join(filter(str.isprintable, flat)), quote=False) if escaped else flat
    return Fact(
        f"{mark(number)} counts {flat} of {chr(ord('A') + at)}",
        2024,
        f"We study {flat} here. The {flat} is new.",
        (("Ann", name), (name, "Bell")),
        number,
    )


NAMES = (
    "con.jsonl",
    "nul.tar.jsonl",
    "aux .jsonl",
    "trailing..jsonl",
    "LIST.jsonl",
    "list.jsonl",
    "List.bib",
    "a%2F..%2Fb.jsonl",
    "a#b?c=d&e.jsonl",
    "-rf.jsonl",
    "__proto__.jsonl",
    "constructor.jsonl",
    "index.jsonl",
    "tags.jsonl",
    f'"><img src=x onerror={RUN}>.jsonl',
    "javascript:hacked().jsonl",
    "{{ hacked() }} ${hacked()}.jsonl",
    "\u202elnosj.exe\u202c.jsonl",
    "line\nbreak.jsonl",
    f"{'n' * 240}.jsonl",
    f"{'é' * 120}.jsonl",
    "deep/%2e%2e/[x](javascript:hacked()).jsonl",
)
"""Names of seeds that some system, some browser or some script takes for something else."""
TITLES = (
    "__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "Constructor Prototype", "CON", "index", "NUL.txt", "con", "Con", "0", "-1", "?", "#", "%00", "%2e%2e%2f",
    "..", ".", "a/b", "a\\b", "C++", "C#", "C", "ｃｏｎ", "\u0130\u0131", "x" * 4000, "word " * 900, "\U0001f3f4\U000e0067\U000e0062", "\u200d\u200d", "<", "&", "&lt;", "==", "`", "true", "null", "1e9", "2020-01-01", "!!str x", "- a", "---",
)  # fmt: skip
"""Titles that are names of something else to programs: keys of objects, folders, devices, values of YAML."""


def odd_seeds() -> dict[str, bytes]:
    """File name → content: every odd title in a file of an odd name, with authors, venues and keywords of that name."""
    rows = [
        {
            "id": title,
            "title": title,
            "abstract": f"We introduce {title} ({title[:9]}), for {title} in harbours. With {title}, tides are counted.",
            "authors": [title, "Ines Moreira"],
            "venue": title,
            "year": 2000 + at,
            "keywords": [title],
            "doi": f"10.5555/{title[:40]}",
            "url": f"https://example.org/{title[:40]}?a=1#{title[:9]}",
        }
        for at, title in enumerate(TITLES)
    ]
    told: dict[str, list[dict[str, object]]] = {name: rows[at :: len(NAMES)] for at, name in enumerate(NAMES)}
    files = {name: "\n".join(map(json.dumps, rows)).encode() for name, rows in told.items() if name.endswith(".jsonl")}
    files["List.bib"] = "\n".join(f"@misc{{k{at}, title = {{Bees {at}}}}}" for at in range(3)).encode()
    files["moved.jsonl"] = b"\n".join(
        json.dumps({"id": f"m{at}", "title": f"Mended {at}", "abstract": "Tides."}).encode() for at in range(8)
    )
    files["topics.yml"] = json.dumps({"topics": [*_topics()]}).encode()
    files["curation.yml"] = json.dumps(_corrections()).encode()
    return files


def _topics() -> Iterator[dict[str, object]]:
    yield {"id": "facet", "name": f"<b onclick={RUN}>Facet", "description": ATTACKS[0]}
    for at, name in enumerate((*ATTACKS[:16], "__proto__", "constructor", "CON", "..", "index", "a/b", "C++", "C#", "?", "x" * 300)):
        yield {
            "id": f"t{at}",
            "name": " ".join(name.replace("/", " ").split()),
            "parent": "facet",
            "description": f"{name} [x](javascript:{RUN})",
            "terms": ["tides", "bees"],
        }


def _corrections() -> dict[str, object]:
    attack = ATTACKS[4]
    said = {
        "m0": {"set": {"title": attack, "venue": ATTACKS[2], "authors": [ATTACKS[1]], "abstract": ATTACKS[9], "keywords": [ATTACKS[6]]}},
        "m1": {"note": " ".join(ATTACKS[:16])},
        "m2": {"hide": attack},
        "m3": {"rename": "constructor-of-tides"},
        "m4": {"set": {"url": "https://example.org/%22%3E%3Csvg%20onload=hacked()%3E", "code": "https://example.org/%22onclick=hacked()", "volume": attack, "page": attack}},
        "m5": {"note": "[x](javascript:hacked()) <script>hacked()</script> `</code>` **b** $\\href{javascript:hacked()}{x}$"},
        "m6": {"set": {"title": "__proto__ of Tides", "publisher": attack}},
    }  # fmt: skip
    described = {"name": attack, "description": f"{attack} {ATTACKS[9]}"}
    return {"papers": {f"moved.jsonl#{key}": rule for key, rule in said.items()}, "collections": {"moved": described}}


FRAGMENTS = {
    "reading-list.html": (
        f"#list=<img src=x onerror={RUN}>", "#list=__proto__,constructor,toString", f"#list=%3Cimg%20src=x%20onerror={RUN}%3E,%E0%A4%A", f"#list={'~AAAAAA,' * 400}", "#list=mended-7", f"#{'x' * 9000}",
    ),
    "papers/index.html": (
        f"#topic=<img src=x onerror={RUN}>", "#topic=__proto__&year=constructor", f"#sort={RUN}&page=1e9", "#q=%E0%A4%A&year=0x1f", f"#author={'a' * 9000}", "#page=-1&page=NaN",
    ),
    "map.html": (f"#paper=<img src=x onerror={RUN}>", "#topic=__proto__", "#paper=constructor", "#paper=%E0%A4%A"),
    "index.html": (
        f"?q=<img src=x onerror={RUN}>&topic=__proto__", "?q=topic:__proto__ author:constructor", "?q=%E0%A4%A&venue=%22%3E%3Csvg onload=hacked()%3E", "?q=__proto__", "?q=constructor", "?q=_", "?q=%3C", f"?q={'a%20' * 400}", '?q="""', "?topic=toString&year=hasOwnProperty",
    ),
}  # fmt: skip
"""Page → what stands behind its address in a link that somebody sends."""
