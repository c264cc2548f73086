"""Each edition's pages explain terms in its own words; the glossary shows them all."""

from collections.abc import Mapping

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.comparing.changes import find_changes
from generator.exports.data import skos
from generator.exports.data.suite_data import make_suite_data
from generator.exports.documents import pdf, word
from generator.exports.tables import excel
from generator.ids import Code
from generator.languages.language import Language
from generator.pages import make_all_pages
from generator.releases.snapshots import make_snapshot
from generator.suite.consultation import leave_out_consultations
from generator.suite.suite import Suite
from tests.exports.books import book
from tests.exports.pdfs import Pdf
from tests.exports.readers import document, workbook
from tests.projects import DAY, LANGUAGES
from tests.variants import proposing, reworded_terms

FORMER = "Someone who helps a person to find and keep a job."
OWN = "Someone who trains a person and an action plan at work."
LABELS: dict[Code, tuple[str, str]] = {
    "en": ("In the 2020 edition:", "In the 2025 edition:"),
    "cy": ("Yn argraffiad 2020:", "Yn argraffiad 2025:"),
}


@pytest.fixture(scope="module")
def reworded(suite: Suite) -> Suite:
    """The sample, with a term that 2025 words otherwise."""
    return reworded_terms(suite)


def pages_of(suite: Suite, code: Code) -> Mapping[str, str]:
    """Every page of a suite in a language."""
    site = Site(Catalogue(suite), Language.of(code, suite), DAY)
    return {page.path: page.markdown for page in make_all_pages(site)}


@pytest.mark.parametrize("code", LANGUAGES)
def test_terms_in_a_page_of_an_edition_are_explained_in_the_words_of_that_edition(
    reworded: Suite, code: Code
) -> None:
    pages = pages_of(reworded, code)
    foot = {path: text.partition("{#terms")[2] for path, text in pages.items()}
    assert OWN in foot["editions/2025"]
    assert not any(OWN in text for path, text in foot.items() if "2020" in path or "abc-" in path)
    assert not any(
        FORMER in text for path, text in foot.items() if "2025" in path or "xyz-" in path
    )
    if code == "en":
        assert FORMER in foot["standards/abc-se01"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_glossary_shows_each_wording_with_its_edition(reworded: Suite, code: Code) -> None:
    entry = pages_of(reworded, code)["glossary"].partition("{#job-coach}")[2].partition("\n## ")[0]
    first, second = LABELS[code]
    assert entry.index(f"**{first}** ") < entry.index("{: #definition-job-coach }")
    assert entry.index("{: #definition-job-coach }") < entry.index(f"**{second}** ")
    assert "[action plan](#action-plan)" in entry
    assert "trains a person" in entry


def test_where_no_wording_differs_no_edition_is_named(suite: Suite) -> None:
    assert LABELS["en"][0] not in pages_of(suite, "en")["glossary"]


def test_each_link_and_suite_of_an_edition_says_which_it_is(reworded: Suite) -> None:
    related = pages_of(reworded, "en")["related"].splitlines()
    [suite_of_others] = [line for line in related if "**Office Work**" in line]
    [link] = [line for line in related if "**Sample Council**" in line]
    for line in (suite_of_others, link):
        assert "In the 2025 edition." in line
    assert sum("In the 2025 edition." in line for line in related) == 2


def test_documents_have_the_wording_of_their_edition_and_data_have_both(reworded: Suite) -> None:
    catalogue = Catalogue(reworded)
    for year, own, other in (("2020", FORMER, OWN), ("2025", OWN, FORMER)):
        held = book(catalogue, ("en",), year)
        text = "\n".join(one.text for one in document(word.to_bytes(held)).paragraphs)
        assert own in text
        assert other not in text
        typeset = " ".join(Pdf(held, pdf.to_bytes(held)).text.split())
        assert own in typeset
        assert other not in typeset
    [term] = [one for one in make_suite_data(book(catalogue)).glossary if one.id == "job-coach"]
    assert (term.definition.source, term.editions["2025"].source) == (FORMER, OWN)
    assert f"2025: {OWN}" in skos.to_bytes(book(catalogue)).decode()
    cells = [
        str(cell)
        for sheet in workbook(excel.to_bytes(book(catalogue))).worksheets
        for row in sheet.values
        for cell in row
    ]
    assert OWN in cells
    assert FORMER in cells


def test_a_new_wording_is_told_as_one_addition(suite: Suite, reworded: Suite) -> None:
    before, after = (make_suite_data(book(Catalogue(one))) for one in (suite, reworded))
    told = [
        (one.about, one.what) for one in find_changes(make_snapshot(before), make_snapshot(after))
    ]
    assert ("glossary term job-coach definition of 2025", "added") in told


def test_what_is_in_consultation_takes_its_wording_along(reworded: Suite) -> None:
    kept = leave_out_consultations(proposing(reworded))
    assert [term.id for term in kept.glossary.terms if term.editions] == []
    assert "work-trial" not in {term.id for term in kept.glossary.terms}
    assert len(kept.links.links) == len(reworded.links.links) - 1
