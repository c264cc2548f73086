"""What a document says of the whole suite → values, glossary, mapping, and the suite's own file."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator import ids
from generator.importing.drafts.editions import SUITE, field_of
from generator.importing.drafts.yaml_text import Flow
from generator.importing.result import (
    ImportedMappingRow,
    ImportedParagraph,
    ImportedStandard,
    ImportedStatement,
    ImportedSuite,
    ImportedTerm,
    LeftOut,
)
from generator.importing.vocabulary import WORDS, one_of

PUBLISHERS = one_of(words.drafts.publisher for words in WORDS)
OWNED = re.compile(
    rf"\s+[–—-]\s+(?:{'|'.join(words.drafts.owned for words in WORDS)})\s+", re.IGNORECASE
)
BRACKETED = re.compile(r"\(([A-Z]+)\)\s*(\S.*)")
OF_STANDARDS = one_of(one for words in WORDS for one in words.drafts.of_standards)


@dataclass(frozen=True)
class Matter:
    """What goes into the files of the suite.

    Attributes:
        values: Of ``values.yaml``, what stands under the edition; None without values.
        terms: Those of ``glossary.yaml``.
        functions: Of ``mapping.yaml``, what stands under the edition.
        signposted: Standards of other suites that the functions name.
        unused_terms: Terms that occur nowhere, which the glossary can't have.
        left_out: What none of these files can hold, with the reason.
    """

    values: dict[str, Any] | None = None
    terms: list[dict[str, Any]] = field(default_factory=list)
    functions: list[dict[str, Any]] = field(default_factory=list)
    signposted: list[dict[str, Any]] = field(default_factory=list)
    unused_terms: tuple[ImportedTerm, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def matter(
    suite: ImportedSuite | None,
    standards: Sequence[ImportedStandard],
    language: str,
    claimed: Mapping[str, str],
) -> Matter:
    """Returns what goes into the files of a suite.

    Args:
        suite: What a document says of the suite, if one does.
        standards: Those of the edition.
        language: That of the documents.
        claimed: Forms of terms that a glossary has already, each with the id of its term.
    """
    if not suite:
        return Matter()
    rows = _Rows(suite, standards)
    functions = rows.functions()
    terms = _Terms(language, [*_running(standards), *_running_of(suite)], claimed)
    found = [one for one in map(terms.entry, suite.glossary) if one]
    unused = tuple(one for one in suite.glossary if one not in terms.written)
    covers = (LeftOut(line, "line of the cover") for line in suite.cover)
    columns = (LeftOut(" · ".join(suite.mapping_columns), "columns of the mapping"),)
    return Matter(
        _values(suite),
        found,
        functions,
        rows.signposted if functions else [],
        unused,
        (*covers, *(columns if suite.mapping_columns else ()), *rows.left_out),
    )


def _values(suite: ImportedSuite) -> dict[str, Any] | None:
    if not suite.values:
        return None
    titles = [one.heading for one in suite.parts if one.kind == "values" and one.heading]
    title = titles[-1].rstrip(": ") if titles else suite.title
    return {
        "title": title,
        "values": [{"number": one.number, "text": one.text} for one in suite.values],
    }


class _Rows:
    """The table of functions and standards, made into functions that name standards."""

    def __init__(self, suite: ImportedSuite, standards: Sequence[ImportedStandard]) -> None:
        self.suite = suite
        self.own = {ids.squeezed(one.urn): one for one in standards}
        self.signposted: list[dict[str, Any]] = []
        self.left_out: list[LeftOut] = []

    def functions(self) -> list[dict[str, Any]]:
        """Returns the functions; none where the table leaves one, or a standard, without a row."""
        process = {one.code: one.title for one in self.suite.functions}
        tables: dict[str, str] = {}
        maps_to: dict[str, list[dict[str, Any]]] = {}
        for row in self.suite.mapping:
            tables.setdefault(row.code, row.function)
            made = self._row(row)
            if made and made not in maps_to.setdefault(row.code, []):
                maps_to[row.code].append(made)
        codes = list(dict.fromkeys([*process, *tables]))
        named = {one["urn"] for rows in maps_to.values() for one in rows}
        unserved = [code for code in codes if not maps_to.get(code)]
        unnamed = [one.urn for one in self.own.values() if one.urn not in named]
        if not codes or unserved or unnamed or not all(map(_is_code, codes)):
            why = "row of the mapping, which "
            if unnamed:
                why += f"leaves {', '.join(unnamed)} out"
            else:
                why += f"has no standard for {', '.join(unserved) or 'some function'}"
            self.left_out = [LeftOut(_printed(row), why, row.place) for row in self.suite.mapping]
            return []
        return [self._function(code, process, tables, maps_to[code]) for code in codes]

    @staticmethod
    def _function(
        code: str,
        process: Mapping[str, str],
        tables: Mapping[str, str],
        rows: list[dict[str, Any]],
    ) -> dict[str, Any]:
        said = process.get(code) or tables[code]
        value: dict[str, Any] = {"code": code, "process": said}
        if tables.get(code, said) != said:
            value["table"] = tables[code]
        return {**value, "maps_to": rows}

    def _row(self, row: ImportedMappingRow) -> dict[str, Any] | None:
        urn = urn_of(row.urn)
        if own := self.own.get(ids.squeezed(urn)):
            value: dict[str, Any] = {"urn": own.urn}
            if row.title != own.title:
                value["printed_title"] = row.title
            return value
        suite, owner = _owned(row.source)
        if not ids.URN.fullmatch(urn) or not owner:
            why = "row of the mapping, which does not say whose standard it is"
            self.left_out.append(LeftOut(_printed(row), why, row.place))
            return None
        if urn not in {one["urn"] for one in self.signposted}:
            self.signposted.append({"urn": urn, "title": row.title, "suite": suite, "owner": owner})
        return {"urn": urn}


def urn_of(printed: str) -> str:
    """``(LSI) SE02`` → ``LSI SE02``."""
    found = BRACKETED.fullmatch(printed.strip())
    return f"{found[1]} {found[2]}" if found else printed.strip()


def _owned(source: str | None) -> tuple[str, str]:
    """``Governance NOS - owned by the Council`` → its suite and its owner; empty for none."""
    if not source:
        return "", ""
    cut = OWNED.split(source, maxsplit=1)
    return (cut[0], cut[1].rstrip(".")) if len(cut) == 2 else (source, source)


def _is_code(code: str) -> bool:
    return re.fullmatch(ids.FUNCTION_CODE, code) is not None


def _printed(row: ImportedMappingRow) -> str:
    words = (row.code, row.function, row.urn, row.title, row.source or "")
    return " · ".join(filter(None, words[2:] if row.repeated else words))


def _running(standards: Iterable[ImportedStandard]) -> Iterator[str]:
    for standard in standards:
        for section in standard.sections:
            for block in section.blocks:
                if isinstance(block, ImportedStatement | ImportedParagraph):
                    yield block.text
                    yield from (item.text for item in block.items)


def _running_of(suite: ImportedSuite) -> Iterator[str]:
    yield from (text for part in suite.parts for text in part.paragraphs)
    yield from (one.text for one in suite.values)
    yield from (one.definition for one in suite.glossary)


class _Terms:
    """Finds the forms in which terms occur, each of which belongs to one term.

    Args:
        language: That of the texts.
        texts: In which they are sought.
        claimed: Forms that are a term's already, each with its id.
    """

    def __init__(self, language: str, texts: Iterable[str], claimed: Mapping[str, str]) -> None:
        self.language = language
        self.texts = tuple(_folded(text) for text in texts)
        self.claimed = {_folded(form): name for form, name in claimed.items()}
        self.written: list[ImportedTerm] = []
        self.names: set[str] = set()

    def entry(self, term: ImportedTerm) -> dict[str, Any] | None:
        """Returns the entry of a term; None where it occurs in no other text."""
        name = ids.slug(term.term)
        forms = [one for one in self._forms(term) if self.claimed.get(_folded(one), name) == name]
        if not forms or not name or name in self.names:
            return None
        self.names.add(name)
        self.claimed.update((_folded(form), name) for form in forms)
        self.written.append(term)
        return {
            "id": name,
            "term": term.term,
            "definition": term.definition,
            "forms": {self.language: Flow(forms)},
        }

    def _forms(self, term: ImportedTerm) -> list[str]:
        own = _folded(term.definition)
        elsewhere = [text for text in self.texts if text != own]
        base = re.sub(r"\s*\([^)]*\)", "", term.term).strip()
        if not re.search(r"[A-Z]{2}", base):
            base = base.lower()
        wanted = [base, *_numbers(base), *re.findall(r"\(([^)]+)\)", term.term)]
        found = [one for one in dict.fromkeys(wanted) if _occurs(one, elsewhere)]
        return found or _alike(base, elsewhere)


def _numbers(term: str) -> Iterator[str]:
    """Yields a term in the other number, as English makes it."""
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


def _alike(term: str, texts: Iterable[str]) -> list[str]:
    """Words of the texts that begin as a term of one word does: ``advocating`` for advocate."""
    stem = _folded(term).rstrip("esy")
    if " " in stem or len(stem) < 5:
        return []
    return sorted({word for text in texts for word in text.split() if word.startswith(stem)})


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _occurs(form: str, texts: Iterable[str]) -> bool:
    wanted = f" {_folded(form)} "
    return any(wanted in f" {text} " for text in texts)


def facts(
    title: str, languages: Mapping[str, str], standards: Sequence[ImportedStandard]
) -> dict[str, Any]:
    """Returns ``suite.yaml`` of a suite that was not there.

    Args:
        title: What its edition is called.
        languages: Its languages, in order, each with the title in it.
        standards: Those of the edition.
    """
    trade = OF_STANDARDS.sub("", field_of(standards, SUITE) or title).strip(" –-:,")
    trade = trade or title
    own = ids.slug(trade) or "standards"
    value: dict[str, Any] = {
        "id": f"nos-{own}",
        "languages": Flow(languages),
        "name": dict(languages),
        "short_name": dict(languages),
        "field": " ".join(one if one[1:].isupper() else one.lower() for one in trade.split()),
    }
    if owner := field_of(standards, PUBLISHERS):
        value["owner"] = {"name": owner, "page": ""}
    return {**value, "publisher": "", "contact": "", "source": "", "address": ""}
