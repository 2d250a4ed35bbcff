"""Texts as words: tokens, the passages and acronyms among them, and those of a whole collection as numbers."""
