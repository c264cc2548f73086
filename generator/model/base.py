"""What all parts of the model are made of."""

from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from generator import ids

COMMENTED = "commented"
"""The type of the error where a text has a comment directly behind it."""


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


Reference = Annotated[str, StringConstraints(min_length=1)]
"""What names something and is not read as a text: a URN, a file, an address, the id of a text."""

Text = Annotated[Reference, BeforeValidator(_whole)]
"""What people read. A comment may not stand directly behind it: ``form #3`` would lose its 3."""

Language = Annotated[ids.Code, StringConstraints(pattern=ids.LANGUAGE)]
"""A language, by its code."""

Slug = Annotated[str, StringConstraints(pattern=ids.SLUG)]
EditionName = Annotated[str, StringConstraints(pattern=ids.EDITION)]
Word = Annotated[str, StringConstraints(pattern=ids.WORD)]
FunctionCode = Annotated[str, StringConstraints(pattern=ids.FUNCTION_CODE)]


class Part(BaseModel):
    """What all parts of the model share: frozen, and no unknown key."""

    # Built when first used: the process that is handed a suite never checks one.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Published(Part):
    """A piece of the publisher's information about itself, as printed."""

    label: Text = Field(description="The printed label, such as Date approved")
    text: Text = Field(description="What is printed beside it")


class Note(Part):
    """A remark of this project on the published text, which stays as it is."""

    quote: Text | None = Field(
        default=None, description="The words it is about, as they stand in the text"
    )
    text: Text


class StandardNote(Note):
    """A remark on one text of a standard."""

    about: Reference = Field(description="The text it is about: title, overview 1, P3, K5 …")


Notes = Annotated[tuple[Note, ...], Field(description="This project's remarks")]
