"""The form of every id and of every permanent address, stated once.

Addresses are permanent: people cite them in portfolios and job descriptions, so nothing here may
change in a way that moves one. Patterns for pydantic are plain strings with ``^`` and ``$``;
patterns that the program searches with are compiled.
"""

import re
from dataclasses import dataclass
from typing import Literal, get_args

Code = str
"""A language, by its code: ``cy``."""

ENGLISH: Code = "en"
"""The language of the program's own words, and of a suite that names no language."""

LANGUAGE = r"^[a-z]{2,3}$"
"""The pattern of a language code: the two or three letters of BCP 47."""

_PART = r"(?:[0-9]{1,3}|[a-z]{1,4})"
_STATEMENT = rf"[a-z][0-9]{{1,4}}(?:-{_PART})*"
_NAME = re.sub("a-z", "A-Z", _STATEMENT)
_WORD = r"[A-Z0-9]+(?:[&/.][A-Z0-9]+)*"
_URN = rf"(?=[^ ]*[A-Z])(?:{_WORD} ){{0,2}}(?=[^ ]*[0-9]){_WORD}"

URN = re.compile(rf"(?!.*[0-9][^ ]* {_NAME}$){_URN}")
"""The pattern of a standard's URN: ``ABC SE03``, ``SFHCHS3``, ``CFA M&LAA1``, ``1GEN1/09``.

A URN is up to three words of capitals and figures, with single signs (``&``, ``/``, ``.``) within a
word. It has at least one letter, because figures alone name an edition (``2020``). Its last word
has a figure, because words in capitals are not always standards. Text that reads as a reference to
a statement, such as ``SFHCHS3 P4``, is not a URN.
"""

URN_IN_TEXT = re.compile(rf"(?<!\w)(?<!\w[&/.]){_URN}(?!\w|[&/.]\w)")
"""Finds a URN, with or without a statement behind it, in running text."""

URN_EXAMPLES = "ABC SE03, SFHCHS3 or 1GEN1/09"

STATEMENT_ID = rf"^{_STATEMENT}$"
"""The pattern of a statement's id within its standard, which is its anchor too: ``p4``, ``p1-2``.
"""

STATEMENT_NAME = re.compile(_NAME)
"""The same in capitals, as cited behind a URN: ``P4``, ``K01``, ``P1-2``."""

SHORT_FORM_CODE = re.compile(r"([PK])([1-9][0-9]{0,3})")
"""Matches a code of a standard's short form, which is also the statement's name: ``P4`` or ``K4``.
"""

SectionKind = Literal[
    "overview",
    "criteria",
    "knowledge",
    "skills",
    "behaviours",
    "values",
    "scope",
    "glossary",
    "links",
    "external_links",
    "other",
]
"""The kinds of section that a standard may have."""

SECTION_KINDS: tuple[SectionKind, ...] = get_args(SectionKind)

ShortFormKey = Literal["performance_criteria", "knowledge"]
"""The keys in a standard's file, short form, under which statements stand."""

SHORT_FORM: dict[ShortFormKey, SectionKind] = {
    "performance_criteria": "criteria",
    "knowledge": "knowledge",
}
"""The kind of section that each key of the short form holds, in printed order."""

LETTERS: dict[SectionKind, str] = {
    "criteria": "P",
    "knowledge": "K",
    "skills": "S",
    "behaviours": "B",
    "values": "V",
}
"""The letter that names of statements usually begin with, by kind of section."""

FUNCTION_CODE = r"^[A-Z]$"
"""The pattern of a function's code: a stage of the functional process is named ``A``, ``B`` …"""

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
"""The pattern of an id that this project gives: ``zero-rejection``."""

EDITION = r"^[0-9]{4}$"
"""The pattern of an edition's name, which is its year: ``2020``."""

MONTH = r"^[12][0-9]{3}-(?:0[1-9]|1[0-2])$"
"""The pattern of a month: ``2015-05``."""

DATE = r"^[12][0-9]{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"
"""The pattern of a date as far as it is known, a day, a month or a year: ``2015-05-31`` … ``2015``.
"""

DAY = r"^[12][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"
"""The pattern of a day: ``2015-05-31``. It does not exclude 31 February."""

WORD = r"^[a-zà-öø-ÿŵŷẁẃẅỳ]+$"
"""The pattern of a single word in small letters: ``ceisiwr``."""

SITE_ADDRESS = r"^/(?:[a-z0-9-]{1,100}/){0,8}(?:#[a-z0-9-]+)?$"
"""The pattern of an address on this site, as seen on its pages in English: ``/map/#2020-a``."""

PUBLISHED_AT = (
    r"^https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[\w.~%-]+)*/?$"
)
"""The pattern of the address that a whole site is published at: ``https://example.org/nos/``."""

VERSION_IN_FULL = r"^(?:0|[1-9][0-9]{0,8})(?:\.(?:0|[1-9][0-9]{0,8})){2}$"
"""A release: ``0.1.0``."""

VERSION = re.compile(VERSION_IN_FULL[1:-1])
"""The same, to be matched in full or sought."""

