"""The paragraphs of a section become statements as they are numbered, or as they stand."""

import pytest

from tests.importing.imported import (
    KNOWLEDGE,
    TITLE,
    criteria,
    heading,
    imported,
    outline,
    section,
    standard_of,
    told,
)
from tests.importing.word_files import levels, p, run, table, word_file

FORMS = {
    "P1": ["P1\twind it", "P2\tstop it"],
    "1.": ["1. wind it", "2. stop it"],
    "1": ["1\twind it", "2\tstop it"],
    "a bare figure before a space": ["1 wind it", "2 stop it"],
    "P1:": ["P1: wind it", "P2: stop it"],
    "(P1)": ["(P1) wind it", "(P2) stop it"],
    "no number": ["wind it", "stop it"],
    "a bullet": ["• wind it", "• stop it"],
}


@pytest.mark.parametrize("form", FORMS)
def test_a_statement_is_cited_as_p1_however_it_is_numbered(form: str) -> None:
    assert outline(criteria(*map(p, FORMS[form]))) == ["P1 wind it", "P2 stop it"]


@pytest.mark.parametrize(
    ("form", "printed"),
    [("P1", "P1"), ("1.", "1."), ("1", "1"), ("P1:", "P1"), ("no number", ""), ("a bullet", "")],
)
def test_a_code_is_kept_as_it_is_printed(form: str, printed: str) -> None:
    assert criteria(*map(p, FORMS[form])).statements[0].printed == printed


@pytest.mark.parametrize("code", ["K01", "S3", "B2", "PC12", "KU4", "P1.1"])
def test_a_code_of_letters_stands_as_it_is(code: str) -> None:
    [statement] = criteria(p(f"{code}\twind it")).statements
    assert (statement.code, statement.printed, statement.text) == (code, code, "wind it")


def test_numbers_run_on_into_knowledge() -> None:
    body = TITLE + heading("Performance criteria") + p("1. wind it") + p("2. stop it")
    body += heading("Knowledge and understanding") + p("3. why it stops")
    standard = standard_of(word_file(body))
    assert [one.code for one in standard.list_statements("criteria")] == ["P1", "P2"]
    assert [one.code for one in standard.list_statements("knowledge")] == ["K3"]


@pytest.mark.parametrize(
    ("first", "last", "missing"),
    [("P1", "P4", "P2, P3"), ("P01", "P04", "P02, P03"), ("1.", "4.", "2. (P2), 3. (P3)")],
)
def test_a_gap_is_imported_and_told_by_what_would_be_printed_and_cited(
    first: str, last: str, missing: str
) -> None:
    lines = p(f"{first}\twind it") + p(f"{last}\tstop it")
    document = imported(word_file(TITLE + heading("Performance criteria") + lines + KNOWLEDGE))
    printed = [one.printed for one in document.standards[0].list_statements("criteria")]
    assert printed == [first, last]
    assert told(document, "gap") == [f"{missing} are not printed in the document"]


def test_a_code_that_is_printed_again_is_imported_and_told() -> None:
    body = TITLE + heading("Performance criteria") + p("P1\twind it") + p("P1\tstop it") + KNOWLEDGE
    document = imported(word_file(body))
    assert [one.code for one in document.standards[0].list_statements("criteria")] == ["P1", "P1"]
    assert told(document, "repeat") == ["P1 is printed more than once"]


def test_numbers_that_begin_again_under_each_heading_are_told() -> None:
    body = TITLE + heading("Performance criteria") + p("Before", bold=True) + p("1. wind it")
    body += p("After", bold=True) + p("1. stop it") + KNOWLEDGE
    document = imported(word_file(body))
    assert outline(section(document.standards[0], "criteria")) == [
        *("# Before", "P1 wind it"),
        *("# After", "P1 stop it"),
    ]
    assert told(document, "repeat") == ["P1 is printed more than once"]


def test_items_have_the_labels_that_are_printed() -> None:
    found = criteria(
        p("P1\twind:"),
        p("a. the weight"),
        p("b. the bell"),
        p("P2\tstop"),
        p("(i) it"),
        p("(ii) all"),
    )
    assert outline(found) == [
        *("P1 wind:", "  a the weight", "  b the bell"),
        *("P2 stop", "  i it", "  ii all"),
    ]


