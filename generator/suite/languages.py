"""The languages of a suite: the one of its files, and those that they are translated into."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.ids import Code


@dataclass(frozen=True)
class Languages:
    """The languages of a suite and of its site.

    Attributes:
        codes: The codes of all languages, that of the files first.
    """

    codes: tuple[Code, ...]

    def __iter__(self) -> Iterator[Code]:
        return iter(self.codes)

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def source(self) -> Code:
        """The language of the suite's files, which is at the root of the site."""
        return self.codes[0]

    @property
    def translations(self) -> tuple[Code, ...]:
        """The languages that the files are translated into."""
        return self.codes[1:]

    def find_beside(self, code: Code) -> Code | None:
        """Returns the language that pages show beside their own; None if there is no other.

        Translations have the source beside them; the source has the first translation.
        """
        if code != self.source:
            return self.source
        return next(iter(self.translations), None)

    def list_others(self, code: Code) -> tuple[Code, ...]:
        """Returns all languages but one."""
        return tuple(one for one in self.codes if one != code)

    def name_folder(self, code: Code) -> str:
        """Names the folder of a language on the site; empty for the one at the root."""
        return "" if code == self.source else f"{code}/"
