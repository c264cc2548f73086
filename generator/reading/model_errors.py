"""Fits the value of a file to its model, and explains misfits in plain words.

pydantic reports each error with a location: keys, positions, and tags of unions. A location is
followed through the file's value for its line, and through the model's JSON Schema for the keys and
forms that are allowed there.
"""

from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator import ids
from generator.model.base import BOTH, COMMENTED
from generator.model.sections import NOT_HELD
from generator.problems import Problem
from generator.reading.document import Document, KeyPath

LACKS = "lacks"
"""The type of pydantic error for a list without an entry that it must have."""

Model = TypeVar("Model", bound=BaseModel)

WANTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "keys with values",
    "mapping_type": "keys with values",
    "model_type": "keys with values",
    "model_attributes_type": "keys with values",
}
"""The kind of value that pydantic wanted, in words, by its type of error."""


def fit_to_model(document: Document, model: type[Model]) -> Model | None:
    """Returns the model of a document's value, or notes all misfits and returns None.

    Args:
        document: A YAML file that was read. It receives the problems.
        model: The model of this kind of file.

    Returns:
        The model; None if the value does not fit.
    """
    if document.value is None:
        return None
    known = {problem.place.line for problem in document.problems}
    try:
        return model.model_validate(document.value)
    except ValidationError as failure:
        errors = failure.errors(include_url=False)
        texts = {error["loc"][:-1] for error in errors if _is_a_text(document, error, model)}
        found = [
            _make_problem(document, error, model)
            for error in errors
            if not _follows_from_another(error, errors)
            and not (error["type"] == "missing" and error["loc"][:-1] in texts)
        ]
        # A line that YAML misread is reported already; its wrong value is only the consequence.
        document.problems += [problem for problem in found if problem.place.line not in known]
        return None


def _follows_from_another(error: ErrorDetails, errors: list[ErrorDetails]) -> bool:
    """Whether an error only follows from another one.

    A list is reported as too short when an invalid entry was not counted. An optional value is
    reported as not None when it is invalid in another way.
    """
    loc = error["loc"]
    return error["type"] == "none_required" or (
        error["type"] == "too_short"
        and any(other["loc"][: len(loc)] == loc for other in errors if other is not error)
    )


def _make_problem(document: Document, error: ErrorDetails, model: type[BaseModel]) -> Problem:
    """Returns the problem for an error of pydantic."""
    path = _find_path(document.value, error["loc"])
    # Editors count entries from one.
    steps = (str(step + 1 if isinstance(step, int) else step) for step in path)
    name = ".".join(steps) or "the file"
    last = str(error["loc"][-1]) if error["loc"] else ""
    kind, context = error["type"], error.get("ctx", {})
    if kind == "missing":
        code, message, hint = "missing-key", f"{last} is missing", f"add {last}: with its value"
    elif kind == "extra_forbidden":
        known = _list_keys_beside(model, error["loc"])
        near = get_close_matches(last, known, 1)
        code, message = "unknown-key", f"{last} is not a key that is known here"
        hint = f"did you mean {near[0]}?" if near else f"known here: {', '.join(known)}"
        if _is_a_text(document, error, model):
            hint = "if it is a text, put all of it in quotation marks, because “: ” stands in it"
    elif kind in WANTED:
        given = _name_value(error["input"])
        code, message = "wrong-type", f"{name} should be {WANTED[kind]}, but is {given}"
        hint = f'write "{error["input"]}" with quotation marks'
        if not (kind == "string_type" and isinstance(error["input"], int)):
            hint = f"give {WANTED[kind]}{_describe_form(error, model)}"
    elif kind in ("string_too_short", "too_short"):
        code, message, hint = "empty-value", f"{name} is empty", "write its value"
    elif kind == COMMENTED:
        code = "yaml-comment"
        message = f"YAML takes “{context['comment']}” for a comment, and leaves it out of {name}"
        hint = "put the text in quotation marks, or give the comment a line of its own"
    elif kind == BOTH:
        code, message = "key-twofold", f"{last} and {context['other']} say the same in two forms"
        hint = "keep one of the two, and take the other out"
    elif kind == LACKS:
        code, message = "missing-key", f"{name} has no entry {context['lacks']}"
        hint = "add it to the list"
    elif kind == "literal_error" and context["expected"] == f"'{NOT_HELD}'":
        code, message = "bad-value", f"{name} can't be {error['input']}"
        hint = "write not held, or what there is below it"
    elif kind in ("literal_error", "enum"):
        code, message = "bad-value", f"{name} can't be {error['input']}"
        hint = f"write {context['expected'].replace(chr(39), '').replace('None', 'null')}"
    elif kind == "string_pattern_mismatch":
        code, message = "bad-value", f"{name} can't be {error['input']}"
        hint = f"write {ids.IN_WORDS[context['pattern']]}"
    else:
        code, message = "bad-value", f"{name} can't be {error['input']}"
        hint = f"{error['msg'][0].lower()}{error['msg'][1:]}"
    return Problem(document.locate(path), code, message, hint)


