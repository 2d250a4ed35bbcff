"""What the disk, or the system, refuses, as an error that says what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from papershelf.errors import StorageError

_ROOM = "make room there, then do it again"
_RIGHT = "give this user the right to it, then do it again"
_FEWER = "do it again with fewer --workers"
_MENDS = {
    errno.ENOSPC: _ROOM,
    errno.EDQUOT: _ROOM,
    errno.EFBIG: "raise the limit for the size of a file (ulimit -f), then do it again",
    errno.EACCES: _RIGHT,
    errno.EPERM: _RIGHT,
    errno.EROFS: _RIGHT,
    errno.EBUSY: "a folder that is mounted cannot be replaced: mount the one above it, then do it again",
    errno.EAGAIN: f"no more processes may be started: raise the limit (ulimit -u), or {_FEWER}",
    errno.ENOMEM: f"there is no memory left: {_FEWER}",
    errno.EMFILE: "raise the limit for open files (ulimit -n), then do it again",
}


@contextmanager
def storing(what: str) -> Iterator[None]:
    """Turns what the system refuses meanwhile into an error that begins with ``what``, names the file and says what to do.

    Raises:
        StorageError: A file could not be read or written.
    """
    try:
        yield
    except OSError as error:
        wanted = error.filename2 or error.filename  # of a move the place it goes to: where it comes from was just written
        place = f" at {wanted}" if wanted else ""
        mend = _MENDS.get(error.errno or 0, "put that right, then do it again")
        raise StorageError(f"{what}: {error.strerror or error}{place}; {mend}") from error
