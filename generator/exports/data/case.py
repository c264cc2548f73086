"""An edition in one language as a CASE 1.1 package: what learning platforms import.

The form is 1EdTech's Competencies and Academic Standards Exchange, version 1.1: a CFPackage with
one CFDocument, and only fields that its information model has.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any
from uuid import UUID, uuid5

from generator import ids
from generator.exports.book import Book
from generator.ids import Code, SectionKind
from generator.languages.language import Wording
from generator.model.states import State
from generator.pages.facts import in_a_line, more_than_labels
from generator.pages.sections import default_heading
from generator.suite.entities.mapping import Signposted
from generator.suite.entities.sections import (
    Block,
    Heading,
    StandardSection,
    Statement,
    Withdrawn,
    lines_in,
)
from generator.suite.entities.standards import Standard
from generator.suite.text import Text

ADOPTION = {"in force": "Adopted", "superseded": "Deprecated", "consultation": "Draft"}
ORIGIN = "originating-organisation"

Node = dict[str, Any]

NAMESPACE = UUID("3a1d3b9e-6f0c-5c0e-9a52-7e2f0f6c8d41")
"""From which all identifiers are made. It never changes: nor then do they."""

KINDS: dict[SectionKind, str] = {
    "criteria": "criterion",
    "knowledge": "knowledge",
    "skills": "skill",
    "behaviours": "behaviour",
    "values": "value",
}
"""What a statement of a section is; of any other it is a statement."""

OUTSIDE = "ext:nos"
"""What a node is that is no part of any CASE package: a standard of another suite."""


@dataclass(frozen=True)
class Linked:
    """What an association leads from or to.

    Attributes:
        identifier: Its UUID in CASE; of a standard of another suite its URN.
        uri: Where it stands.
        title: What it says.
        kind: ``CASE``, or what else it is.
    """

    identifier: str
    uri: str
    title: str
    kind: str = "CASE"

    @property
    def node(self) -> dict[str, str]:
        """As CASE writes it."""
        return {
            "title": self.title,
            "identifier": self.identifier,
            "uri": self.uri,
            "targetType": self.kind,
        }


def linked_urn(standard: Standard | Signposted, title: str, book: Book) -> Linked:
    """A standard of another suite, by its URN."""
    uri = book.url(standard.address, book.source) if book.release.address else ""
    return Linked(standard.urn, uri or f"urn:nos:{ids.slug(standard.urn)}", title, OUTSIDE)


def association(
    kind: str,
    origin: Linked,
    destination: Linked,
    changed: str,
    *,
    sequence: int | None = None,
    notes: str = "",
) -> dict[str, Any]:
    """An association, whose identifier is made from what it joins.

    Args:
        kind: Its type, such as ``isChildOf``: the origin is a child of the destination.
        origin: Where it leads from.
        destination: Where it leads to.
        changed: When it last changed.
        sequence: Its place among its like.
        notes: A remark on it.
    """
    joined = f"{kind} {origin.identifier} {destination.identifier}"
    uuid = str(uuid5(NAMESPACE, joined))
    found: dict[str, Any] = {"identifier": uuid, "associationType": kind}
    if sequence is not None:
        found["sequenceNumber"] = sequence
    found |= {
        "uri": f"urn:uuid:{uuid}",
        "originNodeURI": origin.node,
        "destinationNodeURI": destination.node,
        "lastChangeDateTime": changed,
    }
    if notes:
        found["notes"] = notes
    return found


def to_bytes(book: Book) -> bytes:
    """The package as JSON."""
    return f"{json.dumps(package(book), ensure_ascii=False, indent=1)}\n".encode()


def package(book: Book) -> Node:
    """The package: document, items, associations, and the types of its items."""
    nodes = list(_nodes(book))
    return {
        "CFDocument": _document(book),
        "CFItems": [_item(book, node) for node in nodes],
        "CFAssociations": list(_associations(book, nodes)),
        "CFDefinitions": {"CFItemTypes": [_type(book, kind) for kind in _kinds(book)]},
    }


def identifier(name: str, code: Code) -> str:
    """The identifier of a text or of a type in a language, the same on every build."""
    return str(uuid5(NAMESPACE, f"{name} {code}"))


def _changed(book: Book) -> str:
    return f"{book.release.day.isoformat()}T00:00:00+00:00"


def _document(book: Book) -> Node:
    linked = _document_link(book, book.language)
    printed = {ids.slug(one.label.words): one.texts[0] for one in book.edition.metadata}
    known = printed.get(ORIGIN)
    return {
        "identifier": linked.identifier,
        "uri": linked.uri,
        "caseVersion": "1.1",
        "creator": known.words if known else book.interface("not stated by our source").text,
        "title": linked.title,
        "lastChangeDateTime": _changed(book),
        "description": "\n".join(f"{line.label.text}: {line.text}" for line in book.imprint),
        "language": book.language,
        "version": book.year,
        "adoptionStatus": ADOPTION[book.edition.state],
    }


def _kinds(book: Book) -> dict[str, Wording]:
    return {
        "function": book.interface("Function"),
        "value": book.interface("Value"),
        "standard": book.interface("Standard"),
        "criterion": book.interface("Performance criterion"),
        "knowledge": book.interface("Knowledge statement"),
        **_further_kinds(book),
    }


def _further_kinds(book: Book) -> dict[str, Wording]:
    """What else there is in the standards of the book, if anything."""
    interface = book.interface
    sections = [one for standard in book.standards for one in standard.sections if not one.short]
    blocks = [block for section in sections for block in section.blocks]
    kinds = {section.kind for section in sections if section.statements}
    found = {
        "skill": (interface("Skill"), "skills" in kinds),
        "behaviour": (interface("Behaviour"), "behaviours" in kinds),
        "statement": (interface("Statement"), bool(kinds - KINDS.keys())),
        "section": (interface("Section"), any(section.heading for section in sections)),
        "heading": (interface("Heading"), any(isinstance(one, Heading) for one in blocks)),
    }
    return {kind: words for kind, (words, there) in found.items() if there}


def _type(book: Book, kind: str) -> Node:
    words = _kinds(book)[kind]
    uuid = identifier(f"type {kind}", book.language)
    return {
        "identifier": uuid,
        "uri": f"urn:uuid:{uuid}",
        "title": words.text,
        "description": words.text,
        "hierarchyCode": str(list(_kinds(book)).index(kind) + 1),
        "lastChangeDateTime": _changed(book),
    }


@dataclass(frozen=True)
class _Node:
    """A text of the suite as an item: what it is, where it stands, and its place under what.

    Attributes:
        more: The other texts of the same statement, with what is printed before each: the points
            of a value, the texts of a section.
        printed: What is printed before it, where that is not what it is cited by.
    """

    text: Text
    kind: str
    code: str
    parent: Text | None
    place: int
    more: tuple[tuple[str, Text], ...] = ()
    printed: str = ""


def _nodes(book: Book) -> Iterator[_Node]:
    """Functions, values and standards stand under the document, statements under their standard."""
    catalogue, places = book.catalogue, count(1)
    for function in catalogue.process_of(book.year):
        yield _Node(function.process, "function", function.code, None, next(places))
    for value in catalogue.values_of(book.year):
        points = tuple(("", point) for point in value.points)
        yield _Node(value.text, "value", str(value.number), None, next(places), points)
    for standard in book.standards:
        yield _Node(standard.title, "standard", standard.urn, None, next(places))
        yield from _of_standard(standard)


Places = defaultdict[Text, Iterator[int]]
"""The places under each text that are still free."""


def _of_standard(standard: Standard) -> Iterator[_Node]:
    """Its statements; in the long form below its sections and their headings."""
    places: Places = defaultdict(partial(count, 1))
    for section in standard.sections:
        if section.short:
            for one in section.statements:
                yield from _of_statement(one, standard.title, places)
        else:
            yield from _of_section(standard, section, places)


def _of_section(standard: Standard, section: StandardSection, places: Places) -> Iterator[_Node]:
    """A section under its standard, and in it headings under one another."""
    above = parent = standard.title
    if section.heading:
        more = _lines((section.lead_in, *section.blocks))
        code = f"{standard.urn} {section.address.anchor}"
        yield _Node(section.heading, "section", code, parent, next(places[parent]), more)
        above = section.heading
    under = [above]
    for block in section.blocks:
        if isinstance(block, Heading):
            del under[block.level :]
            more = _lines((block.lead_in,))
            code = f"{standard.urn} {block.address.anchor}"
            place = next(places[under[-1]])
            yield _Node(block.text, "heading", code, under[-1], place, more)
            under.append(block.text)
        elif isinstance(block, Statement):
            yield from _of_statement(block, under[-1], places)


def _of_statement(one: Statement, parent: Text, places: Places) -> Iterator[_Node]:
    """A statement, and its parts under it."""
    kind = KINDS.get(one.kind, "statement")
    yield _Node(one.text, kind, one.reference, parent, next(places[parent]), printed=one.code)
    for item in one.items:
        if isinstance(item, Statement):
            yield from _of_statement(item, one.text, places)


def _lines(blocks: Iterable[Block | None]) -> tuple[tuple[str, Text], ...]:
    """The texts of a section that are neither headings nor statements, each with its code."""
    return tuple(line for block in blocks if block for line in lines_in(block))


def _item(book: Book, node: _Node) -> Node:
    linked = _link(book, node.text, book.language)
    kind = _kinds(book)[node.kind].text
    type_id = identifier(f"type {node.kind}", book.language)
    words = book.say(node.text)
    item = {
        "identifier": linked.identifier,
        "fullStatement": _full(book, node),
        "CFItemType": kind,
        "uri": linked.uri,
        "humanCodingScheme": node.code,
        "listEnumeration": node.printed or node.code.rpartition(" ")[2],
        "language": words.language,
        "CFItemTypeURI": {"title": kind, "identifier": type_id, "uri": f"urn:uuid:{type_id}"},
        "lastChangeDateTime": _changed(book),
    }
    if notes := _notes(book, node, words):
        item["notes"] = notes
    return item


def _full(book: Book, node: _Node) -> str:
    """The text; of a value with its points, of a section with what stands in it."""
    return "\n".join(
        f"{code} {book.say(text).text}".strip() for code, text in (("", node.text), *node.more)
    )


def _notes(book: Book, node: _Node, words: Wording) -> str:
    """The overview of a standard; whether its statements are held; what of it is a draft."""
    notes = []
    if words.state is State.DRAFT:
        notes.append(book.interface("Draft by this project, not yet reviewed.").text)
    if node.kind == "standard":
        standard = book.catalogue.standards[node.code]
        if not standard.held:
            notes.append(book.interface("We do not have its statements.").text)
        for paragraph in standard.overview:
            notes += _paragraph(book, book.say(paragraph))
        notes += map(in_a_line, more_than_labels(book.site, standard))
        if standard.held and standard.not_held:
            said = book.interface(
                "Not held: we have other parts of this standard, but not this one."
            )
            names = (default_heading(book.site, kind).text for kind in standard.not_held)
            notes += [f"{name}: {said.text}" for name in names]
    return "\n\n".join(notes)


def _paragraph(book: Book, words: Wording) -> Iterator[str]:
    """A paragraph, as a draft where it is one; none that is in another language than the book."""
    if words.language == book.language:
        mark = f" ({book.interface('draft').text})" if words.state is State.DRAFT else ""
        yield f"{words.text}{mark}"


def _link(book: Book, text: Text, code: Code) -> Linked:
    uuid = identifier(text.id, code)
    known = bool(book.release.address)
    uri = book.url(text.address, code) if known else f"urn:uuid:{uuid}"
    return Linked(uuid, uri, book.say(text, code).text)


def _former_link(book: Book, former: Withdrawn, code: Code) -> Linked:
    """What a package that was imported before knows a statement by that is gone now."""
    uuid = identifier(former.reference, code)
    known = bool(book.release.address)
    uri = book.url(former.address, code) if known else f"urn:uuid:{uuid}"
    return Linked(uuid, uri, former.reference)


def _document_link(book: Book, code: Code) -> Linked:
    return _link(book, book.edition.title, code)


def _associations(book: Book, nodes: list[_Node]) -> Iterator[Node]:
    """Who is under whom; what serves a function and practises a value; what came after; and, in
    the package of the translation, what is a translation of what."""
    catalogue, here, changed = book.catalogue, book.language, _changed(book)
    links = {node.text: _link(book, node.text, here) for node in nodes}
    document = _document_link(book, here)
    for node in nodes:
        parent = links[node.parent] if node.parent else document
        yield association("isChildOf", links[node.text], parent, changed, sequence=node.place)
    ours = book.interface("By this project’s reading.").text
    for function in catalogue.process_of(book.year):
        for row in function.maps_to:
            standard = catalogue.standard(row.urn)
            title = book.say(standard.title).text
            served = links.get(standard.title) or linked_urn(standard, title, book)
            yield association("isRelatedTo", links[function.process], served, changed)
    for value in catalogue.values_of(book.year):
        for reference in catalogue.practised_by(value):
            by = catalogue.statements.get(reference)
            origin = by.text if by else catalogue.standards[reference].title
            yield association("isRelatedTo", links[origin], links[value.text], changed, notes=ours)
    for crossing in catalogue.entities.crosswalk:
        for one, other in crossing.pairs:
            if before := links.get(catalogue.standards[one].title):
                after = _link(book, catalogue.standards[other].title, here)
                yield association("replacedBy", before, after, changed, notes=ours)
    for former in (one for standard in book.standards for one in standard.withdrawn):
        for reference in former.moved_to:
            now = _link(book, catalogue.statements[reference].text, here)
            yield association("replacedBy", _former_link(book, former, here), now, changed)
    if here == book.source:
        return
    if book.say(book.edition.title).language == here:
        yield association("isTranslationOf", _document_link(book, book.source), document, changed)
    for node in nodes:
        if book.say(node.text).language == here:
            source = _link(book, node.text, book.source)
            yield association("isTranslationOf", source, links[node.text], changed)
