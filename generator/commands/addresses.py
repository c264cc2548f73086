"""``addresses``: adds to the lists of promised addresses and of statements' positions."""

from pathlib import Path

import click

from generator.commands.project import folder, root_option, suite_folder
from generator.reading import positions
from generator.reading.address_list import FILE
from generator.releases import address_list, position_list


@click.command()
@click.argument("site", metavar="[DIR]", type=folder, default=lambda: suite_folder() / "site")
@root_option
def addresses(site: Path, root: Path) -> None:
    """Add to the lists of addresses and of positions what a built site has beyond them."""
    for added in position_list.update(root):
        click.echo(f"added to {positions.FILE}: {added}")
    for added in address_list.update(root, site):
        click.echo(f"added to {FILE}: {added}")
