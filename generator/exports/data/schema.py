"""What is published as data: the whole suite, or one standard, with ids and addresses that stay.

The models are the contract with programs elsewhere: their JSON Schema goes with the data. A field
may be added within a version of the form; none changes its meaning or goes.
"""

import re
from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel, model_serializer, model_validator

from generator import ids
from generator.ids import Code
from generator.languages.definitions import definition
from generator.model import EditionState
from generator.model.states import State

FORM = "v1"
"""The version of this form, which stands in its addresses: ``/api/v1/``."""


class Data(BaseModel):
    """What all parts have in common: frozen, and no unknown field."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _optional(description: str = "") -> Any:
    """A field that is left out where it says nothing."""
    return Field(
        default=None, exclude_if=lambda value: value is None, description=description or None
    )


def _listed(description: str) -> Any:
    """A field that is left out where it has no entries."""
    return Field(default=(), exclude_if=lambda value: not value, description=description)


class Translated(Data):
    """A text in one of the languages that it is translated into.

    Attributes:
        text: The words; None where there are none that may be shown.
        state: How far they may be relied on.
    """

    text: str | None
    state: State


class Words(Data):
    """A text in each language of the suite.

    As data it has the text in each language by its code, that of the files first, and after them
    the state of each translation, by the name of its language in English: ``{"en": "Values", "cy":
    "Gwerthoedd", "welsh": "draft"}``.

    Attributes:
        language: The language of the files.
        source: The published text, to the letter.
        translations: What it is in each of the other languages.
    """

    language: Code
    source: str
    translations: Mapping[Code, Translated]

    def text(self, code: Code) -> str | None:
        """The text in a language; None where there is none that may be shown."""
        return self.source if code == self.language else self.translations[code].text

    @model_serializer
    def _flat(self) -> dict[str, str | None]:
        texts = {code: one.text for code, one in self.translations.items()}
        states = {state_name(code): one.state for code, one in self.translations.items()}
        return {self.language: self.source, **texts, **states}

    @model_validator(mode="before")
    @classmethod
    def _from_flat(cls, value: Any) -> Any:
        if not isinstance(value, dict) or "translations" in value:
            return value
        states = {state_name(code) for code in value if re.fullmatch(ids.LANGUAGE, code)}
        source, *codes = (name for name in value if name not in states)
        translations = {
            code: {"text": value[code], "state": value[state_name(code)]} for code in codes
        }
        return {"language": source, "source": value[source], "translations": translations}


def state_name(code: Code) -> str:
    """What the state of a translation stands under: ``welsh``."""
    return definition(code).slug.replace("-", "_")


class Addresses(RootModel[Mapping[Code, str]]):
    """Where something stands on the site, by language."""

    model_config = ConfigDict(frozen=True)


class PrintedData(Data):
    """What an edition or a standard prints about itself: a label, and what stands beside it."""

    label: Words
    text: Words
    further: tuple[Words, ...] = _listed("The other values, where it prints several")

    @property
    def texts(self) -> tuple[Words, ...]:
        """All that stands beside the label, value by value."""
        return self.text, *self.further


StatementKind = Literal[
    "performance criterion", "knowledge statement", "skill", "behaviour", "value", "statement"
]


class StatementData(Data):
    """A performance criterion, a knowledge statement or the like, or a part of one."""

    id: str = Field(description="ABC SE04 P8: never used again for anything else")
    code: str = Field(description="What it is cited by behind the reference of its standard: P8")
    printed: str | None = _optional(
        "What is printed before it, where that is something else; empty where nothing is"
    )
    kind: StatementKind
    within: str | None = _optional("The statement that it is a part of, where it is of one")
    text: Words
    values: tuple[int, ...] = Field(
        description="Values of its edition that it puts into practice, by this project's reading"
    )
    notes: tuple[Words, ...] = Field(description="This project's remarks on the published text")
    moved_from: tuple[str, ...] = _listed("Withdrawn statements whose place it took, if any")
    address: Addresses

    @property
    def code_as_printed(self) -> str:
        """What is printed before it; empty where nothing is."""
        return self.code if self.printed is None else self.printed


class ListEntryData(Data):
    """An entry of a list that is no statement."""

    code: str = Field(description="As printed; empty where nothing is")
    text: Words
    items: "tuple[ListEntryData, ...]"


class StandardBlockData(Data):
    """What a section of a standard holds: a heading, a paragraph, a list, a term or a statement.

    A statement is named by its id, and so is one that was withdrawn.
    """

    heading: Words | None = _optional()
    level: int | None = _optional("Of a heading: 2 where it stands within another")
    lead_in: Words | None = _optional("The words before what a heading heads, if it has its own")
    address: Addresses | None = _optional("Where a heading stands on the site")
    paragraph: Words | None = _optional()
    entries: tuple[ListEntryData, ...] = _listed("Those of a list")
    term: Words | None = _optional("A term that the standard explains itself")
    definition: Words | None = _optional("What it means")
    statement: str | None = _optional()
    withdrawn: str | None = _optional()


class StandardSectionData(Data):
    """A section of a standard, as printed."""

    kind: ids.SectionKind
    heading: Words | None = Field(description="Null where none is printed")
    lead_in: Words | None = Field(description="The words before what it holds")
    held: bool = Field(description="Whether the source of this project holds what stands in it")
    blocks: tuple[StandardBlockData, ...]
    address: Addresses


class VersionData(Data):
    """A version that a standard had."""

    version: str
    date: str | None = Field(description="As far as it is known: 2015, 2015-05 or 2015-05-31")
    text: Words | None = Field(description="What is printed of it")


class CrossingData(Data):
    """Standards that were split or merged, and what they became."""

    before: tuple[str, ...]
    after: tuple[str, ...]


class CounterpartData(Data):
    """The same standard in another edition, by this project's reading."""

    id: str
    edition: str
    changed: tuple[str, ...]
    crossing: CrossingData | None = _optional("What was split or merged, where anything was")
    note: Words


