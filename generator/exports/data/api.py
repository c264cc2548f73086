"""The files that programs read at fixed addresses of the site, under ``/api/v1/``.

``list_endpoints`` lists them; the files, their description in OpenAPI and the page about them are
all made from it.
"""

from collections.abc import Iterator

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.dictionary import Endpoint, Meaning
from generator.catalogue.downloads import API, CHANGES, STANDARDS
from generator.exports.book import Book, Release
from generator.exports.data import json_file, json_schema, openapi
from generator.exports.data.changes_data import make_changes_data
from generator.exports.data.models import ChangesData, OneStandard, SuiteData
from generator.exports.data.suite_data import make_edition_head, make_suite_data
from generator.languages.language import translatable as _
from generator.model.work_files import WORK_FILES

WORK_FORMS = {
    "role": _("The form of a file that holds a role"),
    "record": _("The form of a file that holds somebody’s record"),
    "ratings": _("The form of the copy of a record that is made for a team"),
    "team": _("The form of a file that holds a team"),
}
"""What the schema of each file of readers is, by the file's ``form``."""


def list_endpoints(catalogue: Catalogue) -> tuple[Endpoint, ...]:
    """Lists every address at which programs read something of a suite."""
    example = f"{STANDARDS}/{ids.make_slug(catalogue.example.urn)}.json"
    return (
        _make_endpoint("suite.json", _("The whole suite"), "suite.schema.json"),
        Endpoint(
            f"{STANDARDS}/{{{openapi.STANDARD}}}.json",
            example,
            Meaning(
                _(
                    "One standard, by its reference in small letters, with a hyphen for each "
                    "space or sign"
                )
            ),
            "standard.schema.json",
        ),
        _make_endpoint("suite.schema.json", _("The JSON Schema of the whole suite")),
        _make_endpoint("standard.schema.json", _("The JSON Schema of one standard")),
        *(_list_change_endpoints() if catalogue.suite.releases else ()),
        *(
            _make_endpoint(f"{form}.schema.json", WORK_FORMS[form])
            for form in _list_forms(catalogue)
        ),
        _make_endpoint("openapi.json", _("This list for programs, by OpenAPI 3.1")),
    )


def _list_forms(catalogue: Catalogue) -> tuple[str, ...]:
    """Returns the kinds of file that readers keep; none where no tool has statements to work on."""
    return tuple(WORK_FILES) if catalogue.statements else ()


def _list_change_endpoints() -> tuple[Endpoint, ...]:
    return (
        _make_endpoint("changes.json", _("What each release changed"), "changes.schema.json"),
        _make_endpoint("changes.schema.json", _("The JSON Schema of what each release changed")),
    )


def _make_endpoint(name: str, meaning: str, schema: str = "") -> Endpoint:
    return Endpoint(f"{API}/{name}", f"{API}/{name}", Meaning(meaning), schema)


def make_files(
    catalogue: Catalogue, release: Release, *, show_drafts: bool = True
) -> Iterator[tuple[str, bytes]]:
    """Yields each file with its path from the site's root: suite, standards, schemas, OpenAPI.

    Those of the files that readers keep of their work are among the schemas.

    Args:
        catalogue: Everything that the suite holds.
        release: What the files say that they are part of.
        show_drafts: Whether translations that nobody has reviewed may stand in them.
    """
    whole = Book(catalogue, release, catalogue.suite.languages.codes, show_drafts=show_drafts)
    suite = make_suite_data(whole)
    yield f"{API}/suite.json", json_file.format_data(suite)
    editions = catalogue.editions
    heads = {year: make_edition_head(whole, editions[year]) for year in whole.years}
    for standard in suite.standards:
        one = OneStandard(imprint=suite.imprint, edition=heads[standard.edition], standard=standard)
        yield f"{STANDARDS}/{ids.make_slug(standard.id)}.json", json_file.format_data(one)
    if catalogue.suite.releases:
        yield CHANGES, json_file.format_data(make_changes_data(whole))
        yield f"{API}/changes.schema.json", json_schema.format_schema(catalogue.suite, ChangesData)
    yield f"{API}/suite.schema.json", json_schema.format_schema(catalogue.suite, SuiteData)
    yield f"{API}/standard.schema.json", json_schema.format_schema(catalogue.suite, OneStandard)
    for form in _list_forms(catalogue):
        yield f"{API}/{form}.schema.json", json_schema.format_form_schema(catalogue.suite, form)
    yield f"{API}/openapi.json", openapi.format_openapi(whole, list_endpoints(catalogue))
