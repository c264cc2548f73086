"""Compares the files of a suite with a document, text by text."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.importing.drafts.folder import staged
from generator.importing.drafts.outcome import Difference
from generator.suite.loading import load
from generator.suite.suite import Suite
from generator.suite.text import Kind, Text, TextId

NOWHERE = Path("/nowhere")
"""The folder of a suite that is in no folder."""


def suite_of(files: Mapping[str, str]) -> Suite:
    """Returns the suite of files that are only in memory."""
    with staged(NOWHERE, files) as copy:
        return load(copy)[0]


def differences(
    stands: Suite, read: Suite, files: Mapping[str, str], year: str
) -> Iterator[Difference]:
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
            elsewhere = text.kind is Kind.INTRODUCTION and text.words in said
            if own is None and not _of_all(file) and not elsewhere:
                yield Difference(file, identity, None, text.words)
            elif own and own.words != text.words:
                yield Difference(file, identity, own.words, text.words)
        for identity, text in here.items():
            if identity not in there and (not _of_all(file) or _is_of(text, year)):
                yield Difference(file, identity, text.words, None)


def codes(stands: Suite, read: Suite, files: Mapping[str, str]) -> Iterator[Difference]:
    """Yields every statement whose printed code is another in a document.

    Args:
        stands: The suite in the folder.
        read: The suite made from the document alone.
        files: The files of ``read``, each with the file of ``stands`` it is compared with.
    """
    here, there = (_codes(one) for one in (stands, read))
    for identity, (file, code) in there.items():
        own = here.get(identity)
        if own and file in files and own[1] != code:
            about = f"the code that is printed for {identity}"
            yield Difference(files[file], about, own[1] or "none", code or "none")


def _codes(suite: Suite) -> dict[TextId, tuple[str, str]]:
    """Returns the file and the printed code of each statement, by the id of its text."""
    return {
        one.text.id: (one.text.file, one.code)
        for standard in suite.entities.standards
        for section in standard.sections
        for statement in section.statements
        for one in statement.all()
    }


def _of_all(file: str) -> bool:
    """Tells whether a file has texts of several editions, as those outside folders have."""
    return "/" not in file


def _is_of(text: Text, year: str) -> bool:
    """Tells whether a text belongs to an edition."""
    return text.id.startswith(f"{year} ")
