"""A text has no looks: headings are known by their words, statements by their numbers."""

import pytest

from tests.importing.imported import imported, left_out, outline, section, standard_of, told

TEXT = """ABC CK07
Repair a church clock

Overview
This standard is about repairing church clocks of every kind, and about those
who wind them.

It is for clockmakers.

Performance criteria
You must be able to:
1. choose a key that fits, and
   give it back
2. open
   a) the tower
   b) the case
3. wait for
10 minutes

Knowledge and understanding
You need to know and understand:
1. why it stops
2. who has the key

Developed by: Guild of Clocks
Version: 2
Status: Current
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_text_is_read_with_any_line_ends(line_end: str) -> None:
    standard = standard_of(TEXT.replace("\n", line_end), "abcck07.txt")
    assert (standard.urn, standard.title) == ("ABC CK07", "Repair a church clock")
    assert len(section(standard, "overview").paragraphs) == 2
    assert outline(section(standard, "criteria")) == [
        *(
            "P1 choose a key that fits, and give it back",
            "P2 open",
            "  a the tower",
            "  b the case",
        ),
        "P3 wait for 10 minutes",
    ]
    assert [one.label for one in standard.metadata] == ["Developed by", "Version", "Status"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_any_usual_encoding(encoding: str) -> None:
    text = TEXT.replace("why it stops", "why the “café” clock stops")
    standard = standard_of(text.encode(encoding), "abcck07.txt")
    assert standard.list_statements("knowledge")[0].text == "why the “café” clock stops"


def test_what_stands_at_the_edge_of_pages_is_no_text() -> None:
    head = "ABC CK07 Repair a church clock"
    text = f"{head} 1\n\nPerformance criteria\n\nP1 open the door and\n\n\f{head} 2\n\nshut it\n"
    text += f"\nP2 wind it\n\f{head} 3\n\nKnowledge and understanding\n\nK1 why it stops\n"
    document = imported(text, "clock.txt")
    [standard] = document.standards
    assert (standard.urn, standard.title) == ("ABC CK07", "Repair a church clock")
    assert outline(section(standard, "criteria")) == ["P1 open the door and shut it", "P2 wind it"]
    assert left_out(document) == {
        "page number": ["1"],
        "head or foot of a page": [f"{head} 2", f"{head} 3"],
    }


def test_a_word_that_a_line_end_broke_is_whole_and_told() -> None:
    document = imported(TEXT.replace("give it back", "give it main-\n   tenance"), "abcck07.txt")
    criteria = section(document.standards[0], "criteria")
    assert criteria.statements[0].text == "choose a key that fits, and give it maintenance"
    assert told(document, "guess") == ["main-/tenance at a line’s end is read as maintenance"]
