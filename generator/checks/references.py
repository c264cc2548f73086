"""Every reference to a standard, a statement, an edition or a study leads to one that exists."""

from collections.abc import Iterator

from generator.checks.known_references import KnownReferences, report_unknown
from generator.checks.rule import Rule
from generator.ids import has_prefix, split_reference
from generator.model.base import walk_references
from generator.model.standards import MovedStatement
from generator.problems import Problem
from generator.suite.suite import Suite

MAPPING = "mapping.yaml"


def resolve(suite: Suite) -> Iterator[Problem]:
    """Yields every reference that leads nowhere."""
    known = KnownReferences(suite)
    yield from _check_functions(suite, known)
    if (example := suite.facts.example.statement) and "standards" not in suite.unread:
        place = suite.locate("suite.yaml", "example", "statement")
        yield from known.check_reference(example, place)
    for index, row in enumerate(suite.mapping.crosswalk):
        for key, urns in (("from", row.from_), ("to", row.to)):
            for urn, path in walk_references(urns, "crosswalk", index, key):
                yield from known.check_standard(urn, suite.locate(MAPPING, *path))
    for year, practices in suite.mapping.values_in_practice.items():
        yield from known.check_edition(year, suite.locate(MAPPING, "values_in_practice", year))
        for index, practice in enumerate(practices if year in known.editions else ()):
            path = ("values_in_practice", year, index)
            if "values.yaml" not in suite.unread and (year, practice.value) not in known.values:
                yield report_unknown(
                    suite.locate(MAPPING, *path, "value"),
                    f"the edition {year} has no value {practice.value}",
                    "give the number of a value in values.yaml",
                )
            for number, reference in enumerate(practice.by):
                place = suite.locate(MAPPING, *path, "by", number)
                yield from known.check_reference(reference, place)
    for file, printed_in in (
        ("glossary.yaml", suite.glossary.printed_in),
        ("links.yaml", suite.links.printed_in),
    ):
        if printed_in:
            yield from known.check_edition(printed_in, suite.locate(file, "printed_in"))
    for file, path, printed_in in _list_printed_in(suite):
        yield from known.check_edition(printed_in, suite.locate(file, *path))
    for year in suite.values.root:
        yield from known.check_edition(year, suite.locate("values.yaml", year))
    yield from _check_evidence(suite, known)
    yield from _check_moves(suite, known)


def keep_to_their_edition(suite: Suite) -> Iterator[Problem]:
    """Yields functions and values of an edition that refer to standards of another."""
    # Several editions if a URN is given twice, which is reported elsewhere.
    editions_of: dict[str, list[str]] = {}
    for entry in suite.standards:
        if has_prefix(entry.standard.urn, suite.prefixes.get(entry.edition, "")):
            editions_of.setdefault(entry.standard.urn, []).append(entry.edition)
    named = [
        (year, row.urn, suite.locate(MAPPING, "functions", year, index, "maps_to", number, "urn"))
        for year, functions in suite.mapping.functions.items()
        for index, function in enumerate(functions)
        for number, row in enumerate(function.maps_to)
    ]
    named += [
        (
            year,
            split_reference(reference)[0],
            suite.locate(MAPPING, "values_in_practice", year, index, "by", number),
        )
        for year, practices in suite.mapping.values_in_practice.items()
        for index, practice in enumerate(practices)
        for number, reference in enumerate(practice.by)
    ]
    for year, urn, place in named:
        if year not in editions_of.get(urn, [year]) and year in suite.folders:
            yield Problem(
                place,
                "reference-edition",
                f"{urn} is a standard of {editions_of[urn][-1]}, not of {year}",
                f"name a standard of {year}",
            )


def _check_functions(suite: Suite, known: KnownReferences) -> Iterator[Problem]:
    """Yields unknown references in the mapping of functions."""
    for year, functions in suite.mapping.functions.items():
        yield from known.check_edition(year, suite.locate(MAPPING, "functions", year))
        for index, function in enumerate(functions):
            for number, row in enumerate(function.maps_to):
                if not known.has_standard(row.urn) and row.urn not in known.signposted:
                    yield report_unknown(
                        suite.locate(MAPPING, "functions", year, index, "maps_to", number, "urn"),
                        f"there is no standard {row.urn}, nor is it signposted",
                        "mend the URN, or add the standard under signposted:",
                    )
    for entry in suite.editions:
        sections = [section.id for section in entry.edition.introduction]
        for index, section in enumerate(entry.edition.introduction):
            others = sections[:index] + sections[index + 1 :]
            if section.within and section.within not in others:
                yield report_unknown(
                    suite.locate(entry.file, "introduction", index, "within"),
                    "a section can't stand within itself"
                    if section.within == section.id
                    else f"there is no section {section.within}",
                    f"name one of: {', '.join(sorted(others))}" if others else "delete the line",
                )
        codes = {function.code for function in suite.mapping.functions.get(entry.folder, ())}
        for index, section in enumerate(entry.edition.introduction):
            for number, block in enumerate(section.text):
                for code in () if isinstance(block, str) else block.functions:
                    if suite.whole and code not in codes:
                        yield report_unknown(
                            suite.locate(entry.file, "introduction", index, "text", number),
                            f"the edition {entry.folder} has no function {code}",
                            "name a function of mapping.yaml",
                        )


def _check_evidence(suite: Suite, known: KnownReferences) -> Iterator[Problem]:
    """Yields unknown studies and statements in the evidence."""
    if not suite.evidence:
        return
    studies = {study.id for study in suite.evidence.studies}
    for index, finding in enumerate(suite.evidence.findings):
        for number, study in enumerate(finding.studies):
            if study not in studies:
                yield report_unknown(
                    suite.locate("evidence.yaml", "findings", index, "studies", number),
                    f"there is no study {study}",
                    f"name one of: {', '.join(sorted(studies))}",
                )
    for index, task in enumerate(suite.evidence.tasks):
        for number, reference in enumerate(task.statements):
            place = suite.locate("evidence.yaml", "tasks", index, "statements", number)
            yield from known.check_reference(reference, place)


def _list_printed_in(suite: Suite) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    """Yields each edition that a term, a suite or a link names by itself, and its place."""
    for index, term in enumerate(suite.glossary.terms):
        for year in term.editions:
            yield "glossary.yaml", ("terms", index, "editions", year), year
        if term.printed_in:
            yield "glossary.yaml", ("terms", index, "printed_in"), term.printed_in
    suites = (one.printed_in for one in suite.links.suites)
    links = (link.printed_in for link in suite.links.links)
    for key, listed in (("suites", suites), ("links", links)):
        for index, printed_in in enumerate(listed):
            if printed_in:
                yield "links.yaml", (key, index, "printed_in"), printed_in


def _check_moves(suite: Suite, known: KnownReferences) -> Iterator[Problem]:
    """Yields every moved statement whose new place does not exist."""
    for entry in suite.standards:
        for number, withdrawn_statement in enumerate(entry.standard.withdrawn):
            if isinstance(withdrawn_statement, MovedStatement):
                for reference, path in walk_references(
                    withdrawn_statement.moved_to, "withdrawn", number, "moved_to"
                ):
                    place = suite.locate(entry.file, *path)
                    yield from known.check_move(reference, place, withdrawn_statement.id)


RULES: tuple[Rule, ...] = (resolve, keep_to_their_edition)
