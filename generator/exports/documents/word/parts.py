"""Parts that both a standard and the set are made of."""

from generator.catalogue.in_language import FunctionLink
from generator.exports.documents.word import styles
from generator.exports.documents.word.writer import Marked, Part, Writer
from generator.languages.language import Wording
from generator.pages.standard import through


def functions(writer: Writer, listed: tuple[FunctionLink, ...]) -> None:
    """A list of functions."""
    for one in listed:
        writer.hanging(styles.FUNCTION, Marked(f"{one.code}.", styles.CODE), one.process)


def connected_functions(writer: Writer, urn: str, level: int) -> None:
    """The functions that a standard serves, or would serve through its counterparts."""
    book = writer.book
    writer.heading(level, writer.interface("Functions it serves"))
    functions(writer, book.site.functions_of(urn))
    if book.year in book.catalogue.suite.mapping.functions:
        return
    writer.paragraph(
        styles.BODY, writer.interface("The mapping of this edition is not in our source.")
    )
    for view in through(book.site, urn):
        words = writer.interface("Its counterpart of %(edition)s serves:", edition=view.edition)
        writer.paragraph(styles.LEAD_IN, writer.ours(), " ", words)
        functions(writer, view.functions)


def metadata(writer: Writer, title: Wording, printed: tuple[tuple[Wording, Wording], ...]) -> None:
    """What an edition or a standard prints about itself."""
    writer.table(
        title,
        (writer.interface("Heading"), writer.interface("As printed")),
        (styles.LABEL_WIDTH, styles.TEXT_WIDTH - styles.LABEL_WIDTH),
        [(((label,),), ((text,),)) for label, text in printed],
    )


def terms(writer: Writer, identities: tuple[str, ...]) -> None:
    """Entries of the glossary; in Welsh with what their terms are in English."""
    book = writer.book
    for identity in identities:
        owner = f"glossary {identity}"
        parts: list[Part] = [book.say(f"{owner} term")]
        english = book.site.beside(f"{owner} term") if book.language == "cy" else None
        if english:
            parts += [" – ", english]
        writer.paragraph(styles.TERM, *parts)
        writer.paragraph(styles.DEFINITION, book.say(f"{owner} definition"))
        writer.notes(book.site.notes(owner, book.catalogue.terms[identity].notes))
