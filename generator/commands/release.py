"""``release``: every file of a release."""

from pathlib import Path

import click

from generator.commands.project import root_option
from generator.site.environment import CONSULTATION


@click.command()
@click.argument("version")
@click.option(
    "--welsh",
    type=click.Choice(["now", "later"]),
    default="now",
    help="later: Welsh may be of an earlier English, which then stands, and the site says so.",
)
@click.option(
    "--consultation",
    type=click.Choice(CONSULTATION),
    default="without",
    help="with: an edition in consultation is in the site and in every file.",
)
@click.option(
    "--without-address",
    is_flag=True,
    help="Make it although nothing says where its site is published.",
)
@root_option
def release(
    version: str,
    welsh: str,
    consultation: str,
    without_address: bool,
    root: Path,
) -> None:
    """Make every file of the release VERSION, such as 0.1.0, into dist/."""
    from generator.releases.release_build import (  # loads every format's library
        ReleaseRefusedError,
        make_release,
    )

    try:
        make_release(
            root,
            version,
            welsh_later=welsh == "later",
            consultation=consultation == "with",
            without_address=without_address,
        )
    except ReleaseRefusedError as refused:
        click.echo(refused)
        click.get_current_context().exit(1)
