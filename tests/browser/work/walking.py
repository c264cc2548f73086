"""What the walks through the tools share: keys pressed somewhere, the words of what is made."""

import io
import zipfile

from lxml import etree
from playwright.sync_api import Page

from tests.browser.keys import tab_to

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def press_to(page: Page, target: str, key: str = "Enter") -> None:
    """Goes to an element by the keyboard, and presses a key there."""
    tab_to(page, target)
    page.keyboard.press(key)


def words_of(docx: bytes) -> str:
    """All words of a Word file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        tree = etree.fromstring(archive.read("word/document.xml"))
    return " ".join(one.text or "" for one in tree.iter(WORDS))
