"""Lists the facts of a release's data: what is said in a word, a figure or a reference."""

from collections.abc import Iterator

from generator.comparing.changes import ChangeKind, Fact, Subject
from generator.exports.data.models import EditionData, StandardData, SuiteData


def list_facts(data: SuiteData) -> Iterator[tuple[tuple[str, ChangeKind], Fact]]:
    """Yields every fact, by the id of what it is about and the kind of change it shows."""
    for edition in data.editions:
        known = (edition.reference, edition.state, edition.superseded_by)
        fact = Fact(Subject.STANDARDS, ChangeKind.CHANGED, tuple(filter(None, known)))
        yield (f"edition {edition.id}", ChangeKind.CHANGED), fact
        yield from _list_edition_facts(edition)
    for standard in data.standards:
        fact = Fact(Subject.STANDARDS, ChangeKind.CHANGED, tuple(_list_standard_facts(standard)))
        yield (standard.id, ChangeKind.CHANGED), fact
        for statement in standard.statements:
            if statement.printed is not None:
                said = (f"printed as “{statement.printed}”",)
                yield (
                    (statement.id, ChangeKind.CHANGED),
                    Fact(Subject.STANDARDS, ChangeKind.CHANGED, said),
                )
        crossed = tuple(
            f"{other.id} ({', '.join(other.changed) or 'unchanged'})"
            for other in standard.counterparts
            if standard.edition < other.edition
        )
        yield (standard.id, ChangeKind.CROSSED), Fact(Subject.OURS, ChangeKind.CROSSED, crossed)
    for function in data.functions:
        name = f"function {function.id}"
        served = Fact(Subject.STANDARDS, ChangeKind.REMAPPED, function.standards)
        yield (name, ChangeKind.REMAPPED), served
        lane = Fact(
            Subject.OURS, ChangeKind.CHANGED, (f"stage of: {function.lane or 'nobody named'}",)
        )
        yield (name, ChangeKind.CHANGED), lane
    for value in data.values:
        yield (
            (value.id, ChangeKind.REMAPPED),
            Fact(Subject.OURS, ChangeKind.REMAPPED, value.practised_by),
        )
    for link in data.links:
        fact = Fact(
            Subject.STANDARDS, ChangeKind.CHANGED, (link.address, link.archived, link.state)
        )
        yield (f"link {link.id}", ChangeKind.CHANGED), fact


def _list_standard_facts(standard: StandardData) -> Iterator[str]:
    """Yields the facts about a standard: held or not, status, version, level, codes, history."""
    yield "statements held" if standard.held else "statements not held"
    yield from (f"{kind} not held" for kind in standard.not_held)
    for name in ("status", "version", "level"):
        if value := getattr(standard, name):
            yield f"{name} {value}"
    yield from standard.second_codes
    yield from (
        ", ".join(filter(None, (f"version {version_data.version}", version_data.date)))
        for version_data in standard.history
    )


def _list_edition_facts(
    edition: EditionData,
) -> Iterator[tuple[tuple[str, ChangeKind], Fact]]:
    """Yields which standards its groups have, and which functions its introduction lists."""
    lists = [(f"group {group.id}", group.standards) for group in edition.groups]
    for section in edition.introduction:
        functions = (function for block in section.blocks for function in block.functions)
        lists.append((f"introduction {section.id}", tuple(functions)))
    for part, listed in lists:
        fact = Fact(Subject.STANDARDS, ChangeKind.CHANGED, listed)
        yield (f"edition {edition.id} {part}", ChangeKind.CHANGED), fact
