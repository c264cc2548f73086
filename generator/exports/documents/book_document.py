"""Makes the document of a book: its chapters, and what surrounds them."""

from dataclasses import replace

from generator.exports.book import Book
from generator.exports.documents.chapters import (
    AboutChapter,
    BookDocument,
    CompleteSet,
    Labels,
    SingleStandard,
    walk_wordings,
)
from generator.exports.documents.edition_chapters import make_complete_set
from generator.exports.documents.standard_chapter import (
    find_terms,
    make_banner,
    make_glossary,
    make_printed_facts,
    make_reference,
    make_standard_chapter,
)
from generator.exports.provenance import find_maker
from generator.languages.language import Wording
from generator.model.states import State
from generator.suite.entities.standards import Standard


def make_document(book: Book) -> BookDocument:
    """Makes the document of an edition, or of one standard, in one language."""
    interface, version = book.interface, book.release.version
    about = AboutChapter(interface("About this document"), book.imprint, (), None)
    body: CompleteSet | SingleStandard
    if book.urn:
        [only] = book.standards
        title = f"{only.urn} {book.site.say_plainly(only.title)}"
        body = _make_single_standard(book, only, about)
    else:
        title = book.site.say_plainly(book.edition.title)
        heading = interface("Details printed with the edition")
        metadata = make_printed_facts(book, heading, book.site.say_metadata(book.edition.metadata))
        body = make_complete_set(book, replace(about, printed=metadata))
    made = BookDocument(
        title,
        (),
        make_reference(book, book.urn or book.edition.urn),
        interface("Version %(version)s", version=version) if version else None,
        interface("Page %(page)s of %(pages)s"),
        _make_labels(book),
        body,
    )
    about = replace(body.about, notices=_list_notices(book, made))
    return replace(made, authors=_name_authors(book, made), body=replace(body, about=about))


def _make_single_standard(book: Book, only: Standard, about: AboutChapter) -> SingleStandard:
    terms = find_terms(book, only)
    return SingleStandard(
        book.site.name,
        make_banner(book, only),
        make_standard_chapter(book, only),
        make_glossary(book, terms) if terms else None,
        about,
    )


def _make_labels(book: Book) -> Labels:
    interface = book.interface
    return Labels(
        archived=interface("archived copy"),
        changed=interface("Changed:"),
        draft=interface("draft"),
        in_source=book.site.language.about("In %(source)s:"),
        in_table=interface("In the mapping table:"),
        note=interface("This project’s note:"),
        ours=interface("This project"),
        owner=interface("owner:"),
        practised=interface("Put into practice by"),
        title_in_table=interface("in the mapping table:"),
    )


def _name_authors(book: Book, made: BookDocument) -> tuple[str, ...]:
    """Names the authors; of a translation that is not the publisher's, this project."""
    own = {
        wording.state
        for wording in walk_wordings(made)
        if wording.language == book.language != book.source and not wording.interface
    }
    about = book.site.language.about
    if State.DRAFT in own:
        return (about("This project: draft translation into %(language)s").text,)
    if State.REVIEWED in own:
        return (about("This project: translation into %(language)s").text,)
    standards = book.standards if book.urn else ()
    printed = find_maker(
        (*(item for standard in standards for item in standard.metadata), *book.edition.metadata)
    )
    return (printed,) if printed else ()


def _list_notices(book: Book, made: BookDocument) -> tuple[Wording, ...]:
    """Returns what a document says of its translation if that is a draft or incomplete."""
    language, about = book.language, book.site.language.about
    said = tuple(walk_wordings(made))
    drafts = [
        wording for wording in said if wording.language == language and wording.state is State.DRAFT
    ]
    notices = []
    if not all(words.interface for words in drafts):
        notices.append(
            about(
                "%(language)s marked “draft” is this project’s, and nobody who reads %(language)s "
                "has reviewed it yet; the %(source)s is the published text."
            )
        )
    if any(words.interface for words in drafts):
        notices.append(
            about(
                "The %(language)s of this document’s own words is a draft by this project, not yet "
                "reviewed."
            )
        )
    relied_on = (State.PUBLISHED, State.OFFICIAL)
    if any(wording.language != language and wording.state not in relied_on for wording in said):
        notices.append(
            about(
                "Some of the text of this document has no %(language)s that may be shown. It "
                "stands here in %(source)s, and is marked as %(source)s for screen readers."
            )
        )
    return tuple(notices)
