"""Pages of collections and topics keep their addresses, whichever file or topic of the same name is added later."""

import json
import random
import re

import pytest

from papershelf import pipeline
from papershelf.config.settings import Config, from_file
from papershelf.errors import StateError
from papershelf.proofs import Proofs
from papershelf.registry import PATH, Registry, from_json, ids, to_json
from papershelf.state import registry_of, registry_problems
from shelves import MakeShelf, put_seeds

KITES, BEES, WAVES = ("Kites Measure Gusts over Harbours", "Counting Bees at the Hive", "Waves That Radar Sees at Night")
TOPICS = """\
topics:
- {id: land, name: Land}
- {id: sea, name: Sea}
- {id: strong, name: Gusts!, parent: land, terms: [bees]}
- {id: gusts, name: Gusts, parent: sea, terms: [kites]}
"""
NAMED = "collections:\n  march: {name: Our March, description: Read by the group.}\n"


def listed(*titles: str) -> str:
    return "\n".join(json.dumps({"title": title}) for title in titles)


def built(config: Config, *gone: str, **seeds: str) -> Config:
    """The shelf built with more ``seeds`` and without those ``gone``."""
    put_seeds(config.root, seeds)
    for name in gone:
        (config.seeds / name).unlink()
    config = from_file(config.root / "mkdocs.yml")
    pipeline.build(config)
    return config


def shows(config: Config, path: str) -> str:
    """The one of the three titles that the page lists."""
    text = (config.docs / path).read_text(encoding="utf-8")
    (title,) = (title for title in (KITES, BEES, WAVES) if title in text)
    return title


def suffixed(config: Config, path: str) -> str:
    (found,) = (one for one in registry_of(config).pages if re.fullmatch(rf"{path}-[0-9a-f]{{6}}", one))
    return f"{found}.md"


def seed(folder: str) -> str:
    return f"{folder}/march_jsonl"


def test_a_collection_keeps_its_address_and_what_the_owner_says_of_it(shelf: MakeShelf) -> None:
    config = built(shelf(**{seed("2025"): listed(KITES)}, curation_yml=NAMED))
    config = built(config, **{seed("2024"): listed(BEES)})
    assert shows(config, "collections/march.md") == KITES
    assert shows(config, suffixed(config, "collections/march")) == BEES
    assert "# Our March\n" in (config.docs / "collections/march.md").read_text(encoding="utf-8")


def test_a_topic_keeps_its_address(shelf: MakeShelf) -> None:
    config = built(shelf(a_jsonl=listed(KITES), topics_yml=TOPICS))
    config = built(config, b_jsonl=listed(BEES))
    assert shows(config, "topics/gusts.md") == KITES
    assert shows(config, suffixed(config, "topics/gusts")) == BEES


def test_what_serve_shows_ahead_leads_to_the_same_topic(shelf: MakeShelf) -> None:
    config = built(shelf(a_jsonl=listed(KITES), topics_yml=TOPICS))
    config = built(config, b_jsonl=listed(BEES))
    known = Proofs()
    known.follow(pipeline.understand(config, registry_of(config)), config)
    known.ready()
    put_seeds(config.root, {"a_jsonl": json.dumps({"title": KITES, "abstract": "Cheaper than buoys."})})
    (page,) = known.pages(["a.jsonl"])
    assert b"../topics/gusts.md" in page.content


def test_without_a_registry_the_first_file_and_the_first_path_have_the_address(shelf: MakeShelf) -> None:
    config = built(shelf(**{seed("2025"): listed(KITES), seed("2024"): listed(BEES)}, topics_yml=TOPICS))
    assert shows(config, "collections/march.md") == shows(config, "topics/gusts.md") == BEES
    assert shows(config, "collections/march-ad2874.md") == shows(config, "topics/gusts-c1f65d.md") == KITES


def test_whoever_has_a_suffix_keeps_it_when_the_holder_is_gone(shelf: MakeShelf) -> None:
    config = built(shelf(**{seed("2024"): listed(KITES), seed("2025"): listed(BEES)}))
    longer = suffixed(config, "collections/march")
    config = built(config, "2024/march.jsonl")
    assert shows(config, longer) == BEES
    assert 'redirect: "index.html"' in (config.docs / "collections/march.md").read_text(encoding="utf-8")
    config = built(config, **{seed("2024"): listed(KITES)})  # and the holder gets its own back
    assert (shows(config, "collections/march.md"), shows(config, longer)) == (KITES, BEES)


