"""Where texts without blanks between words, Chinese and Japanese, part into phrases: at the words that only join others.

A sentence of them would else be one word. There is no dictionary to download: in Japanese the small words are written in
hiragana, in Chinese they are few. Words are looked for where they stand in no longer one: ``在`` is in ``在线学习``, online learning.
"""

import re

_HIRAGANA, _OTHERS = "\u3041-\u309f", "\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_UNSPACED = re.compile(f"[{_HIRAGANA}{_OTHERS}]")
_ONLY = re.compile(f"[{_HIRAGANA}{_OTHERS}]+")

_JOINING = (
    "我们|本文|文章|本研究|研究表明|结果表明|实验表明|基于|针对|面向|关于|对于|由于|因此|但是|然而|同时|其中|以及|包括|具有|可以|能够|提出|使用|采用|利用|"
    "通过|进行|实现|一种|一个|这种|这些|该方法|之间|分别|并且|而且|如何|是否|为了|根据|随着|作为|用于|综述|介绍|探讨|分析了|研究了|十分|非常|更好的|取得|"
    "本論文|本稿|本研究|に対する|における|による|を用いた|のための|"
    "的|了|(?<!但|凡|可|总|若|于)是|(?<!参)与(?!否)|(?<!涉|普)及(?!时)|(?<!存|现|潜|内)在(?!线)|(?<!关|对|基|由|属|等)于|(?<!主|服)从(?!属)|(?<!合)并(?!行|发|联|网|购)|"
    "将(?!来)|把(?!握)|被(?!动)|或(?!许)|该(?!应)|(?<!调|温|缓|饱|总)和(?!谐|声)|以(?!太|色|前|后|上|下|内|外)|我(?!国)|中的|上的|下的|(?<!行|人|作|转)为(?!了|何)"
)
_SMALL = re.compile(rf"{_JOINING}|[{_HIRAGANA}]+")
_PART = re.compile(rf"{_JOINING}|[{_HIRAGANA}]+|[{_OTHERS}]+?(?={_JOINING}|[^{_OTHERS}]|\Z)|[^{_HIRAGANA}{_OTHERS}]+")


def is_unspaced(text: str) -> bool:
    """Whether ``text`` has letters of a script that puts no blanks between words."""
    return not text.isascii() and bool(_UNSPACED.search(text))


def only_unspaced(text: str) -> bool:
    """Whether ``text`` has no letters of other scripts."""
    return bool(_ONLY.fullmatch(text))


def parted(token: str) -> list[str]:
    """``token`` as phrases and the small words between them; letters of other scripts stand for themselves (``BERT模型``)."""
    return _PART.findall(token)


def is_small(word: str) -> bool:
    """Whether ``word`` only joins others, or is a single letter of these scripts."""
    return bool(_SMALL.fullmatch(word)) or (len(word) == 1 and bool(_UNSPACED.match(word)))
