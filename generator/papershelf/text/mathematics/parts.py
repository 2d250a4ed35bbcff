"""A long formula in the middle of a line, in parts between which a browser may break it.

Browsers keep a ``<math>`` element in one line however long it is: on a telephone it runs over the edge of the page. As in TeX,
a line ends after a relation, an operation or a comma, and outside of brackets as long as what stands inside is short.
"""

import html
import re
from functools import lru_cache

PARTS = '<math class="ps-parts">'
_START, _END = "<math>", "</math>"
_SHORT = 16
"""Characters that fit on one line of a title on a narrow telephone."""
_TAG = re.compile(r"<(?P<closing>/?)[^<>]*?(?P<empty>/?)>")
_OPERATOR = re.compile(r"<mo(?P<attributes>[^<>]*)>(?P<sign>[^<>]*)</mo>")
_BREAKING = frozenset(
    "=<>≤≥≪≫≲≳≈≃≅≡≔≠∼∝∈∉∋⊂⊆⊃⊇⊊≺≼≻≽→↦⟶⟼←↔⇒⇐⇔⟹⟺↪⊢⊨"  # relations
    "+-−±∓×⋅·∗∘⊕⊗⊙∪∩∖∧∨"  # operations
    ",;:"
)
_OPENING, _CLOSING = frozenset("([{⟨⌊⌈"), frozenset(")]}⟩⌋⌉")
_NEVER_FIRST = _BREAKING - frozenset("+-−±∓") | _CLOSING | frozenset(".!|∥'′")


@lru_cache(maxsize=8192)
def parted(mathml: str) -> str:
    """``mathml`` itself where it is short or has no place to break."""
    inner = mathml.removeprefix(_START).removesuffix(_END)
    if _length(inner) <= _SHORT:
        return mathml
    parts = [
        part for whole in _split(_elements(inner), deepest=0) for part in ([whole] if _length("".join(whole)) <= _SHORT else _split(whole))
    ]
    if len(parts) == 1:
        return mathml
    return PARTS + "".join(f"<mrow>{''.join(part)}</mrow>" for part in parts) + _END


def _length(mathml: str) -> int:
    return len(html.unescape(_TAG.sub("", mathml)))


def _elements(inner: str) -> list[str]:
    """The elements that stand side by side in ``inner``."""
    found, depth, start = [], 0, 0
    for tag in _TAG.finditer(inner):
        depth += 0 if tag["empty"] else -1 if tag["closing"] else 1
        if not depth:
            found.append(inner[start : tag.end()])
            start = tag.end()
    return found


def _split(elements: list[str], deepest: int = 9) -> list[list[str]]:
    """``elements`` in parts, each but the last with a sign at its end after which a line may end; not in more than ``deepest`` brackets."""
    parts: list[list[str]] = [[]]
    depth = 0
    for element, after in zip(elements, [*elements[1:], ""], strict=True):
        sign = _sign(element)
        depth += (sign in _OPENING) - (sign in _CLOSING)
        if parts[-1] and after and depth <= deepest and _breaks(element, sign) and _sign(after) not in _NEVER_FIRST:
            parts[-1].append(
                element.replace("<mo", '<mo form="infix"', 1)
            )  # at the end of a part it would be a postfix, without room before it
            parts.append([])
        else:
            parts[-1].append(element)
    return parts


def _sign(element: str) -> str:
    operator = _OPERATOR.fullmatch(element)
    return html.unescape(operator["sign"]) if operator else ""


def _breaks(element: str, sign: str) -> bool:
    """A sign without room behind it is that of a number: −x."""
    return sign in _BREAKING and 'rspace="0"' not in element and "form=" not in element
