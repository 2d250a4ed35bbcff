"""Papers as data for other programs."""
