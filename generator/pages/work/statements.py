"""Puts every statement of a suite on the page of a tool, in each language of the site.

The tool reads the statements there, so it can't say what the standards don't. The page's own
language comes first; the others are hidden beside it.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from generator.catalogue.downloads import FOLDER
from generator.catalogue.site_in_language import Site
from generator.ids import Address
from generator.languages.language import Wording
from generator.model.states import State
from generator.pages.edition_states import describe_state
from generator.pages.work.documents import DocumentLanguages, InLanguages
from generator.suite.entities.mapping import Function
from generator.suite.entities.sections import Statement
from generator.suite.entities.standards import Edition, Standard


class ToolStatementView(NamedTuple):
    """A statement on the page of a tool.

    Attributes:
        reference: Its reference.
        position: Its place in the list of its edition, by which the address of a role names it.
        code: Its code within its standard.
        address: Its place on the site.
        kind: The kind of its section.
        words: Its words in each language.
    """

    reference: str
    position: int
    code: str
    address: Address
    kind: str
    words: InLanguages


class WithdrawnView(NamedTuple):
    """A withdrawn statement; its position is None where no address of a role can have named it."""

    reference: str
    position: int | None
    moved_to: tuple[str, ...]


class StandardView(NamedTuple):
    """A standard with statements.

    Attributes:
        urn: Its URN.
        address: Its page.
        title: Its title in each language.
        edition: Its edition.
        functions: The codes of the functions of its edition that it serves.
        successors: The URNs of the standards it became.
        drafted: Whether all statements that the page shows are drafts: one mark stands at its
            heading then.
        statements: Its statements.
        withdrawn: Its withdrawn statements.
    """

    urn: str
    address: Address
    title: InLanguages
    edition: str
    functions: tuple[str, ...]
    successors: tuple[str, ...]
    drafted: bool
    statements: tuple[ToolStatementView, ...]
    withdrawn: tuple[WithdrawnView, ...]

    @property
    def marked(self) -> bool:
        """Whether its heading gets that mark, unless the title is a draft and has one."""
        return self.drafted and self.title[0].state is not State.DRAFT

    @property
    def is_whole_draft(self) -> bool:
        """Whether its title and all its statements are drafts."""
        return self.title[0].state is State.DRAFT and (self.drafted or not self.statements)


class ToolFunctionView(NamedTuple):
    """A function of the process."""

    edition: str
    code: str
    process: InLanguages


class ToolEditionView(NamedTuple):
    """An edition with statements.

    It is kept while only words change, so it must not hold the edition itself, whose texts would
    have the words of before.
    """

    year: str
    state: Wording
    functions: tuple[ToolFunctionView, ...]
    standards: tuple[StandardView, ...]

    @property
    def drafted(self) -> bool:
        """Whether all of it is drafts: one mark stands at its heading then."""
        return all(standard.is_whole_draft for standard in self.standards)


class EditionNotHeldView(NamedTuple):
    """The first of all editions, where its statements are not held."""

    year: str
    in_force: bool


class ToolStatementsView(NamedTuple):
    """All that a tool works on.

    Attributes:
        suite: The suite's id.
        source: The language of the suite's own words.
        languages: All languages of the site, the page's own first.
        editions: The editions with statements, the one in force first.
        not_held: The first edition, where its statements are not held; None where they are.
        forms: The place that offers the forms and the workbook.
    """

    suite: str
    source: str
    languages: tuple[str, ...]
    editions: tuple[ToolEditionView, ...]
    not_held: EditionNotHeldView | None
    forms: Address


def has_statements(site: Site) -> bool:
    """Tells whether the suite holds any statement, without which no tool can work."""
    return bool(site.catalogue.statements)


def make_statements_view(site: Site, languages: DocumentLanguages) -> ToolStatementsView:
    """Returns all that a tool works on.

    Args:
        site: The suite in the language of the page.
        languages: Its languages.
    """
    catalogue = site.catalogue
    editions = tuple(
        _make_edition_view(site, languages, edition)
        for edition in catalogue.newest_first
        if any(standard.statements for standard in catalogue.list_standards(edition.year))
    )
    newest = catalogue.newest_first[0]
    suite = catalogue.suite
    return ToolStatementsView(
        suite.facts.id,
        suite.languages.source,
        tuple(language.code for language in languages.all),
        editions,
        None
        if newest.year in {edition.year for edition in editions}
        else EditionNotHeldView(newest.year, newest.state == "in force"),
        Address(f"{FOLDER}/index", "forms"),
    )


def _make_edition_view(
    site: Site, languages: DocumentLanguages, edition: Edition
) -> ToolEditionView:
    """Returns an edition with its functions and standards."""
    catalogue = site.catalogue
    standards = catalogue.list_standards(edition.year)
    listed = catalogue.suite.positions[edition.year]
    known = {reference: number for number, reference in enumerate(listed)}
    return ToolEditionView(
        edition.year,
        describe_state(site.language, edition),
        tuple(
            ToolFunctionView(edition.year, function.code, languages.say(function.process))
            for function in catalogue.list_functions(edition.year)
        ),
        tuple(
            site.kept.take(
                (StandardView, standard.urn),
                partial(_make_standard_view, site, languages, standard, known),
            )
            for standard in standards
            if standard.statements or standard.withdrawn
        ),
    )


def _make_standard_view(
    site: Site, languages: DocumentLanguages, standard: Standard, positions: dict[str, int]
) -> StandardView:
    """Returns a standard with its statements."""
    said = [(statement, languages.say(statement.text)) for statement in standard.statements]
    states = {words[0].state for _, words in said}
    drafted = states == {State.DRAFT}
    return StandardView(
        standard.urn,
        standard.address,
        languages.say(standard.title),
        standard.edition,
        tuple(_list_codes(site.catalogue.list_served_functions(standard), standard.edition)),
        tuple(
            counterpart.standard.urn
            for counterpart in site.catalogue.find_counterparts(standard)
            if counterpart.later
        ),
        drafted,
        tuple(_make_statement_view(statement, words, positions) for statement, words in said),
        tuple(
            WithdrawnView(
                withdrawn_statement.reference,
                positions.get(withdrawn_statement.reference),
                withdrawn_statement.moved_to,
            )
            for withdrawn_statement in standard.withdrawn
        ),
    )


def _list_codes(functions: Iterable[Function], edition: str) -> Iterator[str]:
    """Yields the codes of functions that belong to an edition."""
    return (function.code for function in functions if function.edition == edition)


def _make_statement_view(
    statement: Statement, words: InLanguages, positions: dict[str, int]
) -> ToolStatementView:
    """Returns a statement."""
    return ToolStatementView(
        statement.reference,
        positions[statement.reference],
        statement.name,
        statement.address,
        statement.kind,
        words,
    )
