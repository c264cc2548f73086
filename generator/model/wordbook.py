"""The glossary, the termbase of the translations, and the values."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import ConfigDict, Field, RootModel

from generator.model.base import (
    EditionName,
    Language,
    Notes,
    Reference,
    Slug,
    StrictModel,
    Text,
    Word,
)

Forms = Mapping[Language, tuple[Text, ...]]
"""The forms of a term in running text, by language."""


class TermInEdition(StrictModel):
    """How an edition words a term that others word otherwise."""

    definition: Text


class Term(StrictModel):
    """A glossary entry."""

    id: Slug = Field(description="Its address in the glossary; never changed once published")
    term: Text
    definition: Text = Field(description="As every edition has it that is not among editions:")
    printed_in: EditionName | None = Field(
        default=None, description="The edition that has this wording, if not that of the glossary"
    )
    editions: Mapping[EditionName, TermInEdition] = Field(
        default={}, description="The wording of each edition that has another"
    )
    forms: Forms
    source_of_translation: Text | None = Field(
        default=None,
        description="Where its translation comes from; without one it is this project's",
    )
    not_in: tuple[Reference, ...] = Field(
        default=(), description="Ids of texts that use one of the forms in another sense"
    )
    notes: Notes = ()


class Glossary(StrictModel):
    """``glossary.yaml``."""

    printed_in: EditionName | None = Field(
        default=None, description="The edition whose text explains the terms"
    )
    terms: tuple[Term, ...] = ()


class TermbaseEntry(StrictModel):
    """A term that recurs in the standards, with what is chosen for it in each translation."""

    id: Slug
    forms: Forms
    source: Text | None = Field(
        default=None, description="Where the choice comes from; without one it is this project's"
    )


class TermException(StrictModel):
    """A text that has a term, and whose translation rightly has none of its forms."""

    text: Reference = Field(description="The id of the text, such as ABC SE03 P3")
    term: Slug = Field(description="The id of the term, in the glossary or the termbase")
    because: Text


class Name(StrictModel):
    """A name that stays as it is in translations, and is marked there as of another language."""

    name: Text
    because: Text


class Termbase(StrictModel):
    """``translations/termbase.yaml``."""

    terms: tuple[TermbaseEntry, ...] = ()
    exceptions: tuple[TermException, ...] = ()
    names: tuple[Name, ...] = ()


class OtherName(StrictModel):
    """What readers may call something that the texts call otherwise."""

    asked: tuple[Text, ...] = Field(min_length=1, description="What they ask for")
    meant: Text = Field(description="What it is called in the texts")


class SearchWords(StrictModel):
    """``translations/words.yaml``: what the search knows of words."""

    other_names: Mapping[Language, tuple[OtherName, ...]] = Field(
        default={}, description="By language: other names for what the texts speak of"
    )
    stop_words: Mapping[Language, tuple[Word, ...]] = Field(
        default={}, description="By language: words that say nothing of what a text is about"
    )
    forms: Mapping[Language, tuple[Annotated[tuple[Word, ...], Field(min_length=1)], ...]] = Field(
        default={},
        description="By language: lists of a word and its other forms, where the dictionary fails",
    )


class Value(StrictModel):
    """One of the values that underpin the standards."""

    number: int = Field(ge=1, strict=True)
    text: Text
    points: tuple[Text, ...] = ()
    notes: Notes = ()


class ValueList(StrictModel):
    """The values of one edition."""

    title: Text
    values: tuple[Value, ...]


class Values(RootModel[Mapping[EditionName, ValueList]]):
    """``values.yaml``: the values by edition."""

    model_config = ConfigDict(frozen=True, defer_build=True)
