"""What the tests of the built site share beside the site itself."""

import json
from pathlib import Path

import pytest

from generator.suite.suite import Suite
from tests.projects import DAY, build, make_sample, replace
from tests.site.expected import Expected
from tests.site.told import ADDRESS, HOSTILE


@pytest.fixture(scope="session")
def expected(suite: Suite) -> Expected:
    """What stands on the sample's site."""
    return Expected(suite)


@pytest.fixture(scope="session")
def without_drafts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's site, built once with the setting that turns drafts off."""
    project = make_sample(tmp_path_factory.mktemp("without-drafts") / "project")
    return build(project, day=DAY, SHOW_DRAFTS="false")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's site, built once for an address on the web, with a hostile title in it."""
    project = make_sample(tmp_path_factory.mktemp("published") / "project")
    title = "title: Welcome job seekers"
    replace(project / "standards/2025/xyz-se01.yaml", title, f"title: {json.dumps(HOSTILE)}")
    return build(project, day=DAY, SITE_URL=ADDRESS)