def test_a_file_that_is_moved_and_a_topic_below_another_take_their_address_along(shelf: MakeShelf) -> None:
    config = built(shelf(march_jsonl=listed(KITES), topics_yml=TOPICS, curation_yml=NAMED))
    moved = TOPICS.replace("parent: sea", "parent: winds") + "- {id: winds, name: Winds, parent: land}\n"
    config = built(config, "march.jsonl", **{seed("2025"): listed(KITES)}, topics_yml=moved)
    config = built(config, **{seed("2024"): listed(BEES)})  # a newcomer after it
    assert shows(config, "collections/march.md") == shows(config, "topics/gusts.md") == KITES


def test_a_registry_of_the_version_before_is_read_and_learns_who_holds_what(shelf: MakeShelf) -> None:
    config = built(shelf(**{seed("2025"): listed(KITES)}, topics_yml=TOPICS))
    file = config.docs / PATH
    new = file.read_bytes()
    old = re.sub(rb'("(?:collections|topics)/[^"]*": )\[.*\]', rb"\g<1>1", new)
    assert old != new
    assert from_json(old).pages.keys() == from_json(new).pages.keys()
    file.write_bytes(old)
    assert registry_problems(registry_of(config), "docs") == ()
    config = built(config)
    assert file.read_bytes() == new
    config = built(config, **{seed("2024"): listed(BEES)})
    assert shows(config, "collections/march.md") == shows(config, "topics/gusts.md") == KITES


def test_ids_do_not_follow_the_order_and_never_meet() -> None:
    wanted = {("b/a.md",): "a", ("c/a.md",): "a", ("a/a.md",): "a", ("F/A", "a"): "a", ("F", "A", "a"): "a", ("F/A/a",): "a"}
    wanted |= {(f"{id_}.md",): id_ for id_ in ids("x", wanted, {}).values()}  # named as others are suffixed
    found = ids("x", wanted, {"x/a": ("b/a.md",), "y/a": ("a/a.md",)})
    assert found["b/a.md",] == "a"
    assert len(set(found.values())) == len(wanted)
    for seed_ in range(5):
        shuffled = random.Random(seed_).sample(sorted(wanted.items()), len(wanted))
        assert ids("x", dict(shuffled), {"x/a": ("b/a.md",)}) == ids("x", wanted, {"x/a": ("b/a.md",)})
    kept = {f"x/{id_}": who for who, id_ in found.items()}
    assert ids("x", wanted, kept) == found


def merge_of(ours: str, theirs: str) -> bytes:
    lines = to_json(Registry(pages={"index": (), "map": ()})).decode()
    return lines.replace('"map": 1', f'<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> branch\n"map": 1').encode()


@pytest.mark.parametrize(
    ("ours", "theirs", "path", "holder"),
    [
        ('"collections/march": 1,', '"collections/march": ["a.md"],', "collections/march", ("a.md",)),
        ('"collections/march": ["a.md"],', '"collections/march": 1,', "collections/march", ("a.md",)),
        ('"collections/march": ["a.md"],', '"collections/march": ["a.md"],', "collections/march", ("a.md",)),
        ('"topics/gusts": ["Sea", "Gusts"],', '"topics/gusts": ["Land", "Gusts"],', "topics/gusts", ("Land", "Gusts")),
        ('"topics/gusts": ["Land", "Gusts"],', '"topics/gusts": ["Sea", "Gusts"],', "topics/gusts", ("Land", "Gusts")),
    ],
)
def test_two_branches_that_say_who_holds_an_address_are_merged(ours: str, theirs: str, path: str, holder: tuple[str, ...]) -> None:
    registry = from_json(merge_of(ours, theirs))
    assert registry.pages == {path: holder, "index": (), "map": ()}
    assert from_json(to_json(registry)) == registry
    assert [line for line, _ in registry.repairs] == ([8] if ours == theirs else [8, 11])


def test_two_branches_that_gave_one_address_to_two_files_are_refused_with_both_lines() -> None:
    with pytest.raises(StateError, match="two files have the address “collections/march”, on line 9 and on line 11: remove one"):
        from_json(merge_of('"collections/march": ["2025/march.md"],', '"collections/march": ["2024/march.md"],'))


