"""The catalogue of Welsh follows the English: nothing is lost, and nothing old stands on a page."""

import ast
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from generator.__main__ import main
from generator.catalogue.coverage import STATES, count_coverage
from generator.languages import interface_words
from generator.languages.catalogue_upkeep import (
    KEYWORDS,
    KeptCatalogue,
    find_outdated_in,
    format_catalogue,
    list_interface_words,
    update_catalogue,
)
from generator.model.states import State
from generator.reading.translations import parse as parsed
from generator.sound import load_sound
from generator.suite.loading import load
from generator.suite.suite import Suite
from generator.suite.text import Text, TextKind
from tests import projects
from tests.made_pages import html_of, pages_of
from tests.projects import CATALOGUE as FILE
from tests.projects import SAMPLE
from tests.support import PROJECT
from tests.texts import text_of

STATEMENT, PAGE = "XYZ SE02 P2", "cy/standards/xyz-se02"
"""A criterion whose Welsh is a draft, and the Welsh page that it stands on."""

NOW = "let the person learn one new task after the other"
"""What the criterion is edited to say."""

REVIEWED = "reviewed: Another Reader, 2026-11-02"
"""How somebody signs for its Welsh who has not signed for any yet."""


def template(suite: Suite | None) -> Catalog:
    """A Welsh catalogue with nothing translated: of a suite, or of the program's own words."""
    return KeptCatalogue(PROJECT, FILE, "cy", suite).make_template()


def parse(text: str) -> Catalog:
    """A catalogue of Welsh, as it stands in a file."""
    return parsed(text, "cy")


def test_the_catalogue_of_a_suite_has_every_text_of_it_and_nothing_else(suite: Suite) -> None:
    held = {message.context: message.id for message in template(suite) if message.id}
    assert held == {text.id: text.words for text in suite.texts.values()}


def test_the_program_has_a_catalogue_of_every_word_of_the_interface_and_nothing_else() -> None:
    held = {message.id for message in template(None) if message.id}
    assert held == {words for _, _, words in list_interface_words()}
    assert "Glossary" in held


def test_a_changed_english_keeps_its_old_welsh_as_a_suggestion(suite: Suite) -> None:
    catalog = template(suite)
    now = text_of(suite, STATEMENT).words
    catalog.delete(now, STATEMENT)
    earlier = 'seek "information" from ' + "many and various people " * 8
    catalog.add(earlier, "ceisio gwybodaeth", context=STATEMENT)
    message = update_catalogue(catalog, template(suite)).get(now, STATEMENT)
    assert message is not None
    assert message.string == "ceisio gwybodaeth"
    assert message.fuzzy
    assert message.previous_id == [earlier]
    kept = parse(format_catalogue(catalog)).get(now, STATEMENT)
    assert kept is not None
    assert kept.previous_id == [earlier]
    assert kept.user_comments == []
    again = update_catalogue(parse(format_catalogue(catalog)), template(suite)).get(now, STATEMENT)
    assert again is not None
    assert again.previous_id == [earlier]


def test_official_welsh_stays_official_when_the_catalogue_is_brought_up_to_date(
    suite: Suite,
) -> None:
    committed = (SAMPLE / FILE).read_text(encoding="utf-8")
    text = format_catalogue(update_catalogue(parse(committed), template(suite)))
    assert text.count("#. official: ") == committed.count("#. official: ") > 0


def test_who_reviewed_a_text_is_kept_when_the_catalogue_is_brought_up_to_date(
    suite: Suite,
) -> None:
    catalog = template(suite)
    criterion = text_of(suite, STATEMENT).words
    title = text_of(suite, "XYZ SE02 title").words
    for key in ((criterion, STATEMENT), (title, "XYZ SE02 title")):
        message = catalog.get(*key)
        assert message is not None
        message.string = "Cymraeg"
        message.user_comments = ["reviewed: A. Reader, 2026-11-01", "a remark of a translator"]
    once = format_catalogue(update_catalogue(catalog, template(suite)))
    assert format_catalogue(update_catalogue(parse(once), template(suite))) == once
    for key in ((criterion, STATEMENT), (title, "XYZ SE02 title")):
        kept = parse(once).get(*key)
        assert kept is not None
        assert kept.user_comments == ["reviewed: A. Reader, 2026-11-01", "a remark of a translator"]
        assert (kept.string, kept.fuzzy) == ("Cymraeg", False)


