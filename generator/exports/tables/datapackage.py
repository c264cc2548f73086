"""``datapackage.json``: the CSV files as a Data Package, with a Table Schema for each.

Frictionless and similar programs read it, and know what each column means without guessing.
"""

import json
from typing import Any

from generator.exports.book import Book
from generator.exports.tables.csv_columns import RULES, CsvColumn
from generator.exports.tables.csv_file import make_table
from generator.ids import ENGLISH
from generator.languages.language import Language


def to_bytes(book: Book) -> bytes:
    """Makes the descriptor of a suite's CSV files."""
    return f"{json.dumps(_make_package(book), ensure_ascii=False, indent=1)}\n".encode()


def _make_package(book: Book) -> dict[str, Any]:
    suite, release = book.catalogue.suite, book.release
    english = Language.of(ENGLISH, suite)
    known = {"homepage": release.address, "version": release.version}
    return {
        "profile": "tabular-data-package",
        "name": suite.facts.id,
        "title": suite.facts.name[suite.languages.source],
        "description": " ".join(english.interface(rule).text for rule in RULES),
        **{name: value for name, value in known.items() if value},
        "created": f"{release.day.isoformat()}T00:00:00Z",
        "resources": [_make_resource(book, year, english) for year in book.years],
    }


def _make_resource(whole: Book, year: str, english: Language) -> dict[str, Any]:
    book = whole.take_edition(year)
    columns, _rows = make_table(book)
    return {
        "profile": "tabular-data-resource",
        "name": book.name,
        "path": f"{book.name}.csv",
        "title": book.edition.title.words,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "header": True},
        "schema": {
            "fields": [_make_field(column, english) for column in columns],
            "missingValues": [""],
        },
    }


def _make_field(column: CsvColumn, english: Language) -> dict[str, Any]:
    said = {
        "name": column.name,
        "type": column.type,
        "description": column.meaning.say(english).text,
    }
    limits = {"enum": list(column.choices)} if column.choices else {}
    return said | ({"constraints": limits} if limits else {})
