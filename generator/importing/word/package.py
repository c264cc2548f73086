"""Opens the parts of a Word file as a stranger's file should be opened.

A Word file is a zip of XML. It may be cut short, unpack to more than any disk holds, or name files
and addresses that an XML reader would fetch. So parts are read up to a limit, and a document type,
which no Word file has, is refused before any XML is read.
"""

import posixpath
import re
import zipfile
import zlib
from functools import cached_property
from io import BytesIO

from lxml import etree

from generator.importing.refusals import make_attack_refusal, make_damage_refusal, make_refusal

LARGEST_PART = 64 * 2**20
"""Bytes of an unpacked part, at most. The text of a thousand pages takes a tenth of that."""

LARGEST = 256 * 2**20
MOST_PARTS = 5000
STEEPEST = 900
"""How many times its packed size a part of over 1 MB may have; deflate itself reaches 1,030."""

DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": NAMESPACES["w"].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": NAMESPACES["r"].encode(),
}
"""The namespaces of Word's strict format, each with the one that all other files use."""


def w(name: str) -> str:
    """Returns Word's name of an element or attribute, ``p``, with its namespace, as lxml has it."""
    return f"{{{NAMESPACES['w']}}}{name}"


def get_local_name(element: etree._Element) -> str:
    """Returns the name of an element without its namespace; empty for a comment."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def get_value(element: etree._Element | None, name: str = "val") -> str | None:
    """Returns an attribute of Word's; None without the element or the attribute."""
    return None if element is None else element.get(w(name))


class WordPackage:
    """A Word file.

    Args:
        file: Its name, for messages.
        content: Its bytes.

    Raises:
        ImportRefusedError: Where it is damaged, locked or hostile.
    """

    def __init__(self, file: str, content: bytes) -> None:
        self.file = file
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
            raise make_damage_refusal(file) from None
        self._refuse_bombs(entries)
        self._names = {entry.filename.lstrip("/"): entry for entry in entries}
        self._parts: dict[str, etree._Element | None] = {}
        if not self.has_part("[Content_Types].xml"):
            raise make_refusal(f"{file} is no Word file", "save it as .docx, and import that")
        for name in self._names:
            if name.endswith((".xml", ".rels")):
                self._refuse_declarations(name, self.read_content(name))

    def _refuse_bombs(self, entries: list[zipfile.ZipInfo]) -> None:
        """Raises ImportRefusedError if files are locked, or unpack to more than the limits."""
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST:
            raise make_attack_refusal(
                self.file, "unpacks to more than any document of standards holds"
            )
        for entry in entries:
            if entry.flag_bits & 1:
                raise make_refusal(
                    f"{self.file} is locked with a password", "save a copy without one"
                )
            steep = entry.file_size > STEEPEST * max(1, entry.compress_size)
            if entry.file_size > LARGEST_PART or (steep and entry.file_size > 2**20):
                raise make_attack_refusal(
                    self.file, "unpacks to more than any document of standards holds"
                )

    def _refuse_declarations(self, name: str, content: bytes) -> None:
        """Raises ImportRefusedError for a part that declares a document type or entities."""
        plain = content.replace(b"\x00", b"")  # UTF-16 writes a letter with a byte of nothing
        if DECLARATION.search(plain):
            raise make_attack_refusal(
                self.file,
                f"declares entities or a document type (DTD) of its own in {name}, which no Word "
                "document does",
            )

    @cached_property
    def main(self) -> str:
        """The name of the part that holds the text."""
        for target, kind in self.read_relations("").values():
            if kind == "officeDocument":
                return target
        return "word/document.xml"

    def read_content(self, name: str) -> bytes:
        """Returns the bytes of a part.

        Raises:
            ImportRefusedError: Where it is damaged, or larger than it claims.
        """
        try:
            with self._zip.open(self._names[name]) as stream:
                content = stream.read(LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
            raise make_damage_refusal(self.file) from None
        if len(content) > LARGEST_PART:
            raise make_attack_refusal(
                self.file, "unpacks to more than any document of standards holds"
            )
        return content

    def has_part(self, name: str) -> bool:
        """Tells whether the file has a part."""
        return name in self._names

    def read_part(self, name: str) -> etree._Element | None:
        """Returns the XML of a part, parsed once; None where there is no such part."""
        if name not in self._names:
            return None
        if name not in self._parts:
            self._parts[name] = self._parse_xml(self.read_content(name))
        return self._parts[name]

    def _parse_xml(self, content: bytes) -> etree._Element:
        """Parses XML, with the strict namespaces replaced by the usual ones."""
        for strict, usual in STRICT.items():
            content = content.replace(strict, usual)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            return etree.fromstring(content, parser)
        except etree.XMLSyntaxError:
            raise make_damage_refusal(self.file) from None

    def read_relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Returns the parts that a part refers to: by id, the name of each and its kind."""
        folder, name = posixpath.split(part)
        root = self.read_part(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in root if root is not None else ():
            if (
                get_local_name(relation) == "Relationship"
                and relation.get("TargetMode") != "External"
            ):
                target = str(relation.get("Target", ""))
                inside = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
                kind = str(relation.get("Type", "")).rpartition("/")[2]
                found[str(relation.get("Id"))] = (posixpath.normpath(inside.lstrip("/")), kind)
        return found

    def find_related(self, kind: str) -> str | None:
        """Returns the name of a part by its kind, ``numbering`` or ``styles``; else None."""
        for target, what in self.read_relations(self.main).values():
            if what == kind and self.has_part(target):
                return target
        return None
