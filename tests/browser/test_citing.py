"""The code of a statement is its handle: it gives the address, and beside it the citation."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.catalogue.in_language import Site

from .keys import LOOK, tab_to
from .pages import LANGUAGES, ROOT, STANDARD, Code
from .visitor import Scheme, Visitor

COPY = "Copy the citation"
CLIPBOARD = "navigator.clipboard.readText()"
LOOKS = """it => {
    const { backgroundColor, outlineColor, outlineStyle } = getComputedStyle(it);
    return { backgroundColor, outlineColor, outlineStyle };
}"""


@dataclass(frozen=True)
class Cited:
    """Something that can be cited.

    Attributes:
        path: The page that it stands on.
        code: The link that is its code.
        anchor: Its anchor.
        reference: What it is cited as, in English.
        title: The id of the title that is cited with it.
        edition: The edition that it is of.
    """

    path: str
    code: str
    anchor: str
    reference: str
    title: str
    edition: str

    def address(self, visitor: Visitor, language: Code) -> str:
        """Where it stands."""
        return f"{visitor.address}{ROOT[language]}{self.path}#{self.anchor}"


STATEMENT = Cited(STANDARD, "#p8 > a.code", "p8", "LSI SE04 P8", "LSI SE04 title", "2012")
KNOWLEDGE = Cited(
    "/standards/lsi-se08/", "#k1 > a.code", "k1", "LSI SE08 K1", "LSI SE08 title", "2012"
)
VALUE = Cited("/values/", "a[href='#2012-3']", "2012-3", "Value 3", "2012 values title", "2012")
NEWER_VALUE = Cited(
    "/values/", "a[href='#2017-3']", "2017-3", "Value 3", "2017 values title", "2017"
)
WHOLE = Cited(STANDARD, ".siblings a.code", "page", "LSI SE04", "LSI SE04 title", "2012")
NEWER = Cited(
    "/standards/ska-se03/", ".siblings a.code", "page", "SKA SE03", "SKA SE03 title", "2017"
)
ALL = (STATEMENT, KNOWLEDGE, VALUE, NEWER_VALUE, WHOLE, NEWER)

everything = pytest.mark.parametrize(
    "cited", ALL, ids=[f"{one.edition} {one.reference}" for one in ALL]
)
both_languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def here(language: Code, english: Site, welsh: Site) -> Site:
    """The means to make pages of the language of the test."""
    return {"en": english, "cy": welsh}[language]


def said(here: Site, english: str) -> str:
    """One of the site's own words."""
    return here.language.interface(english).text


def opened(visitor: Visitor, cited: Cited, language: Code, *permissions: str) -> Page:
    """The page in a window of its own that has these permissions alone."""
    page = visitor.open(ROOT[language] + cited.path, own=True)
    page.context.grant_permissions(list(permissions), origin=visitor.address)
    return page


def with_a_clipboard(visitor: Visitor, cited: Cited, language: Code) -> Page:
    return opened(visitor, cited, language, "clipboard-read", "clipboard-write")


def status(page: Page) -> Locator:
    """Where it is said what was copied."""
    return page.get_by_role("article").get_by_role("status")


def button(page: Page, here: Site) -> Locator:
    """The second action."""
    return page.get_by_role("button", name=said(here, COPY), exact=True)


def citation(cited: Cited, address: str, here: Site) -> str:
    """How it is cited in the language of the page."""
    reference = cited.reference
    if reference.startswith("Value "):
        name = here.language.interface("Value %(number)s", number=reference.split()[1])
        reference = name.text
    return f"{reference}, {here.plain(cited.title)}, {cited.edition}, {address}"


def test_a_citation_in_english_is_worded_as_the_site_says(english: Site) -> None:
    address = "https://example.org/standards/lsi-se04/#p8"
    assert citation(STATEMENT, address, english) == (
        f"LSI SE04 P8, Identify the needs of the job seeker, 2012, {address}"
    )


def test_a_citation_in_welsh_says_that_its_title_is_a_draft(welsh: Site) -> None:
    assert (
        citation(STATEMENT, "…", welsh)
        == "LSI SE04 P8, Nodi anghenion y ceisiwr gwaith (drafft), 2012, …"
    )


@both_languages
@everything
def test_a_code_copies_its_address_and_says_so(
    visitor: Visitor, cited: Cited, language: Code, here: Site
) -> None:
    page = with_a_clipboard(visitor, cited, language)
    page.locator(cited.code).click()
    expect(status(page)).to_have_text(said(here, "Address copied."))
    address = cited.address(visitor, language)
    expect(page).to_have_url(address)
    assert page.evaluate(CLIPBOARD) == address
    expect(page.locator(f"[id='{cited.anchor}']:target")).to_be_in_viewport()


@both_languages
def test_who_came_by_the_search_copies_the_address_without_its_words(
    visitor: Visitor, language: Code, here: Site
) -> None:
    page = with_a_clipboard(visitor, STATEMENT, language)
    page.goto(f"{visitor.address}{ROOT[language]}{STANDARD}?h=consent#p2")
    page.locator(STATEMENT.code).click()
    expect(status(page)).to_have_text(said(here, "Address copied."))
    address = STATEMENT.address(visitor, language)
    assert page.evaluate(CLIPBOARD) == address
    button(page, here).click()
    expect(status(page)).to_have_text(said(here, "Citation copied."))
    assert page.evaluate(CLIPBOARD) == citation(STATEMENT, address, here)


def test_a_letter_of_the_matrix_is_no_statement_to_cite(visitor: Visitor) -> None:
    page = visitor.open("/map/", own=True)
    page.locator("table.matrix thead a.code").first.click()
    expect(page).to_have_url(f"{visitor.address}/map/#2012-a")
    expect(page.locator(".cited")).to_have_count(0)


