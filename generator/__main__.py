"""``python generator`` is ``papershelf``, without installing it."""

from papershelf.cli import main

main()
