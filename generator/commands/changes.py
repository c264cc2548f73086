"""``changes``: the draft of the changelog's next entry."""

from pathlib import Path

import click

from generator.commands.project import root_option


@click.command()
@click.argument("old")
@click.argument("new", required=False)
@root_option
def changes(old: str, new: str | None, root: Path) -> None:
    """Draft the changelog's next entry.

    OLD and NEW are a release's JSON file or a git revision; without NEW, the files as they are. The
    exit status is 1 where something can't be read, or may not be as it is.
    """
    from generator.releases import changelog, history
    from generator.releases.promises import breaches
    from generator.releases.snapshots import changes_between
    from generator.sound import load_sound

    try:
        before = history.data_of(root, old)
        after = history.data_of(root, new) if new is not None else history.data(load_sound(root))
    except history.HistoryError as error:
        raise click.ClickException(f"changes: {error}") from None
    click.echo(changelog.draft(changes_between(before, after)), nl=False)
    broken = list(breaches(before, after))
    for breach in broken:
        line = f"{breach.about}: {breach.code}: {breach.message} ({breach.hint})"
        click.echo(line, err=True)
    if broken:
        click.get_current_context().exit(1)
