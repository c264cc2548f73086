"""Drafts the files of a suite from documents alone, whatever the folder has."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator import ids
from generator.ids import Code
from generator.importing.accounting import list_suite_texts
from generator.importing.drafts import editions, shared_drafts, standards, suite_file
from generator.importing.drafts.yaml_text import format_document
from generator.importing.result import (
    ImportedDocument,
    ImportedStandard,
    ImportedSuite,
    Omission,
)

SUITE, GLOSSARY, VALUES, MAPPING = "suite.yaml", "glossary.yaml", "values.yaml", "mapping.yaml"


@dataclass(frozen=True)
class DraftFiles:
    """The files drafted from the documents of one language and edition.

    Attributes:
        year: The edition.
        language: The language of the documents.
        values: The value of each YAML file, by its name.
        source: The name of the file of their text.
        text: That text.
        told: What no file can hold as it is printed, in a sentence each.
        left_out: Texts that are in none of the files.
    """

    year: str
    language: Code
    values: Mapping[str, Mapping[str, Any]]
    source: str
    text: str
    told: tuple[str, ...] = ()
    left_out: tuple[Omission, ...] = field(default=())

    @property
    def files(self) -> dict[str, str]:
        """The text of each YAML file, by its name."""
        return {file: format_file(file, value) for file, value in self.values.items()}

    @property
    def edition(self) -> str:
        """The name of the edition's own file."""
        return name_edition_file(self.year)


def name_edition_file(year: str) -> str:
    """Returns the name of the file of an edition."""
    return f"standards/{year}/edition.yaml"


def name_standard_file(year: str, urn: str) -> str:
    """Returns the name of the file of a standard."""
    return f"standards/{year}/{ids.make_slug(urn)}.yaml"


def format_file(file: str, value: Mapping[str, Any]) -> str:
    """Formats a value as a YAML file, with the address of its schema."""
    folder, _, name = file.rpartition("/")
    kind = name.removesuffix(".yaml")
    if folder and kind != "edition":
        kind = "standard"
    return format_document(kind, value, depth=2 if folder else 0)


def draft_files(
    documents: Sequence[ImportedDocument],
    year: str,
    before: standards.LeadIns | None = None,
    source: str = "",
    own_source: bool = False,
    claimed: Mapping[str, str] | None = None,
    sections: Mapping[str, str] | None = None,
) -> DraftFiles:
    """Drafts the files of an edition from documents of one language.

    Args:
        documents: The documents, at least one of which has a standard.
        year: The edition.
        before: The words before the statements, where the folder has the edition already.
        source: The file that the text is kept in.
        own_source: Whether each standard names that file, because the edition names another.
        claimed: Forms of terms that a glossary has already, each with the id of its term.
        sections: The ids that sections of the introduction have already, by their titles.
    """
    found = [one for each in documents for one in each.standards]
    language = found[0].language
    suite = _find_fullest_suite(documents)
    lead_ins = standards.find_lead_ins(found) if before is None else before
    source = source or f"sources/{year}.txt"
    made = [
        standards.draft_standard(imported_standard, lead_ins, source if own_source else None)
        for imported_standard in found
    ]
    matter = shared_drafts.draft_shared_files(suite, found, language, claimed or {})
    codes = frozenset(one["code"] for one in matter.functions)
    edition = editions.draft_edition(
        year, suite, found, lead_ins, source, codes, matter.unused_terms, sections or {}
    )
    remarks = [f"{one}." for each in made if each.short for one in each.told]
    values: dict[str, Mapping[str, Any]] = {
        SUITE: suite_file.draft_suite_file(edition["title"], {language: edition["title"]}, found),
        name_edition_file(year): editions.with_remark(edition, "lead_in", remarks),
    }
    for standard, standard_draft in zip(found, made, strict=True):
        values[name_standard_file(year, standard.urn)] = standard_draft.value
    if matter.values:
        values[VALUES] = {year: matter.values}
    if matter.terms:
        values[GLOSSARY] = {"printed_in": year, "terms": matter.terms}
    mapping: dict[str, Any] = {}
    if matter.functions:
        mapping["functions"] = {year: matter.functions}
    if matter.signposted:
        mapping["signposted"] = matter.signposted
    if mapping:
        values[MAPPING] = mapping
    told = [said for one in made for said in one.told]
    told += [
        f"“{unused.term}” occurs in no other text, so it stands in the introduction and not in the "
        "glossary"
        for unused in matter.unused_terms
    ]
    left_out = (*matter.left_out, *_leave_out_other_suites(documents, suite))
    return DraftFiles(
        year, language, values, source, join_document_texts(documents), tuple(told), left_out
    )


def _find_fullest_suite(documents: Sequence[ImportedDocument]) -> ImportedSuite | None:
    """Returns what documents say of their suite; of several, the one that says most."""
    suites = [document.suite for document in documents if document.suite]
    return max(suites, key=lambda one: len(one.parts) + len(one.values), default=None)


def join_document_texts(documents: Sequence[ImportedDocument]) -> str:
    """Joins the texts of documents, as they are kept in ``sources/``."""
    return "\n".join(document.text for document in documents)


def find_edition_title(documents: Sequence[ImportedDocument]) -> str:
    """Returns the title of an edition by documents of one language."""
    standards = [standard for each in documents for standard in each.standards]
    return editions.find_title(_find_fullest_suite(documents), standards)


def _leave_out_other_suites(
    documents: Sequence[ImportedDocument], written: ImportedSuite | None
) -> Iterator[Omission]:
    """Yields what further documents say of their suites: an edition has only one introduction."""
    for document in documents:
        if document.suite and document.suite is not written:
            why = f"of the suite of {document.file}; the introduction is that of another document"
            yield from (Omission(text, why) for text in list_suite_texts(document.suite) if text)


def select_language(
    documents: Sequence[ImportedDocument], language: Code
) -> list[ImportedDocument]:
    """Returns the documents in a language."""
    return [document for document in documents if get_language(document) == language]


def get_language(document: ImportedDocument) -> Code:
    """Returns the language of a document: that of its first standard."""
    first: ImportedStandard = document.standards[0]
    return first.language