IN_WORDS = {
    FUNCTION_CODE: "one capital letter, like A",
    SLUG: "small letters, figures and hyphens, like first-visit",
    EDITION: "a year, like 2020",
    WORD: "one word in small letters, like bread",
    LANGUAGE: "the code of a language in small letters, like en for English",
    MONTH: "year and month, like 2015-05",
    DAY: "year, month and day, like 2015-05-31",
    DATE: "a year, with the month and the day where they are known, like 2015 or 2015-05",
    STATEMENT_ID: "a small letter and a number, like p1, and for a part of it p1-1",
    SITE_ADDRESS: "a short address from the top of the site on, like /map/ or /map/#2020-a",
    VERSION_IN_FULL: "three numbers with full stops between them, like 0.1.0",
    PUBLISHED_AT: "the whole address of the site, like https://example.org/nos/",
}
"""Each of these patterns described for an editor whose text does not match."""


@dataclass(frozen=True)
class Address:
    """A place on the site, the same in every language.

    Attributes:
        path: The page's source path without its ending: ``standards/abc-se03``, ``map``, and
            ``standards/index`` for the page at ``/standards/``.
        anchor: The id of an element on that page; empty for the page itself.
    """

    path: str
    anchor: str = ""

    @property
    def location(self) -> str:
        """The address relative to the root of a language, as in a browser: ``values/#2020-1``."""
        folder = self.path.removesuffix("index") if self.path.endswith("index") else f"{self.path}/"
        return folder + (f"#{self.anchor}" if self.anchor else "")


def parse_address(location: str) -> Address:
    """Reads an address: ``/map/#2020-a`` → page ``map``, anchor ``2020-a``.

    Without ``#`` the result is the page itself, with an empty anchor.
    """
    page, _, anchor = location.removeprefix("/").partition("#")
    return Address(page.removesuffix("/") or "index", anchor)


def make_slug(words: str) -> str:
    """Writes words as they stand in file names and addresses: ``ABC SE03`` → ``abc-se03``."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def split_reference(reference: str) -> tuple[str, str | None]:
    """Splits a reference into URN and statement: ``ABC SE03 P4`` → (``ABC SE03``, ``P4``).

    The second value is None where the reference is of a whole standard. A statement's name must
    stand behind a word with a figure: ``HSC P4`` is the fourth standard of a suite P, not a
    statement.
    """
    urn, _, last = reference.rpartition(" ")
    if re.search("[0-9]", urn.rpartition(" ")[2]) and STATEMENT_NAME.fullmatch(last):
        return urn, last
    return reference, None


def find_urn(identity: str) -> str | None:
    """Finds the URN that a text's id begins with: ``ABC SE03 overview 2`` → ``ABC SE03``.

    Returns None where the text belongs to no standard.
    """
    words = identity.split(" ")
    starts = (" ".join(words[:count]) for count in (3, 2, 1))
    return next(filter(URN.fullmatch, starts), None)


def compile_citation(reference: str) -> re.Pattern[str]:
    """Returns a pattern that finds one reference in running text, but not as the start of another.

    ``SFJCCBA3`` is not found in ``SFJCCBA3.1``, nor ``ABC SE04 P1`` in ``ABC SE04 P10`` or ``ABC
    SE04 P1-2``.
    """
    ends = rf"(?!\w|[&/.]\w|-{_PART.replace('a-z', 'A-Z')}\b)"
    return re.compile(rf"(?<!\w)(?<!\w[&/.]){re.escape(reference)}{ends}")


def make_sort_key(words: str) -> tuple[tuple[bool, int, str], ...]:
    """Returns a sort key that compares figures as numbers: 2 before 10, and 3.9 before 3.10."""
    pieces = re.findall("[0-9]+|[^0-9]+", words)
    return tuple(
        (not piece.isdigit(), int(piece) if piece.isdigit() else 0, piece) for piece in pieces
    )


def has_prefix(urn: str, prefix: str) -> bool:
    """Whether a URN begins with the prefix of its edition.

    A space in the prefix only marks where the owner's letters end, so ``XYZSE01`` has the prefix
    ``XYZSE`` and also ``XYZ SE``.
    """
    return urn.startswith(prefix) or (" " not in urn and urn.startswith(strip_spaces(prefix)))


def strip_owner_or_prefix(urn: str, prefix: str) -> str:
    """Returns a URN without its owner's letters: ``ABC SE03`` → ``SE03``.

    That is what a standard may keep when a revision gives it another owner. Where nothing tells how
    long the owner's letters are, the edition's whole prefix is taken off.
    """
    return strip_owner(urn, prefix) or urn.removeprefix(prefix)


def make_version_key(version: str) -> tuple[int, ...]:
    """Returns what to sort releases by: 0.9.0 comes before 0.10.0."""
    return tuple(map(int, version.split(".")))


def strip_owner(urn: str, prefix: str) -> str | None:
    """Returns a URN without its owner's letters, where they are known: ``ABC SE03`` → ``SE03``.

    That is what people say among themselves. The owner's letters end at a space, in the URN or in
    the prefix of its edition: with the prefix ``XYZ SE``, ``XYZSE01`` is ``SE01``. With ``XYZSE``
    nothing tells where they end, and the result is None.
    """
    owner = (urn if " " in urn else prefix).partition(" ")
    return urn.removeprefix(owner[0]).strip() if owner[1] and urn.startswith(owner[0]) else None


def strip_spaces(words: str) -> str:
    """Returns a URN without spaces, as some people write it: ``SFH CHS3`` → ``SFHCHS3``."""
    return words.replace(" ", "")


def make_standard_address(urn: str, statement: str | None = None) -> Address:
    """Makes the address of a standard's page, or of a statement on it: ``abc-se03#p4``."""
    return Address(f"standards/{make_slug(urn)}", (statement or "").lower())


