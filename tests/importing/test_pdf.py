"""A PDF draws letters at places; lines, columns and paragraphs are told from these."""

import pytest

from tests.importing.imported import imported, left_out, outline, section, told
from tests.importing.pdf_files import Drawn, Rule, pdf_file, width_of

Page = list[Drawn | Rule]
FRONT: Page = [
    Drawn(40, 40, "ABC CK07", 16, "bold"),
    Drawn(40, 62, "Repair a church clock", 14, "bold"),
]
KNOWLEDGE: Page = [Drawn(40, 400, "Knowledge and understanding", 12, "bold"), Drawn(40, 418, "K1")]
KNOWLEDGE += [Drawn(70, 418, "why it stops")]


def criteria_of(*lines: Drawn | Rule, pages: tuple[Page, ...] = ()) -> list[str]:
    """The performance criteria of a PDF that has these lines under their heading."""
    first: Page = [*FRONT, Drawn(40, 90, "Performance criteria", 12, "bold"), *lines]
    last = [*pages[-1], *KNOWLEDGE] if pages else None
    drawn = [first, *pages[:-1], last] if last else [[*first, *KNOWLEDGE]]
    document = imported(pdf_file(*drawn), "abcck07.pdf")
    return outline(section(document.standards[0], "criteria"))


def hanging(top: float, number: str, *lines: str, left: float = 40, pitch: float = 12) -> Page:
    """A statement whose lines hang from its number."""
    text = [Drawn(left + 30, top + pitch * at, line) for at, line in enumerate(lines)]
    return [Drawn(left, top, number), *text]


def test_a_statement_is_all_the_lines_that_hang_from_its_number() -> None:
    assert criteria_of(
        *hanging(110, "P1", "wind the clock with care,", "and no more than once"),
        *hanging(140, "P2", "stop it"),
    ) == ["P1 wind the clock with care, and no more than once", "P2 stop it"]


def test_a_line_that_begins_with_a_figure_begins_no_statement() -> None:
    assert criteria_of(
        *hanging(110, "1.", "keep everybody at a distance of", "2 metres or more"),
        *hanging(140, "2.", "ring no longer than", "10. o’clock"),
    ) == [
        "P1 keep everybody at a distance of 2 metres or more",
        "P2 ring no longer than 10. o’clock",
    ]


def test_numbers_that_are_drawn_before_all_text_are_of_the_lines_beside_them() -> None:
    numbers = [Drawn(40, 109.4, "1."), Drawn(40, 139.4, "2.")]
    texts = [Drawn(58, 110, "wind it"), Drawn(58, 122, "with care"), Drawn(58, 140, "stop it")]
    assert criteria_of(*numbers, *texts) == ["P1 wind it with care", "P2 stop it"]


def test_words_without_a_space_drawn_between_them_are_words() -> None:
    line = Drawn(70, 110, "wind the clock with care", words_apart=True)
    assert criteria_of(Drawn(40, 110, "P1"), line) == ["P1 wind the clock with care"]


def test_a_statement_goes_on_over_a_page_end_and_that_is_told() -> None:
    first: Page = [*FRONT, Drawn(40, 90, "Performance criteria", 12, "bold")]
    first += hanging(440, "P1", "write up the log, with the")
    second = [Drawn(70, 60, "hour and the day"), *hanging(80, "P2", "stop it"), *KNOWLEDGE]
    document = imported(pdf_file(first, second), "abcck07.pdf")
    assert outline(section(document.standards[0], "criteria")) == [
        "P1 write up the log, with the hour and the day",
        "P2 stop it",
    ]
    assert told(document, "guess") == [
        "“…write up the log, with the” goes on with “hour and the day…”"
    ]


def with_heads(count: int, head: str, foot: str) -> list[Page]:
    """Pages with a head and a foot, in which ``#`` is the number of the page."""
    return [
        [
            Drawn(40, 24, head.replace("#", str(number)), 8),
            Drawn(40, 480, foot.replace("#", str(number)), 8),
        ]
        for number in range(1, count + 1)
    ]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("ABC CK07 Repair a church clock", "Page # of 3"),
        ("ABC CK07 Repair a church clock    #", "Guild of Clocks"),
        ("ABC CK07 Repair a church clock", "Guild of Clocks | #"),
    ],
)
def test_what_repeats_at_the_edge_of_pages_is_no_text(head: str, foot: str) -> None:
    one, two, three = with_heads(3, head, foot)
    one += [*FRONT, Drawn(40, 90, "Performance criteria", 12, "bold")]
    one += hanging(440, "P1", "write up the log, with the")
    two += [Drawn(70, 60, "hour and the day"), *hanging(90, "P2", "stop it"), *KNOWLEDGE]
    three += [*hanging(60, "K2", "who winds it")]
    document = imported(pdf_file(one, two, three), "abcck07.pdf")
    [standard] = document.standards
    assert (standard.urn, standard.title) == ("ABC CK07", "Repair a church clock")
    assert outline(section(standard, "criteria")) == [
        "P1 write up the log, with the hour and the day",
        "P2 stop it",
    ]
    assert outline(section(standard, "knowledge")) == ["K1 why it stops", "K2 who winds it"]
    assert left_out(document).keys() <= {"running head", "running foot", "page number"}


