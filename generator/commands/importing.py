"""``import``: drafts of standards from a published document."""

import os
from pathlib import Path

import click

from generator.commands.project import PROJECT, make_suite_command


def find_folder() -> Path:
    """Returns the folder that SUITE names, which need not exist yet, or the project's own."""
    return PROJECT / os.environ.get("SUITE", "")


@click.command("import")
@click.argument("files", metavar="FILE…", nargs=-1, type=click.Path(path_type=Path))
@click.option("--edition", metavar="YEAR", default="", help="The edition that they are of.")
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    default=find_folder,
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
    from generator.importing.drafts.import_plan import plan_import, write_outcome
    from generator.importing.file_import import import_files
    from generator.importing.refusals import ImportRefusedError
    from generator.importing.report import FILE, format_report

    try:
        documents = import_files(files, password)
        outcome = plan_import(documents, edition, into)
    except ImportRefusedError as refused:
        click.echo(refused)
        click.get_current_context().exit(1)
    said = format_report(documents, outcome.list_report_lines())
    write_outcome(outcome, into, {FILE: said})
    click.echo(said, nl=False)
    click.echo(
        f"import: this stands in {into / FILE}; go on with {make_suite_command('check', into)}",
        err=True,
    )