def test_an_i_behind_an_h_is_a_letter() -> None:
    found = criteria(p("P1\twind:"), *(p(f"{letter}) it") for letter in "abcdefghij"))
    assert [item.label for item in found.statements[0].items] == list("abcdefghij")


def test_items_of_items_stand_below_them() -> None:
    found = criteria(
        p("P1\twind:"),
        p("a) weights:"),
        p("• big", indent=40),
        p("• small", indent=40),
        p("b) bells"),
    )
    assert outline(found) == [
        *("P1 wind:", "  a weights:", "    • big", "    • small", "  b bells")
    ]


def test_a_list_of_figures_within_a_statement_is_of_items() -> None:
    found = criteria(p("P1\twind:"), p("1. weights"), p("2. bells"), p("P2\tstop"))
    assert outline(found) == ["P1 wind:", "  1 weights", "  2 bells", "P2 stop"]


def test_a_dotted_number_under_a_plain_one_is_an_item() -> None:
    found = criteria(p("1. wind:"), p("1.1 weights"), p("1.2 bells"), p("2. stop"))
    assert outline(found) == ["P1 wind:", "  1.1 weights", "  1.2 bells", "P2 stop"]


def test_plain_numbers_before_dotted_ones_alone_are_of_headings() -> None:
    found = criteria(p("1. Winding"), p("1.1 wind"), p("1.2 stop"), p("2. Oiling"), p("2.1 oil"))
    assert outline(found) == [
        *("# 1. Winding", "P1.1 wind", "P1.2 stop"),
        *("# 2. Oiling", "P2.1 oil"),
    ]


def test_bullets_below_a_colon_belong_to_the_statement_without_a_number() -> None:
    found = criteria(
        p("wind it"), p("stop it when:"), p("• it rains"), p("• it snows"), p("oil it")
    )
    assert outline(found) == [
        *("P1 wind it", "P2 stop it when:", "  • it rains", "  • it snows", "P3 oil it")
    ]


def test_headings_have_two_levels_and_lead_ins_of_their_own() -> None:
    found = criteria(
        *(
            p("Winding", bold=True, size=12),
            p("You must be able to:"),
            p("Weights", bold=True, size=11),
        ),
        *(p("P1\twind it"), p("Bells", bold=True, size=11), p("P2\tring it")),
        *(p("Oiling", bold=True, size=12), p("You must be able to:"), p("P3\toil it")),
    )
    assert outline(found) == [
        *(
            "# Winding",
            "> You must be able to:",
            "## Weights",
            "P1 wind it",
            "## Bells",
            "P2 ring it",
        ),
        *("# Oiling", "> You must be able to:", "P3 oil it"),
    ]


def test_a_heading_that_looks_like_all_else_is_guessed_and_told() -> None:
    body = (
        TITLE + heading("Performance criteria") + p("Winding") + p("P1\twind it") + p("P2\tstop it")
    )
    document = imported(word_file(body + KNOWLEDGE))
    assert outline(section(document.standards[0], "criteria"))[0] == "# Winding"
    assert told(document, "guess") == ["“Winding” is a heading"]


@pytest.mark.parametrize(
    "words",
    [
        *("You must be able to:", "You must be able to", "To meet this standard, you must:"),
        *("The learner will be able to:", "Rhaid i chi allu:", "Mae’n rhaid i chi allu:"),
    ],
)
def test_the_words_before_the_first_statement_are_its_lead_in(words: str) -> None:
    found = criteria(p(words, italic=True), p("P1\twind it"))
    assert (found.lead_in, outline(found)) == (words, ["P1 wind it"])


def test_a_lead_in_may_stand_in_the_heading_itself() -> None:
    body = TITLE + heading("Performance criteria: You must be able to:") + p("P1\twind it")
    found = section(standard_of(word_file(body + KNOWLEDGE)), "criteria")
    assert (found.heading, found.lead_in) == ("Performance criteria", "You must be able to:")


def test_lines_of_a_paragraph_with_a_number_each_are_statements() -> None:
    assert outline(criteria(p("P1 wind it\nP2 stop it"))) == ["P1 wind it", "P2 stop it"]


