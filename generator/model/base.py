"""What all parts of the model are made of."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from generator import ids

Text = Annotated[str, StringConstraints(min_length=1)]
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

    about: Text = Field(description="The text it is about: title, overview 1, P3, K5 …")


Notes = Annotated[tuple[Note, ...], Field(description="This project's remarks")]
