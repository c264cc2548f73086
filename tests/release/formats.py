"""Every format of a release, read again: the statements in it, as its own readers find them.

Each reader takes the folder of a release and a language, and gives the words of each statement by
its id. Nothing of the program that made the files is used but the names of Word's styles.
"""

import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import lxml.html
from docx.oxml.ns import qn
from rdflib import Graph
from rdflib.namespace import SKOS

from generator.exports.documents.word import word_styles
from generator.ids import Code
from tests.exports import platforms, readers
from tests.exports.pdfs import read_pages
from tests.projects import SUITE as SET

Statements = Mapping[str, str]
Reader = Callable[[Path, Code], Statements]

ID = re.compile(r"[A-Z]{3} SE0\d [A-Z]\d+(?:-[0-9A-Z]+)*")
URN = re.compile(r"[A-Z]{3} SE0[1-9]\b")
MARK = re.compile(r" \(drafft\)$")


def single(text: str) -> str:
    """Words with one space between them, and without the mark of a draft."""
    return MARK.sub("", " ".join(text.split()))


def word_sets(dist: Path, language: Code) -> Statements:
    """The Word documents of editions."""
    files = sorted(dist.glob(f"{SET}-*-{language}.docx"))
    return dict(pair for file in files for pair in _word(file, "", dist))


def word_standards(dist: Path, language: Code) -> Statements:
    """The Word documents of standards."""
    found: dict[str, str] = {}
    for file in sorted(dist.glob(f"???-se0?-{language}.docx")):
        urn = file.stem.removesuffix(f"-{language}").upper().replace("-", " ")
        found |= _word(file, urn, dist)
    return found


STATEMENTS = (word_styles.CRITERION, word_styles.KNOWLEDGE, word_styles.STATEMENT, word_styles.PART)


def _word(file: Path, urn: str, dist: Path) -> Iterator[tuple[str, str]]:
    """What stands before a statement may be anything: it is known by its place."""
    left = {name: iter(ids) for name, ids in _ids(dist).items()}
    for one in readers.document(file.read_bytes()).paragraphs:
        style = one.style.name if one.style else ""
        if style in word_styles.HEADINGS and (found := URN.match(one.text)):
            urn = found[0]
        elif style in STATEMENTS:
            yield next(left[urn]), single(one.text.partition("\t")[2])


def _ids(dist: Path) -> dict[str, list[str]]:
    """The statements of each standard in order, as the data has them."""
    suite = json.loads((dist / f"{SET}.json").read_text(encoding="utf-8"))
    return {one["id"]: [it["id"] for it in one["statements"]] for one in suite["standards"]}


def excel(dist: Path, language: Code) -> Statements:
    """The workbook."""
    page = readers.workbook((dist / f"{SET}.xlsx").read_bytes()).worksheets[1]
    said = {"en": "Statement / Datganiad (English)", "cy": "Statement / Datganiad (Cymraeg)"}
    named = "Reference (URN) / Cyfeirnod (URN)", "Code / Cod"
    return {
        " ".join(str(row[name]) for name in named): single(str(row[said[language]] or ""))
        for row in readers.by_heads(page)
    }


def csv_files(dist: Path, language: Code) -> Statements:
    """The CSV files."""
    found = {}
    for file in sorted(dist.glob(f"{SET}-????-??-??.csv")):
        for row in readers.csv_rows(file.read_bytes()):
            if row["code"]:
                found[f"{row['urn']} {row['code']}"] = single(row[f"text_{language}"])
    return found


def json_file(dist: Path, language: Code) -> Statements:
    """The JSON file."""
    suite = json.loads((dist / f"{SET}.json").read_text(encoding="utf-8"))
    return dict(pair for standard in suite["standards"] for pair in _data(standard, language))


def addresses(dist: Path, language: Code) -> Statements:
    """What stands at the fixed addresses of the site, one standard each."""
    found: dict[str, str] = {}
    with zipfile.ZipFile(dist / "site.zip") as site:
        for name in sorted(site.namelist()):
            if name.startswith("api/v1/standards/"):
                found |= _data(json.loads(site.read(name))["standard"], language)
    return found


def _data(standard: Mapping[str, Any], language: Code) -> Iterator[tuple[str, str]]:
    for statement in standard["statements"]:
        yield statement["id"], single(statement["text"][language] or "")


def _case(ending: str) -> Reader:
    """The CASE packages of a version, by what their names end with."""

    def read(dist: Path, language: Code) -> Statements:
        found = {}
        for file in sorted(dist.glob(f"*-{language}.{ending}")):
            for item in json.loads(file.read_text(encoding="utf-8"))["CFItems"]:
                if ID.fullmatch(item["humanCodingScheme"]):
                    found[item["humanCodingScheme"]] = single(item["fullStatement"])
        return found

    return read


