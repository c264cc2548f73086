"""A release refuses Welsh that is behind its English, unless told that the Welsh comes later."""

from pathlib import Path

import pytest

from generator.__main__ import main
from generator.model.states import State
from generator.releases.release_refusals import list_reasons
from generator.sound import load_sound
from tests.projects import CATALOGUE as FILE
from tests.projects import replace

from .project import VERSION, commit, write_history

UNTOLD = "0.9.0"
"""A version of which the changelog says nothing."""

STANDARD = "standards/2020/abc-se01.yaml"
P1, REWORDED = "greet the job seeker by name", "greet each job seeker by name"


def test_each_text_whose_welsh_is_outdated_is_a_reason_and_missing_welsh_is_none(
    project: Path,
) -> None:
    suite = load_sound(project)
    assert suite.list_texts(State.MISSING, "cy")
    lines = {
        suite.translations["cy"].contexts[text.id]: text.id
        for text in suite.list_texts(State.OUTDATED, "cy")
    }
    assert len(lines) > 1
    assert list_reasons(project, VERSION) == [
        f"{FILE}:{line}: translation-outdated: the Welsh of {lines[line]} is of an earlier "
        "English, so the English stands (run make translations, mend the Welsh, and take the lines "
        "“#|” out; or add WELSH=later, and the site says so)"
        for line in sorted(lines)
    ]


def test_a_catalogue_that_is_behind_is_a_reason(project: Path) -> None:
    replace(project / STANDARD, P1, REWORDED)
    commit(project)
    told = "\n".join(list_reasons(project, VERSION))
    assert "translation-behind: the English of ABC SE01 P1 is another now" in told


def test_neither_is_one_where_the_welsh_comes_later(project: Path) -> None:
    replace(project / STANDARD, P1, REWORDED)
    write_history(project)
    commit(project)
    assert list_reasons(project, VERSION, welsh_later=True) == []


@pytest.mark.parametrize(("options", "outdated"), [((), True), (("--welsh", "later"), False)])
def test_the_command_can_be_told_so(
    options: tuple[str, ...], outdated: bool, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["release", UNTOLD, "--root", str(project), *options]) == 1
    said = capsys.readouterr().out
    assert "changelog-missing: " in said
    assert ("translation-outdated: " in said) is outdated


def test_what_is_wrong_with_the_data_is_a_reason_whenever_the_welsh_comes(project: Path) -> None:
    replace(project / STANDARD, "  P3: agree", "  P4: agree")
    commit(project)
    told = "\n".join(list_reasons(project, VERSION, welsh_later=True))
    assert "code-gap: " in told
    assert "warning" not in told
