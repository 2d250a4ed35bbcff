"""How long the stages take, measured only when somebody asks."""

import functools
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")

_asked: ContextVar[dict[str, float] | None] = ContextVar("asked", default=None)


def timed(stage: str) -> Callable[[Callable[Given, Result]], Callable[Given, Result]]:
    """Adds the time of the function below it to that of ``stage``; what it calls in turn is part of it.

    Functions only, for a generator would be measured before it runs.
    """

    def decorated(function: Callable[Given, Result]) -> Callable[Given, Result]:
        @functools.wraps(function)
        def measured(*args: Given.args, **kwargs: Given.kwargs) -> Result:
            times = _asked.get()
            if times is None:
                return function(*args, **kwargs)
            start = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                times[stage] = times.get(stage, 0.0) + time.perf_counter() - start

        return measured

    return decorated


def timed_steps(stage: str) -> Callable[[Callable[Given, Iterator[Result]]], Callable[Given, Iterator[Result]]]:
    """The same for a generator: what is done with each of its values meanwhile does not count."""

    def decorated(function: Callable[Given, Iterator[Result]]) -> Callable[Given, Iterator[Result]]:
        @functools.wraps(function)
        def measured(*args: Given.args, **kwargs: Given.kwargs) -> Iterator[Result]:
            start = time.perf_counter()
            for value in function(*args, **kwargs):
                took({stage: time.perf_counter() - start})
                yield value
                start = time.perf_counter()

        return measured

    return decorated


def took(times: Mapping[str, float]) -> None:
    """Adds ``times``, which another process measured for this one."""
    mine = _asked.get()
    if mine is not None:
        mine |= {stage: mine.get(stage, 0.0) + seconds for stage, seconds in times.items()}


@contextmanager
def timings() -> Iterator[dict[str, float]]:
    """Seconds of wall time by stage, in the order in which stages ended first; filled while the block runs.

    What several processes did of one stage is added up.
    """
    times: dict[str, float] = {}
    token = _asked.set(times)
    try:
        yield times
    finally:
        _asked.reset(token)
