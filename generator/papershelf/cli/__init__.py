"""The doors: one module per command, and the table of them in ``main``."""
