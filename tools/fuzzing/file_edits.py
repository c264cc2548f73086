"""What happens to whole files: gone, moved, doubled, or something else in their place."""

from pathlib import PurePosixPath
from random import Random

from tools.fuzzing.edit import FOLDER, LINK_IN_A_RING, PIPE, Edit

OTHER_NAMES = ("{} copy{}", "{}{}.txt", "{}-2{}", "{}{}.md", "{}{}x")


def edit_whole_file(file: str, raw: bytes, chance: Random) -> Edit:
    """Something that happens to a file as a whole.

    Args:
        file: Its name relative to the project's folder.
        raw: What it holds.
        chance: Decides what happens.
    """
    what = chance.choice(["gone", "replaced", "replaced", "doubled", "renamed"])
    path = PurePosixPath(file)
    if what == "gone":
        return Edit("deletes it", None)
    if what == "replaced":
        other = chance.choice([FOLDER, PIPE, LINK_IN_A_RING])
        return Edit(f"puts {other} in its place", other, is_named=True)
    if what == "doubled":
        beside = chance.choice(OTHER_NAMES).format(path.stem, path.suffix)
        return Edit(f"copies it to {beside}", raw, beside=beside)
    beside = chance.choice([path.name.upper(), path.name.capitalize(), f"{path.stem}.yml"])
    return Edit(f"renames it {beside}", None, beside=beside)
