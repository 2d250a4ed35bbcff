"""From records to papers: which records speak of one paper, what it is called, and under which address."""
