"""Lets the search find places by the questions that readers ask about them."""

from collections.abc import Iterator

from generator.catalogue.site_in_language import Site
from generator.pages.page import SearchEntry


def list_question_entries(site: Site) -> Iterator[SearchEntry]:
    """Yields an entry for each place that answers questions, with only those questions in it.

    The words at the place are in another entry, or in a section. Written pages are among the
    places, so these entries belong to no page.

    Args:
        site: The suite in the language of the questions.
    """
    for question in site.catalogue.entities.questions:
        questions = tuple(site.say(text, linked=False).text for text in question.asked)
        yield SearchEntry(question.address, "", "", questions)
