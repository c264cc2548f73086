"""What each field of the data means, in every form in which it can be had: ``/data/``."""

from collections.abc import Iterator

from generator import ids
from generator.catalogue.dictionary import Field, RecordType
from generator.catalogue.downloads import API, DICTIONARY, FOLDER
from generator.catalogue.menu_sections import ABOUT
from generator.catalogue.site_in_language import Site
from generator.ids import Address
from generator.languages.language import Language, Wording
from generator.pages.coverage import explain_states
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, make_page

PATH = f"{DICTIONARY}/index"


def make_pages(site: Site) -> Iterator[Page]:
    """Yields the one page; none while the site is edited, which has no data then."""
    if not site.has_data:
        return
    language, known = site.language, site.dictionary
    yield make_page(
        site,
        "data.md",
        PATH,
        language.interface("The data, field by field"),
        language.interface(
            "What each field of the JSON, CSV and Excel files means, with examples."
        ),
        objects=[_view_object(record_type, language) for record_type in known.json]
        if known
        else (),
        has_changes=bool(site.catalogue.suite.releases),
        rules=[rule.say(language) for rule in known.csv_rules] if known else (),
        columns=[_pair_field(field, language) for field in known.csv] if known else (),
        sheets=[_view_sheet(sheet, language) for sheet in known.sheets] if known else (),
        page_language=language.code,
        several_languages=bool(language.other),
        downloads=Address(f"{FOLDER}/index"),
        programs=Address(f"{API}/index"),
        states=explain_states(language, language.translation) if language.other else {},
        types={
            "string": language.interface("text"),
            "integer": language.interface("whole number"),
            "mixed": language.interface("whole number or text"),
            "boolean": language.interface("true or false"),
            "year": language.interface("year"),
            "date": language.interface("day"),
        },
    )


def _view_object(described: RecordType, language: Language) -> dict[str, object]:
    """Makes the view of an object of the JSON, which has one name in every language."""
    return {
        "anchor": f"json-{described.name.lower()}",
        "name": described.name,
        **_view_record(described, language),
    }


def _view_sheet(described: RecordType, language: Language) -> dict[str, object]:
    """Makes the view of a sheet of the workbook."""
    return {
        "anchor": f"excel-{ids.make_slug(described.name)}",
        "name": language.interface(described.name),
        **_view_record(described, language),
    }


def _view_record(described: RecordType, language: Language) -> dict[str, object]:
    fields = [_pair_field(field, language) for field in described.fields]
    return {"meaning": described.meaning.say(language), "fields": fields}


def _pair_field(field: Field, language: Language) -> tuple[Field, Wording]:
    """Returns a field, and what it means in the language of the page."""
    return field, field.meaning.say(language)


KIND = PageKind(make_pages, MenuPlace(ABOUT))
