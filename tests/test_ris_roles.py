"""RIS: who did what by the type of a work."""

from pathlib import Path

import pytest

from papershelf.model import Record
from papershelf.read.folder import read

ROLES = ("editor", "collection-editor", "translator", "contributor", "producer", "performer")


def _read(text: str, name: str, folder: Path) -> Record:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text)
    (one,) = (item for item in read(folder) if isinstance(item, Record))
    return one


@pytest.mark.parametrize(
    ("kind", "tag", "role"),
    [
        ("THES", "A3", "contributor"), ("THES", "A2", "contributor"), ("THES", "A4", "translator"), ("JOUR", "A2", "editor"), ("JOUR", "A4", "translator"),
        ("NEWS", "A4", "translator"), ("RPRT", "A2", "collection-editor"), ("RPRT", "A3", "collection-editor"), ("CHAP", "A2", "editor"),
        ("CHAP", "A3", "collection-editor"), ("CHAP", "A4", "translator"), ("CONF", "A2", "editor"), ("CONF", "A3", "collection-editor"),
        ("CPAPER", "A4", "contributor"), ("BOOK", "A3", "editor"), ("BOOK", "A4", "translator"), ("CASE", "A4", "contributor"), ("BILL", "A2", "contributor"),
        ("VIDEO", "A3", "producer"), ("GEN", "ED", "editor"), ("GEN", "A2", "editor"), ("THES", "ED", "editor"),
    ],
)  # fmt: skip
def test_who_did_something_else_is_no_author(kind: str, tag: str, role: str, tmp_path: Path) -> None:
    one = _read(f"TY  - {kind}\nAU  - Okonkwo, Chidi\n{tag}  - Roe, Grace\nTI  - Malaria in Enugu\nPY  - 2021\nER  -\n", "a.ris", tmp_path)
    assert [str(name) for name in one.authors] == ["Chidi Okonkwo"]
    assert {name: one.csl[name] for name in ROLES if name in one.csl} == {role: [{"family": "Roe", "given": "Grace"}]}


def test_who_is_an_author_already_has_no_other_role(tmp_path: Path) -> None:
    one = _read("TY  - JOUR\nAU  - Roe, Grace\nA2  - Roe, Grace\nTI  - Malaria in Enugu\nER  -\n", "a.ris", tmp_path)
    assert ([str(name) for name in one.authors], dict(one.csl)) == (["Grace Roe"], {"type": "article-journal"})


def test_the_adviser_of_a_thesis_without_an_author_did_not_write_it(tmp_path: Path) -> None:
    one = _read("TY  - THES\nA3  - Roe, Grace\nTI  - Malaria in Enugu\nER  -\n", "a.ris", tmp_path)
    assert (one.authors, one.csl["contributor"]) == ((), [{"family": "Roe", "given": "Grace"}])
