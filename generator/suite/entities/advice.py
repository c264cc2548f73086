"""Situations and their steps, summaries of standards in plain words, and readers' questions."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import ids, model
from generator.ids import Address
from generator.suite.text import Origin, Text, TextKind

SITUATIONS, SUMMARIES, QUESTIONS = "situations.yaml", "summaries.yaml", "questions.yaml"


@dataclass(frozen=True, eq=False)
class Step:
    """A step in a situation, with the references of its statements."""

    id: str
    address: Address
    heading: Text
    statements: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class RelatedAdvice:
    """A place on the site that helps too, with what is found there."""

    to: Address
    text: Text


@dataclass(frozen=True, eq=False)
class Situation:
    """Something that happens at work.

    Attributes:
        terms: The ids of glossary terms that matter, beside those of its statements.
    """

    id: str
    address: Address
    title: Text
    lead: Text
    steps: tuple[Step, ...]
    terms: tuple[str, ...]
    related: tuple[RelatedAdvice, ...]

    @property
    def statements(self) -> tuple[str, ...]:
        """The references of the statements of all its steps, in order."""
        return tuple(statement for step in self.steps for statement in step.statements)


@dataclass(frozen=True, eq=False)
class Summary:
    """A standard in plain words."""

    urn: str
    text: Text


@dataclass(frozen=True, eq=False)
class Questions:
    """Questions of readers that have the same answer.

    Attributes:
        about: The reference or address that answers them, as the file has it.
        address: The address of that.
        asked: The questions.
    """

    about: str
    address: Address
    asked: tuple[Text, ...]


def make_situations(said: model.Situations) -> Iterator[Situation]:
    """Makes the situations."""
    for number, situation in enumerate(said.situations):
        address = ids.make_situation_address(situation.id)
        keys = ("situations", number)
        here = Origin(f"situation {situation.id}", SITUATIONS, keys, address, TextKind.OURS)
        yield Situation(
            situation.id,
            address,
            here.make_text("title", situation.title, "title"),
            here.make_text("lead", situation.lead, "lead"),
            tuple(
                _make_step(here, situation.id, index, step)
                for index, step in enumerate(situation.steps)
            ),
            situation.terms,
            tuple(
                RelatedAdvice(
                    ids.parse_address(other.to),
                    here.make_text(
                        f"related {index + 1}",
                        other.text,
                        *("related", index, "text"),
                        positional=True,
                    ),
                )
                for index, other in enumerate(situation.related)
            ),
        )


def _make_step(situation: Origin, of: str, number: int, said: model.Step) -> Step:
    """Makes a step of a situation."""
    address = ids.make_situation_address(of, said.id)
    here = situation.make_part(f"step {said.id}", "steps", number, address=address)
    return Step(said.id, address, here.make_text("", said.heading, "heading"), said.statements)


def make_summaries(said: model.Summaries) -> Iterator[Summary]:
    """Makes the summaries of standards."""
    for urn, words in said.root.items():
        address = ids.make_standard_address(urn)
        here = Origin(f"summary {urn}", SUMMARIES, (urn,), address, TextKind.OURS)
        yield Summary(urn, here.make_text("", words))


def make_questions(said: model.Questions) -> Iterator[Questions]:
    """Makes readers' questions."""
    for about, asked in said.root.items():
        address = (
            ids.parse_address(about)
            if about.startswith("/")
            else ids.make_standard_address(*ids.split_reference(about))
        )
        here = Origin(f"questions {about}", QUESTIONS, (about,), address, TextKind.OURS)
        texts = (
            here.make_text(str(number + 1), words, number, positional=True)
            for number, words in enumerate(asked)
        )
        yield Questions(about, address, tuple(texts))
