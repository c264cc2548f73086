"""The pages that people write: text that can be read, in both languages, at the same path."""

from collections.abc import Iterator

from generator.document import Document, decode, note_conflicts
from generator.problems import Place, Problem
from generator.suite import Suite


def can_be_read(suite: Suite) -> Iterator[Problem]:
    """Yields what would stop MkDocs in the middle of a page, or show on it as rubbish."""
    for path in sorted((suite.root / "docs").rglob("*.md")):
        document = Document(path.relative_to(suite.root).as_posix())
        text = decode(path, document)
        note_conflicts(text or "", document)
        yield from document.problems


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
