"""The two scripts of a language's search: the engine, with its constants, and the index.

The engine's parts are put together, ahead of them what they are told: one file works in a worker,
which can't import modules everywhere, and as a script of a page that is a file.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.ids import Code
from generator.site.own_assets import strip_comments
from generator.site.search.search_entries import Entry

HERE = Path(__file__).parent
ENGINE, LANGUAGES, STEMMERS = HERE / "engine", HERE / "languages", HERE / "stemmers"
PARTS = (
    "folding",
    "slips",
    "words",
    "questions",
    "index",
    "codes",
    "places",
    "citing",
    "recogniser",
    "query_units",
    "ranking",
    "excerpts",
    "result_maker",
    "answer",
    "worker",
)
"""The parts of the engine, each after those that it uses."""


def make_engine(code: Code, told: Mapping[str, object]) -> str:
    """Makes the script of the engine: constants, the language's stemmer, then the engine's parts.

    Args:
        code: The language.
        told: The values of its constants, by name.
    """
    constants = "".join(_declare_constant(name, value) for name, value in told.items())
    return f'(() => {{\n"use strict";\n{constants}{_join_program(code)}}})();\n'


def make_index(code: Code, entries: Sequence[Entry]) -> str:
    """Makes the script that hands the index to the engine."""
    return f"standardsSearch.entries({_format_json(code)}, {_format_json(entries)});\n"


def _join_program(code: Code) -> str:
    """Joins the parts of the engine, with the language's own part and stemmer.

    They are read each time, which takes a millisecond: while serving, any of them may be edited.
    """
    own = LANGUAGES / f"{code}.js"
    parts = [ENGINE / f"{name}.js" for name in PARTS]
    parts.insert(PARTS.index("words"), own if own.exists() else LANGUAGES / "other.js")
    program = [strip_comments(file.read_text(encoding="utf-8")) for file in parts]
    stemmer = STEMMERS / f"{code}.js"
    if stemmer.exists():
        program.insert(0, stemmer.read_text(encoding="utf-8"))
    return "\n".join(program)


def _declare_constant(name: str, value: object) -> str:
    return f"const {name} = {_format_json(value)};\n"


def _format_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
