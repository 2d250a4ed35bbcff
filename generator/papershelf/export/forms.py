"""The forms in which citations can be taken away as files."""

FORMS = {"BibTeX": "bib", "RIS": "ris", "CSL-JSON": "csl.json", "JSON Lines": "jsonl"}
"""Name → ending of a file."""
MOST = 2_000
"""Entries of a topic that has files of its own; who wants a broader one takes the whole shelf."""
