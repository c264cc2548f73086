"""While an editor works, ``mkdocs serve`` shows every edit, and goes on when one goes wrong."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http import HTTPStatus
from pathlib import Path
from threading import Event, Thread

import pytest
from lxml import html

from generator.site.own_files import LIST
from tests import small
from tests.projects import CATALOGUE as WELSH
from tests.projects import NEWCOMER, replace
from tests.support import run

from .editing import add_holding, hold, is_held, make_project, restore, sources
from .server import Server, wait_until

STANDARD = "standards/2020/abc-se03.yaml"
PATHS = ("/standards/abc-se03/", "/cy/standards/abc-se03/")
K1 = "how people learn a task by doing it"
WELSH_K1 = "sut y mae pobl yn dysgu tasg drwy ei gwneud"
EVERY_KIND = (
    *PATHS,
    "/",
    "/cy/",
    "/map/",
    "/cy/about/",
    "/search/index.js",
    "/cy/search/index.js",
    "/assets/every-page.css",
    "/404.html",
)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project that all tests of this module edit one after the other."""
    return make_project(tmp_path_factory.mktemp("served") / "project")


@pytest.fixture(scope="module")
def start(served: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Server]]:
    """Starts a server of it, unless one runs."""
    servers: list[Server] = []

    def running() -> Server:
        if not servers or not servers[-1].runs:
            servers.append(Server(served, tmp_path_factory.mktemp("server")))
        return servers[-1]

    yield running
    for server in servers:
        server.end()


@pytest.fixture
def project(served: Path) -> Iterator[Path]:
    """The same, whose files are as they were before when a test has ended, however it ends.

    The site may be a build behind: each test makes an edit of its own and waits for that.
    """
    former = sources(served)
    yield served
    restore(served, former)


@pytest.fixture
def server(start: Callable[[], Server], project: Path) -> Server:  # noqa: ARG001
    """A server of the project; a new one only where a test brought it down."""
    server = start()
    server.forget_output()
    return server


def links(page: str, within: str) -> list[str]:
    """Where the links lead that stand within the elements of a name."""
    return [
        str(link.get("href"))
        for element in html.fromstring(page).iter(within)
        for link in element.iter("a")
    ]


def statement(page: str, code: str) -> str:
    """The words of a statement in the language of its page."""
    [found] = html.document_fromstring(page).cssselect(f"#{code} > .words")
    return " ".join("".join(map(str, found.itertext())).split())


def test_an_edit_of_a_statement_shows_in_both_languages(server: Server, project: Path) -> None:
    """The Welsh of an earlier English does not stand any more: the English stands in its place."""
    edited = "how people learn one task after another"
    replace(project / STANDARD, K1, edited)
    server.shows(edited, *PATHS)
    english, welsh = map(server.get, PATHS)
    assert statement(english, "k1") == statement(welsh, "k1") == edited
    assert WELSH_K1 not in english + welsh


def test_an_edit_of_its_welsh_shows_in_both_languages(server: Server, project: Path) -> None:
    edited = f"{WELSH_K1}, wedi’i olygu"
    replace(project / WELSH, f'msgstr "{WELSH_K1}"', f'msgstr "{edited}"')
    server.shows(edited, *PATHS)
    assert statement(server.get(PATHS[0]), "k1") == K1
    assert statement(server.get(PATHS[1]), "k1") == f"{edited} (drafft)"


def test_what_is_served_neither_has_nor_names_data_for_programs(server: Server) -> None:
    """Nobody reads it while editing, and to make it costs as much as all pages."""
    assert server.answer("/api/v1/suite.json").status == HTTPStatus.NOT_FOUND
    for path in (*PATHS, "/downloads/", "/cy/downloads/"):
        named = [link for within in ("ul", "table") for link in links(server.get(path), within)]
        assert named
        assert not [link for link in named if link.endswith((".json", ".csv", "SHA256SUMS"))]


def test_what_is_served_has_no_list_of_its_files(server: Server, project: Path) -> None:
    edited = "how people learn without a list"
    replace(project / STANDARD, K1, edited)
    server.shows(edited, *PATHS)
    assert server.answer(f"/{LIST}").status == HTTPStatus.NOT_FOUND


def test_the_policy_does_not_keep_a_page_from_reloading_itself(server: Server) -> None:
    """MkDocs writes its script into a page after the policy would have been made for it."""
    for path in PATHS:
        page = server.get(path)
        assert "livereload(" in page
        assert "Content-Security-Policy" not in page


