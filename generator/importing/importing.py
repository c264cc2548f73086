"""Imports files: reads each one's layout and recognises the standards in it, or refuses it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from generator.importing import plain_text
from generator.importing.accounting import account, texts_of_standard, texts_of_suite
from generator.importing.contents import without_contents
from generator.importing.document import Document
from generator.importing.naming import File
from generator.importing.refusals import RefusedError, locked, refusal
from generator.importing.result import ImportedDocument, LeftOut, Told
from generator.importing.segments import Segment, segments
from generator.importing.source_text import source_text
from generator.importing.standards import Recognised, standard
from generator.importing.suites import RecognisedSuite, suite
from generator.importing.tables import flatten

OLE = b"\xd0\xcf\x11\xe0"
"""How files of Word before 2007, and encrypted ones of any Word, begin."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
LARGEST = 200 * 2**20
"""Bytes of the largest file that is read."""


def import_files(files: Sequence[Path], password: str = "") -> list[ImportedDocument]:
    """Reads documents.

    Args:
        files: PDF, Word, web pages or text; each is recognised by its content.
        password: The password for encrypted ones.

    Raises:
        RefusedError: With all reasons at once, where any of them can't be imported.
    """
    if not files:
        raise refusal("no document is named", "name one or several: FILES=../downloads/nos.pdf")
    reasons: list[str] = []
    found: list[ImportedDocument] = []
    for file in files:
        try:
            found.append(import_file(file, password))
        except RefusedError as refused:
            reasons += refused.reasons
    reasons += twice(found)
    if reasons:
        raise RefusedError(reasons)
    return found


def import_file(file: Path, password: str = "") -> ImportedDocument:
    """Reads one document.

    Raises:
        RefusedError: Where it can't be imported.
    """
    if file.is_dir():
        raise refusal(f"{file} is a folder", f"name the files in it, such as {file}/*.pdf")
    if not file.is_file():
        raise refusal(f"{file} is no file", "look whether its name is right")
    if file.stat().st_size > LARGEST:
        raise refusal(f"{file.name} is larger than 200 MB", "save a smaller copy")
    return recognise(read(file.name, file.read_bytes(), password))


def read(file: str, content: bytes, password: str = "") -> Document:
    """Reads the layout of a document; its first bytes tell its form, or else its name.

    Raises:
        RefusedError: Where it is damaged, locked, empty or of an unknown form.
    """
    if b"%PDF-" in content[:1024]:
        from generator.importing.pdf.reading import read as read_pdf  # its library takes a while

        return read_pdf(file, content, password)
    if content.startswith(b"PK"):
        from generator.importing.word.reading import read as read_word

        return read_word(file, content)
    if content.startswith(OLE):
        if ENCRYPTED in content:
            raise locked(file, tried=bool(password), openable=False)
        raise refusal(f"{file} is of an old form of Word", "save it as .docx, and import that")
    name = file.lower()
    if not content.strip():
        raise refusal(f"{file} is empty", "fetch it again")
    if name.endswith(".pdf"):
        raise refusal(f"{file} is no PDF, or is damaged", "fetch it again")
    if name.endswith(".docx"):
        raise refusal(f"{file} is not a Word file, or is damaged", "fetch it again")
    start = content[:4096].lstrip().lower()
    if start.startswith((b"<", b"\xef\xbb\xbf<")) or name.endswith((".html", ".htm", ".xhtml")):
        from generator.importing.web import read as read_page

        return read_page(file, content)
    return plain_text.read(file, content)


def recognise(document: Document) -> ImportedDocument:
    """Returns the standards of a document, and what it says of its suite.

    Raises:
        RefusedError: Where it holds no standard.
    """
    flat, contents = without_contents(list(flatten(document.blocks)))
    parts = segments(flat)
    file = File(document.file, document.title)
    standards: list[Recognised] = []
    others: list[Segment] = []
    for part in parts:
        found = standard(part, file) if part.is_standard else None
        if found and any(section.statements for section in found.standard.sections):
            standards.append(found)
        else:
            others.append(part)
    if not standards:
        raise refusal(
            f"{document.file} is no National Occupational Standard: no performance criteria and "
            "no knowledge stand in it",
            "see whether it is the right file",
        )
    of_suite = suite(others, document.file, standards[0].standard.language)
    return replace(_document(document, contents, standards, of_suite), text=source_text(flat))


def _document(
    document: Document,
    contents: list[LeftOut],
    standards: list[Recognised],
    of_suite: RecognisedSuite,
) -> ImportedDocument:
    """Gathers what was recognised and left out, and the account of all words."""
    left = [*document.left_out, *contents, *of_suite.left_out]
    told: list[Told] = [*document.told]
    taken: list[str] = []
    elsewhere: list[str] = []
    for one in standards:
        left += one.left_out
        told += one.told
        elsewhere += one.elsewhere
        taken += texts_of_standard(one.standard)
    if of_suite.suite:
        taken += texts_of_suite(of_suite.suite)
    return ImportedDocument(
        file=document.file,
        form=document.form,
        pages=document.pages,
        standards=tuple(one.standard for one in standards),
        suite=of_suite.suite,
        left_out=tuple(left),
        told=tuple(told),
        accounting=account(document, taken, elsewhere, left),
    )


def twice(documents: Iterable[ImportedDocument]) -> list[str]:
    """Returns a reason for each standard without a URN, or printed twice in one language."""
    seen: dict[tuple[str, str], str] = {}
    reasons: list[str] = []
    for document in documents:
        for one in document.standards:
            key = ("".join(one.urn.split()), one.language)
            where = f"{document.file}, {one.place}" if one.place else document.file
            if not one.urn:
                reasons.append(
                    f"import: no URN is found for “{one.title}” in {where} (name the file by it: "
                    "xyz-ab01)"
                )
            elif key in seen:
                reasons.append(
                    f"import: {one.urn} stands twice, in {seen[key]} and in {where} (import one "
                    "of them, or each by itself)"
                )
            seen.setdefault(key, where)
    return reasons
