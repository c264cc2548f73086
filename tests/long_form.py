"""A standard of the short form in the long one, which says the same."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator import model
from generator.ids import SHORT_FORM
from generator.suite.files import StandardFile


def in_the_long_form(entry: StandardFile) -> StandardFile:
    """The same standard with sections, and with lead-ins of its own."""
    said = entry.standard.model_dump(exclude_none=True, exclude_defaults=True)
    overview = said.pop("overview")
    sections: list[dict[str, Any]] = [
        {"kind": "overview", "blocks": [{"paragraph": text} for text in overview]}
    ]
    for key, kind in SHORT_FORM.items():
        listed = said.pop(key)
        if isinstance(listed, Mapping):
            blocks = [
                {"id": code.lower(), "code": code, "text": text} for code, text in listed.items()
            ]
            sections.append({"kind": kind, "lead_in": "You must:", "blocks": blocks})
        else:
            sections.append({"kind": kind, "blocks": listed})
    return replace(entry, standard=model.Standard.model_validate(said | {"sections": sections}))
