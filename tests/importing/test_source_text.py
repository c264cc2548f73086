"""The text that is kept as the source has all that stands in the standards, in reading order."""

from tests.importing.imported import KNOWLEDGE, TITLE, heading, imported
from tests.importing.word_files import levels, p, table, word_file


def test_it_has_a_paragraph_a_line_with_its_number() -> None:
    body = TITLE + heading("Performance criteria") + p("wind it", numbered=(1, 0)) + KNOWLEDGE
    body += table(
        [p("Developed by"), p("Guild")], [p("Version"), p("2")], [p("Status"), p("Draft")]
    )
    content = word_file(body, lists={1: levels(("decimal", "P%1"))}, foot=["Guild of Clocks"])
    assert imported(content).text.splitlines()[::2] == [
        *("ABC CK07", "Repair a church clock", "Performance criteria", "P1 wind it"),
        *("Knowledge and understanding", "K1 why a clock stops"),
        *("Developed by\tGuild", "Version\t2", "Status\tDraft"),
    ]


def test_it_has_no_contents_list() -> None:
    body = p("Contents", bold=True) + p("ABC CK07 Repair a church clock\t2") + TITLE
    body += heading("Performance criteria") + p("P1\twind it")
    assert "Contents" not in imported(word_file(body)).text
