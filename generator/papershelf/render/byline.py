"""Who, where and when: the line below a title."""

from papershelf.model import MORE_AUTHORS, Paper


def byline(paper: Paper, most: int = 0) -> str:
    """Authors, venue and year, as far as known; ``""`` where nothing is. ``most`` authors are named, or all where it is 0."""
    return " · ".join(filter(None, (named(paper, most), paper.venue or "", str(paper.year or ""))))


def named(paper: Paper, most: int = 0) -> str:
    """The authors: "…" stands for those that are left out, "et al." for those that no source names."""
    names = ", ".join(map(str, paper.authors[: most or None]))
    if most and len(paper.authors) > most:
        return f"{names}, …"
    return f"{names} et al." if names and paper.csl.get(MORE_AUTHORS) else names
