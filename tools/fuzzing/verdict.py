"""What the program makes of a spoilt project: lines that say what is wrong, or all of its texts."""

import html
import io
import re
import signal
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import lxml.html
import markdown  # type: ignore[import-untyped]
from babel.messages.pofile import read_po
from mkdocs.utils.meta import get_data

from generator.pages.page_addresses import make_source_pages
from generator.problems import Problem, ProblemsFoundError, leave_out_warnings
from generator.reading import address_list, changelog, translations
from generator.reading.document import KeyPath, split_lines
from generator.sound import examine
from generator.suite.suite import Suite
from tools.fuzzing import yaml_edits
from tools.fuzzing.edit import Edit
from tools.fuzzing.line_checks import find_ill_said
from tools.fuzzing.published_texts import find_missing, unify_spaces
from tools.fuzzing.sandbox import Sandbox

LONGEST = 20
"""Seconds after which the program hangs: it takes a tenth of one."""

NOT_SHOWN = {
    "id": "it is in addresses only",
    "about": "it says where a note stands",
    "state": "it is shown in words",
    "performance_criteria": "where they are not held, a sentence says so",
    "knowledge": "the same",
    "lane": "it is shown in words",
    "strand": "it says where a drawing shows a lane",
    "changed": "it is shown in words",
    "source": "it names a file, or is a remark for those who translate",
    "review_date": "it is shown as a date in words",
    "archived": "it is where a link leads",
    "archived_near": "it is shown as a date in words",
    "studies": "it names a study by its id",
    "from": "it is an address",
    "to": "it is an address",
    "statements": "it is a link, with other words where several follow one another",
    "not_in": "it says where a term is not sought",
    "source_of_translation": "it is a remark for those who translate",
    "because": "it is a remark for those who translate",
    "question": "the tools at work show it",
    "listen_for": "the tools at work show it",
}
"""Keys whose values no page and no export has in so many words, and why."""

NOTHING_SHOWN_OF = {
    "forms": "they are how a term is found",
    "exceptions": "they are for the check only",
    "stop_words": "they are for the search only",
    "other_names": "they are for the search only",
    "roles": "the tools at work show them",
    "helps": "the tools at work show them",
    "short_name": "it is in the frame around the pages, which MkDocs makes",
}
"""Keys of which this is so for all that stands below them."""


@dataclass(frozen=True)
class Verdict:
    """What came of an edit.

    Attributes:
        outcome: REFUSED or SOUND.
        faults: What is wrong with the program, a line each; none where nothing is.
    """

    outcome: str
    faults: tuple[str, ...]


REFUSED, SOUND = "refused", "sound"


class HangsError(Exception):
    """Raised in the middle of whatever takes too long."""


@contextmanager
def limit_time() -> Iterator[None]:
    """While it is entered, whatever takes too long is stopped. Raises HangsError then."""

    def stop(*_: object) -> None:
        raise HangsError(f"nothing came of it within {LONGEST} s")

    former = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, former)


class Judge:
    """Judges what is made of a project's files when they are edited.

    Args:
        sandbox: The project.
    """

    def __init__(self, sandbox: Sandbox) -> None:
        self.root = sandbox.root
        suite, problems = examine(self.root)
        if leave_out_warnings(problems):
            raise ProblemsFoundError(problems)
        self._usual = {_sum_up(one) for one in problems}
        welsh = _read_welsh((self.root / translations.name_file("cy")).read_text("utf-8"), suite)
        off_pages = find_missing(suite, welsh.values())
        self._on_pages = {key for key, said in welsh.items() if said not in off_pages}

    def judge(self, file: str, edit: Edit) -> Verdict:
        """The verdict on a file that was edited, and stands so."""
        try:
            with limit_time():
                suite, problems = examine(self.root)
        except Exception as error:
            return Verdict(REFUSED, (f"a traceback: {_shorten(error)}",))
        faults = list(find_ill_said(problems, file, edit, self.root))
        said = [one for one in problems if _sum_up(one) not in self._usual]
        if edit.is_named and not any(one.place.file == file for one in problems):
            faults.append("nothing is said of it")
        if leave_out_warnings(problems):
            return Verdict(REFUSED, tuple(faults))
        try:
            if any(one.place.file == file for one in said):
                _make_pages(suite)
            else:
                faults += self._find_lost(suite, file, edit)
        except Exception as error:
            faults.append(f"a traceback when pages are made: {_shorten(error)}")
        return Verdict(SOUND, tuple(faults))

    def _find_lost(self, suite: Suite, file: str, edit: Edit) -> Iterator[str]:
        """Yields each text that the file has, and no page."""
        path = self.root / file
        if not path.exists():
            return
        text = path.read_bytes().decode("utf-8-sig")
        if file == address_list.FILE:
            lost = set(filter(None, split_lines(text))) - set(
                address_list.list_addresses(self.root)
            )
        elif file == changelog.FILE:
            lost = _find_lost_of_changelog(text)
        elif path.suffix == ".md":
            lost = _find_lost_on_page(text)
        elif path.suffix == ".po":
            welsh = _read_welsh(text, suite)
            shown = {said for key, said in welsh.items() if key in self._on_pages}
            lost = find_missing(suite, shown)
        else:
            said = dict.fromkeys(yaml_edits.list_texts(text))
            lost = {
                one for one in edit.texts if not any(unify_spaces(one) in text for _, text in said)
            }
            lost |= find_missing(suite, {one for where, one in said if _is_shown(where)}, path.stem)
        yield from (f"lost in silence: {one[:200]!r}" for one in sorted(lost))


