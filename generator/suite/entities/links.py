"""Signposted suites, outside links, and what research says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator import ids, model
from generator.ids import Address
from generator.suite.text import Note, Origin, Text, TextKind

LINKS, EVIDENCE = "links.yaml", "evidence.yaml"


@dataclass(frozen=True, eq=False)
class SignpostedSuite:
    """A suite of other standards that the introduction points to."""

    id: str
    address: Address
    name: Text
    summary: Text
    printed_in: str | None
    notes: tuple[Note, ...]


@dataclass(frozen=True, eq=False)
class OutsideLink:
    """An outside link: the published one, with this project's note on it."""

    published: model.OutsideLink
    address: Address
    label: Text
    note: Text | None


@dataclass(frozen=True, eq=False)
class Finding:
    """A finding of research, with the ids of the studies that it rests on."""

    id: str
    address: Address
    heading: Text
    text: Text
    studies: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Task:
    """A main task of those whom the standards are for, with the statements that answer it."""

    id: str
    address: Address
    task: Text
    published: Text
    why: Text
    statements: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Research:
    """What research says of those whom the standards are for, with the texts of its page."""

    address: Address
    title: Text
    description: Text
    introduction: Text
    tasks_title: Text
    tasks_introduction: Text
    findings: tuple[Finding, ...]
    tasks: tuple[Task, ...]


def make_suites(links: model.Links) -> Iterator[SignpostedSuite]:
    """Makes the signposted suites."""
    for index, said in enumerate(links.suites):
        address = ids.make_suite_address(said.id)
        here = Origin(f"suite {said.id}", LINKS, ("suites", index), address, TextKind.RELATED)
        yield SignpostedSuite(
            said.id,
            address,
            here.make_text("name", said.name, "name"),
            here.make_text("summary", said.summary, "summary"),
            said.printed_in,
            here.make_notes(said.notes),
        )


def make_links(links: model.Links) -> Iterator[OutsideLink]:
    """Makes the outside links."""
    for index, said in enumerate(links.links):
        address = ids.make_link_address(said.id)
        here = Origin(f"link {said.id}", LINKS, ("links", index), address, TextKind.RELATED)
        ours = replace(here, kind=TextKind.OURS)
        note = ours.make_text("note", said.note, "note", quotes=True) if said.note else None
        yield OutsideLink(said, address, here.make_text("label", said.label, "label"), note)


def make_research(evidence: model.Evidence) -> Research:
    """Makes the research."""
    address = ids.make_evidence_address(evidence.page)
    here = Origin("evidence", EVIDENCE, (), address, TextKind.OURS)
    return Research(
        address,
        here.make_text("title", evidence.title, "title", frame=True),
        here.make_text("description", evidence.description, "description", frame=True),
        here.make_text("introduction", evidence.introduction, "introduction", frame=True),
        here.make_text("tasks title", evidence.tasks_title, "tasks_title", frame=True),
        here.make_text(
            "tasks introduction", evidence.tasks_introduction, "tasks_introduction", frame=True
        ),
        tuple(_make_findings(evidence)),
        tuple(_make_tasks(evidence)),
    )


def _make_findings(evidence: model.Evidence) -> Iterator[Finding]:
    """Makes the findings."""
    for index, said in enumerate(evidence.findings):
        here = _make_origin(evidence, said.id, "findings", index)
        heading = here.make_text("heading", said.heading, "heading")
        text = here.make_text("text", said.text, "text")
        yield Finding(said.id, here.address, heading, text, said.studies)


def _make_tasks(evidence: model.Evidence) -> Iterator[Task]:
    """Makes the tasks."""
    for index, said in enumerate(evidence.tasks):
        here = _make_origin(evidence, said.id, "tasks", index)
        yield Task(
            said.id,
            here.address,
            here.make_text("task", said.task, "task"),
            replace(here, kind=TextKind.EVIDENCE).make_text(
                "published", said.published, "published"
            ),
            here.make_text("why", said.why, "why"),
            said.statements,
        )


def _make_origin(evidence: model.Evidence, name: str, key: str, index: int) -> Origin:
    """Makes the origin of a finding's or a task's texts."""
    address = ids.make_evidence_address(evidence.page, name)
    return Origin(f"evidence {name}", EVIDENCE, (key, index), address, TextKind.OURS)