class StandardData(Data):
    """A standard."""

    id: str = Field(description="Its published reference, ABC SE04")
    edition: str
    title: Words
    overview: tuple[Words, ...]
    summary: Words | None = _optional("What it says in plain words, which are this project's")
    held: bool = Field(
        description="Whether the source of this project holds its statements, be it of one kind"
    )
    not_held: tuple[ids.SectionKind, ...] = _listed(
        "Kinds of statements that it does not hold, where it holds others"
    )
    sections: tuple[StandardSectionData, ...] = _listed(
        "All that it says, in printed order; left out where that is an overview, performance "
        "criteria and knowledge statements alone"
    )
    statements: tuple[StatementData, ...]
    withdrawn: tuple[str, ...] = Field(description="Codes that a revision took out")
    moved: Mapping[str, tuple[str, ...]] = Field(
        default={},
        exclude_if=lambda moved: not moved,
        description="Of codes that a revision took out, the statements that say it now; left out "
        "where none moved",
    )
    level: str | None = _optional("As printed, without the word")
    status: Literal["draft", "current", "legacy"] | None = _optional(
        "Its state among its publisher's standards"
    )
    version: str | None = _optional("As printed, without the word")
    suites: tuple[Words, ...] = _listed("The suites that it stands in, as printed")
    second_codes: tuple[str, ...] = _listed("Further references that are printed for it")
    history: tuple[VersionData, ...] = _listed("Its versions, in printed order")
    functions: tuple[str, ...] = Field(description="Functions that it serves, 2020 A")
    values: tuple[int, ...] = Field(
        description="Values of its edition that it puts into practice as a whole, as read by this "
        "project"
    )
    counterparts: tuple[CounterpartData, ...]
    notes: tuple[Words, ...] = Field(description="This project's remarks on its title and overview")
    metadata: tuple[PrintedData, ...]
    address: Addresses

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of the functions that it serves, without their edition: ``A``."""
        return tuple(one.partition(" ")[2] for one in self.functions)


class PrintedTitleData(Data):
    """A standard's title as the mapping table prints it, where that differs."""

    standard: str
    title: Words


class FunctionData(Data):
    """A stage of the functional process."""

    id: str = Field(description="2020 A")
    edition: str
    code: str
    process: Words
    table: Words | None = Field(description="Its wording in the mapping table, where it differs")
    lane: str | None = Field(description="Whose stage it is, by this project's reading")
    standards: tuple[str, ...] = Field(description="The standards that serve it")
    printed: tuple[PrintedTitleData, ...]
    notes: tuple[Words, ...] = Field(description="This project's remarks")
    address: Addresses


class ValueData(Data):
    """A value of an edition."""

    id: str = Field(description="2020 value 3")
    edition: str
    number: int
    text: Words
    points: tuple[Words, ...]
    practised_by: tuple[str, ...] = Field(
        description="Standards and statements, by this project's reading"
    )
    notes: tuple[Words, ...] = Field(description="This project's remarks")
    address: Addresses


