"""What real users would type into the search finds what they want, among the first results."""

from pathlib import Path

import pytest

from .gold import answered, queries
from .pages import LANGUAGES, ROOT, Code
from .visitor import Visitor

ENOUGH = 0.95


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_users_want_is_among_the_first_results(visitor: Visitor, language: Code) -> None:
    figures = answered(visitor.open(f"{ROOT[language]}/"), language)
    assert len(figures.answers) >= 50
    assert figures.share >= ENOUGH, str(figures)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_that_users_want_is_on_the_site(site: Path, language: Code) -> None:
    wanted = {place for query in queries(language) for place in query.want}
    for place in sorted(wanted):
        path, _, anchor = place.partition("#")
        page = site / f"{ROOT[language]}{path}index.html".removeprefix("/")
        assert f'id="{anchor}"' in page.read_text(encoding="utf-8") or not anchor, place
