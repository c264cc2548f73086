"""The suite as data: editions, functions, values, terms, what it points to, and what is ours."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from generator.exports.data.models.standard_models import StandardData, StandardSectionData
from generator.exports.data.models.text_models import (
    REMARKS,
    WHERE,
    Addresses,
    Data,
    Imprint,
    PrintedData,
    Words,
    find_meaning,
    omit_if_empty,
    omit_if_empty_map,
    omit_if_none,
)
from generator.languages.language import translatable as _
from generator.model import EditionState

OF_THE_EDITION = find_meaning(StandardData, "edition")
OF_IMPRINT = _("What the data is, and whose")
PRINTED_IN = _("The edition that points to it, where it names one")


class PrintedTitleData(Data):
    """A standard’s title as the mapping table prints it, where that differs."""

    standard: str = Field(description=_("The reference of the standard"))
    title: Words = Field(description=_("The title that the table prints"))


class FunctionData(Data):
    """A stage of the functional process."""

    id: str = Field(description=_("The edition and the letter of the function"))
    edition: str = Field(description=OF_THE_EDITION)
    code: str = Field(description=_("The letter of the function"))
    process: Words = Field(description=_("Its wording in the functional process"))
    table: Words | None = Field(
        description=_("Its wording in the mapping table, where that differs")
    )
    lane: str | None = Field(description=_("Whose stage it is, as this project reads it"))
    standards: tuple[str, ...] = Field(
        description=_("The standards that serve it, in the order of the mapping table")
    )
    printed: tuple[PrintedTitleData, ...] = Field(
        description=_("Titles of standards in the mapping table, where they differ")
    )
    notes: tuple[Words, ...] = Field(description=REMARKS)
    address: Addresses = Field(description=WHERE)


class ValueData(Data):
    """A value of an edition."""

    id: str = Field(description=_("The edition and the number of the value"))
    edition: str = Field(description=OF_THE_EDITION)
    number: int = Field(description=_("The number of the value in its edition"))
    text: Words = Field(description=_("The words of the value"))
    points: tuple[Words, ...] = Field(description=_("The points that are listed below it"))
    practised_by: tuple[str, ...] = Field(
        description=_(
            "The standards and statements that put it into practice, as this project reads them"
        )
    )
    notes: tuple[Words, ...] = Field(description=REMARKS)
    address: Addresses = Field(description=WHERE)


class TermData(Data):
    """A term of the glossary."""

    id: str = Field(description=_("What stands for the term in addresses"))
    term: Words = Field(description=_("The term"))
    definition: Words = Field(description=_("What the term means"))
    editions: Mapping[str, Words] = omit_if_empty_map(
        _("The definitions of editions that word it otherwise, by their years")
    )
    notes: tuple[Words, ...] = Field(description=REMARKS)
    address: Addresses = Field(description=WHERE)


class SignpostedData(Data):
    """A standard of another suite that the mapping table points to."""

    id: str = Field(description=find_meaning(StandardData, "id"))
    title: Words = Field(description=find_meaning(StandardData, "title"))
    suite: Words = Field(description=_("The suite that the standard is of"))
    owner: Words = Field(description=_("Who owns that suite"))


class SuiteOfOthersData(Data):
    """A suite of other standards that the introduction points to."""

    id: str = Field(description=_("What the suite is known by here"))
    name: Words = Field(description=_("What the suite is called"))
    summary: Words = Field(description=_("What the introduction says of the suite"))
    printed_in: str | None = omit_if_none(PRINTED_IN)
    notes: tuple[Words, ...] = Field(description=REMARKS)


class LinkData(Data):
    """An address outside this site, as the introduction prints it."""

    id: str = Field(description=_("What the link is known by here"))
    label: Words = Field(description=_("What the introduction calls it"))
    address: str = Field(description=_("The address, as printed"))
    printed_in: str | None = omit_if_none(PRINTED_IN)
    archived: str = Field(description=_("Where a copy of the page was kept"))
    state: Literal["continues", "moved", "closed", "not known"] = Field(
        description=_("What became of the body behind it, so far as this project knows")
    )
    note: Words | None = Field(description=_("This project’s remark on it, if it has any"))


class BlockData(Data):
    """A paragraph of an introduction, or the functions that stand in it as a list."""

    text: Words | None = Field(
        default=None, description=_("The words of a paragraph; empty where functions stand here")
    )
    functions: tuple[str, ...] = Field(
        default=(), description=_("The functions that stand here as a list, if any do")
    )


class SectionData(Data):
    """A section of an introduction."""

    id: str = Field(description=_("What stands for the section in addresses"))
    within: str | None = Field(
        description=_("The section that it stands in; empty where it stands by itself")
    )
    title: Words = Field(description=_("The heading of the section"))
    blocks: tuple[BlockData, ...] = Field(description=find_meaning(StandardSectionData, "blocks"))
    notes: tuple[Words, ...] = Field(description=REMARKS)
    address: Addresses = Field(description=WHERE)


class LeadInData(Data):
    """The words before the statements of a standard."""

    performance_criteria: Words = Field(description=_("The words before the performance criteria"))
    knowledge: Words = Field(description=_("The words before the knowledge statements"))


class ConsultationData(Data):
    """The days on which comments on an edition are asked for."""

    first: str = Field(description=_("The first day on which comments are asked for"))
    last: str = Field(description=_("The last day on which comments are asked for"))


class EditionHead(Data):
    """An edition, as each of its standards names it."""

    id: str = Field(description=_("The year of the edition"))
    reference: str | None = Field(
        description=_("The reference of the whole edition; empty where it has none")
    )
    title: Words = Field(description=_("The title of the edition"))
    state: EditionState = Field(description=_("Whether the edition counts"))
    superseded_by: str | None = Field(
        description=_("The edition that took its place, by its year; empty where none did")
    )
    consultation: ConsultationData | None = omit_if_none(
        _("When comments on it are asked for, if it is in consultation")
    )
    address: Addresses = Field(description=WHERE)


class GroupData(Data):
    """Standards of an edition that stand together."""

    id: str = Field(description=_("What stands for the group in addresses"))
    title: Words = Field(description=_("The heading of the group"))
    standards: tuple[str, ...] = Field(
        description=_("The standards of the group, by their references, in order")
    )
    address: Addresses = Field(description=WHERE)


class EditionData(EditionHead):
    """An edition, with what it says before its standards."""

    standards: tuple[str, ...] = Field(
        description=_("Its standards, by their references, in order")
    )
    groups: tuple[GroupData, ...] = omit_if_empty(
        _("What its standards are grouped by, where they are")
    )
    lead_in: LeadInData | None = Field(
        description=_("The words before the statements of each standard, where it has such words")
    )
    values_title: Words | None = Field(
        description=_("The heading of its values; empty where it has none")
    )
    introduction: tuple[SectionData, ...] = Field(
        description=_("What it says before its standards, section by section")
    )
    metadata: tuple[PrintedData, ...] = Field(description=find_meaning(StandardData, "metadata"))


class StepData(Data):
    """A step of what is to be done in a situation."""

    id: str = Field(description=_("What stands for the step in addresses"))
    heading: Words = Field(description=_("What is to be done"))
    statements: tuple[str, ...] = Field(
        description=_("The statements that say how, in the order of doing")
    )
    address: Addresses = Field(description=WHERE)


class RelatedAdviceData(Data):
    """A place on the site that helps too."""

    text: Words = Field(description=_("What the place is called"))
    address: Addresses = Field(description=WHERE)


class SituationData(Data):
    """Something that happens at work, and the statements that this project chose for it."""

    id: str = Field(description=_("What stands for the situation in addresses"))
    title: Words = Field(description=_("What happens, as somebody would say it"))
    lead: Words = Field(description=_("What it is about, in a sentence or two"))
    steps: tuple[StepData, ...] = Field(description=_("What is to be done, step by step"))
    terms: tuple[str, ...] = omit_if_empty(
        _("Terms of the glossary that matter, beside those of its statements")
    )
    related: tuple[RelatedAdviceData, ...] = omit_if_empty(_("Places on the site that help too"))
    address: Addresses = Field(description=WHERE)


class QuestionsData(Data):
    """What readers ask, as this project words it."""

    about: str = Field(description=_("What answers it: a reference, or an address of the site"))
    asked: tuple[Words, ...] = Field(description=_("The questions"))
    address: Addresses = Field(description=_("Where the answer stands on the site"))


class SuiteData(Data):
    """The whole suite."""

    imprint: Imprint = Field(description=OF_IMPRINT)
    editions: tuple[EditionData, ...] = Field(description=_("The editions, the oldest first"))
    standards: tuple[StandardData, ...] = Field(
        description=_("Every standard with its statements, edition by edition")
    )
    functions: tuple[FunctionData, ...] = Field(
        description=_("The stages of the functional process, and the standards that serve each")
    )
    values: tuple[ValueData, ...] = Field(description=_("The values of each edition"))
    glossary: tuple[TermData, ...] = Field(description=_("The terms that are explained"))
    signposted: tuple[SignpostedData, ...] = Field(
        description=_("The standards of other suites that the mapping table points to")
    )
    suites: tuple[SuiteOfOthersData, ...] = Field(
        description=_("The suites of other standards that the introduction points to")
    )
    links: tuple[LinkData, ...] = Field(
        description=_("The addresses outside this site that the introduction prints")
    )
    situations: tuple[SituationData, ...] = omit_if_empty(
        _("What happens at work, as this project sees it")
    )
    questions: tuple[QuestionsData, ...] = omit_if_empty(
        _("What readers ask, as this project words it")
    )


class OneStandard(Data):
    """One standard by itself, as it stands at its own address."""

    imprint: Imprint = Field(description=OF_IMPRINT)
    edition: EditionHead = Field(description=_("The edition that the standard is of"))
    standard: StandardData = Field(description=_("The standard"))
