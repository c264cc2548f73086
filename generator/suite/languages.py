"""The languages of a suite: that of its files, and those that they are translated into."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.ids import Code


@dataclass(frozen=True)
class Languages:
    """The languages of a suite and of its site.

    Attributes:
        codes: All of them, that of the files first.
    """

    codes: tuple[Code, ...]

    def __iter__(self) -> Iterator[Code]:
        return iter(self.codes)

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def source(self) -> Code:
        """The language of the suite's files, which stands at the root of the site."""
        return self.codes[0]

    @property
    def translations(self) -> tuple[Code, ...]:
        """The languages that the files are translated into."""
        return self.codes[1:]

    def beside(self, code: Code) -> Code | None:
        """The language that a page has beside its own: the source, or what that is translated into.

        None where there is but one language; of several translations the source has the first.
        """
        if code != self.source:
            return self.source
        return next(iter(self.translations), None)

    def others(self, code: Code) -> tuple[Code, ...]:
        """All but one."""
        return tuple(one for one in self.codes if one != code)

    def folder(self, code: Code) -> str:
        """The folder of a language on the site: nothing for the one at the root."""
        return "" if code == self.source else f"{code}/"
