"""Gathers the words of the documents that a tool makes, in each language of the site.

A document may be in another language than the page, or in two, and nothing is fetched for it.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from babel.dates import format_date

from generator.catalogue.site_in_language import Site
from generator.ids import Code
from generator.languages.known_languages import find_definition
from generator.languages.language import Language, Wording, translatable
from generator.model.states import State
from generator.pages.edition_states import describe_state
from generator.suite.entities.standards import Edition
from generator.suite.text import Text

InLanguages = tuple[Wording, ...]
"""A text in several languages, first in the one that the page shows."""

RIGHTS = translatable(
    "The text of the standards belongs to its publishers. What this project adds is marked as its "
    "own."
)
STATE = translatable(
    "%(language)s marked “draft” is this project’s, and nobody who reads %(language)s has reviewed "
    "it yet; the %(source)s is the published text."
)
OWN_WORDS = translatable(
    "The %(language)s of this document’s own words is a draft by this project, not yet reviewed."
)


class FootLine(NamedTuple):
    """A line of a document's imprint.

    Attributes:
        edition: The edition of the document.
        of: The language that the line speaks of; empty where of none.
        label: Its label.
        said: Its text; empty for the address, which only the tool knows.
    """

    edition: str
    of: Code
    label: InLanguages
    said: InLanguages


class LanguageView(NamedTuple):
    """A language that documents may be in.

    Attributes:
        code: Its code.
        name: Its own name.
        tag: Its name for Word: ``cy-GB``.
        draft: Its mark of a draft; empty where it has no word for that, and shows no drafts.
    """

    code: Code
    name: str
    tag: str
    draft: str


class DocumentLanguages:
    """The languages of a site, the page's own first, with what each says."""

    def __init__(self, site: Site) -> None:
        suite, own = site.catalogue.suite, site.language
        others = (code for code in suite.languages if code != own.code)
        self.all = (
            own,
            *(Language.of(code, suite, show_drafts=own.show_drafts) for code in others),
        )

    def say(self, text: Text) -> InLanguages:
        """Returns a text of the suite in each language."""
        return _drop_repeats(language.say(text, linked=False) for language in self.all)

    def interface(self, english: str) -> InLanguages:
        """Returns words of the site in each language."""
        return _drop_repeats(language.interface(english) for language in self.all)

    def make_views(self) -> tuple[LanguageView, ...]:
        """Returns the languages as a choice."""
        return tuple(
            LanguageView(
                language.code,
                find_definition(language.code).own_name,
                find_definition(language.code).tag,
                mark.text if mark.language == language.code else "",
            )
            for language in self.all
            for mark in (language.interface("draft"),)
        )


def _drop_repeats(said: Iterator[Wording]) -> InLanguages:
    """Returns wordings without further ones in a language that is there already."""
    found: dict[Code, Wording] = {}
    for wording in said:
        found.setdefault(wording.language, wording)
    return tuple(found.values())


def translate_words(
    languages: DocumentLanguages, words: Mapping[str, str]
) -> Mapping[str, InLanguages]:
    """Returns the words of documents in each language, by the names that a tool uses for them.

    Args:
        languages: The languages of the site.
        words: The words in English, by the same names.
    """
    return {name: languages.interface(english) for name, english in words.items()}


def make_foot_lines(
    site: Site, languages: DocumentLanguages, edition: Edition
) -> Iterator[FootLine]:
    """Yields the lines of the imprint of an edition's documents."""

    def line(english: str, said: Iterator[Wording], of: Code = "") -> FootLine:
        return FootLine(edition.year, of, languages.interface(english), tuple(said))

    def in_each(text: str) -> Iterator[Wording]:
        return (Wording(text, language.code, State.PUBLISHED) for language in languages.all)

    yield line(
        "Edition",
        (
            wording._replace(text=f"{edition.year}: {wording.text}", segments=())
            for wording in languages.say(edition.title)
        ),
    )
    yield line(
        "State",
        iter(_drop_repeats(describe_state(language, edition) for language in languages.all)),
    )
    if site.version:
        yield line("Version", in_each(site.version))
    yield line("Date", (_format_day(site, language) for language in languages.all))
    yield line("Published at", in_each(""))
    yield line("Whose text it is", iter(languages.interface(RIGHTS)))
    for one in languages.all:
        if one.is_source or not one.shows_drafts:
            continue
        drafted = one.interface("Job description").state is State.DRAFT
        for english in (STATE, *((OWN_WORDS,) if drafted else ())):
            said = (each.about(english, one.code) for each in languages.all)
            yield FootLine(
                edition.year, one.code, languages.interface("Language"), _drop_repeats(said)
            )


def _format_day(site: Site, language: Language) -> Wording:
    """Returns the day of the build in a language."""
    locale = find_definition(language.code).locale
    return Wording(format_date(site.today, "long", locale=locale), language.code, State.PUBLISHED)
