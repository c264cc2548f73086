"""Loads a project: reads every file into its model, and all of them into one suite."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import BaseModel

from generator import ids, model
from generator.ids import Code
from generator.model.releases import ReleaseFile
from generator.problems import Problem, make_command
from generator.reading import (
    document,
    pasted_statements,
    positions,
    releases,
    translations,
    written_pages,
    yaml_file,
)
from generator.reading.document import KeyPath
from generator.reading.model_errors import fit_to_model
from generator.reading.other_programs import list_entries
from generator.suite.files import EditionFile, StandardFile
from generator.suite.languages import Languages
from generator.suite.stray_files import find_strays
from generator.suite.suite import Suite

Model = TypeVar("Model", bound=BaseModel)
FACTS = "suite.yaml"

KEPT = 2**13
"""As many files are kept as they were read: while a suite is edited, all but one are as before."""


def load(root: Path) -> tuple[Suite, list[Problem]]:
    """Loads a project.

    Args:
        root: The folder that holds ``standards/``, ``glossary.yaml`` and so on.

    Returns:
        The suite as far as it could be read, and the problems within single files. ``checks``
        finds those between files.
    """
    shelf = _ProjectFiles(root)
    facts = shelf.take(FACTS, model.SuiteFile) or _guess_facts(root)
    languages = Languages(tuple(dict.fromkeys(facts.languages)))
    mapping = shelf.take_if_there("mapping.yaml", model.MappingFile) or model.MappingFile()
    # Values in practice refer to values by number, so these must be there then.
    take_values = shelf.take if mapping.values_in_practice else shelf.take_if_there
    editions, standards = [], []
    for folder in filter(Path.is_dir, list_entries(root / "standards")):
        edition_name = f"standards/{folder.name}/edition.yaml"
        edition = shelf.take(edition_name, model.Edition)
        if edition:
            editions.append(EditionFile(edition_name, folder.name, edition))
        for path in sorted(list_entries(folder), key=lambda path: ids.make_sort_key(path.stem)):
            if path.suffix != ".yaml" or path.name == "edition.yaml":
                continue
            name = f"standards/{folder.name}/{path.name}"
            standard = shelf.take(name, model.Standard, may_go=True)
            if standard:
                standards.append(StandardFile(name, folder.name, standard))
    if not (root / "standards").is_dir():
        shelf.unread.add("standards")
        shelf.problems.append(document.report_missing("standards"))
    suite = Suite(
        root,
        facts,
        tuple(editions),
        tuple(standards),
        shelf.take_if_there("glossary.yaml", model.Glossary) or model.Glossary(),
        shelf.take_if_there("translations/termbase.yaml", model.Termbase) or model.Termbase(),
        shelf.take_if_there("translations/words.yaml", model.SearchWords) or model.SearchWords(),
        take_values("values.yaml", model.Values) or model.Values({}),
        mapping,
        shelf.take_if_there("links.yaml", model.Links) or model.Links(),
        shelf.take_if_there("evidence.yaml", model.Evidence),
        shelf.take_if_there("situations.yaml", model.Situations) or model.Situations(),
        shelf.take_if_there("summaries.yaml", model.Summaries) or model.Summaries({}),
        shelf.take_if_there("questions.yaml", model.Questions) or model.Questions({}),
        shelf.take_if_there("roles.yaml", model.Roles) or model.Roles(),
        shelf.take_if_there("interview.yaml", model.Interview) or model.Interview({}),
        shelf.take_if_there("what-helps.yaml", model.Helps) or model.Helps(),
        shelf.take_if_there("redirects.yaml", model.Redirects) or model.Redirects(),
        {code: shelf.take_catalogue(code) for code in languages.translations},
        {code: written_pages.read_states(root, code) for code in languages.translations},
        written_pages.read_sections(root, languages.source),
        written_pages.has_home(root, languages.source),
        shelf.take_positions(),
        shelf.take_releases(),
        shelf.lines,
        shelf.list_unread(languages),
    )
    return suite, shelf.problems


def read_languages(root: Path) -> Languages:
    """Reads the languages of a suite without loading it."""
    facts = fit_to_model(yaml_file.read(root, FACTS), model.SuiteFile) or _guess_facts(root)
    return Languages(tuple(dict.fromkeys(facts.languages)))


def _guess_facts(root: Path) -> model.SuiteFile:
    """Stands in for a ``suite.yaml`` that can't be read: languages are guessed from the files."""
    folders = {path.name for path in list_entries(root / "docs")}
    there = sorted({path.stem for path in list_entries(root / "translations")} | folders)
    codes = (code for code in there if re.fullmatch(ids.LANGUAGE, code) and code != ids.ENGLISH)
    return model.SuiteFile(
        id="unread", name={}, short_name={}, field="unread", languages=(ids.ENGLISH, *codes)
    )


