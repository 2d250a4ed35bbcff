"""``python -m papershelf`` is the command ``papershelf``, where that is not on the path."""

from papershelf.cli.main import main

if __name__ == "__main__":  # processes that are started anew read this module again
    main()
