"""All that may be referred to, and what is wrong with a reference that names something else."""

import re
from collections.abc import Iterator

from generator.ids import STATEMENT_NAME, slug, split_reference, squeezed
from generator.problems import Place, Problem
from generator.suite.suite import Suite


def unknown(place: Place, message: str, hint: str) -> Problem:
    """What is said of a reference that resolves to nothing."""
    return Problem(place, "reference-unknown", message, hint)


class Known:
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
            yield unknown(place, f"there is no edition {year}", f"name one of: {known}")

    def standard(self, urn: str, place: Place) -> Iterator[Problem]:
        """Yields a problem at the place unless a standard, and not only a part of one, is named."""
        owner, code = split_reference(urn)
        if code and self.has(owner):
            yield unknown(place, f"{urn} is a statement", f"name the standard, {owner}")
        else:
            yield from self.statement_or_standard(urn, place)

    def statement_moved_to(self, reference: str, place: Place, moved: str) -> Iterator[Problem]:
        """Yields a problem at the place unless a move leads to a statement that is there.

        Args:
            reference: What is named.
            place: Where it is.
            moved: The statement that is said to stand there now, by its name.
        """
        if reference in self.moved and not self.now(reference):
            yield unknown(
                place,
                f"{reference} moved too, and nothing says it now",
                f"name a statement that is there, or write {moved} alone if none says it",
            )
        else:
            yield from self.statement(reference, place)

    def statement(self, reference: str, place: Place) -> Iterator[Problem]:
        """Yields a problem at the place unless a statement that is there is named."""
        if reference in self.statements:
            names = self.statements[reference] or ("P1",)
            yield unknown(
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
                yield unknown(place, f"{owner} has no statement {rest}", hint)
            else:
                alike = (one for one in self.statements if squeezed(one) == squeezed(urn))
                meant = next(alike, None)
                hint = f"write {meant}" if meant else "mend the URN"
                yield unknown(place, f"there is no standard {urn}", hint)
        elif code and urn in self.statements and code not in self.statements[urn]:
            held, now = self.statements[urn], self.now(reference)
            hint = f"it has {', '.join(held)}" if held else "its statements are not held"
            hint = f"write {', '.join(now)}" if now else hint
            yield unknown(place, f"{urn} has no statement {code}", hint)


def _codes_in(words: str) -> list[str]:
    """The codes that words are made of, in capitals; none where anything else is among them."""
    codes = re.split(r"(?:[\s,;&+]|\bAND\b)+", words.upper().strip())
    return codes if all(map(STATEMENT_NAME.fullmatch, codes)) else []
