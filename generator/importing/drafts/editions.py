"""Drafts ``edition.yaml`` from what a document says of its whole suite."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator import ids
from generator.importing.drafts.standards import LeadIns, draft_metadata
from generator.importing.drafts.yaml_text import FlowList, YamlComment
from generator.importing.result import (
    ImportedBlock,
    ImportedField,
    ImportedFunctions,
    ImportedItem,
    ImportedParagraph,
    ImportedPart,
    ImportedStandard,
    ImportedSuite,
    ImportedTerm,
)
from generator.importing.vocabulary import WORDS, join_patterns

SUITE = join_patterns(words.drafts.suite for words in WORDS)
REVIEW = join_patterns(words.drafts.review for words in WORDS)
RESERVED = {
    *("page", "ask", "cited", "toggles", "standards", "metadata", "terms"),
    *("definition", "group"),
}
"""Anchors that other parts of an introduction's page have."""


def find_title(suite: ImportedSuite | None, standards: Sequence[ImportedStandard]) -> str:
    """Returns the title of an edition: its document's, else the suite that its standards name."""
    if suite and suite.title:
        return suite.title
    words = next((one for one in WORDS if one.code == standards[0].language), WORDS[0])
    return find_field(standards, SUITE) or words.drafts.collection


def find_field(standards: Iterable[ImportedStandard], label: re.Pattern[str]) -> str:
    """Returns the first value that any standard prints beside a label; empty where none does."""
    for standard in standards:
        for imported_field in standard.metadata:
            if label.fullmatch(imported_field.label) and imported_field.values:
                return imported_field.values[0]
    return ""


def find_prefix(urns: Iterable[str]) -> str | None:
    """Returns what all URNs have before their first figure; None where they differ."""
    found = {re.sub(r"[0-9].*$", "", urn) for urn in urns}
    prefix = found.pop() if len(found) == 1 else ""
    return prefix or None


def draft_edition(
    year: str,
    suite: ImportedSuite | None,
    standards: Sequence[ImportedStandard],
    before: LeadIns,
    source: str,
    functions: frozenset[str],
    terms: Sequence[ImportedTerm],
    sections: Mapping[str, str],
) -> dict[str, Any]:
    """Returns the value of ``edition.yaml``.

    Args:
        year: Its name.
        suite: What a document says of the suite, if one does.
        standards: The standards of the edition.
        before: The words before their statements.
        source: The file of its text.
        functions: The codes of the functions in ``mapping.yaml``.
        terms: Terms of the document's glossary that can't go into ``glossary.yaml``.
        sections: The ids that sections of the introduction have already, by their titles.
    """
    value: dict[str, Any] = {"edition": year, "title": find_title(suite, standards)}
    if suite and ids.URN.fullmatch(suite.urn):
        value["urn"] = suite.urn
    if prefix := find_prefix(standard.urn for standard in standards):
        value["prefix"] = prefix
    value["source"] = source
    value["state"] = "in force"
    fields = suite.metadata if suite else ()
    if month := find_review_date(
        [*fields, *(imported_field for each in standards for imported_field in each.metadata)]
    ):
        value["review_date"] = month
    if before:
        value["lead_in"] = dict(before)
    value["introduction"] = (
        list(_draft_introduction(suite, functions, terms, sections)) if suite else []
    )
    if printed := draft_metadata(fields):
        value["metadata"] = printed
    return value


def find_review_date(fields: Iterable[ImportedField]) -> str | None:
    """Returns ``2015-05`` for ``Indicative review date: May 2015``; None without a month."""
    for field in fields:
        if REVIEW.search(field.label):
            for months in (words.drafts.months for words in WORDS):
                names = "|".join(months)
                if match := re.search(rf"\b({names})\s+([12][0-9]{{3}})\b", field.text.lower()):
                    return f"{match[2]}-{months.index(match[1]) + 1:02}"
    return None


def with_remark(value: dict[str, Any], key: str, words: Sequence[str]) -> dict[str, Any]:
    """Returns a mapping with comments before one of its keys."""
    if not words:
        return value
    made: dict[str, Any] = {}
    for name, one in value.items():
        if name == key:
            made.update((YamlComment(said), None) for said in words)
        made[name] = one
    return made


def _draft_introduction(
    suite: ImportedSuite,
    functions: frozenset[str],
    terms: Sequence[ImportedTerm],
    sections: Mapping[str, str],
) -> Iterator[dict[str, Any]]:
    """Yields the sections of the introduction; terms left over go below its glossary's heading."""
    taken: set[str] = set()
    above: list[tuple[int, str]] = []
    left = list(terms)
    for part in suite.parts:
        own = left if part.kind == "glossary" and not part.blocks else []
        texts = [
            *_list_texts(part, suite, functions),
            *(f"{imported_term.term}: {imported_term.definition}" for imported_term in own),
        ]
        if own:
            left = []
        elif not texts and part.kind in ("values", "glossary"):
            continue  # its heading is that of values.yaml, or of the site's glossary
        title = part.heading.rstrip(": ") or suite.title
        name = _choose_section_id(title, taken, sections)
        above = [one for one in above if one[0] < part.level]
        value: dict[str, Any] = {"id": name, "title": title}
        if above:
            value["within"] = above[-1][1]
        above.append((part.level, name))
        yield {**value, "text": texts}
    if left:
        name = _choose_section_id("glossary", taken, sections)
        texts = [f"{imported_term.term}: {imported_term.definition}" for imported_term in left]
        yield {"id": name, "title": suite.title, "text": texts}


def _choose_section_id(heading: str, taken: set[str], sections: Mapping[str, str]) -> str:
    """Returns a section's id: the one it has, else the first six words of its heading."""
    if heading in sections and sections[heading] not in taken:
        taken.add(sections[heading])
        return sections[heading]
    wanted = "-".join(ids.make_slug(heading).split("-")[:6]) or "section"
    if wanted in RESERVED or wanted.startswith(("definition-", "group-")):
        wanted = f"about-{wanted}"
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    taken.add(name)
    return name


def _list_texts(
    part: ImportedPart, suite: ImportedSuite, functions: frozenset[str]
) -> Iterator[Any]:
    """Yields the paragraphs of a section, and lists of functions by their codes."""
    titles = {function.code: function.title for function in suite.functions}
    for block in part.blocks:
        if isinstance(block, ImportedFunctions):
            if functions.issuperset(block.codes):
                yield {"functions": FlowList(block.codes)}
            else:
                yield from (f"{code}. {titles[code]}" for code in block.codes)
        else:
            yield from _list_block_texts(block)


def _list_block_texts(block: ImportedBlock) -> Iterator[str]:
    """Yields the texts of a paragraph or a term."""
    if isinstance(block, ImportedParagraph):
        yield join_label(block.label, block.text)
        yield from _list_item_texts(block.items)
    elif isinstance(block, ImportedTerm):
        yield f"{block.term}: {block.definition}"


def _list_item_texts(items: Iterable[ImportedItem]) -> Iterator[str]:
    """Yields the texts of sub-items at any depth."""
    for imported_item in items:
        yield join_label(imported_item.label, imported_item.text)
        yield from _list_item_texts(imported_item.items)


def join_label(label: str, text: str) -> str:
    """Returns an entry of a list as a paragraph: with its number, without a bullet."""
    return f"{label}. {text}" if label and label.isalnum() else text
