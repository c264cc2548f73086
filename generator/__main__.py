"""The command line: ``python -m generator check``, ``pages``, ``release``, and so on."""

import io
import sys

import click

from generator.guard import guard_command, stop_on_signals


def main(arguments: list[str]) -> int:
    """Runs one command.

    Args:
        arguments: What stands on the command line after ``python -m generator``.

    Returns:
        The exit status: 0; 1 where there are problems, which are printed a line each; 2 where the
        words of the command line are no command; what ``guard_command`` says where something
        escapes.
    """
    try:
        with guard_command(next(iter(arguments), "generator")):
            return _run(arguments)
    except SystemExit as end:
        return int(end.code or 0)


def _run(arguments: list[str]) -> int:
    from generator.commands import COMMANDS  # guarded, because it takes a while
    from generator.problems import ProblemsFoundError

    commands = {str(command.name): command for command in COMMANDS}
    cli = click.Group("generator", commands, help=str(__doc__).strip())
    try:
        with cli.make_context("python -m generator", arguments) as context:
            return cli.invoke(context) or 0
    except ProblemsFoundError as failure:
        click.echo(failure)
        return 1
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as failure:
        failure.show()
        return failure.exit_code


if __name__ == "__main__":
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a pipe may know few letters
    stop_on_signals()
    sys.exit(main(sys.argv[1:]))
