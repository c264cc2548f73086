"""The search: what it finds, where that leads, and how it understands the words of a language.

Material indexes a page by its headings, and statements are no headings. Their lists carry
``data-search-exclude``, and their own entries are added to the index that Material wrote; its form
is the contract between Material's builder and the script that searches.
"""

import json
import re
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

import yaml

from generator.ids import Code
from generator.pages.site import Page
from generator.publishing import welsh_forms

NAMES: dict[Code, str] = {"en": "en-GB", "cy": "cy"}
"""What the search calls our languages. Its own ``en`` takes no script, so ours has another name."""

SCRIPTS = "assets/javascripts/lunr/min"
"""Where Material's worker looks for the scripts of languages."""

WHOLE_PAGE = 2
"""How much more the top of a page counts than what stands on the page: LSI SE05 is first itself."""

TAG = re.compile(r"<[^>]+>")
WORD = re.compile(r"[^\W\d_]+")


def complete(site: Path, shared: Path, pages: Iterable[Page], code: Code, root: Path) -> None:
    """Adds the pages' own entries to a search index, and gives it the script of its language.

    Args:
        site: The folder of the language's site, where Material wrote the index.
        shared: The folder of the theme's files, which may be another language's.
        pages: The generated pages of that language.
        code: The language.
        root: The project's folder.
    """
    file = site / "search" / "search_index.json"
    index = json.loads(file.read_text(encoding="utf-8"))
    index["config"] |= {
        "lang": [NAMES[code]],
        "pipeline": ["trimmer", "stopWordFilter", "stemmer"],
    }
    for entry in index["docs"]:
        if "#" not in entry["location"]:
            entry["boost"] = WHOLE_PAGE
    index["docs"] += _entries(pages)
    file.write_text(json.dumps(index, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")
    script = shared / SCRIPTS / f"lunr.{NAMES[code]}.min.js"
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text(_script(index["docs"], code, root), encoding="utf-8")


def _entries(pages: Iterable[Page]) -> list[dict[str, Any]]:
    # The script that searches puts these into the page as HTML.
    return [
        {
            "location": entry.address.location,
            "title": escape(entry.title, quote=False),
            "text": f"<p>{escape(entry.text, quote=False)}</p>",
        }
        for page in pages
        for entry in page.entries
    ]


def _script(entries: list[dict[str, Any]], code: Code, root: Path) -> str:
    """The script by which the search understands a language."""
    parts = [
        (root / "languages" / name).read_text("utf-8")
        for name in ("search.js", f"{code}/search.js")
    ]
    if code == "cy":
        parts.insert(1, _welsh(entries, root))
    return "(() => {\n" + "\n".join(parts) + "})();\n"


def _welsh(entries: list[dict[str, Any]], root: Path) -> str:
    """The words of an index as the script of Welsh wants them."""
    own = yaml.safe_load((root / "languages/cy/words.yaml").read_text("utf-8"))
    text = " ".join(f"{entry['title']} {entry['text']}" for entry in entries)
    words = set(WORD.findall(TAG.sub(" ", text).lower())) - set(own["stop_words"])
    lines = welsh_forms.lines(words, own["forms"], root / ".cache" / "welsh-forms.json")
    forms, initials = welsh_forms.encoded(lines)
    stop_words = sorted({welsh_forms.folded(word) for word in own["stop_words"]})
    values = {"FORMS": forms, "INITIALS": initials, "STOP_WORDS": stop_words}
    return "".join(
        f"const {name} = {json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n"
        for name, value in values.items()
    )
