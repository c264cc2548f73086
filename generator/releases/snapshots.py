"""Turns a release's data into a snapshot that can be compared with another.

A snapshot has every text under the id that the changelog gives it, and every fact: what is said in
a word, a figure or a reference.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.comparing.changes import Snapshot, Subject, TextThen, TranslationThen
from generator.comparing.suite_names import LABEL
from generator.exports.data.models import (
    EditionData,
    ListEntryData,
    PrintedData,
    StandardData,
    StandardSectionData,
    SuiteData,
    Words,
)
from generator.ids import SectionKind, make_section_name
from generator.releases.snapshot_facts import list_facts


def make_snapshot(data: SuiteData) -> Snapshot:
    """Makes the snapshot of a release's data."""
    withdrawn = {
        f"{standard.id} {name}": standard.moved.get(name, ())
        for standard in data.standards
        for name in standard.withdrawn
    }
    facts = {key: fact for key, fact in list_facts(data) if fact.values}
    return Snapshot(dict(_list_texts(data)), facts, withdrawn)


def make_text(
    words: Words, part: Subject = Subject.STANDARDS, within: str = "", series: str = ""
) -> TextThen:
    """Makes the entry of a text, with its translations."""
    translations = {
        code: TranslationThen(translation.text, translation.state)
        for code, translation in words.translations.items()
    }
    return TextThen(words.source, translations, part, within, series)


def _list_numbered_texts(
    series: str, texts: Iterable[Words], within: str, part: Subject = Subject.STANDARDS
) -> Iterator[tuple[str, TextThen]]:
    """Yields the texts of a list, with an id made from their number."""
    for number, text in enumerate(texts, 1):
        yield f"{series} {number}", make_text(text, part, within, series)


def _list_texts(data: SuiteData) -> Iterator[tuple[str, TextThen]]:
    """Yields every text with its id."""
    for edition in data.editions:
        yield from _list_edition_texts(edition)
    for standard in data.standards:
        yield from _list_standard_texts(standard)
    for function in data.functions:
        name = f"function {function.id}"
        yield name, make_text(function.process)
        if function.table:
            yield f"{name} in the mapping table", make_text(function.table, within=name)
        for printed in function.printed:
            yield f"{name}, title of {printed.standard}", make_text(printed.title, within=name)
        yield from _list_notes(name, function.notes)
    for value in data.values:
        yield value.id, make_text(value.text)
        yield from _list_numbered_texts(f"{value.id} point", value.points, value.id)
        yield from _list_notes(value.id, value.notes)
    for term in data.glossary:
        name = f"glossary term {term.id}"
        yield name, make_text(term.term)
        yield f"{name} definition", make_text(term.definition, within=name)
        for year, definition in term.editions.items():
            yield f"{name} definition of {year}", make_text(definition, within=name)
        yield from _list_notes(name, term.notes)
    yield from _list_outside_texts(data)


def _list_edition_texts(edition: EditionData) -> Iterator[tuple[str, TextThen]]:
    name = f"edition {edition.id}"
    yield name, make_text(edition.title)
    if edition.lead_in:
        for kind, lead_in in edition.lead_in:
            yield f"{name} lead-in to {kind.replace('_', ' ')}", make_text(lead_in, within=name)
    if edition.values_title:
        yield f"{name} title of its values", make_text(edition.values_title, within=name)
    for group in edition.groups:
        yield f"{name} group {group.id}", make_text(group.title, within=name)
    for section in edition.introduction:
        owner = f"{name} introduction {section.id}"
        yield owner, make_text(section.title, within=name)
        for number, block in enumerate(section.blocks, 1):
            if block.text:
                yield f"{owner} {number}", make_text(block.text, within=owner, series=owner)
        yield from _list_notes(owner, section.notes)
    yield from _list_printed_texts(name, edition.metadata)


