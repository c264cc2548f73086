"""Writes what surrounds the text: header and footer, table of contents, the file's properties."""

import re
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

from docx.oxml.ns import qn
from docx.section import Section
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from generator.exports.documents.word import embedded_typeface, word_styles
from generator.exports.documents.word.page_numbers import find_pages
from generator.exports.documents.word.word_writer import ContentsHeading, Part, WordWriter
from generator.exports.documents.word.xml_elements import (
    make_element,
    make_field_instruction,
    make_field_mark,
)
from generator.exports.reproducible_zip import repack_zip
from generator.languages.known_languages import find_definition
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


def write_head_and_foot(
    writer: WordWriter, section: Section, reference: Wording, *title: Part
) -> None:
    """Writes the header and footer: the title above, reference and page number below."""
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    for part, style in ((section.header, word_styles.HEADER), (section.footer, word_styles.FOOTER)):
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
            _add_field(foot, "PAGE" if piece == PAGE else "NUMPAGES", "1")
        elif piece:
            writer.fill(foot, numbers._replace(text=piece))


def write_contents(writer: WordWriter, after: Paragraph) -> None:
    """Inserts the table of contents behind a paragraph.

    It is a field that Word can bring up to date, and is filled already: a field to be filled on
    opening makes Word ask a question that frightens.
    """
    entries = [
        _make_contents_entry(heading) for heading in writer.headings if heading.level <= DEPTH
    ]
    if entries:
        opening = (
            make_field_mark("begin"),
            make_field_instruction(f'TOC \\o "1-{DEPTH}" \\h \\z'),
            make_field_mark("separate"),
        )
        entries[0][1:1] = opening
        entries[-1].append(make_field_mark("end"))
        kind = make_element(
            "docPartObj",
            make_element("docPartGallery", val="Table of Contents"),
            make_element("docPartUnique"),
        )
        listed = make_element(
            "sdt", make_element("sdtPr", kind), make_element("sdtContent", *entries)
        )
        after._p.addnext(listed)
        found = find_pages(writer.document)
        for number in listed.iter(qn("w:t")):
            if number.text in found:
                number.text = str(found[number.text])


def pack_document(writer: WordWriter) -> bytes:
    """Returns the file with its properties, but without the time at which it was made."""
    document, book = writer.document, writer.book
    about = document.core_properties
    about.title, about.subject = writer.content.title, writer.content.reference.text
    about.author = "; ".join(writer.content.authors)[:LONGEST_PROPERTY]
    about.language, about.version = find_definition(book.language).tag, book.release.version
    about.comments = book.imprint[-1].text
    about.created = about.modified = datetime.combine(book.release.day, time(), UTC)
    _clean_settings(writer)
    embedded_typeface.embed_typeface(document)
    for owner in (document.part.package, document.part):
        for key in [key for key, rel in owner.rels.items() if rel.reltype.endswith(DROPPED_PARTS)]:
            del owner.rels[key]
    written = BytesIO()
    document.save(written)
    return repack_zip(written.getvalue())


def _clean_settings(writer: WordWriter) -> None:
    """Keeps the useful settings of python-docx's template, and sets the language."""
    settings = writer.document.settings.element
    for setting in list(settings):
        if setting.tag.partition("}")[2] not in KEPT_SETTINGS:
            settings.remove(setting)
    settings.insert(0, make_element("zoom", percent="100"))
    [compatible] = settings.findall(qn("w:compat"))
    for one in compatible:
        if one.get(qn("w:name")) == "compatibilityMode":
            one.set(qn("w:val"), TODAYS_WORD)
    compatible.addnext(make_element("themeFontLang", val=find_definition(writer.language).tag))


def _make_contents_entry(heading: ContentsHeading) -> Any:
    """An entry of the contents; its bookmark stands for the number of its page."""
    runs = [_copy_without_look(run) for run in heading.paragraph.runs]
    number = (
        make_element("r", make_element("tab")),
        make_field_mark("begin"),
        make_field_instruction(f"PAGEREF {heading.bookmark} \\h"),
        make_field_mark("separate"),
        make_element("r", make_element("t", text=heading.bookmark)),
        make_field_mark("end"),
    )
    return make_element(
        "p",
        make_element(
            "pPr", make_element("pStyle", val=word_styles.make_style_id(word_styles.ENTRY))
        ),
        make_element("hyperlink", *runs, *number, anchor=heading.bookmark, history="1"),
    )


def _copy_without_look(run: Run) -> Any:
    """Copies a run's words and language without their look."""
    languages = run._r.findall(f"{qn('w:rPr')}/{qn('w:lang')}")
    kept = [
        make_element("rPr", make_element("lang", val=str(language.get(qn("w:val")))))
        for language in languages
    ]
    return make_element("r", *kept, make_element("t", text=run.text))


def _add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    paragraph._p.extend(
        (make_field_mark("begin"), make_field_instruction(instruction), make_field_mark("separate"))
    )
    paragraph.add_run(shown)
    paragraph._p.append(make_field_mark("end"))
