"""Assembles the suite of standards from the files of a project."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from generator import model, texts, translations
from generator.problems import Place, Problem, ProblemsFoundError
from generator.reading import document, source, written
from generator.reading.document import KeyPath
from generator.reading.shape import fit
from generator.terms import Finder
from generator.texts import SuiteText
from generator.translations import State

Model = TypeVar("Model", bound=BaseModel)
NO_WORDS = model.SearchWords(stop_words=(), forms=())


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


@dataclass(frozen=True, eq=False)  # so that what is made of one can be kept by it
class Suite:
    """Everything that the files say, before anything is made of it.

    Attributes:
        root: The project's folder.
        editions: The editions, oldest first.
        standards: The standards of all editions, in the order of their files.
        translations: The Welsh catalogue.
        written: The state of every Welsh page that people write, by its path.
        lines: The line of every value, by file and path.
        unread: The files that are missing or could not be read as a whole.
    """

    root: Path
    editions: tuple[EditionFile, ...]
    standards: tuple[StandardFile, ...]
    glossary: model.Glossary
    termbase: model.Termbase
    words: model.SearchWords
    values: model.Values
    mapping: model.MappingFile
    links: model.Links
    evidence: model.Evidence | None
    redirects: model.Redirects
    translations: translations.Translations
    written: Mapping[str, State]
    lines: Mapping[str, Mapping[KeyPath, int]]
    unread: frozenset[str]

    @cached_property
    def whole(self) -> bool:
        """Whether every file could be read, and every standard is known by its file's name."""
        return not self.unread and not self.unread_urns

    @cached_property
    def unread_urns(self) -> frozenset[str]:
        """The URNs, by their files' names, of standards that are not known under them.

        Their files could not be read, stand in the wrong place, or hold another URN. What refers to
        them is not to blame.
        """
        files = {file for file in self.unread if file.startswith("standards/")}
        files |= {entry.file for entry in self.standards}
        named = {Path(file).stem.replace("-", " ").upper() for file in files}
        return frozenset(named - {entry.standard.urn for entry in self.standards})

    @cached_property
    def folders(self) -> frozenset[str]:
        """The names of all editions, those that could not be read among them."""
        unread = (Path(file).parent.name for file in self.unread if file.endswith("/edition.yaml"))
        return frozenset(unread) | {entry.folder for entry in self.editions}

    @cached_property
    def texts(self) -> Mapping[str, SuiteText]:
        """Every text by its id. Made once: checks, catalogue and translation all look things up."""
        return {text.id: text for text in texts.of(self)}

    @cached_property
    def uses(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the running texts in which each glossary term is used, by the term's id."""
        finder = Finder(self.glossary.terms, "en")
        found: dict[str, list[str]] = {}
        for text in self.texts.values():
            if text.running:
                for segment in finder.segments(text.id, text.text):
                    if segment.term:
                        found.setdefault(segment.term, []).append(text.id)
        return {term: tuple(uses) for term, uses in found.items()}

    def place(self, file: str, *path: str | int) -> Place:
        """Where a value stands: the file, and the keys and positions that lead to it."""
        return document.place(file, self.lines.get(file, {}), path)


def load(root: Path) -> tuple[Suite, list[Problem]]:
    """Reads a project.

    Args:
        root: The folder that holds ``standards/``, ``glossary.yaml`` and so on.

    Returns:
        The suite, as far as it could be read, and the problems of single files. What is wrong
        between files is for ``checks`` to say.
    """
    shelf = _Shelf(root)
    editions, standards = [], []
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
    shelf.look_for_strays()
    if not (root / "standards").is_dir():
        shelf.unread.add("standards")
        shelf.problems.append(document.missing("standards"))
    welsh, welsh_problems = translations.read(root)
    if welsh_problems:
        shelf.unread.add(translations.FILE)
    suite = Suite(
        root,
        tuple(editions),
        tuple(standards),
        shelf.take("glossary.yaml", model.Glossary) or model.Glossary(terms=()),
        shelf.take("translations/termbase.yaml", model.Termbase) or model.Termbase(),
        shelf.take("translations/words.yaml", model.SearchWords) or NO_WORDS,
        shelf.take("values.yaml", model.Values) or model.Values({}),
        shelf.take("mapping.yaml", model.MappingFile) or model.MappingFile(functions={}),
        shelf.take("links.yaml", model.Links) or model.Links(),
        shelf.take("evidence.yaml", model.Evidence),
        shelf.take("redirects.yaml", model.Redirects) or model.Redirects(),
        welsh,
        written.states(root),
        shelf.lines,
        frozenset(shelf.unread),
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
        self.unread: set[str] = set()

    def take(self, file: str, kind: type[Model]) -> Model | None:
        """The content of one file, or None with its problems noted."""
        found = source.read(self.root, file)
        fitted = fit(found, kind)
        self.problems += found.problems
        self.lines[file] = found.lines
        if fitted and found.whole:
            return fitted
        self.unread.add(file)
        return None

    def look_for_strays(self) -> None:
        """Notes files that look like standards and stand where none is looked for."""
        folder = self.root / "standards"
        for path in sorted((*folder.rglob("*.yml"), *folder.rglob("*.yaml"))):
            file = path.relative_to(self.root).as_posix()
            if file not in self.lines and file not in self.unread:
                hint = "move it to the folder of its edition, and let its name end in .yaml"
                message = f"{path.name} is not read where it stands"
                self.problems.append(Problem(Place(file, 1), "file-stray", message, hint))
                self.unread.add(file)
