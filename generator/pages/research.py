"""Makes the page of research findings, at the address that the data names."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue.menu_sections import GUIDANCE
from generator.catalogue.site_in_language import ReferenceGroup, Site
from generator.languages.language import Wording
from generator.model import Study
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, make_page


class FindingView(NamedTuple):
    """A finding, with the studies it rests on."""

    id: str
    heading: Wording
    text: Wording
    studies: tuple[Study, ...]


class TaskView(NamedTuple):
    """A main task, with the statements that answer it."""

    id: str
    task: Wording
    published: Wording
    why: Wording
    statements: tuple[ReferenceGroup, ...]


def make_pages(site: Site) -> Iterator[Page]:
    """Yields the page where the suite has evidence."""
    evidence, research = site.catalogue.suite.evidence, site.catalogue.entities.research
    if not evidence or not research:
        return
    studies = {study.id: study for study in evidence.studies}
    yield make_page(
        site,
        "research.md",
        research.address.path,
        site.say(research.title),
        site.say(research.description),
        introduction=site.say(research.introduction),
        tasks_title=site.say(research.tasks_title),
        tasks_introduction=site.say(research.tasks_introduction),
        source=evidence.source,
        studies=evidence.studies,
        source_language=site.language.languages.source,
        findings=tuple(
            FindingView(
                finding.id,
                site.say(finding.heading),
                site.say(finding.text),
                tuple(studies[study] for study in finding.studies),
            )
            for finding in research.findings
        ),
        tasks=tuple(
            TaskView(
                task.id,
                site.say(task.task),
                site.say(task.published),
                site.say(task.why),
                site.group_references(task.statements),
            )
            for task in research.tasks
        ),
    )


KIND = PageKind(make_pages, MenuPlace(GUIDANCE))
