"""Imports files: reads each one's layout and recognises the standards in it, or refuses it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from generator.importing import plain_text
from generator.importing.accounting import account_for_words, list_standard_texts, list_suite_texts
from generator.importing.contents_lists import split_off_contents
from generator.importing.layout import DocumentLayout
from generator.importing.refusals import ImportRefusedError, make_lock_refusal, make_refusal
from generator.importing.result import ImportedDocument, ImportNote, Omission
from generator.importing.segments import DocumentSegment, split_into_segments
from generator.importing.source_text import format_source_text
from generator.importing.standard_names import ImportedFile
from generator.importing.standards import RecognisedStandard, read_standard
from generator.importing.suites import RecognisedSuite, read_suite
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
        ImportRefusedError: With all reasons at once, where any of them can't be imported.
    """
    if not files:
        raise make_refusal(
            "no document is named", "name one or several: FILES=../downloads/nos.pdf"
        )
    reasons: list[str] = []
    found: list[ImportedDocument] = []
    for file in files:
        try:
            found.append(import_file(file, password))
        except ImportRefusedError as refused:
            reasons += refused.reasons
    reasons += find_duplicates(found)
    if reasons:
        raise ImportRefusedError(reasons)
    return found


def import_file(file: Path, password: str = "") -> ImportedDocument:
    """Reads one document.

    Raises:
        ImportRefusedError: Where it can't be imported.
    """
    if file.is_dir():
        raise make_refusal(f"{file} is a folder", f"name the files in it, such as {file}/*.pdf")
    if not file.is_file():
        raise make_refusal(f"{file} is no file", "look whether its name is right")
    if file.stat().st_size > LARGEST:
        raise make_refusal(f"{file.name} is larger than 200 MB", "save a smaller copy")
    return recognise(read_layout(file.name, file.read_bytes(), password))


def read_layout(file: str, content: bytes, password: str = "") -> DocumentLayout:
    """Reads the layout of a document; its first bytes tell its form, or else its name.

    Raises:
        ImportRefusedError: Where it is damaged, locked, empty or of an unknown form.
    """
    if b"%PDF-" in content[:1024]:
        from generator.importing.pdf.pdf_layout import read as read_pdf  # its library takes a while

        return read_pdf(file, content, password)
    if content.startswith(b"PK"):
        from generator.importing.word.word_layout import read as read_word

        return read_word(file, content)
    if content.startswith(OLE):
        if ENCRYPTED in content:
            raise make_lock_refusal(file, tried=bool(password), openable=False)
        raise make_refusal(f"{file} is of an old form of Word", "save it as .docx, and import that")
    name = file.lower()
    if not content.strip():
        raise make_refusal(f"{file} is empty", "fetch it again")
    if name.endswith(".pdf"):
        raise make_refusal(f"{file} is no PDF, or is damaged", "fetch it again")
    if name.endswith(".docx"):
        raise make_refusal(f"{file} is not a Word file, or is damaged", "fetch it again")
    start = content[:4096].lstrip().lower()
    if start.startswith((b"<", b"\xef\xbb\xbf<")) or name.endswith((".html", ".htm", ".xhtml")):
        from generator.importing.web_page import read as read_page

        return read_page(file, content)
    return plain_text.read(file, content)


def recognise(document: DocumentLayout) -> ImportedDocument:
    """Returns the standards of a document, and what it says of its suite.

    Raises:
        ImportRefusedError: Where it holds no standard.
    """
    flat, contents = split_off_contents(list(flatten(document.blocks)))
    parts = split_into_segments(flat)
    file = ImportedFile(document.file, document.title)
    standards: list[RecognisedStandard] = []
    others: list[DocumentSegment] = []
    for part in parts:
        recognised_standard = read_standard(part, file) if part.is_standard else None
        if recognised_standard and any(
            section.statements for section in recognised_standard.standard.sections
        ):
            standards.append(recognised_standard)
        else:
            others.append(part)
    if not standards:
        raise make_refusal(
            f"{document.file} is no National Occupational Standard: no performance criteria and "
            "no knowledge stand in it",
            "see whether it is the right file",
        )
    of_suite = read_suite(others, document.file, standards[0].standard.language)
    return replace(
        _make_document(document, contents, standards, of_suite), text=format_source_text(flat)
    )


def _make_document(
    document: DocumentLayout,
    contents: list[Omission],
    standards: list[RecognisedStandard],
    of_suite: RecognisedSuite,
) -> ImportedDocument:
    """Gathers what was recognised and left out, and the account of all words."""
    left = [*document.left_out, *contents, *of_suite.left_out]
    told: list[ImportNote] = [*document.told]
    taken: list[str] = []
    elsewhere: list[str] = []
    for standard in standards:
        left += standard.left_out
        told += standard.told
        elsewhere += standard.elsewhere
        taken += list_standard_texts(standard.standard)
    if of_suite.suite:
        taken += list_suite_texts(of_suite.suite)
    return ImportedDocument(
        file=document.file,
        form=document.form,
        pages=document.pages,
        standards=tuple(one.standard for one in standards),
        suite=of_suite.suite,
        left_out=tuple(left),
        told=tuple(told),
        accounting=account_for_words(document, taken, elsewhere, left),
    )


def find_duplicates(documents: Iterable[ImportedDocument]) -> list[str]:
    """Returns a reason for each standard without a URN, or printed twice in one language."""
    seen: dict[tuple[str, str], str] = {}
    reasons: list[str] = []
    for document in documents:
        for standard in document.standards:
            key = ("".join(standard.urn.split()), standard.language)
            where = f"{document.file}, {standard.place}" if standard.place else document.file
            if not standard.urn:
                reasons.append(
                    f"import: no URN is found for “{standard.title}” in {where} (name the file by "
                    "it: xyz-ab01)"
                )
            elif key in seen:
                reasons.append(
                    f"import: {standard.urn} stands twice, in {seen[key]} and in {where} (import "
                    "one of them, or each by itself)"
                )
            seen.setdefault(key, where)
    return reasons
