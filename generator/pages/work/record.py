"""Makes the tool for a record of what somebody did by the standards: ``/my-record/``."""

from collections.abc import Iterator

from generator.catalogue.menu_sections import AT_WORK
from generator.catalogue.site_in_language import Site
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind
from generator.pages.work.days import make_days_views
from generator.pages.work.helps import make_help_views
from generator.pages.work.record_words import WORDS
from generator.pages.work.tool import make_tool_page

PATH = "my-record"


def make_pages(site: Site) -> Iterator[Page]:
    """Yields the page where the suite has statements."""
    interface = site.language.interface
    return make_tool_page(
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
            "helps": tuple(make_help_views(site, languages)),
            "days": tuple(make_days_views(languages)),
        },
    )


KIND = PageKind(make_pages, MenuPlace(AT_WORK))
