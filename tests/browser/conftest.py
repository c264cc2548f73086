"""What the browser tests share: the sample's site on a server, one browser, and a visitor."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from generator.catalogue.in_language import Site

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


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the sample's site is served."""
    with served(site) as url:
        yield url


@pytest.fixture(scope="session")
def sites(english: Site, welsh: Site) -> Mapping[Code, Site]:
    """What the sample says in each language."""
    return {"en": english, "cy": welsh}


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
        chromium = playwright.chromium.launch(executable_path=path, args=QUIET, timeout=PATIENCE)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def regular(browser: Browser, address: str) -> Iterator[Visitor]:
    """The visitor who makes all the visits of a module: what windows remember slows them down."""
    visitor = Visitor(browser, address)
    yield visitor
    visitor.close()


@pytest.fixture(autouse=True)
def visitor(regular: Visitor) -> Iterator[Visitor]:
    """The visitor, whom no script, missing file or other host may trouble during a test."""
    yield regular
    faults = regular.leave()
    assert not faults, "\n".join(faults)
