"""The sections of a standard, whichever form its file has: what each holds, in printed order."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from generator import ids, model
from generator.ids import SHORT_FORM, Address, SectionKind
from generator.suite.text import Kind, Origin, Text

OF_STATEMENTS: dict[SectionKind, Kind] = {"criteria": Kind.CRITERION, "knowledge": Kind.KNOWLEDGE}
"""What the statements of a section are as texts, where they have a kind of their own."""


@dataclass(frozen=True, eq=False)
class Statement:
    """A performance criterion, a knowledge statement or the like; or a part of one.

    Attributes:
        urn: The standard that it is of.
        name: What it is cited by behind that: ``P4``, and a part of it ``P4-1``.
        code: What is printed before it, whatever that is; empty where nothing is.
        reference: ``ABC SE03 P4``.
        kind: What the section is that it stands in.
        within: The reference of the statement that it is a part of; None where it is of none.
        items: Its parts, with what was withdrawn in its place.
    """

    urn: str
    name: str
    code: str
    reference: str
    kind: SectionKind
    address: Address
    within: str | None
    text: Text
    items: "tuple[Statement | Withdrawn, ...]"

    @property
    def running(self) -> tuple[Text, ...]:
        """Its running texts, without those of its parts."""
        return (self.text,)

    def all(self) -> "Iterator[Statement]":
        """Yields it, and its parts in printed order."""
        yield self
        for item in self.items:
            if isinstance(item, Statement):
                yield from item.all()


@dataclass(frozen=True, eq=False)
class Withdrawn:
    """What is left of a statement that a revision took out: its name is not used again."""

    name: str
    reference: str
    address: Address


@dataclass(frozen=True, eq=False)
class Heading:
    """A heading within a section.

    Attributes:
        level: 2 where it stands within what another heading of the section begins.
        lead_in: The words before what follows; None where it has none of its own.
    """

    address: Address
    text: Text
    level: int
    lead_in: Text | None


@dataclass(frozen=True, eq=False)
class ListEntry:
    """An entry of a list that is no statement; its code is empty where none is printed."""

    code: str
    text: Text
    items: "tuple[ListEntry, ...]"

    @property
    def lines(self) -> tuple[tuple[str, Text], ...]:
        """Its code and text, and those of the entries within it."""
        return (self.code, self.text), *(line for item in self.items for line in item.lines)

    @property
    def texts(self) -> tuple[Text, ...]:
        """Its text, and those of the entries within it."""
        return tuple(text for _, text in self.lines)


@dataclass(frozen=True, eq=False)
class List:
    """A list of what are no statements."""

    entries: tuple[ListEntry, ...]


@dataclass(frozen=True, eq=False)
class Definition:
    """A term that a standard explains itself."""

    term: Text
    definition: Text


Block = Text | Heading | List | Statement | Withdrawn | Definition
"""What a section holds; a text by itself is a paragraph."""

Placed = TypeVar("Placed", bound=Block)


@dataclass(frozen=True, eq=False)
class StandardSection:
    """A section of a standard.

    Attributes:
        kind: What it is.
        heading: As printed; None where the site's own words for its kind stand there.
        lead_in: As printed in the standard itself; of the short form, the edition has it.
        held: Whether our source holds what stands in it.
        blocks: What it holds, with what was withdrawn in its place.
        short: Whether it is of the short form.
    """

    kind: SectionKind
    address: Address
    heading: Text | None
    lead_in: Text | None
    held: bool
    blocks: tuple[Block, ...]
    short: bool

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Its statements, without their parts."""
        return tuple(block for block in self.blocks if isinstance(block, Statement))

    @property
    def running(self) -> tuple[Text, ...]:
        """Its running texts, without those of its statements."""
        return tuple(text for block in self.blocks for text in _running(block))


def _running(block: Block) -> Iterator[Text]:
    if isinstance(block, Text):
        yield block
    elif isinstance(block, List):
        for entry in block.entries:
            yield from entry.texts
    elif isinstance(block, Definition):
        yield block.definition


def short_form(standard: Origin, said: model.Standard) -> Iterator[StandardSection]:
    """Makes the sections of a standard in the short form: its overview, and what it holds."""
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
    """The origin of a section's texts: their address, and what they are."""
    what = Kind.OVERVIEW if kind == "overview" else Kind.SECTION
    return replace(standard, address=ids.section_address(standard.name, kind, number), kind=what)


