"""The space in which entries are compared, fitted on one collection."""
