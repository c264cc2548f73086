"""A standard as data: what it says, statement by statement, and what it is connected with."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from generator import ids
from generator.exports.data.models.text_models import (
    REMARKS,
    WHERE,
    Addresses,
    Data,
    PrintedData,
    Words,
    omit_if_empty,
    omit_if_empty_map,
    omit_if_none,
)
from generator.languages.language import translatable as _

StatementKind = Literal[
    "performance criterion", "knowledge statement", "skill", "behaviour", "value", "statement"
]


class StatementData(Data):
    """A performance criterion, a knowledge statement or the like, or a part of one."""

    id: str = Field(
        description=_("How it is cited; the reference is never used again for anything else")
    )
    code: str = Field(description=_("What it is cited by behind the reference of its standard"))
    printed: str | None = omit_if_none(
        _("What is printed before it, where that is something else than its code")
    )
    kind: StatementKind = Field(description=_("What kind of text it is"))
    within: str | None = omit_if_none(_("The statement that it is a part of, where it is of one"))
    text: Words = Field(description=_("The words of the statement"))
    values: tuple[int, ...] = Field(
        description=_(
            "The values of its edition that it puts into practice, by their numbers, as this "
            "project reads them"
        )
    )
    notes: tuple[Words, ...] = Field(description=REMARKS)
    moved_from: tuple[str, ...] = omit_if_empty(
        _("The withdrawn statements whose place it took, where it took any")
    )
    address: Addresses = Field(description=WHERE)

    @property
    def code_as_printed(self) -> str:
        """What is printed before it; empty where nothing is."""
        return self.code if self.printed is None else self.printed


class ListEntryData(Data):
    """An entry of a list that is no statement."""

    code: str = Field(description=_("What is printed before it; empty where nothing is"))
    text: Words = Field(description=_("The words of the entry"))
    items: "tuple[ListEntryData, ...]" = Field(description=_("The entries below it"))


class StandardBlockData(Data):
    """What a section of a standard holds: a heading, a paragraph, a list, a term or a statement.

    A statement is named by its id, and so is one that was withdrawn.
    """

    heading: Words | None = omit_if_none(_("The words of a heading"))
    level: int | None = omit_if_none(_("Of a heading: 2 where it stands within another"))
    lead_in: Words | None = omit_if_none(
        _("Of a heading: the words before what stands below it, if it has its own")
    )
    address: Addresses | None = omit_if_none(_("Of a heading: where it stands on the site"))
    paragraph: Words | None = omit_if_none(_("The words of a paragraph"))
    entries: tuple[ListEntryData, ...] = omit_if_empty(_("The entries of a list"))
    term: Words | None = omit_if_none(_("A term that the standard explains itself"))
    definition: Words | None = omit_if_none(_("What the term means, in the words of the standard"))
    statement: str | None = omit_if_none(_("The statement that stands here, as it is cited"))
    withdrawn: str | None = omit_if_none(
        _("The withdrawn statement that stood here, as it was cited")
    )


class StandardSectionData(Data):
    """A section of a standard, as printed."""

    kind: ids.SectionKind = Field(description=_("What the section holds"))
    heading: Words | None = Field(description=_("What is printed over it; empty where nothing is"))
    lead_in: Words | None = Field(
        description=_("The words before what it holds; empty where there are none")
    )
    held: bool = Field(
        description=_("Whether the source of this project holds what stands in the section")
    )
    blocks: tuple[StandardBlockData, ...] = Field(description=_("What it holds, in printed order"))
    address: Addresses = Field(description=WHERE)


class VersionData(Data):
    """A version that a standard had."""

    version: str = Field(description=_("The version, as printed"))
    date: str | None = Field(
        description=_("The year, the month or the day of the version, as far as it is known")
    )
    text: Words | None = Field(
        description=_("What is printed of the version; empty where nothing is")
    )


class CrossingData(Data):
    """Standards that were split or merged, and what they became."""

    before: tuple[str, ...] = Field(description=_("The standards of the earlier edition"))
    after: tuple[str, ...] = Field(description=_("The standards of the later edition"))


class CounterpartData(Data):
    """The same standard in another edition, by this project’s reading."""

    id: str = Field(description=_("The reference of the counterpart"))
    edition: str = Field(description=_("The edition of the counterpart, by its year"))
    changed: tuple[str, ...] = Field(description=_("What differs between the two"))
    crossing: CrossingData | None = omit_if_none(_("What was split or merged, where anything was"))
    note: Words = Field(description=_("What this project says of the change"))


class StandardData(Data):
    """A standard."""

    id: str = Field(description=_("The published reference of the standard"))
    edition: str = Field(description=_("The edition that it is of, by its year"))
    title: Words = Field(description=_("The title of the standard"))
    overview: tuple[Words, ...] = Field(
        description=_("The overview of the standard, paragraph by paragraph")
    )
    summary: Words | None = omit_if_none(
        _("What the standard says in plain words, which are this project’s")
    )
    held: bool = Field(
        description=_("Whether the source of this project holds its statements, be it of one kind")
    )
    not_held: tuple[ids.SectionKind, ...] = omit_if_empty(
        _("The kinds of statements that our source does not hold, where it holds others")
    )
    sections: tuple[StandardSectionData, ...] = omit_if_empty(
        _(
            "All that it says, in printed order; left out where that is an overview, performance "
            "criteria and knowledge statements alone"
        )
    )
    statements: tuple[StatementData, ...] = Field(description=_("Its statements, in printed order"))
    withdrawn: tuple[str, ...] = Field(description=_("The codes that a revision took out"))
    moved: Mapping[str, tuple[str, ...]] = omit_if_empty_map(
        _("Of codes that a revision took out, the statements that say it now")
    )
    level: str | None = omit_if_none(_("The level of the standard, as printed, without that word"))
    status: Literal["draft", "current", "legacy"] | None = omit_if_none(
        _("Its state among its publisher’s standards")
    )
    version: str | None = omit_if_none(
        _("The version of the standard, as printed, without that word")
    )
    suites: tuple[Words, ...] = omit_if_empty(_("The suites that it stands in, as printed"))
    second_codes: tuple[str, ...] = omit_if_empty(_("Further references that are printed for it"))
    history: tuple[VersionData, ...] = omit_if_empty(_("Its versions, in printed order"))
    functions: tuple[str, ...] = Field(
        description=_("The functions that the standard serves, by the mapping table")
    )
    values: tuple[int, ...] = Field(
        description=_(
            "The values of its edition that it puts into practice as a whole, by their numbers, as "
            "this project reads them"
        )
    )
    counterparts: tuple[CounterpartData, ...] = Field(
        description=_(
            "The same standard in other editions, as this project reads them; it may be several"
        )
    )
    notes: tuple[Words, ...] = Field(description=REMARKS)
    metadata: tuple[PrintedData, ...] = Field(
        description=_("What it prints about itself, label by label")
    )
    address: Addresses = Field(description=WHERE)

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of the functions that it serves, without their edition: ``A``."""
        return tuple(function.partition(" ")[2] for function in self.functions)
