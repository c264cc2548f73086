"""Takes the script from npm that lets the search run where the site is read without a server.

    make assets

It is by the author of Material, whose ``offline`` plugin takes the same from another host. What is
written here is committed, and neither building nor a release takes anything from npm.
"""

from generator.releases.offline import FRAME
from tools.npm import installed

PACKAGE = "iframe-worker"


def main() -> None:
    """Writes the script, with its licence."""
    package = installed() / PACKAGE
    licence = (package / "LICENSE").read_text(encoding="utf-8").strip()
    script = (package / "shim" / "index.js").read_text(encoding="utf-8").strip()
    FRAME.write_text(f"/*! {PACKAGE}\n\n{licence}\n*/\n{script}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
