"""What can be cited has a button that copies its citation, and a list of statements one too."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.catalogue.site_in_language import Site
from generator.model.states import State
from tests.texts import text_of

from .keys import FOUND, LOOK, tab_to
from .pages import LANGUAGES, NEXT, ROOT, STANDARD, Code
from .searching import enter, results, turn_to
from .targets import LEAST
from .visitor import Scheme, Visitor

CLIPBOARD = "navigator.clipboard.readText()"
HTML = """async () => {
    const [copied] = await navigator.clipboard.read();
    const page = new DOMParser().parseFromString(
        await (await copied.getType("text/html")).text(), "text/html");
    return [...page.querySelectorAll("p")].map((line) => line.textContent.trim());
}"""
LINES = "it => it.getClientRects().length"
LINES_WITHOUT_BUTTON = """it => {
    it.querySelector("button").remove();
    return it.getClientRects().length;
}"""
LOOKS = """it => {
    const { backgroundColor, outlineColor, outlineStyle } = getComputedStyle(it);
    return { backgroundColor, outlineColor, outlineStyle };
}"""


@dataclass(frozen=True)
class Cited:
    """Something that can be cited.

    Attributes:
        path: The page that it stands on.
        anchor: Its anchor.
        reference: What it is cited as; on a Welsh page, what follows the bar.
        words: The ids of its texts; none where they are in the reference.
        work: The id of the title of what it stands in; or that title, as the reference.
        edition: The edition that it is of.
    """

    path: str
    anchor: str
    reference: str
    words: tuple[str, ...]
    work: str
    edition: str

    def referred(self, here: Site) -> str:
        """What it is cited as in a language."""
        return in_language(self.reference, here)

    def citation(self, visitor: Visitor, here: Site) -> str:
        """How it is cited in a language."""
        suite = here.catalogue.suite
        work = in_language(self.work, here)
        title = here.say_plainly(text_of(suite, work)) if work in suite.texts else work
        address = f"{visitor.address}/{here.language.folder}{self.path[1:]}#{self.anchor}"
        parts = (self.referred(here), title, self.edition, address)
        return f"{self._quoted(here)}{', '.join(parts)}"

    def _quoted(self, here: Site) -> str:
        said = [here.say(text_of(here.catalogue.suite, one)) for one in self.words]
        mark = f" ({said_in(here, 'draft')})" if said and said[0].state is State.DRAFT else ""
        return f"“{' '.join(one.text for one in said)}”{mark} – " if said else ""


def in_language(words: str, here: Site) -> str:
    """What stands before a bar in English, and what stands behind it in Welsh."""
    english, _, welsh = words.partition(" | ")
    return welsh or english if here.language.code == "cy" else english


STATEMENT = Cited(STANDARD, "p4", "ABC SE03 P4", ("ABC SE03 P4",), "ABC SE03 title", "2020")
REVIEWED = Cited(STANDARD, "p5", "ABC SE03 P5", ("ABC SE03 P5",), "ABC SE03 title", "2020")
KNOWLEDGE = Cited(NEXT, "k1", "ABC SE04 K1", ("ABC SE04 K1",), "ABC SE04 title", "2020")
VALUE = Cited(
    "/values/",
    "2020-3",
    "Value 3 | Gwerth 3",
    ("2020 value 3", "2020 value 3 point 1", "2020 value 3 point 2"),
    "2020 values title",
    "2020",
)
TERM = Cited(
    "/glossary/",
    "co-worker",
    "Co-worker | Cydweithiwr",
    ("glossary co-worker definition",),
    "Glossary, Sample Standards for Helping People into Jobs | "
    "Geirfa, Safonau Enghreifftiol ar gyfer Helpu Pobl i Swyddi",
    "2020",
)
FUNCTION = Cited(
    "/map/",
    "2020-e",
    "Function E: Agreeing an action plan | Swyddogaeth E: Cytuno ar gynllun gweithredu",
    (),
    "The functional process | Y broses swyddogaethol",
    "2020",
)
WHOLE = Cited(STANDARD, "page", "ABC SE03", (), "ABC SE03 title", "2020")
ALL = (STATEMENT, REVIEWED, KNOWLEDGE, VALUE, TERM, FUNCTION, WHOLE)

everything = pytest.mark.parametrize("cited", ALL, ids=[one.reference for one in ALL])
both_languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def here(language: Code, sites: Mapping[Code, Site]) -> Site:
    """The means to make pages of the language of the test."""
    return sites[language]


def said_in(here: Site, english: str) -> str:
    """One of the site's own words."""
    return here.language.interface(english).text