@both_languages
@everything
def test_the_button_beside_it_copies_the_citation(
    visitor: Visitor, cited: Cited, language: Code, here: Site
) -> None:
    page = with_a_clipboard(visitor, cited, language)
    page.locator(cited.code).click()
    button(page, here).click()
    expect(status(page)).to_have_text(said(here, "Citation copied."))
    address = cited.address(visitor, language)
    assert page.evaluate(CLIPBOARD) == citation(cited, address, here)


@both_languages
def test_the_statement_that_was_cited_last_has_the_only_button(
    visitor: Visitor, language: Code, here: Site
) -> None:
    page = with_a_clipboard(visitor, STATEMENT, language)
    page.locator("#k2 > a.code").click()
    page.locator(STATEMENT.code).click()
    expect(button(page, here)).to_have_count(1)
    expect(page.locator("#p8").get_by_role("button")).to_have_count(1)
    button(page, here).click()
    expect(status(page)).to_have_text(said(here, "Citation copied."))
    address = STATEMENT.address(visitor, language)
    assert page.evaluate(CLIPBOARD) == citation(STATEMENT, address, here)


@both_languages
@everything
def test_the_keyboard_copies_both_and_escape_leads_back(
    visitor: Visitor, cited: Cited, language: Code, here: Site
) -> None:
    page = with_a_clipboard(visitor, cited, language)
    code = page.locator(cited.code)
    code.focus()
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text(said(here, "Address copied."))
    expect(code).to_be_focused()
    tab_to(page, ".cited button")
    assert page.evaluate(LOOK) == {"outlined": True, "inSight": True}
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text(said(here, "Citation copied."))
    address = cited.address(visitor, language)
    assert page.evaluate(CLIPBOARD) == citation(cited, address, here)
    expect(button(page, here)).to_be_focused()
    page.keyboard.press("Escape")
    expect(button(page, here)).to_have_count(0)
    expect(code).to_be_focused()


def test_escape_on_the_code_takes_the_button_away_too(visitor: Visitor, english: Site) -> None:
    page = with_a_clipboard(visitor, STATEMENT, "en")
    page.locator(STATEMENT.code).focus()
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("Address copied.")
    page.keyboard.press("Escape")
    expect(button(page, english)).to_have_count(0)
    expect(page.locator(STATEMENT.code)).to_be_focused()


# Where the clipboard is denied.


@both_languages
def test_where_pages_may_not_write_to_the_clipboard_a_selection_is_copied(
    visitor: Visitor, language: Code, here: Site
) -> None:
    page = opened(visitor, STATEMENT, language)
    state = "navigator.permissions.query({ name: 'clipboard-write' }).then(it => it.state)"
    assert page.evaluate(state) == "denied"
    page.locator(STATEMENT.code).click()
    expect(status(page)).to_have_text(said(here, "Address copied."))
    button(page, here).click()
    expect(status(page)).to_have_text(said(here, "Citation copied."))
    expect(button(page, here)).to_be_focused()
    expect(page.locator("textarea")).to_have_count(0)
    page.context.grant_permissions(["clipboard-read"], origin=visitor.address)
    address = STATEMENT.address(visitor, language)
    assert page.evaluate(CLIPBOARD) == citation(STATEMENT, address, here)


@both_languages
def test_where_nothing_can_be_copied_the_page_says_so_and_the_address_is_still_there(
    visitor: Visitor, language: Code, here: Site
) -> None:
    page = opened(visitor, STATEMENT, language)
    page.evaluate("document.execCommand = () => false")
    page.locator(STATEMENT.code).click()
    nothing = "The browser does not let this page copy; the address is in its address bar."
    expect(status(page)).to_have_text(said(here, nothing))
    expect(page).to_have_url(STATEMENT.address(visitor, language))
    expect(page.locator("textarea")).to_have_count(0)


# Which statement an address means.


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("cited", [STATEMENT, KNOWLEDGE, VALUE], ids=["P8", "K1", "value 3"])
def test_arriving_from_outside_shows_which_statement_is_meant(
    visitor: Visitor, cited: Cited, scheme: Scheme
) -> None:
    page = visitor.open(f"{cited.path}#{cited.anchor}", scheme=scheme, own=True)
    meant, other = page.locator(f"[id='{cited.anchor}']"), page.locator("li.statement:not(:target)")
    expect(meant).to_be_in_viewport()
    assert (
        meant.evaluate(LOOKS)["backgroundColor"] != other.first.evaluate(LOOKS)["backgroundColor"]
    )
    expect(page.get_by_role("article").get_by_role("status")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_forced_colours_a_line_is_drawn_about_the_statement_that_is_meant(
    visitor: Visitor, scheme: Scheme
) -> None:
    page = visitor.open(f"{STANDARD}#p8", scheme=scheme, own=True)
    page.emulate_media(forced_colors="active")
    meant, other = (page.locator(one).evaluate(LOOKS) for one in ("#p8", "#p7"))
    ink = page.locator("body").evaluate("it => getComputedStyle(it).color")
    assert (meant["outlineStyle"], meant["outlineColor"]) == ("solid", ink)
    assert other["outlineStyle"] == "none"


@both_languages
@everything
def test_without_scripts_a_code_is_a_link_to_its_place_and_no_button_is_there(
    visitor: Visitor, cited: Cited, language: Code, here: Site
) -> None:
    page = visitor.open(ROOT[language] + cited.path, scripts=False)
    page.locator(cited.code).click()
    expect(page).to_have_url(cited.address(visitor, language))
    expect(button(page, here)).to_have_count(0)
    expect(page.get_by_text(said(here, COPY))).to_have_count(0)
