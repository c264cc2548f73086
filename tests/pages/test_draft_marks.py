"""A section that has nothing but drafts says so once; where it has others, each draft says so."""

import pytest

from generator.catalogue.site_in_language import Site
from generator.pages.draft_marks import SETTLED, DraftMarks, gather_marks
from tests.made_pages import html_of, pages_of

MARK = ' <small class="draft">(draft)</small>'
HIDDEN = '<small class="draft" hidden> (draft)</small>'
SECTION = " [draft]"
MARKS = DraftMarks(MARK, SECTION)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (
            f"## Criteria {{#c}}\n\n- a{MARK}\n- b{MARK}\n",
            f"## Criteria{SECTION} {{#c}}\n\n- a{HIDDEN}\n- b{HIDDEN}\n",
        ),
        (f"## A title{MARK} {{#c}}\n\na{MARK}\n", f"## A title{MARK} {{#c}}\n\na{HIDDEN}\n"),
        (f"## One\n\na{MARK}\n", f"## One\n\na{MARK}\n"),
        (
            f"## Mixed\n\na{MARK}\nb{SETTLED}\nc{MARK}\n",
            f"## Mixed\n\na{MARK}\nb{SETTLED}\nc{MARK}\n",
        ),
        (
            f"## Mixed\n\na{SETTLED}\n\n### In it\n\nb{MARK}\nc{MARK}\n",
            f"## Mixed\n\na{SETTLED}\n\n### In it{SECTION}\n\nb{HIDDEN}\nc{HIDDEN}\n",
        ),
        (
            f"## All\n\n### First\n\na{MARK}\n\n### Second\n\nb{MARK}\n",
            f"## All{SECTION}\n\n### First\n\na{HIDDEN}\n\n### Second\n\nb{HIDDEN}\n",
        ),
        (
            f'## <span lang="en">Keep it</span>\n\na{MARK}\nb{MARK}\n',
            f'## <span lang="en">Keep it</span>\n\na{MARK}\nb{MARK}\n',
        ),
        (
            f"# Home {{#page}}\n\na{MARK}\nb{MARK}\n",
            f"# Home {{#page}}\n\na{MARK}\nb{MARK}\n",
        ),
        (
            f"# Home{MARK} {{#page}}\n\na{MARK}\nb{MARK}\n",
            f"# Home{MARK} {{#page}}\n\na{HIDDEN}\nb{HIDDEN}\n",
        ),
        ("## None\n\na\n", "## None\n\na\n"),
        (
            f"<h2>All</h2>\n<h3>One</h3>\n<li>a{MARK}</li>\n<li>b{MARK}</li>\n",
            f"<h2>All{SECTION}</h2>\n<h3>One</h3>\n<li>a{HIDDEN}</li>\n<li>b{HIDDEN}</li>\n",
        ),
    ],
    ids=[
        "all are drafts",
        "the heading is one too",
        "there is one",
        "some are settled",
        "a part has nothing but drafts",
        "all parts have nothing but drafts",
        "the heading is in another language",
        "it is a page's title, which is none",
        "it is a page's title, which is one",
        "none is",
        "the headings are in HTML",
    ],
)
def test_a_section_has_one_mark_where_one_is_true_of_all(written: str, shown: str) -> None:
    assert gather_marks(written, MARKS) == shown


def test_no_page_has_more_marks_in_sight_in_a_section_of_drafts_than_one(welsh: Site) -> None:
    pages = pages_of(welsh.catalogue.suite)
    section = html_of(pages["cy/standards/old-se02"]).cssselect(".performance-criteria")[0]
    marks = section.cssselect("small.draft")
    assert len(marks) > 2
    assert [str(mark.getparent().tag) for mark in marks if mark.get("hidden") is None] == ["h2"]


TOOLS = ("role", "my-record", "team")


@pytest.mark.parametrize("tool", TOOLS)
def test_on_the_page_of_a_tool_no_reviewed_statement_stands_below_a_mark(
    welsh: Site, tool: str
) -> None:
    page = html_of(pages_of(welsh.catalogue.suite)[f"cy/{tool}"])
    settled = [
        edition
        for edition in page.cssselect(".work-edition")
        for words in edition.cssselect('.work-statement > .words[lang="cy"]:not([data-draft])')
        if not words.get("hidden")
    ]
    assert settled
    for edition in settled:
        assert not edition.cssselect("h2 small.draft")


@pytest.mark.parametrize("tool", TOOLS)
def test_on_the_page_of_a_tool_each_draft_is_marked_there_or_above(welsh: Site, tool: str) -> None:
    page = html_of(pages_of(welsh.catalogue.suite)[f"cy/{tool}"])
    drafts = page.cssselect(".work-statement > .words[data-draft]:not([hidden])")
    assert drafts
    for words in drafts:
        [edition] = words.xpath("ancestor::*[contains(@class, 'work-edition')]")
        [heading] = words.xpath("ancestor::details[1]/summary/h3")
        own = words.getnext()
        assert own.get("class") == "draft"
        above = [*edition.cssselect("h2 small.draft"), *heading.cssselect("small.draft")]
        is_above = any(mark.get("hidden") is None for mark in above)
        assert own.get("hidden") is None or is_above, words.text_content()


def test_both_languages_side_by_side_say_once_which_one_is_a_draft(welsh: Site) -> None:
    pages = pages_of(welsh.catalogue.suite)
    section = html_of(pages["en/standards/old-se02"]).cssselect(".performance-criteria")[0]
    [mark] = section.cssselect("h2 small.draft.beside")
    assert mark.text_content() == "(Welsh: draft)"
    assert {one.get("hidden") for one in section.cssselect(".beside small.draft")} == {""}


def test_nothing_is_left_of_how_settled_translations_were_told(welsh: Site) -> None:
    for page in pages_of(welsh.catalogue.suite).values():
        assert SETTLED not in page.markdown, page.path
