"""``translations``: brings the catalogues up to date."""

from pathlib import Path

import click

from generator.catalogue.coverage import count_coverage, format_table
from generator.commands.project import root_argument
from generator.languages import catalogue_upkeep
from generator.languages.known_languages import find_definition
from generator.problems import ProblemsFoundError
from generator.reading.document import is_there
from generator.reading.translations import name_file
from generator.suite.loading import load, read_languages
from generator.suite.suite import Suite


@click.command()
@root_argument
@click.option("--check", "only_check", is_flag=True, help="Change nothing; fail if it is behind.")
def translations(root: Path, only_check: bool) -> None:
    """Bring the catalogues up to date with the texts, and print how much is translated."""
    catalogues = tuple(map(name_file, read_languages(root).translations))
    suite = load_readable(root, may_be_absent=() if only_check else catalogues)
    problems = catalogue_upkeep.find_behind(suite) if only_check else []
    if not only_check:
        catalogue_upkeep.update_files(suite)
        suite, _ = load(root)
    if not catalogues:
        only = find_definition(suite.languages.source).english_name
        click.echo(f"The suite is in {only} alone; languages: in suite.yaml may name others")
    for code in suite.languages.translations:
        if len(suite.languages) > 2:
            click.echo(f"{find_definition(code).english_name}:")
        click.echo(format_table(count_coverage(suite, code)))
    if problems:
        raise ProblemsFoundError(problems)


def load_readable(root: Path, may_be_absent: tuple[str, ...]) -> Suite:
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
