"""The real suite is sound, and the site that is built of it keeps every promise."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from generator.__main__ import main
from generator.problems import Problem
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
    for problem in unkept(PROJECT, site):
        with subtests.test(str(problem)):
            pytest.fail(str(problem))


def unkept(project: Path, site: Path) -> Iterator[Problem]:
    """The addresses that a project's site lacks, and the addresses and places that no list has."""
    suite, promised = load(project)[0], list_addresses(project)
    yield from report_missing(promised, site, suite.languages)
    yield from report_unlisted(promised, site, suite)
    yield from position_upkeep.report_unlisted(suite)


def slug(urn: str) -> str:
    """``LSI SE04`` → ``lsi-se04``."""
    return urn.lower().replace(" ", "-")