def test_pages_that_begin_alike_have_no_head() -> None:
    pages = [
        [
            Drawn(40, 60, f"ABC CK0{number}", 16, "bold"),
            Drawn(40, 84, "Overview", 12, "bold"),
            Drawn(40, 100, "This standard is about clocks."),
            *(Drawn(40, 130, "Performance criteria", 12, "bold"), *hanging(150, "P1", "wind it")),
        ]
        for number in (1, 2, 3)
    ]
    document = imported(pdf_file(*pages), "clocks.pdf")
    assert [one.urn for one in document.standards] == ["ABC CK01", "ABC CK02", "ABC CK03"]
    assert {outline(section(one, "overview"))[0] for one in document.standards} == {
        "This standard is about clocks."
    }


LEFT: Page = [
    Drawn(40, 100, "Performance", 12, "bold"),
    Drawn(40, 114, "criteria", 12, "bold"),
    Drawn(40, 130, "You must be", 10, "italic"),
    Drawn(40, 142, "able to:", 10, "italic"),
]


def test_a_heading_in_the_left_column_comes_before_what_stands_beside_it() -> None:
    page = [*FRONT, Drawn(40, 80, "Overview", 12, "bold"), Drawn(150, 80, "About clocks."), *LEFT]
    page += hanging(101, "P1", "wind it and look after it,", "and stop it", left=150)
    page += hanging(131, "P2", "oil it", left=150) + hanging(149, "P3", "clean it", left=150)
    [standard] = imported(pdf_file([*page, *KNOWLEDGE]), "abcck07.pdf").standards
    found = section(standard, "criteria")
    assert (found.heading, found.lead_in) == ("Performance criteria", "You must be able to:")
    assert outline(found) == [
        "P1 wind it and look after it, and stop it",
        "P2 oil it",
        "P3 clean it",
    ]
    assert outline(section(standard, "overview")) == ["About clocks."]


def test_headings_within_the_right_column_are_of_statements() -> None:
    page = [*FRONT, *LEFT, Drawn(150, 100, "Before you climb", 10, "bold")]
    page += hanging(118, "1.", "stop it", left=150)
    page += [Drawn(150, 140, "After", 10, "bold"), *hanging(158, "2.", "start it", left=150)]
    [standard] = imported(pdf_file([*page, *KNOWLEDGE]), "abcck07.pdf").standards
    assert outline(section(standard, "criteria")) == [
        *("# Before you climb", "P1 stop it"),
        *("# After", "P2 start it"),
    ]


def grid(left: float, top: float, columns: list[float], rows: int, height: float) -> Page:
    """The rules of a table."""
    edges = [left, *columns]
    bottom = top + rows * height
    across = [(left, top + at * height, columns[-1], top + at * height) for at in range(rows + 1)]
    return [*across, *((x, top, x, bottom) for x in edges)]


def test_a_ruled_table_is_read_cell_by_cell() -> None:
    page = [
        *FRONT,
        Drawn(40, 90, "Performance criteria", 12, "bold"),
        *hanging(110, "P1", "wind it"),
    ]
    page += [*KNOWLEDGE, *grid(40, 430, [130, 360], 3, 20)]
    for at, (label, value) in enumerate(
        [("Developed by", "Guild of Clocks"), ("Version Number", "2"), ("Status", "Draft")]
    ):
        page += [Drawn(44, 444 + 20 * at, label, 10, "bold"), Drawn(134, 444 + 20 * at, value)]
    [standard] = imported(pdf_file(page), "abcck07.pdf").standards
    assert [(one.label, one.text) for one in standard.metadata] == [
        ("Developed by", "Guild of Clocks"),
        ("Version Number", "2"),
        ("Status", "Draft"),
    ]