class _Maker:
    """Makes one section of the long form, and counts its texts.

    Args:
        here: The origin of its texts.
        said: The section.
        name: What the ids of its texts go on with after the URN.
        taken: The anchors on the standard's page that are not free; it adds its own.
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
        """Makes it."""
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
        made = []
        for number, said in enumerate(entries):
            there = replace(here, path=(*here.path, key, number))
            name = self._next("item")
            text = there.text(name, said.text, "text", running=True, positional=True)
            made.append(ListEntry(said.code or "", text, self._entries(there, said.items, "items")))
        return tuple(made)

    def _next(self, what: str = "") -> str:
        """The name of the next text of some kind: ``scope 2``, ``scope item 5``."""
        self.counts[what] += 1
        return " ".join(filter(None, (self.name, what, str(self.counts[what]))))


def _statement(
    here: Origin, said: model.Statement, kind: SectionKind, *keys: str, within: str | None = None
) -> Statement:
    """Makes a statement with its parts.

    Args:
        here: The origin of the block that it is.
        said: The statement.
        kind: What its section is.
        keys: What leads on to its text from the block.
        within: The reference of the statement that it is a part of.
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


def with_withdrawn(
    sections: tuple[StandardSection, ...], withdrawn: Iterable[Withdrawn]
) -> tuple[StandardSection, ...]:
    """Returns the sections with each statement that was withdrawn where it would stand.

    One whose kind is not held stands nowhere.
    """
    for one in withdrawn:
        chosen = _section_of(sections, one)
        sections = tuple(
            replace(section, blocks=_with_one(section.blocks, one, _parent(one)))
            if section is chosen
            else section
            for section in sections
        )
    return sections


def _parent(withdrawn: Withdrawn) -> str:
    """The statement that it was a part of, by its name; empty where it was of none."""
    return withdrawn.name.rpartition("-")[0]


def _section_of(
    sections: tuple[StandardSection, ...], withdrawn: Withdrawn
) -> StandardSection | None:
    """That of its statement; or the first with a later one of its letter, or the last with any."""
    letter = withdrawn.name[0]
    held = [section for section in sections if section.held]
    named = {
        section: [one.name for top in section.statements for one in top.all()] for section in held
    }
    lettered = [one for one in held if any(name[0] == letter for name in named[one])]
    found = [
        *(one for one in held if _parent(withdrawn) in named[one]),
        *(one for one in lettered if any(_is_later(name, withdrawn) for name in named[one])),
        *reversed(lettered),
        *(one for one in held if ids.LETTERS.get(one.kind) == letter),
        *(one for one in held if named[one]),
    ]
    return next(iter(found), None)


def _with_one(
    blocks: tuple[Placed, ...], withdrawn: Withdrawn, parent: str
) -> tuple[Placed | Statement | Withdrawn, ...]:
    """Returns blocks of a section, or parts of a statement, with one that was withdrawn.

    Args:
        blocks: The blocks or parts.
        withdrawn: What was withdrawn.
        parent: The statement among them, or among their parts, that it was a part of.
    """
    owner = next(
        (one for one in blocks if isinstance(one, Statement) and _holds(one, parent)), None
    )
    if owner:
        rest = "" if owner.name == parent else parent
        items = _with_one(owner.items, withdrawn, rest)
        return tuple(replace(one, items=items) if one is owner else one for one in blocks)
    named = [
        (place, one.name)
        for place, one in enumerate(blocks)
        if isinstance(one, Statement | Withdrawn) and one.name[0] == withdrawn.name[0]
    ]
    later = [place for place, name in named if _is_later(name, withdrawn)]
    place = later[0] if later else named[-1][0] + 1 if named else len(blocks)
    return (*blocks[:place], withdrawn, *blocks[place:])


def _holds(statement: Statement, name: str) -> bool:
    """Whether a statement has some name, or has a part of it."""
    return any(one.name == name for one in statement.all())


def _is_later(name: str, withdrawn: Withdrawn) -> bool:
    own = withdrawn.name
    return name[0] == own[0] and ids.in_order(name) > ids.in_order(own)
