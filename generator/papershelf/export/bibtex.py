"""Stub."""


def to_bibtex(paper, key):
    return f"@misc{{{key},\n  title = {{{paper.title}}},\n  abstract = {{x}}\n}}\n"
