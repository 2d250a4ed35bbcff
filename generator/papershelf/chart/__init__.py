"""Places of entries on a map, and groups of near ones with names."""
