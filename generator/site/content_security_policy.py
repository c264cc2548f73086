"""The Content-Security-Policy of a page: it loads and runs only what is this site's own.

The policy stands in the page, because a site of plain files can't rely on its server's headers.
Material writes scripts into its pages, and so does Zensical. Each is known by its template in the
package, and let run by its hash, so an update of the builder needs no edit here; the requirements
pin the package by a hash too. Any other script in a page is let run by nothing.
"""

import re
from base64 import b64encode
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

import material

OWN = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # Material's icons stand in its style sheet as data
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",  # the search
    "base-uri": "'none'",
    "form-action": "'self'",  # the search on the first page
}
CHARSET = '<meta charset="utf-8">'
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script", re.DOTALL | re.IGNORECASE)
NOT_RUN_FROM_HERE = re.compile(r"""\ssrc=|\stype="[^"]*json\"""", re.IGNORECASE)
"""Matches the attributes of a script that is fetched, or that is data and no script."""

MATERIAL = Path(material.__file__).parent / "templates"
WITH_SCRIPTS = ("base", "content", "palette")
"""The builder's templates in ``partials/javascripts`` that this site's pages use."""

VALUE = re.compile(r"\{\{.*?\}\}")
ADDRESS = r"[\w./~%-]*"
"""The value in such a script: the path of the site's root. None of these characters can end the
string around it.
"""


class UnknownScriptError(ValueError):
    """Raised if the frame of a page has a script that its builder did not write."""


def add_policy(page: str, templates: Path = MATERIAL) -> str:
    """Returns a page with its policy, ahead of everything that the policy applies to.

    Args:
        page: The page.
        templates: The folder of its builder's own templates.

    Raises:
        UnknownScriptError: Where a script in the frame is none of the builder's. One in the article
            came with its words, and is not let run.
        ValueError: Where the page does not begin as Material's do.
    """
    before, charset, after = page.partition(CHARSET)
    if not charset:
        raise ValueError(f"no {CHARSET}, after which the Content-Security-Policy goes")
    frame, _, article = page.partition("<article")
    scripts = tuple(
        dict.fromkeys((*_find_scripts(frame), *_find_scripts(article.rpartition("</article>")[2])))
    )
    for script in scripts:
        if not any(known.fullmatch(script) for known in _list_known_scripts(templates)):
            raise UnknownScriptError(
                f"a script stands in the frame of a page that is none of the builder's: {script!r} "
                "(put it into theme/assets/scripts, or take the word out that it came with)"
            )
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_make_policy(scripts)}">'
    return f"{before}{charset}{policy}{after}"


def _find_scripts(html: str) -> list[str]:
    """Returns the inline scripts in HTML."""
    return [
        script
        for attributes, script in SCRIPT.findall(html)
        if not NOT_RUN_FROM_HERE.search(attributes)
    ]


@cache
def _list_known_scripts(templates: Path) -> tuple[re.Pattern[str], ...]:
    """Returns patterns of the builder's inline scripts, with gaps for their values."""
    return tuple(
        re.compile(ADDRESS.join(map(re.escape, VALUE.split(script))))
        for name in WITH_SCRIPTS
        for script in _find_scripts(
            (templates / f"partials/javascripts/{name}.html").read_text(encoding="utf-8")
        )
    )


def _hash(element: str) -> str:
    """Returns the source expression that allows an inline script by its hash."""
    return f"'sha256-{b64encode(sha256(element.encode()).digest()).decode()}'"


@lru_cache(64)  # pages of one depth have the same scripts
def _make_policy(scripts: tuple[str, ...]) -> str:
    directives = OWN | {"script-src": " ".join([OWN["script-src"], *map(_hash, scripts)])}
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())
