"""The process that builds the other language builds that, and starts none itself."""

import pytest
from mkdocs.config.defaults import MkDocsConfig

from generator.site import hook
from generator.site.session import SESSION
from tests.support import PROJECT


def configuration() -> MkDocsConfig:
    """The settings of a site that is to start a process for the other language."""
    config = MkDocsConfig(config_file_path=str(PROJECT / "mkdocs.yml"))
    config.load_dict({"extra": {"second_process": "languages/cy/mkdocs.yml"}})
    return config


def test_the_first_process_starts_a_second() -> None:
    assert hook.other_configuration(configuration()) == str(PROJECT / "languages/cy/mkdocs.yml")


def test_the_second_process_starts_no_third_whatever_its_settings_inherit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(SESSION, "is_second_process", True)
    assert hook.other_configuration(configuration()) is None
