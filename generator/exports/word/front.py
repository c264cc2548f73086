"""What surrounds the text: head and foot of the pages, contents, what the file says of itself."""

import re
from datetime import UTC, datetime, time
from io import BytesIO

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.text.paragraph import Paragraph

from generator.exports.book import Book
from generator.exports.word import styles
from generator.exports.word.writer import Heading, Marked, Writer
from generator.exports.zipped import rezipped
from generator.language import Wording

PUBLISHER = "Developed by"
"""Beside which label an edition prints who made it."""

DEPTH = 2
"""How deep the table of contents goes."""

PAGE, PAGES = "\ue000", "\ue001"
"""What holds the places of the numbers while words are put around them."""

DROPPED_PARTS = ("thumbnail", "extended-properties", "stylesWithEffects", "customXml")
"""What the library's template brings that says untrue things, or nothing."""

KEPT_SETTINGS = ("zoom", "defaultTabStop", "characterSpacingControl", "compat", "clrSchemeMapping")


def imprint(writer: Writer) -> None:
    """What the file says of itself."""
    for line in writer.book.imprint:
        writer.hanging(styles.IMPRINT, Marked(line.label, styles.LABEL), line.text)


def state(writer: Writer) -> None:
    """Whether the edition is in force."""
    edition = writer.book.edition
    if edition.superseded_by:
        words = writer.interface(
            "Superseded by the revision of %(edition)s.", edition=edition.superseded_by
        )
        writer.paragraph(styles.SUPERSEDED, words)
    else:
        writer.paragraph(styles.IN_FORCE, writer.interface("In force."))


def state_of_drafts(writer: Writer) -> None:
    """What a draft is, where any stands in the document."""
    if writer.book.site.language.shows_drafts:
        words = writer.interface(
            "Welsh marked “draft” is this project’s, and nobody who reads Welsh has reviewed it "
            "yet; the English is the published text."
        )
        writer.paragraph(styles.BODY, words)


def head_and_foot(writer: Writer, section: Section, reference: Wording, title: Wording) -> None:
    """What stands on every page: the title above, the reference and the number below."""
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    for part, style in ((section.header, styles.HEADER), (section.footer, styles.FOOTER)):
        part.paragraphs[0].style = writer.document.styles[style]
    writer.fill(section.header.paragraphs[0], title)
    foot = section.footer.paragraphs[0]
    version = writer.book.release.version
    writer.fill(foot, reference)
    if version:
        writer.fill(foot, " · ", writer.interface("version %(version)s", version=version))
    numbers = writer.interface("Page %(page)s of %(pages)s", page=PAGE, pages=PAGES)
    writer.fill(foot, "\t")
    for piece in re.split(f"([{PAGE}{PAGES}])", numbers.text):
        if piece in (PAGE, PAGES):
            _field(foot, "PAGE" if piece == PAGE else "NUMPAGES", "1")
        elif piece:
            writer.fill(foot, Wording(piece, numbers.language, numbers.state, interface=True))


def contents(writer: Writer, after: Paragraph) -> None:
    """Puts the table of contents behind a paragraph.

    It is a field that Word can bring up to date, and is filled already: a field to be filled on
    opening makes Word ask a question that frightens. So it has no numbers of pages, which nobody
    but Word knows, until a reader has it brought up to date; its entries lead there.
    """
    listed = [heading for heading in writer.headings if heading.level <= DEPTH]
    whole, properties, part = (OxmlElement(name) for name in ("w:sdt", "w:sdtPr", "w:docPartObj"))
    gallery, unique, content = (
        OxmlElement(name) for name in ("w:docPartGallery", "w:docPartUnique", "w:sdtContent")
    )
    gallery.set(qn("w:val"), "Table of Contents")
    part.extend((gallery, unique))
    properties.append(part)
    whole.extend((properties, content))
    entries = [_entry(writer, heading) for heading in listed]
    for entry in entries:
        content.append(entry)
    if entries:
        opening = [
            _mark("begin"),
            _instruction(f'TOC \\o "1-{DEPTH}" \\h \\z'),
            _mark("separate"),
        ]
        first = entries[0].find(qn("w:hyperlink"))
        for run in opening:
            first.addprevious(run)
        entries[-1].append(_mark("end"))
        after._p.addnext(whole)


