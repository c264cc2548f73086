"""Welsh that is outdated or missing is warned of, where it stands, and stops nothing."""

import logging
import re
import shutil
from contextlib import nullcontext
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from generator.__main__ import main
from generator.languages import interface_words
from generator.model.states import State
from generator.pages.page_addresses import make_source_pages
from generator.problems import ProblemsFoundError
from generator.site.session import Session
from generator.sound import load_sound
from generator.suite.suite import Suite
from tests.projects import CATALOGUE as FILE
from tests.projects import SAID, SAMPLE, replace
from tests.support import without_warnings

WARNING = re.compile(r"([^:]+):(\d+): (translation-outdated|translation-missing): warning: (.+)")
MEND = "(run make translations, mend the Welsh, and take the lines “#|” out)"
WRITE = f"(run make translations, then write the Welsh into msgstr in {FILE}, marked “#, fuzzy”)"

STANDARD = "standards/2020/abc-se01.yaml"
P1, REWORDED = "greet the job seeker by name", "greet each job seeker by name"

UNSAID = "standards/2025/xyz-se01.yaml"
OVERVIEW = "This standard is about welcoming job seekers."
"""The one text of that file that has no Welsh."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sample, to be edited."""
    return shutil.copytree(SAMPLE, tmp_path / "project")


def printed(root: Path, capsys: pytest.CaptureFixture[str], *, status: int = 0) -> list[str]:
    """What the check prints of a project, line by line, where it ends with this status."""
    capsys.readouterr()
    assert main(["check", str(root)]) == status
    return capsys.readouterr().out.splitlines()


def line_of(file: Path, words: str) -> int:
    """The line of a file that is just these words."""
    return file.read_text(encoding="utf-8").splitlines().index(words) + 1


def test_warnings_are_printed_in_the_order_of_files_and_lines_and_the_check_passes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = printed(SAMPLE, capsys)
    found = [warning for warning in map(WARNING.fullmatch, lines) if warning]
    assert len(found) == len(lines)
    places = [(warning[1], int(warning[2])) for warning in found]
    assert places == sorted(places)
    assert {warning[3] for warning in found} == {"translation-outdated", "translation-missing"}


def test_each_outdated_text_is_named_where_the_catalogue_has_it(
    suite: Suite, capsys: pytest.CaptureFixture[str]
) -> None:
    outdated = {
        line_of(SAMPLE / FILE, f'msgctxt "{text.id}"'): text.id
        for text in suite.list_texts(State.OUTDATED, "cy")
    }
    assert outdated
    assert [line for line in printed(SAMPLE, capsys) if "translation-outdated" in line] == [
        f"{FILE}:{line}: translation-outdated: warning: the Welsh of {outdated[line]} is of an "
        f"earlier English, so the English stands {MEND}"
        for line in sorted(outdated)
    ]


