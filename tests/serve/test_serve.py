"""While an editor works, ``mkdocs serve`` shows every edit, and goes on when one goes wrong."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from generator.reading.welsh_catalogue import FILE
from generator.sound import load_sound
from tests.projects import NEWCOMER, copy_to, replace
from tests.support import PROJECT

from .server import BETWEEN_LOOKS, SECONDS_TO_END, Server

STANDARD = "standards/2012/lsi-se04.yaml"
PATHS = ("/standards/lsi-se04/", "/cy/standards/lsi-se04/")
P8 = "organise short term, focused, work experiences"
EDITED = "arrange short term, focused, work experiences"
OTHERS = (
    "",
    "standards/lsi-se04/",
    "standards/lsi-se05/",
    "map/",
    "glossary/",
    "values/",
    "editions/2012/",
    "about/",
    "search/search_index.json",
)
OF_THE_SERVER = re.compile(r"livereload\([^)]*\)|127\.0\.0\.1:\d+")
TRANSLATIONS = load_sound(PROJECT).translations
[WELSH_P8] = (one.welsh for (name, _), one in TRANSLATIONS.entries.items() if name == "LSI SE04 P8")
MARK = TRANSLATIONS.entries["", "draft"].welsh


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project."""
    return copy_to(tmp_path_factory.mktemp("served") / "project")


