"""Repositories of the sample, each for one test to revise and to release."""

import shutil
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.reading.address_list import FILE as ADDRESS_LIST
from generator.reading.changelog import FILE as CHANGELOG
from tests.projects import SAMPLE, replace
from tests.support import PROJECT

from .project import ADDRESS, NEXT, VERSION, commit, make_repository, write_history


@pytest.fixture(scope="session")
def first_commit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with one commit: the data of the sample, as the commands write it.

    Its first release may be made.
    """
    root = shutil.copytree(SAMPLE, tmp_path_factory.mktemp("first") / "project")
    assert main(["translations", str(root)]) == 0
    write_history(root)
    shutil.copy(PROJECT / ".gitignore", root)
    (root / ADDRESS_LIST).write_text("/\n", encoding="utf-8")
    with (root / "suite.yaml").open("a", encoding="utf-8") as file:
        file.write(f"address: {ADDRESS}\n")
    return make_repository(root)


@pytest.fixture(scope="session")
def first_release(first_commit: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same after its first release, ready for the next one, which changes nothing."""
    root = shutil.copytree(first_commit, tmp_path_factory.mktemp("released") / "project")
    replace(root / CHANGELOG, f"## {VERSION}\n", f"## {NEXT}\n\nAs before.\n\n## {VERSION}\n")
    write_history(root, NEXT)
    commit(root)
    return root


@pytest.fixture
def project(first_commit: Path, tmp_path: Path) -> Path:
    """A repository of which nothing was released yet."""
    return shutil.copytree(first_commit, tmp_path / "project")


@pytest.fixture
def published(first_release: Path, tmp_path: Path) -> Path:
    """A repository of which one version was released, with an entry for the next."""
    return shutil.copytree(first_release, tmp_path / "published")
