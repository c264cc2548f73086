"""Characters that the typeface lacks are a warning; what can be mended, `make tidy` mends."""

import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.__main__ import main
from generator.languages import interface_words
from generator.reading.characters import (
    CharacterFault,
    find_in_catalogue,
    find_in_text,
    find_in_yaml,
)
from generator.reading.yaml_file import read
from tests.problems import SAMPLE, cases, change
from tests.projects import CATALOGUE, replace
from tests.support import PROJECT, without_warnings

FONTS = PROJECT / "generator/exports/fonts"
LISTS = PROJECT / "generator/reading/typefaces"
STANDARD = "standards/2020/abc-se01.yaml"
P1 = "greet the job seeker by name"
SIGNS = "→✓≥™Ł\u2011😀👍✅"
MENDABLE = [
    name
    for name, case in cases().items()
    if ": character-" in case.says and "make tidy" in case.says
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sample, to be changed."""
    return shutil.copytree(SAMPLE, tmp_path / "project")


def checked(project: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    """The exit status of `check`, and what it says of characters."""
    status = main(["check", str(project)])
    return status, [line for line in capsys.readouterr().out.splitlines() if "character-" in line]


@pytest.mark.parametrize("sign", SIGNS)
def test_what_only_the_second_typeface_has_is_a_warning(
    sign: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = replace(project / STANDARD, P1, f"{P1} {sign} and {sign}")
    status, [said] = checked(project, capsys)
    assert status == 0
    assert said.startswith(
        f"{STANDARD}:{line}: character-borrowed: warning: {sign} U+{ord(sign):04X} ("
    )
    assert "stands in column 36, and the typeface lacks it" in said


def test_a_word_of_the_programs_own_catalogue_is_looked_at_too(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = project / interface_words.name_file("cy")
    file.parent.mkdir(parents=True)
    entry = '#, fuzzy\nmsgid "Dark mode"\nmsgstr "Modd → tywyll"\n'
    file.write_text(f'msgid ""\nmsgstr "Language: cy\\n"\n\n{entry}', encoding="utf-8")
    status, [said] = checked(project, capsys)
    assert status == 0
    assert said.startswith(
        f"{interface_words.name_file('cy')}:6: character-borrowed: warning: → U+2192"
    )
    assert "in column 14," in said


def test_a_comment_needs_no_typeface() -> None:
    assert list(find_in_yaml("# →\na: b # →\n")) == []
    assert list(find_in_catalogue('# →\n#. →\n#| msgid "→"\n#~ msgstr "→"\n')) == []
    assert [found.kind for found in find_in_catalogue("# reviewed: Ł. Reader, 2026\n")] == [
        CharacterFault.BORROWED
    ]


def test_plain_text_in_both_languages_has_nothing_the_matter_with_it() -> None:
    assert list(find_in_text("“Ŵyl” – it’s £5, 20\u00a0% … cafés, tŷ, Ŷ, ẃ\r\n\t€")) == []


def test_straight_marks_in_welsh_are_a_warning_and_mended_but_not_in_code_or_english(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    catalogue, page = project / CATALOGUE, project / "docs/cy/about.md"
    entry = replace(
        catalogue,
        'msgstr "Croesawu’r ceisiwr gwaith"',
        r'''msgstr "Croesawu'r \"ceisiwr gwaith\""''',
    )
    at_its_end = page.read_text("utf-8").count("\n") + 1
    apart = 'Mae `i\'r` yn god a <span lang="en">it\'s "so"</span> yn Saesneg'
    with page.open("a", encoding="utf-8") as more:
        more.write(f'{apart}; mae\'r gweddill ("hyn") felly.\n')
    status, said = checked(project, capsys)
    assert status == 0
    assert {line.partition(": warning: ")[0] for line in said} == {
        f"{CATALOGUE}:{entry}: character-straight",
        f"docs/cy/about.md:{at_its_end}: character-straight",
    }
    assert main(["tidy", str(project)]) == 0
    assert checked(project, capsys) == (0, [])
    assert 'msgstr "Croesawu’r “ceisiwr gwaith”"' in catalogue.read_text("utf-8")
    assert page.read_text("utf-8").endswith(f"{apart}; mae’r gweddill (“hyn”) felly.\n")


def test_the_publishers_own_welsh_keeps_its_straight_marks(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(project / CATALOGUE, "Cadw’r swydd a thyfu ynddi", "Cadw'r swydd a thyfu ynddi")
    assert checked(project, capsys) == (0, [])


@pytest.mark.parametrize("name", MENDABLE)
def test_make_tidy_mends_what_it_is_said_to_mend(
    name: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, cases()[name].broken)
    _, before = checked(project, capsys)
    assert before
    assert main(["tidy", str(project)]) == 0
    places = {line.split(":")[0] for line in capsys.readouterr().out.splitlines()}
    assert places == {line.split(":")[0] for line in before}
    assert checked(project, capsys)[1] == []


def test_make_tidy_says_where_it_mended_what(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = replace(project / STANDARD, P1, "greet\u2028the job\u200b seeker in the o\ufb03ce")
    assert main(["tidy", str(project)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{STANDARD}:{line}:12: U+2028 (line separator) is now a space",
        f"{STANDARD}:{line}:20: U+200B (zero width space) is taken out",
        f"{STANDARD}:{line}:37: U+FB03 (latin small ligature ffi) is now ffi",
    ]
    assert "  P1: greet the job seeker in the office\n" in (project / STANDARD).read_text("utf-8")


def test_make_tidy_changes_nothing_else(project: Path) -> None:
    file = project / STANDARD
    before = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(before.replace(b"greet", b"gre\xe2\x80\x8bet"))
    other = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    assert main(["tidy", str(project)]) == 0
    after = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    assert after == other | {file: before}


def test_an_escape_is_mended_like_what_it_stands_for(project: Path) -> None:
    replace(project / STANDARD, P1, r'"greet\u200b the\Njob \\u200b seeker"')
    assert main(["tidy", str(project)]) == 0
    assert r'  P1: "greet the job \\u200b seeker"' in (project / STANDARD).read_text("utf-8")


def test_a_word_that_a_source_prints_so_stays_and_is_a_warning(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = "greet the job seeker in the o\ufb03ce"
    line = replace(project / STANDARD, P1, words)
    (project / "sources/sample.txt").write_text(f"P1 {words}\n", encoding="utf-8")
    status, [said] = checked(project, capsys)
    assert status == 0
    assert said.startswith(f"{STANDARD}:{line}: character-form: warning: U+FB03")
    assert said.endswith("(sources/sample.txt prints it so: leave it)")
    before = (project / STANDARD).read_bytes()
    assert main(["tidy", str(project)]) == 0
    assert capsys.readouterr().out == (
        f"{STANDARD}:{line}:36: U+FB03 (latin small ligature ffi) is left: "
        "sources/sample.txt prints it so\n"
    )
    assert (project / STANDARD).read_bytes() == before


def test_a_file_is_left_that_yaml_would_read_otherwise(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What can't be seen stands before a dash, which begins a list without it."""
    replace(project / STANDARD, P1, f"\u200b- {P1}")
    before = (project / STANDARD).read_bytes()
    assert main(["tidy", str(project)]) == 0
    assert "the file is left" in capsys.readouterr().out
    assert (project / STANDARD).read_bytes() == before


@pytest.mark.parametrize("codes", [range(1, 0x300), range(0x2000, 0x2070), range(0xFD00, 0x10000)])
def test_no_character_keeps_yaml_from_being_read(codes: range, tmp_path: Path) -> None:
    """But for control characters, of which reading tells line and column itself."""
    for code in set(codes) - set(map(ord, "\n\r")):
        (tmp_path / "it.yaml").write_bytes(f"a: x\nb: y{chr(code)}z\n".encode())
        found = read(tmp_path, "it.yaml")
        assert found.lines.get(("b",), 2) == 2
        for problem in found.problems:
            assert problem.place.line == 2, f"U+{code:04X}: {problem}"
            assert (problem.code == "yaml-character") == (f"U+{code:04X}," in problem.message)
        known = [found.line for found in find_in_yaml(f"a: x\nb: y{chr(code)}z\n")]
        assert set(known) <= {2}


def test_the_lists_name_what_the_typefaces_of_the_documents_have() -> None:
    def held(name: str) -> set[int]:
        return set(TTFont(FONTS / f"{name}.ttf").getBestCmap())

    def listed(name: str) -> set[int]:
        runs = (LISTS / f"{name}.txt").read_text("utf-8").strip().replace("U+", "").split(", ")
        ends = [run.split("-") for run in runs]
        return {code for run in ends for code in range(int(run[0], 16), int(run[-1], 16) + 1)}

    regular, bold = (
        held("atkinson-hyperlegible-next-regular"),
        held("atkinson-hyperlegible-next-bold"),
    )
    assert listed("first") == regular == bold
    assert listed("second") == held("dejavu-sans") | held("noto-emoji")
    assert not listed("first") & listed("second")


def test_the_licences_of_the_typefaces_go_with_them() -> None:
    for font in FONTS.glob("*.ttf"):
        name = font.stem
        licence = "OFL" if name.startswith("atkinson") else f"{name}-licence"
        assert "icense" in (FONTS / f"{licence}.txt").read_text("utf-8"), name


def test_a_mended_sample_is_sound(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(project / STANDARD, P1, "greet the job\u200b seeker by na\u00adme")
    assert main(["tidy", str(project)]) == 0
    capsys.readouterr()
    assert main(["check", str(project)]) == 0
    assert without_warnings(capsys.readouterr().out) == []
