"""A release that is ended leaves no process over, and none of what it was making."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.reading.address_list import FILE as ADDRESSES
from generator.reading.changelog import FILE as CHANGELOG
from generator.releases import position_upkeep
from tests.small import make_small

from .project import VERSION, make_repository, releasing, write_history


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of the small suite with its program, of which releases are begun and ended."""
    root = make_small(tmp_path_factory.mktemp("ended") / "project")
    position_upkeep.update_position_list(root)
    (root / CHANGELOG).write_text(f"## {VERSION}\n\nThe first.\n", encoding="utf-8")
    assert main(["translations", str(root)]) == 0
    write_history(root)
    (root / ADDRESSES).write_text("/\n", encoding="utf-8")
    return make_repository(root)


@pytest.mark.parametrize(
    ("number", "send", "said"),
    [
        (signal.SIGTERM, os.kill, "release: stopped by SIGTERM\n"),
        (signal.SIGINT, os.killpg, "release: stopped\n"),
        (signal.SIGKILL, os.kill, ""),
    ],
    ids=["kill", "Ctrl+C", "kill by force"],
)
def test_a_release_that_is_ended_while_its_processes_work_leaves_none_over(
    number: signal.Signals, send: Callable[[int, int], None], said: str, repository: Path
) -> None:
    with releasing(repository) as release:
        assert release.stdout
        try:
            first = release.stdout.readline()
            assert " kB, " in first, first
            send(release.pid, number)
            rest = release.stdout.read()  # when nobody holds the output open any more
        finally:
            release.kill()
    status = release.returncode
    assert rest.endswith(said)
    assert "Traceback" not in rest
    assert status == (-number if number is signal.SIGKILL else 128 + number)
    assert not (repository / "dist").exists()
    if number is not signal.SIGKILL:
        assert not list(repository.glob(".dist-*"))
