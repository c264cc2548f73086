"""``import``: drafts of standards from a published document."""

import os
from pathlib import Path

import click

from generator.commands.project import PROJECT, make


def folder() -> Path:
    """Returns the folder that SUITE names, which need not exist yet, or the project's own."""
    return PROJECT / os.environ.get("SUITE", "")


@click.command("import")
@click.argument("files", metavar="FILE…", nargs=-1, type=click.Path(path_type=Path))
@click.option("--edition", metavar="YEAR", default="", help="The edition that they are of.")
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    default=folder,
    help="The folder of the suite, or an empty one; else SUITE, or this project's own.",
)
@click.option("--password", default="", help="What opens an encrypted PDF.")
def import_documents(files: tuple[Path, ...], edition: str, into: Path, password: str) -> None:
    """Make drafts of the standards in FILEs: PDF, Word, web pages or text.

    Writes what stands in them to the suite's files, never over what stands there, and to
    import-report.md what was found, guessed and left out. The exit status is 1 where a document
    can't be imported, and nothing is written then.
    """
    # Other commands do without its words.
    from generator.importing.drafts.drafting import carry_out, plan
    from generator.importing.importing import import_files
    from generator.importing.refusals import RefusedError
    from generator.importing.report import FILE, report

    try:
        documents = import_files(files, password)
        outcome = plan(documents, edition, into)
    except RefusedError as refused:
        click.echo(refused)
        click.get_current_context().exit(1)
    said = report(documents, outcome.lines())
    carry_out(outcome, into, {FILE: said})
    click.echo(said, nl=False)
    click.echo(f"import: this stands in {into / FILE}; go on with {make('check', into)}", err=True)
