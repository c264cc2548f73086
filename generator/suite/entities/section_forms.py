"""Makes the sections of a standard from its file, in the short form or the long form."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator import ids, model
from generator.ids import SHORT_FORM, Address, SectionKind
from generator.suite.entities.sections import (
    Block,
    Definition,
    Heading,
    List,
    ListEntry,
    StandardSection,
    Statement,
)
from generator.suite.text import Kind, Origin

OF_STATEMENTS: dict[SectionKind, Kind] = {"criteria": Kind.CRITERION, "knowledge": Kind.KNOWLEDGE}
"""The kind of text that statements are, by kind of section; in others they are STATEMENT."""


def short_form(standard: Origin, said: model.Standard) -> Iterator[StandardSection]:
    """Makes the sections of a standard in the short form: the overview, then its statements."""
    here = _placed(standard, "overview", 1)
    overview = here.numbered("overview", said.overview or (), "overview")
    yield StandardSection("overview", here.address, None, None, True, overview, True)
    for key, kind in SHORT_FORM.items():
        listed = getattr(said, key)
        held = not isinstance(listed, str)
        if held and not listed:
            continue  # the standard has none
        statements = (
            _statement(
                replace(standard, path=(key,)),
                model.Statement.model_construct(id=code.lower(), code=code, text=text),
                kind,
                code,
            )
            for code, text in (listed.items() if held else ())
        )
        address = ids.section_address(standard.name, kind, 1)
        yield StandardSection(kind, address, None, None, held, tuple(statements), True)


def long_form(
    standard: Origin, sections: Iterable[model.StandardSection]
) -> Iterator[StandardSection]:
    """Makes the sections of a standard in the long form."""
    kinds: Counter[SectionKind] = Counter()
    taken: set[str] = set()
    for number, said in enumerate(sections):
        kinds[said.kind] += 1
        here = _placed(standard, said.kind, kinds[said.kind])
        taken.add(here.address.anchor)
        here = replace(here, path=("sections", number))
        yield _Maker(here, said, ids.section_name(said.kind, kinds[said.kind]), taken).section()


def _placed(standard: Origin, kind: SectionKind, number: int) -> Origin:
    """Makes the origin of a section's texts, with the section's address and kind."""
    what = Kind.OVERVIEW if kind == "overview" else Kind.SECTION
    return replace(standard, address=ids.section_address(standard.name, kind, number), kind=what)


class _Maker:
    """Makes one section of the long form, counting its texts for their ids.

    Args:
        here: The origin of its texts.
        said: The section in the file.
        name: The part of its texts' ids that follows the URN.
        taken: The anchors in use on the standard's page, to which it adds its own.
    """

    def __init__(
        self, here: Origin, said: model.StandardSection, name: str, taken: set[str]
    ) -> None:
        self.here = here
        self.said = said
        self.name = name
        self.taken = taken
        self.counts: Counter[str] = Counter()

    def section(self) -> StandardSection:
        """Makes the section."""
        said = self.said
        return StandardSection(
            said.kind,
            self.here.address,
            self.here.optional(f"{self.name} heading", said.heading, "heading"),
            self.here.optional(f"{self.name} lead-in", said.lead_in, "lead_in"),
            said.held,
            tuple(self._block(number, block) for number, block in enumerate(said.parts)),
            short=False,
        )

    def _block(self, number: int, said: model.Block) -> Block:
        """Makes a block of the section."""
        here = replace(self.here, path=(*self.here.path, "blocks", number))
        if isinstance(said, model.Heading):
            return self._heading(here, said)
        if isinstance(said, model.Paragraph):
            name = self._next()
            return here.text(name, said.paragraph, "paragraph", running=True, positional=True)
        if isinstance(said, model.List):
            return List(self._entries(here, said.list, "list"))
        if isinstance(said, model.Definition):
            names = self._next("term"), self._next("definition")
            return Definition(
                here.text(names[0], said.term, "term", positional=True),
                here.text(names[1], said.definition, "definition", running=True, positional=True),
            )
        assert isinstance(said, model.Statement)
        return _statement(here, said, self.said.kind, "text")

    def _heading(self, section: Origin, said: model.Heading) -> Heading:
        """Makes a heading, with an anchor that no other on the page has."""
        name = self._next("subheading")
        wanted = f"{section.address.anchor}-{ids.slug(said.heading)}".strip("-")
        anchor, number = wanted, 1
        while anchor in self.taken:
            number += 1
            anchor = f"{wanted}-{number}"
        self.taken.add(anchor)
        here = replace(section, address=Address(section.address.path, anchor))
        return Heading(
            here.address,
            here.text(name, said.heading, "heading", positional=True),
            said.level,
            here.optional(f"{name} lead-in", said.lead_in, "lead_in", positional=True),
        )

    def _entries(
        self, here: Origin, entries: Iterable[model.ListEntry], key: str
    ) -> tuple[ListEntry, ...]:
        """Makes the entries of a list, and the entries within each."""
        made = []
        for number, said in enumerate(entries):
            there = replace(here, path=(*here.path, key, number))
            name = self._next("item")
            text = there.text(name, said.text, "text", running=True, positional=True)
            made.append(ListEntry(said.code or "", text, self._entries(there, said.items, "items")))
        return tuple(made)

    def _next(self, what: str = "") -> str:
        """Names the next text of some kind: ``scope 2``, ``scope item 5``."""
        self.counts[what] += 1
        return " ".join(filter(None, (self.name, what, str(self.counts[what]))))


def _statement(
    here: Origin, said: model.Statement, kind: SectionKind, *keys: str, within: str | None = None
) -> Statement:
    """Makes a statement with its parts.

    Args:
        here: The origin of its block.
        said: The statement in the file.
        kind: The kind of its section.
        keys: The keys that lead from the block to its text.
        within: The reference of the statement that it is a part of, if any.
    """
    name = said.id.upper()
    address = ids.standard_address(here.name, name)
    what = OF_STATEMENTS.get(kind, Kind.STATEMENT)
    own = replace(here, address=address, kind=what)
    text = own.text(name, said.text, *keys, running=True)
    items = tuple(
        _statement(
            replace(here, path=(*here.path, "items", number)), one, kind, "text", within=text.id
        )
        for number, one in enumerate(said.items)
    )
    return Statement(here.name, name, said.code or "", text.id, kind, address, within, text, items)
