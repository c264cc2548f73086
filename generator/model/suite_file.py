"""``suite.yaml``: what a suite is, whose it is, and how its site presents it."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from generator import ids
from generator.model.base import Known, Language, Reference, Slug, StrictModel, Text

Strand = Literal["upper", "lower", "both"]
"""The strand of the drawing that a lane is on: either of the two, or where they run as one."""


Names = Mapping[Language, Text]
"""A name in each language."""


class Lane(StrictModel):
    """Whose stages of the process some are, for the drawing."""

    id: Text = Field(description="What `lane:` in mapping.yaml calls it")
    name: Text = Field(description="What the drawing calls it")
    strand: Strand = Field(
        description="Where the drawing shows it: on the upper strand, the lower, or where both run "
        "as one"
    )


class Process(StrictModel):
    """How the site speaks of the functional process."""

    introduction: Text | None = Field(
        default=None, description="A sentence that says what it is, at the head of its page"
    )
    lanes: tuple[Lane, ...] = Field(default=(), description="Whose stages there are")


class Owner(StrictModel):
    """The body that the standards belong to."""

    name: Text
    short: Text | None = Field(default=None, description="What people call it for short")
    page: Known = Field(default=None, description="The address of its page on the standards")


class Register(StrictModel):
    """The register that standards of many suites stand in."""

    name: Text
    address: Reference


class Example(StrictModel):
    """What readers are shown as an example."""

    statement: Known = Field(
        default=None,
        description="The statement whose address the page for what is not found gives; without "
        "one, the first there is",
    )
    search: Text | None = Field(
        default=None,
        description="What may be asked of the search, as it goes on after “such as”; without it, "
        "the reference of the statement",
    )


class SuiteFile(StrictModel):
    """``suite.yaml``."""

    id: Slug = Field(description="What names of files and identifiers begin with; never changed")
    name: Names = Field(description="What the suite is called, in full, in each language")
    short_name: Names = Field(description="What its site is called, in each language")
    file_names: Mapping[Language, Slug] = Field(
        default={},
        description="What names of files begin with that a translation leads in, by its language; "
        "without it, the id",
    )
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = Field(
        default=(ids.ENGLISH,),
        description="The languages of the site; the first is that of the files, and at its root",
    )
    review: tuple[Language, ...] = Field(
        default=(),
        description="The translations for whose reviewers the site has a page, which no menu names",
    )
    field: Text = Field(description="The work that the standards are about, in small letters")
    owner: Owner | None = None
    register_: Register | None = Field(default=None, alias="register")
    publisher: Known = Field(default=None, description="Who publishes this site")
    contact: Known = Field(default=None, description="Where to write about this site")
    source: Known = Field(default=None, description="Where the files of this site are kept")
    address: Annotated[
        Annotated[str, StringConstraints(pattern=ids.PUBLISHED_AT)] | None,
        BeforeValidator(lambda value: value or None),
    ] = Field(default=None, description="Where the site stands; SITE_URL outdoes it")
    namespace: Known = Field(
        default=None,
        description="What the identifiers of data begin with where the site has no address; "
        "without one, urn: and the id",
    )
    example: Example = Example()
    process: Process = Process()

    @property
    def identifiers(self) -> str:
        """What data identifiers begin with if the site has no address."""
        return self.namespace or f"urn:{self.id}:"