class _ProjectFiles:
    """Reads the files of a project one by one, and collects their problems and lines."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.lines: dict[str, Mapping[KeyPath, int]] = {}
        self.unread: set[str] = set()
        self.catalogues: set[str] = set()

    def take(self, file: str, kind: type[Model], *, may_go: bool = False) -> Model | None:
        """Reads one file, and returns its content, or None with the problems noted.

        Args:
            file: Its name relative to the project's folder.
            kind: Its model.
            may_go: Whether a project may be without it.
        """
        read_file = _read(self.root, file, may_go=may_go, kind=kind)
        self.problems += read_file.problems
        self.lines[file] = read_file.lines
        if not isinstance(read_file.content, kind):
            self.unread.add(file)
            return None
        return read_file.content

    def take_if_there(self, file: str, kind: type[Model]) -> Model | None:
        """Reads a file that a suite may be without; returns None if it is not there."""
        if not document.is_there(self.root / file):
            self.lines[file] = {}
            return None
        return self.take(file, kind, may_go=True)

    def take_catalogue(self, code: Code) -> translations.Translations:
        """Reads the catalogue of a translation, as far as that is possible."""
        file = translations.name_file(code)
        self.catalogues.add(file)
        if not document.is_there(self.root / file):
            hint = f"restore it, or run {make_command('translations')}, which begins it"
            problems = [replace(document.report_missing(file), hint=hint)]
            found = translations.Translations()
        else:
            found, problems = translations.read(self.root, file, code)
        self.problems += problems
        if problems:
            self.unread.add(file)
        return found

    def take_positions(self) -> Mapping[str, tuple[str, ...]]:
        """Reads the list of positions, as far as that is possible."""
        found, problems = positions.read(self.root)
        self.problems += problems
        return found

    def take_releases(self) -> tuple[ReleaseFile, ...]:
        """What each release changed, as far as it can be read."""
        found, problems = releases.read(self.root)
        self.problems += problems
        self.unread.update(problem.place.file for problem in problems)
        return found

    def list_unread(self, languages: Languages) -> frozenset[str]:
        """Returns the files that could not be read, and notes misnamed ones. It is called last."""
        for problem, meant in find_strays(self.root, {*self.lines, *self.catalogues}, languages):
            self.problems.append(problem)
            self.unread.add(meant)
        return frozenset(self.unread)


class _ReadFile(NamedTuple):
    """A file as it was read.

    Attributes:
        content: What it holds; None where it could not be read as a whole.
        problems: What is wrong with it.
        lines: The line of every value.
    """

    content: BaseModel | None
    problems: tuple[Problem, ...]
    lines: Mapping[KeyPath, int]


def _read(root: Path, file: str, kind: type[BaseModel], *, may_go: bool) -> _ReadFile:
    """Reads a file, or takes what was read before of the same bytes."""
    try:
        raw = document.load_bytes(root / file)
    except OSError:
        found = yaml_file.read(root, file, may_go=may_go)
        return _ReadFile(None, tuple(found.problems), found.lines)
    return _parse_file(raw, file, kind, may_go=may_go)


@lru_cache(KEPT)
def _parse_file(raw: bytes, file: str, kind: type[BaseModel], *, may_go: bool) -> _ReadFile:
    found = yaml_file.read_bytes(raw, file, may_go=may_go)
    fitted = fit_to_model(found, kind)
    if kind is model.Standard:
        pasted_statements.explain_pasted(found, document.decode_loosely(raw))
    return _ReadFile(fitted if found.whole else None, tuple(found.problems), found.lines)