def _make_pages(suite: Suite) -> None:
    """Makes every page in the language of the files; a check makes those alone that it looks at."""
    for page in make_source_pages(suite):
        assert page.markdown


def _sum_up(problem: Problem) -> tuple[str, str, str]:
    return problem.place.file, problem.code, problem.message


def _is_shown(path: KeyPath) -> bool:
    keys = [key for key in path if isinstance(key, str)]
    return not NOTHING_SHOWN_OF.keys() & keys and keys[-1:] != [] and keys[-1] not in NOT_SHOWN


def _read_welsh(text: str, suite: Suite) -> dict[tuple[str, str], str]:
    """The Welsh of texts as they are, by id and English: read by gettext's own rules.

    What has no id is a word of the site itself, of which some are in the theme and on no page.
    """
    found = {}
    for message in read_po(io.StringIO(text), locale="cy"):
        outdated = any(comment.startswith("|") for comment in message.user_comments)
        known = suite.find_text(str(message.context)) if message.context else None
        current = known and known.words == unify_spaces(str(message.id))
        if message.id and message.string and not outdated and (current or not message.context):
            found[message.context or "", unify_spaces(str(message.id))] = unify_spaces(
                str(message.string)
            )
    return found


HIDDEN = re.compile(
    r"\]\([^)]*\)|\{[^}\n]*\}|<!--.*?-->|</?[A-Za-z!?][^>]*>"
    r"|^\[[^\]]*\]:.*$|^\*\[[^\]]*\]:|^!!! \w+",
    re.MULTILINE | re.DOTALL,
)
"""What Markdown shows no words of: where links lead, attributes, comments, kinds of admonition."""

EXTENSIONS = ("admonition", "attr_list", "def_list", "md_in_html", "tables", "toc")


def _find_lost_on_page(text: str) -> set[str]:
    """The lines of a page, by their words, that are not in what Markdown makes of it."""
    body, _ = get_data(text)
    source = re.sub(r"\A---\s*\n.*?\n(?:---|\.\.\.)\s*$", "", text, count=1, flags=re.M | re.S)
    shown: lxml.html.HtmlElement = lxml.html.document_fromstring(
        f"<p>{markdown.markdown(body, extensions=EXTENSIONS)}"
    )
    words = _words(" ".join([shown.text_content(), *shown.xpath("//img/@alt")]))
    lines = zip(HIDDEN.sub(_lines_of, source).split("\n"), source.split("\n"), strict=True)
    return {
        _words(line)
        for line, raw in lines
        if not any(f" {_words(html.unescape(one))} " in f" {words} " for one in (line, raw))
        and _words(line)
    }


def _lines_of(found: re.Match[str]) -> str:
    return " " + "\n" * found[0].count("\n")


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text))


def _find_lost_of_changelog(text: str) -> set[str]:
    """The lines of the changelog's entries that are in no entry of a version."""
    entries = [changelog.find_entry(text, one.split()[0]) for one in changelog.list_versions(text)]
    kept = {unify_spaces(line) for entry in entries for line in entry.split("\n")}
    below = text[text.find("\n## ") + 1 :].split("\n") if "\n## " in text else []
    lines = {unify_spaces(line) for line in below if line.strip() and not line.startswith("## ")}
    return lines - kept


def _shorten(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    said = unify_spaces(str(error))[:200]
    return f"{type(error).__name__}: {said} ({Path(last.filename).name}:{last.lineno})"
