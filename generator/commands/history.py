"""``history``: what a release changes, as data, and the draft of the changelog's entry."""

from pathlib import Path

import click

from generator.commands.project import root_option


@click.command()
@click.argument("version")
@root_option
def history(version: str, root: Path) -> None:
    """Write what the release VERSION changes, into releases/, and draft the changelog's entry.

    Where it would break what an earlier release promised, that is said and nothing is written.
    """
    from generator.releases import changelog, history  # loads every format's library
    from generator.releases.refusals import RefusedError, may_be_written
    from generator.site.environment import today
    from generator.sound import load_sound

    suite = load_sound(root)
    try:
        broken = may_be_written(suite, version)
    except RefusedError as refused:
        raise click.ClickException(f"history: {refused}") from None
    click.echo(changelog.draft(history.changed(suite, version), version), nl=False)
    for problem in broken:
        click.echo(problem, err=True)
    if broken:
        click.get_current_context().exit(1)
    history.write_file(suite, version, today())
