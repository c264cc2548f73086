"""Compares the files of a suite with a document, text by text."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.importing.drafts.folder import stage_copy
from generator.importing.drafts.outcome import TextDifference
from generator.suite.loading import load
from generator.suite.suite import Suite
from generator.suite.text import Text, TextId, TextKind

NOWHERE = Path("/nowhere")
"""The folder of a suite that is in no folder."""


def load_drafted_suite(files: Mapping[str, str]) -> Suite:
    """Returns the suite of files that are only in memory."""
    with stage_copy(NOWHERE, files) as copy:
        return load(copy)[0]


def compare_texts(
    stands: Suite, read: Suite, files: Mapping[str, str], year: str
) -> Iterator[TextDifference]:
    """Yields every text of a file that a document has otherwise.

    Args:
        stands: The suite in the folder.
        read: The suite made from the document alone.
        files: The files of ``read``, each with the file of ``stands`` it is compared with.
        year: The edition; of files shared by editions, only its texts are compared.
    """
    said = {text.words for text in stands.texts.values()}
    for drafted, file in files.items():
        here = {one.id: one for one in stands.texts.values() if one.file == file and not one.ours}
        there = {one.id: one for one in read.texts.values() if one.file == drafted}
        for identity, text in there.items():
            own = here.get(identity)
            elsewhere = text.kind is TextKind.INTRODUCTION and text.words in said
            if own is None and not _is_shared(file) and not elsewhere:
                yield TextDifference(file, identity, None, text.words)
            elif own and own.words != text.words:
                yield TextDifference(file, identity, own.words, text.words)
        for identity, text in here.items():
            if identity not in there and (not _is_shared(file) or _is_of_edition(text, year)):
                yield TextDifference(file, identity, text.words, None)


def compare_codes(stands: Suite, read: Suite, files: Mapping[str, str]) -> Iterator[TextDifference]:
    """Yields every statement whose printed code is another in a document.

    Args:
        stands: The suite in the folder.
        read: The suite made from the document alone.
        files: The files of ``read``, each with the file of ``stands`` it is compared with.
    """
    here, there = (_list_codes(suite) for suite in (stands, read))
    for identity, (file, code) in there.items():
        own = here.get(identity)
        if own and file in files and own[1] != code:
            about = f"the code that is printed for {identity}"
            yield TextDifference(files[file], about, own[1] or "none", code or "none")


def _list_codes(suite: Suite) -> dict[TextId, tuple[str, str]]:
    """Returns the file and the printed code of each statement, by the id of its text."""
    return {
        one.text.id: (one.text.file, one.code)
        for standard in suite.entities.standards
        for section in standard.sections
        for statement in section.statements
        for one in statement.walk()
    }


def _is_shared(file: str) -> bool:
    """Tells whether a file has texts of several editions, as those outside folders have."""
    return "/" not in file


def _is_of_edition(text: Text, year: str) -> bool:
    """Tells whether a text belongs to an edition."""
    return text.id.startswith(f"{year} ")
