"""The files of a suite to begin with: as few as a suite can have, each with what to change in it.

They stand in ``files/`` as they are written, but for the year, which they call YEAR.
"""

from pathlib import Path

FILES = Path(__file__).with_name("files")


def files(year: int) -> dict[str, str]:
    """Returns what each file holds, by its name within the suite's folder.

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
