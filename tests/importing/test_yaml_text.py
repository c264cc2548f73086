"""Values as YAML: every text is read again to the letter, and written as this project writes."""

from pathlib import Path

import pytest
import yaml

from generator.importing.drafts import yaml_text
from generator.importing.drafts.yaml_text import WIDTH, FlowList, YamlComment
from generator.reading import yaml_file

LONG = "sort the wheels by size and lay them on the bench in the order in which they are put back "

TEXTS = (
    "wind the clock",
    "use form #3",
    "a sharp #",
    "# of teeth",
    "warning: do not touch",
    "ends in a colon:",
    "- a dash first",
    "– a long dash first",
    "? a question",
    "yes",
    "No",
    "on",
    "null",
    "~",
    "1",
    "01",
    "2027",
    "1.5",
    "1_000",
    "0x1F",
    "12:30",
    "2027-01-10",
    ".inf",
    "=",
    "<<",
    "&Co workers",
    "*starred*",
    "!important",
    "%, the rate",
    "@home",
    "`quoted`",
    "[in brackets]",
    "{in braces}",
    "| a bar",
    "> more",
    "'single' marks",
    '"double" marks',
    "don't, \"can't\"",
    "back\\slash",
    'back\\slash and "marks"',
    "tŷ a gŵr – “dyfynnod”",
    "....and so on",
    "---",
    "...",
    "a, b",
    "a]",
    f"{LONG}#3, and {LONG}",
    f"{LONG}: {LONG}",
    f"- {LONG}{LONG.strip()}",
    f'"{LONG}" {LONG.strip()}',
    "x" * 120,
    f"{'x' * 120} and {LONG.strip()}",
)


def read(folder: Path, text: str) -> object:
    """What the program's own reader makes of a file, which it must have nothing against."""
    (folder / "file.yaml").write_text(text, encoding="utf-8")
    document = yaml_file.read(folder, "file.yaml")
    assert document.problems == []
    return document.value


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_read_again_to_the_letter(text: str, tmp_path: Path) -> None:
    text = " ".join(text.split())
    value = {
        "key": text,
        "list": [text, {"text": text, "code": text}],
        "flow": FlowList([text, text]),
    }
    written = yaml_text.format_document("standard", value)
    assert read(tmp_path, written) == value
    assert yaml.safe_load(written) == value


@pytest.mark.parametrize("text", ["wind the clock", "don't touch it", "tŷ’r cloc", "a (b) c/d"])
def test_a_text_that_yaml_reads_to_the_letter_has_no_quotation_marks(text: str) -> None:
    assert list(yaml_text.format_mapping({"P1": text})) == [f"P1: {text}"]


def test_a_long_text_is_folded_at_a_hundred_columns() -> None:
    lines = list(yaml_text.format_mapping({"overview": [LONG * 4]}, 2))
    assert lines[:2] == ["  overview:", f'    - "{LONG * 4}"']  # white space at its end is kept
    lines = list(yaml_text.format_mapping({"overview": [(LONG * 4).strip()]}, 2))
    assert lines[1] == "    - >-"
    assert max(map(len, lines)) <= WIDTH
    assert all(len(line) > WIDTH - 15 for line in lines[2:-1])


def test_a_comment_stands_before_its_key_and_before_its_entry() -> None:
    value = {
        YamlComment("Look at it."): None,
        "rows": [{YamlComment("Proposed."): None, "from": "A1"}],
    }
    assert list(yaml_text.format_mapping(value)) == [
        "# Look at it.",
        "rows:",
        "  # Proposed.",
        "  - from: A1",
    ]


def test_the_first_line_names_the_schema_from_where_the_file_stands() -> None:
    first = yaml_text.format_document("standard", {"urn": "ABC CK01"}, depth=2).splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../schema/standard.schema.json"
