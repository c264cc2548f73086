"""Makes the part of a snapshot that is in no published data: what a suite says of itself, and uses.

Its names, its owner and its site stand in ``suite.yaml``. In which forms a term of the glossary is
found decides which texts use it, and so what is said of them.
"""

from collections import defaultdict
from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.comparing import suite_names
from generator.comparing.changes import (
    ChangeKind,
    Fact,
    Snapshot,
    Subject,
    TextThen,
    TranslationThen,
)
from generator.exports.book import Book
from generator.exports.data.text_data import make_words
from generator.languages.known_languages import find_definition
from generator.model.states import State
from generator.model.wordbook import Term
from generator.releases.snapshots import make_text
from generator.suite.entities.sections import Statement
from generator.suite.entities.standards import Standard
from generator.suite.entities.wordbook import Value
from generator.suite.suite import Suite

OF_THE_SITE = (
    suite_names.SHORT_NAME,
    suite_names.PUBLISHER,
    suite_names.CONTACT,
    suite_names.SOURCE,
    suite_names.PROCESS,
    suite_names.LANE,
)
"""What the ids of this project's own words begin with; all else is of the standards."""


def make_suite_snapshot(book: Book) -> Snapshot:
    """Makes the snapshot of what a suite says of itself, and of which texts use which terms."""
    catalogue = book.catalogue
    texts = {
        about: text._replace(
            part=Subject.OURS if about.startswith(OF_THE_SITE) else Subject.STANDARDS,
            within="" if about == suite_names.SUITE else suite_names.SUITE,
        )
        for about, text in (
            *_list_names(catalogue.suite),
            *_list_plain_words(catalogue.suite),
            *_list_presented_texts(book),
        )
    }
    months = {
        f"edition {year}{suite_names.REVIEW_DATE}": TextThen(
            edition.review_date, {}, within=f"edition {year}"
        )
        for year, edition in catalogue.editions.items()
        if edition.review_date
    }
    forms = {
        (f"glossary term {term.id}", ChangeKind.CHANGED): _make_forms_fact(term)
        for term in catalogue.suite.glossary.terms
        if any(term.forms.values())
    }
    return Snapshot({**texts, **months}, {**forms, **_map_uses(catalogue)}, {})


def _list_names(suite: Suite) -> Iterator[tuple[str, TextThen]]:
    """Yields the names that stand in ``suite.yaml`` in each language."""
    facts, languages = suite.facts, suite.languages
    named = {suite_names.SUITE: facts.name, suite_names.SHORT_NAME: facts.short_name}
    for about, names in named.items():
        translations = {
            code: TranslationThen(names[code], State.PUBLISHED) for code in languages.translations
        }
        yield about, TextThen(names[languages.source], translations)


def _list_plain_words(suite: Suite) -> Iterator[tuple[str, TextThen]]:
    """Yields what is the same in every language: names of bodies, and addresses."""
    facts = suite.facts
    owner, register = facts.owner, facts.register_
    words = {
        suite_names.OWNER: owner and owner.name,
        suite_names.OWNER_IN_SHORT: owner and owner.short,
        suite_names.OWNER_PAGE: owner and owner.page,
        suite_names.REGISTER_ADDRESS: register and register.address,
        suite_names.PUBLISHER: facts.publisher,
        suite_names.CONTACT: facts.contact,
        suite_names.SOURCE: facts.source,
    }
    for about, said in words.items():
        if said:
            yield about, TextThen(said, {})


def _list_presented_texts(book: Book) -> Iterator[tuple[str, TextThen]]:
    """Yields what a suite says of itself that is translated as other texts are."""
    presentation = book.site.presentation
    texts = {
        suite_names.FIELD: presentation.field,
        suite_names.REGISTER: presentation.register,
        suite_names.PROCESS: presentation.process,
        **{f"{suite_names.LANE}{lane.id}": lane.name for lane in presentation.lanes},
    }
    for about, text in texts.items():
        if text:
            yield about, make_text(make_words(book, text))


def _make_forms_fact(term: Term) -> Fact:
    """Makes the fact of the forms in which a term is found, and of the texts that it is not in."""
    said = [
        f"in {find_definition(code).english_name}: {', '.join(forms)}"
        for code, forms in sorted(term.forms.items())
        if forms
    ]
    if term.not_in:
        said.append(f"not in: {', '.join(term.not_in)}")
    return Fact(Subject.OURS, ChangeKind.CHANGED, tuple(said))


def _map_uses(catalogue: Catalogue) -> dict[tuple[str, ChangeKind], Fact]:
    """Returns which terms are used by each standard, statement and value that uses any."""
    uses: dict[str, set[str]] = defaultdict(set)
    for term in catalogue.terms.values():
        for owner in catalogue.list_uses(term):
            if isinstance(owner, Standard | Statement | Value):
                uses[owner.reference].add(term.id)
    return {
        (reference, ChangeKind.USES): Fact(Subject.OURS, ChangeKind.USES, tuple(sorted(terms)))
        for reference, terms in uses.items()
    }
