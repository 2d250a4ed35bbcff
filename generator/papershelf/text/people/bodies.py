"""Names of bodies, told from those of people by the words in them: ``Bank of Norway``, ``Statistisches Bundesamt``."""

import re

from papershelf.text.people.words import GROUP

_WORDS = frozenset(
    "institut instituto istituto instytut universität université università universidad universidade universiteit universitet universitat uniwersytet"
    " university hogeschool academy academia academie académie accademia college ministère ministero ministério ministerstvo ministerstwo stichting"
    " stiftelse stiftelsen fondation fondazione fundacja fundación fundação fundació sociedad sociedade société società associates asociación associação"
    " associazione vereniging parliament parlement parlamento senate assembly assemblée asamblea fédération federación alliance authority autorité"
    " autoridad secretariat directorate administration corporation company office comité comitato kommission comisión comissão commissione agencia"
    " agência agenzia agentur hospital museum musée library bibliothek bibliothèque academies institutes organización organização organizzazione"
    " organisatie organizacja research international workshop labs rights statistics"
    " институт университет академия общество ассоциация министерство комитет организация объединение центр лаборатория фонд агентство інститут університет"
    " академія товариство міністерство комітет організація лабораторія".split()
)
"""In small letters, in the languages of Europe: no names of people, and not in ``GROUP``."""
_ENDINGS = (
    "institut", "universität", "hochschule", "akademie", "akademi", "ministerium", "ministerio", "gesellschaft", "gemeinschaft", "verein", "verband",
    "stiftung", "rechnungshof", "gerichtshof", "sgericht", "desamt", "tsamt", "gsamt", "patentamt", "kriminalamt", "zentrum", "federation", "parlament", "bundesbank", "landesbank",
)  # fmt: skip
"""What German and others put together has such a word at its end."""
_FIRST = frozenset("banco banca banque centro centre conseil consejo cour".split())
"""Words that may be a family's where they come last."""
_LAST = frozenset("amt bank borders center centre court frontières fronteras fund nations school union".split())
_TOGETHER = re.compile(
    r"\b(?:(?:central|deutsche|development|federal|investment|national|reserve|world) bank"
    r"|(?:constitutional|criminal|district|federal|high|international|supreme) court|(?:business|law|medical) school|(?:auswärtiges|statistisches) amt"
    r"|(?:research|flight|medical|data|computing|information|supercomputing) cent(?:er|re)|(?:african|european) union|united nations|monetary fund|without borders|sans frontières|sin fronteras)\b",
    re.IGNORECASE,
)
"""Words of which the last one alone may be a family's."""
_SMALL = frozenset(
    "of for the in without on against für gegen ohne pour sans sur contre para contra sobre per por voor zonder tegen för".split()
)
_WITHIN = re.compile(rf"[^\W\d_a-z][^,;]*\s(?:{'|'.join(sorted(_SMALL))})\s(?:[^\W\d_]{{1,4}}\s){{0,2}}[^\W\d_a-z]")
"""A small word that is no particle, between words with capitals: ``Bank of Norway``, ``Ärzte ohne Grenzen``."""
_OF_MACHINES = re.compile(r"[^a-z\n]*[a-z].*\sAI\Z")
"""``Harbour AI``, from its first small letter on, so that a text of any length is gone through once; a family in capitals stands beside a given name, of which few have two letters: ``Lun AI`` is taken for a body."""
_AND = re.compile(r"[^\W\d_a-z].*\s(?:and|und)\s")


def is_body(text: str, *, one: bool = False) -> bool:
    """Whether ``text`` has words in it that bodies have in their names and people have not; an ``and`` too where it is known to be ``one``."""
    if GROUP.search(text):
        return True
    words = text.lower().replace(",", " ").split()
    if len(words) < 2:
        return False
    if not _WORDS.isdisjoint(words) or any(word.endswith(_ENDINGS) for word in words):
        return True
    if (words[-1] in _LAST and _TOGETHER.search(text)) or _OF_MACHINES.match(text):
        return True
    if len(words) < 3:
        return False
    within = not _SMALL.isdisjoint(words) and bool(_WITHIN.match(text))
    return within or words[0] in _FIRST or (one and bool(_AND.match(text)))