def moodle(dist: Path, language: Code) -> Statements:
    """The frameworks for Moodle."""
    files = sorted(dist.glob(f"{SET}-*-{language}.moodle.csv"))
    return _described(platforms.moodle(file.read_bytes()) for file in files)


def mahara(dist: Path, language: Code) -> Statements:
    """The frameworks for Mahara."""
    files = sorted(dist.glob(f"{SET}-*-{language}.matrix"))
    return _described(platforms.mahara(file.read_bytes()) for file in files)


def _described(frameworks: Iterable[platforms.Framework]) -> Statements:
    """What the statements of frameworks say, by their ids."""
    listed = (one for framework in frameworks for one in framework.below())
    return {one.id: single(one.words) for one in listed if ID.fullmatch(one.id)}


def skos(dist: Path, language: Code) -> Statements:
    """The Turtle file; what moved elsewhere has no label in it."""
    graph = Graph().parse(dist / f"{SET}.ttl")
    labels = {
        str(graph.value(concept, SKOS.notation)): single(str(label))
        for concept, label in graph.subject_objects(SKOS.prefLabel)
        if getattr(label, "language", None) == language
    }
    named = (str(graph.value(one, SKOS.notation)) for one in graph.subjects(SKOS.prefLabel))
    return {name: labels.get(name, "") for name in named if ID.fullmatch(name)}


def site(dist: Path, language: Code) -> Statements:
    """The pages of the site."""
    return _pages(dist / "site.zip", "", language)


def offline_site(dist: Path, language: Code) -> Statements:
    """The pages of the site that needs no server."""
    return _pages(dist / f"{SET}-offline.zip", f"{SET}-offline/", language)


def _pages(archive: Path, folder: str, language: Code) -> Statements:
    within = re.compile(
        rf"{folder}{'cy/' if language == 'cy' else ''}standards/([a-z]+)-(se0\d)/index\.html"
    )
    found = {}
    with zipfile.ZipFile(archive) as pages:
        for name in sorted(pages.namelist()):
            if page := within.fullmatch(name):
                html = lxml.html.document_fromstring(pages.read(name).decode())
                for statement in html.cssselect("li.statement"):
                    urn, code = f"{page[1]} {page[2]}".upper(), str(statement.get("id")).upper()
                    for words in statement.cssselect(":scope > .words"):  # none if withdrawn
                        found[f"{urn} {code}"] = single("".join(map(str, words.itertext())))
    return found


def _forms(name: str) -> Reader:
    """A form of editions in Word, with the statements in its tables."""

    def read(dist: Path, language: Code) -> Statements:
        return {
            reference: single(words)
            for file in sorted(dist.glob(f"{SET}-*-{language}.{name}.docx"))
            for table in readers.document(file.read_bytes()).tables
            for reference, words in readers.first_two_of_each_row(table)
            if ID.fullmatch(reference)
        }

    return read


def workbooks(dist: Path, language: Code) -> Statements:
    """The workbooks of editions: the sheet on which one rates oneself."""
    return {
        str(row[0]): single(str(row[2]))
        for file in sorted(dist.glob(f"{SET}-*-{language}.workbook.xlsx"))
        for row in readers.rows_of(readers.workbook(file.read_bytes()).worksheets[1])
    }


IN_ITS_PLACE: Mapping[str, Reader] = {
    "Word, the sets": word_sets,
    "Word, each standard": word_standards,
    "the person specifications": _forms("person-specification"),
    "the induction plans": _forms("induction-plan"),
    "the records of evidence": _forms("evidence-record"),
    "the workbooks": workbooks,
    "CASE 1.1": _case("case.json"),
    "CASE 1.0": _case("case-1.0.json"),
    "Moodle": moodle,
    "Mahara": mahara,
    "the site": site,
    "the site without a server": offline_site,
}
"""Formats in which the English stands where there is no Welsh."""

BESIDE: Mapping[str, Reader] = {
    "Excel": excel,
    "CSV": csv_files,
    "JSON": json_file,
    "the addresses for programs": addresses,
    "SKOS": skos,
}
"""Formats that have both languages side by side, and nothing where there is no Welsh."""


def pdf(file: Path) -> str:
    """The words of a PDF, as they are compared: without spaces, and without the foot of each page.

    A line may end anywhere in it, and nothing in a PDF tells a space from the end of a line that
    broke at a hyphen.
    """
    pages = [page.splitlines() for page in read_pages(file.read_bytes())]
    return "".join("".join("".join(lines[:-1]).split()) for lines in pages)


def document(file: Path) -> str:
    """The words of a Word document, compared as those of a PDF are: without spaces."""
    body = readers.document(file.read_bytes()).element.body
    return "".join("".join(text.text or "" for text in body.iter(qn("w:t"))).split())