def test_a_text_that_is_gone_goes_without_welsh_and_is_kept_aside_with_it(suite: Suite) -> None:
    catalog = template(suite)
    catalog.add("never translated", context="XYZ SE02 P99")
    catalog.add("an old word of the site")
    catalog.add("translated once", "cyfieithwyd unwaith", context="XYZ SE02 P98")
    text = format_catalogue(update_catalogue(catalog, template(suite)))
    assert "never translated" not in text
    assert "an old word of the site" not in text
    assert '#~ msgid "translated once"\n#~ msgstr "cyfieithwyd unwaith"\n' in text


@dataclass(frozen=True)
class Project:
    """A project of the sample, whose English is edited.

    Attributes:
        root: Its folder.
        text: The criterion that is edited, as it was.
        welsh: Its Welsh, a draft.
    """

    root: Path
    text: Text
    welsh: str

    @property
    def catalogue(self) -> str:
        """The catalogue's file."""
        return (self.root / FILE).read_text(encoding="utf-8")

    def replace(self, file: str, old: str, new: str) -> None:
        """Replaces words that stand once in a file."""
        projects.replace(self.root / file, old, new)

    def edit(self) -> None:
        """Gives the criterion other words."""
        self.replace(self.text.file, self.text.words, NOW)

    def review(self) -> None:
        """Signs for the Welsh that it had as a draft."""
        file = f"#: {self.text.file}\n"
        draft = f'{file}#, fuzzy\nmsgctxt "{STATEMENT}"\n'
        self.replace(FILE, draft, f'# {REVIEWED}\n{file}msgctxt "{STATEMENT}"\n')

    def put_back(self) -> None:
        """Gives it those that it had."""
        self.replace(self.text.file, NOW, self.text.words)

    def state(self) -> State:
        """The state of the criterion's Welsh."""
        suite = load_sound(self.root)
        return suite.find_state(text_of(suite, STATEMENT), "cy")

    def shown(self, code: str = "p2") -> tuple[str, list[str], list[str]]:
        """A statement on its Welsh page: its words, their marked languages, and what is beside."""
        page = pages_of(load_sound(self.root))[PAGE]
        statement = html_of(page).get_element_by_id(code)
        [words] = statement.find_class("words")
        marked = [part.get("lang") for part in words.iter() if part.get("lang")]
        beside = [part.text_content() for part in statement.find_class("beside")]
        return " ".join(words.text_content().split()), marked, beside


