"""What the tests of the built site share beside the site itself."""

from pathlib import Path

import pytest

from tests.site.told import ADDRESS
from tests.support import run


@pytest.fixture(scope="session")
def without_drafts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site, built once with the setting that turns drafts off."""
    folder = tmp_path_factory.mktemp("without-drafts") / "site"
    built = run("mkdocs", "build", "-q", "-d", str(folder), SHOW_DRAFTS="false")
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site, built once for an address on the web."""
    folder = tmp_path_factory.mktemp("published") / "site"
    built = run("mkdocs", "build", "-q", "-d", str(folder), SITE_URL=ADDRESS)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder
