"""``import``: from a published document to what stands in it."""

from pathlib import Path

import click

from generator.writing import write


@click.command("import")
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder that the report is written to; else it is only printed.",
)
@click.option("--password", default="", help="What opens an encrypted PDF.")
def import_documents(files: tuple[Path, ...], into: Path | None, password: str) -> None:
    """Read published standards from FILEs: PDF, Word, web pages or text.

    Says what was found, what was guessed, and what was left out and why. The exit status is 1 where
    a document can't be imported, and nothing is written then.
    """
    from generator.importing.importing import import_files  # other commands do without its words
    from generator.importing.refusals import RefusedError
    from generator.importing.report import FILE, report

    try:
        documents = import_files(files, password)
    except RefusedError as refused:
        click.echo(refused)
        click.get_current_context().exit(1)
    said = report(documents)
    if into is not None:
        into.mkdir(parents=True, exist_ok=True)
        write(into / FILE, said)
    click.echo(said, nl=False)