def test_a_reworded_text_is_outdated_before_the_catalogue_is_brought_up_to_date(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(project / STANDARD, P1, REWORDED)
    line = line_of(project / FILE, 'msgctxt "ABC SE01 P1"')
    assert (
        f"{FILE}:{line}: translation-outdated: warning: the Welsh of ABC SE01 P1 is of an earlier "
        f"English, so the English stands {MEND}"
    ) in printed(project, capsys)


def test_outdated_welsh_is_a_draft_when_what_the_warning_says_is_done(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(project / STANDARD, P1, REWORDED)
    assert main(["translations", str(project)]) == 0
    replace(project / FILE, "cyfarch y ceisiwr gwaith wrth", "cyfarch pob ceisiwr gwaith wrth")
    replace(project / FILE, f'#| msgid "{P1}"\n', "")
    assert not [line for line in printed(project, capsys) if "ABC SE01 P1" in line]
    assert load_sound(project).translations["cy"].find_state("ABC SE01 P1", REWORDED) is State.DRAFT


def test_the_texts_of_a_file_that_have_no_welsh_are_one_line_at_the_first_of_them(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An edition that is imported without Welsh has hundreds."""
    (project / FILE).unlink()
    assert main(["translations", str(project)]) == 0
    suite = load_sound(project)
    lines = printed(project, capsys)
    files = [line.partition(":")[0] for line in lines]
    assert files == sorted({text.file for text in suite.texts.values()})
    line = line_of(project / STANDARD, "title: Welcome the job seeker")
    many = sum(text.file == STANDARD for text in suite.texts.values())
    assert lines[files.index(STANDARD)] == (
        f"{STANDARD}:{line}: translation-missing: warning: {many} texts have no Welsh, ABC SE01 "
        f"title the first of them {WRITE}"
    )


def test_a_single_text_that_has_no_welsh_is_named_where_it_stands(
    capsys: pytest.CaptureFixture[str],
) -> None:
    line = line_of(SAMPLE / UNSAID, f"  - {OVERVIEW}")
    assert (
        f"{UNSAID}:{line}: translation-missing: warning: XYZ SE01 overview 1 has no Welsh {WRITE}"
    ) in printed(SAMPLE, capsys)


def test_missing_welsh_is_a_draft_when_what_the_warning_says_is_done(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["translations", str(project)]) == 0
    entry = f'msgctxt "XYZ SE01 overview 1"\nmsgid "{OVERVIEW}"\nmsgstr '
    welsh = "Mae’r safon hon yn ymwneud â chroesawu ceiswyr gwaith."
    replace(project / FILE, f'{entry}""\n', f'#, fuzzy\n{entry}"{welsh}"\n')
    assert not [line for line in printed(project, capsys) if line.startswith(UNSAID)]
    now = load_sound(project).translations["cy"]
    assert now.find_state("XYZ SE01 overview 1", OVERVIEW) is State.DRAFT


def test_words_of_the_site_that_have_no_welsh_are_one_line_at_the_first_of_them(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = interface_words.name_file("cy")
    (project / file).parent.mkdir(parents=True)
    words = "".join(f'\nmsgid "{word}"\nmsgstr ""\n' for word in ("Dark mode", "Breadcrumb"))
    (project / file).write_text(f'msgid ""\nmsgstr "Language: cy\\n"\n{words}', encoding="utf-8")
    assert [one for one in printed(project, capsys) if "words of the site itself" in one] == [
        f"{file}:4: translation-missing: warning: 2 words of the site itself have no Welsh, "
        f"“Dark mode” the first of them {WRITE.replace(FILE, file)}"
    ]


def test_a_problem_stands_in_its_place_among_the_warnings_and_alone_stops(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = printed(project, capsys)
    with (project / STANDARD).open("a", encoding="utf-8") as file:
        file.write("  - {about: P1, quote: no such words, text: A remark.}\n")
    lines = printed(project, capsys, status=1)
    [problem] = without_warnings("\n".join(lines))
    assert f"{STANDARD}:" in problem
    assert lines.index(problem) == [line.split(":")[0] for line in lines].index(STANDARD) + 1
    assert len(lines) == len(before) + 1
    with pytest.raises(ProblemsFoundError) as found:
        load_sound(project)
    assert str(found.value) == problem


def test_no_welsh_is_missed_where_the_catalogue_cannot_be_read(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(project / FILE, f'msgid "{P1}"\n', f'msgid "{P1}\n')
    [line] = printed(project, capsys, status=1)
    assert "po-syntax" in line


def test_a_strict_build_of_both_languages_goes_through_and_tells_each_warning_once(
    sample_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = printed(SAMPLE, capsys)
    said = (sample_project / SAID).read_text(encoding="utf-8")
    told = [line.partition("standards: ") for line in said.splitlines()]
    assert [line for _, _, line in told if ": warning: " in line] == lines
    for page in ("downloads", "cy/downloads"):
        html = (sample_project / "site" / page / "index.html").read_text(encoding="utf-8")
        assert 'href="../standards/abc-se02/#p1"' in html


@pytest.mark.parametrize("stops", [False, True])
def test_a_build_tells_warnings_as_information_and_stops_at_problems_only(
    project: Path,
    stops: bool,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if stops:
        replace(project / STANDARD, "  P3: agree", "  P4: agree")
    lines = printed(project, capsys, status=int(stops))
    warnings = [line for line in lines if ": warning: " in line]
    caplog.set_level(logging.INFO)
    with pytest.raises(Abort) if stops else nullcontext() as stopped:
        Session().read_suite(project, make_source_pages)
    told = [(one.levelno, one.message.partition("standards: ")[2]) for one in caplog.records]
    assert told == [(logging.INFO, warning) for warning in warnings]
    if stopped:
        assert str(stopped.value).splitlines() == [line for line in lines if line not in warnings]


def test_a_code_that_is_printed_twice_in_a_list_is_named_and_stops_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = project / "standards/2025/xyz-se05.yaml"
    replace(file, "code: b), text", "code: a), text")
    replace(file, "code: S3, text", "code: S1, text")
    lines = [line for line in printed(project, capsys) if ": code-repeat: " in line]
    mend = "(mend the code, or leave it where the source prints it so)"
    assert [line.partition(": code-repeat: warning: ")[2] for line in lines] == [
        f"XYZ SE05 P1-2 is printed with the code of XYZ SE05 P1-1, a) {mend}",
        f"XYZ SE05 S3 is printed with the code of XYZ SE05 S1, S1 {mend}",
    ]
    places = [line.partition(": ")[0] for line in lines]
    said = ("id: p1-2, code: a), text: where they put their coats", "id: s3, code: S1, text")
    numbers = [
        number
        for words in said
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if words in line
    ]
    assert places == [f"standards/2025/xyz-se05.yaml:{number}" for number in numbers]
    assert main(["check", str(project)]) == 0


def test_numbers_may_begin_again_below_another_heading(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = project / "standards/2025/xyz-se05.yaml"
    replace(file, 'id: p4, code: "4."', 'id: p4, code: "1."')
    assert not [line for line in printed(project, capsys) if ": code-repeat: " in line]
