"""Reads ``mkdocs.yml`` for a builder other than MkDocs, with values from the environment."""

import os
from pathlib import Path
from typing import Any

import yaml

from generator.problems import ProblemsFoundError
from generator.reading import site_settings
from generator.site.environment import find_site_address
from generator.suite.suite import Suite


class _Loader(yaml.SafeLoader):
    """Reads YAML as MkDocs does: ``!ENV [NAME, true]`` is the variable NAME, or true if unset."""


def _read_environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node)
    else:
        names, default = [node.value], None
    said = (os.environ[name] for name in names if name in os.environ)
    return next((yaml.safe_load(value) for value in said), default)


_Loader.add_constructor("!ENV", _read_environment)


def read_settings(project: Path) -> dict[str, Any]:
    """Returns the settings of a project.

    Args:
        project: The folder with ``mkdocs.yml``.

    Raises:
        ProblemsFoundError: With what is wrong with them.
    """
    if problems := site_settings.find_problems(project):
        raise ProblemsFoundError(problems)
    text = (project / site_settings.FILE).read_text(encoding="utf-8")
    settings: dict[str, Any] = yaml.load(text, _Loader)
    return settings


def find_address(suite: Suite, project: Path) -> str:
    """Returns the address of a suite's site, ending with /; empty if none is stated.

    SITE_URL of the environment outdoes the settings, and these outdo ``suite.yaml``.

    Args:
        suite: The suite.
        project: The folder with ``mkdocs.yml``.

    Raises:
        FaultError: Where SITE_URL is no address that pages could name.
        ProblemsFoundError: With what is wrong with the settings.
    """
    return find_site_address(read_settings(project).get("site_url") or suite.facts.address)