@pytest.mark.parametrize("value", ["2", "0", "null", '"a.md"', "{}", "[1]", '[["a.md"]]', '["a.md", null]', "1.5"])
def test_a_holder_of_a_wrong_type_is_refused(value: str) -> None:
    content = to_json(Registry(pages={"collections/march": ()})).replace(b'march": 1', f'march": {value}'.encode())
    with pytest.raises(StateError, match="not a registry of addresses"):
        from_json(content)


def test_a_registry_gives_no_id_that_the_name_does_not_give() -> None:
    held = {"collections/../../x": ("a.md",), "collections/b": ("a.md",), "collections/a-ffffff": ("a.md",), "topics/a": ("c/a.md",)}
    assert ids("collections", {("a.md",): "a", ("b.md",): "b", ("c/a.md",): "a"}, held) == ids(
        "collections", {("a.md",): "a", ("b.md",): "b", ("c/a.md",): "a"}, {}
    )


def leads(config: Config, path: str) -> str:
    """Where the page at ``path`` leads."""
    text = (config.docs / path).read_text(encoding="utf-8")
    (target,) = re.findall(r'(?m)^redirect: "(.*)"$', text)
    return str(target)


def test_a_topic_that_is_renamed_under_its_id_answers_at_all_its_addresses(shelf: MakeShelf) -> None:
    config = built(shelf(a_jsonl=listed(KITES, BEES), topics_yml=TOPICS.replace("Gusts!", "Hives")))
    config = built(config, topics_yml=TOPICS.replace("name: Gusts,", "name: Squalls,").replace("Gusts!", "Hives"))
    assert (leads(config, "topics/gusts.md"), shows(config, "topics/squalls.md")) == ("squalls.html", KITES)
    config = built(config, topics_yml=TOPICS.replace("name: Gusts,", "name: Blasts,").replace("Gusts!", "Hives"))
    assert leads(config, "topics/gusts.md") == leads(config, "topics/squalls.md") == "blasts.html"
    config = built(config, topics_yml=TOPICS.replace("name: Gusts,", "name: Blasts,"))  # another topic, of the first name
    assert (shows(config, "topics/gusts.md"), leads(config, "topics/squalls.md")) == (BEES, "blasts.html")
    config = built(config, topics_yml=TOPICS.replace("Gusts!", "Hives"))  # and all as it was
    assert (shows(config, "topics/gusts.md"), leads(config, "topics/blasts.md")) == (KITES, "gusts.html")
    config = built(config, topics_yml=TOPICS.replace("id: gusts", "id: others").replace("name: Gusts,", "name: Others,"))
    assert leads(config, "topics/squalls.md") == "index.html"  # no topic has that id any more


def test_further_pages_of_a_renamed_topic_lead_to_it(shelf: MakeShelf) -> None:
    config = built(shelf(a_jsonl=listed(*(f"{KITES} {at}" for at in range(102))), topics_yml=TOPICS))
    assert (config.docs / "topics/gusts/2.md").is_file()
    config = built(config, topics_yml=TOPICS.replace("name: Gusts,", "name: Squalls,"))
    assert leads(config, "topics/gusts/2.md") == "../squalls.html"


def test_a_topic_below_a_renamed_facet_keeps_its_address_before_a_newcomer(shelf: MakeShelf) -> None:
    config = built(shelf(a_jsonl=listed(KITES), topics_yml=TOPICS))
    config = built(config, b_jsonl=listed(BEES), topics_yml=TOPICS.replace("name: Sea", "name: Ocean"))
    assert shows(config, "topics/gusts.md") == KITES
    assert shows(config, suffixed(config, "topics/gusts")) == BEES


def test_two_branches_that_say_which_topic_has_an_address_are_merged() -> None:
    row = '"topics/gusts": "{}",'
    lines = to_json(Registry(aliases={"b": "a"}, pages={"index": ()}, topics={"topics/sea": "sea"})).decode()
    torn = lines.replace('"topics": {', f'"topics": {{\n<<<<<<< HEAD\n{row.format("wind")}\n=======\n{row.format("gusts")}\n>>>>>>> b')
    registry = from_json(torn.encode())
    assert (registry.aliases, registry.topics) == ({"b": "a"}, {"topics/gusts": "gusts", "topics/sea": "sea"})
    assert from_json(to_json(registry)) == registry
