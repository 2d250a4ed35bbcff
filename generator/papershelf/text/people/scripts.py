"""Names in scripts that put no blank between family and given name: ``王伟, 李娜`` are two people, ``田中, 太郎`` is one."""

import re
from collections.abc import Sequence

_HAN = r"[\u3005\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"
_KANA = r"[\u3041-\u3096\u30a1-\u30fa\u30fc]"
_UNSPACED = re.compile(rf"(?:{_HAN}|{_KANA}|[\uac00-\ud7a3・·])+\Z")
_MORE_THAN_A_FAMILY = re.compile(rf"{_HAN}{{4}}|{_HAN}+{_KANA}{{2,}}\Z|.+[・·].")
"""No family has four characters, and none ends in kana behind characters; a dot parts the names of foreigners."""
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc・·]+\Z")
_LONGER = 3
"""Characters of a name that is more than a family in China."""
_HANGUL = re.compile(r"[\uac00-\ud7a3]{2,}\Z")
_COMPOUND = frozenset(
    "남궁 황보 제갈 선우 독고 사공 서문 欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 司徒 司空 端木".split()
)
"""Families of two syllables."""
_FAMILIES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾"
    "谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔汤湯"
)
"""The families of most Chinese: what tells ``李娜`` from a given name, such as Japanese names have behind the comma."""

_FAMILY = re.compile(rf"(?:{_HAN}(?:{_HAN}|[ノヶケ]){{0,3}}|[\uac00-\ud7a3]{{1,2}})\Z")
_GIVEN = re.compile(rf"(?:{_HAN}|{_KANA}|[\uac00-\ud7a3]){{1,4}}\Z")
_BODY = re.compile(
    "大[学學]|[学學](?:院|校|会|會|部)|研究|中心|公司|医院|醫院|病院|委[员員][会會]|[协協][会會]|集[团団團]|[编編][辑輯]|대학|학교|학회|연구|위원회|협회"
)
"""What bodies have in their names, and people have not."""

_ONE = re.compile(rf"{_HAN}{{2,4}}\Z|{_HAN}{{1,3}}{_KANA}{{1,4}}\Z|[\uac00-\ud7a3]{{2,4}}\Z")


def may_be_one(text: str) -> bool:
    """Whether ``text`` has the form of a person's name in Chinese, Japanese or Korean, in one word: ``王小明``, ``林あかり``."""
    return bool(_ONE.match(text))


def is_surely_one(text: str) -> bool:
    """Whether ``text`` is such a name and begins with a family of China, as one that stands alone must: ``摘要`` is a heading."""
    return may_be_one(text) and (text[0] in _FAMILIES or text[:2] in _COMPOUND)


def in_syllables(text: str) -> tuple[str, str] | None:
    """Family and given name of a name in Chinese or Korean in one word: ``王`` and ``小明``; of four characters only with a family of two."""
    at = 2 if len(text) > 2 and text[:2] in _COMPOUND else 1
    if len(text) - at > 2 or not (is_surely_one(text) or (_HANGUL.match(text) and may_be_one(text))):
        return None
    return text[:at], text[at:]


def are_whole(parts: Sequence[str]) -> bool:
    """Whether ``parts`` between commas, of which there is an even number, are names and not families and given names in turn."""
    if not all(map(_UNSPACED.match, parts)):
        return False
    families, given = parts[::2], parts[1::2]
    if any(_MORE_THAN_A_FAMILY.match(part) or (_HANGUL.match(part) and part not in _COMPOUND) for part in families):
        return True
    return all(len(part) > 1 for part in families) and _begin_with_families(families) and _begin_with_families(given)


def _begin_with_families(parts: Sequence[str]) -> bool:
    return 2 * sum(len(part) > 1 and is_surely_one(part) and part not in _COMPOUND for part in parts) > len(parts)


def are_unspaced(words: Sequence[str]) -> bool:
    """Whether ``words`` are in scripts whose names need no blanks; those in katakana alone are of foreigners, given name first."""
    return all(map(_UNSPACED.match, words)) and not all(map(_KATAKANA.match, words))


def family_and_given(words: Sequence[str]) -> tuple[str, str] | None:
    """Both parts of a name that a blank parts after all: ``王 小明``, ``田中 太郎``; ``None`` where it has not the form of one."""
    if len(words) != 2 or not (_FAMILY.match(words[0]) and _GIVEN.match(words[1])) or _BODY.search("".join(words)):
        return None
    first, last = words
    return (last, first) if _HANGUL.match(first) and first not in _COMPOUND and len(last) == 1 else (first, last)


def people(text: str) -> list[str]:
    """The names in ``text`` that only blanks part: ``王小明 李娜 张伟``; ``text`` itself where it may be one name.

    Of two words the first has to be longer than families are: ``石川 龍一`` is one person.
    """
    words = text.split()
    if len(words) < 2 or not all(map(is_surely_one, words)) or (len(words) == 2 and len(words[0]) < _LONGER):
        return [text]
    return words
