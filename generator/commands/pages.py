"""``pages``: writes the Markdown of every page to disk."""

from pathlib import Path

import click

from generator.commands.project import folder, root_option


@click.command()
@click.argument("target", metavar="DIR", type=folder)
@root_option
def pages(target: Path, root: Path) -> None:
    """Write the Markdown of both languages to a folder, for any other builder."""
    from generator.site.markdown_files import write_pages  # loads MkDocs

    write_pages(root, target)
