"""The rules of repair, in the order in which they are applied."""

from papershelf.text.repair.addresses import ADDRESSES
from papershelf.text.repair.braces import BRACES, TITLE_BRACES
from papershelf.text.repair.commands import COMMANDS
from papershelf.text.repair.delimiters import DELIMITERS
from papershelf.text.repair.letters import LETTERS
from papershelf.text.repair.rule import Rule
from papershelf.text.repair.signs import SIGNS

# Addresses first, for they may hold anything. Then what is a formula is settled, for the rules for prose must not touch
# it. Signs and lost formulas come before the commands of text, which would take the commands of a lost formula apart.
_ACCENTS_BEFORE_FORMULAS = ("lost-entities", "escaped-quotes", "accents", "lost-accents", "letters")
_EARLY = tuple(rule for rule in LETTERS if rule.name in _ACCENTS_BEFORE_FORMULAS)
_LATE = tuple(rule for rule in LETTERS if rule.name not in _ACCENTS_BEFORE_FORMULAS)

RULES: tuple[Rule, ...] = (*ADDRESSES, *DELIMITERS, *_EARLY, COMMANDS[0], *SIGNS, *COMMANDS[1:], *_LATE, *BRACES)
TITLE_RULES: tuple[Rule, ...] = (*RULES, TITLE_BRACES)
