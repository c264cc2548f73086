"""What a suite speaks of: standards, statements, values, functions, terms … each with its texts.

An entity is made once from what the files say, and knows its address on the site. Entities are
compared by identity: two with the same content are different. ``catalogue`` knows which refers to
which.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache, lru_cache

from generator import model
from generator.suite.entities import advice as of_advice
from generator.suite.entities import links as of_links
from generator.suite.entities import mapping as of_mapping
from generator.suite.entities import presentation as of_presentation
from generator.suite.entities import standards as of_standards
from generator.suite.entities import wordbook
from generator.suite.entities import work as of_work
from generator.suite.entities.advice import Questions, Situation, Summary
from generator.suite.entities.links import OutsideLink, Research, SignpostedSuite
from generator.suite.entities.mapping import Crossing, Function, Signposted
from generator.suite.entities.presentation import Presentation
from generator.suite.entities.standards import Edition, Standard
from generator.suite.entities.wordbook import Term, ValueList
from generator.suite.entities.work import Help, InterviewQuestion, RolePattern
from generator.suite.files import EditionFile, StandardFile
from generator.suite.text import Text


@dataclass(frozen=True, eq=False)
class Entities:
    """Everything that a suite speaks of, in the order of the files.

    Attributes:
        values: The values of each edition that has any, by year.
        functions: The functions of each edition whose mapping is held, by year.
    """

    presentation: Presentation
    editions: tuple[Edition, ...]
    standards: tuple[Standard, ...]
    terms: tuple[Term, ...]
    values: Mapping[str, ValueList]
    functions: Mapping[str, tuple[Function, ...]]
    signposted: tuple[Signposted, ...]
    crosswalk: tuple[Crossing, ...]
    suites: tuple[SignpostedSuite, ...]
    links: tuple[OutsideLink, ...]
    research: Research | None
    situations: tuple[Situation, ...]
    summaries: tuple[Summary, ...]
    questions: tuple[Questions, ...]
    roles: tuple[RolePattern, ...]
    interview: tuple[InterviewQuestion, ...]
    helps: tuple[Help, ...]


def walk_parts(entity: object) -> Iterator[object]:
    """Yields an entity or a container of entities, and all its parts in the order of fields.

    It is not recursive: nested generators would pass each part up through every level, which took a
    tenth of a build's time.
    """
    waiting = [entity]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Standard) and one is not entity:
            yield from _list_standard_parts(one)
        elif isinstance(one, tuple):
            waiting += reversed(one)
        elif isinstance(one, Text):
            yield one
        elif names := _list_fields(type(one)):  # type: ignore[arg-type] # mypy#11470
            yield one
            waiting += [getattr(one, name) for name in names]
        elif isinstance(one, Mapping):
            waiting += reversed(tuple(one.values()))


@lru_cache(2**13)  # while a suite is edited, all but one are as before
def _list_standard_parts(standard: Standard) -> tuple[object, ...]:
    return tuple(walk_parts(standard))


@cache
def _list_fields(kind: type) -> tuple[str, ...]:
    """Returns the names of an entity's fields in reverse order; empty for other classes."""
    return tuple(field.name for field in reversed(fields(kind))) if is_dataclass(kind) else ()


def walk_texts(entity: object) -> Iterator[Text]:
    """Yields the texts of an entity and of its parts, in the same order."""
    return (part for part in walk_parts(entity) if isinstance(part, Text))


def make_entities(
    facts: model.SuiteFile,
    editions: Iterable[EditionFile],
    standards: Iterable[StandardFile],
    prefixes: Mapping[str, str],
    glossary: model.Glossary,
    values: model.Values,
    mapping: model.MappingFile,
    links: model.Links,
    evidence: model.Evidence | None,
    situations: model.Situations,
    summaries: model.Summaries,
    questions: model.Questions,
    roles: model.Roles,
    interview: model.Interview,
    helps: model.Helps,
) -> Entities:
    """Makes all entities from the files' content, even those whose references lead nowhere."""
    return Entities(
        of_presentation.make_presentation(facts),
        tuple(map(of_standards.make_edition, editions)),
        tuple(
            of_standards.make_standard(entry, prefixes.get(entry.edition, ""))
            for entry in standards
        ),
        tuple(wordbook.make_terms(glossary)),
        {year: wordbook.make_value_list(year, listed) for year, listed in values.root.items()},
        {
            year: tuple(
                of_mapping.make_function(year, index, function)
                for index, function in enumerate(functions)
            )
            for year, functions in mapping.functions.items()
        },
        tuple(of_mapping.make_signposted(mapping)),
        tuple(of_mapping.make_crosswalk(mapping)),
        tuple(of_links.make_suites(links)),
        tuple(of_links.make_links(links)),
        of_links.make_research(evidence) if evidence else None,
        tuple(of_advice.make_situations(situations)),
        tuple(of_advice.make_summaries(summaries)),
        tuple(of_advice.make_questions(questions)),
        tuple(of_work.make_roles(roles)),
        tuple(of_work.make_interview(interview)),
        tuple(of_work.make_helps(helps)),
    )
