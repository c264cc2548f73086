"""What the first page, and the foot of every printed page, take from the data."""

from babel.dates import format_date

from generator.catalogue.in_language import Site
from generator.languages.definitions import definition
from generator.pages.process_map import drawing
from generator.pages.rendering import render


def process_drawing(site: Site) -> str:
    """The drawing of the functional process for the first page, as HTML; nothing where none is."""
    drawn = drawing(site)
    name = site.language.interface("The functional process")
    return render("home.md", site.language, "index", drawing=drawn, name=name)[0] if drawn else ""


def built_on(site: Site) -> str:
    """The day of the build in words, in the site's language."""
    return format_date(site.today, "long", locale=definition(site.language.code).locale)
