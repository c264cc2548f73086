"""The suite as SKOS, in Turtle: concept schemes of standards, functions, values and the glossary.

Statements are concepts narrower than their standard. A concept whose translation is this project's
draft says so in an editorial note, because a label cannot. What belongs together across schemes
is related: functions and what serves them, values and what puts them into practice, terms and what
uses them.
"""

from generator.exports.book import Book
from generator.exports.data.skos import standard_concepts, wordbook_concepts
from generator.exports.data.skos.graph import SchemeGraph


def to_bytes(book: Book) -> bytes:
    """Makes the Turtle file of a book."""
    graph = SchemeGraph(book)
    for year in book.years:
        edition = book.catalogue.editions[year]
        standard_concepts.add_standards(graph, edition)
        wordbook_concepts.add_functions(graph, edition)
        wordbook_concepts.add_values(graph, edition)
    wordbook_concepts.add_glossary(graph)
    wordbook_concepts.add_signposted(graph)
    wordbook_concepts.relate_values_of_editions(graph)
    standard_concepts.add_crosswalk(graph)
    standard_concepts.add_moves(graph)
    return graph.to_turtle()
