"""A suite in Welsh alone is released as any other: every file, and the site in its one language."""

import shutil
import zipfile
from pathlib import Path

import pytest

from generator.releases import address_upkeep, position_upkeep

from .project import VERSION, make_repository, released, releasing, write_history


@pytest.fixture(scope="module")
def dist(welsh_only: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a release of that suite."""
    root = shutil.copytree(welsh_only.parent, tmp_path_factory.mktemp("welsh-release") / "project")
    address_upkeep.update_address_list(root, root / "site")
    position_upkeep.update_position_list(root)
    (root / "CHANGELOG.md").write_text(f"## {VERSION}\n\nY cyntaf.\n", encoding="utf-8")
    write_history(root)
    return released(releasing(make_repository(root)), root)


def test_every_file_is_made_in_the_one_language(dist: Path) -> None:
    names = {file.name for file in dist.iterdir()}
    assert {
        "SHA256SUMS",
        "ceg-se01-cy.pdf",
        "ceg-se02-cy.docx",
        "safonau-cegin-2024-cy.csv",
        "safonau-cegin-offline.zip",
        "safonau-cegin-2024-cy.json",
        "safonau-cegin-2024-cy.xlsx",
        "site.zip",
    } <= names
    assert [name for name in names if "-en" in name] == []


def test_the_site_without_a_server_says_in_that_language_how_it_is_opened(dist: Path) -> None:
    with zipfile.ZipFile(dist / "safonau-cegin-offline.zip") as archive:
        told = archive.read("safonau-cegin-offline/README.txt").decode("utf-8-sig")
        pages = [name for name in archive.namelist() if name.endswith("index.html")]
    assert told.startswith("Agorwch index.html mewn porwr. Nid oes angen y rhyngrwyd.")
    assert told.count("index.html") == 1
    assert [name for name in pages if "/cy/" in name or "/en/" in name] == []
