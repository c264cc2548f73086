"""The form of every id and of every permanent address, stated once.

Addresses are for ever: people cite them in portfolios and job descriptions. Change nothing here
that would move one.
"""

import re
from dataclasses import dataclass
from typing import Literal, get_args

Code = str
"""A language, by its code: ``cy``."""

ENGLISH: Code = "en"
"""The language that the program's own words are written in; a suite's, where it names none."""

LANGUAGE = r"^[a-z]{2,3}$"
"""The form of that code, as BCP 47 has it."""

_PART = r"(?:[0-9]{1,3}|[a-z]{1,4})"
_STATEMENT = rf"[a-z][0-9]{{1,4}}(?:-{_PART})*"
_NAME = re.sub("a-z", "A-Z", _STATEMENT)
_WORD = r"[A-Z0-9]+(?:[&/.][A-Z0-9]+)*"
_URN = rf"(?=[^ ]*[A-Z])(?:{_WORD} ){{0,2}}(?=[^ ]*[0-9]){_WORD}"

URN = re.compile(rf"(?!.*[0-9][^ ]* {_NAME}$){_URN}")
"""A standard, this suite's or another's: ``ABC SE03``, ``SFHCHS3``, ``CFA M&LAA1``, ``1GEN1/09``.

Up to three words of capitals and figures, with single signs between these. The first has a letter,
for a year names an edition; the last has a figure, or words in capitals would be standards. What
reads as the statement of a standard, ``SFHCHS3 P4``, is none.
"""

URN_IN_TEXT = re.compile(rf"(?<!\w)(?<!\w[&/.]){_URN}(?!\w|[&/.]\w)")
"""A standard, or a statement of one, among other words."""

URN_EXAMPLES = "ABC SE03, SFHCHS3 or 1GEN1/09"

STATEMENT_ID = rf"^{_STATEMENT}$"
"""A statement, or a part of one, where it stands: ``p4``, ``k01``, ``p1-2``. It is its anchor."""

STATEMENT_NAME = re.compile(_NAME)
"""The same in capitals, as it is cited behind a URN: ``P4``, ``K01``, ``P1-2``."""

SHORT_FORM_CODE = re.compile(r"([PK])([1-9][0-9]{0,3})")
"""A code of the short form, which is the statement's id too: ``P4`` or ``K4``."""

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
"""What a section of a standard is."""

SECTION_KINDS: tuple[SectionKind, ...] = get_args(SectionKind)

ShortFormKey = Literal["performance_criteria", "knowledge"]
"""A kind of statement, as the short form of a standard names it."""

SHORT_FORM: dict[ShortFormKey, SectionKind] = {
    "performance_criteria": "criteria",
    "knowledge": "knowledge",
}
"""The sections of the short form that hold statements, in order."""

LETTERS: dict[SectionKind, str] = {
    "criteria": "P",
    "knowledge": "K",
    "skills": "S",
    "behaviours": "B",
    "values": "V",
}
"""What the names of each kind of statement usually begin with."""

FUNCTION_CODE = r"^[A-Z]$"
"""A stage of the functional process: ``A``."""

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
"""An id that this project gives: ``zero-rejection``."""

EDITION = r"^[0-9]{4}$"
"""An edition is known by its year: ``2020``."""

MONTH = r"^[12][0-9]{3}-(?:0[1-9]|1[0-2])$"
"""A month: ``2015-05``."""

DATE = r"^[12][0-9]{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"
"""A day, a month or a year, as far as it is known: ``2015-05-31``, ``2015-05``, ``2015``."""

DAY = r"^[12][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"
"""A day: ``2015-05-31``."""

WORD = r"^[a-zà-öø-ÿŵŷẁẃẅỳ]+$"
"""A word by itself: ``ceisiwr``."""

SITE_ADDRESS = r"^/(?:[a-z0-9-]{1,100}/){0,8}(?:#[a-z0-9-]+)?$"
"""An address of this site as people see it in the English: ``/map/#2020-a``."""

