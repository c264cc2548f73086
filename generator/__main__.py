"""The command line: ``python -m generator check``, ``pages``, ``release``, and so on."""

import io
import sys

import click

from generator.commands import COMMANDS
from generator.problems import ProblemsFoundError

cli = click.Group(
    "generator", {str(command.name): command for command in COMMANDS}, help=__doc__.strip()
)


def main(arguments: list[str]) -> int:
    """Runs one command.

    Args:
        arguments: What stands on the command line after ``python -m generator``.

    Returns:
        The exit status: 0; 1 where there are problems, which are printed a line each; 2 where the
        words of the command line are no command.
    """
    try:
        status = cli.main(arguments, prog_name="python -m generator", standalone_mode=False)
    except ProblemsFoundError as failure:
        click.echo(failure)
        return 1
    except click.ClickException as failure:
        failure.show()
        return failure.exit_code
    except OSError as failure:
        # A folder that is a file, a disk that is full: nothing that a line of code could tell.
        command = next(iter(arguments), "generator")
        click.echo(f"{command}: {failure.filename}: {failure.strerror}", err=True)
        return 1
    return status or 0


if __name__ == "__main__":
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a pipe may know few letters
    sys.exit(main(sys.argv[1:]))
