"""What the history calls what a suite says of itself: its name, its owner, its site.

Releases were made before any of this was told. What such a release's file does not hold is not
known, and so counts as what the next one holds: it never tells of a change that nobody made.
"""

import re

from generator import ids
from generator.comparing.changes import ChangeKind, Snapshot, TextThen

SUITE = "name of the suite"
"""The id of the suite's name, which every suite has. The rest comes and goes with it."""

SHORT_NAME = "short name of the suite"
FIELD = "field of the suite"
OWNER = "owner of the suite"
OWNER_IN_SHORT = "short name of the owner"
OWNER_PAGE = "page of the owner"
REGISTER = "register of the suite"
REGISTER_ADDRESS = "address of the register"
PUBLISHER = "publisher of the site"
CONTACT = "contact of the site"
SOURCE = "files of the site"
PROCESS = "introduction of the process"
LANE = "lane "
"""What the id of a lane's name begins with."""

LABEL = ", its label"
"""What the id of a label that is printed begins with that of the text beside it and ends with."""

REVIEW_DATE = " review date"
"""What the id of the month in which an edition was to be reviewed ends with, behind its own."""

_EDITION = rf"edition {ids.EDITION[1:-1]}"
_TEXT_OF_EDITION = re.compile(rf"{_EDITION}(?: group [a-z0-9-]+|{REVIEW_DATE})")
_FACT_OF_EDITION = re.compile(rf"{_EDITION} (?:group|introduction) [a-z0-9-]+")


def fill_in(before: Snapshot, after: Snapshot) -> Snapshot:
    """Returns an earlier state with what its file could not hold yet, as the later one has it."""
    if SUITE in before.texts or SUITE not in after.texts:
        return before
    texts = {name: text for name, text in after.texts.items() if _is_text_beyond(name, text)}
    facts = {key: fact for key, fact in after.facts.items() if _is_fact_beyond(*key)}
    return before._replace(texts={**before.texts, **texts}, facts={**before.facts, **facts})


def _is_text_beyond(name: str, text: TextThen) -> bool:
    """Whether files of earlier releases could not hold a text."""
    of_edition = _TEXT_OF_EDITION.fullmatch(name)
    return SUITE in (name, text.within) or name.endswith(LABEL) or bool(of_edition)


def _is_fact_beyond(about: str, what: ChangeKind) -> bool:
    """Whether files of earlier releases could not hold a fact."""
    of_term = about.startswith("glossary term ")
    return what is ChangeKind.USES or of_term or bool(_FACT_OF_EDITION.fullmatch(about))
