"""``addresses``: the list of every address that the site ever had."""

from pathlib import Path

import click

from generator.commands.project import folder, root_option, suite_folder
from generator.reading.address_list import FILE
from generator.releases import address_list


@click.command()
@click.argument("site", metavar="[DIR]", type=folder, default=lambda: suite_folder() / "site")
@root_option
def addresses(site: Path, root: Path) -> None:
    """Add to the list of addresses what a built site has beyond it."""
    for added in address_list.update(root, site):
        click.echo(f"added to {FILE}: {added}")
