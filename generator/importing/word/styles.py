"""Finds the properties of paragraphs and runs that only name a style."""

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from generator.importing.word.package import WordPackage, get_value, w

OFF = ("0", "false", "off", "none")


def is_on(element: etree._Element | None) -> bool | None:
    """Tells whether a property such as bold is on; None where nothing is said of it."""
    return None if element is None else get_value(element) not in OFF


class Styles:
    """The styles of a file.

    Args:
        package: The file.
    """

    def __init__(self, package: WordPackage) -> None:
        name = package.find_related("styles")
        root = package.read_part(name) if name else None
        self._by_id: dict[str, etree._Element] = {}
        self._default: str | None = None
        for style in root.iterfind(w("style")) if root is not None else ():
            identity = get_value(style, "styleId")
            if identity:
                self._by_id[identity] = style
                if get_value(style, "type") == "paragraph" and get_value(style, "default") in (
                    "1",
                    "true",
                ):
                    self._default = identity
        self.defaults = None if root is None else root.find(f"{w('docDefaults')}//{w('rPr')}")
        self.chain = lru_cache(maxsize=None)(self._list_chain)

    def _list_chain(self, identity: str | None) -> tuple[etree._Element, ...]:
        """Returns a style and all that it is based on, the nearest first."""
        return tuple(self._walk_styles(identity))

    def _walk_styles(self, identity: str | None) -> Iterator[etree._Element]:
        """Yields a style and all that it is based on, each once."""
        seen: set[str] = set()
        while identity and identity in self._by_id and identity not in seen:
            seen.add(identity)
            style = self._by_id[identity]
            yield style
            identity = get_value(style.find(w("basedOn")))

    def find_paragraph_property(
        self, properties: etree._Element | None, path: str
    ) -> etree._Element | None:
        """Returns a property of a paragraph, such as ``numPr``: its own, else its style's."""
        if properties is not None and (own := properties.find(w(path))) is not None:
            return own
        for style in self.chain(self.get_style_id(properties)):
            element = style.find(f"{w('pPr')}/{w(path)}")
            if element is not None:
                return element
        return None

    def get_style_id(self, properties: etree._Element | None) -> str | None:
        """Returns the id of a paragraph's style, or of the default one."""
        named = None if properties is None else get_value(properties.find(w("pStyle")))
        return named or self._default

    def find_run_property(
        self, run: etree._Element | None, paragraph: etree._Element | None, name: str
    ) -> etree._Element | None:
        """Returns a property of a run: its own, its style's, its paragraph's, or the file's."""
        if run is not None:
            if (own := run.find(w(name))) is not None:
                return own
            for style in self.chain(get_value(run.find(w("rStyle")))):
                if (element := style.find(f"{w('rPr')}/{w(name)}")) is not None:
                    return element
        for style in self.chain(self.get_style_id(paragraph)):
            if (element := style.find(f"{w('rPr')}/{w(name)}")) is not None:
                return element
        return None if self.defaults is None else self.defaults.find(w(name))

    def find_heading_level(self, properties: etree._Element | None) -> int:
        """Returns the level of a heading, from 1; 0 of other text. A title has level 1."""
        level = get_value(self.find_paragraph_property(properties, "outlineLvl"))
        if level is not None and level.isdigit():
            return int(level) + 1 if int(level) < 9 else 0
        for style in self.chain(self.get_style_id(properties)):
            name = (get_value(style.find(w("name"))) or "").lower()
            if name.startswith("heading ") and name[8:].isdigit():
                return int(name[8:])
            if name == "title":
                return 1
        return 0
