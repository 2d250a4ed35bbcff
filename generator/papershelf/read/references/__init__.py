"""References in the usual styles: names, a title and a place, and what parts them."""
