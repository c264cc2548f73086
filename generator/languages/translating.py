"""Brings catalogues up to date: a suite's with its texts, the program's with its own words.

Babel does the work: it extracts the interface's words from templates and modules, and updates the
catalogues. What Babel can't know is added here: that a text keeps its id when its words change, so
that its old translation is kept as a suggestion; and that a comment naming a source makes a
translation official.
"""

import io
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from generator.ids import ENGLISH, Code
from generator.languages import own_words
from generator.languages.definitions import definition
from generator.languages.realigning import entry_key, realign
from generator.problems import Place, Problem, make
from generator.reading.document import is_there
from generator.reading.translations import OFFICIAL, REVIEWED, file_of, parse, with_count
from generator.suite.suite import Suite
from generator.writing import write

PROGRAM = Path(__file__).resolve().parents[1]
SOURCES: tuple[tuple[Path, list[tuple[str, str]], dict[str, str]], ...] = (
    (PROGRAM / "pages" / "templates", [("**.md", "jinja2")], {"comment_start_string": "{##"}),
    (PROGRAM.parent / "theme", [("**.html", "jinja2")], {}),
    (PROGRAM, [("**.py", "python")], {}),
    (
        PROGRAM / "exports" / "data" / "schema",
        [("**.py", "generator.languages.docstrings:extract")],
        {},
    ),
)
"""Where the interface's words stand, and how Babel is to read them there."""

HEAD = """\
# The {0} of every text.
#
# msgctxt is the id of a text, msgid the text itself; its {0} goes between the marks of msgstr.
# Above a draft stands the line “#, fuzzy”; above what somebody has reviewed, instead of it,
# “# reviewed: NAME, DATE”; and above the publisher's own {0} “#. official: SOURCE”."""
"""What a new catalogue says of itself to whoever opens it in an editor of texts."""

FORMERLY = "formerly "
"""Before a comment that vouched for the translation of an earlier text."""

UNWRAPPED = 100_000
"""A text stands on one line: Babel would break an earlier one where no tool could read it."""


@cache
def interface_words() -> tuple[tuple[str, int, str], ...]:
    """Every text of the interface: the file, the line, and its English."""
    return tuple(
        (f"{folder.relative_to(PROGRAM.parent)}/{name}", line, str(message))
        for folder, methods, options in SOURCES
        for name, line, message, _, _ in extract_from_dir(
            folder,
            method_map=methods,
            options_map={pattern: options for pattern, _ in methods},
            keywords=dict.fromkeys(("_", "interface", "about", "translatable", "phrase")),
        )
    )


class Kept(NamedTuple):
    """A catalogue that is kept up to date.

    Attributes:
        root: The folder from which its file is named.
        file: Its file.
        code: The language that it translates into.
        suite: The suite whose texts it has; None for the program's own words.
    """

    root: Path
    file: str
    code: Code
    suite: Suite | None

    @property
    def path(self) -> Path:
        """Where its file is."""
        return self.root / self.file

    def template(self) -> Catalog:
        """Returns a catalogue of all that it is to hold, with nothing translated."""
        project = self.suite.facts.id if self.suite else "The program"
        catalog = Catalog(
            locale=self.code,
            project=project,
            charset="utf-8",
            header_comment=HEAD.format(definition(self.code).english_name),
            msgid_bugs_address="",
            last_translator="",
            language_team="",
        )
        if not self.suite:
            for file, line, english in interface_words():
                catalog.add(english, locations=[(file, line)])
            return catalog
        for text in self.suite.texts.values():
            whose = ["this project's own words"] if text.ours else []
            line = self.suite.place(text.file, *text.path).line
            catalog.add(
                text.words, context=text.id, locations=[(text.file, line)], auto_comments=whose
            )
        return catalog

    def realign(self, catalog: Catalog) -> frozenset[str]:
        """Takes translations along with texts that have another place now; see ``realigning``."""
        return realign(catalog, self.suite.texts.values()) if self.suite else frozenset()


def kept(suite: Suite) -> Iterator[Kept]:
    """Yields the catalogues of a suite, and the program's where that stands in the same folder."""
    for code in suite.languages.translations:
        yield Kept(suite.root, file_of(code), code, suite)
    for code in own_words.languages(suite.root):
        yield Kept(suite.root, own_words.file_of(code), code, None)


