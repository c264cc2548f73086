"""``addresses``: adds to the lists of promised addresses and of statements' positions."""

from pathlib import Path

import click

from generator.commands.project import folder, root_option
from generator.reading import positions
from generator.reading.address_list import FILE
from generator.releases import address_upkeep, position_upkeep


@click.command()
@click.argument("site", metavar="[SITE]", type=folder, required=False)
@root_option
def addresses(site: Path | None, root: Path) -> None:
    """Add to the lists of addresses and of positions what a built site has beyond them.

    SITE is where it stands; else it is site/ in the folder of the suite.
    """
    for added in position_upkeep.update_position_list(root):
        click.echo(f"added to {positions.FILE}: {added}")
    for added in address_upkeep.update_address_list(root, site or root / "site"):
        click.echo(f"added to {FILE}: {added}")
