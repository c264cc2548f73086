"""What should stand on the pages, told by the suite and its catalogue of Welsh alone."""

from generator.ids import Code
from generator.model.states import State
from generator.reading.welsh_catalogue import Entry
from generator.sound import load_sound
from tests.support import PROJECT

SUITE = load_sound(PROJECT)
OFFICIAL = tuple(
    identity.removesuffix(" title")
    for (identity, _), welsh in SUITE.translations.entries.items()
    if welsh.state is State.OFFICIAL
)
"""The standards whose titles have the publisher's own Welsh; nothing else has."""


def welsh_of(identity: str) -> Entry | None:
    """The Welsh of a text of the suite; None where there is none, or none that differs."""
    english = SUITE.texts[identity].text
    found = SUITE.translations.find(identity, english)
    return found if found and found.welsh != english else None


def language_at(root: str) -> Code:
    """The language of the pages under a root of the site."""
    return "cy" if root else "en"


def interface(english: str) -> str:
    """The Welsh of one of the site's own words."""
    found = SUITE.translations.find("", english)
    assert found, english
    return found.welsh


MARK: dict[Code, str] = {"en": "(draft)", "cy": f"({interface('draft')})"}
"""What follows a draft, by the language of the page."""


def welsh(identity: str, page: Code) -> str:
    """A text's Welsh as a page in either language shows it: a draft with the mark of one."""
    found = welsh_of(identity)
    assert found, identity
    return f"{found.welsh} {MARK[page]}" if found.state is State.DRAFT else found.welsh


def said(identity: str, page: Code) -> str:
    """What a page in a language says for a text: its Welsh where it has any, or the English."""
    if page == "cy" and welsh_of(identity):
        return welsh(identity, page)
    return SUITE.texts[identity].text
