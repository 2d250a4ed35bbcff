"""Words of a text, and the runs between the words that carry no meaning."""

import re
from collections.abc import Iterator

# Function words and the verbs of abstracts: a phrase that a person would give as a keyword holds none of them.
STOP_WORDS = frozenset(
    """a about above across after again against all almost along already also although always am among an and another any are as at
    be because been before being below between both but by can cannot could did do does doing done down due during each e.g either
    else enough especially etc even ever every few first finally for from further given gives had has have having he hence her here
    how however i i.e if in indeed instead into is it its itself just last lastly least less let like made mainly make makes many may
    might more moreover most much must namely near nearly neither never new no non nor not now of off often on once one only onto or
    other others our out over overall own per perhaps please quite rather really same second several she should since so some such
    than that the their them then there thereby therefore these they third this those though three through throughout thus to
    together too toward towards two under until up upon us use used useful uses using usually various very via was we well were what
    when where whereas whether which while who whose why will with within without would yet you your
    paper papers approach approaches propose proposed proposes present presents presented show shows showed shown demonstrate
    demonstrates demonstrated introduce introduces introduced introducing investigate investigates achieve achieves achieved achieving
    provide provides provided providing improve improves improved improving result results experiment experiments experimental
    extensive study studies studied find finds found novel existing previous prior recent recently state-of-the-art work works
    significant significantly outperform outperforms outperforming address addresses addressing aim aims based called compared
    comparable consider considers considered consists contrast contribute contribution contributions current currently crucial
    develop develops developed different difficult discuss effect effective effectively effectiveness efficiently empirical empirically
    enable enables enabling evaluate evaluates evaluated evaluating explore explores exploring exhibit exhibits furthermore
    generally good great high higher highly important including includes increase increases increasing key large larger lead leads
    leading leverage leverages leveraging limited low lower main method methods obtain obtained obtains offer offers often paper's
    particular particularly perform performs performed performing performance popular possible potential potentially promising
    range reduce reduces reduced reducing remain remains remarkable require requires required requiring respectively reveal reveals
    similar simple simply single small smaller specific specifically strong suggest suggests suggesting superior substantial
    substantially support task's typically understand understanding unlike variety vast way ways widely code available""".split()
)
_WORD = re.compile(r"[^\W_]+(?:['’.+#\-/][^\W_]+|\+\+|#)*")


def words(text: str) -> list[str]:
    """The words of ``text`` as written; hyphens, dots and pluses inside a word hold it together."""
    return _WORD.findall(text)


def runs(text: str) -> Iterator[list[str]]:
    """The longest sequences of words with no stop word and no punctuation inside."""
    run: list[str] = []
    end = 0
    for match in _WORD.finditer(text):
        if run and text[end : match.start()].strip():
            yield run
            run = []
        end = match.end()
        if match[0].lower() in STOP_WORDS:
            if run:
                yield run
            run = []
        else:
            run.append(match[0])
    if run:
        yield run
