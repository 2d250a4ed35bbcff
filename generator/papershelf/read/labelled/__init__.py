"""Texts in which labels say what a line is: ``Title: …``, ``Abstract: …``."""
