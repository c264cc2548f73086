"""Every page that people write stands in both languages, at the same path."""

from collections.abc import Iterator

from generator.problems import Place, Problem
from generator.suite import Suite


def have_twins(suite: Suite) -> Iterator[Problem]:
    """Yields every written page whose twin is not there."""
    docs = suite.root / "docs"
    pages = {
        language: {path.relative_to(docs / language) for path in (docs / language).rglob("*.md")}
        for language in ("en", "cy")
    }
    for language, other in (("en", "cy"), ("cy", "en")):
        for path in sorted(pages[language] - pages[other]):
            yield Problem(
                Place(f"docs/{language}/{path.as_posix()}", 1),
                "page-untwinned",
                f"there is no docs/{other}/{path.as_posix()}",
                "write the page in the other language too",
            )
