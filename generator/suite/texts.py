"""Every text of the suite with its id: what is translated, and what terms are sought in.

An id is the ``msgctxt`` of the text in the Welsh catalogue, and names it in every message.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import ids, model
from generator.reading.document import KeyPath
from generator.suite.files import EditionFile, StandardFile

QUOTES_ENGLISH = re.compile(r" note( \d+)?$|^crosswalk ")
"""Ids of texts that speak of the English text's own words."""

QUOTATION = re.compile(r"(?<=“)[^”]+(?=”)")
"""Those words, in a text that speaks of them."""


@dataclass(frozen=True)
class SuiteText:
    """One text.

    Attributes:
        id: ``LSI SE03 P4``, ``2012 value 3``, ``glossary zero-rejection definition`` …
        text: The English.
        file: Where it stands.
        path: The keys and positions that lead to it there.
        running: Whether it is running text, in which glossary terms are sought.
        ours: Whether the words are this project's, not the publisher's.
    """

    id: str
    text: str
    file: str
    path: KeyPath
    running: bool = False
    ours: bool = False


def texts(
    editions: Iterable[EditionFile],
    standards: Iterable[StandardFile],
    glossary: model.Glossary,
    values: model.Values,
    mapping: model.MappingFile,
    links: model.Links,
    evidence: model.Evidence | None,
) -> Iterator[SuiteText]:
    """Yields every text of a suite that has Welsh or may get it, in the order of the files."""
    for entry in editions:
        yield from _of_edition(entry.file, entry.edition)
    for standard in standards:
        yield from _of_standard(standard)
    yield from _of_glossary(glossary)
    yield from _of_values(values)
    yield from _of_mapping(mapping)
    yield from _of_links(links)
    if evidence:
        yield from _of_evidence(evidence)


def _metadata(owner: str, file: str, metadata: tuple[model.Published, ...]) -> Iterator[SuiteText]:
    for number, item in enumerate(metadata):
        name = ids.slug(item.label)
        yield SuiteText(f"{owner} metadata {name}", item.text, file, ("metadata", number, "text"))
        yield SuiteText(
            f"{owner} metadata {name} label", item.label, file, ("metadata", number, "label")
        )


def _notes(
    owner: str, file: str, path: KeyPath, notes: tuple[model.Note, ...]
) -> Iterator[SuiteText]:
    for number, note in enumerate(notes):
        where = (*path, "notes", number, "text")
        yield SuiteText(f"{owner} note {number + 1}", note.text, file, where, ours=True)


def _of_edition(file: str, edition: model.Edition) -> Iterator[SuiteText]:
    year = edition.edition
    yield SuiteText(f"{year} title", edition.title, file, ("title",))
    if edition.lead_in:
        for kind in ("performance_criteria", "knowledge"):
            words = getattr(edition.lead_in, kind)
            yield SuiteText(f"{year} lead-in {kind}", words, file, ("lead_in", kind))
    for number, section in enumerate(edition.introduction):
        owner, path = f"{year} introduction {section.id}", ("introduction", number)
        yield SuiteText(f"{owner} title", section.title, file, (*path, "title"))
        for index, block in enumerate(section.text):
            if isinstance(block, str):
                yield SuiteText(
                    f"{owner} {index + 1}", block, file, (*path, "text", index), running=True
                )
        yield from _notes(owner, file, path, section.notes)
    yield from _metadata(year, file, edition.metadata)


def _of_standard(entry: StandardFile) -> Iterator[SuiteText]:
    standard, file, urn = entry.standard, entry.file, entry.standard.urn
    yield SuiteText(f"{urn} title", standard.title, file, ("title",))
    for number, paragraph in enumerate(standard.overview):
        yield SuiteText(
            f"{urn} overview {number + 1}", paragraph, file, ("overview", number), running=True
        )
    for kind in ("performance_criteria", "knowledge"):
        statements = getattr(standard, kind)
        if not isinstance(statements, str):
            for code, text in statements.items():
                yield SuiteText(f"{urn} {code}", text, file, (kind, code), running=True)
    yield from _notes(urn, file, (), standard.notes)
    yield from _metadata(urn, file, standard.metadata)


def _of_glossary(glossary: model.Glossary) -> Iterator[SuiteText]:
    file = "glossary.yaml"
    for number, term in enumerate(glossary.terms):
        owner, path = f"glossary {term.id}", ("terms", number)
        yield SuiteText(f"{owner} term", term.term, file, (*path, "term"))
        yield SuiteText(
            f"{owner} definition", term.definition, file, (*path, "definition"), running=True
        )
        yield from _notes(owner, file, path, term.notes)


def _of_values(values: model.Values) -> Iterator[SuiteText]:
    file = "values.yaml"
    for year, listed in values.root.items():
        yield SuiteText(f"{year} values title", listed.title, file, (year, "title"))
        for index, value in enumerate(listed.values):
            owner, path = f"{year} value {value.number}", (year, "values", index)
            yield SuiteText(owner, value.text, file, (*path, "text"), running=True)
            for number, point in enumerate(value.points):
                yield SuiteText(
                    f"{owner} point {number + 1}", point, file, (*path, "points", number), True
                )
            yield from _notes(owner, file, path, value.notes)


def _of_mapping(mapping: model.MappingFile) -> Iterator[SuiteText]:
    file = "mapping.yaml"
    for year, functions in mapping.functions.items():
        for index, function in enumerate(functions):
            owner, path = f"{year} function {function.code}", ("functions", year, index)
            yield SuiteText(f"{owner} process", function.process, file, (*path, "process"))
            if function.table:
                yield SuiteText(f"{owner} table", function.table, file, (*path, "table"))
            for number, row in enumerate(function.maps_to):
                if row.printed_title:
                    yield SuiteText(
                        f"{owner} {row.urn}",
                        row.printed_title,
                        file,
                        (*path, "maps_to", number, "printed_title"),
                    )
            yield from _notes(owner, file, path, function.notes)
    for index, signposted in enumerate(mapping.signposted):
        for key in ("title", "suite", "owner"):
            yield SuiteText(
                f"{signposted.urn} {key}",
                getattr(signposted, key),
                file,
                ("signposted", index, key),
            )
    for index, crossing in enumerate(mapping.crosswalk):
        yield SuiteText(
            f"crosswalk {crossing.from_}",
            crossing.note,
            file,
            ("crosswalk", index, "note"),
            ours=True,
        )


def _of_links(links: model.Links) -> Iterator[SuiteText]:
    file = "links.yaml"
    for index, suite in enumerate(links.suites):
        for key in ("name", "summary"):
            yield SuiteText(
                f"suite {suite.id} {key}", getattr(suite, key), file, ("suites", index, key)
            )
        yield from _notes(f"suite {suite.id}", file, ("suites", index), suite.notes)
    for index, link in enumerate(links.links):
        yield SuiteText(f"link {link.id} label", link.label, file, ("links", index, "label"))
        if link.note:
            yield SuiteText(
                f"link {link.id} note", link.note, file, ("links", index, "note"), ours=True
            )


def _of_evidence(evidence: model.Evidence) -> Iterator[SuiteText]:
    file = "evidence.yaml"
    for index, finding in enumerate(evidence.findings):
        for key in ("heading", "text"):
            yield SuiteText(
                f"evidence {finding.id} {key}",
                getattr(finding, key),
                file,
                ("findings", index, key),
                ours=True,
            )
    for index, task in enumerate(evidence.tasks):
        for key in ("task", "published", "why"):
            yield SuiteText(
                f"evidence {task.id} {key}",
                getattr(task, key),
                file,
                ("tasks", index, key),
                ours=key != "published",
            )