def test_while_a_build_stands_in_the_middle_every_page_is_answered_as_it_was(
    server: Server, project: Path
) -> None:
    before, after = "how people learn what is there", "how people learn what comes"
    replace(project / STANDARD, K1, before)
    server.shows(before, *PATHS)
    with hold(project):
        replace(project / STANDARD, before, after)
        server.until(lambda: is_held(project), "a build stands in the middle")
        for path in EVERY_KIND:
            assert server.get(path), path
        for path in PATHS:
            assert before in server.get(path)
    server.shows(after, *PATHS)


def test_an_edit_that_is_made_while_a_build_runs_shows_after_it(
    server: Server, project: Path
) -> None:
    """No file is looked at meanwhile."""
    first, second = "how people learn at first", "how people learn at second"
    with hold(project):
        replace(project / STANDARD, K1, first)
        server.until(lambda: is_held(project), "a build stands in the middle")
        replace(project / STANDARD, first, second)
    server.shows(second, *PATHS)


def test_an_edit_that_is_made_while_the_first_build_runs_shows_too(tmp_path: Path) -> None:
    """As by who does not wait until the site is there."""
    project = small.make_small(tmp_path / "project")
    add_holding(project)
    edited = "how people learn to begin at once"
    with ThreadPoolExecutor() as others:
        with hold(project):
            starting = others.submit(Server, project, tmp_path / "server")
            wait_until(lambda: is_held(project) or starting.done())
            replace(project / small.STANDARD, small.STATEMENT, edited)
        server = starting.result()
    try:
        server.shows(edited, *small.PAGES)
    finally:
        server.end()


def test_no_page_is_ever_empty_cut_short_or_gone_while_one_build_follows_another(
    server: Server, project: Path
) -> None:
    faults: list[str] = []
    ended = Event()

    def ask(number: int) -> None:
        while not ended.is_set():
            for path in (*EVERY_KIND[number:], *EVERY_KIND[:number]):
                answer = server.answer(path)
                whole = len(answer.content) == answer.length > 0
                page = not path.endswith("/") or b"</html>" in answer.content
                if answer.status != HTTPStatus.OK or not whole or not page:
                    faults.append(f"{path}: {answer.status}, {len(answer.content)} bytes")

    asking = [Thread(target=ask, args=(number,)) for number in range(3)]
    for thread in asking:
        thread.start()
    try:
        former = K1
        for number in range(5):
            edited = f"how people learn, edit {number}"
            replace(project / STANDARD, former, edited)
            server.shows(edited, *PATHS)
            former = edited
    finally:
        ended.set()
        for thread in asking:
            thread.join()
    assert faults == []


def test_a_slip_is_told_and_the_site_goes_on_until_it_is_mended(
    server: Server, project: Path
) -> None:
    before, after = "how people learn from slips", "how people learn without slips"
    replace(project / STANDARD, K1, before)
    server.shows(before, *PATHS)
    replace(project / STANDARD, before, after)
    line = replace(project / STANDARD, "  P5: ", "  P1: a slip of the hand\n  P5: ")
    server.prints(f"{STANDARD}:{line}: yaml-duplicate-key: ")
    server.prints("The site stays as it was until this is mended.")
    for path in PATHS:
        assert before in server.get(path)
        assert "a slip of the hand" not in server.get(path)
    replace(project / STANDARD, "  P1: a slip of the hand\n", "")
    server.shows(after, *PATHS)
    assert "Traceback" not in server.output


def test_a_file_that_is_gone_is_told_and_the_site_goes_on_until_it_is_back(
    server: Server, project: Path
) -> None:
    file = project / "values.yaml"
    whole = file.read_text(encoding="utf-8")
    said = "Everyone can work."
    assert said in server.get("/values/")
    file.unlink()
    server.prints("values.yaml:1: file-missing: ")
    assert said in server.get("/values/")
    file.write_text(whole.replace(said, "Everyone can work with help."), encoding="utf-8")
    server.shows("Everyone can work with help.", "/values/")
    assert "Traceback" not in server.output


def test_a_fault_in_the_theme_is_told_and_the_site_goes_on_until_it_is_mended(
    server: Server, project: Path
) -> None:
    """MkDocs would leave every request without an answer."""
    file = project / "theme" / "main.html"
    whole = file.read_text(encoding="utf-8")
    file.write_text(f"{whole}{{% faulty %}}", encoding="utf-8")
    server.prints("Encountered unknown tag 'faulty'")
    for path in EVERY_KIND:
        assert server.get(path), path
    file.write_text(whole, encoding="utf-8")
    replace(project / STANDARD, K1, "how people learn what a theme is")
    server.shows("how people learn what a theme is", *PATHS)


