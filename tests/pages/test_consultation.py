"""An edition in consultation, on the pages: it says so, comes last, and is nowhere in force."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.ids import Code
from generator.languages.language import Language
from generator.model import Owner
from generator.pages import comparison, make_all_pages
from generator.pages.standard import group_by_edition
from generator.suite.suite import Suite
from tests.projects import LANGUAGES
from tests.variants import proposing

Pages = Mapping[str, str]

WITHIN, AFTER = date(2026, 3, 31), date(2026, 4, 1)
"""The last day of the consultation, and the next."""

PROPOSED = ("editions/2025", *(f"standards/xyz-se0{number}" for number in range(1, 6)))
"""The pages of the edition."""

HEADING: dict[Code, str] = {
    "en": '!!! consultation "2025 edition: in consultation"',
    "cy": '!!! consultation "Argraffiad 2025: mewn ymgynghoriad"',
}
DATES: dict[Code, str] = {
    "en": "In consultation from 10 January 2026 to 31 March 2026: a proposal, and not in force.",
    "cy": "Mewn ymgynghoriad o 10 Ionawr 2026 tan 31 Mawrth 2026: cynnig yw hwn, ac nid yw mewn "
    "grym.",
}
ENDED: dict[Code, str] = {
    "en": "The consultation ended on 31 March 2026.",
    "cy": "Daeth yr ymgynghoriad i ben ar 31 Mawrth 2026.",
}
IN_FORCE: dict[Code, str] = {"en": "in force", "cy": "mewn grym"}


def site_in(suite: Suite, code: Code, day: date = WITHIN) -> Site:
    """The means to make pages of a suite."""
    return Site(Catalogue(suite), Language.of(code, suite), day)


def pages_of(site: Site) -> Pages:
    """Every page of a site."""
    return {page.path: page.markdown for page in make_all_pages(site)}


@pytest.fixture(scope="module", params=LANGUAGES)
def code(request: pytest.FixtureRequest) -> Code:
    """One language after the other."""
    return str(request.param)


@pytest.fixture(scope="module")
def site(suite: Suite, code: Code) -> Site:
    """The sample with an edition in consultation."""
    return site_in(proposing(suite), code)


@pytest.fixture(scope="module")
def pages(site: Site) -> Pages:
    """Its pages."""
    return pages_of(site)


def test_each_page_of_it_has_a_banner_with_the_dates_and_no_other_page_has(
    pages: Pages, code: Code
) -> None:
    assert {path for path, text in pages.items() if HEADING[code] in text} == set(PROPOSED)
    for path in PROPOSED:
        assert pages[path].count(DATES[code]) == 1


def test_no_page_of_it_says_that_it_is_in_force(pages: Pages, code: Code) -> None:
    for path in PROPOSED:
        text = pages[path].replace(DATES[code], "")
        assert "!!! in-force" not in text
        assert "!!! superseded" not in text


def test_it_comes_after_the_others_in_lists_and_in_the_menu(site: Site, pages: Pages) -> None:
    assert [edition.year for edition in site.catalogue.newest_first] == ["2020", "2015", "2025"]
    listed = pages["standards/index"]
    assert listed.index("{#2020}") < listed.index("{#2015}") < listed.index("{#2025}")
    [*_, last] = group_by_edition(site)
    assert last.title.text in HEADING[site.language.code]


def test_wherever_its_values_and_standards_are_listed_that_it_is_proposed_is_said(
    pages: Pages, code: Code
) -> None:
    for path in ("standards/index", "values", "map", "editions/index"):
        assert DATES[code] in pages[path], path


def test_the_pages_in_force_lead_to_what_is_proposed_and_claim_to_be_no_newest_edition(
    suite: Suite, code: Code, pages: Pages
) -> None:
    before = pages_of(site_in(suite, code))
    newest = site_in(suite, code).language.interface("This is the newest edition that we know of.")
    assert newest.text in before["standards/xyz-se02"]
    assert newest.text not in pages["standards/abc-se03"]
    assert "(../editions/2025.md)" in pages["standards/abc-se03"]


def test_its_words_are_compared_with_those_in_force_and_each_page_leads_there(
    site: Site, pages: Pages
) -> None:
    assert [(one.before, one.after) for one in comparison.compare_editions(site)] == [
        ("2015", "2020"),
        ("2020", "2025"),
    ]
    banner = pages["standards/xyz-se02"].partition("!!! consultation")[2].partition("\n\n\n")[0]
    assert "[ABC SE03](abc-se03.md)" in banner
    assert "(../editions/index.md#words-2020)" in banner


@pytest.mark.parametrize(
    ("comments", "contact", "address"),
    [
        (None, "nos@example.org", "mailto:nos@example.org?subject=XYZ%20SE02%20%282025%29"),
        (
            "https://example.org/say",
            "nos@example.org",
            "https://example.org/say?reference=XYZ%20SE02%20%282025%29",
        ),
        (
            "https://example.org/?form=3",
            None,
            "https://example.org/?form=3&amp;reference=XYZ%20SE02%20%282025%29",
        ),
    ],
    ids=["the suite's contact", "an address of its own", "an address with a question"],
)
def test_whoever_wants_to_comment_is_led_there_with_the_reference_filled_in(
    suite: Suite, code: Code, comments: str | None, contact: str | None, address: str
) -> None:
    held = pages_of(site_in(proposing(suite, comments=comments, contact=contact), code))
    assert f"]({address}){{ .comment }}" in held["standards/xyz-se02"]
    assert ".comment }" in held["editions/2025"]
    assert ".comment }" not in held["standards/abc-se03"]


def test_without_a_contact_the_owner_is_named_where_the_suite_has_one(
    suite: Suite, code: Code
) -> None:
    named = proposing(suite)
    owner = Owner(name="Guild of Samples", page="https://guild.example.org/")
    owned = replace(named, facts=named.facts.model_copy(update={"owner": owner}))
    text = pages_of(site_in(owned, code))["standards/xyz-se02"]
    assert "Guild of Samples" in text
    assert "(https://guild.example.org/)" in text
    assert ".comment }" not in text


def test_when_it_has_ended_nobody_is_asked_any_more(suite: Suite, code: Code) -> None:
    held = proposing(suite, contact="nos@example.org")
    text = pages_of(site_in(held, code, AFTER))["standards/xyz-se02"]
    assert ENDED[code] in text
    assert ".comment }" not in text
    assert ENDED[code] not in pages_of(site_in(held, code))["standards/xyz-se02"]
