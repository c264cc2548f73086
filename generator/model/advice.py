"""This project's additions in plain words: situations, summaries, readers' questions."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import ConfigDict, Field, RootModel, StringConstraints

from generator import ids
from generator.model.base import Reference, Slug, StrictModel, Text

SiteAddress = Annotated[str, StringConstraints(pattern=ids.SITE_ADDRESS)]


class Step(StrictModel):
    """A step of what is to be done in a situation, and the statements that say how."""

    id: Slug = Field(description="Its address on the page; never changed once published")
    heading: Text
    statements: tuple[Reference, ...] = Field(min_length=1, description="In the order of doing")


class RelatedAdvice(StrictModel):
    """A place on the site that helps too."""

    to: SiteAddress
    text: Text = Field(description="What is found there")


class Situation(StrictModel):
    """Something that happens at work, with the statements that it asks for."""

    id: Slug = Field(description="Its address; never changed once published")
    title: Text = Field(description="As people say it: Someone starts on Monday")
    lead: Text = Field(description="A sentence or two on it")
    steps: tuple[Step, ...] = Field(min_length=1)
    terms: tuple[Slug, ...] = Field(
        default=(), description="Terms of the glossary that matter, beside those of the statements"
    )
    related: tuple[RelatedAdvice, ...] = ()


class Situations(StrictModel):
    """``situations.yaml``: what happens at work."""

    situations: tuple[Situation, ...] = ()


class Summaries(RootModel[Mapping[Reference, Text]]):
    """``summaries.yaml``: what a standard says in plain words, by its URN."""

    model_config = ConfigDict(frozen=True, defer_build=True)


class Questions(
    RootModel[Mapping[Reference, Annotated[tuple[Text, ...], Field(min_length=1)]]],
):
    """``questions.yaml``: what readers ask, by what answers them.

    That is a standard or a statement, by its reference, or any other place, by its address.
    """

    model_config = ConfigDict(frozen=True, defer_build=True)
