"""What the tests of the built site share beside the site itself."""

import shutil
from pathlib import Path

import pytest

from generator.suite.suite import Suite
from tests.projects import DAY, build
from tests.site.expected import Expected
from tests.site.told import ADDRESS


@pytest.fixture(scope="session")
def expected(suite: Suite) -> Expected:
    """What stands on the sample's site."""
    return Expected(suite)


@pytest.fixture(scope="session")
def without_drafts(sample_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's site, built once with drafts turned off, for an address on the web."""
    project = tmp_path_factory.mktemp("without-drafts") / "project"
    shutil.copytree(sample_project, project, symlinks=True, ignore=shutil.ignore_patterns("site"))
    return build(project, day=DAY, SHOW_DRAFTS="false", SITE_URL=ADDRESS)


@pytest.fixture(scope="session")
def published(without_drafts: Path) -> Path:
    """The sample's site as it is built for an address on the web: the same, to save a build."""
    return without_drafts
