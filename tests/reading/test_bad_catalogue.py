"""Hostile and unlucky Welsh catalogues: every case ends in plain lines about the catalogue.

Each case is the whole content of the sample's ``translations/cy.po``.
"""

import random
import re
import shutil
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.languages import interface_words
from generator.reading.translations import read
from tests.projects import CATALOGUE as FILE
from tests.projects import SAMPLE
from tests.support import without_warnings

SOUND = (SAMPLE / FILE).read_text(encoding="utf-8")
WELSH = 'msgstr "Croesawu ceiswyr gwaith"\n'
AGAIN = 'msgctxt "XYZ SE01 title"\nmsgid "Welcome job seekers"\n'
LINE = re.compile(r"[^:]+:(\d+): ([a-z-]+): .+ \(.+\)")
END = SOUND.count("\n") + 1
"""The line after the last."""


def title(welsh: str) -> str:
    """The catalogue with this on line 19, as the Welsh of a title."""
    assert WELSH in SOUND
    return SOUND.replace(WELSH, welsh)


UNREADABLE: dict[str, tuple[str | bytes, range]] = {
    "a sentence": ("The Welsh is to follow.\n", range(1, 2)),
    "random bytes": (random.Random(1).randbytes(4096), range(1, 2)),
    "UTF-16 with its mark": (SOUND.encode("utf-16"), range(1, 2)),
    "UTF-16 without its mark": (SOUND.encode("utf-16-le"), range(1, 2)),
    "Latin-1": (title('msgstr "Croesäwu"\n').encode("latin-1", "replace"), range(19, 20)),
    "a NUL byte": (title('msgstr "Croe\0sawu"\n'), range(1, 20)),
    "a merge conflict": (title(f"<<<<<<< a\n{WELSH}=======\n{WELSH}>>>>>>> b\n"), range(19, 24)),
    "no quotation marks": (title("msgstr Croesawu ceiswyr gwaith\n"), range(19, 20)),
    "no quotation mark at the end": (title('msgstr "Croesawu\n'), range(19, 20)),
    "no quotation mark at the start": (title('msgstr Croesawu"\n'), range(19, 20)),
    "an escaped quotation mark at the end": (title('msgstr "Croesawu\\"\n'), range(19, 20)),
    "a mistyped keyword": (title('msgtsr "Croesawu"\n'), range(19, 20)),
    "no msgstr": (title(""), range(17, 20)),
    "no msgid": (SOUND.replace('msgid "Welcome job seekers"\n', ""), range(17, 20)),
    "no end": (f'{SOUND}\nmsgctxt "XYZ SE01 overview 1"\n', range(END, END + 2)),
    "a word after the last entry": (f"{SOUND}\nmsgid\n", range(END, END + 2)),
    "an impossible date": (
        SOUND.replace('"MIME', '"PO-Revision-Date: 2020-99-99 99:99+9999\\n"\n"MIME'),
        range(1, 11),
    ),
    "a text twice": (f'{SOUND}\n{AGAIN}msgstr "Croeso"\n', range(END, END + 3)),
    "a text twice, reviewed and not": (
        f'{SOUND}\n#, fuzzy\n{AGAIN}msgstr "C"\n',
        range(END + 1, END + 4),
    ),
}

FINE: dict[str, str | bytes] = {
    "a byte-order mark": b"\xef\xbb\xbf" + SOUND.encode(),
    "line ends of Windows": SOUND.replace("\n", "\r\n"),
    "no line end at the end": SOUND.rstrip("\n"),
    "an entry that is no longer used": f'{SOUND}\n#~ msgid "Old"\n#~ msgstr "Hen"\n',
    "an unknown flag": SOUND.replace("#, fuzzy", "#, fuzzy, no-wrap"),
    "another charset than the file's": SOUND.replace("charset=utf-8", "charset=klingon"),
    "another language than Welsh": SOUND.replace("Language: cy", "Language: xx-QQ"),
    "plural forms that are none": SOUND.replace('"MIME', '"Plural-Forms: junk\\n"\n"MIME'),
    "a text over several lines": title('msgstr ""\n"Croesawu ceiswyr"\n" gwaith"\n'),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sample, to be spoilt."""
    return shutil.copytree(SAMPLE, tmp_path / "project")


def put(root: Path, content: str | bytes) -> None:
    """Writes the catalogue, with just these line ends."""
    (root / FILE).write_bytes(content.encode() if isinstance(content, str) else content)


@pytest.mark.parametrize(("content", "where"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_wrong_with_the_catalogue_is_named_with_its_line(
    content: str | bytes, where: range, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project, content)
    status = main(["check", str(project)])
    found = [LINE.fullmatch(line) for line in without_warnings(capsys.readouterr().out)]
    assert status == 1
    assert found
    for line in found:
        assert line
        assert line[0].startswith(f"{FILE}:")
        assert int(line[1]) in where


@pytest.mark.parametrize("content", FINE.values(), ids=FINE)
def test_what_programs_do_to_the_catalogue_changes_no_wording(
    content: str | bytes, project: Path
) -> None:
    """The same words in the same states make the same pages."""
    before = {
        key: (entry.words, entry.state)
        for key, entry in read(project, FILE, "cy")[0].entries.items()
    }
    put(project, content)
    translations, problems = read(project, FILE, "cy")
    assert problems == []
    entries = translations.entries.items()
    assert {key: (entry.words, entry.state) for key, entry in entries} == before
    assert main(["check", str(project)]) == 0


def test_a_per_cent_sign_is_fine_where_no_placeholder_stands(project: Path, tmp_path: Path) -> None:
    """Texts of the standards are not formatted, so a sign in them is only a sign."""
    put(project, title('msgstr "Croesawu 100 % o geiswyr gwaith a %(pawb)s"\n'))
    assert main(["pages", str(tmp_path / "pages"), "--root", str(project)]) == 0
    page = tmp_path / "pages" / "cy" / "standards" / "xyz-se01.md"
    assert "Croesawu 100 % o geiswyr gwaith a %(pawb)s" in page.read_text(encoding="utf-8")


def test_a_new_project_gets_its_catalogue_from_the_command(project: Path) -> None:
    (project / FILE).unlink()
    assert main(["check", str(project)]) == 1
    assert main(["translations", str(project)]) == 0
    assert main(["check", str(project)]) == 0
    assert read(project, FILE, "cy")[0].entries == {}


SPOILT_PLACES = {
    "another placeholder": "Argraffiad %(argraffiad)s",
    "a placeholder without a name": "Argraffiad %s",
    "a placeholder for a number": "Argraffiad %(edition)d",
    "a placeholder without an end": "Argraffiad %(edition)",
    "a placeholder without a bracket": "Argraffiad %(edition",
    "a per cent sign": "Argraffiad %(edition)s, 100 %",
}


@pytest.mark.parametrize("welsh", SPOILT_PLACES.values(), ids=SPOILT_PLACES)
def test_a_word_of_the_site_that_spoils_the_place_of_a_value_is_named_with_its_line(
    welsh: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Values are put into the words of the site, which stand in the program's own catalogue."""
    file = project / interface_words.name_file("cy")
    file.parent.mkdir(parents=True)
    entry = f'#, fuzzy\nmsgid "%(edition)s edition"\nmsgstr "{welsh}"\n'
    file.write_text(f'msgid ""\nmsgstr "Language: cy\\n"\n\n{entry}', encoding="utf-8")
    assert main(["check", str(project)]) == 1
    [said] = without_warnings(capsys.readouterr().out)
    assert said.startswith(f"{interface_words.name_file('cy')}:5: ")
