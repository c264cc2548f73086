"""Drafts ``suite.yaml`` for a new suite, as far as its documents tell."""

from collections.abc import Mapping, Sequence
from typing import Any

from generator import ids
from generator.importing.drafts.editions import SUITE, find_field
from generator.importing.drafts.yaml_text import FlowList, YamlComment
from generator.importing.result import ImportedStandard
from generator.importing.vocabulary import WORDS, join_patterns

PUBLISHERS = join_patterns(words.drafts.publisher for words in WORDS)
OF_STANDARDS = join_patterns(one for words in WORDS for one in words.drafts.of_standards)

PRESENTED = YamlComment(
    "Who publishes this site, where to write about it (an email address or a page), where its "
    "files are kept, and its own address. The first page says all of this; what is empty is not "
    "shown."
)


def draft_suite_file(
    title: str, languages: Mapping[str, str], standards: Sequence[ImportedStandard]
) -> dict[str, Any]:
    """Returns the value of ``suite.yaml``.

    Args:
        title: The title of its edition.
        languages: Its languages, in order, each with the title in it.
        standards: The standards of the edition.
    """
    trade = OF_STANDARDS.sub("", find_field(standards, SUITE) or title).strip(" –-:,")
    trade = trade or title
    own = ids.make_slug(trade) or "standards"
    value: dict[str, Any] = {
        "id": f"nos-{own}",
        "languages": FlowList(languages),
        "name": dict(languages),
        "short_name": dict(languages),
        "field": " ".join(one if one[1:].isupper() else one.lower() for one in trade.split()),
    }
    if owner := find_field(standards, PUBLISHERS):
        value["owner"] = {"name": owner, "page": ""}
    value[PRESENTED] = None
    return {**value, "publisher": "", "contact": "", "source": "", "address": ""}
