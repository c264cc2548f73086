"""The suite: the content of all files of a project, and what is derived from it on demand."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path

from generator import ids, model
from generator.ids import Code
from generator.model.releases import ReleaseFile
from generator.model.states import State
from generator.problems import Place
from generator.reading import document
from generator.reading.document import KeyPath
from generator.reading.translations import Translation, Translations
from generator.suite.entities import Entities, make_entities, walk_texts
from generator.suite.files import EditionFile, StandardFile
from generator.suite.languages import Languages
from generator.suite.text import Text, TextId


@dataclass(
    frozen=True, eq=False
)  # compared by identity, so that lru_cache can use a suite as its key
class Suite:
    """The content of all files of a project.

    Attributes:
        root: The project's folder.
        facts: What the suite is, and whose it is.
        editions: The editions, oldest first.
        standards: The standards of all editions, in the order of their files.
        translations: The catalogue of each language that the suite is translated into.
        written: The state of every such page that people write, by language and path.
        menu: The section of the menu that each page that people write names, by its path.
        has_home: Whether people wrote the first page.
        listed_positions: The references in the list of each edition, in which each has its place
            for ever.
        releases: What each release changed, the oldest first.
        lines: The line of every value, by file and path.
        unread: The files that are missing or could not be read completely.
    """

    root: Path
    facts: model.SuiteFile
    editions: tuple[EditionFile, ...]
    standards: tuple[StandardFile, ...]
    glossary: model.Glossary
    termbase: model.Termbase
    words: model.SearchWords
    values: model.Values
    mapping: model.MappingFile
    links: model.Links
    evidence: model.Evidence | None
    situations: model.Situations
    summaries: model.Summaries
    questions: model.Questions
    roles: model.Roles
    interview: model.Interview
    helps: model.Helps
    redirects: model.Redirects
    translations: Mapping[Code, Translations]
    written: Mapping[Code, Mapping[str, State]]
    menu: Mapping[str, str]
    has_home: bool
    listed_positions: Mapping[str, tuple[str, ...]]
    releases: tuple[ReleaseFile, ...]
    lines: Mapping[str, Mapping[KeyPath, int]]
    unread: frozenset[str]

    def __getstate__(self) -> dict[str, object]:
        """Returns the files' content alone: a process that gets a suite derives the rest itself."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @cached_property
    def languages(self) -> Languages:
        """The languages of the suite and of its site."""
        return Languages(tuple(dict.fromkeys(self.facts.languages)))

    @cached_property
    def whole(self) -> bool:
        """Whether every file could be read and every standard is in the file named after it."""
        return not self.unread and not self.misnamed

    @cached_property
    def misnamed(self) -> frozenset[str]:
        """The names of standards' files, without ending, that hold no standard of that name.

        They could not be read, are in the wrong folder, or have another URN. A reference to the
        standard of such a name is not reported as unknown: the file is at fault.
        """
        files = {file for file in self.unread if file.startswith("standards/")}
        files |= {entry.file for entry in self.standards}
        named = {Path(file).stem for file in files}
        urns = filter(ids.URN.fullmatch, (entry.standard.urn for entry in self.standards))
        return frozenset(named - set(map(ids.make_slug, urns)))

    @cached_property
    def positions(self) -> Mapping[str, tuple[str, ...]]:
        """The references of each edition by position; those not in ``positions.txt`` yet come last.

        Some may be of withdrawn statements, which keep their positions.
        """
        found = {
            entry.folder: dict.fromkeys(self.listed_positions.get(entry.folder, ()))
            for entry in self.editions
        }
        for standard in self.standards:
            for code in standard.standard.statements:
                if standard.edition in found:
                    found[standard.edition].setdefault(f"{standard.standard.urn} {code}")
        return {year: tuple(references) for year, references in found.items()}

    @cached_property
    def prefixes(self) -> Mapping[str, str]:
        """The beginning of the URNs of each edition that could be read; empty if none is shared."""
        return {entry.folder: entry.edition.prefix or "" for entry in self.editions}

    @cached_property
    def folders(self) -> frozenset[str]:
        """The names of all editions, even of those that could not be read."""
        unread = (Path(file).parent.name for file in self.unread if file.endswith("/edition.yaml"))
        return frozenset(unread) | {entry.folder for entry in self.editions}

    @cached_property
    def newest_first(self) -> tuple[str, ...]:
        """The names of the editions: first that in force, then the newest, those proposed last."""
        ranks = {"in force": 2, "superseded": 1, "consultation": 0}
        editions = sorted(
            self.editions,
            key=lambda one: (ranks[one.edition.state], one.folder),
            reverse=True,
        )
        return tuple(edition.folder for edition in editions)

    @cached_property
    def entities(self) -> Entities:
        """Everything that the files speak of."""
        return make_entities(
            self.facts,
            self.editions,
            self.standards,
            self.prefixes,
            self.glossary,
            self.values,
            self.mapping,
            self.links,
            self.evidence,
            self.situations,
            self.summaries,
            self.questions,
            self.roles,
            self.interview,
            self.helps,
        )

    @cached_property
    def texts(self) -> Mapping[TextId, Text]:
        """Every text that can be translated, by its id, in the order of the files."""
        return {text.id: text for text in walk_texts(self.entities)}

    def find_text(self, reference: str) -> Text | None:
        """Returns the text that a file refers to by its id, or None."""
        return self.texts.get(TextId(reference))

    def find_translation(self, text: Text, code: Code) -> Translation | None:
        """Returns the translation of a text if it was made from exactly these words."""
        return self.translations[code].find(text.id, text.words)

    def find_state(self, text: Text, code: Code) -> State:
        """Returns the state of a text's translation."""
        return self.translations[code].find_state(text.id, text.words)

    def list_texts(self, state: State, code: Code) -> tuple[Text, ...]:
        """Returns the texts whose translation is in a state, in the order of the files."""
        return tuple(text for text in self.texts.values() if self.find_state(text, code) is state)

    def locate(self, file: str, *path: str | int) -> Place:
        """Returns the place of a value, by its file and the keys and positions that lead to it."""
        return document.locate(file, self.lines.get(file, {}), path)
