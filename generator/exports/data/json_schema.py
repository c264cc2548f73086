"""The JSON Schemas of published data, made from its models and the suite's languages."""

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from generator.catalogue.dictionary import Field, FieldType, Meaning, RecordType
from generator.exports.book import Book
from generator.exports.data.models import FORM, Addresses, Data, SuiteData, Words, name_state_field
from generator.ids import ENGLISH
from generator.languages.docstrings import take_first_paragraph
from generator.languages.language import Language
from generator.languages.language import translatable as _
from generator.model.states import State
from generator.model.work_files import WORK_FILES, make_work_schema
from generator.pages.coverage import explain_states
from generator.suite.languages import Languages
from generator.suite.suite import Suite

DIALECT = "https://json-schema.org/draft/2020-12/schema"
RELIED_ON = _("How far the %(language)s of the text may be relied on")
STATES = tuple(map(str, State))


def to_bytes(book: Book) -> bytes:
    """Makes the JSON Schema of the suite's JSON."""
    return format_schema(book.catalogue.suite)


def format_schema(suite: Suite, model: type[Data] = SuiteData) -> bytes:
    """Formats the JSON Schema of a model as the bytes of a file."""
    return _format_named(suite, model.__name__, make_schema(suite, model))


def make_schema(suite: Suite, model: type[Data] = SuiteData) -> dict[str, Any]:
    """Makes the JSON Schema of a model.

    It allows unknown fields: within a version, fields may be added, and whoever kept an earlier
    schema must still be able to use it.
    """
    known: dict[str, Any] = json.loads(_make_general_schema(model))
    english = Language.of(ENGLISH, suite)
    parts = known["$defs"] | {"State": TypeAdapter(State).json_schema()}
    parts |= {
        language.name: _make_object(language, english)
        for language in describe_languages(suite.languages)
    }
    known["$defs"] = {name: parts[name] for name in sorted(parts)}
    for part in (known, *known["$defs"].values()):
        part.pop("additionalProperties", None)
        part["description"] = take_first_paragraph(part["description"])
    return known


def format_form_schema(suite: Suite, form: str) -> bytes:
    """Formats the JSON Schema of a file that readers keep, by its ``form``.

    It is the same for every suite, except for its name.
    """
    return _format_named(suite, WORK_FILES[form].__name__, make_work_schema(form))


def describe_languages(languages: Languages) -> tuple[RecordType, RecordType]:
    """Describes the two objects whose fields are the suite's languages: texts and addresses."""
    text, translated = FieldType("string"), FieldType("string", or_null=True)
    state = FieldType("string", choices=STATES)
    texts = (
        Field(languages.source, text, Meaning(_("The published text, to the letter"))),
        *(
            Field(
                code,
                translated,
                Meaning(_("The %(language)s; null where there is none that may be shown"), code),
            )
            for code in languages.translations
        ),
        *(
            Field(name_state_field(code), state, Meaning(RELIED_ON, code))
            for code in languages.translations
        ),
    )
    where = Meaning(_("Where it stands in this language"))
    return (
        RecordType(Words.__name__, _find_meaning(Words), texts),
        RecordType(
            Addresses.__name__,
            _find_meaning(Addresses),
            tuple(Field(c, text, where) for c in languages),
        ),
    )


def _find_meaning(model: type[Words] | type[Addresses]) -> Meaning:
    return Meaning(take_first_paragraph(model.__doc__ or ""))


def _format_named(suite: Suite, name: str, schema: dict[str, Any]) -> bytes:
    head = {"$schema": DIALECT, "$id": f"{suite.facts.identifiers}schema:{FORM}:{name}"}
    return f"{json.dumps(head | schema, ensure_ascii=False, indent=1)}\n".encode()


@cache
def _make_general_schema(model: type[Data]) -> str:
    """Makes the schema of a model for any suite. Cached, since pydantic takes a while."""
    return json.dumps(model.model_json_schema(mode="serialization"))


def _make_object(described: RecordType, english: Language) -> dict[str, Any]:
    """Makes the JSON Schema of an object whose fields are languages."""
    return {
        "description": described.meaning.english,
        "properties": {field.name: _make_property(field, english) for field in described.fields},
        "required": [field.name for field in described.fields],
        "title": described.name,
        "type": "object",
    }


def _make_property(field: Field, english: Language) -> dict[str, Any]:
    said = {"description": field.meaning.say(english).text}
    if field.type.choices:
        states = explain_states(english, field.meaning.translation or ENGLISH)
        each = " ".join(f"{state}: {meaning.text}" for state, meaning in states.items())
        return {"$ref": "#/$defs/State", "description": f"{said['description']}. {each}"}
    if field.type.or_null:
        kind: dict[str, Any] = {"anyOf": [{"type": "string"}, {"type": "null"}]}
    else:
        kind = {"type": "string"}
    return kind | said | {"title": field.name.title()}
