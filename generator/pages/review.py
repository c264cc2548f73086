"""Makes the page for reviewers of a translation, each draft beside its text: ``/review/``.

The page holds all drafts, so that nothing is fetched. A script shows one part at a time, and keeps
decisions in the browser. In a language without reviewers it says where to go.
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
"""The begin and end of a term in a text, and the id of the term."""


class Stretch(NamedTuple):
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
    source: tuple[Stretch, ...]
    draft: tuple[Stretch, ...]
    terms: tuple[ChosenTerm, ...]


class PartView(NamedTuple):
    """Drafts that are reviewed together: those of a standard, or of a kind of text."""

    name: str
    name_language: Code
    drafts: tuple[DraftView, ...]


class _Terms:
    """Finds terms of the glossary and the termbase in texts and their translations."""

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
        """Returns the terms in words and their places, from left to right."""
        return [(at.span(), term) for at, term in self._finders[code].occurrences(words)]

    def chosen(self, words: str, found: Iterable[Occurrence]) -> tuple[ChosenTerm, ...]:
        """Returns each term found in a text once, with its forms in the translation."""
        said = {term: words[slice(*span)] for span, term in found}
        return tuple(
            ChosenTerm(one, ", ".join(self._all[term].forms.get(self._code, ())))
            for term, one in said.items()
        )


def _marked(words: str, found: Iterable[Occurrence]) -> tuple[Stretch, ...]:
    """Cuts words at the terms in them."""
    cut, start = [], 0
    for (begin, end), _ in found:
        cut += [Stretch(words[start:begin], is_term=False), Stretch(words[begin:end], is_term=True)]
        start = end
    return (*(one for one in cut if one.words), Stretch(words[start:], is_term=False))


def pages(site: Site) -> Iterator[Page]:
    """Yields the page where the suite asks for reviews; while serving, it would be too large."""
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
    """Yields the drafts of each standard, then those of each other kind of text."""
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
    """Yields the drafts of the suite's texts."""
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
    """Yields the drafts of the site's own words, if the program is in the suite's folder."""
    code, root = site.language.code, site.catalogue.suite.root
    for (_, english), entry in own_words.read(code, root)[0].entries.items():
        if entry.state is State.DRAFT:
            texts = (Stretch(english, is_term=False),), (Stretch(entry.words, is_term=False),)
            yield DraftView("program", "", None, ENGLISH, *texts, terms=()), Kind.INTERFACE
