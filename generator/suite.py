"""Assembles the suite of standards from the files of a project."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from generator import model, source, translations
from generator.problems import Place, Problem, ProblemsFoundError
from generator.shape import fit
from generator.source import KeyPath

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class StandardFile:
    """A standard, and where it was read."""

    file: str
    edition: str
    standard: model.Standard


@dataclass(frozen=True)
class EditionFile:
    """An edition, and where it was read."""

    file: str
    folder: str
    edition: model.Edition


@dataclass(frozen=True)
class Suite:
    """Everything that the files say, before anything is made of it.

    Attributes:
        root: The project's folder.
        editions: The editions, oldest first.
        standards: The standards of all editions, in the order of their files.
        translations: The Welsh catalogue.
        lines: The line of every value, by file and path.
        unread: The URNs, by their file names, of standards that could not be read.
        whole: Whether every file could be read.
    """

    root: Path
    editions: tuple[EditionFile, ...]
    standards: tuple[StandardFile, ...]
    glossary: model.Glossary
    values: model.Values
    mapping: model.MappingFile
    links: model.Links
    evidence: model.Evidence | None
    translations: translations.Translations
    lines: Mapping[str, Mapping[KeyPath, int]]
    unread: frozenset[str]
    whole: bool

    def place(self, file: str, *path: str | int) -> Place:
        """Where a value stands: the file, and the keys and positions that lead to it."""
        return source.place(file, self.lines.get(file, {}), path)


def load(root: Path) -> tuple[Suite, list[Problem]]:
    """Reads a project.

    Args:
        root: The folder that holds ``standards/``, ``glossary.yaml`` and so on.

    Returns:
        The suite, as far as it could be read, and the problems of single files. What is wrong
        between files is for ``checks`` to say.
    """
    shelf = _Shelf(root)
    editions, standards, unread = [], [], []
    for folder in sorted(path for path in (root / "standards").glob("*/") if path.is_dir()):
        edition_name = f"standards/{folder.name}/edition.yaml"
        edition = shelf.take(edition_name, model.Edition)
        if edition:
            editions.append(EditionFile(edition_name, folder.name, edition))
        for path in sorted(folder.glob("*.yaml")):
            if path.name == "edition.yaml":
                continue
            name = f"standards/{folder.name}/{path.name}"
            standard = shelf.take(name, model.Standard)
            if standard:
                standards.append(StandardFile(name, folder.name, standard))
            else:
                unread.append(path.stem.replace("-", " ").upper())
    if not (root / "standards").is_dir():
        shelf.missing("standards")
    welsh, welsh_problems = translations.read(root)
    suite = Suite(
        root,
        tuple(editions),
        tuple(standards),
        shelf.take("glossary.yaml", model.Glossary) or model.Glossary(terms=()),
        shelf.take("values.yaml", model.Values) or model.Values({}),
        shelf.take("mapping.yaml", model.MappingFile) or model.MappingFile(functions={}),
        shelf.take("links.yaml", model.Links) or model.Links(),
        shelf.take("evidence.yaml", model.Evidence),
        welsh,
        shelf.lines,
        frozenset(unread),
        whole=not shelf.failed and not welsh_problems,
    )
    return suite, shelf.problems + welsh_problems


def load_sound(root: Path) -> Suite:
    """Reads a project that must have nothing wrong with it.

    Raises:
        ProblemsFoundError: With everything that is wrong, in single files and between them.
    """
    from generator.checks import check

    suite, problems = load(root)
    problems += check(suite)
    if problems:
        raise ProblemsFoundError(problems)
    return suite


class _Shelf:
    """The files of a project as they are taken down one by one."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.lines: dict[str, Mapping[KeyPath, int]] = {}
        self.failed = False

    def take(self, file: str, kind: type[Model]) -> Model | None:
        """The content of one file, or None with its problems noted."""
        if not (self.root / file).is_file():
            self.missing(file)
            return None
        document = source.read(self.root, file)
        fitted = fit(document, kind)
        self.problems += document.problems
        self.lines[file] = document.lines
        self.failed = self.failed or fitted is None
        return fitted

    def missing(self, file: str) -> None:
        """Notes that a file is not there."""
        self.failed = True
        self.problems.append(
            Problem(Place(file, 1), "file-missing", f"{file} is not there", "restore or write it")
        )
