r"""LaTeX as Unicode: accents, characters, groups and fonts read as TeX reads them, mathematics kept as ``$TeX$``.

For sources that hold real LaTeX, as BibTeX does: braces there are groups and a backslash is a command. What was LaTeX
once and lost its marks is the business of :mod:`papershelf.text.repair`.

pylatexenc (MIT) was measured against it: see ``design/decisions/`` on BibTeX.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from papershelf.text.latex import commands, mathematics
from papershelf.text.latex.addresses import kept, unescaped
from papershelf.text.mathematics import formulas, mathml

_MARKED = re.compile(r"[\\{}$~`]|--|''")
_NEXT = re.compile(r"[\\{}$~`'-]")
_NAME = re.compile(r"\\([A-Za-z@]+)\*?")
_BLANKS = re.compile(r"[ \t]*\n?[ \t]*")
_OPTION = re.compile(r"[ \t]*\[[^\[\]\n]*\]")
_BEGIN = re.compile(r"\\begin\s*\{([A-Za-z]+\*?)\}")
_END = re.compile(r"\\end\s*\{[A-Za-z]+\*?\}")
_BACKSLASH = r"$\backslash$"
_ESCAPED_TWICE = re.compile(r"\$\\backslash\$(?=\{\\[&%#]\})")
_ESCAPED_LINE = re.compile(r"\$\\backslash\$([nr])(?:(?![A-Za-z{])|([A-Za-z]+))")
_LIKE_WORDS = frozenset({"nexists", "nless", "nmid", "nparallel"})
"""Commands that are likelier the end of a line before a word."""
_HIDDEN_ACCENT = re.compile(r"\\&(quot|#34|apos|#39);")
"""An accent in a page of HTML: ``{\\&quot;o}``."""
_BARE_MARKS = {"\u0302": "^", "\u0303": "~", "\u0308": '"', "\u0301": "'"}
"""What a mark over nothing is: ``{\\"}`` stands for a quotation mark."""
_TURNED = re.compile(r"(?<![\w!?])([!?])`(?!`)")
_GERMAN = re.compile(r"\"`([^\"`]*)\"'")
"""Quotation marks as babel has them for German."""
_FONT = re.compile(r"text|math|emph|[A-Za-z]*(?:box|case|line)\Z")
_DISTANCE = re.compile(r"[ \t]*=?[ \t]*[+-]?(?:\d+\.?\d*|\.\d+)[ \t]*(?:true[ \t]*)?(?:pt|em|ex|mu|cm|mm|in|sp|bp|pc|dd|cc)\b ?")
_FONT_RUN_ON = re.compile(r"(?:text(?:it|bf|sc|sl|rm|sf|tt|up)|emph|mathrm|mathit)(?P<word>[A-Z][A-Za-z]*)\Z")
_SHORT = 100
"""Characters. Names, journals and publishers come again; abstracts do not, and would only fill the memory."""
_DEEPEST = 60
_MATH_ALPHABET = re.compile(r"\\math(?:rm|it|bf|sf|tt|normal|cal|bb|frak|scr)\b|\\boldsymbol\b")


def from_latex(text: str, *, addresses: bool = False) -> str:
    r"""``text`` in Unicode: ``{\"O}zge`` → ``Özge``; formulas as ``$TeX$``, a literal dollar sign as ``\$``. Never an error.

    With ``addresses``, those of ``\href`` are kept, in brackets behind their words.
    """
    if not _MARKED.search(text):
        return text
    return _remembered(text, addresses) if len(text) < _SHORT else _from_latex(text, addresses)


def _from_latex(text: str, addresses: bool) -> str:  # noqa: FBT001 - as the function that remembers needs it
    if _BACKSLASH in text:
        text = _unescaped(text)
    if "\\&" in text:
        text = _HIDDEN_ACCENT.sub(lambda match: '\\"' if match[1] in {"quot", "#34"} else "\\'", text)
    if '"`' in text:
        text = _GERMAN.sub(r"„\1“", text)
    if "`" in text:
        text = _TURNED.sub(lambda match: "¡" if match[1] == "!" else "¿", text)
    return unicodedata.normalize("NFC", _Reading(kept(text), addresses).group(0))


_remembered = lru_cache(maxsize=16384)(_from_latex)


@dataclass(slots=True)
class _Reading:
    """One text being read; ``at`` is the place that comes next."""

    text: str
    addresses: bool = False
    at: int = 0
    quoted: bool = False
    """Whether a single quotation mark is open."""
    ends: dict[str, int] = field(default_factory=dict)
    """Where the next mark of each kind stands: looked for once, not from every place that may need it."""

    def group(self, depth: int) -> str:
        """What is read from here to the end of the group; the whole rest at depth 0, where a closing brace is a stray one."""
        found: list[str] = []
        while self.at < len(self.text):
            match = _NEXT.search(self.text, self.at)
            if match is None:
                found.append(self.text[self.at :])
                self.at = len(self.text)
                break
            found.append(self.text[self.at : match.start()])
            self.at = match.start()
            if match[0] == "}":
                self.at += 1
                if depth:
                    break
            else:
                found.append(self.sign(match[0], depth))
        return "".join(found)

    def sign(self, sign: str, depth: int) -> str:
        """What the sign here and its arguments mean."""
        match sign:
            case "\\":
                return self.command(depth)
            case "$":
                return self.formula()
            case "{":
                self.at += 1
                return self.group(depth + 1) if depth < _DEEPEST else ""
            case "~":
                self.at += 1
                return " "
            case _:
                return self.ligature()

    def ligature(self) -> str:
        """Quotation marks and dashes of several signs."""
        for signs, meant in (("``", "“"), ("''", "”"), ("---", "—"), ("--", "–")):
            if self.text.startswith(signs, self.at):
                self.at += len(signs)
                return meant
        sign = self.text[self.at]
        before, after = self.text[max(0, self.at - 1) : self.at], self.text[self.at + 1 : self.at + 2]
        self.at += 1
        if sign == "`" and not before.isalnum() and (after.isalnum() or after in {"{", "\\"}):
            self.quoted = True
            return "‘"
        if sign == "'" and self.quoted and before and not before.isspace() and not after.isalnum():
            self.quoted = False
            return "’"
        return sign

    def formula(self) -> str:
        r"""``$…$`` or ``$$…$$`` as it stands; a dollar sign without a partner is a literal one."""
        mark = "$$" if self.text.startswith("$$", self.at) else "$"
        before, start = self.at, self.at + len(mark)
        end = mathematics.end(self.text, mark, start)
        if end < 0:
            self.at += len(mark)
            return r"\$" * (mark == "$")
        self.at = end + len(mark)
        tex = self.text[start:end]
        if self.text[before - 1 : before].isalpha() or self.text[self.at : self.at + 1].isalpha():  # in a word
            return mathematics.accented(tex) or mathematics.one_line(tex)
        return mathematics.one_line(tex)

    def command(self, depth: int) -> str:
        """The command here, with its arguments."""
        name = _NAME.match(self.text, self.at)
        if name is None:
            return self.one_sign(depth)
        if name[1] == "begin" and (begin := _BEGIN.match(self.text, self.at)):
            return self.environment(begin)
        if name[1] == "end" and (end := _END.match(self.text, self.at)):
            self.at = end.end()
            return " "
        self.at = name.end()
        return self.named(name[1], depth)

    def one_sign(self, depth: int) -> str:
        sign = self.text[self.at + 1 : self.at + 2]
        self.at += 2
        if sign in commands.ACCENTS:
            return self.accent(commands.ACCENTS[sign], depth)
        if sign in {"(", "["}:
            end = self.next("\\" + {"(": ")", "[": "]"}[sign])
            if end >= 0:
                tex, self.at = self.text[self.at : end], end + 2
                return mathematics.one_line(tex)
        return commands.SYMBOLS.get(sign, sign)

    def environment(self, begin: re.Match[str]) -> str:
        """A formula for the environments of mathematics; of others only the marks go."""
        self.at = begin.end()
        end = self.next(f"\\end{{{begin[1]}}}") if begin[1] in commands.MATHEMATICS else -1
        if end < 0:
            return " "
        tex, self.at = self.text[self.at : end], end + len(begin[1]) + 6
        return mathematics.one_line(tex)

    def next(self, mark: str) -> int:
        """The place of the next ``mark``; -1 where there is none."""
        known = self.ends.get(mark, 0)
        if 0 <= known <= self.at:
            self.ends[mark] = known = self.text.find(mark, self.at)
        return known

    def named(self, name: str, depth: int) -> str:
        """A command of letters: a character, an accent, or what :meth:`with_argument` makes of it."""
        if name in commands.LETTERS:
            self.blanks()
            return commands.LETTERS[name]
        if name in commands.ACCENTS and self.text[self.at : self.at + 1] in {" ", "{", "\\", "\t", "\n"}:
            return self.accent(commands.ACCENTS[name], depth)
        if name in commands.CHARACTERS:
            if name in commands.BEFORE_A_WORD:
                self.blanks()
            return commands.CHARACTERS[name]
        return self.with_argument(name, depth)

    def with_argument(self, name: str, depth: int) -> str:  # noqa: PLR0911 - one return for each kind of command
        if name in commands.DROPPED:
            for _ in range(commands.DROPPED[name]):
                self.argument(depth)
            return ""
        if name in commands.MOVES:
            if distance := _DISTANCE.match(self.text, self.at):
                self.at = distance.end()
            return ""
        if name in commands.VERBATIM:
            return mathematics.one_line(self.raw_argument()) if name == "ensuremath" else unescaped(self.raw_argument())
        if name in commands.RAISED:
            return _raised(self.argument(depth), commands.SUBSCRIPTS if name in {"textsubscript", "sb"} else commands.SUPERSCRIPTS)
        if name == "href":
            url, words = unescaped(self.raw_argument()), self.argument(depth)
            return f"{words} ({url})" if self.addresses and url not in words else words
        if name in commands.SECOND:
            self.option()
            self.argument(depth)
            return self.argument(depth)
        if name in commands.AROUND:
            self.option()
            self.option()
            inside = self.argument(depth).strip()
            return inside and commands.AROUND[name].format(inside)
        return self.other(name, depth)

    def other(self, name: str, depth: int) -> str:
        """A sign of mathematics outside of a formula; or a font or something unknown, whose argument is read on as a group."""
        if len(name) > 1 and mathml.is_command(name) and (sign := formulas.plain(f"$\\{name}$")) and "\\" not in sign and "$" not in sign:
            return "" if _MATH_ALPHABET.match(f"\\{name}") else sign
        if run_on := _FONT_RUN_ON.match(name):  # "$\\backslash$textitE. coli", as a reference manager wrote it
            return run_on["word"]
        behind = self.at
        self.option()
        self.blanks()
        has_group = self.text.startswith("{", self.at) and not _FONT.match(name)
        said = self.unknown(depth) if has_group else ""
        if said or not _is_called_by_its_name(name):
            return said
        self.at = self.at if has_group else behind  # a blank stays, as writers mean it
        return name

    def unknown(self, depth: int) -> str:
        """The groups behind a command that nobody knows, with blanks between them: it may have set them apart."""
        found = []
        while self.text.startswith("{", self.at):
            found.append(self.argument(depth))
        return " ".join(part for part in found if part)

    def accent(self, mark: str, depth: int) -> str:
        """The argument with ``mark`` on its first letter; a dotless i under an accent is an i."""
        self.blanks()
        letters = self.argument(depth)
        if not letters.strip():
            return letters or _BARE_MARKS.get(mark, "")
        first = {"ı": "i", "ȷ": "j"}.get(letters[0], letters[0]) if mark < "\u0320" or mark > "\u0333" else letters[0]
        end = 1
        while end < len(letters) and unicodedata.combining(letters[end]):
            end += 1
        return unicodedata.normalize("NFC", first + letters[1:end] + mark) + letters[end:]

    def argument(self, depth: int) -> str:
        """The group, the command or the single letter that comes next, read."""
        self.blanks()
        sign = self.text[self.at : self.at + 1]
        if sign == "{" and depth < _DEEPEST:
            self.at += 1
            return self.group(depth + 1)
        if sign == "\\" and depth < _DEEPEST:
            return self.command(depth + 1)
        if sign in {"}", "$", ""}:
            return ""
        self.at += 1
        return sign

    def raw_argument(self) -> str:
        """The group that comes next, as it is written."""
        self.blanks()
        if not self.text.startswith("{", self.at):
            return ""
        depth, start = 0, self.at + 1
        while self.at < len(self.text):
            sign = self.text[self.at]
            depth += (sign == "{") - (sign == "}")
            self.at += 1
            if not depth:
                return self.text[start : self.at - 1]
        return self.text[start:]

    def option(self) -> None:
        if match := _OPTION.match(self.text, self.at):
            self.at = match.end()

    def blanks(self) -> None:
        if match := _BLANKS.match(self.text, self.at):
            self.at = match.end()


def _unescaped(text: str) -> str:
    r"""LaTeX that a reference manager took for plain text and escaped: ``{\$}$\backslash$alpha{\$}`` is ``$\alpha$``."""
    text = _ESCAPED_LINE.sub(_line, _ESCAPED_TWICE.sub("", text)).replace(_BACKSLASH, "\\")
    for escaped, sign in ((r"{\$}", "$"), (r"{\^{}}", "^"), (r"{\_}", "_"), (r"{\{}", "{"), (r"{\}}", "}")):
        text = text.replace(escaped, sign)
    return text


def _line(match: re.Match[str]) -> str:
    r"""The end of a line, as a reference manager escaped that of a text: ``an$\backslash$nend`` is no command ``\nend``."""
    word = match[2] or ""
    name = match[1] + word
    if word and ((match[1] == "r" and word[0].islower()) or (_is_command(name) and name not in _LIKE_WORDS)):
        return match[0]
    return f"\n{word}"


def _is_called_by_its_name(name: str) -> bool:
    r"""Whether ``name`` is what a command prints, of which nobody knows more: ``\POSTSCRIPT``, ``\pdfTeX``."""
    return name.endswith("TeX") or (1 < len(name) <= 2 * sum(map(str.isupper, name)) and name not in commands.SILENT)


def _is_command(name: str) -> bool:
    return name in commands.LETTERS or name in commands.CHARACTERS or name in commands.DROPPED or mathml.is_command(name)


def _raised(text: str, forms: dict[str, str]) -> str:
    """Raised or lowered text, in characters of that kind where all of it has them; ``1st`` is read without."""
    return "".join(forms[char] for char in text) if all(char in forms for char in text) else text
