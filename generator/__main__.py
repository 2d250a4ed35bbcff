"""``python generator`` is ``papershelf``, without installing it."""

from papershelf.cli.main import main

main()
