"""What a standard is called: its URN and title, wherever a publisher prints them."""

import pytest

from tests.importing.imported import KNOWLEDGE, heading, imported, standard_of
from tests.importing.word_files import p, table, word_file

REST = heading("Performance criteria") + p("P1\twind it") + p("P2\tstop it") + KNOWLEDGE
REST += heading("Links to other NOS") + p("ABC CK09 Ring a bell") + p("DEF AB12 Climb a ladder")


@pytest.mark.parametrize(
    ("lines", "urn"),
    [
        (["ABC CK07", "Wind a clock"], "ABC CK07"),
        (["Wind a clock", "ABC CK07"], "ABC CK07"),
        (["ABC CK07 Wind a clock"], "ABC CK07"),
        (["SFHCHS3 - Wind a clock"], "SFHCHS3"),
        (["ABCCK7.1 – Wind a clock"], "ABCCK7.1"),
        (["1GEN1/09: Wind a clock"], "1GEN1/09"),
        (["CFAM&LAA1", "Wind a clock"], "CFAM&LAA1"),
        (["Wind a clock", "URN: SFHCHS3"], "SFHCHS3"),
        (["Unit title: Wind a clock", "Unit number: ABC 12"], "ABC 12"),
        (["Wind a clock (SFHCHS3)"], "SFHCHS3"),
        (["National Occupational Standards", "SFHCHS3", "Wind a clock"], "SFHCHS3"),
    ],
)
def test_urn_and_title_are_known_in_every_form(lines: list[str], urn: str) -> None:
    front = "".join(p(line, bold=True, size=16) for line in lines)
    standard = standard_of(word_file(front + REST))
    assert (standard.urn, standard.title) == (urn, "Wind a clock")


def test_a_urn_is_taken_from_what_the_standard_says_of_itself() -> None:
    rows = ([p("Original URN"), p("ABC CK07")], [p("Version"), p("1")], [p("Status"), p("Current")])
    standard = standard_of(word_file(p("Wind a clock", bold=True, size=16) + REST + table(*rows)))
    assert (standard.urn, standard.title) == ("ABC CK07", "Wind a clock")


def test_a_urn_is_taken_from_the_name_of_the_file_and_told() -> None:
    document = imported(word_file(p("Wind a clock", bold=True, size=16) + REST), "ABCCK07.docx")
    assert document.standards[0].urn == "ABCCK07"
    assert [one.message for one in document.told] == [
        "its URN ABCCK07 is taken from the name of the file"
    ]


def test_standards_it_refers_to_are_none_of_the_document() -> None:
    front = p("ABC CK07", bold=True, size=18) + p("Wind a clock", bold=True, size=16)
    standard = standard_of(word_file(front + REST))
    assert standard.sections[-1].paragraphs == ("ABC CK09 Ring a bell", "DEF AB12 Climb a ladder")


def test_a_table_before_the_first_section_may_name_a_standard() -> None:
    body = ""
    for urn in ("ABC CK01", "ABC CK02"):
        rows = ([p("URN"), p(urn)], [p("Title"), p(f"Wind {urn}")], [p("Version"), p("1")])
        body += table(*rows) + heading("Overview") + p("About clocks.")
        body += heading("Performance criteria") + p("P1\twind it") + KNOWLEDGE
    document = imported(word_file(body), "clocks.docx")
    assert [(one.urn, one.title, len(one.metadata)) for one in document.standards] == [
        ("ABC CK01", "Wind ABC CK01", 3),
        ("ABC CK02", "Wind ABC CK02", 3),
    ]


def test_a_running_head_may_print_the_urn_without_its_space() -> None:
    front = p("ABC CK07", bold=True, size=18) + p("Wind a clock", bold=True, size=16)
    document = imported(word_file(front + REST, head=["ABCCK07 Wind a clock"]))
    assert [(one.urn, one.title) for one in document.standards] == [("ABC CK07", "Wind a clock")]
