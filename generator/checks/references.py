"""Whatever refers to a standard, a statement, an edition or a study refers to one that exists."""

import re
from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.ids import STATEMENT_NAME, begins_with, slug, split_reference, squeezed
from generator.model.base import placed
from generator.model.standards import MovedStatement
from generator.problems import Place, Problem
from generator.suite.suite import Suite

MAPPING = "mapping.yaml"


def resolve(suite: Suite) -> Iterator[Problem]:
    """Yields every reference that resolves to nothing."""
    known = _Known(suite)
    yield from _functions(suite, known)
    if (example := suite.facts.example.statement) and "standards" not in suite.unread:
        place = suite.place("suite.yaml", "example", "statement")
        yield from known.statement_or_standard(example, place)
    for index, row in enumerate(suite.mapping.crosswalk):
        for key, urns in (("from", row.from_), ("to", row.to)):
            for urn, path in placed(urns, "crosswalk", index, key):
                yield from known.standard(urn, suite.place(MAPPING, *path))
    for year, practices in suite.mapping.values_in_practice.items():
        yield from known.edition(year, suite.place(MAPPING, "values_in_practice", year))
        for index, practice in enumerate(practices if year in known.editions else ()):
            path = ("values_in_practice", year, index)
            if "values.yaml" not in suite.unread and (year, practice.value) not in known.values:
                yield _unknown(
                    suite.place(MAPPING, *path, "value"),
                    f"the edition {year} has no value {practice.value}",
                    "give the number of a value in values.yaml",
                )
            for number, reference in enumerate(practice.by):
                place = suite.place(MAPPING, *path, "by", number)
                yield from known.statement_or_standard(reference, place)
    for file, printed_in in (
        ("glossary.yaml", suite.glossary.printed_in),
        ("links.yaml", suite.links.printed_in),
    ):
        if printed_in:
            yield from known.edition(printed_in, suite.place(file, "printed_in"))
    for year in suite.values.root:
        yield from known.edition(year, suite.place("values.yaml", year))
    yield from _evidence(suite, known)
    yield from _moves(suite, known)


