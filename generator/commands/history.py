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
    from generator.releases import changelog_draft, release_history  # loads every format's library
    from generator.releases.release_refusals import ReleaseRefusedError, check_before_writing
    from generator.site.environment import read_build_day
    from generator.sound import load_sound

    suite = load_sound(root)
    try:
        broken = check_before_writing(suite, version)
    except ReleaseRefusedError as refused:
        raise click.ClickException(f"history: {refused}") from None
    click.echo(
        changelog_draft.draft_entry(release_history.find_release_changes(suite, version), version),
        nl=False,
    )
    for problem in broken:
        click.echo(problem, err=True)
    if broken:
        click.get_current_context().exit(1)
    release_history.write_release_file(suite, version, read_build_day())
