"""Reads a project: every file into the model, and all of them into one suite."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from generator import model
from generator.problems import Place, Problem
from generator.reading import document, welsh_catalogue, written_pages, yaml_file
from generator.reading.document import KeyPath
from generator.reading.model_errors import fit
from generator.suite.files import EditionFile, StandardFile
from generator.suite.suite import Suite

Model = TypeVar("Model", bound=BaseModel)
NO_WORDS = model.SearchWords(stop_words=(), forms=())


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
    welsh, welsh_problems = welsh_catalogue.read(root)
    if welsh_problems:
        shelf.unread.add(welsh_catalogue.FILE)
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
        written_pages.states(root),
        written_pages.sections(root),
        shelf.lines,
        frozenset(shelf.unread),
    )
    return suite, shelf.problems + welsh_problems


class _Shelf:
    """The files of a project as they are taken down one by one."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.lines: dict[str, Mapping[KeyPath, int]] = {}
        self.unread: set[str] = set()

    def take(self, file: str, kind: type[Model]) -> Model | None:
        """The content of one file, or None with its problems noted."""
        found = yaml_file.read(self.root, file)
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
