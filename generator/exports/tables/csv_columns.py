"""The columns of the CSV files. Their names are for programs, and never change.

A column's meaning is that of the JSON's field with the same content. The files, their descriptor
and the dictionary are all made from these columns.
"""

from typing import NamedTuple, get_args

from generator.catalogue.dictionary import Meaning
from generator.exports.data.json_schema import RELIED_ON, STATES
from generator.exports.data.models import (
    WHERE,
    EditionHead,
    Imprint,
    StandardData,
    StatementData,
    find_meaning,
    name_state_field,
)
from generator.languages.language import translatable as _
from generator.model import EditionState
from generator.suite.languages import Languages

RULES = (
    _("A row for each text of the standards, in printed order."),
    _(
        "UTF-8 with a byte order mark, by which Excel knows it. In Python it is opened as "
        "“utf-8-sig”; a program that reads it as “utf-8” finds the mark before the name of the "
        "first column."
    ),
    _(
        "Commas stand between cells, double quotes around those that need them, and CR LF at the "
        "ends of rows."
    ),
    _("Several entries in a cell have semicolons between them."),
    _(
        "A cell that a spreadsheet would take for a formula has an apostrophe before it. None of "
        "the texts so far does."
    ),
)
"""How the files are written, a sentence each."""


class CsvColumn(NamedTuple):
    """A column of a CSV file.

    Attributes:
        name: Its name.
        meaning: What it holds.
        type: What Table Schema calls that: ``string``, ``year``, ``date``.
        choices: The only words that may stand in it.
    """

    name: str
    meaning: Meaning
    type: str = "string"
    choices: tuple[str, ...] = ()


def list_columns(languages: Languages) -> tuple[CsvColumn, ...]:
    """Returns the columns that every table has, for the languages of a suite."""
    of_standard, of_statement = _ColumnMaker(StandardData), _ColumnMaker(StatementData)
    text = Meaning(_("The words of the text in this language; empty where none may be shown in it"))
    kind = Meaning(
        _(
            "What kind of text the row has; “not held” in the row of a standard whose statements "
            "our source does not hold, and behind a kind of which it holds none"
        )
    )
    return (
        of_standard("urn", "id"),
        of_standard("edition", "edition", "year"),
        CsvColumn(
            "edition_state",
            Meaning(find_meaning(EditionHead, "state")),
            choices=get_args(EditionState),
        ),
        *(of_standard(f"title_{code}", "title") for code in languages),
        *(
            CsvColumn(
                f"title_{name_state_field(code)}_state",
                Meaning(_("How far the %(language)s of the title may be relied on"), code),
                choices=STATES,
            )
            for code in languages.translations
        ),
        of_statement("code", "code"),
        CsvColumn("kind", kind),
        *(CsvColumn(f"text_{code}", text) for code in languages),
        *(
            CsvColumn(
                f"{name_state_field(code)}_state",
                Meaning(RELIED_ON, code),
                choices=STATES,
            )
            for code in languages.translations
        ),
        of_standard("functions", "functions"),
        of_statement("values_by_project", "values"),
        of_standard("counterparts_by_project", "counterparts"),
        *(CsvColumn(f"address_{code}", Meaning(WHERE)) for code in languages),
        CsvColumn("version", Meaning(find_meaning(Imprint, "version"))),
        CsvColumn("date", Meaning(find_meaning(Imprint, "date")), "date"),
        *(
            CsvColumn(f"rights_{code}", Meaning(find_meaning(Imprint, "rights")))
            for code in languages
        ),
    )


class _ColumnMaker(NamedTuple):
    """Makes columns with the meanings of a model's fields."""

    model: type[StandardData] | type[StatementData]

    def __call__(self, name: str, field: str, type_: str = "string") -> CsvColumn:
        return CsvColumn(name, Meaning(find_meaning(self.model, field)), type_)


MORE = (
    CsvColumn(
        "printed_code",
        Meaning(
            _(
                "What is printed before the text, whatever it is cited by; of a version its name "
                "and date"
            )
        ),
    ),
    _ColumnMaker(StatementData)("part_of", "within"),
    CsvColumn("section", Meaning(_("What is printed over the section; empty where nothing is"))),
    CsvColumn("heading", Meaning(_("The heading within the section that the text stands below"))),
    _ColumnMaker(StandardData)("status", "status"),
    _ColumnMaker(StandardData)("version_printed", "version"),
    _ColumnMaker(StandardData)("level", "level"),
    _ColumnMaker(StandardData)("second_codes", "second_codes"),
)
"""Those of a table in which a standard has more than the others need."""

MOVED = (_ColumnMaker(StatementData)("moved_from", "moved_from"),)
"""That of a table in which a statement took the place of another."""


def explain_line_column(name: str) -> Meaning:
    """Returns the meaning of a further column, for another table with the same."""
    [meaning] = (column.meaning for column in MORE if column.name == name)
    return meaning