def opened(visitor: Visitor, path: str, language: Code, *permissions: str) -> Page:
    """The page in a window that has these permissions alone."""
    page = visitor.open(ROOT[language] + path)
    page.context.grant_permissions(list(permissions), origin=visitor.address)
    return page


def with_a_clipboard(visitor: Visitor, path: str, language: Code) -> Page:
    return opened(visitor, path, language, "clipboard-read", "clipboard-write")


def status(page: Page) -> Locator:
    """Where it is said what was copied."""
    return page.get_by_role("main").locator(".was-copied[role=status]")


def button(page: Page, cited: Cited) -> Locator:
    """The button that copies its citation."""
    return page.locator(f"[data-cites][data-at='{cited.anchor}']")


def name_of(cited: Cited, here: Site) -> str:
    """What the button is called."""
    if cited is WHOLE:
        return said_in(here, "Copy the citation")
    name = said_in(here, "Copy the citation of {reference}")
    return name.replace("{reference}", cited.referred(here))


def test_a_citation_has_the_words_and_says_where_they_stand(
    visitor: Visitor, sites: Mapping[Code, Site]
) -> None:
    assert STATEMENT.citation(visitor, sites["en"]) == (
        "“help the person to get they’re tools ready before each shift” – ABC SE03 P4, "
        f"Keep the job, 2020, {visitor.address}{STANDARD}#p4"
    )


def test_a_citation_in_welsh_says_of_words_and_title_whether_they_are_drafts(
    visitor: Visitor, sites: Mapping[Code, Site]
) -> None:
    draft, reviewed = (one.citation(visitor, sites["cy"]) for one in (STATEMENT, REVIEWED))
    assert "sifft” (drafft) – ABC SE03 P4, Cadw’r swydd (drafft), 2020, " in draft
    assert "ymlaen llaw” – ABC SE03 P5, Cadw’r swydd (drafft), 2020, " in reviewed
    assert draft.endswith(f"{visitor.address}/cy{STANDARD}#p4")


def test_the_button_of_a_statement_says_that_it_copies_and_what(visitor: Visitor) -> None:
    for root, name in (
        ("", "Copy the citation of ABC SE03 P4"),
        ("/cy", "Copïo’r dyfyniad: ABC SE03 P4"),
    ):
        found = visitor.open(f"{root}{STANDARD}#p4").get_by_role("button", name=name, exact=True)
        expect(found).to_be_in_viewport()
        expect(found).to_have_attribute("title", name)


@both_languages
@everything
def test_the_button_beside_it_copies_its_words_and_where_they_stand(
    visitor: Visitor, cited: Cited, language: Code, here: Site
) -> None:
    page = with_a_clipboard(visitor, cited.path, language)
    found = button(page, cited)
    expect(found).to_have_accessible_name(name_of(cited, here))
    found.click()
    expect(status(page)).to_contain_text(said_in(here, "Citation copied."))
    assert page.evaluate(CLIPBOARD) == cited.citation(visitor, here)


@both_languages
def test_every_statement_that_has_words_can_be_cited(visitor: Visitor, language: Code) -> None:
    page = visitor.open(ROOT[language] + STANDARD)
    for statement in page.locator("li.statement").all():
        has_words = statement.locator("> .words").count()
        expect(statement.locator("button.copy")).to_have_count(has_words)


