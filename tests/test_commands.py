"""The commands, as somebody types them."""

from pathlib import Path

import click
import pytest

from generator.__main__ import main
from generator.commands import COMMANDS
from generator.reading.address_list import FILE

WITHOUT_A_SUITE = {"new", "schema"}
"""The commands that work on none: one writes a new suite, and one is about the program."""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_that_works_on_a_suite_takes_its_folder_behind_root(
    command: click.Command,
) -> None:
    said = [option for one in command.params if one.name == "root" for option in one.opts]
    assert said == ([] if command.name in WITHOUT_A_SUITE else ["--root"])


def test_the_site_whose_addresses_are_added_is_that_of_the_suite_that_is_named(
    tmp_path: Path, sample_project: Path
) -> None:
    for name in ("standards", "site", "suite.yaml", "translations"):
        (tmp_path / name).symlink_to(sample_project / name)
    assert main(["addresses", "--root", str(tmp_path)]) == 0
    assert "/standards/abc-se03/" in (tmp_path / FILE).read_text(encoding="utf-8")
