"""Turns text into Markdown that shows just that text, with links and marks.

All output of a template passes through ``escape``, unless it is Markup made here. So a statement
may contain ``<script>``, ``{{ x }}`` or ``*``, and shows them.
"""

import html
import posixpath
import re
from collections.abc import Hashable, Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from jinja2.runtime import Macro
from markupsafe import Markup

from generator.catalogue.site_in_language import StatementLink
from generator.comparing.rewording import Rewording, Stretch
from generator.ids import Address, Code, make_term_address
from generator.languages.language import Language, Wording
from generator.languages.terms import Segment
from generator.model.states import State
from generator.pages.draft_marks import SETTLED, DraftMarks, hide_mark
from generator.pages.raw_html import APART
from generator.suite.text_cache import TextCache

SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~^&\"#$]")
UNSAFE = re.compile(r"""[\s()<>"'`]""")
AT_THE_START = re.compile(r"[-+=:.!]|\d+(?=[.)])")


@lru_cache(2**16)  # a page repeats much of what another says, and an edit changes little of it
def escape(text: str, *, begins: bool = True) -> Markup:
    """Returns Markdown that shows a text to the letter, in a paragraph, cell, heading or link.

    Args:
        text: The text.
        begins: Whether it may begin a line, where a dash or a number would begin a list.
    """
    if begins and (found := AT_THE_START.match(text)):
        start, rest = found[0], text[found.end() :]
        mark, rest = (start, rest) if not start.isdigit() else (rest[0], rest[1:])
        number = start if start.isdigit() else ""
        return Markup(number + _make_entity(mark) + SPECIAL.sub(lambda m: _make_entity(m[0]), rest))
    return Markup(SPECIAL.sub(lambda found: _make_entity(found[0]), text))


def _make_entity(character: str) -> str:
    """Returns a character as an HTML entity."""
    return f"&#{ord(character)};"


def to_html(wording: Wording, language: str) -> str:
    """Returns a wording as HTML, for titles that do not pass through Markdown."""
    words = html.escape(wording.text, quote=False)
    return words if wording.language == language else _tag_language(words, wording.language)


def _tag_language(words: str, language: str) -> str:
    """Marks words as being in a language."""
    return f'<span lang="{language}">{words}</span>'


