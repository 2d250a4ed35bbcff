"""Waiting until something below some folders may have changed: the system tells, and where it does not, a look at the files does."""

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

_WAIT = 5.0
"""Seconds that the system has to let go of its watches; what then remains of them ends with the process."""
_LATE = frozenset({"opened", "closed_no_write"})
"""What a look does itself."""


@contextmanager
def touched(folders: Iterable[Path], below: Iterable[Path]) -> Iterator[threading.Event]:
    """An event that is set when the system tells of a change in one of ``folders`` or anywhere ``below`` others.

    Disks that are shared over a network tell nothing, and a system may have no more watches to give: who waits for the event
    looks himself from time to time.
    """
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers import Observer

    event = threading.Event()

    class Handler(FileSystemEventHandler):
        """Tells of everything that is no mere look."""

        def on_any_event(self, event_: FileSystemEvent) -> None:
            if event_.event_type not in _LATE:
                event.set()

    observer = Observer()
    try:
        for folder, deep in (*((folder, False) for folder in folders), *((folder, True) for folder in below)):
            if folder.is_dir():
                observer.schedule(Handler(), str(folder), recursive=deep)
        observer.start()
    except OSError:
        yield event
        return
    try:
        yield event
    finally:
        observer.stop()
        observer.join(_WAIT)
