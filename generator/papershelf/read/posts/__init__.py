"""Texts in Markdown whose titles are headings or stand in bold: posts and digests."""
