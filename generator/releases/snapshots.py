"""Turns a release's data into a snapshot that can be compared with another.

A snapshot has every text under the id that the changelog gives it, and every fact: what is said in
a word, a figure or a reference.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.comparing.changes import (
    Fact,
    Part,
    Snapshot,
    TextThen,
    TranslationThen,
    What,
)
from generator.exports.data.schema import (
    EditionData,
    ListEntryData,
    PrintedData,
    StandardData,
    StandardSectionData,
    SuiteData,
    Words,
)
from generator.ids import SectionKind, section_name


def snapshot(data: SuiteData) -> Snapshot:
    """Makes the snapshot of a release's data."""
    withdrawn = {
        f"{standard.id} {name}": standard.moved.get(name, ())
        for standard in data.standards
        for name in standard.withdrawn
    }
    facts = {key: fact for key, fact in _facts(data) if fact.values}
    return Snapshot(dict(_texts(data)), facts, withdrawn)


def _text(
    words: Words, part: Part = Part.STANDARDS, within: str = "", series: str = ""
) -> TextThen:
    """Makes the entry of a text, with its translations."""
    translations = {
        code: TranslationThen(one.text, one.state) for code, one in words.translations.items()
    }
    return TextThen(words.source, translations, part, within, series)


def _of_list(
    series: str, texts: Iterable[Words], within: str, part: Part = Part.STANDARDS
) -> Iterator[tuple[str, TextThen]]:
    """Yields the texts of a list, with an id made from their number."""
    for number, text in enumerate(texts, 1):
        yield f"{series} {number}", _text(text, part, within, series)


def _texts(data: SuiteData) -> Iterator[tuple[str, TextThen]]:
    """Yields every text with its id."""
    for edition in data.editions:
        yield from _of_edition(edition)
    for standard in data.standards:
        yield from _of_standard(standard)
    for function in data.functions:
        name = f"function {function.id}"
        yield name, _text(function.process)
        if function.table:
            yield f"{name} in the mapping table", _text(function.table, within=name)
        for printed in function.printed:
            yield f"{name}, title of {printed.standard}", _text(printed.title, within=name)
        yield from _notes(name, function.notes)
    for value in data.values:
        yield value.id, _text(value.text)
        yield from _of_list(f"{value.id} point", value.points, value.id)
        yield from _notes(value.id, value.notes)
    for term in data.glossary:
        name = f"glossary term {term.id}"
        yield name, _text(term.term)
        yield f"{name} definition", _text(term.definition, within=name)
        for year, definition in term.editions.items():
            yield f"{name} definition of {year}", _text(definition, within=name)
        yield from _notes(name, term.notes)
    yield from _of_others(data)


def _of_edition(edition: EditionData) -> Iterator[tuple[str, TextThen]]:
    name = f"edition {edition.id}"
    yield name, _text(edition.title)
    if edition.lead_in:
        for kind, lead_in in edition.lead_in:
            yield f"{name} lead-in to {kind.replace('_', ' ')}", _text(lead_in, within=name)
    if edition.values_title:
        yield f"{name} title of its values", _text(edition.values_title, within=name)
    for section in edition.introduction:
        owner = f"{name} introduction {section.id}"
        yield owner, _text(section.title, within=name)
        for number, block in enumerate(section.blocks, 1):
            if block.text:
                yield f"{owner} {number}", _text(block.text, within=owner, series=owner)
        yield from _notes(owner, section.notes)
    yield from _printed(name, edition.metadata)


def _of_standard(standard: StandardData) -> Iterator[tuple[str, TextThen]]:
    yield standard.id, _text(standard.title)
    if not standard.sections:
        yield from _of_list(f"{standard.id} overview", standard.overview, standard.id)
    yield from _of_sections(standard)
    for statement in standard.statements:
        yield statement.id, _text(statement.text, within=standard.id)
        yield from _notes(statement.id, statement.notes)
    yield from _notes(standard.id, standard.notes)
    yield from _of_list(f"{standard.id} suite", standard.suites, standard.id)
    for version in standard.history:
        if version.text:
            name = f"{standard.id} version {version.version}"
            yield name, _text(version.text, within=standard.id)
    yield from _printed(standard.id, standard.metadata)
    for counterpart in standard.counterparts:
        merged = counterpart.crossing
        of_another = merged and merged.before[0] != standard.id
        if standard.edition < counterpart.edition and not of_another:
            yield f"crosswalk {standard.id}", _text(counterpart.note, Part.OURS, standard.id)


