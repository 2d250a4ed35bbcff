"""BibTeX and BibLaTeX: entries are found, then their values and the names in them read, then records made of them."""
