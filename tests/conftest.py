"""What all tests share: the real suite, and the real site built from it once."""

from datetime import date
from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.in_language import Site
from generator.languages.language import Language
from generator.sound import load_sound
from generator.suite.suite import Suite
from tests.support import PROJECT, run


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
    return Site(catalogue, Language.of("en", suite), date(2026, 1, 1))


@pytest.fixture(scope="session")
def welsh(catalogue: Catalogue) -> Site:
    """The means to make Welsh pages."""
    suite = catalogue.suite
    return Site(catalogue, Language.of("cy", suite), date(2026, 1, 1))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site, built once by `mkdocs build`."""
    folder = tmp_path_factory.mktemp("built") / "site"
    built = run("mkdocs", "build", "--site-dir", str(folder))
    assert built.returncode == 0, built.stdout + built.stderr
    return folder
