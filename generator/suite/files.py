"""A standard or an edition together with the file it was read from."""

from dataclasses import dataclass

from generator import model


@dataclass(frozen=True)
class StandardFile:
    """A standard, its file, and the folder of its edition."""

    file: str
    edition: str
    standard: model.Standard

    def __hash__(self) -> int:
        return hash((self.file, self.standard.urn))  # of all that it holds would take too long


@dataclass(frozen=True)
class EditionFile:
    """An edition, its file, and its folder."""

    file: str
    folder: str
    edition: model.Edition
