"""HTML that goes past Markdown is on the page as if it had gone through it."""

from generator.catalogue.site_in_language import Site
from generator.pages import make_all_pages, raw_html
from tests.made_pages import converted

HTML = "<div>\n<b>1 * 2 * 3</b>\n</div>\n"
MARKED = f"# Title\n\n{raw_html.BEGINS}{HTML}{raw_html.ENDS}\nMiddle.\n\n"
MARKED += f"{raw_html.BEGINS}<hr>\n{raw_html.ENDS}\nEnd.\n"


def test_a_page_without_the_marks_goes_through_markdown_as_a_whole() -> None:
    assert raw_html.split_html("# Title\n") == raw_html.Parts("# Title\n")
    assert raw_html.put_html_back("<h1>Title</h1>", ()) == "<h1>Title</h1>"


def test_what_stands_between_the_marks_is_put_back_where_it_stood() -> None:
    parts = raw_html.split_html(MARKED)
    assert "1 * 2 * 3" not in parts.markdown
    made = raw_html.put_html_back(converted(parts.markdown), parts.inserted)
    assert made.split() == converted(raw_html.join_html(parts)).split()


def test_what_is_kept_apart_is_put_in_where_its_marks_stand() -> None:
    marked = MARKED.replace("1 * 2 * 3", f"{raw_html.APART}, {raw_html.APART}")
    parts = raw_html.split_html(marked, ["one", "two"])
    made = raw_html.put_html_back(converted(parts.markdown), parts.inserted)
    assert "<b>one, two</b>" in raw_html.finish_lists(made, parts.apart)
    assert "<b>one, two</b>" in raw_html.join_html(parts)


def test_pages_of_the_sample_are_the_same_either_way(welsh: Site) -> None:
    parted = [page for page in make_all_pages(welsh) if page.parts.inserted]
    assert {"role", "my-record", "team"} <= {page.path for page in parted if page.parts.apart}
    for page in parted:
        made = raw_html.put_html_back(converted(page.parts.markdown), page.parts.inserted)
        made = raw_html.finish_lists(made, page.parts.apart)
        assert made.split() == converted(page.markdown).split(), page.path
