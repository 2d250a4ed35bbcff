"""Which kind of text about another paper a title names: a reply, an erratum, a comment, a demonstration, data, a protocol."""

import re

from papershelf.text.fold import fold

_ANSWER = re.compile(
    r"(?:(?P<erratum>(?:(?:authors?|publishers?|editors?|editorial) (?:s )?(?:correction|note)|expression of concern)|erratum|errata|corrigend(?:um|a)|correction|addendum|retract(?:ion|ed)|berichtigung|rectificatif|fe de erratas)"
    r"|(?P<comment>(?:a )?comments? on|(?:invited|guest|editorial) comment(?:ary)?|perspectives? on|discussion of|kommentar zu[mr]?|commentaire sur|comentario sobre)"
    r"|(?P<reply>(?:authors? (?:s )?)?(?:reply|response to|response (?=to\b))|rejoinder|erwiderung|replik|entgegnung|antwort auf|reponse a|respuesta a|risposta a)"
    r"|(?P<perspective>technical perspective))\b"
)
"""Before the title of what is answered, all folded: ``erratum``, ``comments on``, ``response to``."""
_ANSWERED = re.compile(
    r"(?:[.:;?!]\s*|\s[–—-]+\s+)(?:(?P<reply>(?:(?:the )?authors?['’]?s?['’]? )?(?:reply|response|rejoinder)|(?:eine )?(?:erwiderung|replik|entgegnung)|antwort(?: der autoren)?"
    r"|réponse(?: des auteurs)?|respuesta(?: de los autores)?|réplica|replica|risposta(?: degli autori)?)"
    r"|(?P<erratum>erratum|corrigendum|correction|berichtigung|rectificatif|corrección|errata corrige|fe de erratas)"
    r"|(?P<comment>(?:a |ein )?(?:comments?|commentary|kommentar|commentaire|comentario)))\W*\Z",
    re.IGNORECASE,
)
"""Behind the title of what is answered."""
_SHOWN = re.compile(
    r"[(\[][^)\]]*\b(?:demo|demonstration|poster)\b[^)\]]*[)\]]|(?:\A|[:–—-])\s*(?:demo|demonstration|poster)\s*(?:[:–—-]|\Z)",
    re.IGNORECASE,
)
"""That a title is of a demonstration or a poster: ``Hives (demo)``, ``Poster: Hives``."""
_TOLD_OF = re.compile(
    r"\A\s*(?:\[re\]|(?:discussion|(?:book )?review|comments?|commentary|response)\s*(?::|\s[–—-]\s)|summary of\s*[\"“'‘«„])", re.IGNORECASE
)
"""Signs that can also begin a title of another kind, and so count only with what parts them from the paper's title."""


_DATA = re.compile(
    r"\A\s*(?:(?:(?:replication|supplement(?:ary|al)|supporting|raw|source|online|web|technical)\s+)?(?:data(?:sets?)?|code|software|materials?|information"
    r"|appendix|supplement)(?:\s+and\s+(?:code|data|materials?))?\s+(?:for|from|to)\s*(?::|[\"“'‘«„])"
    r"|(?:supplement(?:ary|al)|supporting|online)\s+(?:materials?|information|data|text|appendix)\s*:)",
    re.IGNORECASE,
)
"""How archives call what belongs to a paper: "Replication data for: …", "Data from: …"."""
_PROTOCOL = re.compile(
    r"\b(?:(?:study|trial|review) protocol|protocol (?:for|of) (?:an? |the )?(?:[\w-]+ )?(?:randomi[sz]ed|controlled|cluster|pilot|feasibility|cohort"
    r"|observational|prospective|systematic|scoping|clinical|multicent\w+)\b)",
    re.IGNORECASE,
)
"""The plan of a trial or a review, which is published before it under nearly the same title."""


def answers(title: str, told: str) -> str:
    """The kind that ``told`` names, which is ``title`` when folded; ``""`` for most. It is like the paper's title, but another paper's."""
    if match := _ANSWER.match(title) or _ANSWERED.search(told):
        return match.lastgroup or ""
    if match := _TOLD_OF.match(told):
        return fold(match[0])
    if _DATA.match(told):
        return "data"
    if _PROTOCOL.search(told):
        return "protocol"
    return "demonstration" if _SHOWN.search(told) else ""
