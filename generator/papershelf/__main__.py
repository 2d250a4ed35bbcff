"""``python -m papershelf`` is ``papershelf``, where the command is not on the path."""

from papershelf.cli.main import main

main()
