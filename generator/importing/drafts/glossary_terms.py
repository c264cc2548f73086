"""Drafts the terms of a glossary, with the forms in which they occur in texts."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator import ids
from generator.importing.drafts.yaml_text import FlowList
from generator.importing.result import (
    ImportedParagraph,
    ImportedStandard,
    ImportedStatement,
    ImportedSuite,
    ImportedTerm,
)


def list_running_texts(standards: Iterable[ImportedStandard]) -> Iterator[str]:
    """Yields the texts of standards in which terms may occur: statements and paragraphs."""
    for standard in standards:
        for section in standard.sections:
            for block in section.blocks:
                if isinstance(block, ImportedStatement | ImportedParagraph):
                    yield block.text
                    yield from (item.text for item in block.items)


def list_suite_running_texts(suite: ImportedSuite) -> Iterator[str]:
    """Yields the texts of a suite in which terms may occur."""
    yield from (text for part in suite.parts for text in part.paragraphs)
    yield from (value.text for value in suite.values)
    yield from (imported_term.definition for imported_term in suite.glossary)


class TermForms:
    """Finds the forms of terms in texts; each form belongs to one term.

    Args:
        language: The language of the texts.
        texts: The texts to search.
        claimed: Forms that belong to a term already, each with its id.
    """

    def __init__(self, language: str, texts: Iterable[str], claimed: Mapping[str, str]) -> None:
        self.language = language
        self.texts = tuple(_fold(text) for text in texts)
        self.claimed = {_fold(form): name for form, name in claimed.items()}
        self.written: list[ImportedTerm] = []
        self.names: set[str] = set()

    def draft_entry(self, term: ImportedTerm) -> dict[str, Any] | None:
        """Returns the glossary's entry for a term; None where no other text has any form of it."""
        name = ids.make_slug(term.term)
        forms = [
            form for form in self._find_forms(term) if self.claimed.get(_fold(form), name) == name
        ]
        if not forms or not name or name in self.names:
            return None
        self.names.add(name)
        self.claimed.update((_fold(form), name) for form in forms)
        self.written.append(term)
        return {
            "id": name,
            "term": term.term,
            "definition": term.definition,
            "forms": {self.language: FlowList(forms)},
        }

    def _find_forms(self, term: ImportedTerm) -> list[str]:
        """Returns the forms of a term that occur outside its own definition."""
        own = _fold(term.definition)
        elsewhere = [text for text in self.texts if text != own]
        base = re.sub(r"\s*\([^)]*\)", "", term.term).strip()
        if not re.search(r"[A-Z]{2}", base):
            base = base.lower()
        wanted = [base, *_inflect_number(base), *re.findall(r"\(([^)]+)\)", term.term)]
        found = [one for one in dict.fromkeys(wanted) if _is_in_texts(one, elsewhere)]
        return found or _find_similar_words(base, elsewhere)


def _inflect_number(term: str) -> Iterator[str]:
    """Yields an English term in the singular if it is plural, else in the plural."""
    if term.endswith("ies"):
        yield f"{term[:-3]}y"
    elif term.endswith("s") and not term.endswith("ss"):
        yield term[:-1]
    elif re.search("[^aeiou]y$", term):
        yield f"{term[:-1]}ies"
    elif term.endswith(("s", "x", "ch", "sh")):
        yield f"{term}es"
    else:
        yield f"{term}s"


def _find_similar_words(term: str, texts: Iterable[str]) -> list[str]:
    """Returns words that begin like a term of one word: ``advocating`` for advocate."""
    stem = _fold(term).rstrip("esy")
    if " " in stem or len(stem) < 5:
        return []
    return sorted({word for text in texts for word in text.split() if word.startswith(stem)})


def _fold(text: str) -> str:
    """Returns the words of a text in lower case, with single spaces and no punctuation."""
    return " ".join(re.findall(r"\w+", text.lower()))


def _is_in_texts(form: str, texts: Iterable[str]) -> bool:
    """Tells whether a form occurs in any of the folded texts."""
    wanted = f" {_fold(form)} "
    return any(wanted in f" {text} " for text in texts)
