"""The file of decisions that a reviewer saves on the page for reviewers."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from generator.model.base import Language, Slug, StrictModel

FORM = "review-1"
"""The value of ``form:`` in the file: the kind of file and its version."""

Words = Annotated[str, StringConstraints(strip_whitespace=True)]


def _require_real_day(day: str) -> str:
    """Refuses a day that no calendar has, such as 31 February."""
    try:
        date.fromisoformat(day)
    except ValueError:
        raise PydanticCustomError("day", "there is no such day") from None
    return day


class Decision(StrictModel):
    """What was decided of one translation."""

    of: Literal["suite", "program"] = Field(description="Whose text it is")
    id: str = Field(default="", description="The id of the text; none of a word of the site")
    source: str = Field(description="The text, as it stood on the page")
    was: str = Field(description="Its translation, as it stood there")
    decision: Literal["accepted", "changed", "remark"]
    text: Words = Field(default="", description="The translation, changed")
    remark: Words = ""

    @property
    def name(self) -> str:
        """The text's id, or its English in quotation marks, for messages."""
        return self.id or f"“{self.source}”"


class Review(StrictModel):
    """A file of decisions."""

    form: Literal["review-1"]
    suite: Slug
    language: Language
    reviewer: Words
    date: Annotated[
        str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\d$"), AfterValidator(_require_real_day)
    ]
    decisions: tuple[Decision, ...]

    @property
    def signature(self) -> str:
        """Who reviewed and when, as a catalogue writes it: ``A. Reader, 2026-11-01``."""
        return f"{self.reviewer}, {self.date}"