def test_a_new_file_becomes_a_page_with_no_other_edit_and_takes_it_along_when_it_goes(
    server: Server, project: Path
) -> None:
    newcomer = project / "standards/2025/xyz-se09.yaml"
    newcomer.write_text(NEWCOMER, encoding="utf-8")
    pages = [f"{root}/standards/xyz-se09/" for root in ("", "/cy")]
    neighbours = [f"{root}/standards/xyz-se05/" for root in ("", "/cy")]
    lists = [f"{root}/standards/" for root in ("", "/cy")]
    server.shows("Try out a standard that is new", *pages)
    for listed, neighbour in zip(lists, neighbours, strict=True):
        assert "xyz-se09/" in links(server.get(listed), "article")
        assert "../xyz-se09/" in links(server.get(neighbour), "nav")
    newcomer.unlink()
    server.lacks(*pages)
    for listed, neighbour in zip(lists, neighbours, strict=True):
        assert "xyz-se09/" not in links(server.get(listed), "article")
        assert "../xyz-se09/" not in links(server.get(neighbour), "nav")


def test_a_written_page_shows_its_edit_and_a_bad_link_in_it_is_told(
    server: Server, project: Path
) -> None:
    for code, root in (("en", ""), ("cy", "/cy")):
        with (project / "docs" / code / "about.md").open("a", encoding="utf-8") as page:
            page.write(f"\nA paragraph for {code}, [leading nowhere](nowhere-{code}.md).\n")
        server.shows(f"A paragraph for {code},", f"{root}/about/")
        server.prints(f"nowhere-{code}.md")


@pytest.mark.parametrize(
    ("code", "slip"),
    [("en", b"\xff\xfe\x00"), ("cy", b"<<<<<<< one\n=======\n>>>>>>> two\n"), ("cy", None)],
    ids=["binary", "a conflict", "gone"],
)
def test_a_written_page_that_cannot_be_read_is_told_and_served_as_it_was(
    server: Server, project: Path, code: str, slip: bytes | None
) -> None:
    file = project / "docs" / code / "about.md"
    page = "/about/" if code == "en" else "/cy/about/"
    whole = file.read_bytes()
    before = f"A paragraph before the slip: {code}, {bool(slip)}."
    file.write_bytes(whole + f"\n{before}\n".encode())
    server.shows(before, page)
    if slip is None:
        file.unlink()
    else:
        file.write_bytes(slip)
    server.prints(f"docs/{code if slip else 'en'}/about.md:")
    server.prints("The site stays as it was until this is mended.")
    assert before in server.get(page)
    after = f"A paragraph after the slip: {code}, {bool(slip)}."
    file.write_bytes(whole + f"\n{after}\n".encode())
    server.shows(after, page)
    assert "Traceback" not in server.output


def test_it_does_not_start_with_a_slip_but_tells_it(tmp_path: Path) -> None:
    project = small.make_small(tmp_path / "project")
    line = replace(project / small.STANDARD, "  P4: ", "\tP4: ")
    with pytest.raises(AssertionError, match="the server has ended") as ended:
        Server(project, tmp_path / "server")
    assert f"{small.STANDARD}:{line}: yaml-tab: " in str(ended.value)
    assert "Traceback" not in str(ended.value)


@pytest.mark.parametrize("name", ["translations", "standards", "theme"])
def test_a_folder_that_goes_away_is_told_and_its_edits_are_seen_again_when_it_is_back(
    name: str, server: Server, project: Path
) -> None:
    """As when git changes branches, or a disk is away for a moment."""
    away = project.with_name(f"{name}-away")
    before, after = f"how people learn while {name} stays", f"how people learn when {name} is back"
    replace(project / STANDARD, K1, before)
    server.shows(before, *PATHS)
    (project / name).rename(away)
    server.prints("The site stays as it was until this is mended.")
    for path in PATHS:
        assert before in server.get(path)
    away.rename(project / name)
    for language in ("en", "cy"):
        with (project / "docs" / language / "about.md").open("a", encoding="utf-8") as page:
            page.write(f"\nThe folder {name} is back.\n")
    replace(project / STANDARD, before, after)
    server.shows(after, *PATHS)
    server.shows(f"The folder {name} is back.", "/about/", "/cy/about/")
    assert "Traceback" not in server.output


