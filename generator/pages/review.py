"""For reviewers of a translation, each draft beside its text: ``/review/``.

The page holds all of it, so that nothing is fetched; a script shows one part at a time and keeps
what is decided in the browser. In a language that nobody is asked to review it says where to go.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from generator.catalogue.in_language import Site
from generator.ids import ENGLISH, Address, Code
from generator.languages import own_words
from generator.languages.definitions import definition
from generator.languages.terms import Finder
from generator.model import Term, TermbaseEntry
from generator.model.review import FORM
from generator.model.states import State
from generator.pages.coverage import kind_names
from generator.pages.page import Page, PageKind, page
from generator.suite.text import Kind

PATH = "review"

Occurrence = tuple[tuple[int, int], str]
"""Where a term begins and ends in a text, and its id."""


class Stretch(NamedTuple):
    """Words of a text, and whether they are a form of a term."""

    words: str
    is_term: bool


class ChosenTerm(NamedTuple):
    """A term that a text has, and what is chosen for it in the translation."""

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
    source: tuple[Stretch, ...]
    draft: tuple[Stretch, ...]
    terms: tuple[ChosenTerm, ...]


class PartView(NamedTuple):
    """Drafts that are reviewed together: those of a standard, or of a kind."""

    name: str
    name_language: Code
    drafts: tuple[DraftView, ...]


class _Terms:
    """Finds the terms of the glossary and of the termbase in texts and in their translations."""

    def __init__(self, site: Site) -> None:
        suite = site.catalogue.suite
        self._all: dict[str, Term | TermbaseEntry] = {
            **{one.id: one for one in suite.termbase.terms},
            **{one.id: one for one in suite.glossary.terms},
        }
        self._code, self._source = site.language.code, suite.languages.source

    @cached_property
    def _finders(self) -> Mapping[Code, Finder]:
        return {code: Finder(self._all.values(), code) for code in (self._source, self._code)}

    def found(self, words: str, code: Code) -> list[Occurrence]:
        """Where words have terms, and which, from left to right."""
        return [(at.span(), term) for at, term in self._finders[code].occurrences(words)]

    def chosen(self, words: str, found: Iterable[Occurrence]) -> tuple[ChosenTerm, ...]:
        """Each term that was found in a text once, with its forms in the translation."""
        said = {term: words[slice(*span)] for span, term in found}
        return tuple(
            ChosenTerm(one, ", ".join(self._all[term].forms.get(self._code, ())))
            for term, one in said.items()
        )


def _marked(words: str, found: Iterable[Occurrence]) -> tuple[Stretch, ...]:
    """Words cut at the terms that were found in them."""
    cut, start = [], 0
    for (begin, end), _ in found:
        cut += [Stretch(words[start:begin], is_term=False), Stretch(words[begin:end], is_term=True)]
        start = end
    return (*(one for one in cut if one.words), Stretch(words[start:], is_term=False))


def pages(site: Site) -> Iterator[Page]:
    """The one page, where the suite asks for it; not while it is edited: it has all texts twice."""
    suite, language = site.catalogue.suite, site.language
    codes = [one for one in suite.facts.review if one in suite.languages.translations]
    if not codes or not site.has_data:
        return
    asked = language.code in codes and language.show_drafts
    yield page(
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
            (f"{suite.languages.folder(one)}{PATH}/", definition(one).own_name, one)
            for one in codes
            if one != language.code
        ),
        parts=tuple(_parts(site)) if asked else (),
    )


KIND = PageKind(pages, None)


def _parts(site: Site) -> Iterator[PartView]:
    """Yields the drafts of each standard, and those of each other kind of text."""
    language, terms = site.language, _Terms(site)
    names = kind_names(language)
    standards = {one.address.path: one for one in site.catalogue.standards.values()}

    def part_of(draft: tuple[DraftView, Kind]) -> str:
        view, kind = draft
        path = view.address.path if view.address else ""
        return path if path in standards else f" {kind}"

    drafts = (*_of_suite(site, terms), *_of_program(site))
    gathered: dict[str, list[tuple[DraftView, Kind]]] = {}
    for draft in drafts:
        gathered.setdefault(part_of(draft), []).append(draft)
    for part, held in sorted(gathered.items(), key=lambda item: item[0] not in standards):
        views = tuple(view for view, _ in held)
        if part in standards:
            title = site.say(standards[part].title)
            yield PartView(f"{standards[part].urn} {title.text}", title.language, views)
        else:
            name = names[held[0][1]]
            yield PartView(name.text, name.language, views)


def _of_suite(site: Site, terms: _Terms) -> Iterator[tuple[DraftView, Kind]]:
    suite, language = site.catalogue.suite, site.language
    source = suite.languages.source
    for text in suite.texts.values():
        entry = suite.translation(text, language.code)
        if entry and entry.state is State.DRAFT:
            found = terms.found(text.words, source)
            view = DraftView(
                "suite",
                text.id,
                text.address,
                source,
                _marked(text.words, found),
                _marked(entry.words, terms.found(entry.words, language.code)),
                terms.chosen(text.words, found),
            )
            yield view, text.kind


def _of_program(site: Site) -> Iterator[tuple[DraftView, Kind]]:
    """Yields the site's own words, where the program stands in the folder of the suite."""
    code, root = site.language.code, site.catalogue.suite.root
    for (_, english), entry in own_words.read(code, root)[0].entries.items():
        if entry.state is State.DRAFT:
            texts = (Stretch(english, is_term=False),), (Stretch(entry.words, is_term=False),)
            yield DraftView("program", "", None, ENGLISH, *texts, terms=()), Kind.INTERFACE
