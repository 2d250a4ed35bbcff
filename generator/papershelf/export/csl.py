"""Stub."""


def to_csl(paper):
    return {"id": paper.id, "type": "article", "title": paper.title}
