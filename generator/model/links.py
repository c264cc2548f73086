"""What stands outside the suite: other suites, links, and research."""

from typing import Literal

from pydantic import Field

from generator.model.base import Notes, Part, Reference, Slug, Text


class SignpostedSuite(Part):
    """A suite of other standards that the introduction points to."""

    id: Slug
    name: Text
    summary: Text
    notes: Notes = ()


class OutsideLink(Part):
    """An address outside this site, as printed, and what is known of it."""

    id: Slug
    label: Text
    address: Reference
    state: Literal["continues", "moved", "closed", "not known"] = Field(
        description="What this project knows of the body behind the address"
    )
    archived: Reference
    note: Text | None = None


class Links(Part):
    """``links.yaml``: other suites and outside links."""

    suites: tuple[SignpostedSuite, ...] = ()
    links: tuple[OutsideLink, ...] = ()


class Talk(Part):
    """The talk that the evidence was taken from."""

    title: Text
    author: Text
    occasion: Text
    address: Reference


class Study(Part):
    """A study that the talk cites."""

    id: Slug
    authors: Text
    year: int = Field(strict=True)
    title: Text | None = None


class Finding(Part):
    """What research found, in this project's words."""

    id: Slug
    heading: Text
    text: Text
    studies: tuple[Slug, ...] = Field(min_length=1)


class Task(Part):
    """A main task of a job coach, and the statements that answer it."""

    id: Slug
    published: Text = Field(description="The task as the talk words it")
    task: Text = Field(description="The task in plain words")
    why: Text
    statements: tuple[Reference, ...] = Field(min_length=1)


class Evidence(Part):
    """``evidence.yaml``: research on what makes a good job coach."""

    source: Talk
    studies: tuple[Study, ...]
    findings: tuple[Finding, ...]
    tasks: tuple[Task, ...]
