"""What the tests of the tools share: a visitor to the site as it stands after a revision."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import served
from tests.browser.visitor import Visitor
from tests.projects import made_once

from .next_edition import revised


@pytest.fixture(scope="module")
def next_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site stands after the revision."""
    with served(made_once(tmp_path_factory, "revised-for-work", revised) / "site") as address:
        yield address


@pytest.fixture(scope="module")
def later(browser: Browser, next_address: str) -> Iterator[Visitor]:
    """A visitor to it."""
    visitor = Visitor(browser, next_address)
    yield visitor
    visitor.close()
