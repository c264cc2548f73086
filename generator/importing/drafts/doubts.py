"""Names what an editor looks at first, because a mistake in it spoils the whole draft.

That is the year that was named, the suite that was imported into, and the facts in ``suite.yaml``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import yaml

from generator import model
from generator.importing.drafts.crosswalk import CrosswalkProposal
from generator.importing.drafts.draft_files import SUITE
from generator.importing.drafts.editions import find_prefix
from generator.importing.result import ImportedDocument, ImportedField
from generator.importing.vocabulary import COLLECTIONS, WORDS, join_patterns
from generator.suite import beginning

APPROVED = join_patterns(words.drafts.approved for words in WORDS)
YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
EXAMPLE = yaml.safe_load(beginning.make_files(2000)[SUITE])
"""``suite.yaml`` as ``generator new`` writes it."""


def check_year(documents: Iterable[ImportedDocument], year: str) -> Iterator[str]:
    """Yields a sentence where documents print another year of approval than the one named.

    Args:
        documents: The documents of an edition that is new in the folder.
        year: The year that was named.
    """
    printed = {
        found: imported_field
        for document in documents
        for imported_field in _list_metadata(document)
        if APPROVED.fullmatch(imported_field.label)
        for found in YEAR.findall(imported_field.text)
    }
    if printed and year not in printed:
        last = max(printed)
        yield (
            f"the edition is named {year}, and the document prints “{printed[last].label} "
            f"{printed[last].text}”: if {year} is a slip, delete standards/{year} and the files of "
            f"{year} in sources, and import it again with EDITION={last}"
        )


def _list_metadata(document: ImportedDocument) -> Iterator[ImportedField]:
    """Yields the metadata of a document's standards and of its suite."""
    for standard in document.standards:
        yield from standard.metadata
    if document.suite:
        yield from document.suite.metadata


def check_suite(found: CrosswalkProposal, before: str, after: str) -> Iterator[str]:
    """Yields a sentence where an edition shares no standard with the one it supersedes.

    Args:
        found: The proposed crosswalk.
        before: The earlier edition.
        after: The later one.
    """
    related = found.rows or find_prefix(found.without) == find_prefix(found.new) is not None
    if found.without and found.new and not related:
        yield (
            f"no standard of {before}, which {after} supersedes now, has a counterpart in {after}: "
            f"if {', '.join(found.new)} is of another suite, undo what is under Written, and "
            "import it with that suite's folder, SUITE=../our-standards"
        )


def check_names(stands: model.SuiteFile, made: Mapping[str, Any]) -> Iterator[str]:
    """Yields each fact that ``suite.yaml`` has only from an example, and a document has properly.

    Args:
        stands: What the file says.
        made: What the document would make of it.
    """
    for key in ("name", "short_name"):
        now = getattr(stands, key)[stands.languages[0]]
        better = next(iter(made[key].values()))
        if now in {*COLLECTIONS, *EXAMPLE[key].values()} and better not in COLLECTIONS:
            yield f"suite.yaml: its {key} is still “{now}”; the document has “{better}”"
    now = stands.owner.name if stands.owner else ""
    if "owner" in made and now in ("", EXAMPLE["owner"]["name"]):
        said = f"still “{now}”" if now else "wanting"
        yield f"suite.yaml: its owner is {said}; the document has “{made['owner']['name']}”"


def check_new_names(made: Mapping[str, Any]) -> Iterator[str]:
    """Yields what to check in a ``suite.yaml`` that the import wrote.

    Args:
        made: What the file says.
    """
    unnamed = COLLECTIONS.intersection(made["name"].values())
    for_ever = "stays for ever once the site is published"
    if unnamed:
        yield (
            "suite.yaml: the document names no suite: write its id, names and field; the id "
            f"{for_ever}"
        )
    else:
        yield (
            "suite.yaml: its names and its field are read from the document, and its id is made of "
            f"them; the id {for_ever}"
        )
    if "owner" not in made:
        yield "suite.yaml: the document names no owner: write owner: with name: below it"
