"""Mathematics in texts: where it stands, and what it is as MathML and as plain Unicode."""
