"""What a file of a release holds, and its imprint: stated once for all formats."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from textwrap import shorten

from babel.dates import format_date

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.ids import Address, Code
from generator.languages.known_languages import find_definition
from generator.languages.language import Language, Wording
from generator.model.states import State
from generator.pages.edition_states import describe_state
from generator.suite.entities.standards import Edition, Standard
from generator.suite.text import Text


@dataclass(frozen=True)
class Release:
    """What all files of a release share.

    Attributes:
        version: ``0.1.0``; empty where no release is made, but a site is built.
        day: The day of the release.
        address: Where the site is published, with a slash at the end; empty where not known.
    """

    version: str
    day: date
    address: str = ""


@dataclass(frozen=True)
class ImprintLine:
    """A line of the imprint."""

    label: Wording
    text: str
    address: str = ""


class Book:
    """What one file holds: the suite, an edition or a standard, in one language or in all.

    Args:
        catalogue: Everything that the suite holds.
        release: What it is part of.
        languages: The languages that it holds, the leading one first.
        edition: The year; None for all editions.
        urn: The one standard that it holds; None for all of them.
        show_drafts: Whether a translation that nobody has reviewed may stand in it.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        release: Release,
        languages: tuple[Code, ...],
        edition: str | None = None,
        urn: str | None = None,
        *,
        show_drafts: bool = True,
    ) -> None:
        self.catalogue = catalogue
        self.release = release
        self.show_drafts = show_drafts
        self.languages = languages
        self.years = (edition,) if edition else tuple(sorted(catalogue.editions))
        self.urn = urn
        self.sites: Mapping[Code, Site] = {
            code: Site(
                catalogue,
                Language.of(code, catalogue.suite, show_drafts=show_drafts),
                release.day,
            )
            for code in catalogue.suite.languages
        }

    def take_edition(self, year: str) -> "Book":
        """Returns the same book with one edition only."""
        return Book(
            self.catalogue, self.release, self.languages, year, show_drafts=self.show_drafts
        )

    @property
    def language(self) -> Code:
        """The leading language, in which the file speaks of itself."""
        return self.languages[0]

    @property
    def site(self) -> Site:
        """The suite in the leading language."""
        return self.sites[self.language]

    @property
    def year(self) -> str:
        """The edition, of a book that holds one.

        Raises:
            ValueError: Where it holds several.
        """
        [year] = self.years
        return year

    @property
    def edition(self) -> Edition:
        """The edition, of a book that holds one."""
        return self.catalogue.editions[self.year]

    @cached_property
    def standards(self) -> tuple[Standard, ...]:
        """The standards that it holds, in order."""
        return tuple(
            standard
            for year in self.years
            for standard in self.catalogue.list_standards(year)
            if self.urn in (None, standard.urn)
        )

    @property
    def name(self) -> str:
        """The name of its file without the ending: ``abc-se04-cy``.

        One that holds more than a standard has the name that its leading language has for it.
        """
        facts = self.catalogue.suite.facts
        named = facts.file_names.get(self.language, facts.id)
        whole = [named, *self.years * (len(self.years) == 1)]
        parts = [ids.make_slug(self.urn)] if self.urn else whole
        if len(self.years) == 1:
            parts += self.languages
        elif self.language != self.source:
            parts.append(self.language)
        return "-".join(parts)

    def make_list_name(self, length: int, code: Code | None = None) -> str:
        """Returns a name for lists of frameworks: the suite's name, and the edition's year.

        An edition's own title may be no more than “National Occupational Standards”.

        Args:
            length: How many characters there is room for.
            code: The language; without one, the leading one.
        """
        room = length - len(self.year) - len(" ")
        name = self.sites[code or self.language].name.text
        return f"{shorten(name, room, placeholder='…')} {self.year}"

    def say(self, text: Text, code: Code | None = None) -> Wording:
        """Returns the words for a text, in the leading language or another."""
        return self.sites[code or self.language].say(text, linked=False)

    @property
    def source(self) -> Code:
        """The language of the suite's files."""
        return self.catalogue.suite.languages.source

    @property
    def translations(self) -> tuple[Code, ...]:
        """The languages of the suite that its files are translated into."""
        return self.catalogue.suite.languages.translations

    def make_url(self, address: Address, code: Code) -> str:
        """Returns the address of a place, in full if the site's address is known."""
        folder = self.catalogue.suite.languages.name_folder(code)
        return f"{self.release.address or '/'}{folder}{address.location}"

    def find_translation(self, text: Text, code: Code) -> str | None:
        """Returns a text in a language; None if no translation may be shown."""
        words = self.say(text, code)
        shown = words.language == code or words.state is State.PUBLISHED
        return words.text if shown else None

    def find_state(self, text: Text, code: Code) -> State:
        """Returns the state of a text's translation, whether or not it is shown."""
        words = self.say(text, code)
        if words.state is State.PUBLISHED:
            return words.state
        return self.catalogue.suite.find_state(text, code)

    def interface(self, english: str, **values: object) -> Wording:
        """Returns the words for a text of the interface, in the leading language."""
        return self.site.language.interface(english, **values)

    @cached_property
    def imprint(self) -> tuple[ImprintLine, ...]:
        """The imprint: edition, language, state of its translations, version, address, rights."""
        interface = self.site.language.interface
        editions = (
            f"{edition.year}: {self.site.say_plainly(edition.title)}"
            + (f" ({edition.urn})" if edition.urn else "")
            for edition in (self.catalogue.editions[year] for year in self.years)
        )
        own_names = (find_definition(code).own_name for code in self.languages)
        lines = [
            ImprintLine(interface("Edition"), "; ".join(editions)),
            ImprintLine(interface("State"), "; ".join(map(self._describe_state, self.years))),
            ImprintLine(interface("Language"), ", ".join(own_names)),
        ]
        for code in self.translations:
            if code in self.languages:
                label = self.site.language.about("State of the %(language)s", code)
                lines.append(ImprintLine(label, self.describe_translation(code).text))
        if self.release.version:
            lines.append(ImprintLine(interface("Version"), self.release.version))
        day = format_date(self.release.day, "long", locale=find_definition(self.language).locale)
        lines.append(ImprintLine(interface("Date"), day))
        if self.release.address:
            address = self.release.address
            lines.append(ImprintLine(interface("Published at"), address, address))
        return (*lines, self.rights)

    @property
    def rights(self) -> ImprintLine:
        """The line on who owns the text."""
        interface = self.site.language.interface
        whose = interface(
            "The text of the standards belongs to its publishers. What this project adds is marked "
            "as its own."
        )
        return ImprintLine(interface("Whose text it is"), whose.text)

    def describe_translation(self, code: Code) -> Wording:
        """Returns a sentence on how far a translation of the standards is reviewed."""
        counts = dict.fromkeys(State, 0)
        for text in self._texts:
            entry = self.catalogue.suite.find_translation(text, code)
            counts[entry.state if entry else State.MISSING] += 1
        return self.site.language.about(
            "Texts of the standards in %(language)s: %(official)s official, %(reviewed)s reviewed, "
            "%(draft)s drafts by this project that nobody who reads %(language)s has reviewed yet.",
            code,
            official=counts[State.OFFICIAL],
            reviewed=counts[State.REVIEWED],
            draft=counts[State.DRAFT],
        )

    @property
    def _texts(self) -> Iterator[Text]:
        """The texts of its standards: titles, overviews and statements."""
        for standard in self.standards:
            yield from (standard.title, *standard.overview)
            yield from (statement.text for statement in standard.statements)

    def _describe_state(self, year: str) -> str:
        edition = self.catalogue.editions[year]
        words = describe_state(self.site.language, edition)
        return words.text if len(self.years) == 1 else f"{year}: {words.text.rstrip('.')}"
