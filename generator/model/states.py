"""The states of a text in a language: how far its wording may be relied on."""

from enum import StrEnum


class State(StrEnum):
    """How far the wording in a language may be relied on."""

    PUBLISHED = "published"
    """The publisher's own words in the language in which it published the standard."""
    OFFICIAL = "official"
    """The publisher's own translation."""
    REVIEWED = "reviewed"
    """This project's translation, reviewed by a person who reads its language."""
    DRAFT = "draft"
    """This project's translation, not yet reviewed."""
    OUTDATED = "outdated"
    """The translation is of an earlier text. The present text is shown in its place."""
    MISSING = "missing"
    """There is no translation. The text itself is shown in its place."""