@pytest.fixture(scope="module")
def server(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of the copy, which all tests of this module edit one after the other."""
    server = Server(project, tmp_path_factory.mktemp("server") / "output")
    yield server
    server.kill()


def links(page: str, within: str) -> list[str]:
    """Where the links lead that stand within the elements of a name."""
    return [
        str(link.get("href"))
        for element in html.fromstring(page).iter(within)
        for link in element.iter("a")
    ]


def words(page: str) -> str:
    """The words of a page's article."""
    [article] = html.fromstring(page).iter("article")
    return " ".join(str(words) for words in article.itertext())


def statement(page: str, code: str) -> str:
    """The words of a statement in the language of its page."""
    [element] = (one for one in html.fromstring(page).iter("li") if one.get("id") == code)
    [shown] = (one for one in element.iter("span") if one.get("class") == "words")
    return " ".join("".join(str(words) for words in shown.itertext()).split())


def test_an_edit_of_a_statement_shows_in_both_languages(server: Server, project: Path) -> None:
    server.shows(P8, *PATHS)
    assert WELSH_P8 in server.get(PATHS[1])
    replace(project / STANDARD, P8, EDITED)
    server.shows(EDITED, *PATHS)
    assert WELSH_P8 not in server.get(PATHS[1]), "the Welsh of an earlier English stands"
    replace(project / STANDARD, EDITED, P8)
    server.shows(P8, *PATHS)
    server.shows(WELSH_P8, PATHS[1])


def test_after_an_edit_every_page_is_as_a_server_that_begins_now_shows_it(
    server: Server, project: Path, tmp_path: Path
) -> None:
    """Pages whose Markdown is the same are not made anew, and must not stay behind either."""
    server.shows(P8, *PATHS)
    replace(project / STANDARD, P8, EDITED)
    server.shows(EDITED, *PATHS)
    beginning = Server(project, tmp_path / "output")
    try:
        for path in (f"{root}/{page}" for root in ("", "/cy") for page in OTHERS):
            shown, wanted = (OF_THE_SERVER.sub("", one.get(path)) for one in (server, beginning))
            assert shown
            assert shown == wanted, path
    finally:
        beginning.kill()
    replace(project / STANDARD, EDITED, P8)
    server.shows(P8, *PATHS)


def test_the_policy_does_not_keep_a_page_from_reloading_itself(server: Server) -> None:
    """MkDocs writes its script into a page after the policy would have been made for it."""
    for path in PATHS:
        page = server.get(path)
        assert "livereload(" in page
        assert "Content-Security-Policy" not in page


def test_an_edit_of_its_welsh_shows_in_both_languages(server: Server, project: Path) -> None:
    edited = f"{WELSH_P8}, wedi’i olygu"
    server.shows(WELSH_P8, *PATHS)
    replace(project / FILE, f'msgstr "{WELSH_P8}"', f'msgstr "{edited}"')
    server.shows(edited, *PATHS)
    assert statement(server.get(PATHS[1]), "p8") == f"{edited} ({MARK})"
    replace(project / FILE, f'msgstr "{edited}"', f'msgstr "{WELSH_P8}"')
    server.until(
        lambda: all(edited not in server.get(path) for path in PATHS), "the former Welsh is back"
    )


@pytest.mark.parametrize(
    ("slip", "code"),
    [
        ("P1: a slip of the hand", "yaml-duplicate-key"),
        ("\tP11: a slip of the hand", "yaml-tab"),
    ],
)
def test_a_slip_is_told_and_the_site_goes_on_until_it_is_mended(
    server: Server, project: Path, slip: str, code: str
) -> None:
    file = project / STANDARD
    whole = file.read_text(encoding="utf-8")
    line = replace(file, "  P10: >-\n", f"  {slip}\n  P10: >-\n")
    server.prints(f"{STANDARD}:{line}: {code}: ")
    server.prints("The site stays as it was until this is mended.")
    server.shows(P8, *PATHS)
    assert "a slip of the hand" not in server.get(PATHS[0])
    file.write_text(whole.replace(P8, EDITED), encoding="utf-8")
    server.shows(EDITED, *PATHS)
    file.write_text(whole, encoding="utf-8")
    server.shows(P8, *PATHS)
    assert "Traceback" not in server.output


def test_a_file_that_is_gone_is_told_and_the_site_goes_on_until_it_is_back(
    server: Server, project: Path
) -> None:
    file = project / "glossary.yaml"
    whole = file.read_text(encoding="utf-8")
    server.shows(P8, *PATHS)
    file.unlink()
    server.prints("glossary.yaml:1: file-missing: ")
    server.shows(P8, *PATHS)
    file.write_text(whole.replace("A Circle of Support,", "A circle of friends,"), encoding="utf-8")
    server.shows("A circle of friends,", "/glossary/")
    file.write_text(whole, encoding="utf-8")
    server.shows("A Circle of Support,", "/glossary/")


def test_a_new_file_becomes_a_page_with_no_other_edit(server: Server, project: Path) -> None:
    (project / "standards/2017/ska-se09.yaml").write_text(NEWCOMER, encoding="utf-8")
    for root in ("", "/cy"):
        server.shows("Try out a standard that is new", f"{root}/standards/ska-se09/")
        assert "../standards/ska-se09/" in links(server.get(f"{root}/map/"), "article")
        assert "../ska-se09/" in links(server.get(f"{root}/standards/ska-se08/"), "nav")


def test_a_file_that_is_taken_out_takes_its_page_with_it(server: Server, project: Path) -> None:
    newcomer = project / "standards/2017/ska-se10.yaml"
    newcomer.write_text(NEWCOMER.replace("SE09", "SE10"), encoding="utf-8")
    for root in ("", "/cy"):
        server.shows("SKA SE10", f"{root}/standards/ska-se10/")
    newcomer.unlink()
    for root in ("", "/cy"):
        server.until(
            lambda root=root: server.get(f"{root}/standards/ska-se10/") == "",  # type: ignore[misc]
            "the page is gone",
        )
        server.shows("SKA SE08", f"{root}/standards/ska-se08/")


def test_a_written_page_shows_its_edit(server: Server, project: Path) -> None:
    for code, root in (("en", ""), ("cy", "/cy")):
        with (project / "docs" / code / "about.md").open("a", encoding="utf-8") as page:
            page.write(f"\nA paragraph for {code}.\n")
        server.shows(f"A paragraph for {code}.", f"{root}/about/")


@pytest.mark.parametrize(("code", "root"), [("en", ""), ("cy", "/cy")])
def test_a_written_page_with_a_bad_link_is_told_and_shown(
    server: Server, project: Path, code: str, root: str
) -> None:
    file = project / "docs" / code / "using-the-standards.md"
    whole = file.read_text(encoding="utf-8")
    file.write_text(f"{whole}\n[Nowhere](nowhere-{code}.md)\n", encoding="utf-8")
    server.shows("Nowhere", f"{root}/using-the-standards/")
    server.prints(f"nowhere-{code}.md")
    file.write_text(f"{whole}\nNo link any more.\n", encoding="utf-8")
    server.shows("No link any more.", f"{root}/using-the-standards/")


@pytest.mark.parametrize("code", ["en", "cy"])
@pytest.mark.parametrize("slip", ["binary", "conflict", "gone"])
def test_a_written_page_that_cannot_be_read_is_told_and_served_as_it_was(
    server: Server, project: Path, code: str, slip: str
) -> None:
    file = project / "docs" / code / "about.md"
    pages = ("/about/", "/cy/about/")
    whole = file.read_bytes()
    before = [words(server.get(page)) for page in pages]
    if slip == "gone":
        file.unlink()
    else:
        rubbish = b"\xff\xfe\x00" if slip == "binary" else b"<<<<<<< one\n=======\n>>>>>>> two\n"
        file.write_bytes(whole + rubbish if slip == "conflict" else rubbish)
    server.prints(f"docs/{'en' if slip == 'gone' and code == 'cy' else code}/about.md:")
    server.prints("The site stays as it was until this is mended.")
    assert [words(server.get(page)) for page in pages] == before
    file.write_bytes(whole + f"\nMended after: {slip}.\n".encode())
    server.shows(f"Mended after: {slip}.", pages[code == "cy"])
    file.write_bytes(whole)
    assert "Traceback" not in server.output


def test_it_does_not_start_with_a_slip_but_tells_it(tmp_path: Path) -> None:
    project = copy_to(tmp_path / "project")
    line = replace(project / STANDARD, "  P10: >-\n", "\tP10: >-\n")
    with pytest.raises(AssertionError, match="the server has ended") as ended:
        Server(project, tmp_path / "output")
    assert f"{STANDARD}:{line}: yaml-tab: " in str(ended.value)
    assert "Traceback" not in str(ended.value)


@pytest.mark.parametrize("busy", [False, True], ids=["at rest", "while it builds"])
def test_control_c_ends_it_without_a_trace(tmp_path: Path, busy: bool) -> None:
    project = copy_to(tmp_path / "project")
    server = Server(project, tmp_path / "output")
    try:
        server.shows(P8, *PATHS)
        if busy:
            replace(project / STANDARD, P8, EDITED)
            server.prints("Detected file changes")
        server.interrupt()
        end = time.monotonic() + SECONDS_TO_END
        while not server.all_gone():
            assert time.monotonic() < end, "a process is left over"
            time.sleep(BETWEEN_LOOKS)
        assert "Traceback" not in server.output
        assert "Error" not in server.output
        assert not list(server.temporary.glob("mkdocs_*")), "the served site is left over"
    finally:
        server.kill()
