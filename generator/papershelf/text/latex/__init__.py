"""LaTeX as reference managers and authors of ``.bib`` files write it, read as Unicode with mathematics as ``$TeX$``."""
