"""What research says makes a good job coach: ``/job-coach/``."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue.in_language import ReferenceGroup, Site
from generator.catalogue.menu_sections import GUIDANCE
from generator.languages.language import Wording
from generator.model import Study
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, page


@dataclass(frozen=True)
class FindingView:
    """A finding and the studies that it rests on."""

    id: str
    heading: Wording
    text: Wording
    studies: tuple[Study, ...]


@dataclass(frozen=True)
class TaskView:
    """A main task of a job coach, and the statements that answer it."""

    id: str
    task: Wording
    published: Wording
    why: Wording
    statements: tuple[ReferenceGroup, ...]


def pages(site: Site) -> Iterator[Page]:
    """The one page, where the suite has evidence."""
    evidence, known = site.catalogue.suite.evidence, site.catalogue.entities
    if not evidence:
        return
    studies = {study.id: study for study in evidence.studies}
    yield page(
        site,
        "job-coach.md",
        "job-coach",
        site.language.interface("What makes a good job coach"),
        site.language.interface(
            "What research says of job coaches, and the statements that answer it."
        ),
        source=evidence.source,
        studies=evidence.studies,
        findings=tuple(
            FindingView(
                finding.id,
                site.say(finding.heading),
                site.say(finding.text),
                tuple(studies[study] for study in finding.studies),
            )
            for finding in known.findings
        ),
        tasks=tuple(
            TaskView(
                task.id,
                site.say(task.task),
                site.say(task.published),
                site.say(task.why),
                site.references(task.statements),
            )
            for task in known.tasks
        ),
    )


KIND = PageKind(pages, MenuPlace(GUIDANCE))
