"""The search index: what the pages' own search reads, as small script files that are loaded when a query needs them."""
