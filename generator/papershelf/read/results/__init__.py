"""Pages of results, copied as text."""
