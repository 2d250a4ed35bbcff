"""Whether a built site is whole: read once, then looked at by a table of rules."""
