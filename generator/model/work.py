"""This project's additions for the tools at work: role patterns, questions, suggestions."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import ConfigDict, Field, RootModel

from generator.model.base import EditionName, FunctionCode, Reference, Slug, StrictModel, Text

Cited = tuple[Reference, ...]


class RoleStatements(StrictModel):
    """The statements of a role by how it needs them; a standard stands for all of its own.

    A statement that is named by itself outweighs its standard.
    """

    day_one: Cited = Field(min_length=1, description="Needed from day one")
    learned: Cited = Field(default=(), description="Can be learned in six months")
    somebody_else: Cited = Field(default=(), description="Done by somebody else")


class RolePattern(StrictModel):
    """A role to begin with, which whoever has such a role then changes."""

    id: Slug = Field(description="What names it; never changed once published")
    title: Text = Field(description="What the role is mainly about, in a few words")
    lead: Text = Field(description="A sentence or two on it")
    statements: RoleStatements


class Roles(StrictModel):
    """``roles.yaml``: roles to begin with."""

    roles: tuple[RolePattern, ...] = ()


class InterviewQuestion(StrictModel):
    """A question for an interview, and what to listen for in the answer."""

    question: Text = Field(description="In plain words: nobody must know the standards to answer")
    listen_for: tuple[Text, ...] = Field(min_length=1)
    statements: Cited = Field(min_length=1, description="What the question rests on")


class Interview(
    RootModel[
        Mapping[
            EditionName,
            Mapping[FunctionCode, Annotated[tuple[InterviewQuestion, ...], Field(min_length=1)]],
        ]
    ]
):
    """``interview.yaml``: questions for an interview, by edition and function."""

    model_config = ConfigDict(frozen=True, defer_build=True)


class Help(StrictModel):
    """What may help whoever finds something hard."""

    id: Slug = Field(description="What names it; never changed once published")
    hard: Text = Field(description="What is hard, in plain words")
    statements: Cited = Field(min_length=1, description="Statements, or standards as a whole")
    suggestions: tuple[Text, ...] = Field(min_length=1, description="What may help")


class Helps(StrictModel):
    """``what-helps.yaml``: what may help, by statement or standard."""

    helps: tuple[Help, ...] = ()
