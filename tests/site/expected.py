"""What should stand on the pages, told by a suite and its catalogue of Welsh alone."""

from generator.ids import Code
from generator.languages import interface_words
from generator.model.states import State
from generator.reading.translations import Translation
from generator.suite.suite import Suite
from tests.texts import text_of


class Expected:
    """What a site says for the texts of a suite.

    Args:
        suite: The suite.
        drafts: Whether the site shows drafts.
    """

    def __init__(self, suite: Suite, *, drafts: bool = True) -> None:
        self.suite = suite
        self.drafts = drafts

    def english(self, identity: str) -> str:
        """A text as it was published."""
        return text_of(self.suite, identity).words

    def entry(self, identity: str) -> Translation | None:
        """The Welsh of a text that may be shown; None where there is none, or none that differs."""
        found = self.suite.translations["cy"].find(identity, self.english(identity))
        differs = found and found.words != self.english(identity)
        return found if found and differs and self._may_be_shown(found) else None

    def welsh(self, identity: str, page: Code) -> str | None:
        """A text's Welsh as a page in either language shows it: a draft with the mark of one."""
        found = self.entry(identity)
        if found and found.state is State.DRAFT:
            return f"{found.words} {self.mark(page)}"
        return found.words if found else None

    def said(self, identity: str, page: Code) -> str:
        """What a page in a language says for a text: its Welsh where it has any, or the English."""
        return (self.welsh(identity, page) if page == "cy" else None) or self.english(identity)

    def language_of(self, identity: str, page: Code) -> Code:
        """The language in which a page says it."""
        return "cy" if page == "cy" and self.entry(identity) else "en"

    def beside(self, identity: str, page: Code) -> str | None:
        """What stands beside it in the other language; None where there is but one."""
        if page == "cy":
            return self.english(identity) if self.entry(identity) else None
        return self.welsh(identity, page)

    def interface(self, english: str, page: Code = "cy") -> str:
        """What a page says for one of the site's own words."""
        found = interface_words.read(page)[0].find("", english)
        return found.words if found and self._may_be_shown(found) else english

    def about(self, english: str, page: Code = "cy") -> str:
        """What a page says for one of them that speaks of Welsh, and of the English it is of."""
        return self.interface(english, page) % {"language": "Welsh", "source": "English"}

    def mark(self, page: Code) -> str:
        """What follows a draft."""
        return f"({self.interface('draft', page)})"

    def _may_be_shown(self, welsh: Translation) -> bool:
        return self.drafts or welsh.state is not State.DRAFT

    @property
    def official(self) -> tuple[str, ...]:
        """The standards whose titles have the publisher's own Welsh."""
        return tuple(
            entry.standard.urn
            for entry in self.suite.standards
            if (found := self.entry(f"{entry.standard.urn} title"))
            and found.state is State.OFFICIAL
        )


def language_at(root: str) -> Code:
    """The language of the pages under a root of the site."""
    return "cy" if root else "en"
