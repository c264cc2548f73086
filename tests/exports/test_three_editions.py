"""Three editions in files: each counterpart is named with its edition, the newest first."""

from docx.document import Document
from rdflib import Graph, Literal
from rdflib.namespace import SKOS

from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book
from generator.exports.data import skos
from generator.exports.data.standard_data import make_standard_data
from generator.exports.documents import pdf, standard_chapter, word
from generator.exports.documents.book_document import make_document
from generator.exports.documents.chapters import CompleteSet, UnmappedProcessChapter
from generator.exports.documents.word import word_styles
from generator.exports.tables import csv_file, excel
from generator.suite.suite import Suite
from tests.exports import readers
from tests.exports.books import book
from tests.exports.pdfs import read_pages
from tests.exports.readers import in_style
from tests.variants import mapped_around, only, without_statements


def single(catalogue: Catalogue, urn: str) -> Book:
    """One standard in English."""
    return book(catalogue, ("en",), catalogue.standards[urn].edition, urn)


def written(held: Book) -> Document:
    """A book as a Word document."""
    return readers.document(word.to_bytes(held))


def read(held: Book) -> str:
    """The words of a book's PDF."""
    return " ".join(" ".join(read_pages(pdf.to_bytes(held))).split())


def test_the_notice_in_a_document_names_only_what_took_the_place_of_a_standard(
    suite: Suite, catalogue: Catalogue
) -> None:
    became = {row.before[0]: row.after[0] for row in suite.mapping.crosswalk}
    for urn in became:
        held = single(catalogue, urn)
        counterparts = standard_chapter.make_banner(held, catalogue.standards[urn]).counterparts
        assert [one.standard.urn for one in counterparts] == [became[urn]]
        [notice] = in_style(written(held), word_styles.SUPERSEDED)
        assert {one for one in catalogue.standards if f" {one} " in notice} == {became[urn]}


def test_the_notice_of_a_standard_in_force_names_what_it_was_before(catalogue: Catalogue) -> None:
    held = single(catalogue, "XYZ SE02")
    [counterpart] = standard_chapter.make_banner(held, catalogue.standards["XYZ SE02"]).counterparts
    assert counterpart.lead.text == "Its 2020 counterpart:"
    assert counterpart.standard.urn == "ABC SE03"
    [notice] = in_style(written(held), word_styles.IN_FORCE)
    assert notice == "2025 edition: in force. Its 2020 counterpart: ABC SE03 Keep the job."


def test_a_document_names_each_counterpart_with_its_edition(catalogue: Catalogue) -> None:
    held = single(catalogue, "ABC SE03")
    made = written(held)
    newer = (
        "2025: XYZ SE02 Keep the job and grow in it. Changed: number, title, overview. The title"
    )
    older = "2015: OLD SE03 Keep the job. Number, title and overview are the same."
    bullets = in_style(made, word_styles.BULLET)
    assert [one[: len(newer)] for one in bullets] == [newer, older]
    assert "Counterpart This project" in in_style(made, word_styles.HEADINGS[1])
    words = read(held)
    assert words.index("Counterpart") < words.index(newer) < words.index(older)
    assert "other edition" not in words


def test_a_document_of_two_editions_speaks_of_the_other_one(suite: Suite) -> None:
    held = single(Catalogue(only(suite, "2020", "2025")), "ABC SE03")
    assert "In the other edition This project" in in_style(written(held), word_styles.HEADINGS[1])
    assert "In the other edition" in read(held)


def test_a_document_says_whose_statements_are_held(suite: Suite) -> None:
    for urn, said in (
        ("XYZ SE01", ""),
        ("ABC SE01", " See its 2015 counterpart: OLD SE02."),
    ):
        held = single(Catalogue(without_statements(suite, "ABC SE01")), urn)
        not_held = [one for one in in_style(written(held), word_styles.BODY) if "Not held" in one]
        assert [one.partition("not its statements.")[2] for one in not_held] == [said, said]


def test_a_set_tells_the_functions_through_either_counterpart(suite: Suite) -> None:
    held = book(Catalogue(mapped_around(suite)), ("en",), "2020")
    lines = in_style(written(held), word_styles.BULLET, word_styles.POINT)
    place = lines.index("ABC SE03 Keep the job")
    assert lines[place + 1 : place + 4] == [
        "2025, XYZ SE02: C. Stage C",
        "2015, OLD SE03: D. Keeping the job",
        "ABC SE04 Keep records of the work with a person",
    ], "of the last there is nothing to tell"
    body = make_document(held).body
    assert isinstance(body, CompleteSet)
    assert isinstance(body.process, UnmappedProcessChapter)
    assert [[served.edition for served in through] for _, through in body.process.rows] == [
        ["2025", "2015"],
        ["2025", "2015"],
        ["2025", "2015"],
        [],
    ]
    assert "2025, XYZ SE02: C. Stage C 2015, OLD SE03: D. Keeping the job" in read(held)


def test_the_workbook_names_each_of_several_counterparts_with_its_edition(
    catalogue: Catalogue,
) -> None:
    workbook = readers.workbook(excel.to_bytes(book(catalogue)))
    head, *rows = workbook.worksheets[2].iter_rows(values_only=True)
    [counterpart] = [n for n, name in enumerate(head) if str(name).startswith("Counterpart")]
    english, welsh = (n for n, name in enumerate(head) if str(name).startswith("What changed"))
    told = {row[0]: (row[counterpart], row[english], row[welsh]) for row in rows}
    assert told["ABC SE03"][0] == "XYZ SE02 (2025), OLD SE03 (2015)"
    newer, older = told["ABC SE03"][1].split("\n")
    assert newer.startswith("XYZ SE02 (2025): The title and the overview speak")
    assert older == "OLD SE03 (2015): Number, title and overview are the same."
    assert [line[:17] for line in told["ABC SE03"][2].split("\n")] == [
        "XYZ SE02 (2025): ",
        "OLD SE03 (2015): ",
    ]
    assert told["XYZ SE04"][:2] == ("ABC SE02", "Only the number is another.")
    sheets = [str(row[1]) for row in workbook.worksheets[0].iter_rows(values_only=True)]
    assert not [one for one in sheets if "other edition" in one]


def test_data_names_each_counterpart_with_its_edition(catalogue: Catalogue) -> None:
    held = book(catalogue)
    told = make_standard_data(held, catalogue.standards["ABC SE01"]).counterparts
    assert [(one.edition, one.id, one.changed) for one in told] == [
        ("2025", "XYZ SE01", ("title", "overview")),
        ("2015", "OLD SE02", ("number", "title")),
    ]
    rows = readers.csv_rows(csv_file.to_bytes(book(catalogue, edition="2020")))
    named = {row["counterparts_by_project"] for row in rows if row["urn"] == "ABC SE01"}
    assert named == {"XYZ SE01;OLD SE02"}


def test_linked_data_says_of_each_counterpart_whose_reading_it_is(suite: Suite) -> None:
    def notes(held: Suite) -> list[str]:
        made = skos.to_bytes(book(Catalogue(held)))
        graph = Graph().parse(data=made, format="turtle")
        [concept] = graph.subjects(SKOS.notation, Literal("ABC SE03"))
        found = graph.objects(concept, SKOS.editorialNote)
        return sorted(
            str(one)
            for one in found
            if isinstance(one, Literal) and one.language == "en" and "reading" in one
        )

    assert notes(suite) == [
        "OLD SE03 (2015): By this project’s reading.",
        "XYZ SE02 (2025): By this project’s reading.",
    ]
    assert notes(only(suite, "2020", "2025")) == [
        "Which standard of the other edition answers to it is this project’s reading."
    ]
