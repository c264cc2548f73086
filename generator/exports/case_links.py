"""The associations of a CASE package, and what they lead from and to."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from generator import ids
from generator.exports.book import Release

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
