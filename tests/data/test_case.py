"""Platforms take every CASE package of the real suite: no text of it is too long for them."""

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.suite.suite import Suite
from tests.exports.case_packages import packages_of
from tests.exports.case_rules import VERSIONS, Version, faults


@pytest.mark.parametrize("version", VERSIONS)
def test_platforms_take_every_package(real_suite: Suite, version: Version) -> None:
    packages = packages_of(Catalogue(real_suite), version)
    assert packages
    for edition, package in packages.items():
        assert faults(package, version) == [], edition
