"""What the browser tests share: the sample's site on a server, one browser, and a visitor."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.exports import list_exports
from generator.exports.book import Release
from generator.sound import load_sound
from tests.projects import DAY, build, made_once, make_sample, replace

from .pages import Code
from .serving import served
from .visitor import PATIENCE, Visitor

QUIET = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",  # else letters are as wide as whole pixels, as on no phone
]
WATCHED = [
    *QUIET,
    "--disable-features=RenderDocument",  # a document needs no new frame: a fifth of the time
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # to ask another host has to fail
]


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the sample's site is served."""
    with served(site) as url:
        yield url


@pytest.fixture(scope="session")
def sites(english: Site, welsh: Site) -> Mapping[Code, Site]:
    """What the sample says in each language."""
    return {"en": english, "cy": welsh}


def make_released(project: Path) -> None:
    """Builds the sample's site as a release has it, with a page for reviewers of the Welsh.

    The files that it offers hold nothing, as nobody opens them.
    """
    suite, files = make_sample(project) / "suite.yaml", project / "released"
    replace(suite, "languages: [en, cy]\n", "languages: [en, cy]\nreview: [cy]\n")
    files.mkdir()
    for export in list_exports(Catalogue(load_sound(project)), Release("0.1.0", DAY)):
        (files / export.path).write_bytes(b"-")
    build(project, RELEASE_FILES=str(files), RELEASE_VERSION="0.1.0")


@pytest.fixture(scope="session")
def as_released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of that site, built once."""
    return made_once(tmp_path_factory, "released-site", make_released) / "site"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser, started once."""
    path = os.environ.get("CHROMIUM", "")
    if not Path(path).is_file():
        pytest.fail(
            f"CHROMIUM must name a Chromium to test with, and is {path!r}: `make test` finds one, "
            "and `make test BROWSER=no` does without these tests."
        )
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=WATCHED, timeout=PATIENCE)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def regular(browser: Browser, address: str) -> Iterator[Visitor]:
    """The visitor who makes all visits to the sample's site, where a module has no other."""
    visitor = Visitor(browser, address)
    yield visitor
    visitor.close()


@pytest.fixture(autouse=True)
def visitor(regular: Visitor) -> Iterator[Visitor]:
    """The visitor, whom no script, missing file or other host may trouble during a test."""
    yield regular
    faults = regular.leave()
    assert not faults, "\n".join(faults)
