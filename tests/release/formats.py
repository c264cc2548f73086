"""Every format of a release, read again: the statements in it, as its own readers find them.

Each reader takes the folder of a release and a language, and gives the words of each statement by
its id. Nothing of the program that made the files is used but the names of Word's styles.
"""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import docx
import lxml.html
import openpyxl
from docx.oxml.ns import qn
from pypdf import PdfReader
from rdflib import Graph
from rdflib.namespace import SKOS

from generator.exports.documents.word import styles
from generator.ids import Code

Statements = Mapping[str, str]
Reader = Callable[[Path, Code], Statements]

SET = "nos-supported-employment"
ID = re.compile(r"(?:LSI|SKA) SE0\d [PK]\d+")
URN = re.compile(r"\b(LSI|SKA) SE0[1-8]\b")
MARK = re.compile(r" \(drafft\)$")
LANGUAGES: tuple[Code, ...] = ("en", "cy")


def single(text: str) -> str:
    """Words with one space between them, and without the mark of a draft."""
    return MARK.sub("", " ".join(text.split()))


def word_sets(dist: Path, language: Code) -> Statements:
    """The Word documents of editions."""
    files = sorted(dist.glob(f"{SET}-*-{language}.docx"))
    return dict(pair for file in files for pair in _word(file, ""))


def word_standards(dist: Path, language: Code) -> Statements:
    """The Word documents of standards."""
    found: dict[str, str] = {}
    for file in sorted(dist.glob(f"[ls]*-se0[1-8]-{language}.docx")):
        found |= _word(file, file.stem.removesuffix(f"-{language}").upper().replace("-", " "))
    return found


def _word(file: Path, urn: str) -> Iterator[tuple[str, str]]:
    for one in docx.Document(str(file)).paragraphs:
        style = one.style.name if one.style else ""
        if style in styles.HEADINGS and (found := URN.match(one.text)):
            urn = found[0]
        elif style in (styles.CRITERION, styles.KNOWLEDGE):
            code, _, words = one.text.partition("\t")
            yield f"{urn} {code}", single(words)


def excel(dist: Path, language: Code) -> Statements:
    """The workbook."""
    page = openpyxl.load_workbook(dist / f"{SET}.xlsx").worksheets[1]
    column = {"en": 4, "cy": 5}[language]
    rows = page.iter_rows(min_row=2, values_only=True)
    return {f"{row[0]} {row[2]}": single(str(row[column])) for row in rows}


def csv_files(dist: Path, language: Code) -> Statements:
    """The CSV files."""
    found = {}
    for file in sorted(dist.glob("*.csv")):
        rows = csv.DictReader(io.StringIO(file.read_text("utf-8-sig"), newline=""), strict=True)
        for row in rows:
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
        yield statement["id"], single(statement["text"][language])


def case(dist: Path, language: Code) -> Statements:
    """The CASE packages."""
    found = {}
    for file in sorted(dist.glob(f"*-{language}.case.json")):
        for item in json.loads(file.read_text(encoding="utf-8"))["CFItems"]:
            if ID.fullmatch(item["humanCodingScheme"]):
                found[item["humanCodingScheme"]] = single(item["fullStatement"])
    return found


def skos(dist: Path, language: Code) -> Statements:
    """The Turtle file."""
    graph = Graph().parse(dist / f"{SET}.ttl")
    labels = {
        str(graph.value(concept, SKOS.notation)): single(str(label))
        for concept, label in graph.subject_objects(SKOS.prefLabel)
        if getattr(label, "language", None) == language
    }
    return {name: labels[name] for name in labels if ID.fullmatch(name)}


def site(dist: Path, language: Code) -> Statements:
    """The pages of the site."""
    return _pages(dist / "site.zip", "", language)


def offline_site(dist: Path, language: Code) -> Statements:
    """The pages of the site that needs no server."""
    return _pages(dist / f"{SET}-offline.zip", f"{SET}-offline/", language)


def _pages(archive: Path, folder: str, language: Code) -> Statements:
    within = re.compile(
        rf"{folder}{'cy/' if language == 'cy' else ''}standards/(\w+)-(se0\d)/index\.html"
    )
    found = {}
    with zipfile.ZipFile(archive) as pages:
        for name in sorted(pages.namelist()):
            if page := within.fullmatch(name):
                html = lxml.html.document_fromstring(pages.read(name).decode())
                for statement in html.cssselect("li.statement"):
                    [words] = statement.cssselect(":scope > .words")
                    urn, code = f"{page[1]} {page[2]}".upper(), str(statement.get("id")).upper()
                    found[f"{urn} {code}"] = single("".join(map(str, words.itertext())))
    return found


READERS: Mapping[str, Reader] = {
    "Word, the sets": word_sets,
    "Word, each standard": word_standards,
    "Excel": excel,
    "CSV": csv_files,
    "JSON": json_file,
    "the addresses for programs": addresses,
    "CASE": case,
    "SKOS": skos,
    "the site": site,
    "the site without a server": offline_site,
}


def pdf(file: Path) -> str:
    """The words of a PDF, as they are compared: without spaces, and without the foot of each page.

    A line may end anywhere in it, and nothing in a PDF tells a space from the end of a line that
    broke at a hyphen.
    """
    pages = [page.extract_text().splitlines() for page in PdfReader(file).pages]
    return "".join("".join("".join(lines[:-1]).split()) for lines in pages)


def document(file: Path) -> str:
    """The words of a Word document, compared as those of a PDF are: without spaces."""
    body = docx.Document(str(file)).element.body
    return "".join("".join(text.text or "" for text in body.iter(qn("w:t"))).split())
