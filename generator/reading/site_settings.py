"""``mkdocs.yml``: checks that it has what the program needs of MkDocs' settings.

MkDocs checks each setting by itself, but not whether the hook and the theme can work with them.
Unknown keys and repeated entries are checked here too, because MkDocs reports them without lines or
not at all. The values of other settings are left to MkDocs.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from generator import ids
from generator.model.base import Reference
from generator.problems import Problem
from generator.reading.document import Document, KeyPath, decode, is_there, note_conflicts
from generator.reading.model_errors import LACKS, fit_to_model
from generator.reading.yaml_file import read_yaml
from generator.reading.yaml_values import TAG, WHOLE_NUMBER, YamlReader

FILE = "mkdocs.yml"
SET_ELSEWHERE = "?"
"""Stands for a value with a tag of its own, such as ``!ENV``, for which the file has no default."""


def _list_names(entries: Iterable[Any]) -> list[str]:
    """Returns the name of each entry of a list; an entry may be a name with settings behind it."""
    return [
        str(next(iter(entry), "")) if isinstance(entry, dict) else str(entry) for entry in entries
    ]


def _require_entries(*wanted: str) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    """Returns a validator for a list that must have these entries."""

    def look(entries: tuple[Any, ...]) -> tuple[Any, ...]:
        """Refuses a list without one of the entries."""
        for name in wanted:
            if name not in _list_names(entries):
                raise PydanticCustomError(LACKS, "an entry is wanting", {"lacks": name})
        return entries

    return look


def _require_boolean(value: Any) -> Any:
    """Refuses what is neither yes nor no; an ``!ENV`` needs one of them as its default."""
    if value == SET_ELSEWHERE:
        raise PydanticCustomError(LACKS, "an entry is wanting", {"lacks": "true or false"})
    if not isinstance(value, bool):
        raise PydanticCustomError("bool_type", "it is neither yes nor no")
    return value


class OpenSettings(BaseModel):
    """Settings beside which others may stand."""

    model_config = ConfigDict(extra="allow", defer_build=True)


class ClosedSettings(BaseModel):
    """Settings beside which no others may stand: a misspelt one would have no effect."""

    model_config = ConfigDict(extra="forbid", defer_build=True)


class LinkValidation(ClosedSettings):
    """How MkDocs reports faults of links."""

    not_found: Any = None
    absolute_links: Any = None
    unrecognized_links: Any = None
    anchors: Any = None


class MenuValidation(ClosedSettings):
    """How MkDocs reports faults of the menu."""

    omitted_files: Any = None
    not_found: Any = None
    absolute_links: Any = None


class Validation(LinkValidation, MenuValidation):
    """How MkDocs reports faults of links, of the menu, and of both together."""

    nav: MenuValidation = MenuValidation()
    links: LinkValidation = LinkValidation()


class MkDocsSettings(ClosedSettings):
    """Every key that MkDocs 1.6 knows. It will not get more."""

    INHERIT: Any = None
    site_name: Any = None
    site_url: Any = None
    site_description: Any = None
    site_author: Any = None
    site_dir: Any = None
    docs_dir: Any = None
    nav: Any = None
    exclude_docs: Any = None
    draft_docs: Any = None
    not_in_nav: Any = None
    theme: Any = None
    copyright: Any = None
    dev_addr: Any = None
    use_directory_urls: Any = None
    repo_url: Any = None
    repo_name: Any = None
    edit_uri: Any = None
    edit_uri_template: Any = None
    extra_css: Any = None
    extra_javascript: Any = None
    extra_templates: Any = None
    markdown_extensions: Any = None
    strict: Any = None
    remote_branch: Any = None
    remote_name: Any = None
    extra: Any = None
    plugins: Any = None
    hooks: Any = None
    watch: Any = None
    validation: Validation = Validation()


SiteUrl = Literal[""] | Annotated[str, StringConstraints(pattern=ids.PUBLISHED_AT)]


class Toggle(ClosedSettings):
    """The button of a palette that switches to the next one."""

    icon: Reference
    name: Any = None


class Palette(ClosedSettings):
    """The colours of light or of dark pages."""

    media: Any = None
    scheme: Reference
    primary: Any = None
    accent: Any = None
    toggle: Toggle


class MaterialTheme(ClosedSettings):
    """Every key under ``theme:`` that Material and MkDocs know."""

    name: Any = None
    custom_dir: Any = None
    locale: Any = None
    language: Any = None
    direction: Any = None
    font: Any = None
    favicon: Any = None
    logo: Any = None
    icon: Any = None
    palette: Any = None
    features: Any = None
    static_templates: Any = None


class Theme(MaterialTheme):
    """The settings of the theme that the program needs."""

    name: Literal["material"]
    favicon: Reference
    palette: tuple[Palette, ...]
    features: tuple[Reference, ...] = ()


class Extra(OpenSettings):
    """The values under ``extra:``, which the hook reads."""

    show_drafts: Annotated[Any, AfterValidator(_require_boolean)]
    """Whether the site shows translations that nobody has reviewed."""
    root: Literal["."]


class Settings(MkDocsSettings):
    """The whole of ``mkdocs.yml``."""

    site_name: Reference
    site_url: SiteUrl = ""
    docs_dir: Literal["theme"] = "theme"
    theme: Theme
    plugins: Annotated[tuple[Any, ...], AfterValidator(_require_entries("material/typeset"))]
    hooks: Annotated[tuple[Any, ...], AfterValidator(_require_entries("generator/site/hook.py"))]
    markdown_extensions: Annotated[
        tuple[Any, ...],
        AfterValidator(
            _require_entries("admonition", "attr_list", "def_list", "md_in_html", "tables")
        ),
    ]
    extra: Extra


def find_problems(root: Path) -> list[Problem]:
    """Returns what is wrong with a project's settings; nothing if the project has none.

    Args:
        root: The project's folder.
    """
    return _check_file(root, FILE, Settings) if is_there(root / FILE) else []


def _check_file(root: Path, file: str, model: type[MkDocsSettings]) -> list[Problem]:
    """Reads the file and fits it to its model."""
    document = Document(file)
    text = decode(root / file, document)
    note_conflicts(text or "", document)
    if text is not None and not document.problems:
        if read_yaml(text, document, _SettingsReader):
            fit_to_model(document, model)
            _note_repeats(document)
            _note_unloadable(document)
        else:
            document.add_problem(1, "yaml-empty", "the file is empty", "restore it")
    return document.problems


LISTS = ("plugins", "hooks", "markdown_extensions")
"""The settings that list what MkDocs loads."""


def _get_settings(document: Document) -> dict[str, Any]:
    """Returns the settings as a dict, which is empty if the file holds something else."""
    return document.value if isinstance(document.value, dict) else {}


def _note_repeats(document: Document) -> None:
    """Notes entries of those lists that are given a second time."""
    for key in LISTS:
        entries = _get_settings(document).get(key)
        first: dict[str, int] = {}
        for index, name in enumerate(_list_names(entries) if isinstance(entries, list) else ()):
            place = document.locate((key, index))
            if first.setdefault(name, place.line) != place.line:
                document.add_problem(
                    place.line,
                    "settings-repeat",
                    f"{name} is given a second time, first on line {first[name]}",
                    "delete one of the two",
                )


def _note_unloadable(document: Document) -> None:
    """Notes extensions of Markdown that are not installed, or do not know an option.

    MkDocs loads them before it calls the hook, and would print a traceback.
    """
    entries = _get_settings(document).get("markdown_extensions")
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        [name] = _list_names([entry])
        options = entry.get(name) if isinstance(entry, dict) else None
        if SET_ELSEWHERE in str(options):
            continue
        import markdown  # type: ignore[import-untyped]  # takes a tenth of a second

        try:
            markdown.Markdown().registerExtensions((name,), {name: options or {}})
        except Exception as error:  # an extension may raise anything for a wrong option
            document.add_problem(
                document.locate(("markdown_extensions", index)).line,
                "bad-value",
                f"{name} can't be loaded with what stands here: {error}",
                "write its name and its options as Markdown's documentation has them",
            )


class _SettingsReader(YamlReader):
    """Reads YAML as MkDocs does: with booleans, and values from the environment."""

    def _read_value(self, node: yaml.Node, path: KeyPath) -> Any:
        """Reads a value; ``!ENV [NAME, true]`` is read as its default, the last entry."""
        if node.tag.startswith(TAG):
            return super()._read_value(node, path)
        if node.tag == "!ENV" and isinstance(node, yaml.SequenceNode) and len(node.value) > 1:
            return self._read_value(node.value[-1], path)
        return SET_ELSEWHERE

    def _check_tag(self, node: yaml.Node, wanted: str) -> None:
        """Accepts every tag: MkDocs knows more of them."""

    def _read_scalar(self, node: yaml.ScalarNode) -> Any:
        """Reads a scalar without refusing what is not a text."""
        if node.tag == f"{TAG}null":
            return None
        if node.tag == f"{TAG}bool":
            return node.value.lower() in ("yes", "true", "on")
        if node.tag == f"{TAG}int" and WHOLE_NUMBER.fullmatch(node.value):
            return int(node.value)
        return node.value
