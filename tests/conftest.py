"""What all tests share: the real suite, and the real site built from it once."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from generator.catalogue import Catalogue  # noqa: E402
from generator.language import Language  # noqa: E402
from generator.pages.site import Site  # noqa: E402
from generator.suite import Suite, load_sound  # noqa: E402


def run(
    *command: str, cwd: Path = PROJECT, **environment: str
) -> "subprocess.CompletedProcess[str]":
    """Runs `python -m …` as an editor would, and returns what it printed."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


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
    return Site(catalogue, Language("en", suite.translations, suite.glossary), date(2026, 1, 1))


@pytest.fixture(scope="session")
def welsh(catalogue: Catalogue) -> Site:
    """The means to make Welsh pages."""
    suite = catalogue.suite
    return Site(catalogue, Language("cy", suite.translations, suite.glossary), date(2026, 1, 1))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site, built once by `mkdocs build`."""
    folder = tmp_path_factory.mktemp("built") / "site"
    built = run("mkdocs", "build", "--site-dir", str(folder))
    assert built.returncode == 0, built.stdout + built.stderr
    return folder
