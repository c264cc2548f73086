"""What programs elsewhere read at fixed addresses of the site: ``/api/v1/``."""

from collections.abc import Iterator

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.downloads import CHANGES, STANDARDS
from generator.exports.book import Book, Release
from generator.exports.data import json_file
from generator.exports.data.changes import ChangesData, changes_data
from generator.exports.data.schema import FORM, OneStandard, SuiteData
from generator.exports.data.suite import edition_head, suite_data
from generator.model.work_files import WORK_FILES

FOLDER = f"api/{FORM}"


def files(
    catalogue: Catalogue, release: Release, *, show_drafts: bool = True
) -> Iterator[tuple[str, bytes]]:
    """Each file with its path from the root of the site: the suite, each standard, and the schemas.

    Those of the files that readers keep of their work are among the schemas.

    Args:
        catalogue: Everything that the suite holds.
        release: What the files say that they are part of.
        show_drafts: Whether translations that nobody has reviewed may stand in them.
    """
    whole = Book(catalogue, release, catalogue.suite.languages.codes, show_drafts=show_drafts)
    suite = suite_data(whole)
    yield f"{FOLDER}/suite.json", json_file.written(suite)
    editions = catalogue.editions
    heads = {year: edition_head(whole, editions[year]) for year in whole.years}
    for standard in suite.standards:
        one = OneStandard(imprint=suite.imprint, edition=heads[standard.edition], standard=standard)
        yield f"{STANDARDS}/{ids.slug(standard.id)}.json", json_file.written(one)
    if catalogue.suite.releases:
        yield CHANGES, json_file.written(changes_data(whole))
        yield f"{FOLDER}/changes.schema.json", json_file.schema(catalogue.suite, ChangesData)
    yield f"{FOLDER}/suite.schema.json", json_file.schema(catalogue.suite, SuiteData)
    yield f"{FOLDER}/standard.schema.json", json_file.schema(catalogue.suite, OneStandard)
    for form in WORK_FILES:
        yield f"{FOLDER}/{form}.schema.json", json_file.form_schema(catalogue.suite, form)
