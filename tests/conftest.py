"""What all tests share: the sample and the real suite, each with the site built from it once."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.in_language import Site
from generator.languages.language import Language
from generator.releases import address_list
from generator.sound import load_sound
from generator.suite.suite import Suite
from tests.projects import SAMPLE, make_sample
from tests.support import PROJECT, run

DAY = date(2026, 1, 1)
"""The day on which pages are made and the sample's site is built."""

EPOCH = str(int(datetime.combine(DAY, datetime.min.time(), UTC).timestamp()))


@pytest.fixture(scope="session")
def sample() -> Suite:
    """The sample."""
    return load_sound(SAMPLE)


@pytest.fixture(scope="session")
def sample_english(sample: Suite) -> Site:
    """The means to make English pages of the sample."""
    return Site(Catalogue(sample), Language.of("en", sample), DAY)


@pytest.fixture(scope="session")
def sample_welsh(sample: Suite) -> Site:
    """The means to make Welsh pages of the sample."""
    return Site(Catalogue(sample), Language.of("cy", sample), DAY)


@pytest.fixture(scope="session")
def sample_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the sample, for reading: a test that edits one makes its own."""
    return make_sample(tmp_path_factory.mktemp("sample") / "project")


@pytest.fixture(scope="session")
def sample_site(sample_project: Path) -> Path:
    """The folder of the sample's site, built once; its addresses are in the project's list."""
    built = run("mkdocs", "build", cwd=sample_project, SOURCE_DATE_EPOCH=EPOCH)
    assert built.returncode == 0, built.stdout + built.stderr
    site = sample_project / "site"
    address_list.update(sample_project, site)
    return site


@pytest.fixture(scope="session")
def suite() -> Suite:
    """The real suite."""
    return load_sound(PROJECT)


@pytest.fixture(scope="session")
def catalogue(suite: Suite) -> Catalogue:
    """The real suite, for reading."""
    return Catalogue(suite)


@pytest.fixture(scope="session")
def english(catalogue: Catalogue) -> Site:
    """The means to make English pages."""
    suite = catalogue.suite
    return Site(catalogue, Language.of("en", suite), DAY)


@pytest.fixture(scope="session")
def welsh(catalogue: Catalogue) -> Site:
    """The means to make Welsh pages."""
    suite = catalogue.suite
    return Site(catalogue, Language.of("cy", suite), DAY)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site, built once by `mkdocs build`."""
    folder = tmp_path_factory.mktemp("built") / "site"
    built = run("mkdocs", "build", "--site-dir", str(folder))
    assert built.returncode == 0, built.stdout + built.stderr
    return folder
