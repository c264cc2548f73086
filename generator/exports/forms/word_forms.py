"""The Word forms: the questions and the words of each. ``FORMATS`` lists them."""

from generator.exports.book import Book
from generator.exports.forms.form_parts import (
    make_form,
    make_heading,
    make_runs,
    make_signature_table,
    make_standards_table,
    make_statement_tables,
    make_table,
    make_writing_lines,
    repeat_row,
)
from generator.exports.forms.rating_states import name_states
from generator.exports.forms.word_template import to_bytes
from generator.exports.forms.work_document import (
    Block,
    FormParagraph,
    Run,
    TickCell,
    WorkDocument,
    WriteCell,
)

WEEKS = 10
EXAMPLES = 4
ACTIONS = 4
PIECES = 10
"""Rows to be filled in."""


def make_person_specification(book: Book) -> WorkDocument:
    """Makes the job description, by function if these are held, and the specification."""
    interface = book.interface
    return make_form(
        book,
        interface("Job description and person specification"),
        (
            interface(
                "Fill in what the job is, then go through the statements. No role needs them all: "
                "delete what yours does not need."
            ),
            interface(
                "Tick “Essential” for what somebody must do or know on the first day, and "
                "“Desirable” for what can be learned in the job."
            ),
            interface(
                "Write how each is judged: by the application, at interview, by a task, or by a "
                "reference."
            ),
        ),
        make_writing_lines(book, interface("Title of the job")),
        make_writing_lines(book, interface("Team and place of work")),
        make_writing_lines(book, interface("Reports to")),
        make_writing_lines(book, interface("What the job is for"), 3),
        make_heading(book, interface("Duties")),
        *_list_duties(book),
        make_heading(book, interface("Person specification")),
        *make_statement_tables(
            book,
            (interface("Essential"), interface("Desirable"), interface("How it is judged")),
            (14, 14, 18),
            TickCell(),
            TickCell(),
            WriteCell(),
        ),
    )


def _list_duties(book: Book) -> tuple[Block, ...]:
    """Makes a table of duties: a row for each function, or empty rows if none are held."""
    interface = book.interface
    duties = interface("What whoever has the job does")
    functions = book.catalogue.list_functions(book.year)
    if not functions:
        return (make_table(book, (duties,), (100,), repeat_row(ACTIONS, WriteCell(2))),)
    rows = tuple(
        (
            make_runs(book, f"{function.code}. ", book.say(function.process)),
            TickCell(),
            WriteCell(2),
        )
        for function in functions
    )
    heads = (interface("Function"), interface("Part of this job"), duties)
    return (make_table(book, heads, (35, 13, 52), rows),)


def make_supervision_sheet(book: Book) -> WorkDocument:
    """Makes the sheet for supervision and appraisal."""
    interface = book.interface
    agreed = (
        interface("What we agreed"),
        interface("Who"),
        interface("By when"),
        interface("Done"),
    )
    return make_form(
        book,
        interface("Supervision and appraisal sheet"),
        (
            interface(
                "Beforehand, the practitioner picks a few statements that matter now, and writes "
                "an example from their work beside each."
            ),
            interface(
                "At the meeting, talk about the examples. Where two people see something "
                "differently, write both down."
            ),
            interface("Agree a few actions, each with a day by which it is done."),
            interface("Use the statements to talk, not to count."),
        ),
        make_writing_lines(book, interface("Practitioner")),
        make_writing_lines(book, interface("Supervisor")),
        make_writing_lines(book, interface("Date of this meeting, and of the last one")),
        make_heading(book, interface("Statements to talk about")),
        make_table(
            book,
            (interface("Reference"), interface("An example from the work"), *name_states(book)),
            (17, 31, 14, 13, 11, 14),
            repeat_row(
                EXAMPLES, WriteCell(3), WriteCell(3), *(TickCell(),) * len(name_states(book))
            ),
        ),
        make_writing_lines(book, interface("What the practitioner sees"), 2),
        make_writing_lines(book, interface("What the supervisor sees"), 2),
        make_heading(book, interface("What we agreed")),
        make_table(
            book, agreed, (50, 20, 18, 12), repeat_row(ACTIONS, *(WriteCell(2),) * 3, TickCell())
        ),
        make_signature_table(book, interface("Practitioner"), interface("Supervisor")),
        make_heading(book, interface("Standards we talked about")),
        make_standards_table(book, (interface("Talked about"),), (17,), TickCell()),
    )