def _list_standard_texts(standard: StandardData) -> Iterator[tuple[str, TextThen]]:
    yield standard.id, make_text(standard.title)
    if not standard.sections:
        yield from _list_numbered_texts(f"{standard.id} overview", standard.overview, standard.id)
    yield from _list_section_texts(standard)
    for statement in standard.statements:
        yield statement.id, make_text(statement.text, within=standard.id)
        yield from _list_notes(statement.id, statement.notes)
    yield from _list_notes(standard.id, standard.notes)
    yield from _list_numbered_texts(f"{standard.id} suite", standard.suites, standard.id)
    for version in standard.history:
        if version.text:
            name = f"{standard.id} version {version.version}"
            yield name, make_text(version.text, within=standard.id)
    yield from _list_printed_texts(standard.id, standard.metadata)
    for counterpart in standard.counterparts:
        merged = counterpart.crossing
        of_another = merged and merged.before[0] != standard.id
        if standard.edition < counterpart.edition and not of_another:
            yield (
                f"crosswalk {standard.id}",
                make_text(counterpart.note, Subject.OURS, standard.id),
            )


def _list_section_texts(standard: StandardData) -> Iterator[tuple[str, TextThen]]:
    """Yields what a standard's long form holds besides statements."""
    kinds: Counter[SectionKind] = Counter()
    for section in standard.sections:
        kinds[section.kind] += 1
        name = f"{standard.id} {make_section_name(section.kind, kinds[section.kind])}"
        for what, text in (("heading", section.heading), ("lead-in", section.lead_in)):
            if text:
                yield f"{name} {what}", make_text(text, within=standard.id)
        yield from _list_numbered_texts(
            name, _list_section_words(section, "paragraph"), standard.id
        )
        yield from _list_numbered_texts(
            f"{name} subheading", _list_section_words(section, "heading"), standard.id
        )
        yield from _list_numbered_texts(
            f"{name} lead-in to part", _list_section_words(section, "lead_in"), standard.id
        )
        yield from _list_numbered_texts(
            f"{name} term", _list_section_words(section, "term"), standard.id
        )
        yield from _list_numbered_texts(
            f"{name} definition", _list_section_words(section, "definition"), standard.id
        )
        entries = (entry for block in section.blocks for entry in _list_entry_words(block.entries))
        yield from _list_numbered_texts(f"{name} item", entries, standard.id)


def _list_section_words(section: StandardSectionData, field: str) -> Iterator[Words]:
    """Yields all texts in one field of a section's blocks."""
    return filter(None, (getattr(block, field) for block in section.blocks))


def _list_entry_words(entries: Iterable[ListEntryData]) -> Iterator[Words]:
    """Yields the texts of list entries, each before those within it."""
    for entry in entries:
        yield entry.text
        yield from _list_entry_words(entry.items)


def _list_outside_texts(data: SuiteData) -> Iterator[tuple[str, TextThen]]:
    """Yields the texts of signposted standards, of other suites and of links."""
    for signposted in data.signposted:
        yield signposted.id, make_text(signposted.title)
        yield f"{signposted.id} suite", make_text(signposted.suite, within=signposted.id)
        yield f"{signposted.id} owner", make_text(signposted.owner, within=signposted.id)
    for suite in data.suites:
        name = f"suite {suite.id}"
        yield name, make_text(suite.name)
        yield f"{name} summary", make_text(suite.summary, within=name)
        yield from _list_notes(name, suite.notes)
    for link in data.links:
        name = f"link {link.id}"
        yield name, make_text(link.label)
        if link.note:
            yield f"{name} note", make_text(link.note, Subject.OURS, name)


def _list_printed_texts(
    owner: str, printed: Iterable[PrintedData]
) -> Iterator[tuple[str, TextThen]]:
    """Yields what an edition or a standard prints about itself, with an id made from its label."""
    for printed_data in printed:
        name = f"{owner}, {printed_data.label.source}"
        yield name, make_text(printed_data.text, within=owner)
        yield f"{name}{LABEL}", make_text(printed_data.label, within=name)
        yield from _list_numbered_texts(f"{name}, further value", printed_data.further, owner)


def _list_notes(owner: str, notes: tuple[Words, ...]) -> Iterator[tuple[str, TextThen]]:
    yield from _list_numbered_texts(f"{owner} note", notes, owner, Subject.OURS)
