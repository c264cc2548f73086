"""An edition in one language as a CASE 1.1 package: what learning platforms import.

The form is 1EdTech's Competencies and Academic Standards Exchange, version 1.1: a CFPackage with
one CFDocument, and only fields that its information model has.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from generator import ids
from generator.exports.book import Book, Release
from generator.ids import Address, Code
from generator.languages.language import Wording
from generator.model.states import State

ADOPTION = {"in force": "Adopted", "superseded": "Deprecated"}
ORIGIN = "originating-organisation"

Node = dict[str, Any]

NAMESPACE = UUID("3a1d3b9e-6f0c-5c0e-9a52-7e2f0f6c8d41")
"""From which all identifiers are made. It never changes: nor then do they."""

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


def linked_urn(urn: str, title: str, release: Release) -> Linked:
    """A standard of another suite, by its URN."""
    uri = release.url(ids.signposted_address(urn), "en") if release.address else ""
    return Linked(urn, uri or f"urn:nos:{ids.slug(urn)}", title, OUTSIDE)


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


def identifier(identity: str, code: Code) -> str:
    """The identifier of a text of the suite in a language, the same on every build."""
    return str(uuid5(NAMESPACE, f"{identity} {code}"))


def _changed(book: Book) -> str:
    return f"{book.release.day.isoformat()}T00:00:00+00:00"


def _document(book: Book) -> Node:
    linked = _document_link(book, book.language)
    origin = f"{book.year} metadata {ORIGIN}"
    known = book.catalogue.texts.get(origin)
    return {
        "identifier": linked.identifier,
        "uri": linked.uri,
        "caseVersion": "1.1",
        "creator": known.text if known else book.interface("not stated by our source").text,
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
    }


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
    """A text of the suite as an item: what it is, where it stands, and its place under what."""

    identity: str
    kind: str
    code: str
    address: Address
    parent: str | None
    place: int


def _nodes(book: Book) -> Iterator[_Node]:
    """Functions, values and standards stand under the document, statements under their standard."""
    year, place = book.year, 0
    for function in book.catalogue.suite.mapping.functions.get(year, ()):
        place += 1
        identity = f"{year} function {function.code} process"
        address = ids.function_address(year, function.code)
        yield _Node(identity, "function", function.code, address, None, place)
    listed = book.catalogue.suite.values.root.get(year)
    for value in listed.values if listed else ():
        place += 1
        number = value.number
        address = ids.value_address(year, number)
        yield _Node(f"{year} value {number}", "value", str(number), address, None, place)
    for standard in book.standards:
        place += 1
        title, urn = f"{standard.urn} title", standard.urn
        yield _Node(title, "standard", urn, ids.standard_address(urn), None, place)
        for number, code in enumerate(standard.statements, 1):
            kind = "criterion" if code.startswith("P") else "knowledge"
            address = ids.standard_address(urn, code)
            yield _Node(f"{urn} {code}", kind, f"{urn} {code}", address, title, number)


def _item(book: Book, node: _Node) -> Node:
    linked = _link(book, node.identity, node.address, book.language)
    kind = _kinds(book)[node.kind].text
    type_id = identifier(f"type {node.kind}", book.language)
    words = book.say(node.identity)
    item = {
        "identifier": linked.identifier,
        "fullStatement": _full(book, node),
        "CFItemType": kind,
        "uri": linked.uri,
        "humanCodingScheme": node.code,
        "listEnumeration": node.code.rpartition(" ")[2],
        "language": words.language,
        "CFItemTypeURI": {"title": kind, "identifier": type_id, "uri": f"urn:uuid:{type_id}"},
        "lastChangeDateTime": _changed(book),
    }
    if notes := _notes(book, node, words):
        item["notes"] = notes
    return item


def _full(book: Book, node: _Node) -> str:
    """The text; of a value with its points."""
    texts = book.catalogue.texts
    points = [one for one in texts if one.startswith(f"{node.identity} point ")]
    return "\n".join(book.say(one).text for one in (node.identity, *points))


def _notes(book: Book, node: _Node, words: Wording) -> str:
    """The overview of a standard; whether its statements are held; what of its Welsh is a draft."""
    notes = []
    if words.language == "cy" and words.state is State.DRAFT:
        notes.append(book.interface("Draft by this project, not yet reviewed.").text)
    if node.kind == "standard":
        standard = book.catalogue.standards[node.code]
        if not standard.held:
            notes.append(book.interface("Its statements are not in our source.").text)
        for number in range(len(standard.overview)):
            notes += _paragraph(book, book.say(f"{node.code} overview {number + 1}"))
    return "\n\n".join(notes)


def _paragraph(book: Book, words: Wording) -> Iterator[str]:
    """A paragraph, as a draft where it is one; not English in what says that it is Welsh."""
    if words.language == book.language:
        mark = f" ({book.interface('draft').text})" if words.state is State.DRAFT else ""
        yield f"{words.text}{mark}"


def _link(book: Book, identity: str, address: Address, code: Code) -> Linked:
    uuid = identifier(identity, code)
    known = bool(book.release.address)
    uri = book.release.url(address, code) if known else f"urn:uuid:{uuid}"
    return Linked(uuid, uri, book.say(identity, code).text)


def _document_link(book: Book, code: Code) -> Linked:
    return _link(book, f"{book.year} title", ids.edition_address(book.year), code)


def _associations(book: Book, nodes: list[_Node]) -> Iterator[Node]:
    """Who is under whom; what serves a function and practises a value; what came after; and, in
    the package of the translation, what is a translation of what."""
    here, changed = book.language, _changed(book)
    links = {node.identity: _link(book, node.identity, node.address, here) for node in nodes}
    document = _document_link(book, here)
    for node in nodes:
        parent = links[node.parent] if node.parent else document
        yield association("isChildOf", links[node.identity], parent, changed, sequence=node.place)
    ours = book.interface("By this project’s reading.").text
    for function in book.catalogue.suite.mapping.functions.get(book.year, ()):
        origin = links[f"{book.year} function {function.code} process"]
        for row in function.maps_to:
            title = f"{row.urn} title"
            served = links.get(title) or linked_urn(row.urn, book.say(title).text, book.release)
            yield association("isRelatedTo", origin, served, changed)
    for practice in book.catalogue.suite.mapping.values_in_practice.get(book.year, ()):
        value = links[f"{book.year} value {practice.value}"]
        for reference in practice.by:
            by = links.get(reference) or links[f"{reference} title"]
            yield association("isRelatedTo", by, value, changed, notes=ours)
    for crossing in book.catalogue.suite.mapping.crosswalk:
        if before := links.get(f"{crossing.from_} title"):
            address = ids.standard_address(crossing.to)
            after = _link(book, f"{crossing.to} title", address, here)
            yield association("replacedBy", before, after, changed, notes=ours)
    if here == "en":
        return
    if book.say(f"{book.year} title").language == here:
        yield association("isTranslationOf", _document_link(book, "en"), document, changed)
    for node in nodes:
        if book.say(node.identity).language == here:
            english = _link(book, node.identity, node.address, "en")
            yield association("isTranslationOf", english, links[node.identity], changed)
