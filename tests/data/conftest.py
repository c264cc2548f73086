"""The real suite, for the tests of the data alone."""

import pytest

from generator.suite.loading import load
from generator.suite.suite import Suite
from tests.support import PROJECT


@pytest.fixture(scope="session")
def real_suite() -> Suite:
    """The real suite as far as it can be read, whether or not something is wrong with it."""
    return load(PROJECT)[0]
