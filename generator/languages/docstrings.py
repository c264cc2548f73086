"""Docstrings that readers see: what the objects of the published data are, as their models say."""

import ast
from collections.abc import Iterator
from typing import BinaryIO

NOT_PUBLISHED = "BaseModel"
"""What a model derives from straight that is no object of the data, but serves those that are."""


def extract_docstrings(
    file: BinaryIO, *_calls_and_tags: object, **_options: object
) -> Iterator[tuple[int, None, str, list[str]]]:
    """Yields the first paragraph of the docstring of each published model, as Babel asks for words.

    Args:
        file: A module of models. What else Babel hands on is about calls, which there are none of.

    Yields:
        The line, no function, the words, and no comments.
    """
    for node in ast.parse(file.read()).body:
        if isinstance(node, ast.ClassDef) and not any(map(_is_base, node.bases)):
            words = take_first_paragraph(ast.get_docstring(node) or "")
            if words:
                yield node.lineno, None, words, []


def take_first_paragraph(docstring: str) -> str:
    """Returns the first paragraph of a docstring in one line: what the thing is."""
    return " ".join(docstring.partition("\n\n")[0].split())


def _is_base(base: ast.expr) -> bool:
    return isinstance(base, ast.Name) and base.id == NOT_PUBLISHED
