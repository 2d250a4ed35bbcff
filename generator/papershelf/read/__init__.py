"""Reading seeds: one module per format, and the table of them in :mod:`papershelf.read.readers`."""
