"""What the tests of the built site share beside the site itself."""

from pathlib import Path

import pytest

from generator.suite.suite import Suite
from tests.projects import DAY, build, made_once, make_sample
from tests.site.expected import Expected


@pytest.fixture(scope="session")
def expected(suite: Suite) -> Expected:
    """What stands on the sample's site."""
    return Expected(suite)


@pytest.fixture(scope="session")
def without_drafts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's site, built once with the setting that turns drafts off."""

    def make(project: Path) -> None:
        build(make_sample(project), day=DAY, SHOW_DRAFTS="false")

    return made_once(tmp_path_factory, "without-drafts", make) / "site"
