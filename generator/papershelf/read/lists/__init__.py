"""Lists: items, paragraphs, lines or rows that are a paper each, with links, with authors, or titles alone."""