def make_induction_plan(book: Book) -> WorkDocument:
    """Makes the induction plan."""
    interface = book.interface
    weeks = tuple(
        ((Run(str(number)),), WriteCell(2), WriteCell(2), WriteCell(2), TickCell())
        for number in range(1, WEEKS + 1)
    )
    return make_form(
        book,
        interface("Induction plan"),
        (
            interface(
                "Plan week by week what the new colleague does and with whom, and write down the "
                "references of the statements that it introduces."
            ),
            interface(
                "In the tables of statements, write the week in which each comes. Delete what the "
                "role does not need."
            ),
            interface(
                "A tick says that a statement was introduced, and not that it is met. Come back to "
                "it after some months of practice."
            ),
        ),
        make_writing_lines(book, interface("New colleague")),
        make_writing_lines(book, interface("Supervisor")),
        make_writing_lines(book, interface("First day")),
        make_heading(book, interface("Week by week")),
        make_table(
            book,
            (
                interface("Week"),
                interface("What the new colleague does"),
                interface("Statements"),
                interface("With whom"),
                interface("Done"),
            ),
            (10, 40, 20, 18, 12),
            weeks,
        ),
        make_signature_table(book, interface("New colleague"), interface("Supervisor")),
        make_heading(book, interface("Statements")),
        *make_statement_tables(
            book, (interface("Week"), interface("Introduced")), (12, 15), WriteCell(), TickCell()
        ),
    )


def make_evidence_record(book: Book) -> WorkDocument:
    """Makes the evidence record, with a table of what each piece shows."""
    interface = book.interface
    pieces = tuple(
        ((Run(str(number)),), WriteCell(2), WriteCell(2), WriteCell(2), WriteCell(2))
        for number in range(1, PIECES + 1)
    )
    return make_form(
        book,
        interface("Evidence record"),
        (
            interface(
                "Write each piece of evidence down once, in the first table. It has a number."
            ),
            interface(
                "In the tables of statements, write the numbers of what shows each. One piece may "
                "show several."
            ),
            interface(
                "Whoever agrees that a statement is shown, such as a supervisor or an assessor, "
                "writes their name and the day beside it."
            ),
            interface(
                "Evidence is about real people. Take out what would identify them, and get consent."
            ),
        ),
        make_writing_lines(book, interface("Practitioner")),
        make_writing_lines(book, interface("Supervisor or assessor")),
        make_heading(book, interface("What I did")),
        FormParagraph(
            make_runs(
                book, interface("Kinds: observed, product, testimony, reflection, discussion.")
            )
        ),
        make_table(
            book,
            (
                interface("Number"),
                interface("Date"),
                interface("What I did"),
                interface("Kind"),
                interface("Where the proof is kept"),
            ),
            (13, 13, 37, 15, 22),
            pieces,
        ),
        make_heading(book, interface("What it shows")),
        *make_statement_tables(
            book,
            (interface("Numbers"), interface("Shown"), interface("Agreed by, and when")),
            (13, 12, 18),
            WriteCell(),
            TickCell(),
            WriteCell(),
        ),
    )


def write_person_specification(book: Book) -> bytes:
    """Makes the Word file of the job description and person specification."""
    return to_bytes(make_person_specification(book))


def write_supervision_sheet(book: Book) -> bytes:
    """Makes the Word file of the supervision and appraisal sheet."""
    return to_bytes(make_supervision_sheet(book))


def write_induction_plan(book: Book) -> bytes:
    """Makes the Word file of the induction plan."""
    return to_bytes(make_induction_plan(book))


def write_evidence_record(book: Book) -> bytes:
    """Makes the Word file of the evidence record."""
    return to_bytes(make_evidence_record(book))
