"""Listings in Chinese and Japanese: sentences end with a stop of their own, and a name is one word."""

import pytest

from papershelf.model import Name, Record
from papershelf.read.document import Document
from papershelf.read.entry.byline import people
from papershelf.read.listings import listing

ENTRIES = [
    ("海港潮汐的预报方法", ("王小明", "李娜"), "本文研究海港潮汐的预报。我们比较了三种模型，结果表明小模型已经足够。"),
    ("蜜蜂归巢的声音分析", ("欧阳海", "周文"), "蜂巢的声音反映蜂群的状态。本文用麦克风记录了十个蜂巢，并比较其冬季的变化。"),
    ("旧海图上的珊瑚礁", ("陈静",), "旧海图记录了许多珊瑚礁。本文把这些海图与今天的测量相比较。"),
    ("港町の潮位を予測する", ("佐藤花子", "林あかり"), "港町の潮位を小さなモデルで予測した。十年の観測と比べ、誤差は小さかった。"),
]


@pytest.mark.parametrize("between", ["、", "，", ", ", ","])
@pytest.mark.parametrize("form", ["{title}\n\n{people}\n\n{text}", "{title}\n{people}\n\n{text}"])
def test_titles_names_and_abstracts_are_told_apart(between: str, form: str) -> None:
    text = "\n\n".join(form.format(title=title, people=between.join(who), text=text) for title, who, text in ENTRIES)
    document = Document("a.txt", text)
    assert listing.sniff(document)
    found = [one for one in listing.read(document) if isinstance(one, Record)]
    assert [
        (one.title, tuple(f"{name.literal}{name.family}{name.given}" for name in one.authors), one.abstract) for one in found
    ] == ENTRIES


def test_a_word_alone_is_a_name_where_it_begins_with_a_family() -> None:
    assert people("陈静", alone=True) == (Name(literal="陈静"),)
    assert people("摘要", alone=True) == ()


@pytest.mark.parametrize("stop", ["。", "।", "۔"])
def test_a_paragraph_that_ends_with_a_stop_of_its_script_is_no_title(stop: str) -> None:
    text = "\n\n".join(f"{name}\n\n{name * 9}{stop}" for name in ("潮汐预报", "蜂巢声音", "珊瑚海图"))
    assert len([one for one in listing.read(Document("a.txt", text)) if isinstance(one, Record) and one.abstract]) == 3
