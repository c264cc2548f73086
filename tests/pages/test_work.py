"""What the tools work on is on their pages: each statement, in each language, with its place."""

from dataclasses import replace

from lxml.html import HtmlElement

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.languages.language import Language
from generator.model.states import State
from generator.pages import standard as standard_page
from generator.pages.work import record as record_page
from generator.pages.work import role as role_page
from generator.pages.work import team as team_page
from generator.suite.suite import Suite
from tests.made_pages import html_of
from tests.projects import DAY
from tests.variants import only, site_of


def role(suite: Suite, code: str = "en") -> HtmlElement:
    """The page of a role."""
    [page] = role_page.KIND.pages(Site(Catalogue(suite), Language.of(code, suite), DAY))
    return html_of(page)


def words_of(element: HtmlElement) -> dict[str, str]:
    """The words of an element in each language that has them."""
    return {
        str(one.get("lang")): one.text_content() for one in element.cssselect(":scope > .words")
    }


def test_every_statement_stands_there_once_in_each_of_its_languages(
    suite: Suite, english: Site, welsh: Site
) -> None:
    statements = english.catalogue.statements
    for code, site in (("en", english), ("cy", welsh)):
        found = role(suite, code).cssselect("[data-reference]")
        assert sorted(str(one.get("data-reference")) for one in found) == sorted(statements)
        for one in found:
            text = statements[str(one.get("data-reference"))].text
            said = words_of(one)
            assert said["en"] == text.words
            assert next(iter(said.values())) == site.say(text, linked=False).text
            in_welsh = welsh.say(text, linked=False)
            assert ("cy" in said) == (in_welsh.language == "cy")


def test_a_draft_says_that_it_is_one_in_whichever_language_the_page_is(
    suite: Suite, welsh: Site
) -> None:
    for code in ("en", "cy"):
        for one in role(suite, code).cssselect("[data-reference]"):
            said = welsh.say(
                welsh.catalogue.statements[str(one.get("data-reference"))].text, linked=False
            )
            drafts = {str(each.get("lang")) for each in one.cssselect(".words[data-draft]")}
            assert drafts == ({"cy"} if said.state is State.DRAFT else set())


def test_a_statement_has_the_place_that_the_list_of_its_edition_gives_it(suite: Suite) -> None:
    for one in role(suite).cssselect("[data-reference]"):
        [standard] = one.iterancestors("details")
        listed = suite.positions[str(standard.get("data-edition"))]
        assert listed[int(str(one.get("data-position")))] == one.get("data-reference")


def test_the_edition_in_force_comes_first_and_one_without_statements_is_told(suite: Suite) -> None:
    years = [one.get("data-edition") for one in role(suite).cssselect(".work-edition")]
    assert years == ["2025", "2020", "2015"]
    held = replace(
        suite,
        standards=tuple(
            one
            if one.edition != "2025"
            else replace(
                one,
                standard=one.standard.model_copy(
                    update={
                        "performance_criteria": "not held",
                        "knowledge": "not held",
                        "sections": None,
                        "withdrawn": (),
                    }
                ),
            )
            for one in suite.standards
        ),
    )
    page = role(held)
    years = [one.get("data-edition") for one in page.cssselect(".work-edition")]
    assert years == ["2020", "2015"]
    assert "We do not have the statements of the 2025 edition" in page.text_content()


def test_a_suite_without_statements_has_no_tool(suite: Suite) -> None:
    alone = only(suite, "2025")
    bare = replace(
        alone, standards=tuple(one for one in alone.standards if one.standard.urn == "XYZ SE01")
    )
    assert not bare.standards[0].standard.statements
    for kind in (role_page.KIND, record_page.KIND, team_page.KIND):
        assert list(kind.pages(site_of(bare))) == []
    [standard] = (one for one in standard_page.KIND.pages(site_of(bare)) if one.path.endswith("01"))
    assert "at-work" not in standard.markdown


def test_a_team_is_told_what_may_help_and_what_puts_a_value_into_practice(suite: Suite) -> None:
    [page] = team_page.KIND.pages(site_of(suite))
    data = html_of(page)
    helped = {
        str(one.get("data-for")): [words_of(child)["en"] for child in one.cssselect("p")[1:]]
        for one in data.cssselect("[data-help]")
    }
    # a standard stands for all of its statements
    assert helped["ABC SE01 P1|ABC SE01 P2|ABC SE01 P3|ABC SE01 K1|ABC SE01 K2"] == [
        "joining a colleague’s meetings"
    ]
    [some] = (one for one in helped if one.startswith("ABC SE03 P5|XYZ SE05 P1|"))
    assert len(helped[some]) == 2
    practised = {
        (one.get("data-edition"), one.get("data-value")): one.get("data-by")
        for one in data.cssselect("[data-value]")
    }
    assert practised["2020", "2"] == "ABC SE02 K1"


def test_without_drafts_no_draft_is_on_the_page_in_any_language(suite: Suite) -> None:
    without = Language.of("en", suite, show_drafts=False)
    [page] = role_page.KIND.pages(Site(Catalogue(suite), without, DAY))
    assert not html_of(page).cssselect("[data-draft]")
