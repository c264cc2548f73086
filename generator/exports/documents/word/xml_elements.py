"""Makes elements of Word's XML that python-docx has no functions for."""

from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement


def make_element(name: str, /, *within: Any, text: str = "", **attributes: str) -> Any:
    """Makes an element.

    Args:
        name: Its name, without Word's prefix.
        within: What it holds.
        text: Its text, spaces at its ends included.
        attributes: Its attributes, without Word's prefix.
    """
    made: Any = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    if text:
        made.text = text
        made.set(qn("xml:space"), "preserve")
    made.extend(within)
    return made


def make_field_mark(kind: str) -> Any:
    """Makes a run that begins, separates or ends a field: ``begin``, ``separate``, ``end``."""
    return make_element("r", make_element("fldChar", fldCharType=kind))


def make_field_instruction(words: str) -> Any:
    """Makes a run with the instruction of a field."""
    return make_element("r", make_element("instrText", text=f" {words} "))
