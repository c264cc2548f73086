"""The keys of MkDocs' settings that the check knows are those that MkDocs itself knows."""

from mkdocs.config.defaults import MkDocsConfig

from generator.reading.site_settings import (
    LinkValidation,
    MenuValidation,
    MkDocsSettings,
    Validation,
)

OF_ITSELF = {"config_file_path", "mdx_configs"}
"""What MkDocs keeps beside its settings."""

NO_MORE = {"pages", "google_analytics"}
"""What MkDocs only knows to warn of."""


def test_every_key_of_mkdocs_is_known_and_no_other() -> None:
    of_mkdocs = {key for key, _ in MkDocsConfig()._schema} - OF_ITSELF - NO_MORE
    assert MkDocsSettings.model_fields.keys() == {*of_mkdocs, "INHERIT"}


def test_every_key_of_what_mkdocs_looks_at_is_known_and_no_other() -> None:
    links = {key for key, _ in MkDocsConfig.Validation.LinksValidation()._schema}
    menu = {key for key, _ in MkDocsConfig.Validation.NavValidation()._schema}
    assert LinkValidation.model_fields.keys() == links
    assert MenuValidation.model_fields.keys() == menu
    assert Validation.model_fields.keys() == {"nav", "links", *links, *menu}
