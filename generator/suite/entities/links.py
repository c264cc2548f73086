"""Signposted suites, outside links, and what research says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator import ids, model
from generator.ids import Address
from generator.suite.text import Kind, Note, Origin, Text

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
class Link:
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


def suites(links: model.Links) -> Iterator[SignpostedSuite]:
    """Makes the signposted suites."""
    for index, said in enumerate(links.suites):
        address = ids.suite_address(said.id)
        here = Origin(f"suite {said.id}", LINKS, ("suites", index), address, Kind.RELATED)
        yield SignpostedSuite(
            said.id,
            address,
            here.text("name", said.name, "name"),
            here.text("summary", said.summary, "summary"),
            said.printed_in,
            here.notes(said.notes),
        )


def links(links: model.Links) -> Iterator[Link]:
    """Makes the outside links."""
    for index, said in enumerate(links.links):
        address = ids.link_address(said.id)
        here = Origin(f"link {said.id}", LINKS, ("links", index), address, Kind.RELATED)
        ours = replace(here, kind=Kind.OURS)
        note = ours.text("note", said.note, "note", quotes=True) if said.note else None
        yield Link(said, address, here.text("label", said.label, "label"), note)


def research(evidence: model.Evidence) -> Research:
    """Makes the research."""
    address = ids.evidence_address(evidence.page)
    here = Origin("evidence", EVIDENCE, (), address, Kind.OURS)
    return Research(
        address,
        here.text("title", evidence.title, "title", frame=True),
        here.text("description", evidence.description, "description", frame=True),
        here.text("introduction", evidence.introduction, "introduction", frame=True),
        here.text("tasks title", evidence.tasks_title, "tasks_title", frame=True),
        here.text(
            "tasks introduction", evidence.tasks_introduction, "tasks_introduction", frame=True
        ),
        tuple(_findings(evidence)),
        tuple(_tasks(evidence)),
    )


def _findings(evidence: model.Evidence) -> Iterator[Finding]:
    """Makes the findings."""
    for index, said in enumerate(evidence.findings):
        here = _of_evidence(evidence, said.id, "findings", index)
        heading = here.text("heading", said.heading, "heading")
        text = here.text("text", said.text, "text")
        yield Finding(said.id, here.address, heading, text, said.studies)


def _tasks(evidence: model.Evidence) -> Iterator[Task]:
    """Makes the tasks."""
    for index, said in enumerate(evidence.tasks):
        here = _of_evidence(evidence, said.id, "tasks", index)
        yield Task(
            said.id,
            here.address,
            here.text("task", said.task, "task"),
            replace(here, kind=Kind.EVIDENCE).text("published", said.published, "published"),
            here.text("why", said.why, "why"),
            said.statements,
        )


def _of_evidence(evidence: model.Evidence, name: str, key: str, index: int) -> Origin:
    """Makes the origin of a finding's or a task's texts."""
    address = ids.evidence_address(evidence.page, name)
    return Origin(f"evidence {name}", EVIDENCE, (key, index), address, Kind.OURS)
