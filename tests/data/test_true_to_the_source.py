"""The YAML holds the published texts to the letter: nothing lost, nothing invented."""

from collections.abc import Iterable, Iterator
from functools import cache

import pytest

from generator import model
from generator.model.states import State
from generator.suite.loading import load
from generator.suite.suite import Suite
from generator.suite.text import Text
from tests.data import published, raw
from tests.data.published import plain
from tests.support import PROJECT


@cache
def texts() -> dict[str, Text]:
    """Every published text of the suite by its id, as far as the files can be read."""
    return {text.id: text for text in load(PROJECT)[0].texts.values() if not text.ours}


def sources_of(text: Text) -> tuple[str, ...]:
    """The published texts that something may have been taken from; none where it may be any.

    A standard names its own or has that of its edition; what is of an edition has that edition's.
    What stands before statements is said by the edition, and printed with its standards.
    """
    year = text.file.split("/")[1] if text.file.startswith("standards/") else text.id.split()[0]
    standard = raw.document(text.file) if text.file.startswith("standards/") else {}
    own = standard.get("source") or raw.editions().get(year, {}).get("source")
    if "lead_in" not in text.path:
        return (str(own),) if own else ()
    files = raw.standards().values()
    held = (one.get("source") for file, one in files if file.split("/")[1] == year)
    return tuple(dict.fromkeys(str(source) for source in (own, *held) if source))


@pytest.mark.parametrize("identity", texts())
def test_each_text_of_the_yaml_stands_in_its_source(identity: str, real_suite: Suite) -> None:
    text = texts()[identity]
    sources = sources_of(text)
    where = real_suite.locate(text.file, *text.path)
    printed = [published.text(one) for one in sources] or [published.every_text()]
    assert any(text.words in one for one in printed), (
        f"{where.file}:{where.line}: {identity} does not stand in "
        f"{' or '.join(sources) or 'sources/'} "
        "(write it as published; where it is of a new text, put that into sources/, and name it "
        "as source: of the standard or the edition)"
    )


@pytest.mark.parametrize("statement", published.statements())
def test_each_statement_of_a_source_stands_in_the_yaml_under_its_code(statement: str) -> None:
    line = published.statements()[statement]
    place, held = raw.statements().get(statement, (line.place, None))
    assert held is not None, f"{place}: {statement} is not in the YAML"
    assert plain(held) == line.words, f"{place}: {statement} is not as {line.place} prints it"


@pytest.mark.parametrize("source", published.sources())
def test_no_line_of_a_source_is_left_out(source: str, real_suite: Suite) -> None:
    printed = {ended(plain(line)) for line in printed_lines(real_suite)}
    left_out = [
        f"{line.place}: “{line.words}” is not in the YAML"
        for line in published.lines(source)
        if ended(line.words) not in printed and line.words not in published.not_held(source)
    ]
    hint = f"(put it in as published, or name it under not_held: in {published.EXPECTED})"
    assert not left_out, f"{'; '.join(left_out)} {hint}"


@pytest.mark.parametrize("source", published.sources())
def test_the_rows_of_the_mapping_stand_in_their_printed_order(
    source: str, real_suite: Suite
) -> None:
    words = [ended(line.words) for line in published.lines(source)]
    rows = [row for row in map(ended, map(plain, mapping_rows(real_suite))) if row in words]
    following = iter(words)
    misplaced = [row for row in rows if row not in following]  # looks on from the row before
    assert misplaced == []


def ended(line: str) -> str:
    """A line without the mark at its end, which lists and tables leave out or put in."""
    return line.rstrip(".:")


def printed_lines(suite: Suite) -> Iterator[str]:
    """Every line that a published text may print of what the suite holds."""
    yield from (text.words for text in suite.texts.values() if not text.ours)
    entries = suite.translations["cy"].entries.items()
    welsh = {key: one.words for key, one in entries if is_official(one)}
    yield from welsh.values()
    for edition in suite.editions:
        yield from fields(edition.edition.metadata)
    for entry in suite.standards:
        standard = entry.standard
        title = standard.title
        yield from (standard.urn, f"{standard.urn}: {title}")
        yield f"{standard.urn}: {welsh.get((f'{standard.urn} title', title), title)}"
        yield from (f"{code} {text}" for code, text in standard.statements.items())
        yield from fields(standard.metadata)
        for section in standard.sections or ():
            yield from (line for block in section.parts for line in coded(block))
    for functions in suite.mapping.functions.values():
        yield from (f"{function.code}. {function.process}" for function in functions)
    yield from mapping_rows(suite)
    for values in suite.values.root.values():
        yield from (f"{value.number}. {value.text}" for value in values.values)
    yield from (f"{term.term}: {term.definition}" for term in suite.glossary.terms)
    for link in suite.links.links:
        for address in (link.address, f"<{link.address}>"):
            yield from (address, f"{link.label} {address}", f"{link.label}: {address}")


def fields(metadata: Iterable[model.Metadatum]) -> Iterator[str]:
    """What is printed of a publisher's information, with its label."""
    for one in metadata:
        words = one.text or "; ".join(one.texts or ())
        yield from (f"{one.label}: {words}", f"{one.label} {words}")


def coded(block: object) -> Iterator[str]:
    """A statement or a list of the long form, with its code as it is or as it may be printed."""
    if isinstance(block, model.List):
        yield from (line for entry in block.list for line in coded(entry))
    elif isinstance(block, model.Definition):
        yield from (f"{block.term}: {block.definition}", f"{block.term} {block.definition}")
    elif isinstance(block, model.Statement | model.ListEntry):
        codes = (f"{block.code}", f"{block.code}.", f"{block.code})", "•")
        yield from (f"{code} {block.text}" for code in codes)
        yield from (line for item in block.items for line in coded(item))


def is_official(entry: object) -> bool:
    """Whether Welsh is the publisher's own."""
    return getattr(entry, "state", None) is State.OFFICIAL


def mapping_rows(suite: Suite) -> Iterator[str]:
    """The rows of the mapping tables as they are printed, with either dash before the owner."""
    titles = {entry.standard.urn: entry.standard.title for entry in suite.standards}
    signposted = {standard.urn: standard for standard in suite.mapping.signposted}
    for functions in suite.mapping.functions.values():
        for function in functions:
            for number, row in enumerate(function.maps_to):
                begins = f"{function.code} {function.table or function.process} "
                owner, _, code = row.urn.partition(" ")
                line = f"{begins if number == 0 else ''}({owner}) {code} "
                if other := signposted.get(row.urn):
                    for dash in "–-":
                        yield f"{line}{other.title} {other.suite} {dash} owned by {other.owner}"
                else:
                    yield line + (row.printed_title or titles.get(row.urn, ""))
