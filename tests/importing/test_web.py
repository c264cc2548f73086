"""A web page is read as a browser shows it, without what is around the standard."""

import pytest

from tests.importing.imported import imported, left_out, outline, section, standard_of

HEAD = "<h1>Wind a clock</h1><p>URN: ABCCK07</p>"
CRITERIA = "<h2>Performance criteria</h2><h3>You must be able to:</h3>"
KNOWLEDGE = "<h2>Knowledge and understanding</h2><ol start=3><li>why it stops</li></ol>"


def page(criteria: str, around: str = "", more: str = "") -> str:
    return f"<!DOCTYPE html><body>{around}{HEAD}{CRITERIA}{criteria}{KNOWLEDGE}{more}</body>"


def criteria_of(content: str) -> list[str]:
    return outline(section(standard_of(content, "abcck07.html"), "criteria"))


@pytest.mark.parametrize(
    "content",
    [
        "<ol><li>wind it</li><li>stop it</li></ol>",
        "<ul><li>P1 wind it</li><li>P2 stop it</li></ul>",
        "<ul><li>wind it</li><li>stop it</li></ul>",
        "<p>P1 wind it</p><p>P2 stop it</p>",
        "<p>P1 wind it<br>P2 stop it</p>",
        "<table><tr><td>P1</td><td>wind it</td></tr><tr><td>P2</td><td>stop it</td></tr></table>",
    ],
)
def test_statements_are_known_in_every_mark_up(content: str) -> None:
    assert criteria_of(page(content)) == ["P1 wind it", "P2 stop it"]


def test_numbers_are_those_of_the_list() -> None:
    standard = standard_of(page("<ol><li>wind it</li></ol>"), "abcck07.html")
    [statement] = standard.list_statements("knowledge")
    assert (statement.code, statement.printed, statement.counted) == ("K3", "3.", True)


def test_a_list_within_a_list_is_of_items() -> None:
    inner = "<ol type=a><li>weights</li><li>bells<ul><li>big</li></ul></li></ol>"
    content = f"<ol><li>wind: {inner}</li><li>stop it</li></ol>"
    assert criteria_of(page(content)) == [
        *("P1 wind:", "  a weights", "  b bells", "    • big"),
        "P2 stop it",
    ]


def test_words_that_inline_elements_cut_are_whole() -> None:
    content = "<ol><li><span>w</span>ind <b>it</b> slan&shy;ting&nbsp;&amp; slow</li></ol>"
    assert criteria_of(page(content)) == ["P1 wind it slanting & slow"]


@pytest.mark.parametrize(
    "around",
    [
        "<nav><h2>Performance criteria</h2><ol><li>home</li></ol></nav>",
        "<header><p>home</p></header>",
        "<div role=dialog><p>You need to know and understand: home</p></div>",
        "<aside><h2>Knowledge</h2><ol><li>home</li></ol></aside>",
        "<form><label>home</label></form>",
    ],
)
def test_what_is_around_the_standard_is_left_out(around: str) -> None:
    document = imported(page("<ol><li>wind it</li></ol>", around), "abcck07.html")
    assert "home" in " ".join(left_out(document)["around the text"])
    assert outline(section(document.standards[0], "criteria")) == ["P1 wind it"]


@pytest.mark.parametrize(
    "around",
    [
        "<script>var a = 'Performance criteria';</script>",
        "<style>li::before { content: 'P1' }</style>",
        "<!-- Performance criteria: P1 home -->",
        "<template><h2>Performance criteria</h2><ol><li>home</li></ol></template>",
    ],
)
def test_what_no_browser_shows_is_no_word_of_the_page(around: str) -> None:
    document = imported(page("<ol><li>wind it</li></ol>", around), "abcck07.html")
    without = imported(page("<ol><li>wind it</li></ol>"), "abcck07.html")
    assert document.accounting == without.accounting
    assert document.left_out == without.left_out


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>unseen</p><style>.gone {display: none}</style>",
        '<p style="display: none">unseen</p>',
        '<p class="gone">unseen</p><style>.gone { color: red; display: none }</style>',
    ],
)
def test_hidden_text_is_told(hidden: str) -> None:
    document = imported(page("<ol><li>wind it</li></ol>", more=hidden), "abcck07.html")
    assert left_out(document)["hidden text"] == ["unseen"]


def test_a_page_that_names_its_main_part_has_nothing_else() -> None:
    main = page(
        "<ol><li>wind it, and look after it as its makers ask of whoever winds it</li></ol>"
    )
    main = main.removeprefix("<!DOCTYPE html><body>").removesuffix("</body>")
    overview = "<h2>Overview</h2><p>" + "About clocks and those who wind them. " * 6 + "</p>"
    content = (
        f"<body><h2>Performance criteria</h2><p>P9 menu</p><main>{overview}{main}</main></body>"
    )
    document = imported(content, "abcck07.html")
    assert len(document.standards[0].list_statements("criteria")) == 1
    assert "P9 menu" in left_out(document)["around the text"]


def test_a_link_within_the_page_is_no_statement() -> None:
    content = '<ol><li>wind it</li></ol><p><a href="#top">Back to top</a></p>'
    assert criteria_of(page(content)) == ["P1 wind it"]


def test_a_list_of_descriptions_is_a_glossary_or_metadata_by_its_heading() -> None:
    more = "<h2>Glossary</h2><dl><dt>Anchor</dt><dd>a part</dd></dl><h2>Details</h2><dl>"
    more += "<dt>Developed by</dt><dd>Guild</dd><dt>Version</dt><dd>2</dd><dt>Suites</dt><dd>A</dd>"
    standard = standard_of(
        page("<ol><li>wind it</li></ol>", more=more + "<dd>B</dd></dl>"), "a.html"
    )
    assert outline(section(standard, "glossary")) == ["Anchor = a part"]
    assert [(one.label, one.values) for one in standard.metadata] == [
        *(("Developed by", ("Guild",)), ("Version", ("2",)), ("Suites", ("A", "B")))
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_page_is_read_in_its_own_encoding(encoding: str) -> None:
    said = "" if encoding == "utf-16" else f"<meta charset={encoding}>"
    content = page("<ol><li>wind “the” café’s clock</li></ol>").replace("<body>", f"{said}<body>")
    assert criteria_of(content.encode(encoding)) == ["P1 wind “the” café’s clock"]  # type: ignore[arg-type]


def test_deleted_text_is_told_and_inserted_text_is_text() -> None:
    document = imported(page("<ol><li>wind <del>up</del><ins>it</ins></li></ol>"), "abcck07.html")
    assert outline(section(document.standards[0], "criteria")) == ["P1 wind it"]
    assert left_out(document)["deleted text"] == ["up"]
