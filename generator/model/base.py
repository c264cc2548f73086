"""What all parts of the model are made of."""

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
"""The type of the error where a text has a comment directly behind it."""

BOTH = "both"
"""The type of the error where two keys are given of which one stands instead of the other."""


class CommentedWords(str):
    """Words with a comment directly behind them."""

    comment: str

    @classmethod
    def of(cls, words: str, comment: str) -> str:
        """The words, with the comment behind them if there is one."""
        return _with_comment(cls(words), comment) if comment else words


class CommentedNumber(int):
    """A whole number with a comment directly behind it."""

    comment: str

    @classmethod
    def of(cls, number: int, comment: str) -> int:
        """The number, with the comment behind it if there is one."""
        return _with_comment(cls(number), comment) if comment else number


Commented = TypeVar("Commented", CommentedWords, CommentedNumber)


def _with_comment(value: Commented, comment: str) -> Commented:
    value.comment = comment
    return value


def _whole(value: Any) -> Any:
    """Refuses what may be only the part of a text that stands before a number sign."""
    if isinstance(value, CommentedWords | CommentedNumber):
        raise PydanticCustomError(COMMENTED, "a comment follows", {"comment": value.comment})
    return value


Value = TypeVar("Value")

Reference = Annotated[str, StringConstraints(min_length=1)]
"""What names something and is not read as a text: a URN, a file, an address, the id of a text."""

Text = Annotated[Reference, BeforeValidator(_whole)]
"""What people read. A comment may not stand directly behind it: ``form #3`` would lose its 3."""

References = Annotated[
    Annotated[Reference, Tag("one")]
    | Annotated[tuple[Reference, ...], Field(min_length=1), Tag("several")],
    Discriminator(lambda value: "several" if isinstance(value, list | tuple) else "one"),
]
"""One reference by itself, or a list of several."""

Language = Annotated[ids.Code, StringConstraints(pattern=ids.LANGUAGE)]
"""A language, by its code."""

Known = Annotated[Reference | None, BeforeValidator(lambda value: value or None)]
"""What may not be known yet: empty, or left out."""

Slug = Annotated[str, StringConstraints(pattern=ids.SLUG)]
EditionName = Annotated[str, StringConstraints(pattern=ids.EDITION)]
StatementId = Annotated[str, StringConstraints(pattern=ids.STATEMENT_ID)]
Word = Annotated[str, StringConstraints(pattern=ids.WORD)]
FunctionCode = Annotated[str, StringConstraints(pattern=ids.FUNCTION_CODE)]


class Part(BaseModel):
    """What all parts of the model share: frozen, and no unknown key."""

    # Built when first used: the process that is handed a suite never checks one.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def instead(info: ValidationInfo, other: str, value: Value) -> Value:
    """Returns the value of a key that stands where another does not, and must stand there then.

    Args:
        info: What pydantic knows of the keys before it, the other one among them.
        other: The other key.
        value: The value; None where the key is not there.

    Raises:
        PydanticKnownError: Where neither key is there.
        PydanticCustomError: Where both are.
    """
    if other not in info.data:  # it is there, and wrong
        return value
    if value is None and info.data[other] is None:
        raise PydanticKnownError("missing")
    if value is not None and info.data[other] is not None:
        raise PydanticCustomError(BOTH, "both are given", {"other": other})
    return value


def each(references: References) -> tuple[str, ...]:
    """Returns one reference or several as what they are: several."""
    return (references,) if isinstance(references, str) else references


def placed(references: References, *path: str | int) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Yields each of one reference or several, with the keys that lead to it.

    Args:
        references: The references.
        path: The keys that lead to them as a whole.
    """
    for number, one in enumerate(each(references)):
        yield one, path if isinstance(references, str) else (*path, number)


class Published(Part):
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
    def _one_of_the_two(cls, value: str | None, info: ValidationInfo) -> str | None:
        return instead(info, "texts", value)

    @property
    def placed(self) -> tuple[tuple[tuple[str | int, ...], str], ...]:
        """What is printed beside it, value by value, each with the keys that lead to it."""
        if self.texts is None:
            return ((("text",), self.text or ""),)
        return tuple((("texts", number), text) for number, text in enumerate(self.texts))


class Note(Part):
    """A remark of this project on the published text, which stays as it is."""

    quote: Text | None = Field(
        default=None, description="The words it is about, as they stand in the text"
    )
    text: Text


class StandardNote(Note):
    """A remark on one text of a standard."""

    about: Reference = Field(description="The text it is about: title, overview 1, P3, P3-1 …")


Notes = Annotated[tuple[Note, ...], Field(description="This project's remarks")]
