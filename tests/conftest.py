"""What the tests of the program share: the sample as a suite, in each language, and as a site."""

import compileall
import gc
import json
from collections.abc import Generator
from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.languages.language import Language
from generator.releases import address_upkeep
from generator.sound import load_sound
from generator.suite.suite import Suite
from tests import apart, groups, urns
from tests.new_edition.walk import Walk, recall, walk
from tests.other_languages import make_trilingual, make_welsh_only
from tests.projects import (
    DAY,
    SAID,
    SAMPLE,
    build,
    made_once,
    make_sample,
    replace,
    tell_day,
)
from tests.released import write_releases
from tests.site.told import ADDRESS, HOSTILE, HOSTILE_STATEMENT
from tests.small import make_small
from tests.support import PROJECT, run

apart.watch()


def pytest_sessionstart(session: pytest.Session) -> None:
    """Compiles the whole program once: each copy that a test makes takes along what is compiled.

    The processes that share the tests leave that to the one which starts them.
    """
    if not hasattr(session.config, "workerinput"):
        compileall.compile_dir(PROJECT / "generator", quiet=2)


def pytest_collection_finish() -> None:
    """Has Python look seldom for what is not used any more, and never among what is there by now.

    Thousands of tests and the program itself stay to the end: to look through them again and again
    takes a tenth of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Lets a test module read the real suite while it is imported, if it may at all."""
    with apart.reading_allowed(collector.path):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Lets a test and its fixtures read the real suite, if they may at all."""
    with apart.reading_allowed(item.path):
        return (yield)


@pytest.fixture(scope="session")
def suite() -> Suite:
    """The sample."""
    return load_sound(SAMPLE)


@pytest.fixture(scope="session")
def catalogue(suite: Suite) -> Catalogue:
    """The sample, for reading."""
    return Catalogue(suite)


@pytest.fixture(scope="session")
def english(catalogue: Catalogue) -> Site:
    """The means to make English pages of the sample."""
    return Site(catalogue, Language.of("en", catalogue.suite), DAY)


@pytest.fixture(scope="session")
def welsh(catalogue: Catalogue) -> Site:
    """The means to make Welsh pages of the sample."""
    return Site(catalogue, Language.of("cy", catalogue.suite), DAY)


@pytest.fixture(scope="session")
def sample_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the sample with its site, for reading: a test that edits one makes its own.

    The site was built once, strictly, and its addresses are in the project's list.
    """

    def make(project: Path) -> None:
        make_sample(project)
        built = run("mkdocs", "build", "--strict", cwd=project, **tell_day(DAY))
        assert built.returncode == 0, built.stdout + built.stderr
        (project / SAID).write_text(built.stderr, encoding="utf-8")
        address_upkeep.update_address_list(project, project / "site")

    return made_once(tmp_path_factory, "sample", make)


@pytest.fixture(scope="session")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the small suite with its site, for reading."""

    def make(project: Path) -> None:
        build(make_small(project), day=DAY)

    return made_once(tmp_path_factory, "small", make)


@pytest.fixture(scope="session")
def urns_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the sample with URNs of other forms and its site, for reading."""

    def make(project: Path) -> None:
        build(urns.make_project(project), day=DAY)

    return made_once(tmp_path_factory, "urns", make)


@pytest.fixture(scope="session")
def groups_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the sample with sixty standards in groups and its site, for reading."""

    def make(project: Path) -> None:
        build(groups.make_project(project), day=DAY)

    return made_once(tmp_path_factory, "groups", make)


@pytest.fixture(scope="session")
def walked(sample_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """A project of the sample with a new edition, which was imported, edited and released."""

    def make(folder: Path) -> None:
        walk(sample_project, folder)

    return recall(made_once(tmp_path_factory, "walked", make))


@pytest.fixture(scope="session")
def site(sample_project: Path) -> Path:
    """The folder of the sample's site."""
    return sample_project / "site"


def make_published(project: Path) -> Path:
    """Makes a project of the sample for an address on the web, with hostile texts in it.

    It has two releases, between which a word changed.
    """
    file = make_sample(project) / "standards/2025/xyz-se01.yaml"
    replace(file, "title: Welcome job seekers", f"title: {json.dumps(HOSTILE)}")
    statement = f"performance_criteria:\n  P1: '{HOSTILE_STATEMENT}'"
    replace(file, "performance_criteria: not held", statement)
    write_releases(project)
    return project


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of its site, built once."""

    def make(project: Path) -> None:
        build(make_published(project), day=DAY, SITE_URL=ADDRESS)

    return made_once(tmp_path_factory, "published", make) / "site"


@pytest.fixture(scope="session")
def by_zensical(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the same site, as Zensical builds it."""

    def make(project: Path) -> None:
        build(make_published(project), day=DAY, builder="zensical", SITE_URL=ADDRESS)

    return made_once(tmp_path_factory, "by-zensical", make) / "site"


@pytest.fixture(scope="session")
def trilingual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site of the sample in three languages, built once."""

    def make(project: Path) -> None:
        build(make_trilingual(project), day=DAY)

    return made_once(tmp_path_factory, "trilingual", make) / "site"


@pytest.fixture(scope="session")
def welsh_only(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site of a suite in Welsh alone, built once."""

    def make(project: Path) -> None:
        build(make_welsh_only(project), day=DAY)

    return made_once(tmp_path_factory, "welsh-only", make) / "site"