@pytest.mark.parametrize("width", [1280, 360])
def test_a_button_is_large_enough_and_never_stands_alone_in_a_line(
    visitor: Visitor, width: int
) -> None:
    page = visitor.open(STANDARD, width=width)
    for statement in page.locator("li.statement > .words").all():
        box = statement.locator("button").bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= LEAST
        assert box["x"] + box["width"] <= width
        assert statement.evaluate(LINES) == statement.evaluate(LINES_WITHOUT_BUTTON)


def test_who_came_by_the_search_copies_words_and_address_without_its_marks(
    visitor: Visitor, sites: Mapping[Code, Site]
) -> None:
    page = with_a_clipboard(visitor, "/values/", "en")
    turn_to(page)
    enter(page, "tools ready before each shift")
    results(page).filter(has_text=STATEMENT.reference).click()
    expect(page.locator(f"#{STATEMENT.anchor} mark")).not_to_have_count(0)
    button(page, STATEMENT).click()
    expect(status(page)).to_contain_text("Citation copied.")
    assert page.evaluate(CLIPBOARD) == STATEMENT.citation(visitor, sites["en"])


def test_what_a_link_from_elsewhere_brought_along_is_no_part_of_the_address(
    visitor: Visitor, sites: Mapping[Code, Site]
) -> None:
    page = with_a_clipboard(visitor, STANDARD, "en")
    page.goto(f"{visitor.address}{STANDARD}?from=letter#p2")
    button(page, STATEMENT).click()
    expect(status(page)).to_contain_text("Citation copied.")
    assert page.evaluate(CLIPBOARD) == STATEMENT.citation(visitor, sites["en"])


def test_a_code_is_a_link_to_its_place_and_copies_nothing(visitor: Visitor) -> None:
    page = with_a_clipboard(visitor, STANDARD, "en")
    page.evaluate("navigator.clipboard.writeText('what was there')")
    page.locator("#p4 > a.code").click()
    expect(page).to_have_url(f"{visitor.address}{STANDARD}#p4")
    expect(status(page)).to_have_text("")
    assert page.evaluate(CLIPBOARD) == "what was there"


def test_what_is_said_goes_when_the_reader_goes_on(visitor: Visitor) -> None:
    page = with_a_clipboard(visitor, STANDARD, "en")
    for gone_on in ("ArrowDown", "click"):
        button(page, STATEMENT).click()
        expect(status(page)).to_contain_text("Citation copied.")
        if gone_on == "ArrowDown":
            page.keyboard.press("ArrowDown")
        else:
            page.get_by_role("heading").first.click()
        expect(status(page)).to_have_text("")


@pytest.mark.parametrize("cited", [STATEMENT, VALUE, TERM], ids=lambda one: one.reference)
def test_the_keyboard_copies_and_stays_where_it_was(
    visitor: Visitor, cited: Cited, sites: Mapping[Code, Site]
) -> None:
    page = with_a_clipboard(visitor, cited.path, "en")
    page.locator(f"[id='{cited.anchor}'] a").or_(page.locator("h2 + p a")).first.focus()
    tab_to(page, button(page, cited))
    assert page.evaluate(LOOK) == FOUND
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("Citation copied.")
    assert page.evaluate(CLIPBOARD) == cited.citation(visitor, sites["en"])
    expect(button(page, cited)).to_be_focused()


# A list.

FURTHER = [
    "Performance criteria",
    "You must be able to:",
    "Before the first day",
    "1.\tgo round the workplace with the employer, and look at:",
    "\ta)\thow people get in",
    "\tb)\twhere they put their coats",
    "2.\tname one co-worker whom a newcomer may ask anything",
    "On the first day",
]
"""Of XYZ SE05, as far as its second heading."""


def list_button(page: Page, anchor: str) -> Locator:
    return page.locator(f"[data-list='{anchor}']")


