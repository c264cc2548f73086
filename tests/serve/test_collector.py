"""While serving, Python's collector waits until nobody waits for a build."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from generator.site import resting_collector
from generator.site.resting_collector import BACKSTOP, RestingCollector

NEVER = 1000.0
"""Seconds that no test waits."""


class Ring:
    """Something that holds itself, so that only the collector finds it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector() -> Iterator[RestingCollector]:
    """A collector that has begun a build."""
    before = gc.get_threshold()
    collector = RestingCollector()
    collector.begin_build()
    yield collector
    collector.begin_build()  # puts off what a test left waiting
    gc.set_threshold(*before)


def test_it_does_not_come_while_a_build_runs(collector: RestingCollector) -> None:  # noqa: ARG001
    ring = ref(Ring())
    kept = [[number] for number in range(100_000)]
    assert len(kept) < BACKSTOP
    assert ring()


def test_it_comes_when_a_build_is_followed_by_a_rest(
    collector: RestingCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resting_collector, "REST", 0.0)
    ring = ref(Ring())
    collector.end_build()
    collector.wait()
    assert not ring()


def test_it_does_not_come_where_the_next_build_follows_at_once(
    collector: RestingCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resting_collector, "REST", NEVER)
    ring = ref(Ring())
    collector.end_build()
    collector.begin_build()
    collector.wait()
    assert ring()
