"""``mapping.yaml``: functions and their standards, the crosswalk, values in practice."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from generator.model.base import (
    EditionName,
    FunctionCode,
    Notes,
    Reference,
    References,
    StrictModel,
    Text,
    list_references,
)

Change = Literal["number", "title", "overview"]
"""What may differ between a standard and its successor."""


class MappingRow(StrictModel):
    """A row of the published mapping table: one standard that serves a function."""

    urn: Reference
    printed_title: Text | None = Field(
        default=None, description="The title in the table, where it differs from the standard's"
    )


class Function(StrictModel):
    """A stage of the functional process."""

    code: FunctionCode
    process: Text = Field(description="Its wording in the list of the process")
    table: Text | None = Field(
        default=None, description="Its wording in the mapping table, where that differs"
    )
    lane: Reference | None = Field(
        default=None,
        description="Whose stage it is, by this project's reading, for the drawing: the id of a "
        "lane in suite.yaml",
    )
    maps_to: tuple[MappingRow, ...]
    notes: Notes = ()


class Signposted(StrictModel):
    """A standard of another suite."""

    urn: Reference
    title: Text
    suite: Text
    owner: Text


class Crossing(StrictModel):
    """What became of a standard in the next edition, or of several together."""

    from_: References = Field(
        alias="from", description="The standard; a list of those that were merged"
    )
    to: References = Field(description="What it became; a list of those that it was split into")
    changed: tuple[Change, ...] = Field(
        description="What differs between the two; of several, between any two of them"
    )
    note: Text

    @property
    def before(self) -> tuple[str, ...]:
        """The URNs in the earlier edition."""
        return list_references(self.from_)

    @property
    def after(self) -> tuple[str, ...]:
        """The URNs in the later edition."""
        return list_references(self.to)


class ValueInPractice(StrictModel):
    """This project's view of what puts a value into practice."""

    value: int = Field(ge=1, strict=True)
    by: tuple[Reference, ...] = Field(min_length=1, description="Standards or statements")


class MappingFile(StrictModel):
    """``mapping.yaml``: what refers to what."""

    functions: Mapping[EditionName, tuple[Function, ...]] = {}
    signposted: tuple[Signposted, ...] = ()
    crosswalk: tuple[Crossing, ...] = ()
    values_in_practice: Mapping[EditionName, tuple[ValueInPractice, ...]] = {}