def test_the_criteria_are_copied_as_a_list_without_the_notes_of_this_project(
    visitor: Visitor,
) -> None:
    page = with_a_clipboard(visitor, STANDARD, "en")
    page.get_by_role("button", name="Copy the criteria").click()
    expect(status(page)).to_have_text("List copied.")
    words = [
        (
            "P1",
            "agree with the person and the employer how often a job coach visits the workplace, "
            "and write it into the action plan",
        ),
        (
            "P2",
            "teach each task in the order in which it is done, “from start to finish”, & let "
            "co-workers show it too",
        ),
        (
            "P3",
            "check that travel to work takes < 60 minutes each way, or look for a job that fits "
            "better",
        ),
        ("P4", "help the person to get they’re tools ready before each shift"),
        ("P5", "step back as co-workers take over, and say so to the person beforehand"),
    ]
    head = ["Performance criteria", "You must be able to:"]
    foot = f"ABC SE03, Keep the job, 2020, {visitor.address}{STANDARD}#performance-criteria"
    assert page.evaluate(CLIPBOARD).splitlines() == [
        *head,
        *(f"{code}\t{said}" for code, said in words),
        foot,
    ]
    assert page.evaluate(HTML) == [*head, *(f"{code} {said}" for code, said in words), foot]


def test_parts_of_statements_and_headings_among_them_are_copied_in_their_places(
    visitor: Visitor,
) -> None:
    page = with_a_clipboard(visitor, "/standards/xyz-se05/", "en")
    list_button(page, "performance-criteria").click()
    expect(status(page)).to_have_text("List copied.")
    assert page.evaluate(CLIPBOARD).splitlines()[: len(FURTHER)] == FURTHER


def test_drafts_in_a_list_say_that_they_are_drafts(visitor: Visitor) -> None:
    page = with_a_clipboard(visitor, STANDARD, "cy")
    page.get_by_role("button", name="Copïo’r meini prawf").click()
    expect(status(page)).to_have_text("Copïwyd y rhestr.")
    by_code = dict(
        line.split("\t") for line in page.evaluate(CLIPBOARD).splitlines() if "\t" in line
    )
    assert by_code["P4"].endswith(" (drafft)")
    assert by_code["P5"].endswith("ymlaen llaw")


# Where the clipboard is denied.


def test_where_pages_may_not_write_to_the_clipboard_a_selection_is_copied(
    visitor: Visitor, sites: Mapping[Code, Site]
) -> None:
    page = visitor.open(STANDARD, own=True)
    page.context.grant_permissions([], origin=visitor.address)
    state = "navigator.permissions.query({ name: 'clipboard-write' }).then(it => it.state)"
    assert page.evaluate(state) == "denied"
    button(page, STATEMENT).click()
    expect(status(page)).to_contain_text("Citation copied.")
    expect(button(page, STATEMENT)).to_be_focused()
    expect(page.locator("textarea")).to_have_count(0)
    page.context.grant_permissions(["clipboard-read"], origin=visitor.address)
    assert page.evaluate(CLIPBOARD) == STATEMENT.citation(visitor, sites["en"])
    list_button(page, "performance-criteria").click()
    expect(status(page)).to_have_text("List copied.")
    assert page.evaluate(HTML)[0] == "Performance criteria"


@both_languages
def test_where_nothing_can_be_copied_the_page_says_so_and_shows_the_citation(
    visitor: Visitor, language: Code, here: Site
) -> None:
    page = opened(visitor, STANDARD, language)
    page.evaluate("document.execCommand = () => false")
    button(page, STATEMENT).click()
    nothing = "Your browser does not let this page copy. Select the text and copy it yourself:"
    expect(status(page)).to_contain_text(said_in(here, nothing))
    by_hand = status(page).locator(".by-hand")
    expect(by_hand).to_have_text(STATEMENT.citation(visitor, here))
    by_hand.click()
    assert page.evaluate("getSelection().toString()") == STATEMENT.citation(visitor, here)


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


@everything
def test_without_scripts_no_button_is_there_that_could_do_nothing(
    visitor: Visitor, cited: Cited
) -> None:
    page = visitor.open(cited.path, scripts=False)
    expect(page.locator("main").get_by_role("button")).to_have_count(0)
