"""The files of a new suite: as few as a suite can have, each with comments on what to change.

They are in ``files/`` as they will be written, except that YEAR stands for the year.
"""

from pathlib import Path

FILES = Path(__file__).with_name("files")


def make_files(year: int) -> dict[str, str]:
    """Returns the content of each file, by its name within the suite's folder.

    Args:
        year: The year of its one edition.
    """

    def dated(text: str) -> str:
        return text.replace("YEAR", str(year))

    return {
        dated(file.relative_to(FILES).as_posix()): dated(file.read_text(encoding="utf-8"))
        for file in sorted(FILES.rglob("*"))
        if file.is_file()
    }
