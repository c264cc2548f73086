"""Describes the files at fixed addresses as OpenAPI 3.1, for programs made from such descriptions.

No server answers: each path is a file. The schemas of answers are not repeated but referred to, by
addresses relative to this file.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from generator import ids
from generator.catalogue.dictionary import Endpoint
from generator.exports.book import Book
from generator.exports.data.models import FORM
from generator.ids import ENGLISH
from generator.languages.language import Language

VERSION = "3.1.0"
STANDARD = "standard"
"""What varies in the path of a standard."""

TO_THE_ROOT = "../.."
"""From where the file stands, for a site whose address is not known."""


def format_openapi(book: Book, endpoints: Iterable[Endpoint]) -> bytes:
    """Formats the description of some addresses as the bytes of a file."""
    return (
        f"{json.dumps(_make_description(book, endpoints), ensure_ascii=False, indent=1)}\n".encode()
    )


def _make_description(book: Book, endpoints: Iterable[Endpoint]) -> dict[str, Any]:
    suite = book.catalogue.suite
    standards = [ids.make_slug(standard.urn) for standard in book.standards]
    return {
        "openapi": VERSION,
        "info": {
            "title": suite.facts.name[suite.languages.source],
            "version": FORM.removeprefix("v"),
            "description": "Files at permanent addresses. Within a version, fields may be added, "
            "but none is taken away or changes its meaning.",
        },
        "servers": [{"url": book.release.address.removesuffix("/") or TO_THE_ROOT}],
        "paths": {
            f"/{endpoint.path}": _make_path(endpoint, book, standards) for endpoint in endpoints
        },
    }


def _make_path(endpoint: Endpoint, book: Book, standards: list[str]) -> dict[str, Any]:
    meaning = endpoint.meaning.say(Language.of(ENGLISH, book.catalogue.suite)).text
    form = {"$ref": endpoint.schema} if endpoint.schema else {"type": "object"}
    answer = {"description": meaning, "content": {"application/json": {"schema": form}}}
    operation: dict[str, Any] = {
        "operationId": re.sub(r"\W+", "_", endpoint.path).strip("_"),
        "summary": meaning,
        "responses": {"200": answer},
    }
    if f"{{{STANDARD}}}" not in endpoint.path:
        return {"get": operation}
    operation["responses"]["404"] = {"description": "There is no such standard"}
    parameter = {
        "name": STANDARD,
        "in": "path",
        "required": True,
        "description": "The reference of the standard, in small letters",
        "schema": {"type": "string", "enum": standards},
    }
    return {"parameters": [parameter], "get": operation}
