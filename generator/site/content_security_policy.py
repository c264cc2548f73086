"""What a page may load and run: what is this site's own, and nothing else.

The policy stands in the page, because a site of plain files can't rely on its server's headers.
Inline scripts, which Material writes, are let run by the hash of each. A hash is taken of the page
as it is written, so an update of Material needs no edit here.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256

OWN = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # Material's icons stand in its style sheet as data
    "font-src": "'self'",
    "connect-src": "'self'",  # the search's index
    "worker-src": "'self'",  # the search
    "base-uri": "'none'",
    "form-action": "'self'",  # the search on the first page
}
CHARSET = '<meta charset="utf-8">'
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script", re.DOTALL | re.IGNORECASE)
NOT_RUN_FROM_HERE = re.compile(r"""\ssrc=|\stype="[^"]*json\"""", re.IGNORECASE)
"""In the attributes of a script that is fetched, or is data and no script."""


def with_policy(page: str) -> str:
    """A whole page of HTML with its policy, ahead of all that the policy is for.

    Raises:
        ValueError: Where the page does not begin as Material's do.
    """
    before, charset, after = page.partition(CHARSET)
    if not charset:
        raise ValueError(f"no {CHARSET}, after which the Content-Security-Policy goes")
    policy = _policy(tuple(dict.fromkeys(_inline_scripts(page))))
    return f'{before}{charset}<meta http-equiv="Content-Security-Policy" content="{policy}">{after}'


def _inline_scripts(page: str) -> Iterator[str]:
    """The scripts of the frame. One in the article came with its words, and is not let run."""
    frame, _, article = page.partition("<article")
    for part in (frame, article.rpartition("</article>")[2]):
        for attributes, script in SCRIPT.findall(part):
            if not NOT_RUN_FROM_HERE.search(attributes):
                yield script


@lru_cache(64)  # pages of one depth have the same scripts
def _policy(scripts: tuple[str, ...]) -> str:
    hashes = [f"'sha256-{b64encode(sha256(one.encode()).digest()).decode()}'" for one in scripts]
    directives = OWN | {"script-src": " ".join([OWN["script-src"], *hashes])}
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())