PUBLISHED_AT = (
    r"^https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[\w.~%-]+)*/?$"
)
"""Where a whole site is published: ``https://example.org/nos/``."""

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
"""What each form is, for whoever missed it."""


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
        """The address as a browser sees it, from the root of a language: ``values/#2020-1``."""
        folder = self.path.removesuffix("index") if self.path.endswith("index") else f"{self.path}/"
        return folder + (f"#{self.anchor}" if self.anchor else "")


def place_at(location: str) -> Address:
    """``/map/#2020-a`` → the place that has this address; the page itself where no # stands."""
    page, _, anchor = location.removeprefix("/").partition("#")
    return Address(page.removesuffix("/") or "index", anchor)


def slug(words: str) -> str:
    """``ABC SE03`` → ``abc-se03``: the form that words take in file names and addresses."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def split_reference(reference: str) -> tuple[str, str | None]:
    """``ABC SE03 P4`` → (``ABC SE03``, ``P4``); ``ABC SE03`` → (``ABC SE03``, None).

    The name of a statement stands behind a number: ``HSC P4`` is the fourth standard of a suite P,
    and no statement.
    """
    urn, _, last = reference.rpartition(" ")
    if re.search("[0-9]", urn.rpartition(" ")[2]) and STATEMENT_NAME.fullmatch(last):
        return urn, last
    return reference, None


def urn_of_text(identity: str) -> str | None:
    """``ABC SE03 overview 2`` → ``ABC SE03``: the standard of a text; None where it is of none."""
    words = identity.split(" ")
    starts = (" ".join(words[:count]) for count in (3, 2, 1))
    return next(filter(URN.fullmatch, starts), None)


def cited(reference: str) -> re.Pattern[str]:
    """Returns the pattern of a reference among other words, and not as the beginning of another.

    ``SFJCCBA3`` is not cited where ``SFJCCBA3.1`` stands, nor ``ABC SE04 P1`` by ``ABC SE04 P10``
    or ``ABC SE04 P1-2``.
    """
    ends = rf"(?!\w|[&/.]\w|-{_PART.replace('a-z', 'A-Z')}\b)"
    return re.compile(rf"(?<!\w)(?<!\w[&/.]){re.escape(reference)}{ends}")


def in_order(words: str) -> tuple[tuple[bool, int, str], ...]:
    """Returns what to sort references by: 2 comes before 10, and 3.9 before 3.10."""
    pieces = re.findall("[0-9]+|[^0-9]+", words)
    return tuple((not one.isdigit(), int(one) if one.isdigit() else 0, one) for one in pieces)


def begins_with(urn: str, prefix: str) -> bool:
    """Whether a URN begins as its edition says, whose prefix may set the owner's letters apart.

    ``XYZSE01`` begins with ``XYZSE``, and with ``XYZ SE``.
    """
    return urn.startswith(prefix) or (" " not in urn and urn.startswith(squeezed(prefix)))


def number(urn: str, prefix: str) -> str:
    """``ABC SE03`` → ``SE03``: what a standard may keep when a revision gives it another owner.

    Where nothing tells how long the owner's letters are, what follows the edition's prefix.
    """
    return without_owner(urn, prefix) or urn.removeprefix(prefix)


def version_order(version: str) -> tuple[int, ...]:
    """Returns what to sort releases by: 0.9.0 comes before 0.10.0."""
    return tuple(map(int, version.split(".")))


def without_owner(urn: str, prefix: str) -> str | None:
    """``ABC SE03`` → ``SE03``: what people say among themselves, where it is known.

    The owner's letters end at a space, in the URN or in the prefix of its edition: with the prefix
    ``XYZ SE``, ``XYZSE01`` is ``SE01``; with ``XYZSE`` nothing tells where the owner ends.
    """
    owner = (urn if " " in urn else prefix).partition(" ")
    return urn.removeprefix(owner[0]).strip() if owner[1] and urn.startswith(owner[0]) else None


def squeezed(words: str) -> str:
    """``SFH CHS3`` → ``SFHCHS3``: a URN without its spaces, which some leave out."""
    return words.replace(" ", "")


def standard_address(urn: str, statement: str | None = None) -> Address:
    """The page of a standard, or the place of a statement on it: ``abc-se03#p4``."""
    return Address(f"standards/{slug(urn)}", (statement or "").lower())


