"""The complete set of an edition, from its cover to its last page: views of the pages, in order."""

from generator import ids
from generator.catalogue.in_language import Site
from generator.exports.book import Book
from generator.exports.documents.standard import Chapter, banner, foot, standard
from generator.languages.definitions import OWN_NAME
from generator.languages.language import joined
from generator.pages import editions, glossary, process_map, related, values
from generator.pages.drawings.journey import Drawing


def complete_set(book: Book) -> Chapter:
    """An edition from its cover to its last page."""
    site, year, edition = book.site, book.year, book.edition
    mapped = year in site.catalogue.suite.mapping.functions
    return {
        "foot": foot(book, edition.urn),
        "cover": {
            "title": site.say(f"{year} title"),
            "year": year,
            "urn": edition.urn,
            "language": OWN_NAME[book.language],
            "complete": book.interface("The complete set"),
            "banner": banner(book),
        },
        "introduction": _introduction(book),
        "process": _mapped(book) if mapped else _unmapped(book),
        "values": _values(book) if year in site.catalogue.suite.values.root else None,
        "standards": {
            "heading": book.interface("Standards"),
            "none_held": None
            if any(one.held for one in book.standards)
            else book.interface(
                "Our source holds its titles and overviews, but not its statements."
            ),
            "all": [standard(book, one.urn) for one in book.standards],
        },
        "glossary": _glossary(book),
        "related": related_chapter(book) if mapped else None,
    }


def _introduction(book: Book) -> Chapter:
    site, year = book.site, book.year
    return {
        "heading": book.interface("Introduction"),
        "place": ids.edition_address(year),
        "sections": [
            editions.section_view(site, year, section) for section in book.edition.introduction
        ],
        "metadata": site.metadata(year, book.edition.metadata),
    }


def _mapped(book: Book) -> Chapter:
    """The functional process: its drawing, and which standards serve which function."""
    site, year, interface = book.site, book.year, book.interface
    drawings = process_map.drawing_of(site, year)
    return {
        "heading": interface("The functional process"),
        "drawing": drawings[0] if drawings else None,
        "said": _said(site, drawings[0]) if drawings else "",
        "about": joined(
            process_map.introduction(site),
            interface(
                "The published mapping says which standards serve each stage: the suite’s own, "
                "and signposted ones of other suites."
            ),
        ),
        "caption": interface(
            "The stages and their order are published; whose stage each one is, is this project’s "
            "reading. Each leads to the standards that serve it."
        ),
        "mapping": interface("Which standard serves which function"),
        "heads": [
            interface("Function"),
            interface("Standards of this suite"),
            interface("Signposted standards of other suites"),
        ],
        "functions": [
            process_map.function_view(site, year, function)
            for function in book.catalogue.suite.mapping.functions[year]
        ],
    }


def _said(site: Site, drawing: Drawing) -> str:
    """The drawing in words, for whoever does not see it: each lane with its stages."""
    lanes = []
    for lane in drawing.names:
        stages = [one.stage for one in drawing.stations if one.stage.lane == lane.lane]
        said = "; ".join(f"{stage.code}. {stage.words}" for stage in stages)
        lanes.append(f"{lane.lane.words.text}: {said}.")
    name = site.language.interface("The functional process").text
    return " ".join([f"{name}.", *lanes])


def _unmapped(book: Book) -> Chapter:
    """What the functions would be of an edition whose mapping is not held."""
    return {
        "heading": book.interface("The functional process"),
        "lead": book.interface(
            "The mapping of this edition is not in our source. Through its counterpart, each of "
            "its standards would serve:"
        ),
        "through": [
            process_map.standard_row(book.site, urn) for urn in book.catalogue.urns(book.year)
        ],
    }


def _values(book: Book) -> Chapter:
    site, year, interface = book.site, book.year, book.interface
    listed = book.catalogue.suite.values.root[year]
    return {
        "heading": interface("Values"),
        "title": site.say(f"{year} values title"),
        "leads": [
            interface(
                "The values underpin every standard: a competent practitioner applies skills and "
                "knowledge that are informed by them."
            ),
            interface(
                "Which standards and statements put each value into practice is this project’s "
                "own reading, not the publisher’s."
            ),
        ],
        "values": [values.value_view(site, year, value) for value in listed.values],
    }


def _glossary(book: Book) -> Chapter:
    return {
        "heading": book.interface("Glossary"),
        "lead": joined(
            glossary.explained(book.site),
            book.interface(
                "In the standards, the first use of a term in each statement leads here."
            ),
        ),
        "entries": glossary.entry_views(book.site),
    }


def related_chapter(book: Book) -> Chapter:
    """What the introduction points to: suites of other standards, and addresses."""
    interface = book.interface
    return {
        "heading": interface("Related standards and links"),
        "suites_heading": interface("Signposted suites"),
        "suites": related.suite_views(book.site),
        "links_heading": interface("Outside links"),
        "links_lead": joined(
            *related.about_the_links(book.site),
            interface(
                "What is known of each is this project’s own remark, and nobody has opened them "
                "for this document."
            ),
        ),
        "links": related.link_views(book.site),
    }
