"""What somebody did and where they stand: ``/my-record/``, from which its documents are made."""

from collections.abc import Iterator

from generator.catalogue.in_language import Site
from generator.catalogue.menu_sections import AT_WORK
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, page
from generator.pages.work.days import days_view
from generator.pages.work.documents import Languages, foot, own_words
from generator.pages.work.helps import helps
from generator.pages.work.record_words import WORDS
from generator.pages.work.statements import has_statements, statements_view

PATH = "my-record"


def pages(site: Site) -> Iterator[Page]:
    """Yields the one page, where the suite has statements for a record to be about."""
    if not has_statements(site):
        return
    interface, languages = site.language.interface, Languages(site)
    view = statements_view(site, languages)
    yield page(
        site,
        "work_record.md",
        PATH,
        interface("My record"),
        interface(
            "Keep a record of what you did by the standards, for supervision, appraisal and a "
            "portfolio. It stays on your device."
        ),
        frame="work_record.html",
        hide=("navigation", "toc"),
        view=view,
        helps=tuple(helps(site, languages)),
        languages=languages.views(),
        days=tuple(days_view(languages)),
        words=own_words(languages, WORDS),
        imprint=tuple(line for one in view.editions for line in foot(site, languages, one.edition)),
    )


KIND = PageKind(pages, MenuPlace(AT_WORK))
