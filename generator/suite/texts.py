"""Every text of the suite with its id: what is translated, and what terms are sought in.

An id is the ``msgctxt`` of the text in the Welsh catalogue, and names it in every message.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import ids, model
from generator.ids import Address
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
        address: Where it stands on the site; of what every standard of an edition has, their list.
        running: Whether it is running text, in which glossary terms are sought.
        ours: Whether the words are this project's, not the publisher's.
        frame: Whether they are the site's own words as those of its interface are, of which a page
            says once, and not each time, that their Welsh is a draft.
    """

    id: str
    text: str
    file: str
    path: KeyPath
    address: Address
    running: bool = False
    ours: bool = False
    frame: bool = False


def texts(
    facts: model.SuiteFile,
    editions: Iterable[EditionFile],
    standards: Iterable[StandardFile],
    glossary: model.Glossary,
    values: model.Values,
    mapping: model.MappingFile,
    links: model.Links,
    evidence: model.Evidence | None,
) -> Iterator[SuiteText]:
    """Yields every text of a suite that has Welsh or may get it, in the order of the files."""
    yield from _of_suite_file(facts)
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


def _of_suite_file(facts: model.SuiteFile) -> Iterator[SuiteText]:
    file, home, map_ = "suite.yaml", Address("index"), Address("map")
    for key in ("name", "short_name", "field"):
        name = f"site {key.replace('_', ' ')}"
        yield SuiteText(name, getattr(facts, key), file, (key,), home, ours=True, frame=True)
    if facts.example.search:
        path = ("example", "search")
        yield SuiteText(
            "site example", facts.example.search, file, path, home, ours=True, frame=True
        )
    if facts.process.introduction:
        spot = ("process", "introduction")
        words = facts.process.introduction
        yield SuiteText("process introduction", words, file, spot, map_, ours=True, frame=True)
    for number, lane in enumerate(facts.process.lanes):
        where = ("process", "lanes", number, "name")
        yield SuiteText(f"lane {lane.id}", lane.name, file, where, map_, ours=True, frame=True)


def _metadata(
    owner: str, file: str, metadata: tuple[model.Published, ...], page: Address
) -> Iterator[SuiteText]:
    here = Address(page.path, "metadata")
    for number, item in enumerate(metadata):
        name, path = f"{owner} metadata {ids.slug(item.label)}", ("metadata", number)
        yield SuiteText(name, item.text, file, (*path, "text"), here)
        yield SuiteText(f"{name} label", item.label, file, (*path, "label"), here)


def _notes(
    owner: str, file: str, path: KeyPath, notes: tuple[model.Note, ...], here: Address
) -> Iterator[SuiteText]:
    for number, note in enumerate(notes):
        where = (*path, "notes", number, "text")
        yield SuiteText(f"{owner} note {number + 1}", note.text, file, where, here, ours=True)


def _of_edition(file: str, edition: model.Edition) -> Iterator[SuiteText]:
    year = edition.edition
    page = ids.edition_address(year)
    yield SuiteText(f"{year} title", edition.title, file, ("title",), page)
    if edition.lead_in:
        for kind in ("performance_criteria", "knowledge"):
            words = getattr(edition.lead_in, kind)
            name, standards = f"{year} lead-in {kind}", ids.standards_address(year)
            yield SuiteText(name, words, file, ("lead_in", kind), standards)
    for number, section in enumerate(edition.introduction):
        owner, path = f"{year} introduction {section.id}", ("introduction", number)
        here = Address(page.path, section.id)
        yield SuiteText(f"{owner} title", section.title, file, (*path, "title"), here)
        for index, block in enumerate(section.text):
            if isinstance(block, str):
                where = (*path, "text", index)
                yield SuiteText(f"{owner} {index + 1}", block, file, where, here, running=True)
        yield from _notes(owner, file, path, section.notes, here)
    yield from _metadata(year, file, edition.metadata, page)


def _of_standard(entry: StandardFile) -> Iterator[SuiteText]:
    standard, file, urn = entry.standard, entry.file, entry.standard.urn
    page = ids.standard_address(urn)
    overview = Address(page.path, "overview")
    yield SuiteText(f"{urn} title", standard.title, file, ("title",), page)
    for number, paragraph in enumerate(standard.overview):
        name, path = f"{urn} overview {number + 1}", ("overview", number)
        yield SuiteText(name, paragraph, file, path, overview, running=True)
    for kind in ("performance_criteria", "knowledge"):
        statements = getattr(standard, kind)
        if not isinstance(statements, str):
            for code, text in statements.items():
                here = ids.standard_address(urn, code)
                yield SuiteText(f"{urn} {code}", text, file, (kind, code), here, running=True)
    yield from _notes(urn, file, (), standard.notes, page)
    yield from _metadata(urn, file, standard.metadata, page)


