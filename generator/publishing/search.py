"""The search finds each statement by itself, and leads to its place.

Material indexes a page by its headings, and statements are no headings. Their lists carry
``data-search-exclude``, and their own entries are added to the index that Material wrote; its form
is the contract between Material's builder and the script that searches.
"""

import json
from collections.abc import Iterable
from html import escape
from pathlib import Path

from generator.pages.site import Page


def add_statements(index_file: Path, pages: Iterable[Page]) -> None:
    """Adds the pages' own entries to a search index.

    Args:
        index_file: The ``search_index.json`` that Material wrote.
        pages: The generated pages of the index's language.
    """
    index = json.loads(index_file.read_text(encoding="utf-8"))
    entries = [
        # The script that searches puts these into the page as HTML.
        {
            "location": entry.address.location,
            "title": escape(entry.title, quote=False),
            "text": escape(entry.text, quote=False),
        }
        for page in pages
        for entry in page.entries
    ]
    index["docs"].extend(entries)
    index_file.write_text(
        json.dumps(index, separators=(",", ":"), ensure_ascii=False), encoding="utf-8"
    )
