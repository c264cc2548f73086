"""Fills in what a standard that stands calls ``not held``; all else of its file stays as it is."""

from collections.abc import Mapping, Sequence
from typing import Any

from generator import ids, model
from generator.importing.drafts.additions import added, put_behind, replaced
from generator.model.sections import NOT_HELD


def filled(text: str, stands: model.Standard, value: Mapping[str, Any], source: str) -> str | None:
    """Returns the file of a standard with the statements of a document.

    Args:
        text: The file.
        stands: What it holds.
        value: What the document makes of the standard.
        source: The file of the document's text.

    Returns:
        The file; None where nothing in it is ``not held``, or where its overview is not the
        document's, so that the two can't be put together.
    """
    wanting = [key for key in ids.SHORT_FORM if getattr(stands, key) == NOT_HELD]
    if not wanting or stands.sections is not None:
        return None
    if "sections" in value:
        text_after = _long(text, stands, value)
    else:
        text_after = _short(text, stands, value, wanting)
    if text_after is None:
        return None
    if not stands.source:
        text_after = put_behind(text_after, ["urn", "title"], {"source": source})
    if not stands.metadata and value.get("metadata"):
        keys = [*model.Standard.model_fields]
        text_after = put_behind(
            text_after, keys[: keys.index("metadata")], {"metadata": value["metadata"]}
        )
    return text_after


def _short(
    text: str, stands: model.Standard, value: Mapping[str, Any], wanting: Sequence[str]
) -> str | None:
    own = list(stands.overview or ())
    printed = list(value["overview"])
    for key in wanting:
        text = replaced(text, [key], {key: value[key]})
    if printed[: len(own)] == own and len(printed) > len(own):
        return added(text, "overview", printed[len(own) :])
    return text


def _long(text: str, stands: model.Standard, value: Mapping[str, Any]) -> str | None:
    printed = {
        block["paragraph"]
        for section in value["sections"]
        if section["kind"] == "overview"
        for block in section["blocks"]
        if "paragraph" in block
    }
    if not printed.issuperset(stands.overview or ()):
        return None
    held = [key for key in ids.SHORT_FORM if getattr(stands, key) not in (None, NOT_HELD)]
    if held:
        return None
    return replaced(text, ["overview", *ids.SHORT_FORM], {"sections": value["sections"]})
