"""The glossary and the values."""

from collections.abc import Mapping

from pydantic import ConfigDict, Field, RootModel

from generator.model.parts import EditionName, Notes, Part, Slug, Text


class Forms(Part):
    """The forms in which a term turns up in running text, in each language."""

    en: tuple[Text, ...] = Field(min_length=1)
    cy: tuple[Text, ...] = ()


class Term(Part):
    """A glossary entry."""

    id: Slug = Field(description="Its address in the glossary; never changed once published")
    term: Text
    definition: Text
    forms: Forms
    not_in: tuple[Text, ...] = Field(
        default=(), description="Ids of texts that use one of the forms in another sense"
    )
    notes: Notes = ()


class Glossary(Part):
    """``glossary.yaml``."""

    terms: tuple[Term, ...]


class Value(Part):
    """One of the values that underpin the standards."""

    number: int = Field(ge=1, strict=True)
    text: Text
    points: tuple[Text, ...] = ()
    notes: Notes = ()


class ValueList(Part):
    """The values of one edition."""

    title: Text
    values: tuple[Value, ...]


class Values(RootModel[Mapping[EditionName, ValueList]]):
    """``values.yaml``: the values by edition."""

    model_config = ConfigDict(frozen=True, defer_build=True)
