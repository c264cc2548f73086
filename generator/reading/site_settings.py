"""``mkdocs.yml``: what the program needs of MkDocs' settings stands there.

MkDocs looks at them one by one, and not at whether the hook and the theme can do with them. What
this program does not need is MkDocs' own to judge, so any other key may stand beside these.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from generator import ids
from generator.model.base import Reference
from generator.problems import Problem
from generator.reading.document import Document, KeyPath, decode, note_conflicts
from generator.reading.model_errors import LACKS, fit
from generator.reading.yaml_file import read_text
from generator.reading.yaml_values import TAG, WHOLE_NUMBER, Reader

FILE = "mkdocs.yml"
SET_ELSEWHERE = "?"
"""What stands for a value with a tag of its own: ``!ENV`` takes it from the environment."""


def _having(*wanted: str) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    """A list with at least these in it; an entry may have settings of its own behind it."""

    def look(entries: tuple[Any, ...]) -> tuple[Any, ...]:
        names = [next(iter(one), "") if isinstance(one, dict) else one for one in entries]
        for name in wanted:
            if name not in names:
                raise PydanticCustomError(LACKS, "an entry is wanting", {"lacks": name})
        return entries

    return look


class Part(BaseModel):
    """Some settings, beside which others may stand."""

    model_config = ConfigDict(extra="allow", defer_build=True)


SiteUrl = Literal[""] | Annotated[str, StringConstraints(pattern=ids.PUBLISHED_AT)]


class Toggle(Part):
    """The button of a palette that leads to the next one."""

    icon: Reference


class Palette(Part):
    """The colours of light or of dark pages."""

    scheme: Reference
    toggle: Toggle


class Theme(Part):
    """The theme."""

    name: Literal["material"]
    custom_dir: Literal["theme"]
    favicon: Reference
    palette: tuple[Palette, ...]
    features: tuple[Reference, ...] = ()


class Extra(Part):
    """What the hook is told."""

    show_drafts: Any
    """Whether translations that nobody has reviewed may stand on the site: the hook looks at it."""
    root: Literal["."]


class Settings(Part):
    """``mkdocs.yml``."""

    site_name: Reference
    site_url: SiteUrl = ""
    docs_dir: Literal["docs"] = "docs"
    theme: Theme
    plugins: Annotated[
        tuple[Any, ...], AfterValidator(_having("material/search", "material/typeset"))
    ]
    hooks: Annotated[tuple[Any, ...], AfterValidator(_having("generator/site/hook.py"))]
    markdown_extensions: Annotated[
        tuple[Any, ...],
        AfterValidator(_having("admonition", "attr_list", "def_list", "md_in_html", "tables")),
    ]
    extra: Extra


def problems(root: Path) -> list[Problem]:
    """Returns what is wrong with the settings of a project; none where it is data alone.

    Args:
        root: The project's folder.
    """
    return _problems(root, FILE, Settings) if (root / FILE).exists() else []


def _problems(root: Path, file: str, model: type[Part]) -> list[Problem]:
    document = Document(file)
    text = decode(root / file, document)
    note_conflicts(text or "", document)
    if text is not None and not document.problems:
        if read_text(text, document, _Reader):
            fit(document, model)
        else:
            document.add(1, "yaml-empty", "the file is empty", "restore it")
    return document.problems


class _Reader(Reader):
    """Reads what MkDocs reads: yes and no are that, and a value may come from elsewhere."""

    def _value(self, node: yaml.Node, path: KeyPath) -> Any:
        return super()._value(node, path) if node.tag.startswith(TAG) else SET_ELSEWHERE

    def _known_tag(self, node: yaml.Node, wanted: str) -> None:
        """A tag is MkDocs' to know."""

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        if node.tag == f"{TAG}null":
            return None
        if node.tag == f"{TAG}bool":
            return node.value.lower() in ("yes", "true", "on")
        if node.tag == f"{TAG}int" and WHOLE_NUMBER.fullmatch(node.value):
            return int(node.value)
        return node.value
