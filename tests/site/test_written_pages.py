"""What the written pages say of the data is true of it."""

from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from tests.site.built import pages, words


def test_the_home_page_counts_as_the_data_does(site: Path, catalogue: Catalogue) -> None:
    codes = [code for urn in catalogue.urns("2012") for code in catalogue.standards[urn].statements]
    criteria = sum(code.startswith("P") for code in codes)
    knowledge = len(codes) - criteria
    english, welsh = (words(pages(site)[home].tree.cssselect("article")[0]) for home in ("", "cy/"))
    assert f"{len(catalogue.urns('2012'))} standards" in english
    assert f"{criteria} performance criteria and {knowledge} knowledge statements" in english
    assert f"{criteria} o feini prawf perfformiad a {knowledge} o ddatganiadau" in welsh
