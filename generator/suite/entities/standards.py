"""Editions with their introductions, and standards with their sections."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Literal

from generator import ids, model
from generator.ids import Address, SectionKind
from generator.suite.entities.section_forms import make_long_form, make_short_form
from generator.suite.entities.sections import StandardSection, Statement, Withdrawn
from generator.suite.entities.withdrawals import insert_withdrawn
from generator.suite.files import EditionFile, StandardFile
from generator.suite.text import Metadatum, Note, Origin, Text, TextKind


@dataclass(frozen=True, eq=False)
class Section:
    """A section of an edition's introduction.

    Attributes:
        edition: The year of its edition.
        id: Its anchor on the page.
        within: The id of the section that it is a part of, or None.
        blocks: Its paragraphs, and lists of functions.
    """

    edition: str
    id: str
    within: str | None
    address: Address
    title: Text
    blocks: tuple[Text | model.FunctionList, ...]
    notes: tuple[Note, ...]

    @property
    def running(self) -> tuple[Text, ...]:
        """Its running texts."""
        return tuple(block for block in self.blocks if isinstance(block, Text))


@dataclass(frozen=True, eq=False)
class Group:
    """A group of standards in an edition."""

    id: str
    address: Address
    title: Text


@dataclass(frozen=True, eq=False)
class Edition:
    """An edition of the standards.

    Attributes:
        year: Its year, which is its name.
        urn: The reference of its introduction; None if it has none.
        prefix: The beginning of its standards' URNs; empty if they have none in common.
        superseded_by: The year of its successor; None if it has none.
        consultation: The days of its consultation and where to comment; None if it has none.
        review_date: The year and month by which it was to be reviewed; None if not stated.
        lead_in: The words before the statements of each kind; empty if it has none.
        groups: The groups of its standards, in order; empty if they are not grouped.
    """

    year: str
    urn: str | None
    prefix: str
    state: model.EditionState
    superseded_by: str | None
    consultation: model.Consultation | None
    review_date: str | None
    address: Address
    title: Text
    lead_in: Mapping[SectionKind, Text]
    introduction: tuple[Section, ...]
    groups: tuple[Group, ...]
    metadata: tuple[Metadatum, ...]


@dataclass(frozen=True, eq=False)
class Version:
    """A version that a standard had, with its date as far as known and the printed text."""

    name: str
    date: str | None
    text: Text | None


@dataclass(frozen=True, eq=False)
class Standard:
    """A standard.

    Attributes:
        urn: ``ABC SE03``.
        edition: The year of its edition.
        short: ``SE03``, without its owner's letters; None if it is not known where these end.
        number: The part of the URN that it may keep when a revision gives it another owner.
        sections: Its content, in printed order.
        withdrawn: The statements that revisions took out.
        notes: This project's remarks, each on one text.
        status: Its publisher's word for its state; None if there is none.
        suites: The names of the suites that it is in, as printed.
        second_codes: Further references that are printed for it.
        history: Its versions, in printed order.
        group: The id of its group, or None.
    """

    urn: str
    edition: str
    short: str | None
    number: str
    address: Address
    title: Text
    sections: tuple[StandardSection, ...]
    withdrawn: tuple[Withdrawn, ...]
    notes: tuple[Note, ...]
    level: str | None
    status: Literal["draft", "current", "legacy"] | None
    version: str | None
    suites: tuple[Text, ...]
    second_codes: tuple[str, ...]
    history: tuple[Version, ...]
    metadata: tuple[Metadatum, ...]
    group: str | None

    @property
    def reference(self) -> str:
        """Its citation, which is the URN."""
        return self.urn

    @cached_property
    def overview(self) -> tuple[Text, ...]:
        """The running texts of its overview."""
        overviews = (section for section in self.sections if section.kind == "overview")
        return tuple(text for section in overviews for text in section.running)

    @property
    def running(self) -> tuple[Text, ...]:
        """Its running texts, without its statements."""
        return tuple(text for section in self.sections for text in section.running)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All its statements with their parts, in printed order."""
        return tuple(
            one
            for section in self.sections
            for statement in section.statements
            for one in statement.walk()
        )

    @property
    def kinds(self) -> tuple[SectionKind, ...]:
        """The kinds of section with statements, or with statements not held, in printed order."""
        found = (
            section.kind for section in self.sections if section.statements or not section.held
        )
        return tuple(dict.fromkeys(found))

    @property
    def not_held(self) -> tuple[SectionKind, ...]:
        """The kinds of section that our source does not hold completely, in printed order."""
        return tuple(dict.fromkeys(section.kind for section in self.sections if not section.held))

    @property
    def held(self) -> bool:
        """Whether our source holds any statement of it, or it has none."""
        return bool(self.statements) or not self.not_held

    def list_statements(self, kind: SectionKind) -> tuple[Statement, ...]:
        """Returns its statements of a kind of section, without parts; none if they are not held."""
        sections = (section for section in self.sections if section.kind == kind)
        return tuple(statement for section in sections for statement in section.statements)

    @property
    def printed(self) -> tuple[Text, ...]:
        """What it prints about itself: its suites, history and metadata."""
        versions = (version.text for version in self.history if version.text)
        labels = (text for one in self.metadata for text in (one.label, *one.texts))
        return (*self.suites, *versions, *labels)

    def find_notes(self, *texts: Text) -> tuple[Note, ...]:
        """Returns this project's remarks on some of its texts, text by text."""
        return tuple(note for text in texts for note in self.notes if note.about == text.id)


