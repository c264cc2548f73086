"""What is added to a file of YAML that stands leaves every other line as it is."""

import pytest
import yaml

from generator.importing.drafts.yaml_additions import (
    add_to_entry,
    add_to_key,
    append_keys,
    put_keys_behind,
    replace_keys,
)

ROW = [{"from": "ABC CK01", "to": "ABC CL01"}]

STANDING = {
    "indented entries": "a: 1\nrows:\n  # first\n  - from: x\n    to: y  # so\n\n# of b\nb: 2\n",
    "entries at the margin": "rows:\n- from: x\n  to: y\n\n# of b\nb: 2\n",
    "deeper entries": "rows:\n    - from: x\n      to: y\nb: 2\n",
    "an empty list": "rows: []\nb: 2\n",
    "an empty list with a remark": "rows: []  # none yet\nb: 2\n",
    "a key with nothing": "rows:\nb: 2\n",
    "no such key": "# ours\nb: 2\n",
    "no line end": "b: 2\nrows:\n  - from: x\n    to: y",
    "line ends of Windows": "rows:\r\n  - from: x\r\n    to: y\r\n\r\nb: 2\r\n",
    "a quoted key": '"rows":\n  - from: x\n    to: y\nb: 2\n',
}


@pytest.mark.parametrize("case", STANDING)
def test_entries_are_added_behind_those_that_stand(case: str) -> None:
    text = STANDING[case]
    after = add_to_key(text, "rows", ROW)
    assert after is not None
    before = yaml.safe_load(text)
    assert yaml.safe_load(after) == {**before, "rows": [*(before.get("rows") or []), *ROW]}
    kept = [line for line in text.splitlines() if not line.startswith("rows: []")]
    assert [line for line in after.splitlines() if line in kept] == kept
    assert ("\r\n" in after) == ("\r\n" in text)


def test_keys_are_added_to_a_mapping_as_deep_as_the_others() -> None:
    text = 'functions:\n    "2020":\n        - code: A\nb: 2\n'
    after = add_to_key(text, "functions", {"2027": [{"code": "B"}]})
    assert after == (
        'functions:\n    "2020":\n        - code: A\n    "2027":\n      - code: B\nb: 2\n'
    )


def test_nothing_is_added_to_a_list_in_brackets() -> None:
    assert add_to_key("rows: [{from: x, to: y}]\n", "rows", ROW) is None


def test_keys_are_added_to_an_entry_behind_those_that_it_has() -> None:
    text = "terms:\n  - id: a\n    term: A\n\n  # of b\n  - id: b\n    term: >-\n      B\nc: 2\n"
    assert add_to_entry(text, "terms", 0, {"more": "x"}) == text.replace(
        "term: A\n", "term: A\n    more: x\n"
    )
    assert add_to_entry(text, "terms", 1, {"more": "x"}) == text.replace(
        "      B\n", "      B\n    more: x\n"
    )


def test_nothing_is_added_to_an_entry_in_brackets() -> None:
    assert add_to_entry("terms:\n  - {id: a}\n", "terms", 0, {"more": "x"}) is None


def test_keys_are_appended() -> None:
    assert append_keys('"2020":\n  title: A\n', {"2027": {"title": "B"}}) == (
        '"2020":\n  title: A\n"2027":\n  title: B\n'
    )


def test_keys_are_put_behind_the_last_of_some() -> None:
    text = "urn: A\ntitle: >-\n  B\n  C\n# of the overview\noverview: []\n"
    assert put_keys_behind(text, ["urn", "title"], {"source": "s"}) == (
        "urn: A\ntitle: >-\n  B\n  C\nsource: s\n# of the overview\noverview: []\n"
    )


def test_keys_take_the_place_of_others() -> None:
    text = "urn: A\n# held\noverview:\n  - B\nknowledge: not held\n# ours\nnotes: []\n"
    assert replace_keys(text, ["overview", "knowledge"], {"sections": ["C"]}) == (
        "urn: A\n# held\nsections:\n  - C\n# ours\nnotes: []\n"
    )
