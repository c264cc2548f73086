"""Says in a sentence why a document is not imported. Nothing is written in that case."""

from collections.abc import Iterable


class ImportRefusedError(Exception):
    """Raised where a document can't be imported.

    Attributes:
        reasons: One line for each: ``import: what is wrong (what to do)``.
    """

    def __init__(self, reasons: Iterable[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("\n".join(self.reasons))


def make_refusal(what: str, hint: str) -> ImportRefusedError:
    """Returns the error to raise: what is wrong, and what to do about it."""
    return ImportRefusedError([f"import: {what} ({hint})"])


def make_damage_refusal(file: str) -> ImportRefusedError:
    """Returns the error to raise for a file that is damaged or incomplete."""
    return make_refusal(
        f"{file} is damaged, or was not downloaded to its end, and cannot be read",
        "fetch it again, open it to see that it is whole, and import that",
    )


def make_attack_refusal(file: str, what: str) -> ImportRefusedError:
    """Returns the error to raise for a file built to harm whoever opens it."""
    return make_refusal(f"{file} {what}: it is not read", "ask its publisher for another copy")


def make_lock_refusal(file: str, *, tried: bool, openable: bool = True) -> ImportRefusedError:
    """Returns the error to raise for an encrypted file.

    Args:
        file: The name of the file.
        tried: Whether a password was given.
        openable: Whether a password would help.
    """
    hint = "save a copy without one, and import that"
    if openable:
        hint = f"name it with PASSWORD=… or --password, or {hint}"
    what = f"{file} is locked with a password"
    return make_refusal(f"{what}, and not with the one that was given" if tried else what, hint)


def make_edition_refusal(urn: str, year: str) -> ImportRefusedError:
    """Returns the error to raise where all standards stand in another edition than the named one.

    Args:
        urn: The first of them.
        year: The edition in which they stand.
    """
    return make_refusal(
        f"{urn}, and any other standard of the document, stands in the edition {year} already",
        f"name that with EDITION={year}; where {year} is the slip, delete standards/{year} first",
    )
