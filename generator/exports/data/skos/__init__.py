"""The suite as SKOS, in Turtle: concept schemes of standards, functions, values and the glossary.

Statements are concepts narrower than their standard. A concept whose translation is this project's
draft says so in an editorial note, because a label cannot. What belongs together across schemes
is related: functions and what serves them, values and what puts them into practice, terms and what
uses them.
"""

from generator.exports.book import Book
from generator.exports.data.skos import standards, wordbook
from generator.exports.data.skos.graph import SchemeGraph


def to_bytes(book: Book) -> bytes:
    """Makes the Turtle file of a book."""
    graph = SchemeGraph(book)
    for year in book.years:
        edition = book.catalogue.editions[year]
        standards.add_standards(graph, edition)
        wordbook.add_functions(graph, edition)
        wordbook.add_values(graph, edition)
    wordbook.add_glossary(graph)
    wordbook.add_signposted(graph)
    wordbook.relate_values_of_editions(graph)
    standards.add_crosswalk(graph)
    standards.add_moves(graph)
    return graph.to_turtle()
