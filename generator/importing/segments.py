"""Finds where each standard of a document begins.

A standard begins where the running head names another URN, at a title with a URN that a section
follows, or at a further overview after criteria. A segment without statements belongs to the suite.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator import ids
from generator.importing.characters import clean
from generator.importing.codes import parse_mark
from generator.importing.layout import Paragraph, RunningHead
from generator.importing.tables import CellPair, FieldTable, FlatBlock, FunctionTable
from generator.importing.vocabulary import (
    SectionHeading,
    find_following_kind,
    find_section_heading,
    fold,
)

MONTHS = {
    *("JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST"),
    *("SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"),
}
"""Words before a year on a cover, which are no URN though they are capitals with figures."""

NAMED = re.compile(
    r"(?:(?:original |nos )?urn|cod|cyfeirnod|(?:nos |standard |unit )?(?:code|number)"
    r"|(?:nos |standard |unit )?ref(?:erence)?(?: (?:no|number))?)\s*[:.]?\s+",
    re.IGNORECASE,
)
SHORT = re.compile(r"[A-Z]{1,2}[0-9]{1,3}(?:\.[0-9]+)*")
"""What looks like a URN and is rather the code of a statement: ``PC12``, ``K1.1``."""

WITHIN = 8
"""How many paragraphs may stand between a standard's URN and its first section."""

OF_FRONT = ("urn", "nos number", "standard number", "unique reference number")
"""Labels by which a table names the standard that follows it; one at its end says “Original
URN”."""

FIRST_SECTIONS = ("overview", "criteria", "knowledge", "scope", "skills", "behaviours", "values")


@dataclass(frozen=True)
class LeadingUrn:
    """A URN at the beginning of a line.

    Attributes:
        urn: As printed.
        before: The label before it, ``URN:``.
        rest: The text that follows it: a title.
    """

    urn: str
    before: str = ""
    rest: str = ""


def find_urn(text: str) -> LeadingUrn | None:
    """Returns the URN that a line begins with, and what follows it; None without one."""
    text = clean(text)
    label = NAMED.match(text)
    body = text[label.end() :] if label else text
    match = ids.URN_IN_TEXT.match(body) if not label or label.group().strip() else None
    before = label.group().strip() if label else ""
    if label and not match:
        word = re.match(r"[A-Za-z&]+ ?[A-Za-z]*[0-9][\w./&-]*(?=$|[\s:–—-])", body)
        if not word:
            return None
        return LeadingUrn(word.group(), before, body[word.end() :].strip(" :–—-"))
    if not match or not _is_urn(match.group()):
        return None
    after = body[match.end() :]
    if after and not re.match(r"\s*[:–—-]\s|\s", after):
        return None
    return LeadingUrn(match.group(), before, after.strip(" :–—-\t"))


def _is_urn(words: str) -> bool:
    """Tells whether words that look like a URN are one, and no code of a statement and no date."""
    squeezed = words.replace(" ", "")
    mark = parse_mark(squeezed)
    if len(squeezed) < 4 or (mark and mark.form == "lettered" and mark.prefix in "PKSBVR"):
        return False
    return words.split()[0] not in MONTHS


def read_head(head: RunningHead) -> tuple[LeadingUrn | None, str]:
    """Returns the URN and the title that a running head prints; None and nothing without a URN."""
    texts = [line.text for line in head.lines if line.text]
    for at, text in enumerate(texts):
        if leading_urn := find_urn(text):
            rest = (
                [leading_urn.rest, *texts[at + 1 :]]
                if leading_urn.rest or at + 1 < len(texts)
                else texts[:at]
            )
            return leading_urn, clean(" ".join(filter(None, rest)))
    return None, ""


@dataclass(frozen=True)
class DocumentSegment:
    """A stretch of a document from one beginning to the next, which may be a standard.

    Attributes:
        flat: Its paragraphs and tables.
        head: The running head it begins with, if that names it.
    """

    flat: tuple[FlatBlock, ...]
    head: RunningHead | None = None

    @property
    def is_standard(self) -> bool:
        """Whether it has a heading or a lead-in of criteria or knowledge."""
        return any(
            (found := find_heading(one)) and found.kind in ("criteria", "knowledge")
            for one in self.flat
        ) or any(isinstance(one, Paragraph) and find_following_kind(one.text) for one in self.flat)


def find_heading(one: FlatBlock) -> SectionHeading | None:
    """Returns the section that a paragraph is the heading of; None where it is no such heading.

    A numbered paragraph counts only if it looks like a heading: the words may also be a statement.
    """
    if not isinstance(one, Paragraph):
        return None
    section_heading = find_section_heading(one.text)
    if section_heading is None or not one.number:
        return section_heading
    if not (one.level or one.bold):
        return None
    drawn = "" if one.counted else f"{one.number} "
    return replace(section_heading, heading=drawn + section_heading.heading)


def split_into_segments(flat: Sequence[FlatBlock]) -> list[DocumentSegment]:
    """Cuts a document where standards begin; what comes before the first is a segment too."""
    starts = _find_starts(flat)
    if not starts or starts[0][0] > 0:
        starts.insert(0, (0, None))
    ends = [start for start, _ in starts[1:]] + [len(flat)]
    return [
        DocumentSegment(tuple(flat[start:end]), head)
        for (start, head), end in zip(starts, ends, strict=True)
        if end > start
    ]


