"""The files that readers keep of their work: what is opened, what is kept and what is refused."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from generator.model.work_files import WORK_FILES, make_work_schema
from tests.model.work_examples import ALSO_SOUND, SOUND, SPOILED


def refuses(form: str, file: Any) -> bool:
    """Whether the model of a form refuses a file."""
    try:
        WORK_FILES[form].model_validate_json(json.dumps(file))
    except ValidationError:
        return True
    return False


@pytest.mark.parametrize("form", WORK_FILES)
def test_a_file_of_each_form_comes_out_as_it_went_in(form: str) -> None:
    opened = WORK_FILES[form].model_validate_json(json.dumps(SOUND[form]))
    assert json.loads(opened.model_dump_json(exclude_unset=True)) == SOUND[form]


@pytest.mark.parametrize("name", ALSO_SOUND)
def test_what_a_form_does_not_know_is_kept(name: str) -> None:
    form, file = ALSO_SOUND[name]
    opened = WORK_FILES[form].model_validate_json(json.dumps(file))
    assert json.loads(opened.model_dump_json(exclude_unset=True)) == file


@pytest.mark.parametrize("name", SPOILED)
def test_what_is_no_such_file_is_refused_by_model_and_schema_alike(name: str) -> None:
    form, file = SPOILED[name]
    assert refuses(form, file)
    assert not Draft202012Validator(make_work_schema(form)).is_valid(file)


@pytest.mark.parametrize("form", WORK_FILES)
def test_the_published_schema_says_what_the_model_does(form: str) -> None:
    schema = make_work_schema(form)
    Draft202012Validator.check_schema(schema)
    for other, file in SOUND.items():
        assert Draft202012Validator(schema).is_valid(file) == (other == form), other
