"""The pages that people write: text that can be read, in both languages, at the same path."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.catalogue.menu_sections import GUIDANCE, SECTIONS
from generator.checks.rule import Rule
from generator.languages.definitions import DEFAULT, LANGUAGES
from generator.model.states import State
from generator.problems import Place, Problem
from generator.reading.document import Document, decode, note_conflicts
from generator.reading.other_programs import entries_below
from generator.reading.written_pages import ENDING, HOME, faults_of, head_of, pages_in
from generator.suite.suite import Suite


def can_be_read(suite: Suite) -> Iterator[Problem]:
    """Yields what would stop MkDocs in the middle of a page, or show on it as rubbish."""
    for path in entries_below(suite.root / "docs"):
        if path.suffix != ENDING:
            continue
        document = Document(path.relative_to(suite.root).as_posix())
        text = decode(path, document)
        note_conflicts(text or "", document)
        if text is not None and not text.strip():
            document.add(1, "page-empty", "the page is empty", "write it, or delete it")
        _note_front_matter(text or "", document)
        if not document.problems:
            _note_state(path.relative_to(suite.root / "docs"), suite, document)
        yield from document.problems


def _note_front_matter(text: str, document: Document) -> None:
    """Notes what stands between the lines --- at a page's head and may not, or not so."""
    head = head_of(text)
    for key in faults_of(head or {}):
        document.add(
            _line(text, key),
            "front-matter",
            f"{key} may not stand at the head of a page, or not with this value",
            "title, description and reviewer are words, a number in quotation marks; hide is "
            "[navigation, toc] or one of them; template is home.html",
        )
    if head is None:
        document.add(
            2,
            "front-matter",
            "what stands between the lines --- is not keys with values",
            "put quotation marks around a value that holds a colon or begins with a bracket",
        )


def _line(text: str, key: str) -> int:
    """The line of a key at a page's head."""
    lines = enumerate(text.splitlines(), 1)
    return next((number for number, line in lines if line.startswith(f"{key}:")), 2)


def _note_state(path: Path, suite: Suite, document: Document) -> None:
    """Notes a Welsh page that does not say whether anybody has reviewed it."""
    language, *rest = path.with_suffix("").parts
    if language == "cy" and suite.written["/".join(rest)] is State.MISSING:
        document.add(
            1,
            "page-state",
            "the page does not say in which state its Welsh is, or who reviewed it",
            "write welsh: draft between lines --- at its head, or welsh: reviewed and "
            "reviewer: NAME, DATE",
        )


def have_twins(suite: Suite) -> Iterator[Problem]:
    """Yields every written page whose twin is not there."""
    docs = suite.root / "docs"
    pages = {
        language: {
            path.relative_to(docs / language)
            for path in entries_below(docs / language)
            if path.suffix == ENDING
        }
        for language in ("en", "cy")
    }
    if not any(Path("index.md") in found for found in pages.values()):
        yield Problem(
            Place("docs/en/index.md", 1),
            "file-missing",
            "there is no home page in docs/en/ and docs/cy/",
            "restore or write them",
        )
    for language, other in (("en", "cy"), ("cy", "en")):
        for path in sorted(pages[language] - pages[other]):
            yield Problem(
                Place(f"docs/{language}/{path.as_posix()}", 1),
                "page-untwinned",
                f"there is no docs/{other}/{path.as_posix()}",
                "write the page in the other language too",
            )


def have_places_in_the_menu(suite: Suite) -> Iterator[Problem]:
    """Yields every written page that the menu can't name, or that says where in vain.

    The English page says it for both languages; the home page is first of all anyway.
    """
    for language in LANGUAGES:
        for path, file in pages_in(suite.root, language):
            text = file.read_text("utf-8-sig", errors="replace")
            head = head_of(text)
            if head is None or not text.strip():  # which is a problem by itself
                continue
            name = file.relative_to(suite.root).as_posix()
            place = Place(name, _line(text, "menu") if "menu" in head else 1)
            if language == DEFAULT and path != HOME:
                if str(head.get("menu")) not in SECTIONS:
                    yield _unlisted(place, head)
            elif "menu" in head:
                why = "the menu begins with it" if path == HOME else "the English one says it"
                yield Problem(
                    place,
                    "front-matter",
                    f"menu may not stand at the head of this page: {why}",
                    "delete the line",
                )


def _unlisted(place: Place, head: Mapping[str, Any]) -> Problem:
    """What is wrong with a page that names no section of the menu, or one that isn't there."""
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


RULES: tuple[Rule, ...] = (can_be_read, have_twins, have_places_in_the_menu)
