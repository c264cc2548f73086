"""Fills in what the file of a standard or an edition lacks; all else in it stays."""

from collections.abc import Mapping, Sequence
from typing import Any

from generator import ids, model
from generator.importing.drafts.yaml_additions import add_to_key, put_keys_behind, replace_keys
from generator.importing.vocabulary import COLLECTIONS
from generator.model.sections import NOT_HELD

INTRODUCTION = "its introduction"
"""How the report names the introduction of an edition that had none."""


def fill_standard(
    text: str, stands: model.Standard, value: Mapping[str, Any], source: str
) -> str | None:
    """Returns the file of a standard with the statements of a document.

    Args:
        text: The file.
        stands: What it holds.
        value: What the document makes of the standard.
        source: The file of the document's text.

    Returns:
        The new file; None where nothing in it is ``not held``, or where its overview differs from
        the document's, so that the two can't be put together.
    """
    wanting = [key for key in ids.SHORT_FORM if getattr(stands, key) == NOT_HELD]
    if not wanting or stands.sections is not None:
        return None
    if "sections" in value:
        text_after = _fill_long_form(text, stands, value)
    else:
        text_after = _fill_short_form(text, stands, value, wanting)
    if text_after is None:
        return None
    if not stands.source:
        text_after = put_keys_behind(text_after, ["urn", "title"], {"source": source})
    if not stands.metadata and value.get("metadata"):
        keys = [*model.Standard.model_fields]
        text_after = put_keys_behind(
            text_after, keys[: keys.index("metadata")], {"metadata": value["metadata"]}
        )
    return text_after


def _fill_short_form(
    text: str, stands: model.Standard, value: Mapping[str, Any], wanting: Sequence[str]
) -> str | None:
    """Fills in the missing keys of the short form, and paragraphs missing from the overview."""
    own = list(stands.overview or ())
    printed = list(value["overview"])
    for key in wanting:
        text = replace_keys(text, [key], {key: value[key]})
    if printed[: len(own)] == own and len(printed) > len(own):
        return add_to_key(text, "overview", printed[len(own) :])
    return text


def _fill_long_form(text: str, stands: model.Standard, value: Mapping[str, Any]) -> str | None:
    """Replaces the short form by sections; None if there are statements or another overview."""
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
    return replace_keys(text, ["overview", *ids.SHORT_FORM], {"sections": value["sections"]})


def fill_edition(
    text: str, stands: model.Edition, value: Mapping[str, Any], *, new: bool
) -> tuple[str, list[str]]:
    """Returns the file of an edition with what a document says of all its standards.

    A title that names no suite gives way to that of the document's suite.

    Args:
        text: The file.
        stands: What it holds.
        value: What the document makes of the edition.
        new: Whether the document has statements that are not in the suite yet.

    Returns:
        The new file, and a few words on each addition.
    """
    what: list[str] = []
    if stands.title in COLLECTIONS and value["title"] not in COLLECTIONS:
        text = replace_keys(text, ["title"], {"title": value["title"]})
        what.append("its title")
    if value["introduction"] and not stands.introduction:
        text = _fill_introduction(text, stands, value)
        what.append(INTRODUCTION)
    if new and not stands.lead_in and "lead_in" in value:
        keys = ["title", "urn", "prefix", "source", "state", "superseded_by", "review_date"]
        text = put_keys_behind(text, keys, {"lead_in": value["lead_in"]})
        what.append("the words before the statements")
    return text, what


def _fill_introduction(text: str, stands: model.Edition, value: Mapping[str, Any]) -> str:
    """Adds the introduction of an edition, with its URN, source, review date and metadata."""
    text = replace_keys(text, ["introduction"], {"introduction": value["introduction"]})
    if not stands.urn and "urn" in value:
        text = put_keys_behind(text, ["edition", "title"], {"urn": value["urn"]})
    if stands.source:
        text = replace_keys(text, ["source"], {"source": value["source"]})
    else:
        text = put_keys_behind(text, ["title", "urn", "prefix"], {"source": value["source"]})
    if not stands.review_date and "review_date" in value:
        month = {"review_date": value["review_date"]}
        text = put_keys_behind(text, ["state", "superseded_by"], month)
    if not stands.metadata and "metadata" in value:
        text = put_keys_behind(text, ["introduction"], {"metadata": value["metadata"]})
    return text
