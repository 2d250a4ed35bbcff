"""Which phrases name a subject, and how the name of a topic is written in running text."""

import re
from collections.abc import Iterable

from papershelf.text.language import prose
from papershelf.text.language.forms import singular
from papershelf.text.words.numbered import Texts

# Words of scientific prose, those of English in the singular or as folded; a phrase of nothing else names no subject in any field.
_PROSE = frozenset(
    """ablation accuracy algorithm amount analysis approach author baseline benchmark challenge code comparison computational comprehensive configuration
    cost data dataset effectiveness efficiency empirical evaluation experiment experimental extensive finding focus framework function future
    improvement insight large learning limitation main mainly manner metric method model novel off open overhead overview paper performance period power practice practitioner previous problem
    progress project quality rapid real recent result research scientist significant source state-of-the-art strategy study superior task technique theoretical time top-1 top 1 trade training truth ground variable
    various website wide range work world state of the art n
    year month week day hour minute second decade january february april june july august september october november december
    patient participant people person outcome ci confidence interval odds ratio significance sample""".split()
).union(prose.ALL)

_PART = re.compile(r"[^\W\d_]{2,}")


def names_a_subject(key: str) -> bool:
    """Whether the key of a phrase has a word that scientific prose of any field has not."""
    return not all(singular(word) in _PROSE or word in _PROSE for word in key.split())


def proper(names: Iterable[str], texts: Texts) -> frozenset[str]:
    """Those of ``names`` that begin with a word that ``texts`` write with a capital only: "France", "Nash equilibrium"."""
    first = {name: name.split()[0] for name in names}
    known = frozenset(texts.tokens)
    small = {word: {form.lower() for form in (word, singular(word.lower()), f"{word}s")} for word in first.values() if word in known}
    often = texts.often({*small})
    return frozenset(name for name, word in first.items() if word in small and often[word] > 1 and known.isdisjoint(small[word]))


def lowered(name: str) -> str:
    """The name of a topic as in running text; what has a second capital is a name and stays."""
    return name if any(char.isupper() for char in name[1:]) else name.lower()


def in_small_letters(phrase: str) -> str:
    """``phrase`` as in running text: acronyms, and parts with a capital behind the first letter, stay as they are."""
    return _PART.sub(lambda part: part[0].lower() if part[0][1:].islower() else part[0], phrase)