def section_name(kind: SectionKind, number: int) -> str:
    """What the texts of a section are known by: ``scope``, or of a second one ``scope-2``."""
    name = kind.replace("_", "-")
    return name if number == 1 else f"{name}-{number}"


_ANCHORS: dict[SectionKind, str] = {
    "criteria": "performance-criteria",
    "knowledge": "knowledge-and-understanding",
    "values": "values-of-the-standard",
}
"""Of sections whose anchor is not the name of their kind."""


def section_address(urn: str, kind: SectionKind, number: int) -> Address:
    """The place of a section of a standard: ``standards/abc-se03/#scope``.

    Args:
        urn: The standard.
        kind: What the section is.
        number: Which one of its kind it is, from 1.
    """
    anchor = _ANCHORS.get(kind, section_name(kind, 1))
    return Address(standard_address(urn).path, anchor if number == 1 else f"{anchor}-{number}")


def metadata_address(urn: str) -> Address:
    """The place of what a standard prints about itself: ``standards/abc-se03/#metadata``."""
    return Address(standard_address(urn).path, "metadata")


def standards_address(edition: str) -> Address:
    """The list of an edition's standards: ``standards/#2020``."""
    return Address("standards/index", edition)


def group_address(edition: str, group: str) -> Address:
    """The place of a group in the list of an edition's standards: ``standards/#2020-prepare``."""
    return Address("standards/index", f"{edition}-{group}")


def short_address(words: str) -> Address:
    """What people type for a standard: ``abc-se04/``, and ``se04/``, which others may have too."""
    return Address(slug(words))


def function_address(edition: str, code: str) -> Address:
    """The place of a function on the map: ``map/#2020-a``."""
    return Address("map", f"{edition}-{code.lower()}")


def values_address(edition: str) -> Address:
    """The place of an edition's values: ``values/#2020``."""
    return Address("values", edition)


def value_address(edition: str, number: int) -> Address:
    """The place of a value: ``values/#2020-3``."""
    return Address("values", f"{edition}-{number}")


def term_address(term: str) -> Address:
    """The place of a glossary entry: ``glossary/#zero-rejection``."""
    return Address("glossary", term)


def edition_address(edition: str) -> Address:
    """The page with an edition's introduction: ``editions/2020/``."""
    return Address(f"editions/{edition}")


def comparison_address(part: str, edition: str | None) -> Address:
    """A part of the page that compares editions: ``editions/#words``, ``editions/#words-2025``.

    Args:
        part: ``crosswalk``, ``words`` or ``words-of-values``.
        edition: The earlier of the two; None in the first comparison, which had its addresses when
            it was the only one.
    """
    return Address("editions/index", f"{part}-{edition}" if edition else part)


def signposted_address(urn: str) -> Address:
    """The place of a signposted standard among the related ones: ``related/#def-ee01``."""
    return Address("related", slug(urn))


def suite_address(suite: str) -> Address:
    """The place of a signposted suite among the related ones: ``related/#suite-office-work``."""
    return Address("related", f"suite-{suite}")


def link_address(link: str) -> Address:
    """The place of an outside link: ``related/#link-bild``."""
    return Address("related", f"link-{link}")


def situations_address() -> Address:
    """The list of situations: ``situations/``."""
    return Address("situations/index")


def situation_address(situation: str, step: str = "") -> Address:
    """The page of a situation, or the place of a step on it: ``situations/first-visit/#before``."""
    return Address(f"situations/{situation}", step)


def evidence_address(page: str, part: str = "") -> Address:
    """The page on research, or the place of a finding or a task on it: ``research/#try-it``."""
    return Address(page, part)


RELEASES = "releases"
"""The folder of the site in which each release of it stays."""


def changes_address() -> Address:
    """The page of what each release changed: ``changes/``."""
    return Address("changes")


def release_address(version: str) -> Address:
    """The place of a release among those changes: ``changes/#release-0-1-0``."""
    return Address("changes", f"release-{slug(version)}")


def releases_address() -> Address:
    """The list of the releases: ``releases/``."""
    return Address(f"{RELEASES}/index")