class PageMarkup:
    """A page while it is rendered: links and marks depend on the page they stand on.

    Args:
        language: The language of the page.
        path: The page's path, from which its links are counted.
        kept: What was put out before, for ``again``.

    Attributes:
        borrowed: Whether the source stands on it where a translation is missing.
        drafted: Whether it has a translation that nobody has reviewed.
        apart: The parts of its lists that are kept apart, in order.
    """

    def __init__(self, language: Language, path: str, kept: TextCache | None = None) -> None:
        self.language = language
        self.path = path
        self._kept = kept or TextCache()
        self.borrowed = False
        self.drafted = False
        self.apart: list[str] = []
        self._named: dict[Address, tuple[str, Wording]] = {}

    def words(self, wording: Wording, named: Iterable[StatementLink] = ()) -> Markup:
        """Returns a wording with its glossary links, its ``lang``, and the mark of a draft.

        Args:
            wording: The wording.
            named: Statements that it links to, whose words ``terms.js`` shows.
        """
        shown = self._show_segments(
            wording, {statement_link.address: statement_link.words for statement_link in named}
        )
        if wording.language != self.language.code:
            shown = Markup(_tag_language(shown, wording.language))
            wanting = wording.state is not State.PUBLISHED and not self.language.is_source
            self.borrowed = self.borrowed or wanting
        elif wording.state is State.DRAFT and not wording.interface:
            self.drafted = True
            shown += self._make_draft_mark()
        elif wording.state in (State.OFFICIAL, State.REVIEWED) and not wording.interface:
            shown += SETTLED
        return shown

    def show_beside(self, wording: Wording | None) -> Markup:
        """Returns a text in the other language, hidden until the reader asks for both."""
        if not wording:
            return Markup("")
        settled = SETTLED if wording.state in (State.OFFICIAL, State.REVIEWED) else ""
        mark = self._make_draft_mark() if wording.state is State.DRAFT else settled
        return Markup(
            f' <span class="beside" lang="{wording.language}" data-search-exclude="true" hidden>'
            f"{self._show_segments(wording)}{mark}</span>"
        )

    def show_in_languages(self, said: Iterable[Wording], *, gathered: bool = False) -> Markup:
        """Returns a text in several languages, of which the first is shown and a script chooses.

        Each says which language it is in, and whether it is a draft: a script that shows another
        one marks it there.

        Args:
            said: The wordings, the one to be shown first.
            gathered: Whether the mark of a draft is hidden, because the heading has one.
        """
        shown, *others = said
        is_own = shown.language == self.language.code
        self.borrowed = self.borrowed or not (is_own or self.language.is_source)
        words = self._span_language(shown)
        if is_own and _is_draft(shown):
            self.drafted = True
            mark = f"{self._make_draft_mark()}"
            words += Markup(hide_mark(mark) if gathered else mark)
        return Markup(" ").join(
            (words, *(self._span_language(wording, " hidden") for wording in others))
        )

    def again(self, macro: Macro, name: Hashable, view: object) -> Markup:
        """What a macro puts out, taken from another page as deep or from before where it is there.

        Args:
            macro: The macro. It puts out nothing but by the view, and no link to its own page.
            name: What tells the view from others.
            view: What it is given.
        """
        shown, drafted, borrowed, named = self._kept.take(
            (macro.name, self.language.code, self.make_file_href(""), name),
            lambda: self._put_out(macro, view),
            view,
        )
        self.drafted, self.borrowed = self.drafted or drafted, self.borrowed or borrowed
        for address, words in named.items():
            self._named.setdefault(address, words)
        return shown

    def keep_apart(self, macro: Macro, name: Hashable, view: object) -> Markup:
        """Keeps apart what a macro puts out, a part of a long list, and marks its place.

        No macro whose output is kept may ask for it, since what is kept would lack it. The drafts
        in it keep their own marks.
        """
        self.apart.append(str.replace(self.again(macro, name, view), SETTLED, ""))
        return Markup(APART)

    def _put_out(
        self, macro: Macro, view: object
    ) -> tuple[Markup, bool, bool, Mapping[Address, tuple[str, Wording]]]:
        """The same, whether drafts and borrowed words are in it, and the codes that it names."""
        before = self.drafted, self.borrowed, self._named
        self.drafted, self.borrowed, self._named = False, False, {}
        try:
            return Markup(macro(view)), self.drafted, self.borrowed, self._named
        finally:
            self.drafted, self.borrowed, self._named = before

    def _span_language(self, wording: Wording, hidden: str = "") -> Markup:
        """Returns a wording in a span with its language."""
        draft = " data-draft" if _is_draft(wording) else ""
        return Markup(
            f'<span class="words" lang="{wording.language}"{draft}{hidden}>'
            f"{self._show_segments(wording)}</span>"
        )

    def link(self, address: Address, label: Wording | str, css: str = "") -> Markup:
        """Returns a link to a place on the site, in the page's own language.

        Args:
            address: The place.
            label: The text of the link.
            css: Its attribute list: ``.code title="ABC SE04 P8"``.
        """
        words = self.words(label) if isinstance(label, Wording) else escape(label, begins=False)
        target = make_relative(address, self.path)
        return Markup(f"[{words}]({target})" + (f"{{ {css} }}" if css else ""))

    def link_code(self, address: Address, code: str, words: Wording, reference: str = "") -> Markup:
        """Returns a link that is only a code, whose words ``terms.js`` shows.

        Args:
            address: The place.
            code: The code.
            words: The words of the statement or standard.
            reference: The full reference, for screen readers that read links by themselves.
        """
        kind, name = self._name_code(address, code, words, reference)
        return self.link(address, code, f".{kind} .bare{name}")

    def link_code_in_html(
        self, address: Address, code: str, words: Wording, reference: str = ""
    ) -> Markup:
        """Returns the same link as HTML, for where Markdown is not read."""
        kind, name = self._name_code(address, code, words, reference)
        shown = escape(code, begins=False)
        return Markup(f'<a class="{kind} bare" href="{self.make_href(address)}"{name}>{shown}</a>')

    def _name_code(
        self, address: Address, code: str, words: Wording, reference: str
    ) -> tuple[str, str]:
        """Keeps the words of a code on another page, for the list at the page's foot.

        Returns:
            The class of the link, and its name for screen readers as an attribute, if it has one.
        """
        if address.path != self.path:
            self._named.setdefault(address, (reference or code, words))
        name = f' aria-label="{escape(reference, begins=False)}"' if reference else ""
        return ("code" if address.anchor else "urn"), name

    def list_code_words(self) -> Markup:
        """Returns a hidden list, for the page's foot, of the words of codes on other pages."""
        if not self._named:
            return Markup("")
        shown = Markup("").join(
            Markup(
                f'<li><a href="{self.make_href(address)}">{escape(reference, begins=False)}</a> '
                f"<span>{self.words(words)}</span></li>\n"
            )
            for address, (reference, words) in self._named.items()
        )
        return Markup(f'\n<ul class="in-words" data-search-exclude="true" hidden>\n{shown}</ul>\n')

    def make_href(self, address: Address) -> Markup:
        """Returns the relative address of a place on the site, for HTML."""
        anchor = f"#{address.anchor}" if address.anchor else ""
        if address.path == self.path:
            return Markup(html.escape(anchor or "./"))
        return Markup(html.escape(f"{_find_way(self.path, address.path)}/{anchor}"))

    def make_file_href(self, path: str) -> str:
        """Returns the relative address of a file that the site has once for all languages."""
        depth = Address(self.path).location.count("/") + bool(self.language.folder)
        return f"{'../' * depth}{path}"

    def reworded(self, rewording: Rewording) -> Markup:
        """Returns a text with deletions and insertions marked, visibly and for screen readers."""
        shown = Markup("").join(
            self._mark_stretch(stretch, rewording.language) for stretch in rewording.stretches
        )
        if rewording.language != self.language.code:
            return Markup(_tag_language(shown, rewording.language))
        return shown

    def _mark_stretch(self, stretch: Stretch, language: Code) -> Markup:
        """Returns a stretch of a text, marked if it was deleted or inserted."""
        words = escape(stretch.text.strip(), begins=False)
        space = " " if stretch.text[:1].isspace() else ""
        if stretch.change == "same":
            return Markup(f"{space}{words}")
        interface = self.language.interface
        out = stretch.change == "out"
        tag, name = ("del", interface("Taken out:")) if out else ("ins", interface("Put in:"))
        said = self.words(name)
        # the page's own language among words of the other
        own = f' lang="{name.language}"' if name.language == self.language.code != language else ""
        return Markup(f'{space}<{tag}><span class="spoken"{own}>{said} </span>{words}</{tag}>')

    def _show_segments(
        self, wording: Wording, named: Mapping[Address, Wording] = MappingProxyType({})
    ) -> Markup:
        """Returns the segments of a wording, with their links."""
        if not wording.segments:
            return escape(wording.text)
        return Markup("").join(
            self._show_segment(segment, named, begins=number == 0)
            for number, segment in enumerate(wording.segments)
        )

    def make_draft_marks(self) -> DraftMarks:
        """Returns the marks of drafts; on a page in the source, those of the texts beside it."""
        if not self.language.is_source:
            shown = self.words(self.language.interface("draft"))
            section = f' <small class="draft" data-search-exclude="true">({shown})</small>'
        else:
            shown = self.words(self.language.about("%(language)s: draft"))
            section = (
                f' <small class="draft beside" data-search-exclude="true" hidden>({shown})</small>'
            )
        return DraftMarks(f"{self._make_draft_mark()}", section)

    def _make_draft_mark(self) -> Markup:
        """Returns the mark behind a translation without review, in the page's language."""
        mark = self.words(self.language.interface("draft"))
        return Markup(f' <small class="draft">({mark})</small>')

    def _show_segment(
        self, segment: Segment, named: Mapping[Address, Wording], *, begins: bool
    ) -> Markup:
        """Returns a segment as a link, a code with its words, or escaped text."""
        if segment.term:
            return self.link(make_term_address(segment.term), segment.text, ".term")
        if isinstance(segment.leads, Address):
            if words := named.get(segment.leads):
                return self.link_code(segment.leads, segment.text, words)
            return self.link(segment.leads, segment.text, ".urn")
        if segment.leads:
            return Markup(f"[{escape(segment.text, begins=False)}]({escape_url(segment.leads)})")
        shown = escape(segment.text, begins=begins)
        return Markup(_tag_language(shown, segment.language)) if segment.language else shown


def _is_draft(wording: Wording) -> bool:
    """Tells whether a wording gets the mark of a draft, which the site's own words never get."""
    return wording.state is State.DRAFT and not wording.interface


def escape_url(address: str) -> Markup:
    """Returns an address outside the site as Markdown needs it in a link."""
    quoted = UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", address)
    return Markup(quoted.replace("&", "&amp;"))


@cache
def _find_way(page: str, other: str) -> str:
    """The way from a page to another, by their paths."""
    here, there = Address(page).location, Address(other).location
    return posixpath.relpath(there or ".", here or ".")


@cache
def make_relative(address: Address, path: str) -> str:
    """Returns an address as Markdown links to it, from a page's folder to the other's file."""
    anchor = f"#{address.anchor}" if address.anchor else ""
    if address.path == path and anchor:
        return anchor
    return posixpath.relpath(f"{address.path}.md", posixpath.dirname(path) or ".") + anchor
