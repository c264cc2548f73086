"""Writes what surrounds the text: header and footer, table of contents, the file's properties."""

import re
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

from docx.oxml.ns import qn
from docx.section import Section
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from generator.exports.documents.word import styles, typeface
from generator.exports.documents.word.element import element, field_instruction, field_mark
from generator.exports.documents.word.pages import pages
from generator.exports.documents.word.writer import Heading, Part, Writer
from generator.exports.reproducible_zip import rezipped
from generator.languages.definitions import definition
from generator.languages.language import Wording

DEPTH = 1
"""How deep the table of contents goes: the sections are the same in every standard."""

PAGE, PAGES = "\ue000", "\ue001"
"""What holds the places of the numbers while words are put around them."""

DROPPED_PARTS = ("thumbnail", "extended-properties", "stylesWithEffects", "customXml")
"""What the library's template brings that says untrue things, or nothing."""

LONGEST_PROPERTY = 255
"""Characters that a property of a document holds."""

KEPT_SETTINGS = ("defaultTabStop", "characterSpacingControl", "compat", "clrSchemeMapping")
TODAYS_WORD = "15"
"""Or Word says that it opens the document in a mode for older ones."""


def head_and_foot(writer: Writer, section: Section, reference: Wording, *title: Part) -> None:
    """Writes the header and footer: the title above, reference and page number below."""
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    for part, style in ((section.header, styles.HEADER), (section.footer, styles.FOOTER)):
        part.paragraphs[0].style = writer.document.styles[style]
    writer.fill(section.header.paragraphs[0], *title)
    foot = section.footer.paragraphs[0]
    writer.fill(foot, reference)
    if writer.content.version:
        writer.fill(foot, " · ", writer.content.version)
    numbers = writer.content.page_of_pages % {"page": PAGE, "pages": PAGES}
    writer.fill(foot, "\t")
    for piece in re.split(f"([{PAGE}{PAGES}])", numbers.text):
        if piece in (PAGE, PAGES):
            _field(foot, "PAGE" if piece == PAGE else "NUMPAGES", "1")
        elif piece:
            writer.fill(foot, numbers._replace(text=piece))


def contents(writer: Writer, after: Paragraph) -> None:
    """Inserts the table of contents behind a paragraph.

    It is a field that Word can bring up to date, and is filled already: a field to be filled on
    opening makes Word ask a question that frightens.
    """
    entries = [_entry(heading) for heading in writer.headings if heading.level <= DEPTH]
    if entries:
        opening = (
            field_mark("begin"),
            field_instruction(f'TOC \\o "1-{DEPTH}" \\h \\z'),
            field_mark("separate"),
        )
        entries[0][1:1] = opening
        entries[-1].append(field_mark("end"))
        kind = element(
            "docPartObj",
            element("docPartGallery", val="Table of Contents"),
            element("docPartUnique"),
        )
        listed = element("sdt", element("sdtPr", kind), element("sdtContent", *entries))
        after._p.addnext(listed)
        found = pages(writer.document)
        for number in listed.iter(qn("w:t")):
            if number.text in found:
                number.text = str(found[number.text])


def packed(writer: Writer) -> bytes:
    """Returns the file with its properties, but without the time at which it was made."""
    document, book = writer.document, writer.book
    about = document.core_properties
    about.title, about.subject = writer.content.title, writer.content.reference.text
    about.author = "; ".join(writer.content.authors)[:LONGEST_PROPERTY]
    about.language, about.version = definition(book.language).tag, book.release.version
    about.comments = book.imprint[-1].text
    about.created = about.modified = datetime.combine(book.release.day, time(), UTC)
    _settings(writer)
    typeface.take_along(document)
    for owner in (document.part.package, document.part):
        for key in [key for key, one in owner.rels.items() if one.reltype.endswith(DROPPED_PARTS)]:
            del owner.rels[key]
    written = BytesIO()
    document.save(written)
    return rezipped(written.getvalue())


def _settings(writer: Writer) -> None:
    """Keeps the useful settings of python-docx's template, and sets the language."""
    settings = writer.document.settings.element
    for setting in list(settings):
        if setting.tag.partition("}")[2] not in KEPT_SETTINGS:
            settings.remove(setting)
    settings.insert(0, element("zoom", percent="100"))
    [compatible] = settings.findall(qn("w:compat"))
    for one in compatible:
        if one.get(qn("w:name")) == "compatibilityMode":
            one.set(qn("w:val"), TODAYS_WORD)
    compatible.addnext(element("themeFontLang", val=definition(writer.language).tag))


def _entry(heading: Heading) -> Any:
    """An entry of the contents; its bookmark stands for the number of its page."""
    runs = [_plain(run) for run in heading.paragraph.runs]
    number = (
        element("r", element("tab")),
        field_mark("begin"),
        field_instruction(f"PAGEREF {heading.bookmark} \\h"),
        field_mark("separate"),
        element("r", element("t", text=heading.bookmark)),
        field_mark("end"),
    )
    return element(
        "p",
        element("pPr", element("pStyle", val=styles.identifier(styles.ENTRY))),
        element("hyperlink", *runs, *number, anchor=heading.bookmark, history="1"),
    )


def _plain(run: Run) -> Any:
    """Copies a run's words and language without their look."""
    languages = run._r.findall(f"{qn('w:rPr')}/{qn('w:lang')}")
    kept = [element("rPr", element("lang", val=str(one.get(qn("w:val"))))) for one in languages]
    return element("r", *kept, element("t", text=run.text))


def _field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    paragraph._p.extend(
        (field_mark("begin"), field_instruction(instruction), field_mark("separate"))
    )
    paragraph.add_run(shown)
    paragraph._p.append(field_mark("end"))
