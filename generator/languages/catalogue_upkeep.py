"""Brings catalogues up to date: a suite's with its texts, the program's with its interface.

Babel extracts the interface's words from templates and modules, and updates catalogues. This module
adds what Babel does not know: a text keeps its id when its words change, so its old translation
becomes a suggestion for the new words; and a comment that names a source makes a translation
official.
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
from generator.languages import interface_words
from generator.languages.known_languages import find_definition
from generator.languages.realignment import make_entry_key, realign
from generator.problems import Place, Problem, make_command
from generator.reading.document import is_there
from generator.reading.translations import OFFICIAL, REVIEWED, add_count, name_file, parse
from generator.suite.suite import Suite
from generator.writing import write

PROGRAM = Path(__file__).resolve().parents[1]
"""The folder of the program's package."""
SOURCES: tuple[tuple[Path, list[tuple[str, str]], dict[str, str]], ...] = (
    (PROGRAM / "pages" / "templates", [("**.md", "jinja2")], {"comment_start_string": "{##"}),
    (PROGRAM.parent / "theme", [("**.html", "jinja2")], {}),
    (PROGRAM, [("**.py", "python")], {}),
    (
        PROGRAM / "exports" / "data" / "models",
        [("**.py", "generator.languages.docstrings:extract_docstrings")],
        {},
    ),
)
"""The folders with words of the interface, and how Babel is to read the files there."""

HEAD = """\
# The {0} of every text.
#
# msgctxt is the id of a text, msgid the text itself; its {0} goes between the marks of msgstr.
# Above a draft stands the line “#, fuzzy”; above what somebody has reviewed, instead of it,
# “# reviewed: NAME, DATE”; and above the publisher's own {0} “#. official: SOURCE”."""
"""The comment at the top of a new catalogue, for people who open it in a text editor."""

FORMERLY = "formerly "
"""Put before a comment that vouched for the translation of an earlier text."""

UNWRAPPED = 100_000
"""The width of lines in a catalogue: Babel would wrap earlier texts unreadably for other tools."""


KEYWORDS = ("_", "interface", "about", "translatable", "phrase")
"""The functions whose first argument is words of the interface. None is called within an f-string,
into which Babel looks from Python 3.12 on, and not before."""


@cache
def list_interface_words() -> tuple[tuple[str, int, str], ...]:
    """Returns every word of the interface: its file, its line, and the English."""
    return tuple(
        (f"{folder.relative_to(PROGRAM.parent)}/{name}", line, str(message))
        for folder, methods, options in SOURCES
        for name, line, message, _, _ in extract_from_dir(
            folder,
            method_map=methods,
            options_map={pattern: options for pattern, _ in methods},
            keywords=dict.fromkeys(KEYWORDS),
        )
    )


class KeptCatalogue(NamedTuple):
    """A catalogue that is kept up to date.

    Attributes:
        root: The folder that its file is relative to.
        file: The name of its file.
        code: The language that it translates into.
        suite: The suite whose texts it has; None if it has the interface's words.
    """

    root: Path
    file: str
    code: Code
    suite: Suite | None

    @property
    def path(self) -> Path:
        """The path of its file."""
        return self.root / self.file

    def make_template(self) -> Catalog:
        """Makes a catalogue of all texts that it must have, with no translations."""
        project = self.suite.facts.id if self.suite else "The program"
        catalog = Catalog(
            locale=self.code,
            project=project,
            charset="utf-8",
            header_comment=HEAD.format(find_definition(self.code).english_name),
            msgid_bugs_address="",
            last_translator="",
            language_team="",
        )
        if not self.suite:
            for file, line, english in list_interface_words():
                catalog.add(english, locations=[(file, line)])
            return catalog
        for text in self.suite.texts.values():
            whose = ["this project's own words"] if text.ours else []
            line = self.suite.locate(text.file, *text.path).line
            catalog.add(
                text.words, context=text.id, locations=[(text.file, line)], auto_comments=whose
            )
        return catalog

    def realign(self, catalog: Catalog) -> frozenset[str]:
        """Keeps translations with texts that moved in lists.

        It returns the keys of entries whose text is no longer in its list.
        """
        return realign(catalog, self.suite.texts.values()) if self.suite else frozenset()


def list_catalogues(suite: Suite) -> Iterator[KeptCatalogue]:
    """Yields a suite's catalogues, and the program's if that is in the same folder."""
    for code in suite.languages.translations:
        yield KeptCatalogue(suite.root, name_file(code), code, suite)
    for code in interface_words.list_languages(suite.root):
        yield KeptCatalogue(suite.root, interface_words.name_file(code), code, None)


def update_catalogue(catalog: Catalog, wanted: Catalog, gone: Collection[str] = ()) -> Catalog:
    """Brings a catalogue up to date with the texts it must have.

    New texts are added, and absent ones set aside as obsolete. If the words of an id have changed,
    the old translation becomes a suggestion: fuzzy, with the text it was made from in
    ``previous_id``.

    Args:
        catalog: The catalogue as it is. It is changed.
        wanted: A catalogue of all texts that it must have.
        gone: The keys of entries that are not earlier states of the texts which now have their ids.

    Returns:
        The same catalogue.
    """
    # Babel matches entries by id and English together. To find the earlier words of an id, and
    # comments that Babel drops, the state before its update is noted here.
    staying = [message for message in catalog if make_entry_key(message) not in gone]
    before = {message.context: message for message in staying if message.context}
    whose = {_make_key(message): message.auto_comments for message in staying}
    suggested = {
        (message.context, message.id): message.previous_id
        for message in catalog
        if message.previous_id
    }
    made = catalog.creation_date  # Babel sets it to now, and the file would change each time
    catalog.update(wanted, no_fuzzy_matching=True)
    catalog.creation_date = made
    _bring_back(catalog)
    for message in catalog:
        message.auto_comments.extend(
            comment
            for comment in whose.get(_make_key(message), ())
            if OFFICIAL in comment and comment not in message.auto_comments
        )
        # Babel's update drops the text that a suggestion was made from, without which it would
        # count as a draft of the present text.
        message.previous_id = suggested.get((message.context, message.id), message.previous_id)
        earlier = before.get(message.context) if message.context else None
        if earlier and earlier.id != message.id and earlier.string and not message.string:
            _suggest(message, earlier)
            catalog.obsolete.pop(catalog._key_for(earlier.id, earlier.context), None)
        if message.previous_id == [message.id]:
            _restore(message)
    return catalog


