"""What CASE 1.1 allows in a package, by its information model: nothing but these fields.

1EdTech, Competencies and Academic Standards Exchange Service 1.1: within a CFPackage, items and
associations have no link to their document, and no class has a field that is not named here.
"""

# ruff: noqa: N815 (the names are those of CASE)

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AnyUrl, BaseModel, ConfigDict, Field, StringConstraints

UUID = Annotated[
    str,
    StringConstraints(
        pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
    ),
]
OneLine = Annotated[str, StringConstraints(pattern=r"^[^\r\n\t]+$")]
"""A NormalizedString of XML Schema, not empty."""

Filled = Annotated[str, StringConstraints(min_length=1)]
Outside = Annotated[str, StringConstraints(pattern=r"^ext:[a-zA-Z0-9.\-_]+$")]
Language = Literal["en", "cy"]


class Class(BaseModel):
    """What all classes of the model have in common."""

    model_config = ConfigDict(extra="forbid")


class Link(Class):
    """LinkURI."""

    title: OneLine
    identifier: UUID
    uri: AnyUrl


class Node(Class):
    """LinkGenURI: an end of an association, which may be outside of CASE."""

    title: OneLine
    identifier: OneLine
    uri: AnyUrl
    targetType: Literal["CASE"] | Outside | None = None


class Document(Class):
    """CFPckgDocument."""

    identifier: UUID
    uri: AnyUrl
    frameworkType: OneLine | None = None
    caseVersion: Literal["1.1"]
    creator: OneLine
    title: OneLine
    lastChangeDateTime: datetime
    officialSourceURL: AnyUrl | None = None
    publisher: OneLine | None = None
    description: Filled | None = None
    subject: list[OneLine] | None = None
    subjectURI: list[Link] | None = None
    language: Language
    version: OneLine | None = None
    adoptionStatus: OneLine | None = None
    statusStartDate: OneLine | None = None
    statusEndDate: OneLine | None = None
    licenseURI: Link | None = None
    notes: Filled | None = None
    extensions: dict[str, Any] | None = None


class Item(Class):
    """CFPckgItem."""

    identifier: UUID
    fullStatement: Filled
    alternativeLabel: OneLine | None = None
    CFItemType: OneLine
    uri: AnyUrl
    humanCodingScheme: OneLine
    listEnumeration: OneLine | None = None
    abbreviatedStatement: OneLine | None = None
    conceptKeywords: list[OneLine] | None = None
    conceptKeywordsURI: Link | None = None
    notes: Filled | None = None
    subject: list[OneLine] | None = None
    subjectURI: list[Link] | None = None
    language: Language
    educationLevel: list[OneLine] | None = None
    CFItemTypeURI: Link
    licenseURI: Link | None = None
    statusStartDate: OneLine | None = None
    statusEndDate: OneLine | None = None
    lastChangeDateTime: datetime
    extensions: dict[str, Any] | None = None


class Association(Class):
    """CFPckgAssociation."""

    identifier: UUID
    associationType: (
        Literal[
            "isChildOf",
            "isPeerOf",
            "isPartOf",
            "exactMatchOf",
            "precedes",
            "isRelatedTo",
            "replacedBy",
            "exemplar",
            "hasSkillLevel",
            "isTranslationOf",
        ]
        | Outside
    )
    sequenceNumber: int | None = Field(default=None, ge=1)
    uri: AnyUrl
    originNodeURI: Node
    destinationNodeURI: Node
    CFAssociationGroupingURI: Link | None = None
    lastChangeDateTime: datetime
    notes: Filled | None = None
    extensions: dict[str, Any] | None = None


class ItemType(Class):
    """CFItemType."""

    identifier: UUID
    uri: AnyUrl
    title: OneLine
    description: Filled
    hierarchyCode: OneLine
    typeCode: OneLine | None = None
    lastChangeDateTime: datetime
    extensions: dict[str, Any] | None = None


class Definitions(Class):
    """CFDefinition, with those of its lists that this project has."""

    CFItemTypes: list[ItemType]


class Package(Class):
    """CFPackage."""

    CFDocument: Document
    CFItems: list[Item]
    CFAssociations: list[Association]
    CFDefinitions: Definitions
