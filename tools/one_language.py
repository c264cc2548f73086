"""Builds the site in one language alone, as the process that is beside the first one does.

    python -m tools.one_language cy FOLDER

For the benchmark: a build makes all languages of a suite at once.
"""

import sys
from pathlib import Path

from generator.site.session import build_translation
from generator.sound import load_sound

PROJECT = Path(__file__).resolve().parents[1]


def main(code: str, folder: str) -> None:
    """Builds the site of this project's suite in a language.

    Args:
        code: The language, which is not that of the suite's files.
        folder: Where the site goes.
    """
    suite = load_sound(PROJECT)
    failure = build_translation(str(PROJECT / "mkdocs.yml"), folder, "", suite, code, serving=False)
    if failure:
        sys.exit(failure)


if __name__ == "__main__":
    main(*sys.argv[1:])
