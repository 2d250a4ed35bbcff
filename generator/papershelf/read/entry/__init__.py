"""What entries in texts are made of: names of authors, links, references, labels."""