def updated(catalog: Catalog, wanted: Catalog, gone: Collection[str] = ()) -> Catalog:
    """Brings a catalogue up to date: new texts in, gone ones out, changed ones as suggestions.

    Args:
        catalog: The catalogue as it is; it is changed.
        wanted: All that it must hold, as ``Kept.template`` makes it.
        gone: Entries that are no earlier states of the texts that have their ids now.

    Returns:
        The same catalogue.
    """
    staying = [message for message in catalog if entry_key(message) not in gone]
    before = {message.context: message for message in staying if message.context}
    whose = {_key(message): message.auto_comments for message in staying}
    suggested = {
        (message.context, message.id): message.previous_id
        for message in catalog
        if message.previous_id
    }
    made = catalog.creation_date  # else the file would change whenever it is looked at
    catalog.update(wanted, no_fuzzy_matching=True)
    catalog.creation_date = made
    _bring_back(catalog)
    for message in catalog:
        message.auto_comments.extend(
            comment
            for comment in whose.get(_key(message), ())
            if OFFICIAL in comment and comment not in message.auto_comments
        )
        # Babel's update forgets what a suggestion was made from, and it would pass for a draft.
        message.previous_id = suggested.get((message.context, message.id), message.previous_id)
        earlier = before.get(message.context) if message.context else None
        if earlier and earlier.id != message.id and earlier.string and not message.string:
            _suggest(message, earlier)
            catalog.obsolete.pop(catalog._key_for(earlier.id, earlier.context), None)
        if message.previous_id == [message.id]:
            _restore(message)
    return catalog


def _key(message: Message) -> str:
    return message.context or str(message.id)


def _bring_back(catalog: Catalog) -> None:
    """Takes back what was set aside and is wanted again, as a draft; drops what is empty."""
    for key, gone in list(catalog.obsolete.items()):
        live = catalog.get(gone.id, gone.context)
        if live and gone.string and not live.string:
            live.string = gone.string
            live.flags.add("fuzzy")
            live.user_comments = gone.user_comments
        if live or not gone.string:
            del catalog.obsolete[key]


def _suggest(message: Message, earlier: Message) -> None:
    """Keeps the translation of an earlier text beside the new one, without its being shown."""
    message.string = earlier.string
    message.flags.add("fuzzy")
    message.previous_id = list(earlier.previous_id or [str(earlier.id)])
    message.user_comments = [_former(comment) for comment in earlier.user_comments]
    message.auto_comments = [_former(comment) for comment in message.auto_comments]


def _former(comment: str) -> str:
    """What vouched for the translation of an earlier text does not vouch for that of another."""
    return f"{FORMERLY}{comment}" if comment.startswith((OFFICIAL, REVIEWED)) else comment


def _restore(message: Message) -> None:
    """The text is again what the translation was made from."""
    message.previous_id = []
    for comments in (message.user_comments, message.auto_comments):
        for index, comment in enumerate(comments):
            if comment.startswith(FORMERLY):
                comments[index] = comment.removeprefix(FORMERLY)
                message.flags.discard("fuzzy")


def written(catalog: Catalog) -> str:
    """The catalogue as its file holds it, in the order of the files that it speaks of."""
    out = io.BytesIO()
    write_po(
        out,
        catalog,
        width=UNWRAPPED,
        sort_by_file=True,
        include_lineno=False,
        include_previous=True,
    )
    return with_count(out.getvalue().decode())


def update(suite: Suite) -> None:
    """Brings the files of a suite's catalogues up to date, and of the program's that are by it."""
    for one in kept(suite):
        before = one.path.read_text(encoding="utf-8-sig") if is_there(one.path) else ""
        wanted = one.template()
        catalog = parse(before, one.code) if before else one.template()
        after = written(updated(catalog, wanted, one.realign(catalog)))
        if after != before:
            one.path.parent.mkdir(exist_ok=True)
            write(one.path, after)


def behind(suite: Suite) -> list[Problem]:
    """In what the files of the same catalogues are behind: a problem for each text.

    Raises:
        OSError: Where there is no such file.
    """
    return [problem for one in kept(suite) for problem in behind_in(one)]


def behind_in(one: Kept) -> list[Problem]:
    """In what the file of one catalogue is behind: a problem for each text.

    Raises:
        OSError: Where there is no such file.
    """
    before = one.path.read_text(encoding="utf-8-sig")
    catalog, template = parse(before, one.code), one.template()
    gone = one.realign(catalog)
    source = definition(one.suite.languages.source if one.suite else ENGLISH).english_name
    held = {(message.context, message.id): message for message in catalog if message.id}
    wanted = {(message.context, message.id): message for message in template if message.id}
    known = {context for context, _ in wanted if context}
    earlier = {
        message.context: message
        for message in held.values()
        if message.context and entry_key(message) not in gone
    }
    problems = []
    for (context, english), message in wanted.items():
        name = context or f"“{english}”"
        if (context, english) in held:
            continue
        if context in earlier:
            place = Place(one.file, earlier[context].lineno or 1)
            problems.append(_behind(place, f"the {source} of {name} is another now"))
        else:
            [(file, line)] = message.locations[:1]
            problems.append(_behind(Place(file, line), f"{name} is not in {one.file} yet"))
    for (context, english), message in held.items():
        is_gone = context not in known or entry_key(message) in gone
        if (context, english) not in wanted and is_gone:
            place = Place(one.file, message.lineno or 1)
            problems.append(_behind(place, f"{context or f'“{english}”'} is gone"))
    if not problems and written(updated(catalog, template, gone)) != before:
        problems.append(_behind(Place(one.file, 1), "the file is not as the command writes it"))
    return problems


def _behind(place: Place, message: str) -> Problem:
    return Problem(place, "translation-behind", message, f"run {make('translations')}")
