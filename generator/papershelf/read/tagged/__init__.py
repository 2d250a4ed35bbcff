"""Formats in lines that begin with tags, a module each; and citations as PubMed prints them."""