def _describe_form(error: ErrorDetails, model: type[BaseModel]) -> str:
    """Describes how the wanted kind of value is written, as the end of a hint."""
    wanted, given = WANTED[error["type"]], error["input"]
    if wanted == "text":
        return ", in quotation marks if “: ” stands in it" if isinstance(given, dict) else ""
    if wanted == "a list":
        return ", with “- ” before each entry, or in brackets: [one, another]"
    if wanted == "keys with values":
        return _describe_keys(_find_schema(model, error["loc"]))
    return ""


def _describe_keys(schema: Any) -> str:
    """Lists the keys that a schema wants, as the end of a hint."""
    if keys := schema.get("required") or list(schema.get("properties", {})):
        return f": {', '.join(f'{key}: …' for key in keys)}"
    pattern = next(iter(schema.get("patternProperties", {})), "")
    if pattern in ids.IN_WORDS:
        return f", each under {ids.IN_WORDS[pattern]}"
    return ", such as P1: …, each on a line of its own without “- ”"


def _is_a_text(document: Document, error: ErrorDetails, model: type[BaseModel]) -> bool:
    """Whether an unknown key is really the beginning of a text, where a text may stand.

    YAML reads ``- They say: …`` as ``{"They say": "…"}``.
    """
    loc = error["loc"]
    if error["type"] != "extra_forbidden" or " " not in str(loc[-1]) or len(loc) < 3:
        return False
    value: Any = document.value
    for step in _find_path(document.value, loc)[:-1]:
        value = value[step]
    branches = _find_schema(model, loc[:-2])
    kinds = [one.get("type") for one in branches.get("oneOf", branches.get("anyOf", []))]
    return len(value) == 1 and "string" in kinds


def _find_path(value: Any, loc: tuple[str | int, ...]) -> KeyPath:
    """Returns those steps of pydantic's location that are keys and positions in the file.

    Other steps name the branch of a union, or a key that is missing.
    """
    path: list[str | int] = []
    for step in loc:
        if isinstance(value, dict) and step in value:
            value = value[str(step)]
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            continue
        path.append(step)
    return tuple(path)


def _list_keys_beside(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """Returns the keys that are known where an unknown one stands."""
    return list(_find_schema(model, loc[:-1]).get("properties", {}))


def _find_schema(model: type[BaseModel], loc: tuple[str | int, ...]) -> Any:
    """Returns the JSON Schema of the value at one of pydantic's locations."""
    schema: Any = model.model_json_schema()
    shared = schema.get("$defs", {})
    for step in loc:
        schema = _step_into(schema, step, shared)
    return _resolve(schema, shared)


def _resolve(schema: Any, shared: dict[str, Any]) -> Any:
    """Follows references until there is a schema itself."""
    while "$ref" in schema:
        schema = shared[schema["$ref"].rpartition("/")[2]]
    return schema


def _step_into(schema: Any, step: str | int, shared: dict[str, Any]) -> Any:
    """Returns the schema one step further on: of a key, an entry, or a branch of a union."""
    schema = _resolve(schema, shared)
    branches = [_resolve(one, shared) for one in schema.get("oneOf", schema.get("anyOf", []))]
    if isinstance(step, int):
        return next((one["items"] for one in (schema, *branches) if "items" in one), {})
    if step in schema.get("properties", {}):
        return schema["properties"][step]
    # In a location, pydantic names the branch of a union by its tag, which is the class's title.
    # If no branch has that title, the one with keys is meant.
    tagged = (one for one in branches if one.get("title") == step)
    if found := next(tagged, None) or next((one for one in branches if "properties" in one), None):
        return found
    by_pattern = schema.get("patternProperties", {})
    return next(iter(by_pattern.values()), schema.get("additionalProperties", schema))


def _name_value(value: Any) -> str:
    """Describes a value that is of the wrong kind: ``the number 3``."""
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "keys with values"
    if value is None or isinstance(value, bool):
        return "nothing" if value is None else str(value).lower()
    return f"the number {value}" if isinstance(value, int) else f"the text “{value}”"
