"""Headings that posts have beside those of papers: closing thoughts, breaks, comments, buttons; and how talks are announced."""

import re

from papershelf.model import Kind

_COMMENT = (
    r"(?:\d+ )?(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties)(?: \(\d*\))?"
    r"|(?:leave|post|write|add) a (?:comment|reply)(?: cancel reply)?|discussion about this (?:post|article)"
    r"|laisser un commentaire|poster un commentaire|ajouter un commentaire|(?:schreibe?|hinterlasse) einen kommentar|kommentar (?:schreiben|hinterlassen)"
    r"|deja un(?: comentario|a respuesta)|deixe um(?: comentário|a resposta)|lascia un commento|geef een reactie"
)
COMMENTS = re.compile(rf"(?:{_COMMENT})[.:]?\Z", re.IGNORECASE)
"""Over what readers commented on a post, in seven languages."""
FRAME = re.compile(
    r"(?:share(?: this(?: post| article| page| newsletter| entry)?| on \w+)?|like this|related(?: posts?| articles?| reading| stories)?|you (?:might|may) also (?:like|enjoy)|recent posts|read next"
    r"|subscribe(?: to .{3,60})?|stay in touch|follow (?:us|me)(?: on .{1,40})?|sign up(?: for .{3,60})?|unsubscribe|about the authors?|leave feedback"
    r"|partager(?: cet article| sur .{1,40})?|articles? (?:similaires|liés|connexes)|s[’']abonner|suivez-(?:nous|moi)|à propos(?: de l[’']auteure?)?"
    r"|teilen|(?:diesen )?(?:beitrag|artikel) teilen|ähnliche (?:beiträge|artikel)|(?:newsletter )?abonnieren|über (?:den autor|die autorin|mich|uns)"
    r"|compartir(?: en .{1,40})?|compártelo|entradas relacionadas|suscr[ií]bete|condividi|articoli correlati|iscriviti)[.:!]?\Z",
    re.IGNORECASE,
)
"""Over what a blog has around every post, and nobody misses."""
SECTION = re.compile(
    r"(?:(?:some |a few |my |our )?(?:final|closing|concluding|parting|last|overall|general) (?:thoughts|words?|remarks|notes?|impressions?|comments)|impressions|wrap(?:ping)?[ -]up|that[’']s (?:all|it)(?: for .{3,30}|,? folks)?"
    r"|(?:(?:some |a few |other |and )*honou?rable mentions?|other (?:highlights|papers|notable papers|news)|also (?:noteworthy|notable|worth (?:reading|a look)|interesting)|quick links|odds and ends|miscellaneous|misc)"
    r"|(?:the )?(?:lunch|dinner|breakfast|coffee(?: break)?|break|banquet|reception|social (?:event|programme?)|sightseeing|excursion|travel|venue|weather|food)"
    r"|(?:the )?(?:opening|closing)(?: (?:session|ceremony|remarks|words))?|(?:the )?poster sessions?|(?:the )?(?:panel|closing panel|panel discussion)s?|(?:the )?town hall|business meeting|(?:best (?:student )?papers?|(?:best paper )?awards?)(?: ceremony)?"
    r"|(?:a (?:word|message) from )?(?:our |today[’']s )?sponsors?|sponsored(?: content| post)?|advertisements?|jobs?(?: board| openings)?|upcoming events|announcements|housekeeping|news|what[’']s next|next (?:week|month|time|year)|see you (?:tomorrow|soon|next .{3,20}|in .{3,20})"
    r"|(?:pour )?conclu(?:re|sion)|mot de la fin|mentions honorables|en bref|pause(?: café| déjeuner)?|table ronde|à suivre"
    r"|fazit|schluss(?:wort|bemerkung(?:en)?)|zum schluss|ausblick|(?:gesamt)?eindr(?:uck|ücke)|mittagspause|kaffeepause|podiumsdiskussion|abendessen|sonstiges|außerdem"
    r"|para terminar|conclusiones|menciones honoríficas|mesa redonda|in chiusura|tavola rotonda)[.:!]?\Z",
    re.IGNORECASE,
)
"""Over what a post says of something else than one paper; a person may miss it, so it is told."""
_TALK = re.compile(
    r"(?:(?:(?:invited|keynote|plenary|contributed|oral|lightning|opening|closing) )*(?:talk|keynote|lecture|tutorial|address)\s*(?:\d+\s*)?(?::|by\s)"
    r"|(?:(?:eingeladener|geladener) (?:vortrag|gastvortrag)|(?:haupt|fest|gast|keynote-)?vortrag|conférence (?:invitée|plénière|d[’']ouverture)|exposé(?: invité)?"
    r"|(?:charla|conferencia) (?:invitada|magistral|plenaria)|palestra(?: convidada)?|relazione (?:invitata|plenaria))\s*:)",
    re.IGNORECASE,
)
_SECTIONS = (
    r"(?:extended |short )?abstracts?|summary|tl;?dr|keywords?|authors?|affiliations?",  # at the head of a paper
    r"introduction|background|objectives?|aims?|purpose|design|setting|(?:materials and )?methods?",  # of it, or of its abstract
    r"results|findings|interpretation|significance|discussion|conclusions?",
    r"references|acknowledge?ments?|notes?|footnotes|further reading",  # at its end
    r"(?:table of )?contents|links?|about|contact|licen[cs]e|programme?|installation|usage|(?:our )?sponsors",  # of a site or a README
    r"read more|share this(?: post)?|related posts?|subscribe",  # of a blog
    r"comments?(?: \(\d*\))?|\d+ (?:comments?|responses?|replies)|leave a (?:comment|reply)",
)
NO_TITLE = re.compile(rf"(?:{'|'.join(_SECTIONS)})[.:]?\Z", re.IGNORECASE)
"""Headings that lead a section and name no paper: ``Abstract``, ``Further reading``, ``Table of contents``."""


def kind_of(title: str) -> Kind:
    """A talk where the title says so: ``Invited Talk: …``, ``Keynote by …``."""
    return "talk" if _TALK.match(title) else "paper"


def is_of_no_paper(heading: str) -> bool:
    """Whether a heading stands over something else than a paper, whatever the post is of."""
    return any(known.match(heading) for known in (COMMENTS, FRAME, SECTION))


def is_of_no_interest(heading: str) -> bool:
    """Whether what stands below a heading belongs to the blog or to its readers."""
    return any(known.match(heading) for known in (COMMENTS, FRAME))
