"""The time between two questions to one place."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Pace:
    """Keeps questions a pause apart."""

    pause: float
    """Seconds between two questions; a host may ask for more."""
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], float] = time.monotonic
    _last: float | None = field(default=None, init=False)

    def rest(self) -> None:
        """Waits until the next question may be asked, which is then taken to be asked."""
        if self._last is not None and (left := self._last + self.pause - self.now()) > 0:
            self.sleep(left)
        self._last = self.now()