@pytest.fixture(scope="module")
def up_to_date(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with its catalogue as the command writes it."""
    root = shutil.copytree(SAMPLE, tmp_path_factory.mktemp("up-to-date") / "project")
    assert main(["translations", str(root)]) == 0
    return root


@pytest.fixture
def project(up_to_date: Path, suite: Suite, tmp_path: Path) -> Project:
    """A copy of that, to be edited."""
    root = shutil.copytree(up_to_date, tmp_path / "project")
    text = text_of(suite, STATEMENT)
    entry = suite.find_translation(text, "cy")
    assert entry
    assert entry.state is State.DRAFT
    return Project(root, text, entry.words)


def test_welsh_goes_with_its_english_where_a_paragraph_is_put_first(project: Project) -> None:
    file = "standards/2025/xyz-se02.yaml"
    before = load_sound(project.root)
    welsh = {
        text.words: entry
        for number in (1, 2)
        for text in [text_of(before, f"XYZ SE02 overview {number}")]
        if (entry := before.find_translation(text, "cy"))
    }
    assert welsh
    project.replace(file, "overview:\n", "overview:\n  - This one is new.\n")
    assert main(["translations", str(project.root)]) == 0
    after = load_sound(project.root)
    texts = [text_of(after, f"XYZ SE02 overview {number}") for number in (1, 2, 3)]
    assert after.find_state(texts[0], "cy") is State.MISSING
    for text in texts[1:]:
        entry, former = after.find_translation(text, "cy"), welsh.get(text.words)
        assert (entry and (entry.words, entry.state)) == (former and (former.words, former.state))


def test_official_welsh_of_a_paragraph_that_is_gone_vouches_for_no_other(
    project: Project,
) -> None:
    file = "standards/2025/xyz-se02.yaml"
    [first, second] = (
        text_of(load_sound(project.root), f"XYZ SE02 overview {number}") for number in (1, 2)
    )
    entry = f'msgctxt "{first.id}"\nmsgid "{first.words}"\n'
    text = project.catalogue
    assert entry in text
    official = re.sub(
        rf"(?:#[^\n]*\n)*{re.escape(entry)}msgstr \"[^\n]*\"\n",
        f'#. official: the owner’s page\n#: {file}\n{entry}msgstr "Geiriau swyddogol."\n',
        text,
    )
    (project.root / FILE).write_text(official, encoding="utf-8")
    project.replace(file, f"  - {first.words}\n", "")
    assert main(["translations", str(project.root)]) == 0
    after = load_sound(project.root)
    now = text_of(after, "XYZ SE02 overview 1")
    assert now.words == second.words
    assert after.find_state(now, "cy") is not State.OFFICIAL


def test_where_only_places_changed_one_text_is_named_where_the_catalogue_is_only_checked(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    file = "standards/2025/xyz-se02.yaml"
    project.replace(file, "overview:\n", "overview:\n  - This one is new.\n")
    capsys.readouterr()
    assert main(["translations", "--check", str(project.root)]) == 1
    lines = [one for one in capsys.readouterr().out.splitlines() if "translation-behind" in one]
    assert len(lines) == 1
    assert "XYZ SE02 overview 1 is not in translations/cy.po yet" in lines[0]


def test_an_edited_text_stands_in_english_on_its_welsh_page(project: Project) -> None:
    """At once, and marked as English; its neighbours keep their Welsh."""
    draft = f"{project.welsh} (drafft)"
    assert project.shown() == (draft, [], [project.text.words])
    neighbour = project.shown("p3")
    project.edit()
    assert project.shown() == (NOW, ["en"], [])
    assert project.shown("p3") == neighbour
    assert neighbour[1] == []


def test_an_edited_text_is_named_where_the_catalogue_is_only_checked(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["translations", str(project.root), "--check"]) == 0
    assert "translation-behind" not in capsys.readouterr().out
    before = project.catalogue
    project.edit()
    assert main(["translations", str(project.root), "--check"]) == 1
    line = before.splitlines().index(f'msgid "{project.text.words}"') + 1
    assert [said for said in capsys.readouterr().out.splitlines() if ": " in said] == [
        f"{FILE}:{line}: translation-behind: the English of {STATEMENT} is another now "
        "(run make translations)"
    ]
    assert project.catalogue == before
    assert main(["check", str(project.root)]) == 0


def test_the_welsh_of_an_edited_text_is_kept_as_a_suggestion_and_counted_as_outdated(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    before = count_coverage(load_sound(project.root), "cy")
    project.edit()
    assert main(["translations", str(project.root)]) == 0
    rows = capsys.readouterr().out.splitlines()
    entry = f'''#, fuzzy
#| msgid "{project.text.words}"
msgctxt "{STATEMENT}"
msgid "{NOW}"
msgstr "{project.welsh}"
'''
    assert entry in project.catalogue
    assert project.state() is State.OUTDATED
    after = count_coverage(load_sound(project.root), "cy")
    assert after.count_texts() == before.count_texts()
    for kind in (TextKind.CRITERION, None):
        assert (
            after.count_texts(kind, State.OUTDATED) == before.count_texts(kind, State.OUTDATED) + 1
        )
        assert after.count_texts(kind, State.DRAFT) == before.count_texts(kind, State.DRAFT) - 1
    [counts] = [row.split()[-6:] for row in rows if row.startswith(str(TextKind.CRITERION))]
    assert counts == [
        str(after.count_texts(TextKind.CRITERION, state)) for state in (*STATES, None)
    ]
    assert project.shown() == (NOW, ["en"], [])
    assert main(["translations", str(project.root), "--check"]) == 0


def test_a_text_that_is_put_back_has_its_draft_again(project: Project) -> None:
    before = project.catalogue
    shown = project.shown()
    project.edit()
    assert main(["translations", str(project.root)]) == 0
    assert project.catalogue != before
    project.put_back()
    assert main(["translations", str(project.root)]) == 0
    assert project.catalogue == before
    assert project.state() is State.DRAFT
    assert project.shown() == shown


def test_a_review_of_another_english_is_no_review_of_this_one(project: Project) -> None:
    """The reviewer's name goes with the English that was reviewed."""
    project.review()
    assert project.state() is State.REVIEWED
    project.edit()
    assert main(["translations", str(project.root)]) == 0
    assert project.state() is State.OUTDATED
    assert f"# formerly {REVIEWED}\n" in project.catalogue
    assert f"# {REVIEWED}" not in project.catalogue


def test_a_text_that_is_put_back_has_its_review_again(project: Project) -> None:
    project.review()
    before = project.catalogue
    published = (project.root / project.text.file).read_text(encoding="utf-8")
    project.edit()
    assert main(["translations", str(project.root)]) == 0
    (project.root / project.text.file).write_text(published, encoding="utf-8")
    assert main(["translations", str(project.root)]) == 0
    assert project.catalogue == before


def test_official_welsh_of_another_english_waits_and_is_official_again(project: Project) -> None:
    before = project.catalogue
    file, title = "standards/2025/xyz-se01.yaml", "title: Welcome job seekers"
    project.replace(file, title, f"{title} warmly")
    assert main(["translations", str(project.root)]) == 0
    assert "#. formerly official: the owner’s page" in project.catalogue
    project.replace(file, f"{title} warmly", title)
    assert main(["translations", str(project.root)]) == 0
    assert project.catalogue == before


def test_what_was_set_aside_comes_back_as_a_draft(project: Project) -> None:
    file = project.root / project.text.file
    published = file.read_text(encoding="utf-8")
    project.replace(project.text.file, f"  P2: {project.text.words}\n", "")
    project.replace(project.text.file, "knowledge:\n", "withdrawn: [P2]\nknowledge:\n")
    assert main(["translations", str(project.root)]) == 0
    assert f'#~ msgctxt "{STATEMENT}"' in project.catalogue
    file.write_text(published, encoding="utf-8")
    assert main(["translations", str(project.root)]) == 0
    # Other tools refuse a catalogue in which an entry stands twice, even set aside.
    assert f'#~ msgctxt "{STATEMENT}"' not in project.catalogue
    assert project.state() is State.DRAFT


def test_a_catalogue_that_other_tools_have_written_is_read(project: Project) -> None:
    aside = '\n#, fuzzy\n#~| msgid "Old old"\n#~ msgid "Old"\n#~ msgstr "Hen"\n'
    file = project.root / FILE
    file.write_text("\ufeff" + project.catalogue + aside, encoding="utf-8")
    assert main(["check", str(project.root)]) == 0
    assert main(["translations", str(project.root)]) == 0
    assert main(["translations", str(project.root), "--check"]) == 0


def test_a_catalogue_that_is_gone_is_named_where_it_is_only_checked(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.root / FILE).unlink()
    assert main(["translations", str(project.root), "--check"]) == 1
    assert f"{FILE}:1: file-missing: " in capsys.readouterr().out


def test_a_name_is_not_stale_while_its_welsh_waits_for_an_edited_english(project: Project) -> None:
    """Its English still has it, and the Welsh is about to."""
    name = "The yearly job fair"
    project.replace(FILE, '"Y ffair swyddi flynyddol"', f'"{name}"')
    with (project.root / "translations/termbase.yaml").open("a", encoding="utf-8") as termbase:
        termbase.write(f"  - {{name: {name}, because: it is called so by all who know it}}\n")
    assert main(["check", str(project.root)]) == 0
    project.replace("links.yaml", f"label: {name}", f"label: {name} of 2015")
    assert main(["translations", str(project.root)]) == 0
    assert main(["check", str(project.root)]) == 0


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            f'msgctxt "{STATEMENT}"',
            'msgctxt "XYZ SE02 P99"',
            [f"{STATEMENT} is not in {FILE} yet", "XYZ SE02 P99 is gone"],
        ),
        (
            f'#, fuzzy\nmsgctxt "{STATEMENT}"',
            f'#, fuzzy, no-wrap\nmsgctxt "{STATEMENT}"',
            [],
        ),
        (
            f'\n#, fuzzy\nmsgctxt "{STATEMENT}"',
            f'  \n#, fuzzy\nmsgctxt "{STATEMENT}"',
            ["the file is not as the command writes it"],
        ),
    ],
    ids=["a text", "a flag that is kept", "white space that is not"],
)
def test_whatever_else_the_catalogue_is_behind_in_is_named(
    old: str, new: str, said: list[str], project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.replace(FILE, old, new)
    status = main(["translations", str(project.root), "--check"])
    found = [line for line in capsys.readouterr().out.splitlines() if ": " in line]
    assert [line.partition(": translation-behind: ")[2] for line in found] == [
        f"{words} (run make translations)" for words in said
    ]
    assert status == bool(said)
    assert main(["translations", str(project.root)]) == 0
    assert main(["translations", str(project.root), "--check"]) == 0


def test_a_text_that_is_not_in_the_catalogue_is_named_where_it_stands(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.replace(FILE, f'msgctxt "{STATEMENT}"', 'msgctxt "XYZ SE02 P99"')
    line = load(project.root)[0].locate(project.text.file, *project.text.path).line
    main(["translations", str(project.root), "--check"])
    assert f"{project.text.file}:{line}: translation-behind: " in capsys.readouterr().out


def test_a_word_that_is_not_in_the_programs_catalogue_is_named_where_the_site_says_it(
    tmp_path: Path,
) -> None:
    """The program's catalogue is brought up to date beside those of the suite in its folder."""
    file = interface_words.name_file("cy")
    text = (PROJECT / file).read_text(encoding="utf-8")
    assert text.count('\nmsgid "Glossary"\n') == 1
    kept = KeptCatalogue(tmp_path, file, "cy", None)
    kept.path.parent.mkdir(parents=True)
    kept.path.write_text(text.replace('\nmsgid "Glossary"', '\nmsgid "Glosary"'), encoding="utf-8")
    found = {problem.message: problem.place for problem in find_outdated_in(kept)}
    assert set(found) == {f"“Glossary” is not in {file} yet", "“Glosary” is gone"}
    place = found[f"“Glossary” is not in {file} yet"]
    lines = (PROJECT / place.file).read_text(encoding="utf-8").splitlines()
    assert "Glossary" in lines[place.line - 1]


def test_the_programs_catalogues_are_as_the_command_writes_them(subtests: pytest.Subtests) -> None:
    for code in interface_words.list_languages():
        with subtests.test(code):
            assert (
                find_outdated_in(
                    KeptCatalogue(PROJECT, interface_words.name_file(code), code, None)
                )
                == []
            )


def list_hidden_calls(code: str) -> list[str]:
    """The calls for words of the interface that stand within f-strings of a module."""
    return [
        ast.unparse(call)
        for text in ast.walk(ast.parse(code))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in KEYWORDS
    ]


def test_every_version_of_python_finds_the_same_words() -> None:
    """Babel looks into f-strings from Python 3.12 on."""
    hidden = {
        str(file.relative_to(PROJECT)): calls
        for file in sorted((PROJECT / "generator").rglob("*.py"))
        if (calls := list_hidden_calls(file.read_text(encoding="utf-8")))
    }
    assert hidden == {}


def test_a_call_within_an_f_string_would_be_found() -> None:
    code = "mark = f\"{words} ({site.language.interface('draft').text})\""
    assert list_hidden_calls(code) == ["site.language.interface('draft')"]
