"""An edition in consultation on the built site, and the site without it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.reading.address_list import list_addresses
from generator.releases.address_upkeep import update_address_list
from tests.projects import DAY, build, make_sample, replace

OF_IT = ("xyz", "2025")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with its edition of 2025 in consultation."""
    project = make_sample(tmp_path_factory.mktemp("consultation") / "project")
    editions = project / "standards"
    superseded = 'state: superseded\nsuperseded_by: "2025"\n'
    replace(editions / "2020/edition.yaml", superseded, "state: in force\n")
    proposed = "state: consultation\nconsultation: {from: 2026-01-10, until: 2026-03-31}\n"
    replace(editions / "2025/edition.yaml", "state: in force\n", proposed)
    for page in (project / "docs").rglob(
        "*.md"
    ):  # what people write would lead to what is left out
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("editions/2025.md", "editions/2020.md"), encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    """Its site."""
    return build(project, day=DAY)


def files(site: Path) -> Iterator[str]:
    """The files of a site that are of the edition, by their names."""
    for file in site.rglob("*"):
        name = file.relative_to(site).as_posix()
        if file.is_file() and any(part in name for part in OF_IT):
            yield name


def test_it_has_pages_and_a_place_in_the_search_and_no_file_to_download(site: Path) -> None:
    found = set(files(site))
    pages = {name for name in found if name.endswith("/index.html")}
    assert {"standards/xyz-se02/index.html", "cy/editions/2025/index.html"} <= pages
    assert {name for name in found - pages if "api/" in name or "downloads/" in name} == set()
    said = (site / "standards/xyz-se02/index.html").read_text(encoding="utf-8")
    assert "api/v1/standards/xyz-se02.json" not in said


def test_the_list_of_addresses_takes_none_of_it(project: Path, site: Path) -> None:
    page = site / "standards/xyz-se02/index.html"  # a place that a release adds to it
    replace(page, "</article>", '<p id="files"></p></article>')
    update_address_list(project, site)
    promised = list_addresses(project)
    assert "/standards/abc-se02/" in promised
    assert [one for one in promised if any(part in one for part in OF_IT)] == []


def test_whoever_asks_for_a_site_without_it_gets_one(project: Path, site: Path) -> None:
    del site  # which is built before
    without = build(project, day=DAY, CONSULTATION="without")
    assert list(files(without)) == []
    for page in ("standards", "editions", "values", "cy/standards"):
        text = (without / page / "index.html").read_text(encoding="utf-8")
        assert "XYZ SE" not in text, page
