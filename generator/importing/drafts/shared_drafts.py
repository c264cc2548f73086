"""Drafts values, glossary and mapping from what a document says of its whole suite."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator import ids
from generator.importing.drafts.glossary_terms import (
    TermForms,
    list_running_texts,
    list_suite_running_texts,
)
from generator.importing.result import (
    ImportedMappingRow,
    ImportedStandard,
    ImportedSuite,
    ImportedTerm,
    Omission,
)
from generator.importing.vocabulary import WORDS

OWNED = re.compile(
    rf"\s+[–—-]\s+(?:{'|'.join(words.drafts.owned for words in WORDS)})\s+", re.IGNORECASE
)
BRACKETED = re.compile(r"\(([A-Z]+)\)\s*(\S.*)")


@dataclass(frozen=True)
class SharedDrafts:
    """The drafts for the files that all editions share.

    Attributes:
        values: The values of the edition in ``values.yaml``; None without values.
        terms: The terms of ``glossary.yaml``.
        functions: The functions of the edition in ``mapping.yaml``.
        signposted: Standards of other suites that the functions name.
        unused_terms: Terms that occur in no text, which the glossary can't have.
        left_out: Texts that none of these files can hold, with the reason.
    """

    values: dict[str, Any] | None = None
    terms: list[dict[str, Any]] = field(default_factory=list)
    functions: list[dict[str, Any]] = field(default_factory=list)
    signposted: list[dict[str, Any]] = field(default_factory=list)
    unused_terms: tuple[ImportedTerm, ...] = ()
    left_out: tuple[Omission, ...] = ()


def draft_shared_files(
    suite: ImportedSuite | None,
    standards: Sequence[ImportedStandard],
    language: str,
    claimed: Mapping[str, str],
) -> SharedDrafts:
    """Drafts what goes into the files that all editions share.

    Args:
        suite: What a document says of the suite, if one does.
        standards: The standards of the edition.
        language: The language of the documents.
        claimed: Forms of terms that a glossary has already, each with the id of its term.
    """
    if not suite:
        return SharedDrafts()
    rows = _MappingDrafter(suite, standards)
    functions = rows.draft_functions()
    terms = TermForms(
        language, [*list_running_texts(standards), *list_suite_running_texts(suite)], claimed
    )
    found = [one for one in map(terms.draft_entry, suite.glossary) if one]
    unused = tuple(
        imported_term for imported_term in suite.glossary if imported_term not in terms.written
    )
    covers = (Omission(line, "line of the cover") for line in suite.cover)
    columns = (Omission(" · ".join(suite.mapping_columns), "columns of the mapping"),)
    return SharedDrafts(
        _draft_values(suite),
        found,
        functions,
        rows.signposted if functions else [],
        unused,
        (*covers, *(columns if suite.mapping_columns else ()), *rows.left_out),
    )


def _draft_values(suite: ImportedSuite) -> dict[str, Any] | None:
    """Drafts the values of an edition; None without values."""
    if not suite.values:
        return None
    titles = [part.heading for part in suite.parts if part.kind == "values" and part.heading]
    title = titles[-1].rstrip(": ") if titles else suite.title
    return {
        "title": title,
        "values": [{"number": value.number, "text": value.text} for value in suite.values],
    }


class _MappingDrafter:
    """Makes functions that name standards from the rows of the mapping table."""

    def __init__(self, suite: ImportedSuite, standards: Sequence[ImportedStandard]) -> None:
        self.suite = suite
        self.own = {ids.strip_spaces(standard.urn): standard for standard in standards}
        self.signposted: list[dict[str, Any]] = []
        self.left_out: list[Omission] = []

    def draft_functions(self) -> list[dict[str, Any]]:
        """Drafts the functions; none if a function has no standard, or a standard no function."""
        process = {function.code: function.title for function in self.suite.functions}
        tables: dict[str, str] = {}
        maps_to: dict[str, list[dict[str, Any]]] = {}
        for row in self.suite.mapping:
            tables.setdefault(row.code, row.function)
            made = self._draft_row(row)
            if made and made not in maps_to.setdefault(row.code, []):
                maps_to[row.code].append(made)
        codes = list(dict.fromkeys([*process, *tables]))
        named = {one["urn"] for rows in maps_to.values() for one in rows}
        unserved = [code for code in codes if not maps_to.get(code)]
        unnamed = [
            imported_standard.urn
            for imported_standard in self.own.values()
            if imported_standard.urn not in named
        ]
        if not codes or unserved or unnamed or not all(map(_is_code, codes)):
            why = "row of the mapping, which "
            if unnamed:
                why += f"leaves {', '.join(unnamed)} out"
            else:
                why += f"has no standard for {', '.join(unserved) or 'some function'}"
            self.left_out = [Omission(_join_row(row), why, row.place) for row in self.suite.mapping]
            return []
        return [self._draft_function(code, process, tables, maps_to[code]) for code in codes]

    @staticmethod
    def _draft_function(
        code: str,
        process: Mapping[str, str],
        tables: Mapping[str, str],
        rows: list[dict[str, Any]],
    ) -> dict[str, Any]:
        """Drafts a function with its standards."""
        said = process.get(code) or tables[code]
        value: dict[str, Any] = {"code": code, "process": said}
        if tables.get(code, said) != said:
            value["table"] = tables[code]
        return {**value, "maps_to": rows}

    def _draft_row(self, row: ImportedMappingRow) -> dict[str, Any] | None:
        """Drafts the row of a standard; None where the table does not say whose it is."""
        urn = read_urn(row.urn)
        if own := self.own.get(ids.strip_spaces(urn)):
            value: dict[str, Any] = {"urn": own.urn}
            if row.title != own.title:
                value["printed_title"] = row.title
            return value
        suite, owner = _split_owner(row.source)
        if not ids.URN.fullmatch(urn) or not owner:
            why = "row of the mapping, which does not say whose standard it is"
            self.left_out.append(Omission(_join_row(row), why, row.place))
            return None
        if urn not in {one["urn"] for one in self.signposted}:
            self.signposted.append({"urn": urn, "title": row.title, "suite": suite, "owner": owner})
        return {"urn": urn}


def read_urn(printed: str) -> str:
    """Returns ``LSI SE02`` for ``(LSI) SE02``."""
    match = BRACKETED.fullmatch(printed.strip())
    return f"{match[1]} {match[2]}" if match else printed.strip()


def _split_owner(source: str | None) -> tuple[str, str]:
    """Splits ``Governance NOS - owned by the Council`` into suite and owner; empty for None."""
    if not source:
        return "", ""
    cut = OWNED.split(source, maxsplit=1)
    return (cut[0], cut[1].rstrip(".")) if len(cut) == 2 else (source, source)


def _is_code(code: str) -> bool:
    """Tells whether a text may be the code of a function."""
    return re.fullmatch(ids.FUNCTION_CODE, code) is not None


def _join_row(row: ImportedMappingRow) -> str:
    """Joins the cells of a row as they are printed."""
    words = (row.code, row.function, row.urn, row.title, row.source or "")
    return " · ".join(filter(None, words[2:] if row.repeated else words))