def find_differences(before: Standard, after: Standard) -> tuple[model.Change, ...]:
    """Returns what differs between a standard and its successor, in a fixed order."""
    differs: dict[model.Change, bool] = {
        "number": before.number != after.number,
        "title": before.title.words != after.title.words,
        "overview": _list_words(before.overview) != _list_words(after.overview),
    }
    return tuple(name for name, different in differs.items() if different)


def _list_words(texts: tuple[Text, ...]) -> list[str]:
    """Returns the words of texts."""
    return [text.words for text in texts]


def make_edition(entry: EditionFile) -> Edition:
    """Makes an edition from its file."""
    said = entry.edition
    year = said.edition
    here = Origin(year, entry.file, (), ids.make_edition_address(year), TextKind.INTRODUCTION)
    return Edition(
        year,
        said.urn,
        said.prefix or "",
        said.state,
        said.superseded_by,
        said.consultation,
        said.review_date,
        here.address,
        here.make_text("title", said.title, "title"),
        _make_lead_in(here, said.lead_in),
        tuple(
            _make_section(here, number, section) for number, section in enumerate(said.introduction)
        ),
        tuple(_make_group(here, number, group) for number, group in enumerate(said.groups)),
        here.make_metadata(said.metadata),
    )


def _make_group(edition: Origin, number: int, group: model.Group) -> Group:
    """Makes a group of an edition."""
    address = ids.make_group_address(edition.name, group.id)
    here = edition.make_part(f"group {group.id}", "groups", number, address=address)
    return Group(group.id, address, here.make_text("title", group.title, "title"))


def _make_lead_in(edition: Origin, lead_in: model.LeadIn | None) -> Mapping[SectionKind, Text]:
    """Makes the words before the statements of standards in the short form, by kind of section."""
    here = replace(edition, address=ids.make_standards_address(edition.name))
    return {
        kind: here.make_text(f"lead-in {key}", getattr(lead_in, key), "lead_in", key)
        for key, kind in (ids.SHORT_FORM.items() if lead_in else ())
    }


def _make_section(edition: Origin, number: int, section: model.Section) -> Section:
    """Makes a section of an edition's introduction."""
    address = Address(edition.address.path, section.id)
    here = edition.make_part(f"introduction {section.id}", "introduction", number, address=address)
    return Section(
        edition.name,
        section.id,
        section.within,
        address,
        here.make_text("title", section.title, "title"),
        tuple(
            here.make_text(f"{index + 1}", block, "text", index, running=True, positional=True)
            if isinstance(block, str)
            else block
            for index, block in enumerate(section.text)
        ),
        here.make_notes(section.notes),
    )


@lru_cache(2**13)  # while a suite is edited, all but one are as before
def make_standard(entry: StandardFile, prefix: str) -> Standard:
    """Makes a standard from its file and the prefix of its edition's URNs."""
    said, urn = entry.standard, entry.standard.urn
    here = Origin(urn, entry.file, (), ids.make_standard_address(urn), TextKind.TITLE)
    printed = replace(here, address=ids.make_metadata_address(urn), kind=TextKind.INTRODUCTION)
    sections = (
        make_short_form(here, said)
        if said.sections is None
        else make_long_form(here, said.sections)
    )
    withdrawn = tuple(
        Withdrawn(name, f"{urn} {name}", ids.make_standard_address(urn, name), moved_to)
        for name, moved_to in said.gone.items()
    )
    return Standard(
        urn,
        entry.edition,
        ids.strip_owner(urn, prefix),
        ids.strip_owner_or_prefix(urn, prefix),
        here.address,
        here.make_text("title", said.title, "title"),
        insert_withdrawn(tuple(sections), withdrawn),
        withdrawn,
        here.make_notes(said.notes),
        said.level,
        said.status,
        said.version,
        tuple(
            printed.make_text(f"suite {number + 1}", name, "suites", number, positional=True)
            for number, name in enumerate(said.suites)
        ),
        said.second_codes,
        tuple(_make_version(printed, number, one) for number, one in enumerate(said.history)),
        here.make_metadata(said.metadata),
        said.group,
    )


def _make_version(standard: Origin, number: int, said: model.History) -> Version:
    """Makes a version of a standard's history."""
    keys = ("history", number, "text")
    text = standard.make_optional(f"history {number + 1}", said.text, *keys, positional=True)
    return Version(said.version, said.date, text)
