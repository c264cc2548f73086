"""``schema``: writes the JSON Schemas of the YAML files."""

from pathlib import Path

import click

from generator.commands.project import PROJECT, folder
from generator.model.json_schemas import make_json_schemas
from generator.writing import write


@click.command()
@click.argument("target", metavar="[DIR]", type=folder, default=PROJECT / "schema")
def schema(target: Path) -> None:
    """Write the JSON Schemas that editors' programs hold the YAML against while one types."""
    target.mkdir(parents=True, exist_ok=True)
    for name, text in make_json_schemas().items():
        write(target / name, text)
