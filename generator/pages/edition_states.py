"""Says which state an edition is in: in force, superseded, or in consultation."""

from datetime import date
from typing import NamedTuple
from urllib.parse import quote

from babel.dates import format_date

from generator.catalogue.site_in_language import Site
from generator.languages.known_languages import find_definition
from generator.languages.language import Language, Wording
from generator.suite.entities.standards import Edition


class ConsultationView(NamedTuple):
    """Says that a page belongs to an edition in consultation, and how to comment on it.

    Attributes:
        said: The period of the consultation.
        ended: That it had ended by the day of the build; None where it had not.
        invitation: The text and address of the link to comment; None where the consultation has
            ended, or the suite names no address.
        owner: The owner, to whom comments go if no address is named, with the owner's page.
    """

    said: Wording
    ended: Wording | None
    invitation: tuple[Wording, str] | None
    owner: tuple[Wording, str | None] | None


def describe_state(language: Language, edition: Edition) -> Wording:
    """Returns the state of an edition, in a sentence."""
    if edition.consultation:
        words = language.interface(
            "In consultation from %(first)s to %(last)s: a proposal, and not in force."
        )
        days = {"first": edition.consultation.from_, "last": edition.consultation.until}
        return words % {name: _format_day(day, words) for name, day in days.items()}
    if edition.superseded_by:
        return language.interface(
            "Superseded by the %(edition)s revision.", edition=edition.superseded_by
        )
    return language.interface("In force.")


def make_heading(language: Language, edition: Edition) -> Wording:
    """Returns a heading with an edition and its state."""
    interface, year = language.interface, edition.year
    if edition.consultation:
        return interface("%(edition)s edition: in consultation", edition=year)
    if edition.superseded_by:
        return interface("%(edition)s edition: superseded", edition=year)
    return interface("%(edition)s edition: in force", edition=year)


def summarise_state(language: Language, edition: Edition) -> Wording:
    """Returns an edition with its state, in as few words as possible."""
    interface, year = language.interface, edition.year
    if edition.consultation:
        return interface("%(edition)s, in consultation", edition=year)
    if edition.superseded_by:
        return interface("%(edition)s, superseded", edition=year)
    return interface("%(edition)s, in force", edition=year)


def make_consultation_view(site: Site, edition: Edition, reference: str) -> ConsultationView | None:
    """Returns how to comment on a page; None where its edition is not in consultation.

    Args:
        site: The suite in the language of the page.
        edition: The edition.
        reference: The subject of a comment, such as a URN.
    """
    if not edition.consultation:
        return None
    interface, last = site.language.interface, edition.consultation.until
    ended = None
    if site.today.isoformat() > last:
        words = interface("The consultation ended on %(last)s.")
        ended = words % {"last": _format_day(last, words)}
    facts = site.catalogue.suite.facts
    address = edition.consultation.comments or facts.contact
    invitation = owner = None
    if address and not ended:
        label = interface("Comment on %(reference)s", reference=reference)
        year = edition.year
        subject = reference if year in reference else f"{reference} ({year})"
        invitation = label, add_reference(address, subject)
    elif facts.owner and not ended:
        said = interface("Comments go to the owner: %(owner)s.", owner=facts.owner.name)
        owner = said, facts.owner.page
    return ConsultationView(describe_state(site.language, edition), ended, invitation, owner)


def add_reference(address: str, reference: str) -> str:
    """Returns the address for comments with their subject filled in.

    Args:
        address: An e-mail address, or the address of a page.
        reference: The subject of the comment.
    """
    if "://" in address:
        return f"{address}{'&' if '?' in address else '?'}reference={quote(reference, safe='')}"
    return f"mailto:{address.removeprefix('mailto:')}?subject={quote(reference, safe='')}"


def _format_day(day: str, words: Wording) -> str:
    """Formats a day in the language of a wording."""
    return format_date(
        date.fromisoformat(day), "long", locale=find_definition(words.language).locale
    )