def make_section_name(kind: SectionKind, number: int) -> str:
    """Names a section in the ids of its texts: ``scope``, and a second one ``scope-2``."""
    name = kind.replace("_", "-")
    return name if number == 1 else f"{name}-{number}"


_ANCHORS: dict[SectionKind, str] = {
    "criteria": "performance-criteria",
    "knowledge": "knowledge-and-understanding",
    "values": "values-of-the-standard",
}
"""The anchors that are not named after the kind of section. They are published and never change."""


def make_section_address(urn: str, kind: SectionKind, number: int) -> Address:
    """Makes the address of a section of a standard: ``standards/abc-se03/#scope``.

    Args:
        urn: The standard.
        kind: What the section is.
        number: Which one of its kind it is, from 1.
    """
    anchor = _ANCHORS.get(kind, make_section_name(kind, 1))
    return Address(make_standard_address(urn).path, anchor if number == 1 else f"{anchor}-{number}")


def make_metadata_address(urn: str) -> Address:
    """Makes the address of a standard's metadata: ``standards/abc-se03/#metadata``."""
    return Address(make_standard_address(urn).path, "metadata")


def make_standards_address(edition: str) -> Address:
    """Makes the address of the list of an edition's standards: ``standards/#2020``."""
    return Address("standards/index", edition)


def make_group_address(edition: str, group: str) -> Address:
    """Makes the address of a group in the list of standards: ``standards/#2020-prepare``."""
    return Address("standards/index", f"{edition}-{group}")


def make_short_address(words: str) -> Address:
    """Makes a short address as people type it: ``abc-se04/``, or ``se04/``, maybe of several."""
    return Address(make_slug(words))


def make_function_address(edition: str, code: str) -> Address:
    """Makes the address of a function on the map: ``map/#2020-a``."""
    return Address("map", f"{edition}-{code.lower()}")


def make_values_address(edition: str) -> Address:
    """Makes the address of an edition's values: ``values/#2020``."""
    return Address("values", edition)


def make_value_address(edition: str, number: int) -> Address:
    """Makes the address of a value: ``values/#2020-3``."""
    return Address("values", f"{edition}-{number}")


def make_term_address(term: str) -> Address:
    """Makes the address of a glossary entry: ``glossary/#zero-rejection``."""
    return Address("glossary", term)


def make_edition_address(edition: str) -> Address:
    """Makes the address of an edition's introduction: ``editions/2020/``."""
    return Address(f"editions/{edition}")


def make_comparison_address(part: str, edition: str | None) -> Address:
    """Makes the address of a part of the comparison: ``editions/#words``, ``editions/#words-2025``.

    Args:
        part: ``crosswalk``, ``words`` or ``words-of-values``.
        edition: The earlier of the two; None for the first comparison ever made, whose published
            address has no year.
    """
    return Address("editions/index", f"{part}-{edition}" if edition else part)


def make_signposted_address(urn: str) -> Address:
    """Makes the address of a signposted standard: ``related/#def-ee01``."""
    return Address("related", make_slug(urn))


def make_suite_address(suite: str) -> Address:
    """Makes the address of a signposted suite: ``related/#suite-office-work``."""
    return Address("related", f"suite-{suite}")


def make_link_address(link: str) -> Address:
    """Makes the address of an outside link's entry: ``related/#link-bild``."""
    return Address("related", f"link-{link}")


def make_situations_address() -> Address:
    """Makes the address of the list of situations: ``situations/``."""
    return Address("situations/index")


def make_situation_address(situation: str, step: str = "") -> Address:
    """Makes the address of a situation, or of a step in it: ``situations/first-visit/#before``."""
    return Address(f"situations/{situation}", step)


def make_evidence_address(page: str, part: str = "") -> Address:
    """Makes the address of the research page, or of something on it: ``research/#try-it``."""
    return Address(page, part)


RELEASES = "releases"
"""The folder of the site in which each release of it stays."""


def make_changes_address() -> Address:
    """The page of what each release changed: ``changes/``."""
    return Address("changes")


def make_release_address(version: str) -> Address:
    """The place of a release among those changes: ``changes/#release-0-1-0``."""
    return Address("changes", f"release-{make_slug(version)}")


def make_releases_address() -> Address:
    """The list of the releases: ``releases/``."""
    return Address(f"{RELEASES}/index")
