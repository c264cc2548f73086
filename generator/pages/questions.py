"""What readers ask: by these words, too, the search finds the places that answer."""

from collections.abc import Iterator

from generator.catalogue.in_language import Site
from generator.pages.page import SearchEntry


def asked(site: Site) -> Iterator[SearchEntry]:
    """Yields an entry for each place of which readers ask, with nothing in it but their questions.

    What is found at the place stands in the entry or the section that is there already. Pages that
    people write are among the places, so these entries are no page's own.

    Args:
        site: The suite in the language of the questions.
    """
    for one in site.catalogue.entities.questions:
        questions = tuple(site.say(text, linked=False).text for text in one.asked)
        yield SearchEntry(one.address, "", "", questions)
