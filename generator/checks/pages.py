"""The pages that people write can be read, and exist at the same path in each language."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.catalogue.menu_sections import GUIDANCE, SECTIONS
from generator.checks.rule import Rule, require_every_file
from generator.checks.signatures import find_impossible_days
from generator.ids import ENGLISH
from generator.languages.known_languages import find_definition
from generator.model.states import State
from generator.problems import Place, Problem
from generator.reading.document import Document, decode, load_text, note_conflicts, split_lines
from generator.reading.other_programs import walk_entries
from generator.reading.written_pages import (
    ENDING,
    FRONT_MATTER,
    HOME,
    list_pages,
    make_fingerprint,
    name_folder,
    parse_head,
    read_head,
)
from generator.suite.suite import Suite

TEMPLATE = "home.html"
"""The template of the first page, in ``theme/``."""


def can_be_read(suite: Suite) -> Iterator[Problem]:
    """Yields what would stop MkDocs in the middle of a page, or be shown on it by mistake."""
    for path in walk_entries(suite.root / "docs"):
        if path.suffix != ENDING:
            continue
        document = Document(path.relative_to(suite.root).as_posix())
        text = decode(path, document)
        note_conflicts(text or "", document)
        if text is not None and not FRONT_MATTER.sub("", text, count=1).strip():
            document.add_problem(1, "page-empty", "the page is empty", "write it, or delete it")
        if not document.problems:
            read_head(text or "", document)
        if not document.problems:
            _note_template(path.relative_to(suite.root / "docs"), document)
            _note_state(path.relative_to(suite.root / "docs"), suite, document)
        yield from document.problems


def _note_template(path: Path, document: Document) -> None:
    """Notes a template on a page other than the first."""
    _language, *rest = path.parts
    if "template" not in document.value:
        return
    line = document.locate(("template",)).line
    if rest != [f"{HOME}{ENDING}"]:
        message = "template may not stand at the head of this page: only the first one has its own"
        document.add_problem(line, "front-matter", message, "delete the line")
    elif document.value["template"] != TEMPLATE:
        message = f"template can't be {document.value['template']}"
        document.add_problem(line, "bad-value", message, f"write {TEMPLATE}")


def _note_state(path: Path, suite: Suite, document: Document) -> None:
    """Notes a translation without a valid state, or reviewed on a day that no calendar has."""
    language, *rest = path.with_suffix("").parts
    if language not in suite.languages.translations:
        return
    if suite.written[language]["/".join(rest)] is State.MISSING:
        name = find_definition(language).english_name
        document.add_problem(
            1,
            "page-state",
            f"the page does not say in which state its {name} is, or who reviewed it",
            "write translation: draft between lines --- at its head, or translation: reviewed and "
            "reviewer: NAME, DATE",
        )
    place, signature = document.locate(("reviewer",)), document.value.get("reviewer", "")
    document.problems += find_impossible_days(place, signature, {ENGLISH, *suite.languages})


def stand_in_each_language(suite: Suite) -> Iterator[Problem]:
    """Yields every written page that is missing in another language."""
    docs, languages = suite.root / "docs", suite.languages
    pages = {
        language: {
            path.relative_to(docs / language)
            for path in walk_entries(docs / language)
            if path.suffix == ENDING
        }
        for language in languages
    }
    first = {path: code for code in reversed(languages.codes) for path in pages[code]}
    for twin in languages:
        for path in sorted(first.keys() - pages[twin]):
            yield Problem(
                Place(f"{name_folder(first[path])}/{path.as_posix()}", 1),
                "page-untwinned",
                f"there is no {name_folder(twin)}/{path.as_posix()}",
                f"write the page in {find_definition(twin).english_name} too",
            )


def _find_key_line(text: str, key: str) -> int:
    """Returns the line of a key in a page's front matter."""
    lines = enumerate(split_lines(text), 1)
    return next((number for number, line in lines if line.startswith(f"{key}:")), 2)


def have_places_in_the_menu(suite: Suite) -> Iterator[Problem]:
    """Yields every written page that names no section of the menu, or names one in vain.

    The page in the language of the files decides for all. The home page is always first.
    """
    source = suite.languages.source
    for language in suite.languages:
        for path, file in list_pages(suite.root, language):
            text = load_text(file)
            head = parse_head(text)
            if head is None or not text.strip():  # which is reported elsewhere
                continue
            name = file.relative_to(suite.root).as_posix()
            place = Place(name, _find_key_line(text, "menu") if "menu" in head else 1)
            if language == source and path != HOME:
                if str(head.get("menu")) not in SECTIONS:
                    yield _report_unlisted(place, head)
            elif "menu" in head:
                name = find_definition(source).english_name
                why = "the menu begins with it" if path == HOME else f"the {name} one says it"
                yield Problem(
                    place,
                    "front-matter",
                    f"menu may not stand at the head of this page: {why}",
                    "delete the line",
                )


@require_every_file
def keep_up_with_the_source(suite: Suite) -> Iterator[Problem]:
    """Yields a warning for each translated page whose source has changed since."""
    sources = dict(list_pages(suite.root, suite.languages.source))
    from_name = find_definition(suite.languages.source).english_name
    for code, states in suite.written.items():
        name = find_definition(code).english_name
        for path, file in list_pages(suite.root, code):
            if path not in sources or states[path] is State.MISSING:  # which is reported elsewhere
                continue
            source = sources[path].relative_to(suite.root).as_posix()
            now = make_fingerprint(load_text(sources[path]))
            document = Document(file.relative_to(suite.root).as_posix())
            read_head(load_text(file), document)
            said = document.value.get("source")
            if said != now:
                yield Problem(
                    document.locate(("source",)),
                    "page-outdated",
                    f"{source} has changed since the {name} was made from it"
                    if said
                    else f"nothing says of which words of {source} this is the {name}",
                    f"make the {name} say what the {from_name} says, then write source: {now} at "
                    "its head",
                    warning=True,
                )


def _report_unlisted(place: Place, head: Mapping[str, Any]) -> Problem:
    """Makes the problem of a page that names no section of the menu, or an unknown one."""
    *names, last = SECTIONS
    sections = f"the sections are {', '.join(names)} and {last}"
    if "menu" in head:
        message = f"the menu has no section {head['menu']}"
        return Problem(place, "page-unlisted", message, f"write menu: {GUIDANCE.name}; {sections}")
    return Problem(
        place,
        "page-unlisted",
        "the page does not say where the menu names it",
        f"write menu: {GUIDANCE.name} between lines --- at its head; {sections}",
    )


RULES: tuple[Rule, ...] = (
    can_be_read,
    stand_in_each_language,
    have_places_in_the_menu,
    keep_up_with_the_source,
)