def _make_key(message: Message) -> str:
    """Returns the id of a text, or the English of a word of the interface."""
    return message.context or str(message.id)


def _bring_back(catalog: Catalog) -> None:
    """Restores obsolete translations that are wanted again, as drafts; drops empty ones."""
    for key, gone in list(catalog.obsolete.items()):
        live = catalog.get(gone.id, gone.context)
        if live and gone.string and not live.string:
            live.string = gone.string
            live.flags.add("fuzzy")
            live.user_comments = gone.user_comments
        if live or not gone.string:
            del catalog.obsolete[key]


def _suggest(message: Message, earlier: Message) -> None:
    """Keeps the translation of an earlier text as a suggestion, which is not shown on the site.

    What the suggestion was first made from stays, however often the text changes.
    """
    message.string = earlier.string
    message.flags.add("fuzzy")
    message.previous_id = list(earlier.previous_id or [str(earlier.id)])
    message.user_comments = [_mark_as_earlier(comment) for comment in earlier.user_comments]
    message.auto_comments = [_mark_as_earlier(comment) for comment in message.auto_comments]


def _mark_as_earlier(comment: str) -> str:
    """Marks a comment that vouched for the translation of an earlier text only."""
    return f"{FORMERLY}{comment}" if comment.startswith((OFFICIAL, REVIEWED)) else comment


def _restore(message: Message) -> None:
    """Makes a suggestion a translation again, because the text is again what it was made from."""
    message.previous_id = []
    for comments in (message.user_comments, message.auto_comments):
        for index, comment in enumerate(comments):
            if comment.startswith(FORMERLY):
                comments[index] = comment.removeprefix(FORMERLY)
                message.flags.discard("fuzzy")


def format_catalogue(catalog: Catalog) -> str:
    """Returns the text of a catalogue's file, sorted by the files that its texts come from."""
    out = io.BytesIO()
    write_po(
        out,
        catalog,
        width=UNWRAPPED,
        sort_by_file=True,
        include_lineno=False,
        include_previous=True,
    )
    return add_count(out.getvalue().decode())


def update_files(suite: Suite) -> None:
    """Brings the files of a suite's catalogues up to date, and of the program's beside it."""
    for catalogue in list_catalogues(suite):
        before = catalogue.path.read_text(encoding="utf-8-sig") if is_there(catalogue.path) else ""
        wanted = catalogue.make_template()
        catalog = parse(before, catalogue.code) if before else catalogue.make_template()
        after = format_catalogue(update_catalogue(catalog, wanted, catalogue.realign(catalog)))
        if after != before:
            catalogue.path.parent.mkdir(exist_ok=True)
            write(catalogue.path, after)


def find_behind(suite: Suite) -> list[Problem]:
    """Returns a problem for each text in which the files of the catalogues are out of date.

    Raises:
        OSError: If one of the files can't be read.
    """
    return [
        problem for catalogue in list_catalogues(suite) for problem in find_outdated_in(catalogue)
    ]


def find_outdated_in(one: KeptCatalogue) -> list[Problem]:
    """Returns a problem for each text in which one catalogue's file is out of date.

    Raises:
        OSError: If the file can't be read.
    """
    before = one.path.read_text(encoding="utf-8-sig")
    catalog, template = parse(before, one.code), one.make_template()
    gone = one.realign(catalog)
    source = find_definition(one.suite.languages.source if one.suite else ENGLISH).english_name
    held = {(message.context, message.id): message for message in catalog if message.id}
    wanted = {(message.context, message.id): message for message in template if message.id}
    known = {context for context, _ in wanted if context}
    earlier = {
        message.context: message
        for message in held.values()
        if message.context and make_entry_key(message) not in gone
    }
    problems = []
    for (context, english), message in wanted.items():
        name = context or f"“{english}”"
        if (context, english) in held:
            continue
        if context in earlier:
            place = Place(one.file, earlier[context].lineno or 1)
            problems.append(_report_outdated(place, f"the {source} of {name} is another now"))
        else:
            [(file, line)] = message.locations[:1]
            problems.append(_report_outdated(Place(file, line), f"{name} is not in {one.file} yet"))
    for (context, english), message in held.items():
        is_gone = context not in known or make_entry_key(message) in gone
        if (context, english) not in wanted and is_gone:
            place = Place(one.file, message.lineno or 1)
            problems.append(_report_outdated(place, f"{context or f'“{english}”'} is gone"))
    if not problems and format_catalogue(update_catalogue(catalog, template, gone)) != before:
        problems.append(
            _report_outdated(Place(one.file, 1), "the file is not as the command writes it")
        )
    return problems


def _report_outdated(place: Place, message: str) -> Problem:
    """Returns a problem with the command that mends it."""
    return Problem(place, "translation-behind", message, f"run {make_command('translations')}")
