"""What entries in texts are made of: names of authors, links, citations, labels."""