def test_a_tab_and_a_line_break_within_a_statement_are_a_space() -> None:
    assert outline(criteria(p("P1\twind it\tup\nand down"))) == ["P1 wind it up and down"]


def test_numbers_in_a_column_of_a_table_are_of_the_texts_beside_them() -> None:
    found = criteria(table([p("1.1"), p("wind it:") + p("• up")], [p("1.2"), p("stop it")]))
    assert outline(found) == ["P1.1 wind it:", "  • up", "P1.2 stop it"]


def test_numbers_in_one_cell_are_of_the_texts_in_the_next() -> None:
    found = criteria(table([p("P1") + p("P2"), p("wind it") + p("stop it")]))
    assert outline(found) == ["P1 wind it", "P2 stop it"]


def test_numbers_that_word_counts_are_no_text() -> None:
    body = TITLE + heading("Performance criteria") + p("wind it", numbered=(1, 0)) + KNOWLEDGE
    document = imported(word_file(body, lists={1: levels(("decimal", "P%1"))}))
    [statement] = document.standards[0].list_statements("criteria")
    assert (statement.code, statement.counted) == ("P1", True)
    assert document.accounting.words == 18


def test_skills_and_behaviours_have_statements_only_with_a_code() -> None:
    body = TITLE + heading("Performance criteria") + p("P1\twind it") + KNOWLEDGE
    body += heading("Skills") + p("• patience") + heading("Behaviours") + p("B2\tyou are patient")
    standard = standard_of(word_file(body))
    assert section(standard, "skills").paragraphs == ("patience",)
    assert [one.code for one in standard.list_statements("behaviours")] == ["B2"]


def test_bold_words_within_a_statement_are_no_heading() -> None:
    found = criteria(p(runs=run("P1\t") + run("wind", bold=True) + run(" it")), p("P2\tstop it"))
    assert outline(found) == ["P1 wind it", "P2 stop it"]


def test_a_lead_in_tells_what_a_heading_does_not() -> None:
    body = TITLE + heading("Overview") + p("About clocks.")
    body += heading("What to achieve") + p("You must be able to:") + p("1. wind it")
    body += p("You need to know and understand:") + p("1. why it stops")
    document = imported(word_file(body))
    [standard] = document.standards
    assert [(one.kind, one.heading, one.lead_in) for one in standard.sections[1:]] == [
        ("criteria", "What to achieve", "You must be able to:"),
        ("knowledge", "", "You need to know and understand:"),
    ]
    assert told(document, "guess") == [
        "criteria begin with “You must be able to:”",
        "knowledge begin with “You need to know and understand:”",
    ]


def test_the_lead_in_of_a_section_without_statements_is_kept() -> None:
    body = TITLE + heading("Overview") + p("You will be able to:") + p("• wind clocks")
    standard = standard_of(word_file(body + heading("Performance criteria") + p("P1\twind it")))
    found = section(standard, "overview")
    assert (found.lead_in, outline(found)) == ("You will be able to:", ["• wind clocks"])


def test_bare_figures_are_numbers_where_they_count_on() -> None:
    body = TITLE + heading("Performance criteria") + p("1 wind it") + p("2 stop it")
    body += heading("Knowledge and understanding") + p("3 why it stops") + p("4 who has the key")
    standard = standard_of(word_file(body))
    assert [one.code for one in standard.list_statements("knowledge")] == ["K3", "K4"]


def test_a_figure_that_counts_nothing_is_of_the_text() -> None:
    assert outline(criteria(p("wind it"), p("10 minutes are enough"))) == [
        "P1 wind it",
        "P2 10 minutes are enough",
    ]


def test_a_short_paragraph_between_statements_with_capitals_is_a_heading() -> None:
    found = criteria(p("P1\tWind it."), p("Oiling"), p("P2\tOil it."))
    assert outline(found) == ["P1 Wind it.", "# Oiling", "P2 Oil it."]


def test_a_capital_letter_before_statements_with_figures_is_of_a_heading() -> None:
    found = criteria(p("A. Winding"), p("1. wind it"), p("B. Oiling"), p("2. oil it"))
    assert outline(found) == ["# A. Winding", "P1 wind it", "# B. Oiling", "P2 oil it"]