def test_where_written_pages_go_away_the_site_does_without_them_until_they_are_back(
    server: Server, project: Path
) -> None:
    away = project.with_name("docs-away")
    (project / "docs").rename(away)
    server.shows("Where to start", "/")
    away.rename(project / "docs")
    server.shows("They say what people must be able to do", "/")
    assert "Traceback" not in server.output


def test_a_folder_that_was_not_there_at_the_start_is_seen_when_it_comes(
    server: Server, project: Path
) -> None:
    edition = project / "standards/2030"
    shutil.copytree(project / "standards/2025", edition)
    server.prints(f"standards/2030/{min(edition.glob('*-*')).name}:")
    server.prints("The site stays as it was until this is mended.")
    shutil.rmtree(edition)
    replace(project / STANDARD, K1, "how people learn what an edition is")
    server.shows("how people learn what an edition is", *PATHS)


def test_where_the_process_of_the_other_language_is_killed_the_next_edit_starts_another(
    server: Server, project: Path
) -> None:
    [other] = server.others
    os.kill(other, signal.SIGKILL)
    edited = "how people learn to start anew"
    replace(project / STANDARD, K1, edited)
    server.shows(edited, *PATHS)
    assert server.others != [other]


def test_where_it_is_killed_in_the_middle_of_a_build_that_is_told_and_the_next_edit_shows(
    server: Server, project: Path
) -> None:
    before, after = "how people learn to be stopped", "how people learn to go on"
    with hold(project):
        replace(project / STANDARD, K1, before)
        server.until(lambda: is_held(project), "a build stands in the middle")
        [other] = server.others
        os.kill(other, signal.SIGKILL)
    server.prints("a process that it had started was ended from outside")
    server.prints("The site stays as it was until you save a file again.")
    replace(project / STANDARD, before, after)
    server.shows(after, *PATHS)
    assert "Traceback" not in server.output


def test_an_address_that_is_taken_is_told_and_nothing_is_built(
    server: Server, project: Path
) -> None:
    address = server.address
    second = run("mkdocs", "serve", "-a", address, cwd=project)
    assert second.returncode == 1
    printed = second.stdout + second.stderr
    assert f"serve: http://{address}/ is taken: another program answers there (" in printed
    assert "Traceback" not in printed


@pytest.mark.parametrize(
    ("end", "busy", "status", "options"),
    [
        (Server.press_ctrl_c, False, 0, ["--clean"]),
        (Server.press_ctrl_c, True, 0, []),
        (Server.kill, False, 128 + signal.SIGTERM, ["--dirty"]),
        (partial(Server.kill, how=signal.SIGHUP), True, 128 + signal.SIGHUP, []),
        (partial(Server.kill, how=signal.SIGQUIT), True, 128 + signal.SIGQUIT, []),
        (partial(Server.kill, how=signal.SIGKILL), True, -signal.SIGKILL, []),
    ],
    ids=[
        "--clean, Ctrl+C",
        "Ctrl+C while it builds",
        "--dirty, kill",
        "the terminal goes while it builds",
        "Ctrl+\\ while it builds",
        "kill by force while it builds",
    ],
)
def test_it_shows_the_site_whatever_kind_of_build_is_asked_for_and_ends_without_a_trace(
    tmp_path: Path, end: Callable[[Server], None], busy: bool, status: int, options: list[str]
) -> None:
    project = small.make_small(tmp_path / "project")
    add_holding(project)
    server = Server(project, tmp_path / "server", *options)
    try:
        for path in small.PAGES:
            assert small.STATEMENT in server.get(path)
        assert "does not contain an anchor" not in server.output
        if busy:
            with hold(project):
                replace(project / small.STANDARD, small.STATEMENT, "how people learn to end")
                server.until(lambda: is_held(project), "a build stands in the middle")
                end(server)
                assert server.wait_until_nothing_runs() == status
        else:
            end(server)
            assert server.wait_until_nothing_runs() == status
        assert "Traceback" not in server.output
        assert "Error" not in server.output
        told = f"serve: stopped by {signal.Signals(status - 128).name}\n" if status > 0 else ""
        assert server.output.endswith(told)
        assert not list(server.temporary.glob("*mkdocs_*")), "a site is left over"
    finally:
        server.end()
