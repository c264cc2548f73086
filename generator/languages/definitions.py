"""Which languages the site has, what each calls itself, and where it stands."""

from collections.abc import Mapping

from generator.ids import Code

LANGUAGES: tuple[Code, ...] = ("en", "cy")
OWN_NAME: Mapping[Code, str] = {"en": "English", "cy": "Cymraeg"}
"""What each language calls itself."""


DEFAULT: Code = "en"
"""The language at the root of the site; the other stands in a folder of its name."""

LOCALE: Mapping[Code, str] = {"en": "en_GB", "cy": "cy_GB"}
"""As which Babel and others know each language."""


def folder(code: Code) -> str:
    """The folder of a language on the site: nothing for the one at the root."""
    return "" if code == DEFAULT else f"{code}/"


def other(code: Code) -> Code:
    """The other one of the two languages."""
    return "cy" if code == "en" else "en"
