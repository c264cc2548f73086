"""The code of a statement is its handle: it gives the address, and beside it the citation."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.catalogue.in_language import Site
from tests.texts import text_of

from .keys import FOUND, LOOK, tab_to
from .pages import LANGUAGES, NEXT, ROOT, STANDARD, Code
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


STATEMENT = Cited(STANDARD, "#p4 > a.code", "p4", "ABC SE03 P4", "ABC SE03 title", "2020")
KNOWLEDGE = Cited(NEXT, "#k1 > a.code", "k1", "ABC SE04 K1", "ABC SE04 title", "2020")
VALUE = Cited("/values/", "a[href='#2020-3']", "2020-3", "Value 3", "2020 values title", "2020")
NEWER_VALUE = Cited(
    "/values/", "a[href='#2025-2']", "2025-2", "Value 2", "2025 values title", "2025"
)
WHOLE = Cited(STANDARD, ".siblings a.code", "page", "ABC SE03", "ABC SE03 title", "2020")
NEWER = Cited(
    "/standards/xyz-se01/", ".siblings a.code", "page", "XYZ SE01", "XYZ SE01 title", "2025"
)
ALL = (STATEMENT, KNOWLEDGE, VALUE, NEWER_VALUE, WHOLE, NEWER)

everything = pytest.mark.parametrize(
    "cited", ALL, ids=[f"{one.edition} {one.reference}" for one in ALL]
)
both_languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def here(language: Code, sites: Mapping[Code, Site]) -> Site:
    """The means to make pages of the language of the test."""
    return sites[language]


def said(here: Site, english: str) -> str:
    """One of the site's own words."""
    return here.language.interface(english).text


def opened(visitor: Visitor, cited: Cited, language: Code, *permissions: str) -> Page:
    """The page in a window that has these permissions alone."""
    page = visitor.open(ROOT[language] + cited.path)
    unfold(page, cited)
    page.context.grant_permissions(list(permissions), origin=visitor.address)
    return page


def unfold(page: Page, cited: Cited) -> None:
    """Opens the list that the code stands in, if it does."""
    if cited.code.startswith(".siblings"):
        page.locator(".siblings > summary").click()


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
    title = here.plain(text_of(here.catalogue.suite, cited.title))
    return f"{reference}, {title}, {cited.edition}, {address}"


def test_a_citation_in_english_is_worded_as_the_site_says(sites: Mapping[Code, Site]) -> None:
    address = "https://example.org/standards/abc-se03/#p4"
    assert citation(STATEMENT, address, sites["en"]) == (
        f"ABC SE03 P4, Keep the job, 2020, {address}"
    )


def test_a_citation_in_welsh_says_that_its_title_is_a_draft(sites: Mapping[Code, Site]) -> None:
    assert citation(STATEMENT, "…", sites["cy"]) == "ABC SE03 P4, Cadw’r swydd (drafft), 2020, …"
    assert citation(KNOWLEDGE, "…", sites["cy"]) == (
        "ABC SE04 K1, Cadw cofnodion o’r gwaith gyda pherson, 2020, …"
    )


@both_languages
@everything
def test_a_code_copies_its_address_and_the_button_beside_it_the_citation(
    visitor: Visitor, cited: Cited, language: Code, here: Site
) -> None:
    page = with_a_clipboard(visitor, cited, language)
    page.locator(cited.code).click()
    expect(status(page)).to_have_text(said(here, "Address copied."))
    address = cited.address(visitor, language)
    expect(page).to_have_url(address)
    assert page.evaluate(CLIPBOARD) == address
    expect(page.locator(f"[id='{cited.anchor}']:target")).to_be_in_viewport()
    button(page, here).click()
    expect(status(page)).to_have_text(said(here, "Citation copied."))
    assert page.evaluate(CLIPBOARD) == citation(cited, address, here)


def test_who_came_by_the_search_copies_the_address_without_its_words(visitor: Visitor) -> None:
    page = with_a_clipboard(visitor, STATEMENT, "en")
    page.goto(f"{visitor.address}{STANDARD}?h=tools#p2")
    page.locator(STATEMENT.code).click()
    expect(status(page)).to_have_text("Address copied.")
    assert page.evaluate(CLIPBOARD) == STATEMENT.address(visitor, "en")


def test_a_letter_of_the_matrix_is_no_statement_to_cite(visitor: Visitor) -> None:
    page = visitor.open("/map/")
    page.locator("table.matrix thead a.code[href='#2020-a']").click()
    expect(page).to_have_url(f"{visitor.address}/map/#2020-a")
    expect(page.locator(".cited")).to_have_count(0)


