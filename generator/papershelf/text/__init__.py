"""Pure functions on strings: cleaning, folding, slugs, names, escaping."""
