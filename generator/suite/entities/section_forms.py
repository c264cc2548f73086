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
from generator.suite.text import Origin, TextKind

OF_STATEMENTS: dict[SectionKind, TextKind] = {
    "criteria": TextKind.CRITERION,
    "knowledge": TextKind.KNOWLEDGE,
}
"""The kind of text that statements are, by kind of section; in others they are STATEMENT."""


def make_short_form(standard: Origin, said: model.Standard) -> Iterator[StandardSection]:
    """Makes the sections of a standard in the short form: the overview, then its statements."""
    here = _make_origin(standard, "overview", 1)
    overview = here.make_numbered("overview", said.overview or (), "overview")
    yield StandardSection("overview", here.address, None, None, True, overview, True)
    for key, kind in SHORT_FORM.items():
        listed = getattr(said, key)
        held = not isinstance(listed, str)
        if held and not listed:
            continue  # the standard has none
        statements = (
            _make_statement(
                replace(standard, path=(key,)),
                model.Statement.model_construct(id=code.lower(), code=code, text=text),
                kind,
                code,
            )
            for code, text in (listed.items() if held else ())
        )
        address = ids.make_section_address(standard.name, kind, 1)
        yield StandardSection(kind, address, None, None, held, tuple(statements), True)


def make_long_form(
    standard: Origin, sections: Iterable[model.StandardSection]
) -> Iterator[StandardSection]:
    """Makes the sections of a standard in the long form."""
    kinds: Counter[SectionKind] = Counter()
    taken: set[str] = set()
    for number, said in enumerate(sections):
        kinds[said.kind] += 1
        here = _make_origin(standard, said.kind, kinds[said.kind])
        taken.add(here.address.anchor)
        here = replace(here, path=("sections", number))
        yield _SectionMaker(
            here, said, ids.make_section_name(said.kind, kinds[said.kind]), taken
        ).make()


def _make_origin(standard: Origin, kind: SectionKind, number: int) -> Origin:
    """Makes the origin of a section's texts, with the section's address and kind."""
    what = TextKind.OVERVIEW if kind == "overview" else TextKind.SECTION
    return replace(
        standard, address=ids.make_section_address(standard.name, kind, number), kind=what
    )


class _SectionMaker:
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

    def make(self) -> StandardSection:
        """Makes the section."""
        said = self.said
        return StandardSection(
            said.kind,
            self.here.address,
            self.here.make_optional(f"{self.name} heading", said.heading, "heading"),
            self.here.make_optional(f"{self.name} lead-in", said.lead_in, "lead_in"),
            said.held,
            tuple(self._make_block(number, block) for number, block in enumerate(said.parts)),
            short=False,
        )

    def _make_block(self, number: int, said: model.Block) -> Block:
        """Makes a block of the section."""
        here = replace(self.here, path=(*self.here.path, "blocks", number))
        if isinstance(said, model.Heading):
            return self._make_heading(here, said)
        if isinstance(said, model.Paragraph):
            name = self._name_next_text()
            return here.make_text(name, said.paragraph, "paragraph", running=True, positional=True)
        if isinstance(said, model.List):
            return List(self._make_entries(here, said.list, "list"))
        if isinstance(said, model.Definition):
            names = self._name_next_text("term"), self._name_next_text("definition")
            return Definition(
                here.make_text(names[0], said.term, "term", positional=True),
                here.make_text(
                    names[1], said.definition, "definition", running=True, positional=True
                ),
            )
        assert isinstance(said, model.Statement)
        return _make_statement(here, said, self.said.kind, "text")

    def _make_heading(self, section: Origin, said: model.Heading) -> Heading:
        """Makes a heading, with an anchor that no other on the page has."""
        name = self._name_next_text("subheading")
        wanted = f"{section.address.anchor}-{ids.make_slug(said.heading)}".strip("-")
        anchor, number = wanted, 1
        while anchor in self.taken:
            number += 1
            anchor = f"{wanted}-{number}"
        self.taken.add(anchor)
        here = replace(section, address=Address(section.address.path, anchor))
        return Heading(
            here.address,
            here.make_text(name, said.heading, "heading", positional=True),
            said.level,
            here.make_optional(f"{name} lead-in", said.lead_in, "lead_in", positional=True),
        )

    def _make_entries(
        self, here: Origin, entries: Iterable[model.ListEntry], key: str
    ) -> tuple[ListEntry, ...]:
        """Makes the entries of a list, and the entries within each."""
        made = []
        for number, said in enumerate(entries):
            there = replace(here, path=(*here.path, key, number))
            name = self._name_next_text("item")
            text = there.make_text(name, said.text, "text", running=True, positional=True)
            made.append(
                ListEntry(said.code or "", text, self._make_entries(there, said.items, "items"))
            )
        return tuple(made)

    def _name_next_text(self, what: str = "") -> str:
        """Names the next text of some kind: ``scope 2``, ``scope item 5``."""
        self.counts[what] += 1
        return " ".join(filter(None, (self.name, what, str(self.counts[what]))))


def _make_statement(
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
    address = ids.make_standard_address(here.name, name)
    what = OF_STATEMENTS.get(kind, TextKind.STATEMENT)
    own = replace(here, address=address, kind=what)
    text = own.make_text(name, said.text, *keys, running=True)
    items = tuple(
        _make_statement(
            replace(here, path=(*here.path, "items", number)),
            statement,
            kind,
            "text",
            within=text.id,
        )
        for number, statement in enumerate(said.items)
    )
    return Statement(here.name, name, said.code or "", text.id, kind, address, within, text, items)
