"""``mkdocs.yml`` as a builder other than MkDocs reads it, values from the environment in place."""

import os
from pathlib import Path
from typing import Any

import yaml

from generator.problems import ProblemsFoundError
from generator.reading import site_settings


class _Loader(yaml.SafeLoader):
    """Reads YAML as MkDocs does: ``!ENV [NAME, true]`` is what NAME says, or else true."""


def _of_the_environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node)
    else:
        names, default = [node.value], None
    said = (os.environ[name] for name in names if name in os.environ)
    return next((yaml.safe_load(value) for value in said), default)


_Loader.add_constructor("!ENV", _of_the_environment)


def read(project: Path) -> dict[str, Any]:
    """The settings of a project.

    Args:
        project: The folder with ``mkdocs.yml``.

    Raises:
        ProblemsFoundError: With what is wrong with them.
    """
    if problems := site_settings.problems(project):
        raise ProblemsFoundError(problems)
    text = (project / site_settings.FILE).read_text(encoding="utf-8")
    settings: dict[str, Any] = yaml.load(text, _Loader)
    return settings