def packed(writer: Writer, title: str, subject: str) -> bytes:
    """The document as a file that says what it is, and not when it was made."""
    document, book = writer.document, writer.book
    about = document.core_properties
    about.title, about.subject, about.author = title, subject, _publisher(book)
    about.language, about.version = styles.TAGS[book.language], book.release.version
    about.comments = book.imprint[-1].text
    about.created = about.modified = datetime.combine(book.release.day, time(), UTC)
    _settings(writer)
    for owner in (document.part.package, document.part):
        for key in [key for key, one in owner.rels.items() if one.reltype.endswith(DROPPED_PARTS)]:
            del owner.rels[key]
    written = BytesIO()
    document.save(written)
    return rezipped(written.getvalue())


def _publisher(book: Book) -> str:
    """Who made the edition or the standard, as it prints; empty where it does not say."""
    standards = book.standards if book.urn else ()
    printed = [*(item for one in standards for item in one.metadata), *book.edition.metadata]
    return next((item.text for item in printed if item.label == PUBLISHER), "")


def _settings(writer: Writer) -> None:
    settings = writer.document.settings.element
    for setting in list(settings):
        if setting.tag.partition("}")[2] not in KEPT_SETTINGS:
            settings.remove(setting)
    zoom = settings.find(qn("w:zoom"))
    zoom.attrib.clear()
    zoom.set(qn("w:percent"), "100")
    compatible = settings.find(qn("w:compat"))
    for one in compatible:
        if one.get(qn("w:name")) == "compatibilityMode":
            one.set(qn("w:val"), "15")
    spoken = OxmlElement("w:themeFontLang")
    spoken.set(qn("w:val"), styles.TAGS[writer.language])
    compatible.addnext(spoken)


def _entry(writer: Writer, heading: Heading) -> BaseOxmlElement:
    paragraph = OxmlElement("w:p")
    style = OxmlElement("w:pStyle")
    style.set(qn("w:val"), writer.document.styles[styles.ENTRIES[heading.level - 1]].style_id)
    paragraph.get_or_add_pPr().append(style)
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), heading.bookmark)
    link.set(qn("w:history"), "1")
    for run in heading.paragraph.runs:
        link.append(_copied(run._r))
    paragraph.append(link)
    return paragraph


def _copied(run: BaseOxmlElement) -> BaseOxmlElement:
    """A run's words in their language, without the look that they have in a heading."""
    copy = OxmlElement("w:r")
    language = run.find(f"{qn('w:rPr')}/{qn('w:lang')}")
    if language is not None:
        properties, other = OxmlElement("w:rPr"), OxmlElement("w:lang")
        other.set(qn("w:val"), language.get(qn("w:val")))
        properties.append(other)
        copy.append(properties)
    words = OxmlElement("w:t")
    words.text = "".join(run.itertext())
    words.set(qn("xml:space"), "preserve")
    copy.append(words)
    return copy


def _field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    for run in (_mark("begin"), _instruction(instruction), _mark("separate")):
        paragraph._p.append(run)
    paragraph.add_run(shown)
    paragraph._p.append(_mark("end"))


def _mark(kind: str) -> BaseOxmlElement:
    run, mark = OxmlElement("w:r"), OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    run.append(mark)
    return run


def _instruction(words: str) -> BaseOxmlElement:
    run, instruction = OxmlElement("w:r"), OxmlElement("w:instrText")
    instruction.text = f" {words} "
    instruction.set(qn("xml:space"), "preserve")
    run.append(instruction)
    return run
