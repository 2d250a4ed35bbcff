"""YAML of any shape, with the lines of what is in it."""
