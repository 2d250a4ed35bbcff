r"""Commands of mathematics that the library math-core does not know, as those that it knows."""

import re

# \R, \N and \Z are everybody's short forms (KaTeX knows them too); \Q, \F and their like mean different things.
MACROS = {"R": r"\mathbb{R}", "N": r"\mathbb{N}", "Z": r"\mathbb{Z}", "mbox": r"\text{#1}", "smash": "{#1}", "xspace": "", "tiny": ""} | {
    # Commands of amsmath and of packages in common use that the library does not know.
    "substack": r"\begin{subarray}{c}#1\end{subarray}",
    "varprojlim": r"\mathop{\underleftarrow{\lim}}",
    "varinjlim": r"\mathop{\underrightarrow{\lim}}",
    "varlimsup": r"\mathop{\overline{\lim}}",
    "varliminf": r"\mathop{\underline{\lim}}",
    "mathds": r"\mathbb{#1}",
    "mathbbm": r"\mathbb{#1}",
    "pmb": r"\boldsymbol{#1}",
    "nicefrac": "{#1}/{#2}",
    "ensuremath": "{#1}",
    "hbox": r"\text{#1}",
    "textup": r"\text{#1}",
    "textnormal": r"\text{#1}",
    "textsuperscript": r"^{\text{#1}}",
    "sfrac": "{#1}/{#2}",
    "uline": r"\underline{#1}",
    "mathclap": "{#1}",
    "mathnormal": "{#1}",
    "texttimes": r"\times",
    "textpm": r"\pm",
    "dotsc": r"\ldots",
    "dotsb": r"\cdots",
    "dotsm": r"\cdots",
    "dotsi": r"\cdots",
    "limits": "",
    "nolimits": "",
}
FUNCTIONS = {
    "eps": r"\varepsilon",
    **{
        name: rf"\operatorname{{{name}}}"
        for name in "poly polylog sign sgn tr rank diag softmax sigmoid supp conv dist prox proj sinc lcm coker".split()
    },
    "normof": r"\left\lVert #1\right\rVert",
    "absof": r"\left\lvert #1\right\rvert",
}
"""What most papers that have such a macro mean by it; none is a command of TeX."""
_SIZED = re.compile(r"\\(?P<name>norm|abs)\*?\s*(?=\{)")
r"""``\norm`` and ``\abs`` before a group: an option in square brackets would mean something else."""
_SMALL = re.compile(r"\\(?P<end>begin|end)\{smallmatrix\}")
_BRACKET = re.compile(r"\\(?P<side>left|right)\s*(?P<sign>[<>])")
_SPACED_LINE = re.compile(r"\\\\\s*\[\s*-?[\d.]+\s*(?:pt|mm|cm|in|em|ex|mu|bp)\s*\]")
_UNSEEN = re.compile(r"\\(?:label|tag)\*?\{[^{}$]*\}")


def usual(tex: str) -> str:
    r"""``tex`` with the commands that no macro can stand for in the spelling of the library: ``\begin{smallmatrix}``, ``\norm{x}``."""
    if "\\" not in tex:
        return tex
    tex = _SMALL.sub(r"\\\g<end>{matrix}", _UNSEEN.sub("", _SPACED_LINE.sub(r"\\\\", tex)))
    tex = _BRACKET.sub(lambda match: rf"\{match['side']}\{'l' if match['sign'] == '<' else 'r'}angle ", tex)
    return _SIZED.sub(r"\\\g<name>of", tex)
