"""What stands outside the suite: signposted suites, outside links, and research."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator import ids
from generator.model.base import EditionName, Notes, Reference, Slug, StrictModel, Text

PrintedIn = Annotated[
    EditionName | None,
    Field(description="The edition whose text points to it, if not that of the file"),
]


class SignpostedSuite(StrictModel):
    """A suite of other standards that the introduction points to."""

    id: Slug
    name: Text
    summary: Text
    printed_in: PrintedIn = None
    notes: Notes = ()


class OutsideLink(StrictModel):
    """An address outside this site, as printed, and what is known of it."""

    id: Slug
    label: Text
    address: Reference
    printed_in: PrintedIn = None
    state: Literal["continues", "moved", "closed", "not known"] = Field(
        description="What this project knows of the body behind the address"
    )
    archived: Reference
    note: Text | None = None


class Links(StrictModel):
    """``links.yaml``: other suites and outside links."""

    printed_in: EditionName | None = Field(
        default=None, description="The edition whose text points to them"
    )
    archived_near: Annotated[str, StringConstraints(pattern=ids.MONTH)] | None = Field(
        default=None, description="The month to which the archived copies shall be nearest"
    )
    suites: tuple[SignpostedSuite, ...] = ()
    links: tuple[OutsideLink, ...] = ()


class Talk(StrictModel):
    """The talk that the evidence was taken from."""

    title: Text
    author: Text
    occasion: Text
    address: Reference


class Study(StrictModel):
    """A study that the talk cites."""

    id: Slug
    authors: Text
    year: int = Field(strict=True)
    title: Text | None = None


class Finding(StrictModel):
    """What research found, in this project's words."""

    id: Slug
    heading: Text
    text: Text
    studies: tuple[Slug, ...] = Field(min_length=1)


class Task(StrictModel):
    """A main task of those whom the standards are for, and the statements that answer it."""

    id: Slug
    published: Text = Field(description="The task as the talk words it")
    task: Text = Field(description="The task in plain words")
    why: Text
    statements: tuple[Reference, ...] = Field(min_length=1)


class Evidence(StrictModel):
    """``evidence.yaml``: what research says of those whom the standards are for."""

    page: Slug = Field(description="The address of its page; never changed once published")
    title: Text = Field(description="The title of its page")
    description: Text = Field(description="A sentence on it for search engines")
    introduction: Text = Field(description="What stands at the head of the page")
    tasks_title: Text = Field(description="The heading above the tasks")
    tasks_introduction: Text = Field(description="What stands below that heading")
    source: Talk
    studies: tuple[Study, ...]
    findings: tuple[Finding, ...]
    tasks: tuple[Task, ...]