def test_labels_and_values_without_rules_are_told_by_their_columns() -> None:
    page = [
        *FRONT,
        Drawn(40, 90, "Performance criteria", 12, "bold"),
        *hanging(110, "P1", "wind it"),
    ]
    page += KNOWLEDGE
    page += [Drawn(40, 440, "Developed by"), Drawn(140, 440, "Guild of Clocks, Towers and")]
    page += [Drawn(140, 452, "Bells"), Drawn(40, 466, "Version Number"), Drawn(140, 466, "2")]
    page += [Drawn(40, 480, "Indicative"), Drawn(40, 492, "review date"), Drawn(140, 480, "2030")]
    [standard] = imported(pdf_file(page, height=520), "abcck07.pdf").standards
    assert [(one.label, one.text) for one in standard.metadata] == [
        ("Developed by", "Guild of Clocks, Towers and Bells"),
        ("Version Number", "2"),
        ("Indicative review date", "2030"),
    ]


def test_paragraphs_with_no_space_between_them_end_with_a_short_line() -> None:
    page: Page = [*FRONT, Drawn(40, 90, "Overview", 12, "bold")]
    lines = ["This standard is about clocks that strike the", "hours in towers."]
    lines += ["It is for those who wind them, and who look", "after them."]
    page += [Drawn(40, 108 + 12 * at, line) for at, line in enumerate(lines)]
    page += [Drawn(40, 170, "Performance criteria", 12, "bold"), *hanging(190, "P1", "wind it")]
    [standard] = imported(pdf_file([*page, *KNOWLEDGE]), "abcck07.pdf").standards
    assert outline(section(standard, "overview")) == [" ".join(lines[:2]), " ".join(lines[2:])]


def test_letters_that_are_drawn_as_one_or_in_two_parts_are_letters() -> None:
    after = 70 + width_of("agor y tw", 10)
    found = criteria_of(
        *(Drawn(40, 110, "P1"), Drawn(70, 110, "ﬁnd the o\ufb03ce")),
        *(Drawn(40, 128, "P2"), Drawn(70, 128, "agor y tw\u0302r")),
        *(Drawn(40, 146, "P3"), Drawn(70, 146, "agor y tw"), Drawn(after, 146, "r")),
        Drawn(70 + width_of("agor y t", 10) + 2, 146, "ˆ"),
    )
    assert found == ["P1 find the office", "P2 agor y tŵr", "P3 agor y tŵr"]


def test_letters_drawn_twice_to_look_bold_are_read_once() -> None:
    assert criteria_of(
        Drawn(40, 110, "P1"), Drawn(70, 110, "wind it"), Drawn(70.3, 110, "wind it")
    ) == ["P1 wind it"]


def test_what_nobody_sees_and_what_is_turned_is_told() -> None:
    page = [
        *FRONT,
        Drawn(40, 90, "Performance criteria", 12, "bold"),
        *hanging(110, "P1", "wind it"),
    ]
    page += [Drawn(40, 200, "unseen", mode=3), Drawn(900, 200, "beyond the edge")]
    page += [*KNOWLEDGE, Drawn(300, 400, "DRAFT", 40, turned=True)]
    assert left_out(imported(pdf_file(page), "abcck07.pdf")) == {
        "hidden text": ["unseen beyond the edge"],
        "turned text": ["DRAFT"],
    }


def test_a_contents_list_is_no_standard() -> None:
    contents: Page = [Drawn(40, 60, "Contents", 16, "bold")]
    contents += [
        Drawn(40, 90 + 16 * at, f"ABC CK0{at} Wind clock {at}.......{at + 1}") for at in (1, 2)
    ]
    standards = [
        [
            *(
                Drawn(40, 60, f"ABC CK0{at}", 16, "bold"),
                Drawn(40, 80, f"Wind clock {at}", 14, "bold"),
            ),
            *(
                Drawn(40, 110, "Performance criteria", 12, "bold"),
                *hanging(130, "P1", f"wind {at}"),
            ),
        ]
        for at in (1, 2)
    ]
    document = imported(pdf_file(contents, *standards), "clocks.pdf")
    assert [(one.urn, one.title) for one in document.standards] == [
        ("ABC CK01", "Wind clock 1"),
        ("ABC CK02", "Wind clock 2"),
    ]
    assert len(left_out(document)["contents list"]) == 3


@pytest.mark.parametrize(
    "text", ["Gwybodaeth a dealltwriaeth", "Knowledge and understanding", "Underpinning knowledge"]
)
def test_a_heading_that_no_bold_font_sets_is_known_by_its_words(text: str) -> None:
    page = [*FRONT, Drawn(40, 90, "Performance criteria"), *hanging(110, "P1", "wind it")]
    page += [Drawn(40, 140, text), *hanging(160, "K1", "why it stops")]
    [standard] = imported(pdf_file(page), "abcck07.pdf").standards
    assert outline(section(standard, "knowledge")) == ["K1 why it stops"]
