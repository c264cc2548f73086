"""Adding is one declaration: one of each kind is added to a copy of the program and the sample.

Each is a file of its own and an entry in the one list of its folder, as CONTRIBUTING says; a
written page is its two files, and a word of the interface stands where it is said. Nothing else of
the program is changed, and the site is built from it as strictly as ever.
"""

import shutil
from pathlib import Path

import pytest

from generator.languages import interface_words
from tests.projects import SAMPLE, make_sample, replace
from tests.site.built import BuiltPage, language_of, pages, words
from tests.support import run

FORMAT = '''\
"""Plain text: the title of each standard, a line each."""

from generator.exports.book import Book


def to_bytes(book: Book) -> bytes:
    """The titles of a book's standards."""
    titles = (book.say(standard.title).text for standard in book.standards)
    return "".join(f"{title}\\n" for title in titles).encode()
'''
FORMAT_ENTRY = """\
    Format(
        "Plain text",
        "txt",
        translatable("To have the titles read aloud, one by one."),
        "plain_text:to_bytes",
        ("edition",),
        by_language=True,
        light=True,
    ),
"""
KIND_OF_PAGE = '''\
"""Every statement that a revision took out: ``/withdrawn/``."""

from collections.abc import Iterator

from generator.catalogue.site_in_language import Site
from generator.catalogue.menu_sections import ABOUT
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, make_page


def make_pages(site: Site) -> Iterator[Page]:
    """Makes the one page."""
    yield make_page(
        site,
        "withdrawn.md",
        "withdrawn",
        site.language.interface("Withdrawn statements"),
        site.language.interface("Every statement that a revision took out."),
        references=tuple(
            one.reference
            for standard in site.catalogue.standards.values()
            for one in standard.withdrawn
        ),
    )


KIND = PageKind(make_pages, MenuPlace(ABOUT))
'''
TEMPLATE = """\
# {{ title }} {#page}

{{ _("Their codes are never used again.") }}

{% for reference in references %}
- {{ reference }}
{% endfor %}
"""
RULE = '''\
"""The titles of standards."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.problems import Problem
from generator.suite.suite import Suite


def are_no_sentences(suite: Suite) -> Iterator[Problem]:
    """Yields every title that ends with a full stop."""
    for entry in suite.standards:
        if entry.standard.title.endswith("."):
            yield Problem(
                suite.locate(entry.file, "title"),
                "title-stop",
                f"the title of {entry.standard.urn} ends with a full stop",
                "take the full stop out",
            )


RULES: tuple[Rule, ...] = (are_no_sentences,)
'''
COMMAND = '''\
"""``titles``: what each standard is called."""

from pathlib import Path

import click

from generator.commands.project import root_argument
from generator.sound import load_sound


@click.command()
@root_argument
def titles(root: Path) -> None:
    """Print the title of every standard."""
    for entry in load_sound(root).standards:
        click.echo(f"{entry.standard.urn}: {entry.standard.title}")
'''
WRITTEN_PAGE = """\
---
menu: guidance
---

# Visiting employers {#page}

Tell the employer beforehand who comes.
"""
WRITTEN_PAGE_IN_WELSH = """\
---
translation: draft
---

# Ymweld â chyflogwyr {#page}

Rhowch wybod i’r cyflogwr ymlaen llaw pwy sy’n dod.
"""
USE = "To have the titles read aloud, one by one."
TITLE = "Withdrawn statements"
WITHOUT_WELSH = "Their codes are never used again."
WELSH = {USE: "I gael clywed y teitlau, fesul un.", TITLE: "Datganiadau a dynnwyd yn ôl"}
"""The Welsh of two of the words that come with these; the others have none yet."""

ADDED = {
    "generator/exports/plain_text.py": FORMAT,
    "generator/pages/withdrawn.py": KIND_OF_PAGE,
    "generator/pages/templates/withdrawn.md": TEMPLATE,
    "generator/checks/titles.py": RULE,
    "generator/commands/titles.py": COMMAND,
    "docs/en/visiting-employers.md": WRITTEN_PAGE,
    "docs/cy/visiting-employers.md": WRITTEN_PAGE_IN_WELSH,
}
"""The files that are added, and what they hold."""

