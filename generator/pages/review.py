"""Makes the page for reviewers of a translation, each draft beside its text: ``/review/``.

The page holds all drafts, so that nothing is fetched. A script shows one part at a time, and keeps
decisions in the browser. In a language without reviewers it says where to go.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from generator.catalogue.site_in_language import Site
from generator.ids import ENGLISH, Address, Code
from generator.languages import interface_words
from generator.languages.known_languages import find_definition
from generator.languages.terms import TermFinder
from generator.model import Term, TermbaseEntry
from generator.model.review import FORM
from generator.model.states import State
from generator.pages.coverage import name_kinds
from generator.pages.page import Page, PageKind, make_page
from generator.suite.text import TextKind

PATH = "review"

TermOccurrence = tuple[tuple[int, int], str]
"""The begin and end of a term in a text, and the id of the term."""


class DraftStretch(NamedTuple):
    """Words of a text, and whether they are a form of a term."""

    words: str
    is_term: bool


class ChosenTerm(NamedTuple):
    """A term in a text, and its forms chosen in the translation."""

    term: str
    forms: str


class DraftView(NamedTuple):
    """A draft beside its text.

    Attributes:
        whose: ``suite`` or ``program``.
        id: The id of the text; empty where it has none.
        address: Where it stands on the site; None where on every page.
    """

    whose: str
    id: str
    address: Address | None
    source_language: Code
    source: tuple[DraftStretch, ...]
    draft: tuple[DraftStretch, ...]
    terms: tuple[ChosenTerm, ...]


class ReviewPartView(NamedTuple):
    """Drafts that are reviewed together: those of a standard, or of a kind of text."""

    name: str
    name_language: Code
    drafts: tuple[DraftView, ...]


class _TermFinder:
    """Finds terms of the glossary and the termbase in texts and their translations."""

    def __init__(self, site: Site) -> None:
        suite = site.catalogue.suite
        self._all: dict[str, Term | TermbaseEntry] = {
            **{term.id: term for term in suite.termbase.terms},
            **{term.id: term for term in suite.glossary.terms},
        }
        self._code, self._source = site.language.code, suite.languages.source

    @cached_property
    def _finders(self) -> Mapping[Code, TermFinder]:
        return {code: TermFinder(self._all.values(), code) for code in (self._source, self._code)}

    def find_terms(self, words: str, code: Code) -> list[TermOccurrence]:
        """Returns the terms in words and their places, from left to right."""
        return [(at.span(), term) for at, term in self._finders[code].find_occurrences(words)]

    def list_chosen(self, words: str, found: Iterable[TermOccurrence]) -> tuple[ChosenTerm, ...]:
        """Returns each term found in a text once, with its forms in the translation."""
        said = {term: words[slice(*span)] for span, term in found}
        return tuple(
            ChosenTerm(one, ", ".join(self._all[term].forms.get(self._code, ())))
            for term, one in said.items()
        )


def _mark_terms(words: str, found: Iterable[TermOccurrence]) -> tuple[DraftStretch, ...]:
    """Cuts words at the terms in them."""
    cut, start = [], 0
    for (begin, end), _ in found:
        cut += [
            DraftStretch(words[start:begin], is_term=False),
            DraftStretch(words[begin:end], is_term=True),
        ]
        start = end
    return (
        *(draft_stretch for draft_stretch in cut if draft_stretch.words),
        DraftStretch(words[start:], is_term=False),
    )


def make_pages(site: Site) -> Iterator[Page]:
    """Yields the page where the suite asks for reviews; while serving, it would be too large."""
    suite, language = site.catalogue.suite, site.language
    codes = [one for one in suite.facts.review if one in suite.languages.translations]
    if not codes or not site.has_data:
        return
    asked = language.code in codes and language.show_drafts
    yield make_page(
        site,
        "review.md",
        PATH,
        language.about("Review the %(language)s", codes[0]),
        language.about("Each draft in %(language)s beside its text, for reviewers.", codes[0]),
        frame="review.html" if asked else "",
        hide=("navigation", "toc"),
        listed=False,
        asked=asked,
        page_language=language.code,
        source=suite.languages.source,
        suite_id=suite.facts.id,
        form=FORM,
        others=tuple(
            (f"{suite.languages.name_folder(code)}{PATH}/", find_definition(code).own_name, code)
            for code in codes
            if code != language.code
        ),
        parts=tuple(_make_part_views(site)) if asked else (),
    )


KIND = PageKind(make_pages, None)


def _make_part_views(site: Site) -> Iterator[ReviewPartView]:
    """Yields the drafts of each standard, then those of each other kind of text."""
    language, terms = site.language, _TermFinder(site)
    names = name_kinds(language)
    standards = {standard.address.path: standard for standard in site.catalogue.standards.values()}

    def part_of(draft: tuple[DraftView, TextKind]) -> str:
        view, kind = draft
        path = view.address.path if view.address else ""
        return path if path in standards else f" {kind}"

    drafts = (*_list_suite_drafts(site, terms), *_list_program_drafts(site))
    gathered: dict[str, list[tuple[DraftView, TextKind]]] = {}
    for draft in drafts:
        gathered.setdefault(part_of(draft), []).append(draft)
    for part, held in sorted(gathered.items(), key=lambda item: item[0] not in standards):
        views = tuple(view for view, _ in held)
        if part in standards:
            title = site.say(standards[part].title)
            yield ReviewPartView(f"{standards[part].urn} {title.text}", title.language, views)
        else:
            name = names[held[0][1]]
            yield ReviewPartView(name.text, name.language, views)


def _list_suite_drafts(site: Site, terms: _TermFinder) -> Iterator[tuple[DraftView, TextKind]]:
    """Yields the drafts of the suite's texts."""
    suite, language = site.catalogue.suite, site.language
    source = suite.languages.source
    for text in suite.texts.values():
        entry = suite.find_translation(text, language.code)
        if entry and entry.state is State.DRAFT:
            found = terms.find_terms(text.words, source)
            view = DraftView(
                "suite",
                text.id,
                text.address,
                source,
                _mark_terms(text.words, found),
                _mark_terms(entry.words, terms.find_terms(entry.words, language.code)),
                terms.list_chosen(text.words, found),
            )
            yield view, text.kind


def _list_program_drafts(site: Site) -> Iterator[tuple[DraftView, TextKind]]:
    """Yields the drafts of the site's own words, if the program is in the suite's folder."""
    code, root = site.language.code, site.catalogue.suite.root
    for (_, english), entry in interface_words.read(code, root)[0].entries.items():
        if entry.state is State.DRAFT:
            texts = (
                (DraftStretch(english, is_term=False),),
                (DraftStretch(entry.words, is_term=False),),
            )
            yield DraftView("program", "", None, ENGLISH, *texts, terms=()), TextKind.INTERFACE
