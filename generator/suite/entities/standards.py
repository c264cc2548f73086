"""An edition with its introduction, and a standard with its statements."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from generator import ids, model
from generator.ids import STATEMENT_LETTERS, Address, StatementKind
from generator.suite.files import EditionFile, StandardFile
from generator.suite.text import Kind, Metadatum, Note, Origin, Text

KINDS: Mapping[StatementKind, Kind] = {
    "performance_criteria": Kind.CRITERION,
    "knowledge": Kind.KNOWLEDGE,
}


@dataclass(frozen=True, eq=False)
class Section:
    """A section of an edition's introduction.

    Attributes:
        edition: The year.
        id: Its place on the page.
        within: The section that it stands in; None where it stands in none.
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
    """Standards of an edition that stand together."""

    id: str
    address: Address
    title: Text


@dataclass(frozen=True, eq=False)
class Edition:
    """An edition of the standards.

    Attributes:
        year: Its name.
        urn: The reference of its introduction; None where it has none.
        prefix: What the URNs of its standards begin with; empty where they begin otherwise.
        superseded_by: The year of the edition that took its place; None where none did.
        review_date: Year and month by which it was to be reviewed; None where it doesn't say.
        lead_in: The words before the statements of each kind; empty where it has none.
        groups: What its standards are grouped by, in order; empty where they are not.
    """

    year: str
    urn: str | None
    prefix: str
    state: Literal["in force", "superseded"]
    superseded_by: str | None
    review_date: str | None
    address: Address
    title: Text
    lead_in: Mapping[StatementKind, Text]
    introduction: tuple[Section, ...]
    groups: tuple[Group, ...]
    metadata: tuple[Metadatum, ...]


@dataclass(frozen=True, eq=False)
class Statement:
    """A performance criterion or a knowledge statement: ``ABC SE03 P4``."""

    urn: str
    code: str
    reference: str
    kind: StatementKind
    address: Address
    text: Text

    @property
    def running(self) -> tuple[Text, ...]:
        """Its running texts."""
        return (self.text,)


@dataclass(frozen=True, eq=False)
class Withdrawn:
    """What is left of a statement that a revision took out: its code is not used again."""

    code: str
    reference: str
    address: Address


@dataclass(frozen=True, eq=False)
class Standard:
    """A standard.

    Attributes:
        urn: ``ABC SE03``.
        edition: The year of its edition.
        short: ``SE03``, without its owner's letters; None where nothing tells where these end.
        number: What it may keep when a revision gives it another owner.
        kinds: Its statements; a kind that our source does not hold is not there.
        withdrawn: The statements that revisions took out.
        notes: This project's remarks, each on one text.
        group: The id of the group that it stands in; None where it stands in none.
    """

    urn: str
    edition: str
    short: str | None
    number: str
    address: Address
    title: Text
    overview: tuple[Text, ...]
    kinds: Mapping[StatementKind, tuple[Statement, ...]]
    withdrawn: tuple[Withdrawn, ...]
    notes: tuple[Note, ...]
    metadata: tuple[Metadatum, ...]
    group: str | None

    @property
    def reference(self) -> str:
        """What it is cited by."""
        return self.urn

    @property
    def held(self) -> bool:
        """Whether our source holds its statements."""
        return "performance_criteria" in self.kinds

    @property
    def running(self) -> tuple[Text, ...]:
        """Its running texts, without those of its statements."""
        return self.overview

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All of its statements, performance criteria first."""
        return tuple(statement for kind in self.kinds.values() for statement in kind)

    def of(self, kind: StatementKind) -> tuple[Statement, ...]:
        """Its statements of one kind; none where they are not held."""
        return self.kinds.get(kind, ())

    def listed(self, kind: StatementKind) -> tuple[Statement | Withdrawn, ...]:
        """The same in the order of their codes, with what was withdrawn in its place."""
        if kind not in self.kinds:
            return ()
        letter = STATEMENT_LETTERS[kind]
        withdrawn = (one for one in self.withdrawn if one.code.startswith(letter))
        return tuple(
            sorted(
                (*self.kinds[kind], *withdrawn), key=lambda one: int(one.code.removeprefix(letter))
            )
        )

    def notes_on(self, *texts: Text) -> tuple[Note, ...]:
        """This project's remarks on some of its texts, text by text."""
        return tuple(note for text in texts for note in self.notes if note.about == text.id)


def edition(entry: EditionFile) -> Edition:
    """Makes an edition of its file."""
    said = entry.edition
    year = said.edition
    here = Origin(year, entry.file, (), ids.edition_address(year), Kind.INTRODUCTION)
    return Edition(
        year,
        said.urn,
        said.prefix or "",
        said.state,
        said.superseded_by,
        said.review_date,
        here.address,
        here.text("title", said.title, "title"),
        _lead_in(here, said.lead_in),
        tuple(_section(here, number, one) for number, one in enumerate(said.introduction)),
        tuple(_group(here, number, one) for number, one in enumerate(said.groups)),
        here.metadata(said.metadata),
    )


def _group(edition: Origin, number: int, group: model.Group) -> Group:
    address = ids.group_address(edition.name, group.id)
    here = edition.part(f"group {group.id}", "groups", number, address=address)
    return Group(group.id, address, here.text("title", group.title, "title"))


def _lead_in(edition: Origin, lead_in: model.LeadIn | None) -> Mapping[StatementKind, Text]:
    here = replace(edition, address=ids.standards_address(edition.name))
    return {
        kind: here.text(f"lead-in {kind}", getattr(lead_in, kind), "lead_in", kind)
        for kind in (STATEMENT_LETTERS if lead_in else ())
    }


def _section(edition: Origin, number: int, section: model.Section) -> Section:
    address = Address(edition.address.path, section.id)
    here = edition.part(f"introduction {section.id}", "introduction", number, address=address)
    return Section(
        edition.name,
        section.id,
        section.within,
        address,
        here.text("title", section.title, "title"),
        tuple(
            here.text(f"{index + 1}", block, "text", index, running=True)
            if isinstance(block, str)
            else block
            for index, block in enumerate(section.text)
        ),
        here.notes(section.notes),
    )


def standard(entry: StandardFile, prefix: str) -> Standard:
    """Makes a standard of its file, and of what the URNs of its edition begin with."""
    said, urn = entry.standard, entry.standard.urn
    here = Origin(urn, entry.file, (), ids.standard_address(urn), Kind.TITLE)
    overview = replace(here, address=Address(here.address.path, "overview"), kind=Kind.OVERVIEW)
    return Standard(
        urn,
        entry.edition,
        ids.without_owner(urn, prefix),
        ids.number(urn, prefix),
        here.address,
        here.text("title", said.title, "title"),
        overview.numbered("overview", said.overview, "overview"),
        {
            kind: tuple(_statement(here, kind, *one) for one in statements.items())
            for kind in STATEMENT_LETTERS
            if not isinstance(statements := getattr(said, kind), str)
        },
        tuple(
            Withdrawn(code, f"{urn} {code}", ids.standard_address(urn, code))
            for code in said.withdrawn
        ),
        here.notes(said.notes),
        here.metadata(said.metadata),
        said.group,
    )


def _statement(standard: Origin, kind: StatementKind, code: str, words: str) -> Statement:
    address = ids.standard_address(standard.name, code)
    here = replace(standard, address=address, kind=KINDS[kind])
    text = here.text(code, words, kind, code, running=True)
    return Statement(standard.name, code, text.id, kind, address, text)
