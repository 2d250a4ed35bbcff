"""Stub."""


def to_ris(paper):
    return f"TY  - GEN\nTI  - {paper.title}\nER  - \n"
