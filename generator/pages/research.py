"""What research says of those whom the standards are for, at the address that the data gives it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import ids
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
    """A main task, and the statements that answer it."""

    id: str
    task: Wording
    published: Wording
    why: Wording
    statements: tuple[ReferenceGroup, ...]


def pages(site: Site) -> Iterator[Page]:
    """The one page, where the suite has evidence."""
    evidence = site.catalogue.suite.evidence
    if not evidence:
        return
    studies = {study.id: study for study in evidence.studies}
    yield page(
        site,
        "research.md",
        ids.evidence_address(evidence.page).path,
        site.say("evidence title"),
        site.say("evidence description"),
        introduction=site.say("evidence introduction"),
        tasks_title=site.say("evidence tasks title"),
        tasks_introduction=site.say("evidence tasks introduction"),
        source=evidence.source,
        studies=evidence.studies,
        findings=tuple(
            FindingView(
                finding.id,
                site.say(f"evidence {finding.id} heading"),
                site.say(f"evidence {finding.id} text"),
                tuple(studies[study] for study in finding.studies),
            )
            for finding in evidence.findings
        ),
        tasks=tuple(
            TaskView(
                task.id,
                site.say(f"evidence {task.id} task"),
                site.say(f"evidence {task.id} published"),
                site.say(f"evidence {task.id} why"),
                site.references(task.statements),
            )
            for task in evidence.tasks
        ),
    )


KIND = PageKind(pages, MenuPlace(GUIDANCE))