def test_the_statement_that_was_cited_last_has_the_only_button(
    visitor: Visitor, sites: Mapping[Code, Site]
) -> None:
    here = sites["en"]
    page = with_a_clipboard(visitor, STATEMENT, "en")
    page.locator("#k3 > a.code").click()
    page.locator(STATEMENT.code).click()
    expect(button(page, here)).to_have_count(1)
    expect(page.locator("#p4").get_by_role("button")).to_have_count(1)
    button(page, here).click()
    expect(status(page)).to_have_text("Citation copied.")
    address = STATEMENT.address(visitor, "en")
    assert page.evaluate(CLIPBOARD) == citation(STATEMENT, address, here)


@pytest.mark.parametrize("cited", [STATEMENT, VALUE, WHOLE], ids=lambda one: one.reference)
def test_the_keyboard_copies_both_and_escape_leads_back(
    visitor: Visitor, cited: Cited, sites: Mapping[Code, Site]
) -> None:
    here = sites["en"]
    page = with_a_clipboard(visitor, cited, "en")
    code = page.locator(cited.code)
    code.focus()
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("Address copied.")
    expect(code).to_be_focused()
    tab_to(page, ".cited button")
    assert page.evaluate(LOOK) == FOUND
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("Citation copied.")
    address = cited.address(visitor, "en")
    assert page.evaluate(CLIPBOARD) == citation(cited, address, here)
    expect(button(page, here)).to_be_focused()
    page.keyboard.press("Escape")
    expect(button(page, here)).to_have_count(0)
    expect(code).to_be_focused()


def test_escape_on_the_code_takes_the_button_away_too(
    visitor: Visitor, sites: Mapping[Code, Site]
) -> None:
    page = with_a_clipboard(visitor, STATEMENT, "en")
    page.locator(STATEMENT.code).focus()
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("Address copied.")
    page.keyboard.press("Escape")
    expect(button(page, sites["en"])).to_have_count(0)
    expect(page.locator(STATEMENT.code)).to_be_focused()


# Where the clipboard is denied.


def test_where_pages_may_not_write_to_the_clipboard_a_selection_is_copied(
    visitor: Visitor, sites: Mapping[Code, Site]
) -> None:
    here = sites["en"]
    page = visitor.open(STANDARD, own=True)
    page.context.grant_permissions([], origin=visitor.address)
    state = "navigator.permissions.query({ name: 'clipboard-write' }).then(it => it.state)"
    assert page.evaluate(state) == "denied"
    page.locator(STATEMENT.code).click()
    expect(status(page)).to_have_text("Address copied.")
    button(page, here).click()
    expect(status(page)).to_have_text("Citation copied.")
    expect(button(page, here)).to_be_focused()
    expect(page.locator("textarea")).to_have_count(0)
    page.context.grant_permissions(["clipboard-read"], origin=visitor.address)
    address = STATEMENT.address(visitor, "en")
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
@pytest.mark.parametrize("cited", [STATEMENT, VALUE], ids=lambda one: one.reference)
def test_arriving_from_outside_shows_which_statement_is_meant(
    visitor: Visitor, cited: Cited, scheme: Scheme
) -> None:
    page = visitor.open(f"{cited.path}#{cited.anchor}", scheme=scheme)
    meant = page.locator(f"[id='{cited.anchor}']")
    others = page.locator("li.statement:not(:target)")
    expect(meant).to_be_in_viewport()
    grounds = {one["backgroundColor"] for one in map(looks, others.all())}
    assert len(grounds) == 1
    assert looks(meant)["backgroundColor"] not in grounds
    expect(status(page)).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_forced_colours_a_line_is_drawn_about_the_statement_that_is_meant(
    visitor: Visitor, scheme: Scheme
) -> None:
    page = visitor.open(f"{STANDARD}#p4", scheme=scheme, forced_colours=True)
    meant, other = (looks(page.locator(one)) for one in ("#p4", "#p3"))
    ink = page.locator("body").evaluate("it => getComputedStyle(it).color")
    assert (meant["outlineStyle"], meant["outlineColor"]) == ("solid", ink)
    assert other["outlineStyle"] == "none"


def looks(part: Locator) -> dict[str, str]:
    """How a part of a page is set off from what surrounds it."""
    found: dict[str, str] = part.evaluate(LOOKS)
    return found


@pytest.mark.parametrize("cited", [STATEMENT, VALUE, WHOLE], ids=lambda one: one.reference)
def test_without_scripts_a_code_is_a_link_to_its_place_and_no_button_is_there(
    visitor: Visitor, cited: Cited, sites: Mapping[Code, Site]
) -> None:
    page = visitor.open(cited.path, scripts=False)
    unfold(page, cited)
    page.locator(cited.code).click()
    expect(page).to_have_url(cited.address(visitor, "en"))
    expect(button(page, sites["en"])).to_have_count(0)
    expect(page.get_by_text(COPY)).to_have_count(0)
