"""Makes the tool for what a role needs of the standards: ``/role/``."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue.menu_sections import AT_WORK
from generator.catalogue.site_in_language import Site
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind
from generator.pages.work.documents import DocumentLanguages, InLanguages
from generator.pages.work.patterns import make_pattern_views
from generator.pages.work.role_words import WORDS
from generator.pages.work.tool import make_tool_page

PATH = "role"


class QuestionView(NamedTuple):
    """A question for an interview about a function of an edition."""

    edition: str
    code: str
    question: InLanguages
    listen_for: tuple[InLanguages, ...]
    statements: tuple[str, ...]


def make_pages(site: Site) -> Iterator[Page]:
    """Yields the page where the suite has statements."""
    interface = site.language.interface
    return make_tool_page(
        site,
        "role",
        PATH,
        interface("A role"),
        interface(
            "Say what a role needs of the standards, and recruit, induct and appraise by it."
        ),
        WORDS,
        lambda _, languages: {
            "patterns": tuple(make_pattern_views(site, languages)),
            "questions": tuple(_make_question_views(site, languages)),
        },
    )


KIND = PageKind(make_pages, MenuPlace(AT_WORK))


def _make_question_views(site: Site, languages: DocumentLanguages) -> Iterator[QuestionView]:
    """Yields the questions for interviews."""
    for interview_question in site.catalogue.entities.interview:
        yield QuestionView(
            interview_question.edition,
            interview_question.function,
            languages.say(interview_question.question),
            tuple(map(languages.say, interview_question.listen_for)),
            interview_question.statements,
        )
