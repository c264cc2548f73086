"""The real suite is sound, and the site that is built of it keeps every promise."""

from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from generator.__main__ import main
from generator.reading.address_list import list_addresses
from generator.releases import position_upkeep
from generator.releases.address_upkeep import report_missing, report_unlisted
from generator.suite.loading import load, read_languages
from tests.data import raw
from tests.support import PROJECT, run


def test_check_finds_nothing_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["check", str(PROJECT)])
    assert status == 0, capsys.readouterr().out


@pytest.mark.slow
def test_the_site_has_every_statement_at_its_address_and_keeps_every_address_and_place(
    tmp_path: Path, subtests: pytest.Subtests
) -> None:
    """One test, because without a site none of it can be seen; each address by its own name."""
    site = tmp_path / "site"
    built = run("mkdocs", "build", "--quiet", "--site-dir", str(site))
    assert built.returncode == 0, built.stdout + built.stderr
    languages = read_languages(PROJECT)
    for language in languages:
        for urn in raw.standards():
            page = site / languages.name_folder(language) / "standards" / slug(urn) / "index.html"
            tree: HtmlElement = html.document_fromstring(page.read_text(encoding="utf-8"))
            for statement, (where, words) in raw.statements().items():
                owner, _, code = statement.rpartition(" ")
                if owner == urn:
                    with subtests.test(f"{statement} ({language})"):
                        shown = " ".join(
                            tree.get_element_by_id(code.lower()).text_content().split()
                        )
                        assert " ".join(words.split()) in shown, f"{where}: not on {page}"
    suite = load(PROJECT)[0]
    for problem in (
        *report_missing(list_addresses(PROJECT), site, languages),
        *report_unlisted(list_addresses(PROJECT), site, suite),
        *position_upkeep.report_unlisted(suite),
    ):
        with subtests.test(str(problem)):
            pytest.fail(str(problem))


def slug(urn: str) -> str:
    """``LSI SE04`` → ``lsi-se04``."""
    return urn.lower().replace(" ", "-")