def _of_glossary(glossary: model.Glossary) -> Iterator[SuiteText]:
    file = "glossary.yaml"
    for number, term in enumerate(glossary.terms):
        owner, path = f"glossary {term.id}", ("terms", number)
        here = ids.term_address(term.id)
        yield SuiteText(f"{owner} term", term.term, file, (*path, "term"), here)
        where = (*path, "definition")
        yield SuiteText(f"{owner} definition", term.definition, file, where, here, running=True)
        yield from _notes(owner, file, path, term.notes, here)


def _of_values(values: model.Values) -> Iterator[SuiteText]:
    file = "values.yaml"
    for year, listed in values.root.items():
        page = ids.values_address(year)
        yield SuiteText(f"{year} values title", listed.title, file, (year, "title"), page)
        for index, value in enumerate(listed.values):
            owner, path = f"{year} value {value.number}", (year, "values", index)
            here = ids.value_address(year, value.number)
            yield SuiteText(owner, value.text, file, (*path, "text"), here, running=True)
            for number, point in enumerate(value.points):
                name, where = f"{owner} point {number + 1}", (*path, "points", number)
                yield SuiteText(name, point, file, where, here, running=True)
            yield from _notes(owner, file, path, value.notes, here)


def _of_mapping(mapping: model.MappingFile) -> Iterator[SuiteText]:
    file = "mapping.yaml"
    for year, functions in mapping.functions.items():
        for index, function in enumerate(functions):
            owner, path = f"{year} function {function.code}", ("functions", year, index)
            here = ids.function_address(year, function.code)
            yield SuiteText(f"{owner} process", function.process, file, (*path, "process"), here)
            if function.table:
                yield SuiteText(f"{owner} table", function.table, file, (*path, "table"), here)
            for number, row in enumerate(function.maps_to):
                if row.printed_title:
                    where = (*path, "maps_to", number, "printed_title")
                    yield SuiteText(f"{owner} {row.urn}", row.printed_title, file, where, here)
            yield from _notes(owner, file, path, function.notes, here)
    for index, signposted in enumerate(mapping.signposted):
        for key in ("title", "suite", "owner"):
            yield SuiteText(
                f"{signposted.urn} {key}",
                getattr(signposted, key),
                file,
                ("signposted", index, key),
                ids.signposted_address(signposted.urn),
            )
    for index, crossing in enumerate(mapping.crosswalk):
        yield SuiteText(
            f"crosswalk {crossing.from_}",
            crossing.note,
            file,
            ("crosswalk", index, "note"),
            Address(ids.standard_address(crossing.from_).path, "counterpart"),
            ours=True,
        )


def _of_links(links: model.Links) -> Iterator[SuiteText]:
    file = "links.yaml"
    for index, suite in enumerate(links.suites):
        owner, path = f"suite {suite.id}", ("suites", index)
        here = ids.suite_address(suite.id)
        for key in ("name", "summary"):
            yield SuiteText(f"{owner} {key}", getattr(suite, key), file, (*path, key), here)
        yield from _notes(owner, file, path, suite.notes, here)
    for index, link in enumerate(links.links):
        owner, path = f"link {link.id}", ("links", index)
        here = ids.link_address(link.id)
        yield SuiteText(f"{owner} label", link.label, file, (*path, "label"), here)
        if link.note:
            yield SuiteText(f"{owner} note", link.note, file, (*path, "note"), here, ours=True)


def _of_evidence(evidence: model.Evidence) -> Iterator[SuiteText]:
    file = "evidence.yaml"
    page = ids.evidence_address(evidence.page)
    for key in ("title", "description", "introduction", "tasks_title", "tasks_introduction"):
        name = f"evidence {key.replace('_', ' ')}"
        yield SuiteText(name, getattr(evidence, key), file, (key,), page, ours=True, frame=True)
    for index, finding in enumerate(evidence.findings):
        for key in ("heading", "text"):
            yield SuiteText(
                f"evidence {finding.id} {key}",
                getattr(finding, key),
                file,
                ("findings", index, key),
                ids.evidence_address(evidence.page, finding.id),
                ours=True,
            )
    for index, task in enumerate(evidence.tasks):
        for key in ("task", "published", "why"):
            yield SuiteText(
                f"evidence {task.id} {key}",
                getattr(task, key),
                file,
                ("tasks", index, key),
                ids.evidence_address(evidence.page, task.id),
                ours=key != "published",
            )