IMPORTED = "from generator.commands.titles import titles\n"
DECLARED = (
    ("exports", "    OFFLINE,\n)", f"{FORMAT_ENTRY}    OFFLINE,\n)"),
    ("pages", "    values,\n", "    values,\n    withdrawn,\n"),
    ("pages", "    coverage.KIND,\n", "    withdrawn.KIND,\n    coverage.KIND,\n"),
    ("checks", "    termbase,\n", "    termbase,\n    titles,\n"),
    ("checks", "    termbase.RULES,\n", "    termbase.RULES,\n    titles.RULES,\n"),
    ("commands", "import schema\n", f"import schema\n{IMPORTED}"),
    ("commands", "    schema,\n", "    schema,\n    titles,\n"),
)
"""What is put into the lists: the folder, an entry, and the entry with the new one beside it."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program and the sample with one more of each."""
    root = make_sample(tmp_path_factory.mktemp("adding") / "project")
    for path, text in ADDED.items():
        (root / path).write_text(text, encoding="utf-8")
    for folder, entry, entries in DECLARED:
        replace(root / "generator" / folder / "__init__.py", entry, entries)
    return root


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    """The site of that project, built strictly when two of its new words have Welsh."""
    gathered = run("generator", "translations", cwd=project)
    assert gathered.returncode == 0, gathered.stdout + gathered.stderr
    for english, welsh in WELSH.items():
        wanting = f'msgid "{english}"\nmsgstr ""'
        drafted = f'#, fuzzy\nmsgid "{english}"\nmsgstr "{welsh}"'
        replace(project / interface_words.name_file("cy"), wanting, drafted)
    built = run("mkdocs", "build", cwd=project)
    assert built.returncode == 0, built.stdout + built.stderr
    return project / "site"


def menu_of(page: BuiltPage) -> list[str]:
    """The addresses in the section of the menu that a page stands in, in their order."""
    [section] = page.tree.xpath(
        "//nav[contains(@class, 'md-nav--primary')]/ul/li[contains(@class, '--active')]/ul"
    )
    return [page.leads_to(link.get("href")) for link in section.xpath("./li/a")]


@pytest.mark.parametrize(
    ("folder", "use"),
    [pytest.param("", USE, id="English"), pytest.param("cy/", WELSH[USE], id="Welsh")],
)
def test_a_format_is_made_and_listed_with_what_it_is_good_for(
    folder: str, use: str, site: Path
) -> None:
    page = pages(site)[f"{folder}downloads/"]
    [row] = [row for row in page.tree.cssselect("tr") if "Plain text" in words(row)]
    assert use in words(row)
    file = "downloads/sample-standards-2020-en.txt"
    assert f"{file}/" in [page.leads_to(link.get("href")) for link in row.cssselect("a")]
    titles = (site / file).read_text("utf-8").splitlines()
    assert titles[:2] == ["Welcome the job seeker", "Find the right job"]


@pytest.mark.parametrize(
    ("folder", "title"),
    [pytest.param("", TITLE, id="English"), pytest.param("cy/", WELSH[TITLE], id="Welsh")],
)
def test_a_kind_of_page_stands_in_the_section_that_it_names(
    folder: str, title: str, site: Path
) -> None:
    page = pages(site)[f"{folder}withdrawn/"]
    assert words(page.tree.cssselect("h1")[0]) == title
    assert [words(item) for item in page.tree.cssselect("article li")][:1] == ["ABC SE02 P2"]
    names = ("about", "data", "api/v1", "withdrawn", "welsh", "changes")
    assert menu_of(page) == [f"{folder}{name}/" for name in names]


@pytest.mark.parametrize("folder", ["", "cy/"], ids=["English", "Welsh"])
def test_a_written_page_stands_in_the_section_that_its_english_names(
    folder: str, site: Path
) -> None:
    page = pages(site)[f"{folder}visiting-employers/"]
    names = ("using-the-standards", "visiting-employers", "situations", "job-coach", "related")
    assert menu_of(page) == [f"{folder}{name}/" for name in names]


def test_a_word_of_the_interface_stands_in_english_until_it_has_welsh(site: Path) -> None:
    [said] = [
        element
        for element in pages(site)["cy/withdrawn/"].tree.cssselect("article *")
        if element.text == WITHOUT_WELSH
    ]
    assert language_of(said) == "en"


def test_a_rule_is_held_by_check(project: Path, tmp_path: Path) -> None:
    faulty = shutil.copytree(SAMPLE, tmp_path / "faulty")
    title = "title: Welcome the job seeker"
    line = replace(faulty / "standards/2020/abc-se01.yaml", f"{title}\n", f"{title}.\n")
    checked = run("generator", "check", str(faulty), cwd=project)
    assert checked.returncode == 1
    assert (
        f"standards/2020/abc-se01.yaml:{line}: title-stop: the title of ABC SE01 ends with a full "
        "stop (take the full stop out)\n"
    ) in checked.stdout


def test_a_command_is_listed_and_run(project: Path) -> None:
    listed = run("generator", "--help", cwd=project).stdout
    assert "titles        Print the title of every standard." in listed
    titles = run("generator", "titles", cwd=project)
    assert "ABC SE02: Find the right job\n" in titles.stdout
