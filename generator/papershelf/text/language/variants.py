"""British and American spellings of English words: two of one word count as one."""

import re
from functools import lru_cache

_OUR = """arbour ardour armour behaviour colour endeavour favour fervour flavour harbour honour humour labour neighbour odour rigour
    rumour savour tumour vapour vigour"""
_PARTS = {
    **{word: f"{word[:-3]}or" for word in _OUR.split()},
    "haem": "hem", "aemi": "emi", "anaesth": "anesth", "aetiolog": "etiolog", "paed": "ped", "gynaec": "gynec", "faec": "fec", "caec": "cec",
    "archaeo": "archeo", "palaeo": "paleo", "mediaeval": "medieval", "oedema": "edema", "oesoph": "esoph", "oestr": "estr", "foetus": "fetus",
    "foetal": "fetal", "rrhoea": "rrhea", "pnoea": "pnea", "coeliac": "celiac", "manoeuvre": "maneuver", "manoeuvr": "maneuver",
    "sulph": "sulf", "isation": "ization",
    "catalogued": "cataloged", "catalogui": "catalogi",
    "catalogue": "catalog", "dialogue": "dialog", "analyse": "analyze", "analysi": "analyzi",
}  # fmt: skip
"""What British words have in them and no others; of two that begin alike the longer first."""
_ENDINGS = {
    **{word: f"{word[:-2]}er" for word in ("centre", "theatre", "fibre", "metre", "litre", "titre")},
    **{word: f"{word[:-2]}se" for word in ("defence", "licence", "offence")},
    **{f"{stem}is{ending}": f"{stem}iz{ending}"
       for stem in "al im ar er en an or on iv ic il dom thes".split() for ending in "e ed er ing".split()},
    **{f"{stem}ys{ending}": f"{stem}yz{ending}"
       for stem in "catal dial electrol hydrol paral pyrol".split() for ending in ("ed", "er", "ing")},
}  # fmt: skip
_PART = re.compile("|".join(_PARTS))
_ENDING = re.compile(f"(?:{'|'.join(sorted(_ENDINGS, key=len, reverse=True))})(?=s?$)")
_KEPT = re.compile("analys[ie]s$|rais|^aris")
_SIGNS = ("our", "is", "ys", "ae", "oe", "ogu", "tre", "bre", "nce", "sulph")
"""Letters of which one is in each British word; most words have none, and are seen through in a tenth of the time."""


@lru_cache(maxsize=1 << 16)
def american(word: str) -> str:
    """``word``, in lower case, as Americans spell it: ``tumours`` → ``tumors``."""
    if len(word) < 5 or not any(sign in word for sign in _SIGNS) or _KEPT.search(word):
        return word
    return _ENDING.sub(lambda found: _ENDINGS[found[0]], _PART.sub(lambda found: _PARTS[found[0]], word))
