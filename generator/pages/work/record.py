"""Makes the tool for a record of what somebody did by the standards: ``/my-record/``."""

from collections.abc import Iterator

from generator.catalogue.in_language import Site
from generator.catalogue.menu_sections import AT_WORK
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind
from generator.pages.work.days import days_view
from generator.pages.work.helps import helps
from generator.pages.work.record_words import WORDS
from generator.pages.work.tool import tool_page

PATH = "my-record"


def pages(site: Site) -> Iterator[Page]:
    """Yields the page where the suite has statements."""
    interface = site.language.interface
    return tool_page(
        site,
        "record",
        PATH,
        interface("My record"),
        interface(
            "Keep a record of what you did by the standards, for supervision, appraisal and a "
            "portfolio. It stays on your device."
        ),
        WORDS,
        lambda _, languages: {
            "helps": tuple(helps(site, languages)),
            "days": tuple(days_view(languages)),
        },
    )


KIND = PageKind(pages, MenuPlace(AT_WORK))