def _find_starts(flat: Sequence[FlatBlock]) -> list[tuple[int, RunningHead | None]]:
    """Returns where standards begin, each with the running head that names it, if one does.

    A running head and the title below it name the same standard: the place of the first counts.
    """
    starts: dict[int, RunningHead | None] = {}
    current = ""
    seen: set[str] = set()
    for at, one in enumerate(flat):
        section_heading = find_heading(one)
        if section_heading:
            if section_heading.kind == "overview" and "criteria" in seen:
                starts[_find_front(flat, at)] = None
                current, seen = "", set()
            seen.add(section_heading.kind)
            continue
        within = bool(seen & {"criteria", "knowledge"})
        urn = _find_urn_at(flat, at, within=within)
        if not urn or urn == current:
            continue
        head = one if isinstance(one, RunningHead) else None
        # A title began the standard, and its running head comes only now: the head is the place.
        if head and not current and starts and _is_only_front(flat, max(starts), at):
            del starts[max(starts)]
        starts[at if head else _find_front(flat, at)] = head
        current, seen = urn, set()
    return sorted(starts.items(), key=lambda pair: pair[0])


def _find_urn_at(flat: Sequence[FlatBlock], at: int, *, within: bool) -> str:
    """Returns the URN, without spaces, of a standard that begins here; empty where none does."""
    one = flat[at]
    if isinstance(one, RunningHead):
        leading_urn, _ = read_head(one)
        return ids.strip_spaces(leading_urn.urn) if leading_urn else ""
    if isinstance(one, FieldTable):
        urns = [field.text for field in one.fields if fold(field.label) in OF_FRONT]
        return ids.strip_spaces(urns[0]) if urns and _has_section_after(flat, at) else ""
    title = _find_title_at(flat, at, within=within)
    return ids.strip_spaces(title.urn) if title else ""


def _has_section_after(flat: Sequence[FlatBlock], at: int) -> bool:
    """Tells whether the next heading is near, and that of a section that standards begin with."""
    for other in flat[at + 1 : at + 1 + WITHIN]:
        if heading := find_heading(other):
            return heading.kind in FIRST_SECTIONS
        if isinstance(other, FieldTable | FunctionTable | RunningHead):
            return False
    return False


def _is_only_front(flat: Sequence[FlatBlock], start: int, end: int) -> bool:
    """Tells whether no section begins between two places."""
    return all(find_heading(one) is None for one in flat[start:end])


def _find_title_at(flat: Sequence[FlatBlock], at: int, *, within: bool) -> LeadingUrn | None:
    """Returns the URN of a paragraph that begins a standard: a section follows, no other URN.

    Args:
        flat: The document.
        at: The place of the paragraph.
        within: Whether statements stand before it, whose codes look like short URNs.
    """
    one = flat[at]
    if not isinstance(one, Paragraph) or one.number or len(one.text) > 200:
        return None
    leading_urn = find_urn(one.text)
    if not leading_urn or (within and SHORT.fullmatch(leading_urn.urn)):
        return None
    passed = 0
    for other in flat[at + 1 :]:
        if isinstance(other, FieldTable | FunctionTable | CellPair):
            return None
        if isinstance(other, RunningHead):
            urn, _ = read_head(other)
            if urn and urn.urn != leading_urn.urn:
                return None
            continue
        if not other.text:
            continue
        heading = find_heading(other)
        if heading:
            return leading_urn if heading.kind in FIRST_SECTIONS else None
        if passed >= WITHIN or _has_other_urn(other, leading_urn):
            return None
        passed += 1
    return None


def _has_other_urn(one: Paragraph, urn: LeadingUrn) -> bool:
    """Tells whether a paragraph begins with another URN."""
    other = find_urn(one.text)
    return other is not None and other.urn != urn.urn


def _find_front(flat: Sequence[FlatBlock], at: int) -> int:
    """Returns where the title before a place begins: paragraphs larger than the text."""
    place = flat[at]
    if not isinstance(place, Paragraph):
        return at
    body = _find_body_size(flat)
    while at > 0:
        one = flat[at - 1]
        if not isinstance(one, Paragraph):
            break
        large = one.level == 1 or (body and one.size > body + 1.5)
        if one.text and not (large and find_heading(one) is None and not one.number):
            break
        at -= 1
    while at < len(flat) and isinstance(flat[at], Paragraph) and not _get_text(flat[at]):
        at += 1
    return at


def _get_text(one: FlatBlock) -> str:
    """Returns the text of a paragraph; empty of anything else."""
    return one.text if isinstance(one, Paragraph) else ""


def _find_body_size(flat: Sequence[FlatBlock]) -> float:
    """Returns the size of most letters."""
    counts: dict[float, int] = {}
    for one in flat:
        if isinstance(one, Paragraph):
            counts[one.size] = counts.get(one.size, 0) + len(one.text)
    return max(counts, key=lambda size: counts[size], default=0.0)
