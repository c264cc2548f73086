"""What CASE asks of a package, version by version, as its two information models have it.

A table for each kind of record says what its fields hold in CASE 1.0 and in 1.1, and how long they
may be. ``-`` is a field that the version does not know; ``!`` stands behind what has to be there,
and ``*`` behind a list. What no package of this project has, such as rubrics, is left out of the
tables, and so refused.

CASE itself limits no length: the lengths are the columns of OpenSALT's database.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

Record = dict[str, Any]
Version = Literal["1.0", "1.1"]
VERSIONS: tuple[Version, ...] = ("1.0", "1.1")

TABLES = {
    "CFPackage": """
        field                     1.0              1.1
        CFDocument                CFDocument!      CFDocument!
        CFItems                   CFItem*!         CFItem*!
        CFAssociations            CFAssociation*!  CFAssociation*!
        CFDefinitions             CFDefinition!    CFDefinition!
    """,
    "CFDocument": """
        field                     1.0              1.1              longest
        identifier                uuid!            uuid!
        uri                       uri!             uri!
        frameworkType             -                line
        caseVersion               -                version
        creator                   line!            line!            300
        title                     line!            line!            120
        lastChangeDateTime        moment!          moment!
        officialSourceURL         url              url              300
        publisher                 line             line             50
        description               line             text             300
        subject                   line*            line*
        subjectURI                Link*            Link*
        language                  language         language
        version                   line             line             50
        adoptionStatus            status           status
        statusStartDate           day              day
        statusEndDate             day              day
        licenseURI                Link             Link
        notes                     text             text
        extensions                -                extensions
    """,
    "CFItem": """
        field                     1.0              1.1              longest
        identifier                uuid!            uuid!
        fullStatement             line!            text!
        alternativeLabel          line             line
        CFItemType                line             line             255
        uri                       uri!             uri!
        humanCodingScheme         line             line             80
        listEnumeration           line             line             20
        abbreviatedStatement      line             line             255
        conceptKeywords           line*            line*
        conceptKeywordsURI        Link             Link
        notes                     text             text
        subject                   -                line*
        subjectURI                -                Link*
        language                  language         language
        educationLevel            line*            line*
        CFItemTypeURI             Link             Link
        licenseURI                Link             Link
        statusStartDate           day              day
        statusEndDate             day              day
        lastChangeDateTime        moment!          moment!
        extensions                -                extensions
    """,
    "CFAssociation": """
        field                     1.0              1.1
        identifier                uuid!            uuid!
        associationType           association!     association!
        sequenceNumber            number           number
        uri                       uri!             uri!
        originNodeURI             Node!            Node!
        destinationNodeURI        Node!            Node!
        CFAssociationGroupingURI  Link             Link
        lastChangeDateTime        moment!          moment!
        notes                     -                text
        extensions                -                extensions
    """,
    "CFDefinition": """
        field                     1.0              1.1
        CFSubjects                CFSubject*       CFSubject*
        CFLicenses                CFLicense*       CFLicense*
        CFItemTypes               CFItemType*      CFItemType*
    """,
    "CFSubject": """
        field                     1.0              1.1
        identifier                uuid!            uuid!
        uri                       uri!             uri!
        title                     line!            line!
        hierarchyCode             line!            line!
        description               text             text
        lastChangeDateTime        moment!          moment!
        extensions                -                extensions
    """,
    "CFLicense": """
        field                     1.0              1.1
        identifier                uuid!            uuid!
        uri                       uri!             uri!
        title                     line!            line!
        description               text             text
        licenseText               text!            text!
        lastChangeDateTime        moment!          moment!
        extensions                -                extensions
    """,
    "CFItemType": """
        field                     1.0              1.1
        identifier                uuid!            uuid!
        uri                       uri!             uri!
        title                     line!            line!
        description               text             text!
        hierarchyCode             line!            line!
        typeCode                  line             line
        lastChangeDateTime        moment!          moment!
        extensions                -                extensions
    """,
    "Link": """
        field                     1.0              1.1
        title                     line!            line!
        identifier                uuid!            uuid!
        uri                       uri!             uri!
    """,
    "Node": """
        field                     1.0              1.1
        title                     line!            line!
        identifier                line!            line!
        uri                       uri!             uri!
        targetType                -                target
    """,
    "CFDocuments": """
        field                     1.0              1.1
        CFDocuments               Listed*!         Listed*!
    """,
}

STATUSES = {
    "1.0": {"Private Draft", "Draft", "Adopted", "Deprecated"},
    "1.1": {"Draft", "Implemented", "Retired"},
}

ASSOCIATIONS = {
    "1.0": {
        *("isChildOf", "isPeerOf", "isPartOf", "exactMatchOf", "precedes", "isRelatedTo"),
        *("replacedBy", "exemplar", "hasSkillLevel"),
    }
}
ASSOCIATIONS["1.1"] = ASSOCIATIONS["1.0"] | {"isTranslationOf"}

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
URI = re.compile(r"(https?://[^\s/]+/|urn:[a-z]+:)\S*")
OUTSIDE = re.compile(r"ext:[a-zA-Z0-9._-]+")


def _is_moment(value: str) -> bool:
    return "T" in value and bool(datetime.fromisoformat(value).tzinfo)


def _is_day(value: str) -> bool:
    return date.fromisoformat(value).isoformat() == value


FORMS: dict[str, Callable[[Any, Version], bool]] = {
    "uuid": lambda value, _: bool(UUID.fullmatch(value)),
    "uri": lambda value, _: bool(URI.fullmatch(value)),
    "url": lambda value, _: bool(re.fullmatch(r"https?://\S+", value)),
    "line": lambda value, _: bool(re.fullmatch(r"[^\r\n\t]+", value)),
    "text": lambda value, _: isinstance(value, str) and bool(value.strip()),
    "moment": lambda value, _: _is_moment(value),
    "day": lambda value, _: _is_day(value),
    "language": lambda value, _: bool(re.fullmatch(r"[a-z]{2,3}", value)),
    "number": lambda value, _: isinstance(value, int),
    "version": lambda value, version: value == version,
    "status": lambda value, version: value in STATUSES[version],
    "association": lambda value, version: value in ASSOCIATIONS[version],
    "target": lambda value, _: value == "CASE" or bool(OUTSIDE.fullmatch(value)),
    "extensions": lambda value, _: isinstance(value, dict),
}


class Rule(NamedTuple):
    """What a version asks of a field: its form, whether it has to be there, how long it may be."""

    form: str
    required: bool
    longest: int | None


def _rules(kind: str, version: Version) -> dict[str, Rule]:
    """The rules of a table, by the fields that the version knows."""
    head, *rows = (line.split() for line in TABLES[kind].strip().splitlines())
    found = {}
    for row in rows:
        cells = dict(zip(head, row, strict=False))
        if cells[version] != "-":
            longest = int(cells["longest"]) if "longest" in cells else None
            form = cells[version].removesuffix("!")
            found[cells["field"]] = Rule(form, cells[version] != form, longest)
    return found


def _all_rules(version: Version) -> dict[str, dict[str, Rule]]:
    """The rules of every kind of record; a document in a list leads to its package."""
    rules = {kind: _rules(kind, version) for kind in TABLES}
    rules["Listed"] = rules["CFDocument"] | {"CFPackageURI": Rule("Link", True, None)}
    return rules


RULES = {version: _all_rules(version) for version in VERSIONS}


def faults(record: Record, version: Version, kind: str = "CFPackage") -> list[str]:
    """What a version of CASE does not allow of a record, each with the place.

    Args:
        record: A package, or another record.
        version: The version.
        kind: What the record is, by the name of its table.
    """
    return [fault.removeprefix(".") for fault in _faults(record, version, kind, "")]


def _faults(record: Record, version: Version, kind: str, place: str) -> Iterator[str]:
    rules = RULES[version][kind]
    for field, rule in rules.items():
        if rule.required and field not in record:
            yield f"{place}.{field} is missing"
    for field, value in record.items():
        if field in rules:
            yield from _faults_of_field(value, version, rules[field], f"{place}.{field}")
        else:
            yield f"{place}.{field} is not known to CASE {version}"


def _faults_of_field(value: Any, version: Version, rule: Rule, place: str) -> Iterator[str]:
    form = rule.form.removesuffix("*")
    if form != rule.form:
        for number, one in enumerate(value):
            each = Rule(form, required=True, longest=rule.longest)
            yield from _faults_of_field(one, version, each, f"{place}[{number}]")
    elif form in RULES[version]:
        yield from _faults(value, version, form, place)
    elif not _has_form(value, form, version):
        yield f"{place} is no {form}: {value!r}"
    elif rule.longest and len(value) > rule.longest:
        yield f"{place} is longer than {rule.longest}"


def _has_form(value: Any, form: str, version: Version) -> bool:
    try:
        return FORMS[form](value, version)
    except (TypeError, ValueError):
        return False
