"""Writes the sitemaps: every page in each language, with its counterparts in the others.

There is one for each language, and an index of them that ``robots.txt`` names. They are made from
the built pages, whichever builder made them. Since they need full addresses, there are none if the
site's address is not known. Only pages in the releases' history get a date: the day of the build
would claim that every page changed.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from generator import ids
from generator.comparing.history import make_history
from generator.ids import Code
from generator.site.finished_pages import is_hidden
from generator.suite.languages import Languages
from generator.suite.suite import Suite
from generator.writing import write

INDEX, ROBOTS = "sitemap.xml", "robots.txt"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
LEADS_ON = '<meta http-equiv="refresh"'


def write_sitemaps(whole: Path, suite: Suite, address: str) -> None:
    """Writes the sitemaps of a whole site, and deletes those of its builder.

    Args:
        whole: The folder of the whole site, every language in its place.
        suite: The suite.
        address: Where it is published, with / at its end; empty where that is not known.
    """
    languages = suite.languages
    for code in languages:
        for name in (INDEX, f"{INDEX}.gz"):
            (whole / languages.name_folder(code) / name).unlink(missing_ok=True)
    if not address:
        return
    found = {code: _list_pages(whole, languages, code) for code in languages}
    for code in languages:
        write(whole / _name_file(code), _make_sitemap(found, code, suite, address))
    write(whole / INDEX, _make_index(languages, address))
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {address}{INDEX}\n"
    write(whole / ROBOTS, robots)


def _name_file(code: Code) -> str:
    return f"sitemap-{code}.xml"


def _list_pages(whole: Path, languages: Languages, code: Code) -> list[str]:
    """Returns the addresses of all pages in a language that may be found, in order."""
    site = whole / languages.name_folder(code)
    others = {languages.name_folder(one).rstrip("/") for one in languages.list_others(code)} - {""}
    found = []
    for file in site.rglob("index.html"):
        folder = file.parent.relative_to(site)
        if folder.parts[:1] and folder.parts[0] in others:
            continue
        html = file.read_text(encoding="utf-8")
        if not is_hidden(html) and LEADS_ON not in html.partition("<body")[0]:
            found.append("" if folder == Path() else f"{folder.as_posix()}/")
    return sorted(found)


def _make_sitemap(found: Mapping[Code, list[str]], code: Code, suite: Suite, address: str) -> bytes:
    listed = Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    days = _find_days(suite, code)
    for location in found[code]:
        page = SubElement(listed, "url")
        url = f"{address}{suite.languages.name_folder(code)}{location}"
        SubElement(page, "loc").text = url
        if location in days:
            SubElement(page, "lastmod").text = days[location].isoformat()
        there = [one for one in found if location in found[one]]
        for other in there if len(there) > 1 else ():
            href = f"{address}{suite.languages.name_folder(other)}{location}"
            attributes = {"rel": "alternate", "hreflang": other, "href": href}
            SubElement(page, "xhtml:link", attributes)
    return _format_xml(listed)


def _find_days(suite: Suite, code: Code) -> Mapping[str, date]:
    """Returns when the page of each standard last changed, as far as the history has it."""
    history = make_history(suite)
    urns = (entry.standard.urn for entry in suite.standards)
    days = {
        ids.make_standard_address(urn).location: history.find_last_standard_change(urn, code)
        for urn in urns
    }
    return {location: day for location, day in days.items() if day}


def _make_index(languages: Iterable[Code], address: str) -> bytes:
    index = Element("sitemapindex", {"xmlns": SITEMAP})
    for code in languages:
        named = SubElement(index, "sitemap")
        SubElement(named, "loc").text = f"{address}{_name_file(code)}"
    return _format_xml(index)


def _format_xml(root: Element) -> bytes:
    ElementTree.indent(root, " ")
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
