"""Says in a sentence why a document is not imported. Nothing is written in that case."""

from collections.abc import Iterable


class RefusedError(Exception):
    """Raised where a document can't be imported.

    Attributes:
        reasons: One line for each: ``import: what is wrong (what to do)``.
    """

    def __init__(self, reasons: Iterable[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("\n".join(self.reasons))


def refusal(what: str, hint: str) -> RefusedError:
    """Returns the error to raise: what is wrong, and what to do about it."""
    return RefusedError([f"import: {what} ({hint})"])


def damaged(file: str) -> RefusedError:
    """Returns the error to raise for a file that is damaged or incomplete."""
    return refusal(
        f"{file} is damaged, or was not downloaded to its end, and cannot be read",
        "fetch it again, open it to see that it is whole, and import that",
    )


def hostile(file: str, what: str) -> RefusedError:
    """Returns the error to raise for a file built to harm whoever opens it."""
    return refusal(f"{file} {what}: it is not read", "ask its publisher for another copy")


def locked(file: str, *, tried: bool, openable: bool = True) -> RefusedError:
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
    return refusal(f"{what}, and not with the one that was given" if tried else what, hint)


def in_another_edition(urn: str, year: str) -> RefusedError:
    """Returns the error to raise where all standards stand in another edition than the named one.

    Args:
        urn: The first of them.
        year: The edition in which they stand.
    """
    return refusal(
        f"{urn}, and any other standard of the document, stands in the edition {year} already",
        f"name that with EDITION={year}; where {year} is the slip, delete standards/{year} first",
    )
