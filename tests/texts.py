"""Texts for tests: one of a suite by its id, and one that stands in no suite."""

from generator.ids import Address
from generator.suite.suite import Suite
from generator.suite.text import Text, TextId, TextKind


def text_of(suite: Suite, identity: str) -> Text:
    """The text of a suite that has an id."""
    return suite.texts[TextId(identity)]


def made_up(identity: str, english: str, *, running: bool = False) -> Text:
    """A text of no suite, as if it stood on a page."""
    return Text(
        TextId(identity), english, "file.yaml", (), Address("page"), TextKind.TITLE, running=running
    )
