"""The quick half of fuzzing: a few examples of every target, the same each time. ``make fuzz`` tries others, for as long as it is told."""

import pytest
from hypothesis import HealthCheck, given, settings
from targets import TARGETS, Target


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_laws_hold(target: Target) -> None:
    @settings(max_examples=target.quick, suppress_health_check=list(HealthCheck))
    @given(target.given)
    def holds(value: object) -> None:
        target.law(value)

    holds()
