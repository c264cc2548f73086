"""The base class of all models, and the types of field that several of them share.@ processes.py"""

from collections.abc import Iterator
from typing import Annotated, Any, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    ValidationInfo,
    field_validator,
)
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError, PydanticKnownError

from generator import ids

COMMENTED = "commented"
"""The type of pydantic error for a text with a comment directly behind it."""

BOTH = "both"
"""The type of pydantic error for two keys of which only one may be given."""


class CommentedWords(str):
    """A text with a YAML comment directly behind it, which may be lost part of the text."""

    comment: str

    @classmethod
    def of(cls, words: str, comment: str) -> str:
        """Returns the words, as a ``CommentedWords`` if there is a comment behind them."""
        return _attach_comment(cls(words), comment) if comment else words


class CommentedNumber(int):
    """A whole number with a YAML comment directly behind it."""

    comment: str

    @classmethod
    def of(cls, number: int, comment: str) -> int:
        """Returns the number, as a ``CommentedNumber`` if there is a comment behind it."""
        return _attach_comment(cls(number), comment) if comment else number


Commented = TypeVar("Commented", CommentedWords, CommentedNumber)


def _attach_comment(value: Commented, comment: str) -> Commented:
    """Attaches a comment to a value."""
    value.comment = comment
    return value


def _refuse_commented(value: Any) -> Any:
    """Refuses a value with a comment: it may be only the part of a text before a number sign."""
    if isinstance(value, CommentedWords | CommentedNumber):
        raise PydanticCustomError(COMMENTED, "a comment follows", {"comment": value.comment})
    return value


Value = TypeVar("Value")

Reference = Annotated[str, StringConstraints(min_length=1)]
"""A name that is not read as a text: a URN, a file, an address, the id of a text."""

Text = Annotated[Reference, BeforeValidator(_refuse_commented)]
"""A text that people read. No comment may stand directly behind it: ``form #3`` would lose its 3.
"""

References = Annotated[
    Annotated[Reference, Tag("one")]
    | Annotated[tuple[Reference, ...], Field(min_length=1), Tag("several")],
    Discriminator(lambda value: "several" if isinstance(value, list | tuple) else "one"),
]
"""One reference by itself, or a list of several."""

Language = Annotated[ids.Code, StringConstraints(pattern=ids.LANGUAGE)]
"""A language, by its code."""

Known = Annotated[Reference | None, BeforeValidator(lambda value: value or None)]
"""A reference that may not be known yet: the key may be empty or left out."""

Slug = Annotated[str, StringConstraints(pattern=ids.SLUG)]
EditionName = Annotated[str, StringConstraints(pattern=ids.EDITION)]
StatementId = Annotated[str, StringConstraints(pattern=ids.STATEMENT_ID)]
Word = Annotated[str, StringConstraints(pattern=ids.WORD)]
FunctionCode = Annotated[str, StringConstraints(pattern=ids.FUNCTION_CODE)]


class StrictModel(BaseModel):
    """What all parts of the model share: frozen, and no unknown key."""

    # Built when first used: the process that is handed a suite never checks one.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def require_either(info: ValidationInfo, other: str, value: Value) -> Value:
    """Requires exactly one of two keys, and returns the value of the second.

    Called by the validator of a key that may be given instead of another.

    Args:
        info: What pydantic passes to validators; ``info.data`` has the keys declared before.
        other: The other key, which is declared before this one.
        value: The value of this key; None if it is not given.

    Raises:
        PydanticKnownError: If neither key is given.
        PydanticCustomError: If both are given.
    """
    if other not in info.data:  # it is given, but was invalid
        return value
    if value is None and info.data[other] is None:
        raise PydanticKnownError("missing")
    if value is not None and info.data[other] is not None:
        raise PydanticCustomError(BOTH, "both are given", {"other": other})
    return value


def list_references(references: References) -> tuple[str, ...]:
    """Returns references as a tuple, whether the file has a single one or a list."""
    return (references,) if isinstance(references, str) else references


def walk_references(
    references: References, *path: str | int
) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Yields each reference with the keys that lead to it in its file.

    Args:
        references: A single reference or a list.
        path: The keys that lead to the whole value.
    """
    for number, reference in enumerate(list_references(references)):
        yield reference, path if isinstance(references, str) else (*path, number)


class Metadatum(StrictModel):
    """A piece of the publisher's information about itself, as printed."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["text"]}, {"required": ["texts"]}]}
    )

    label: Text = Field(description="The printed label, such as Date approved")
    texts: Annotated[tuple[Text, ...], Field(min_length=1)] | SkipJsonSchema[None] = Field(
        default=None, description="What is printed beside it, where that is several: not text then"
    )
    text: Text | SkipJsonSchema[None] = Field(
        default=None, validate_default=True, description="What is printed beside it"
    )

    @field_validator("text")
    @classmethod
    def _require_either_text(cls, value: str | None, info: ValidationInfo) -> str | None:
        """Requires ``text`` or ``texts``, and not both."""
        return require_either(info, "texts", value)

    @property
    def placed(self) -> tuple[tuple[tuple[str | int, ...], str], ...]:
        """What is printed beside the label, each value behind the keys that lead to it."""
        if self.texts is None:
            return ((("text",), self.text or ""),)
        return tuple((("texts", number), text) for number, text in enumerate(self.texts))


class Note(StrictModel):
    """A remark of this project on the published text, which stays as it is."""

    quote: Text | None = Field(
        default=None, description="The words it is about, as they stand in the text"
    )
    text: Text


class StandardNote(Note):
    """A remark on one text of a standard."""

    about: Reference = Field(description="The text it is about: title, overview 1, P3, P3-1 …")


Notes = Annotated[tuple[Note, ...], Field(description="This project's remarks")]
