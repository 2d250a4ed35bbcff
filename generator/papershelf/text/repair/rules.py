"""The rules of repair, in the order in which they are applied."""

from papershelf.text.repair.addresses import ADDRESSES
from papershelf.text.repair.braces import BRACES, TITLE_BRACES
from papershelf.text.repair.commands import COMMANDS, ORDINALS
from papershelf.text.repair.delimiters import DELIMITERS
from papershelf.text.repair.emphasis import EMPHASIS
from papershelf.text.repair.fonts import FONT_RULES
from papershelf.text.repair.in_formulas import IN_FORMULAS
from papershelf.text.repair.letters import LETTERS
from papershelf.text.repair.punctuation import PUNCTUATION
from papershelf.text.repair.rule import Rule
from papershelf.text.repair.signs import SIGNS
from papershelf.text.repair.slips import SLIPS, TITLE_SLIPS
from papershelf.text.repair.spacing import COLONS, SPACING

# Addresses come first, for they may hold anything. Then it is settled what a formula is, for the rules for prose must
# not touch one. Signs and lost formulas come before fonts and commands, which would take a lost formula apart.
NOTE_RULES: tuple[Rule, ...] = (
    *ADDRESSES,
    *DELIMITERS,
    *IN_FORMULAS,
    *LETTERS,
    ORDINALS,
    *SIGNS,
    *FONT_RULES,
    *COMMANDS,
    *PUNCTUATION,
    *BRACES,
    *SLIPS,
    *SPACING,
)
# A note keeps its emphasis, which its page shows.
RULES: tuple[Rule, ...] = (*NOTE_RULES, EMPHASIS)
TITLE_RULES: tuple[Rule, ...] = (*RULES, TITLE_BRACES, *TITLE_SLIPS, COLONS)
