"""The doors: one module per command, and the table of them in ``main``."""

import os

# Before numpy is loaded, which starts a thread for each processor that would look for work of its own for a while: 0.2 s of a build.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
