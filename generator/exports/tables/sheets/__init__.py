"""The sheets of the workbook: their columns and rows, a module each."""

from generator.exports.book import Book
from generator.exports.data.standard_lines import is_plain
from generator.exports.data.suite_data import make_suite_data
from generator.exports.tables.sheet_columns import ColumnWords
from generator.exports.tables.sheets.columns import make_columns_sheet
from generator.exports.tables.sheets.functions import make_functions_sheet
from generator.exports.tables.sheets.glossary import make_glossary_sheet
from generator.exports.tables.sheets.mapping import make_mapping_sheet
from generator.exports.tables.sheets.sections import make_sections_sheet
from generator.exports.tables.sheets.standards import make_standards_sheet
from generator.exports.tables.sheets.statements import make_statements_sheet
from generator.exports.tables.sheets.values import make_values_sheet
from generator.exports.tables.sheets.workbook_sheet import WorkbookSheet


def make_sheets(book: Book) -> tuple[WorkbookSheet, ...]:
    """Makes every sheet of a workbook that has a row, except the one about the file.

    A sheet has the columns in which the suite has anything.
    """
    suite, speaker = make_suite_data(book), ColumnWords(book)
    more = not all(map(is_plain, suite.standards))
    filled = (
        make_statements_sheet(suite, speaker),
        make_standards_sheet(suite, speaker, len(book.catalogue.editions), more=more),
        make_functions_sheet(suite, speaker),
        make_mapping_sheet(suite, speaker),
        make_values_sheet(suite, speaker),
        make_glossary_sheet(suite, speaker),
        *((make_sections_sheet(suite, speaker),) if more else ()),
    )
    filled = tuple(
        sheet.leave_out_empty_columns().arrange_for(book.language) for sheet in filled if sheet.rows
    )
    return (*filled, make_columns_sheet(filled, speaker).arrange_for(book.language))
