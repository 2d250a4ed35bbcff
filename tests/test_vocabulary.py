"""The owner's ``topics.yml``: what is wrong in it is told with the entry and its line."""

from pathlib import Path

import pytest

from papershelf.config.settings import for_seeds
from papershelf.config.topics import from_file
from papershelf.errors import ConfigurationError

GOOD = """\
topics:
- id: sea
  name: Sea

- id: tides
  name: Tides
  parent: sea
  description: Water that comes and goes.
  terms: [tide, storm surge]
- id: loose
  name: Loose
  terms: [kelp]
- id: deep
  name: Deep tides
  parent: tides
  terms: ["/deep .tide/"]
  weight: 2
"""


def error(tmp_path: Path, text: str) -> str:
    path = tmp_path / "topics.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        from_file(path)
    return str(caught.value)


def test_paths_lead_from_the_facet_down(tmp_path: Path) -> None:
    (tmp_path / "topics.yml").write_text(GOOD, encoding="utf-8")
    vocabulary = for_seeds(tmp_path).topics
    assert vocabulary.path("deep") == ("Sea", "Tides", "Deep tides")
    assert vocabulary.path("loose") == ("Topics", "Loose")
    assert vocabulary.topics["sea"].is_facet


def test_no_file_is_an_empty_vocabulary(tmp_path: Path) -> None:
    assert not from_file(tmp_path / "topics.yml").topics


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("  parent: sea", "  parent: seas", "topics.yml:5: topic “tides”: there is no parent “seas”; did you mean “sea”?"),
        ("- id: sea\n  name: Sea", "- id: sea\n  name: Sea\n  parent: deep", "its parents go in a circle: sea → deep → tides → sea"),
        ("name: Deep tides", "name: TIDES", "topics.yml:13: topic “deep” has the name “TIDES” of topic “tides” (topics.yml:5)"),
        ("id: loose", "id: tides", "topics.yml:10: there is a second topic with the id “tides”; the first is at topics.yml:5"),
        ("/deep .tide/", "/deep (tide/", "topics.yml:16: topic “deep”: the pattern /deep (tide/ is invalid"),
        ("/deep .tide/", "/.*/", "topics.yml:16: topic “deep”: the pattern /.*/ matches everything"),
        ("/deep .tide/", "/./", "topics.yml:16: topic “deep”: the pattern /./ matches everything"),
        ("/deep .tide/", "/\\\\s/", "topics.yml:16: topic “deep”: the pattern /\\s/ matches everything"),
        ("weight: 2", "not: [/x/]", "topics.yml:17: topic “deep”: /x/ is a pattern, which only terms can be"),
        ("[tide, storm surge]", "[tide, '']", "topics.yml:9: topic “tides”: a term is empty"),
        ("[tide, storm surge]", "[tide, '*']", "topics.yml:9: topic “tides”: the term “*” holds no word"),
        ("[tide, storm surge]", "[the]", "topics.yml:9: topic “tides”: the term “the” matches everything"),
        ("[tide, storm surge]", "[7]", "topics.yml:9: topic “tides”: a term must be text, not 7"),
        ("[tide, storm surge]", "tide", "topics.yml:9: topic “tides”: terms must be a list"),
        ("  parent: sea", "  parents: sea", "topics.yml:7: unknown setting “parents”; did you mean “parent”?"),
        ("weight: 2", "weight: heavy", "topics.yml:17: topic “deep”: weight must be a number above 0"),
        ("weight: 2", "weight: 0", "topics.yml:17: topic “deep”: weight must be a number above 0"),
        ("name: Tides", "name: Tides/Waves", "topics.yml:5: topic “tides”: a name must not hold “/”"),
        ("- id: loose\n  name: Loose", "- name: Loose", "topics.yml:10: a topic needs an id and a name"),
        (GOOD, "topics: {tides: 1}", "topics.yml:1: topics must be a list of entries"),
        (GOOD, "topics: [tides]", "topics.yml:1: a topic must be a mapping with an id and a name, not 'tides'"),
        (GOOD, "topic: []", "topics.yml:1: unknown setting “topic”; did you mean “topics”?"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, before: str, after: str, says: str) -> None:
    assert before in GOOD
    assert says in error(tmp_path, GOOD.replace(before, after, 1))