def keep_to_their_edition(suite: Suite) -> Iterator[Problem]:
    """A function and a value of an edition speak of standards of that edition."""
    editions_of: dict[
        str, list[str]
    ] = {}  # several where a URN is given twice, a problem by itself
    for entry in suite.standards:
        if begins_with(entry.standard.urn, suite.prefixes.get(entry.edition, "")):
            editions_of.setdefault(entry.standard.urn, []).append(entry.edition)
    named = [
        (year, row.urn, suite.place(MAPPING, "functions", year, index, "maps_to", number, "urn"))
        for year, functions in suite.mapping.functions.items()
        for index, function in enumerate(functions)
        for number, row in enumerate(function.maps_to)
    ]
    named += [
        (
            year,
            split_reference(reference)[0],
            suite.place(MAPPING, "values_in_practice", year, index, "by", number),
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


def _functions(suite: Suite, known: "_Known") -> Iterator[Problem]:
    for year, functions in suite.mapping.functions.items():
        yield from known.edition(year, suite.place(MAPPING, "functions", year))
        for index, function in enumerate(functions):
            for number, row in enumerate(function.maps_to):
                if not known.has(row.urn) and row.urn not in known.signposted:
                    yield _unknown(
                        suite.place(MAPPING, "functions", year, index, "maps_to", number, "urn"),
                        f"there is no standard {row.urn}, nor is it signposted",
                        "mend the URN, or add the standard under signposted:",
                    )
    for entry in suite.editions:
        sections = [section.id for section in entry.edition.introduction]
        for index, section in enumerate(entry.edition.introduction):
            others = sections[:index] + sections[index + 1 :]
            if section.within and section.within not in others:
                yield _unknown(
                    suite.place(entry.file, "introduction", index, "within"),
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
                        yield _unknown(
                            suite.place(entry.file, "introduction", index, "text", number),
                            f"the edition {entry.folder} has no function {code}",
                            "name a function of mapping.yaml",
                        )


def _evidence(suite: Suite, known: "_Known") -> Iterator[Problem]:
    if not suite.evidence:
        return
    studies = {study.id for study in suite.evidence.studies}
    for index, finding in enumerate(suite.evidence.findings):
        for number, study in enumerate(finding.studies):
            if study not in studies:
                yield _unknown(
                    suite.place("evidence.yaml", "findings", index, "studies", number),
                    f"there is no study {study}",
                    f"name one of: {', '.join(sorted(studies))}",
                )
    for index, task in enumerate(suite.evidence.tasks):
        for number, reference in enumerate(task.statements):
            place = suite.place("evidence.yaml", "tasks", index, "statements", number)
            yield from known.statement_or_standard(reference, place)


def _moves(suite: Suite, known: "_Known") -> Iterator[Problem]:
    """Yields every move of a statement that does not lead to one that is there."""
    for entry in suite.standards:
        for number, one in enumerate(entry.standard.withdrawn):
            if isinstance(one, MovedStatement):
                for reference, path in placed(one.moved_to, "withdrawn", number, "moved_to"):
                    place = suite.place(entry.file, *path)
                    yield from known.statement(reference, place, one.id)


def _codes_in(words: str) -> list[str]:
    """The codes that words are made of, in capitals; none where anything else is among them."""
    codes = re.split(r"(?:[\s,;&+]|\bAND\b)+", words.upper().strip())
    return codes if all(map(STATEMENT_NAME.fullmatch, codes)) else []


def _unknown(place: Place, message: str, hint: str) -> Problem:
    return Problem(place, "reference-unknown", message, hint)


class _Known:
    """All that may be referred to."""

    def __init__(self, suite: Suite) -> None:
        self.editions = suite.folders
        self.statements = {  # of two that have one URN, a problem by itself, of the first
            entry.standard.urn: entry.standard.statements for entry in reversed(suite.standards)
        }
        self.moved = {
            f"{entry.standard.urn} {name}": moved_to
            for entry in suite.standards
            for name, moved_to in entry.standard.gone.items()
            if moved_to
        }
        self.misnamed = suite.misnamed
        self.signposted = {standard.urn for standard in suite.mapping.signposted}
        self.values = {
            (year, value.number) for year, listed in suite.values.root.items()
            for value in listed.values
        }  # fmt: skip

    def has(self, urn: str) -> bool:
        """Whether there is such a standard, readable or not."""
        return urn in self.statements or slug(urn) in self.misnamed

    def edition(self, year: str, place: Place) -> Iterator[Problem]:
        """Yields a problem at the place unless there is such an edition."""
        if year not in self.editions:
            known = ", ".join(sorted(self.editions))
            yield _unknown(place, f"there is no edition {year}", f"name one of: {known}")

    def standard(self, urn: str, place: Place) -> Iterator[Problem]:
        """Yields a problem at the place unless a standard, and not only a part of one, is named."""
        owner, code = split_reference(urn)
        if code and self.has(owner):
            yield _unknown(place, f"{urn} is a statement", f"name the standard, {owner}")
        else:
            yield from self.statement_or_standard(urn, place)

    def statement(self, reference: str, place: Place, moved: str) -> Iterator[Problem]:
        """Yields a problem at the place unless a statement that is there is named.

        Args:
            reference: What is named.
            place: Where it is.
            moved: The statement that is said to stand there now, by its name.
        """
        if reference in self.moved and not self.now(reference):
            yield _unknown(
                place,
                f"{reference} moved too, and nothing says it now",
                f"name a statement that is there, or write {moved} alone if none says it",
            )
        elif reference in self.statements:
            names = self.statements[reference] or ("P1",)
            yield _unknown(
                place,
                f"{reference} is a whole standard",
                f"name the statement of it, such as {reference} {next(iter(names))}",
            )
        else:
            yield from self.statement_or_standard(reference, place)

    def now(self, reference: str, met: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The statements that say now what a reference named; none where a move leads nowhere.

        Args:
            reference: A statement, one that moved among them.
            met: Those on the way to it: a move that comes back to one leads nowhere.
        """
        urn, name = split_reference(reference)
        if name in self.statements.get(urn, ()):
            return (reference,)
        further = self.moved.get(reference, ()) if reference not in met else ()
        return tuple(
            dict.fromkeys(one for to in further for one in self.now(to, (*met, reference)))
        )

    def statement_or_standard(self, reference: str, place: Place) -> Iterator[Problem]:
        """Yields a problem at the place unless the reference resolves."""
        urn, code = split_reference(reference)
        if not self.has(urn):
            owner = next((one for one in self.statements if urn.startswith(f"{one} ")), None)
            if owner:
                rest = reference.removeprefix(f"{owner} ")
                hint = "write one reference, with a capital P or K, and commas between several"
                if codes := _codes_in(rest):
                    hint = f"write {', '.join(f'{owner} {one}' for one in codes)}"
                yield _unknown(place, f"{owner} has no statement {rest}", hint)
            else:
                alike = (one for one in self.statements if squeezed(one) == squeezed(urn))
                meant = next(alike, None)
                hint = f"write {meant}" if meant else "mend the URN"
                yield _unknown(place, f"there is no standard {urn}", hint)
        elif code and urn in self.statements and code not in self.statements[urn]:
            held, now = self.statements[urn], self.now(reference)
            hint = f"it has {', '.join(held)}" if held else "its statements are not held"
            hint = f"write {', '.join(now)}" if now else hint
            yield _unknown(place, f"{urn} has no statement {code}", hint)


RULES: tuple[Rule, ...] = (resolve, keep_to_their_edition)
