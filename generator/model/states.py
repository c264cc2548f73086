"""How far the wording of a text may be relied on, in each language."""

from enum import StrEnum


class State(StrEnum):
    """How far the wording in a language may be relied on."""

    PUBLISHED = "published"
    """The publisher's own words in the language in which it published the standard."""
    OFFICIAL = "official"
    """The publisher's own Welsh."""
    REVIEWED = "reviewed"
    """This project's Welsh, reviewed by a person who reads Welsh."""
    DRAFT = "draft"
    """This project's Welsh, not yet reviewed."""
    OUTDATED = "outdated"
    """The Welsh is of an earlier English, which stands in its place as it is now."""
    MISSING = "missing"
    """There is no Welsh: the English stands in its place."""
