"""A standard or an edition together with the file it was read from."""

from dataclasses import dataclass

from generator import model


@dataclass(frozen=True)
class StandardFile:
    """A standard, its file, and the folder of its edition."""

    file: str
    edition: str
    standard: model.Standard


@dataclass(frozen=True)
class EditionFile:
    """An edition, its file, and its folder."""

    file: str
    folder: str
    edition: model.Edition
