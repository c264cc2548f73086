"""``translations``: brings the catalogues up to date."""

from pathlib import Path

import click

from generator.catalogue.coverage import coverage, table
from generator.commands.project import root_argument
from generator.languages import translating
from generator.languages.definitions import definition
from generator.problems import ProblemsFoundError
from generator.reading.document import is_there
from generator.reading.translations import file_of
from generator.suite.loading import languages_named, load
from generator.suite.suite import Suite


@click.command()
@root_argument
@click.option("--check", "only_check", is_flag=True, help="Change nothing; fail if it is behind.")
def translations(root: Path, only_check: bool) -> None:
    """Bring the catalogues up to date with the texts, and print how much is translated."""
    catalogues = tuple(map(file_of, languages_named(root).translations))
    suite = readable(root, may_be_absent=() if only_check else catalogues)
    problems = translating.behind(suite) if only_check else []
    if not only_check:
        translating.update(suite)
        suite, _ = load(root)
    if not catalogues:
        only = definition(suite.languages.source).english_name
        click.echo(f"The suite is in {only} alone; languages: in suite.yaml may name others")
    for code in suite.languages.translations:
        if len(suite.languages) > 2:
            click.echo(f"{definition(code).english_name}:")
        click.echo(table(coverage(suite, code)))
    if problems:
        raise ProblemsFoundError(problems)


def readable(root: Path, may_be_absent: tuple[str, ...]) -> Suite:
    """Loads a suite that may have errors, if every file can be read.

    Args:
        root: The project's folder.
        may_be_absent: The files that need not be there.

    Raises:
        ProblemsFoundError: Where another file can't be read.
    """
    suite, problems = load(root)
    unread = suite.unread - {file for file in may_be_absent if not is_there(root / file)}
    if unread:
        raise ProblemsFoundError(problems)
    return suite
