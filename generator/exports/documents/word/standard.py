"""A standard, as a document of its own or as a chapter of the set."""

from generator.exports.documents.word import styles
from generator.exports.documents.word.parts import connected_functions, metadata, terms
from generator.exports.documents.word.writer import Marked, Part, Writer
from generator.pages import standard as page

KINDS = (
    ("performance_criteria", styles.CRITERION, styles.CRITERION_CODE),
    ("knowledge", styles.KNOWLEDGE, styles.KNOWLEDGE_CODE),
)


def name(writer: Writer, urn: str) -> tuple[Part, ...]:
    """A standard as titles and lists name it: ``LSI SE03``, and its title."""
    return Marked(urn, styles.URN), " ", writer.book.site.say(f"{urn} title")


def standard(writer: Writer, urn: str, level: int) -> None:
    """What a standard says, and what it is connected with.

    Args:
        writer: Writes it.
        urn: The standard.
        level: The level of its headings.
    """
    _official_welsh(writer, urn)
    found = page.notes_by_text(writer.book.site, urn)
    paragraphs = range(1, len(writer.book.catalogue.standards[urn].overview) + 1)
    writer.heading(level, writer.interface("Overview"))
    for number in paragraphs:
        writer.paragraph(styles.BODY, writer.book.say(f"{urn} overview {number}"))
    for about in ("title", *(f"overview {number}" for number in paragraphs)):
        writer.notes(found.get(about, ()))
    for kind, style, code_style in KINDS:
        view = page.kind_view(writer.book.site, urn, kind, found)
        writer.heading(level, view.heading)
        _statements(writer, view, style, code_style)
    writer.heading(level, writer.interface("What it is connected with"))
    connected_functions(writer, urn, level + 1)
    _counterparts(writer, urn, level + 1)
    _values(writer, urn, level + 1)
    printed = writer.book.catalogue.standards[urn].metadata
    if printed:
        heading = writer.interface("What the standard prints about itself")
        writer.heading(level, heading)
        metadata(writer, heading, writer.book.site.metadata(urn, printed))


def state_of_edition(writer: Writer, urn: str) -> None:
    """Which edition it is of, and what took its place; of the one in force, what was before."""
    book = writer.book
    edition = book.edition
    parts: list[Part] = []
    if edition.superseded_by:
        style = styles.SUPERSEDED
        label = writer.interface("Edition of %(edition)s: superseded", edition=book.year)
        words = writer.interface(
            "The revision of %(edition)s has taken the place of this edition.",
            edition=edition.superseded_by,
        )
        parts += [" ", words]
    else:
        style = styles.IN_FORCE
        label = writer.interface("Edition of %(edition)s: in force", edition=book.year)
    for one in book.catalogue.counterparts(urn):
        if one.later or not edition.superseded_by:
            there = writer.interface("Its counterpart of %(edition)s:", edition=one.edition)
            parts += [" ", there, " ", *name(writer, one.urn), "."]
    if edition.superseded_by and (due := page.review(book.site, edition.review_date)):
        parts += [" ", due]
    writer.paragraph(style, Marked(label, styles.LABEL), ".", *parts)


def used_terms(writer: Writer, urn: str, level: int) -> None:
    """The glossary terms that a standard uses, with what they mean."""
    site = writer.book.site
    entry = writer.book.catalogue.standards[urn]
    texts = [f"{urn} overview {n + 1}" for n in range(len(entry.overview))]
    texts += [f"{urn} {code}" for code in entry.statements]
    met = site.terms_in(*(site.say(identity, running=True) for identity in texts))
    if met:
        writer.heading(level, writer.interface("Glossary"))
        terms(writer, tuple(term.id for term in met))


def _official_welsh(writer: Writer, urn: str) -> None:
    """The publisher's own Welsh title, in an English document."""
    language = writer.book.site.language
    title = writer.book.catalogue.standards[urn].title
    welsh = language.official_welsh(f"{urn} title", title)
    if welsh and language.code == "en":
        writer.paragraph(styles.LEAD_IN, writer.interface("Official Welsh title:"), " ", welsh)


def _statements(writer: Writer, view: page.KindView, style: str, code_style: str) -> None:
    if not view.statements:
        parts: list[Part] = [
            writer.interface(
                "Not held: our source has the title and the overview of this standard, but not "
                "its statements."
            )
        ]
        for edition, other, _ in view.elsewhere:
            words = writer.interface("Those of its counterpart of %(edition)s:", edition=edition)
            parts += [" ", words, " ", Marked(other, styles.URN), "."]
        writer.paragraph(styles.BODY, *parts)
        return
    if view.lead_in:
        writer.paragraph(styles.LEAD_IN, view.lead_in.text)
    for one in view.statements:
        code = Marked(one.code, code_style)
        if one.words:
            writer.hanging(style, code, writer.book.say(one.reference))
        else:
            writer.hanging(styles.WITHDRAWN, code, page.withdrawn(writer.book.site))
        writer.notes(one.notes)


def _counterparts(writer: Writer, urn: str, level: int) -> None:
    views = page.counterpart_views(writer.book.site, urn)
    if views:
        writer.heading(level, page.counterparts_heading(writer.book.site), " ", writer.ours())
    for view in views:
        parts: list[Part] = [f"{view.edition}: ", *name(writer, view.standard.urn), ". "]
        for number, changed in enumerate(view.changed):
            parts += [", ", changed] if number else [writer.interface("Changed:"), " ", changed]
        writer.paragraph(styles.BULLET, *parts, *([". "] if view.changed else []), view.note)


def _values(writer: Writer, urn: str, level: int) -> None:
    practices = writer.book.catalogue.practices_of(urn)
    if practices:
        writer.heading(level, writer.interface("Values it puts into practice"), " ", writer.ours())
    for practice in practices:
        value = practice.value
        codes = f" ({', '.join(practice.codes)})" if practice.codes else ""
        words = writer.book.say(f"{value.edition} value {value.number}")
        writer.hanging(styles.VALUE, Marked(f"{value.number}.", styles.CODE), words, codes)
