"""The labels of structured abstracts ("BACKGROUND: … METHODS: …"), which tell how a text is ordered and nothing of what it is about."""

import re
from collections.abc import Iterator

_WORDS = "".join(
    """background|aims?|objectives?|purpose|goals?|contexts?|rationale|importance|introduction|hypothes[ie]s|questions?|design|approach|study
|settings?|participants|patients|subjects|samples?|populations?|materials?|methods?|methodolog(?:y|ical)|measurements?|measures|main|primary|secondary
|outcomes?|interventions?|exposures?|data|sources?|collection|selection|extraction|synthesis|analys[ie]s|evidence|results?|findings|conclusions?
|discussion|interpretation|limitations?|significance|relevance|implications?|contributions?|originality|value|practical|social|clinical|research
|trial|registration|funding|level|key|points|summary|overview
|hintergrund|fragestellung|ziel(?:setzung)?|methodik?|methoden|ergebnisse?|schlussfolgerung(?:en)?|diskussion|einleitung|zusammenfassung
|contexte|objectifs?|but|méthodes?|résultats?|matériels?
|antecedentes|introducción|objetivos?|métodos?|materiales|metodología|resultados?|conclusión|conclusiones|conclusões|introdução|metodologia|materiais
|obiettiv[oi]|metodi|risultati|conclusioni|doelstelling|achtergrond|methode|resultaten|conclusies?""".split()
)
_BETWEEN = r"(?:[ ]?[/,&][ ]?|[ ](?:and|of|und|et|y|e|en|de)[ ]|[ ])"
_LABEL = re.compile(rf"(?:\A|(?<=\n)|(?<=[.!?;:)\]”\"][ ]))(?=[A-ZÉ])(?i:(?:{_WORDS})(?:{_BETWEEN}(?:{_WORDS})){{0,5}})\Z")
_LONGEST = 100
_ENDS = re.compile("[:–—] ")
_HAN = re.compile(
    r"[【\[]?(?:研究)?(?:背景|目的|意义|对象|材料|方法|结果|结论|讨论|緒言|対象|結果|結論|考察)(?:与方法|和方法)?[】\]]?[:：]|【[\u3400-\u9fff]{2,6}】"
)


def unlabelled(text: str) -> str:
    """``text``, in paragraphs, without the labels that begin its sections."""
    if ": " in text or "– " in text or "— " in text:
        text = "".join(_between(text))
    return text if text.isascii() else _HAN.sub("\n", text)


def _between(text: str) -> Iterator[str]:
    """What stands between the labels; found from their ends, which are few: to look at the beginning of each sentence takes ten times as long."""
    at = 0
    for end in _ENDS.finditer(text):
        behind = end.start() - text.endswith(" ", at, end.start())
        if label := _LABEL.search(text, max(at, behind - _LONGEST), behind):
            yield text[at : label.start()]
            at = end.end()
    yield text[at:]
