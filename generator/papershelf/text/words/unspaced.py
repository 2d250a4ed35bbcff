"""Where texts without blanks between words, Chinese and Japanese, part into phrases: at the words that only join others.

A sentence of them would else be one word. There is no dictionary to download: in Japanese the small words are written in
hiragana, in Chinese they are few. The longer words that a letter of these is part of are taken whole: ``在`` joins nothing in
``在线学习``, online learning. A text with kana is Japanese, where such letters stand in words only: ``被害者``, a victim.
"""

import re

_HIRAGANA, _OTHERS = "\u3041-\u309f", "\u3005-\u3007\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_UNSPACED = re.compile(f"[{_HIRAGANA}{_OTHERS}]")
_ONLY = re.compile(f"[{_HIRAGANA}{_OTHERS}]+")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")

_PERSONS = "人|者|方|权|企业|单位|公司|机构|对象"
# Words that a joining one is part of, and words whose last letter would else make one with what follows ("项目的" of "目的").
_WHOLE = (
    "被(?:申请|执行|继承|选举|监护|上诉|申诉|代理|扶养|抚养|收养|赡养|侵权|担保|保证|投资|许可|调查|评估|审计|观察|照料|照护|照顾|羁押|拘留|采访|访谈|救助|看护|"
    f"审查|检查|监管|管理|处罚|拆迁|收购|并购|雇佣|征收|征地|访|诉|测|检|捕|控)(?:{_PERSONS})|被告|被害|被遗忘权|被保险|被子(?!公司)|被动|被试(?!验|图|用)|被覆|被膜|被囊|"
    "被解释变量|被积函数|被除数|被减数|植被|棉被|"
    "存在|现在|潜在|内在|外在|实在|健在|所在(?:地|国|区|县|省|市)|自由自在|在线(?!性)|在场(?!景|地|所|合)|在职(?!业|场|位|能|称|务)|在校(?!园|内|外|本|级)|"
    "在押|在逃|在岗|在册|在编(?!码|程|辑|译|制|写)|在读(?!者|取|书|写)|在建(?!筑|立|设|模|构|国)|在野(?!外|生)|在途|在位(?!置|于|移|点)|在役|在任(?!务|意|何|一)|"
    "在世(?!界|纪|代)|国内|境内|体内|室内|年内|院内|国外|海外|境外|体外|此外|研究所|表现|出现|体现|呈现|发现|展现|再现|保存|储存|生存|"
    "主从|服从|从属|从业(?!务|绩)|从犯(?!罪|人)|从众|顺从|跟从|盲从|侍从|随从|听从|遵从|依从|从轻(?!度|型|量)|从宽|从严(?!重|格)|从重(?!要|大|点|新)|从政(?!治|府|策)|"
    "将来|将军|将士|麻将|名将|武将|将领(?!域|先|导)|将才|"
    "合并|吞并|兼并|并行(?!政|业|为|使)|并发(?!现|展|布|挥|送|出|生|表)|并联(?!系|合)|并网(?!络)|并购(?!买|置)|并列(?!出|举)|并存(?!储|在|入)|并入|并轨|"
    "目的|标的|的确|项目|题目|节目|栏目|科目|数目|条目|目标|指标|坐标|商标|鼠标|了解|了结|终了|是非|实事求是|参与|与否|赋与|给与|授与|"
    "涉及|普及|埃及|波及|危及|提及|触及|及时(?!间|空|序|代|变|频|效|段|期|刻)|及格率|及格线|不及格|"
    "把握|把关(?!键|于|系|注|联)|把控|把手(?!机|术|动)|火把|或然|或有负债|该当|"
    "气温|体温|高温|低温|水温|室温|汇总|调和|温和|缓和|饱和|总和|柔和|祥和|共和|中和抗体|和谐|和睦|和声(?!音|学|纹)|和平(?!均|台|衡|面|板|滑|时|原|民)|"
    "和解(?!决|释|码|析|读|剖|构|密|耦)|和约(?!束)|和弦|和式|和亲|和服(?!务|从|装|饰)|呼和浩特|和田(?!间|野)|"
    "以太(?!阳)|以色列|以前(?!列|端|述)|以后|以上(?!海)|以下|以内(?!容|部|蒙)|以外(?!部|国)|以来|以往|难以|自我|本我|超我|忘我|"
    "行为|人为|华为|无为|不作为|作为义务|作为犯|"
    "使用权|使用者|使用价值|使用费|使用率|利用率|土地利用|再利用|利用系数|取得时效|进行性|面向对象|针对性|非常规|非常态|根据地|同时性|共同|单一|尤其|通过率"
)
_JOINING = (
    f"(?!{_WHOLE})(?:"
    "我们|我国|本文|文章|本研究|研究表明|结果表明|实验表明|基于|针对|面向|关于|对于|由于|属于|等于|位于|处于|鉴于|至于|在于|终于|因此|因为|但是|然而|同时|其中|以及|及其|包括|具有|"
    "可以|能够|提出|使用|采用|利用|通过|进行|实现|一种|一个|这种|这些|该方法|之间|分别|并且|并非|而且|或者|或许|抑或|如何|是否|为了|根据|随着|作为|用于|综述|介绍|探讨|分析了|研究了|"
    "十分|非常|更好的|取得|正在|旨在|处在|从事|从而|自从|即将|必将|应该|予以|加以|所以|以便|可是|总是|若是|凡是|于是|认为|成为|称为|分为|视为|转为|更为|较为|最为|尤为|"
    "的|了|是|与|及|在|于|从|并|将|把|被|或|该|和|以|我|中的|上的|下的|为)"
)
_JOINING_JAPANESE = (
    "本論文|本稿|本研究|我が国|我々|様々|種々|各々|及(?=び|ぼ)|並(?=び)|又(?=は)|或(?=い|る)|若(?=し)|(?<!目|標)的(?!中|確)|"
    "(?:利用|使用|提案|提出|検討|分析|考察|報告|紹介|議論|実施)(?=し[たて]|す[るべ]|さ[れせ])"
)


def _part(joining: str, whole: str) -> re.Pattern[str]:
    return re.compile(rf"{joining}|[{_HIRAGANA}]+|(?:{whole}[{_OTHERS}])+?(?={joining}|[^{_OTHERS}]|\Z)|[^{_HIRAGANA}{_OTHERS}]+")


_CHINESE, _JAPANESE = _part(_JOINING, f"{_WHOLE}|"), _part(_JOINING_JAPANESE, "")
_SMALL = re.compile(rf"{_JOINING}|{_JOINING_JAPANESE}|[{_HIRAGANA}]+")


def is_unspaced(text: str) -> bool:
    """Whether ``text`` has letters of a script that puts no blanks between words."""
    return not text.isascii() and bool(_UNSPACED.search(text))


def only_unspaced(text: str) -> bool:
    """Whether ``text`` has no letters of other scripts."""
    return bool(_ONLY.fullmatch(text))


def is_japanese(text: str) -> bool:
    """Whether ``text`` has kana."""
    return bool(_KANA.search(text))


def parted(token: str, *, japanese: bool = False) -> list[str]:
    """``token`` as phrases and the small words between them; letters of other scripts stand for themselves (``BERT模型``)."""
    return (_JAPANESE if japanese else _CHINESE).findall(token)


def is_small(word: str) -> bool:
    """Whether ``word`` only joins others, or is a single letter of these scripts."""
    return bool(_SMALL.fullmatch(word)) or (len(word) == 1 and bool(_UNSPACED.match(word)))