def _of_sections(standard: StandardData) -> Iterator[tuple[str, TextThen]]:
    """Yields what a standard's long form holds besides statements."""
    kinds: Counter[SectionKind] = Counter()
    for section in standard.sections:
        kinds[section.kind] += 1
        name = f"{standard.id} {section_name(section.kind, kinds[section.kind])}"
        for what, text in (("heading", section.heading), ("lead-in", section.lead_in)):
            if text:
                yield f"{name} {what}", _text(text, within=standard.id)
        yield from _of_list(name, _all(section, "paragraph"), standard.id)
        yield from _of_list(f"{name} subheading", _all(section, "heading"), standard.id)
        yield from _of_list(f"{name} lead-in to part", _all(section, "lead_in"), standard.id)
        yield from _of_list(f"{name} term", _all(section, "term"), standard.id)
        yield from _of_list(f"{name} definition", _all(section, "definition"), standard.id)
        entries = (entry for block in section.blocks for entry in _texts_in(block.entries))
        yield from _of_list(f"{name} item", entries, standard.id)


def _all(section: StandardSectionData, field: str) -> Iterator[Words]:
    """Yields all texts in one field of a section's blocks."""
    return filter(None, (getattr(block, field) for block in section.blocks))


def _texts_in(entries: Iterable[ListEntryData]) -> Iterator[Words]:
    """Yields the texts of list entries, each before those within it."""
    for entry in entries:
        yield entry.text
        yield from _texts_in(entry.items)


def _of_others(data: SuiteData) -> Iterator[tuple[str, TextThen]]:
    """Yields the texts of signposted standards, of other suites and of links."""
    for signposted in data.signposted:
        yield signposted.id, _text(signposted.title)
        yield f"{signposted.id} suite", _text(signposted.suite, within=signposted.id)
        yield f"{signposted.id} owner", _text(signposted.owner, within=signposted.id)
    for suite in data.suites:
        name = f"suite {suite.id}"
        yield name, _text(suite.name)
        yield f"{name} summary", _text(suite.summary, within=name)
        yield from _notes(name, suite.notes)
    for link in data.links:
        name = f"link {link.id}"
        yield name, _text(link.label)
        if link.note:
            yield f"{name} note", _text(link.note, Part.OURS, name)


def _printed(owner: str, printed: Iterable[PrintedData]) -> Iterator[tuple[str, TextThen]]:
    """Yields what an edition or a standard prints about itself, with an id made from its label."""
    for one in printed:
        name = f"{owner}, {one.label.source}"
        yield name, _text(one.text, within=owner)
        yield from _of_list(f"{name}, further value", one.further, owner)


def _notes(owner: str, notes: tuple[Words, ...]) -> Iterator[tuple[str, TextThen]]:
    yield from _of_list(f"{owner} note", notes, owner, Part.OURS)


def _said_of(standard: StandardData) -> Iterator[str]:
    """Yields the facts about a standard: held or not, status, version, level, codes, history."""
    yield "statements held" if standard.held else "statements not held"
    yield from (f"{kind} not held" for kind in standard.not_held)
    for name in ("status", "version", "level"):
        if value := getattr(standard, name):
            yield f"{name} {value}"
    yield from standard.second_codes
    yield from (
        ", ".join(filter(None, (f"version {one.version}", one.date))) for one in standard.history
    )


def _facts(data: SuiteData) -> Iterator[tuple[tuple[str, What], Fact]]:
    """Yields every fact, by the id of what it is about and the kind of change it shows."""
    for edition in data.editions:
        known = (edition.reference, edition.state, edition.superseded_by)
        fact = Fact(Part.STANDARDS, What.CHANGED, tuple(filter(None, known)))
        yield (f"edition {edition.id}", What.CHANGED), fact
    for standard in data.standards:
        fact = Fact(Part.STANDARDS, What.CHANGED, tuple(_said_of(standard)))
        yield (standard.id, What.CHANGED), fact
        for statement in standard.statements:
            if statement.printed is not None:
                said = (f"printed as “{statement.printed}”",)
                yield (statement.id, What.CHANGED), Fact(Part.STANDARDS, What.CHANGED, said)
        crossed = tuple(
            f"{other.id} ({', '.join(other.changed) or 'unchanged'})"
            for other in standard.counterparts
            if standard.edition < other.edition
        )
        yield (standard.id, What.CROSSED), Fact(Part.OURS, What.CROSSED, crossed)
    for function in data.functions:
        name = f"function {function.id}"
        served = Fact(Part.STANDARDS, What.REMAPPED, function.standards)
        yield (name, What.REMAPPED), served
        lane = Fact(Part.OURS, What.CHANGED, (f"stage of: {function.lane or 'nobody named'}",))
        yield (name, What.CHANGED), lane
    for value in data.values:
        yield (value.id, What.REMAPPED), Fact(Part.OURS, What.REMAPPED, value.practised_by)
    for link in data.links:
        fact = Fact(Part.STANDARDS, What.CHANGED, (link.address, link.archived, link.state))
        yield (f"link {link.id}", What.CHANGED), fact
