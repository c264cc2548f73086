"""A standard or an edition, and the file that it was read from."""

from dataclasses import dataclass

from generator import model


@dataclass(frozen=True)
class StandardFile:
    """A standard, and where it was read."""

    file: str
    edition: str
    standard: model.Standard

    def __hash__(self) -> int:
        return hash((self.file, self.standard.urn))  # of all that it holds would take too long


@dataclass(frozen=True)
class EditionFile:
    """An edition, and where it was read."""

    file: str
    folder: str
    edition: model.Edition
