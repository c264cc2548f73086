"""All that references may lead to, and the problem of a reference that leads elsewhere."""

import re
from collections.abc import Iterator

from generator.ids import STATEMENT_NAME, make_slug, split_reference, strip_spaces
from generator.problems import Place, Problem
from generator.suite.suite import Suite


def report_unknown(place: Place, message: str, hint: str) -> Problem:
    """Makes the problem of a reference that leads nowhere."""
    return Problem(place, "reference-unknown", message, hint)


class KnownReferences:
    """All standards, statements and editions that references may lead to."""

    def __init__(self, suite: Suite) -> None:
        self.editions = suite.folders
        self.statements = {  # if two standards have one URN, which is reported, of the first
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

    def has_standard(self, urn: str) -> bool:
        """Whether there is such a standard, whether it could be read or not."""
        return urn in self.statements or make_slug(urn) in self.misnamed

    def check_edition(self, year: str, place: Place) -> Iterator[Problem]:
        """Yields a problem unless there is such an edition."""
        if year not in self.editions:
            known = ", ".join(sorted(self.editions))
            yield report_unknown(place, f"there is no edition {year}", f"name one of: {known}")

    def check_standard(self, urn: str, place: Place) -> Iterator[Problem]:
        """Yields a problem unless the reference is of a whole standard that exists."""
        owner, code = split_reference(urn)
        if code and self.has_standard(owner):
            yield report_unknown(place, f"{urn} is a statement", f"name the standard, {owner}")
        else:
            yield from self.check_reference(urn, place)

    def check_move(self, reference: str, place: Place, moved: str) -> Iterator[Problem]:
        """Yields a problem unless a moved statement leads to one that exists.

        Args:
            reference: The statement that it is said to be now.
            place: The place of the reference.
            moved: The name of the statement that moved.
        """
        if reference in self.moved and not self.follow_moves(reference):
            yield report_unknown(
                place,
                f"{reference} moved too, and nothing says it now",
                f"name a statement that is there, or write {moved} alone if none says it",
            )
        else:
            yield from self.check_statement(reference, place)

    def check_statement(self, reference: str, place: Place) -> Iterator[Problem]:
        """Yields a problem unless the reference is of a statement that exists."""
        if reference in self.statements:
            names = self.statements[reference] or ("P1",)
            yield report_unknown(
                place,
                f"{reference} is a whole standard",
                f"name the statement of it, such as {reference} {next(iter(names))}",
            )
        else:
            yield from self.check_reference(reference, place)

    def follow_moves(self, reference: str, met: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Follows moves to the statements that replace one; none if a move leads nowhere.

        Args:
            reference: A statement, which may have moved.
            met: The statements already followed: a circle leads nowhere.
        """
        urn, name = split_reference(reference)
        if name in self.statements.get(urn, ()):
            return (reference,)
        further = self.moved.get(reference, ()) if reference not in met else ()
        return tuple(
            dict.fromkeys(
                move for to in further for move in self.follow_moves(to, (*met, reference))
            )
        )

    def check_reference(self, reference: str, place: Place) -> Iterator[Problem]:
        """Yields a problem unless the reference is of a statement or standard that exists."""
        urn, code = split_reference(reference)
        if not self.has_standard(urn):
            owner = next(
                (statement for statement in self.statements if urn.startswith(f"{statement} ")),
                None,
            )
            if owner:
                rest = reference.removeprefix(f"{owner} ")
                hint = "write one reference, with a capital P or K, and commas between several"
                if codes := _split_codes(rest):
                    hint = f"write {', '.join(f'{owner} {one}' for one in codes)}"
                yield report_unknown(place, f"{owner} has no statement {rest}", hint)
            else:
                alike = (
                    statement
                    for statement in self.statements
                    if strip_spaces(statement) == strip_spaces(urn)
                )
                meant = next(alike, None)
                hint = f"write {meant}" if meant else "mend the URN"
                yield report_unknown(place, f"there is no standard {urn}", hint)
        elif code and urn in self.statements and code not in self.statements[urn]:
            held, now = self.statements[urn], self.follow_moves(reference)
            hint = f"it has {', '.join(held)}" if held else "its statements are not held"
            hint = f"write {', '.join(now)}" if now else hint
            yield report_unknown(place, f"{urn} has no statement {code}", hint)


def _split_codes(words: str) -> list[str]:
    """Returns the codes that words consist of, in capitals; none if they have anything else."""
    codes = re.split(r"(?:[\s,;&+]|\bAND\b)+", words.upper().strip())
    return codes if all(map(STATEMENT_NAME.fullmatch, codes)) else []