class TermData(Data):
    """A term of the glossary."""

    id: str
    term: Words
    definition: Words
    editions: Mapping[str, Words] = Field(
        default={},
        exclude_if=lambda editions: not editions,
        description="The definitions of editions that word it otherwise; left out where none does",
    )
    notes: tuple[Words, ...] = Field(description="This project's remarks")
    address: Addresses


class SignpostedData(Data):
    """A standard of another suite that the mapping points to."""

    id: str
    title: Words
    suite: Words
    owner: Words


class SuiteOfOthersData(Data):
    """A suite of other standards that the introduction points to."""

    id: str
    name: Words
    summary: Words
    printed_in: str | None = _optional("The edition that points to it, where it names one")
    notes: tuple[Words, ...] = Field(description="This project's remarks")


class LinkData(Data):
    """An address outside this site, as the introduction prints it."""

    id: str
    label: Words
    address: str
    printed_in: str | None = _optional("The edition that prints it, where it names one")
    archived: str = Field(description="Where a copy of it was kept")
    state: Literal["continues", "moved", "closed", "not known"] = Field(
        description="What became of the body behind it, so far as this project knows"
    )
    note: Words | None = Field(description="This project's remark")


class BlockData(Data):
    """A paragraph of an introduction, or the functions that stand in it as a list."""

    text: Words | None = None
    functions: tuple[str, ...] = ()


class SectionData(Data):
    """A section of an introduction."""

    id: str
    within: str | None = Field(description="The section that it stands in")
    title: Words
    blocks: tuple[BlockData, ...]
    notes: tuple[Words, ...] = Field(description="This project's remarks")
    address: Addresses


class LeadInData(Data):
    """The words before the statements of a standard."""

    performance_criteria: Words
    knowledge: Words


class ConsultationData(Data):
    """The first and the last day on which comments on an edition are asked for."""

    first: str
    last: str


class EditionHead(Data):
    """An edition, as each of its standards names it."""

    id: str = Field(description="Its year")
    reference: str | None
    title: Words
    state: EditionState
    superseded_by: str | None
    consultation: ConsultationData | None = _optional("When it is in consultation, if it is")
    address: Addresses


class GroupData(Data):
    """Standards of an edition that stand together."""

    id: str
    title: Words
    standards: tuple[str, ...]
    address: Addresses


class EditionData(EditionHead):
    """An edition, with what it says before its standards."""

    standards: tuple[str, ...]
    groups: tuple[GroupData, ...] = Field(
        default=(),
        exclude_if=lambda groups: not groups,
        description="What its standards are grouped by; left out where they are not",
    )
    lead_in: LeadInData | None
    values_title: Words | None
    introduction: tuple[SectionData, ...]
    metadata: tuple[PrintedData, ...]


class StepData(Data):
    """A step of what is to be done in a situation."""

    id: str
    heading: Words
    statements: tuple[str, ...] = Field(description="In the order of doing")
    address: Addresses


class RelatedAdviceData(Data):
    """A place on the site that helps too."""

    text: Words
    address: Addresses


class SituationData(Data):
    """Something that happens at work, and the statements that this project chose for it."""

    id: str
    title: Words
    lead: Words
    steps: tuple[StepData, ...]
    terms: tuple[str, ...] = _listed("Terms that matter, beside those of its statements")
    related: tuple[RelatedAdviceData, ...] = _listed("What helps too")
    address: Addresses


class QuestionsData(Data):
    """What readers ask, as this project words it."""

    about: str = Field(description="What answers it: a reference, or an address of the site")
    asked: tuple[Words, ...]
    address: Addresses


class Imprint(Data):
    """What the data is."""

    form: str = Field(description="The version of this form")
    version: str | None = Field(description="The release; null where it was made without one")
    date: str = Field(description="The day of the revision, 2026-11-22")
    site: str | None = Field(description="Where the site is published")
    rights: str


class SuiteData(Data):
    """The whole suite."""

    imprint: Imprint
    editions: tuple[EditionData, ...]
    standards: tuple[StandardData, ...]
    functions: tuple[FunctionData, ...]
    values: tuple[ValueData, ...]
    glossary: tuple[TermData, ...]
    signposted: tuple[SignpostedData, ...]
    suites: tuple[SuiteOfOthersData, ...]
    links: tuple[LinkData, ...]
    situations: tuple[SituationData, ...] = _listed("What happens at work, as seen by this project")
    questions: tuple[QuestionsData, ...] = _listed("What readers ask")


class OneStandard(Data):
    """One standard by itself, as it stands at its own address."""

    imprint: Imprint
    edition: EditionHead
    standard: StandardData
