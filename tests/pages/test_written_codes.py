"""A code on a written page has the words of what it names, and a name of its own."""

import pytest

from generator.catalogue.site_in_language import Site
from generator.pages.written_codes import put_words_to_codes

PATH = "using-the-standards"
P5 = "step back as co-workers take over, and say so to the person beforehand"


def test_the_code_of_a_statement_is_called_by_its_reference_and_has_its_words_below(
    english: Site,
) -> None:
    said = put_words_to_codes("See [P5](standards/abc-se03.md#p5).", PATH, english)
    link, _, words = said.partition("\n")
    assert link == 'See [P5](standards/abc-se03.md#p5){ .code .bare aria-label="ABC SE03 P5" }.'
    assert f'<a href="../standards/abc-se03/#p5">ABC SE03 P5</a> <span>{P5}</span>' in words
    assert "hidden" in words


def test_a_reference_that_is_written_in_full_needs_no_other_name(english: Site) -> None:
    said = put_words_to_codes("[ABC SE03 P5](standards/abc-se03.md#p5)", PATH, english)
    assert said.startswith("[ABC SE03 P5](standards/abc-se03.md#p5){ .code .bare }\n")


def test_a_page_deeper_down_leads_up_first(english: Site) -> None:
    said = put_words_to_codes("[P5](../standards/abc-se03.md#p5)", "guides/first", english)
    assert said.startswith("[P5](../standards/abc-se03.md#p5){ .code .bare ")
    assert '<a href="../../standards/abc-se03/#p5">' in said


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (
            "[ABC SE03 …](standards/abc-se03.md)",
            "[ABC SE03](standards/abc-se03.md){ .code } Keep the job",
        ),
        ("[P5 …](standards/abc-se03.md#p5)", f"[P5](standards/abc-se03.md#p5){{ .code }} {P5}"),
    ],
)
def test_where_there_is_room_the_words_follow_and_need_no_list(
    english: Site, written: str, shown: str
) -> None:
    assert put_words_to_codes(written, PATH, english) == shown


def test_words_that_are_drafts_say_so(welsh: Site) -> None:
    said = put_words_to_codes("[ABC SE03 …](standards/abc-se03.md)", PATH, welsh)
    assert said.endswith('Cadw’r swydd <small class="draft">(drafft)</small>')


@pytest.mark.parametrize(
    "written",
    [
        "[how it is kept](standards/abc-se03.md)",
        "[P4](standards/abc-se03.md#p5)",
        "[ABC SE02](standards/abc-se03.md)",
        "[P99](standards/abc-se03.md#p99)",
        "[a term](glossary.md#co-worker)",
        "[P5](standards/abc-se03.md#p5){ .plain }",
        "[P5](https://example.org/abc-se03.md#p5)",
    ],
)
def test_a_link_that_is_no_code_of_what_it_leads_to_stays_as_it_was_written(
    english: Site, written: str
) -> None:
    assert put_words_to_codes(written, PATH, english) == written
