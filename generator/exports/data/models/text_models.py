"""What every part of the published data is made of: texts, addresses, and how fields are left out.

Each field says what it means in ``Field(description=_("…"))``, and each object in the first
paragraph of its docstring. Both join the catalogue of the program's own words; the JSON Schema, the
tables, the descriptors and the page of the dictionary take them from here.
"""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, RootModel, model_serializer, model_validator

from generator import ids
from generator.ids import Code
from generator.languages.known_languages import find_definition
from generator.languages.language import translatable as _
from generator.model.states import State

FORM = "v1"
"""The version of this form, which stands in its addresses: ``/api/v1/``."""

REMARKS = _("This project’s remarks on it; not the publisher’s")
WHERE = _("Where it stands on the site")


class Data(BaseModel):
    """What all parts have in common: frozen, and no unknown field."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def omit_if_none(meaning: str) -> Any:
    """Declares a field that is left out where it says nothing."""
    return Field(default=None, exclude_if=lambda value: value is None, description=meaning)


def omit_if_empty(meaning: str) -> Any:
    """Declares a field that is left out where it has no entries."""
    return Field(default=(), exclude_if=lambda value: not value, description=meaning)


def omit_if_empty_map(meaning: str) -> Any:
    """Declares a field with named entries that is left out where it has none."""
    return Field(default={}, exclude_if=lambda value: not value, description=meaning)


def find_meaning(model: type[BaseModel], field: str) -> str:
    """Returns what a field means, in English, for another format that shows the same.

    Raises:
        KeyError: Where the model has no such field.
        ValueError: Where the field does not say what it means.
    """
    meaning = model.model_fields[field].description
    if not meaning:
        raise ValueError(f"{model.__name__}.{field} does not say what it means")
    return meaning


class Translated(BaseModel, frozen=True):
    """A text in one of the languages that it is translated into.

    Attributes:
        text: The words; None where there are none that may be shown.
        state: How far they may be relied on.
    """

    text: str | None
    state: State


class Words(Data):
    """A text in each language of the suite.

    As data it has the text in each language by its code, that of the files first, and after them
    the state of each translation, by the name of its language in English: ``{"en": "Values", "cy":
    "Gwerthoedd", "welsh": "draft"}``.

    Attributes:
        language: The language of the files.
        source: The published text, to the letter.
        translations: What it is in each of the other languages.
    """

    language: Code
    source: str
    translations: Mapping[Code, Translated]

    def find_text(self, code: Code) -> str | None:
        """The text in a language; None where there is none that may be shown."""
        return self.source if code == self.language else self.translations[code].text

    @model_serializer
    def _flatten(self) -> dict[str, str | None]:
        texts = {code: translation.text for code, translation in self.translations.items()}
        states = {
            name_state_field(code): translation.state
            for code, translation in self.translations.items()
        }
        return {self.language: self.source, **texts, **states}

    @model_validator(mode="before")
    @classmethod
    def _from_flat(cls, value: Any) -> Any:
        if not isinstance(value, dict) or "translations" in value:
            return value
        states = {name_state_field(code) for code in value if re.fullmatch(ids.LANGUAGE, code)}
        source, *codes = (name for name in value if name not in states)
        translations = {
            code: {"text": value[code], "state": value[name_state_field(code)]} for code in codes
        }
        return {"language": source, "source": value[source], "translations": translations}


def name_state_field(code: Code) -> str:
    """What the state of a translation stands under: ``welsh``."""
    return find_definition(code).slug.replace("-", "_")


class Addresses(RootModel[Mapping[Code, str]]):
    """Where something stands on the site, in each language."""

    model_config = ConfigDict(frozen=True)


class PrintedData(Data):
    """What an edition or a standard prints about itself: a label, and what stands beside it."""

    label: Words = Field(description=_("The label, as printed"))
    text: Words = Field(description=_("What stands beside the label"))
    further: tuple[Words, ...] = omit_if_empty(_("The other values, where it prints several"))

    @property
    def texts(self) -> tuple[Words, ...]:
        """All that stands beside the label, value by value."""
        return self.text, *self.further


class Imprint(Data):
    """What the data is: its form, its release, its day, and whose the text is."""

    form: str = Field(description=_("The version of this form, which stands in its addresses"))
    version: str | None = Field(
        description=_("The release that it is part of; empty where it was made without one")
    )
    date: str = Field(
        description=_("The day of the release; of the build, where it was made without one")
    )
    site: str | None = Field(description=_("Where the site is published, so far as that is known"))
    rights: str = Field(description=_("Whose the text is"))
