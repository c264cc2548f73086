"""The Word forms: the questions and the words of each. ``FORMATS`` lists them."""

from generator.exports.book import Book
from generator.exports.forms.document import Block, Doc, Paragraph, Run, Tick, Write
from generator.exports.forms.parts import (
    empty_rows,
    form,
    heading,
    lines,
    runs,
    signatures,
    standards_table,
    statement_tables,
    table,
)
from generator.exports.forms.states import states
from generator.exports.forms.word import to_bytes

WEEKS = 10
EXAMPLES = 4
ACTIONS = 4
PIECES = 10
"""Rows to be filled in."""


def person_specification(book: Book) -> Doc:
    """Makes the job description, by function if these are held, and the specification."""
    interface = book.interface
    return form(
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
        lines(book, interface("Title of the job")),
        lines(book, interface("Team and place of work")),
        lines(book, interface("Reports to")),
        lines(book, interface("What the job is for"), 3),
        heading(book, interface("Duties")),
        *_duties(book),
        heading(book, interface("Person specification")),
        *statement_tables(
            book,
            (interface("Essential"), interface("Desirable"), interface("How it is judged")),
            (14, 14, 18),
            Tick(),
            Tick(),
            Write(),
        ),
    )


def _duties(book: Book) -> tuple[Block, ...]:
    """Makes a table of duties: a row for each function, or empty rows if none are held."""
    interface = book.interface
    duties = interface("What whoever has the job does")
    functions = book.catalogue.process_of(book.year)
    if not functions:
        return (table(book, (duties,), (100,), empty_rows(ACTIONS, Write(2))),)
    rows = tuple(
        (runs(book, f"{one.code}. ", book.say(one.process)), Tick(), Write(2)) for one in functions
    )
    heads = (interface("Function"), interface("Part of this job"), duties)
    return (table(book, heads, (35, 13, 52), rows),)


def supervision(book: Book) -> Doc:
    """Makes the sheet for supervision and appraisal."""
    interface = book.interface
    agreed = (
        interface("What we agreed"),
        interface("Who"),
        interface("By when"),
        interface("Done"),
    )
    return form(
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
        lines(book, interface("Practitioner")),
        lines(book, interface("Supervisor")),
        lines(book, interface("Date of this meeting, and of the last one")),
        heading(book, interface("Statements to talk about")),
        table(
            book,
            (interface("Reference"), interface("An example from the work"), *states(book)),
            (17, 31, 14, 13, 11, 14),
            empty_rows(EXAMPLES, Write(3), Write(3), *(Tick(),) * len(states(book))),
        ),
        lines(book, interface("What the practitioner sees"), 2),
        lines(book, interface("What the supervisor sees"), 2),
        heading(book, interface("What we agreed")),
        table(book, agreed, (50, 20, 18, 12), empty_rows(ACTIONS, *(Write(2),) * 3, Tick())),
        signatures(book, interface("Practitioner"), interface("Supervisor")),
        heading(book, interface("Standards we talked about")),
        standards_table(book, (interface("Talked about"),), (17,), Tick()),
    )


def induction(book: Book) -> Doc:
    """Makes the induction plan."""
    interface = book.interface
    weeks = tuple(
        ((Run(str(number)),), Write(2), Write(2), Write(2), Tick())
        for number in range(1, WEEKS + 1)
    )
    return form(
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
        lines(book, interface("New colleague")),
        lines(book, interface("Supervisor")),
        lines(book, interface("First day")),
        heading(book, interface("Week by week")),
        table(
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
        signatures(book, interface("New colleague"), interface("Supervisor")),
        heading(book, interface("Statements")),
        *statement_tables(
            book, (interface("Week"), interface("Introduced")), (12, 15), Write(), Tick()
        ),
    )


def evidence(book: Book) -> Doc:
    """Makes the evidence record, with a table of what each piece shows."""
    interface = book.interface
    pieces = tuple(
        ((Run(str(number)),), Write(2), Write(2), Write(2), Write(2))
        for number in range(1, PIECES + 1)
    )
    return form(
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
        lines(book, interface("Practitioner")),
        lines(book, interface("Supervisor or assessor")),
        heading(book, interface("What I did")),
        Paragraph(
            runs(book, interface("Kinds: observed, product, testimony, reflection, discussion."))
        ),
        table(
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
        heading(book, interface("What it shows")),
        *statement_tables(
            book,
            (interface("Numbers"), interface("Shown"), interface("Agreed by, and when")),
            (13, 12, 18),
            Write(),
            Tick(),
            Write(),
        ),
    )


def person_specification_to_bytes(book: Book) -> bytes:
    """Makes the Word file of the job description and person specification."""
    return to_bytes(person_specification(book))


def supervision_to_bytes(book: Book) -> bytes:
    """Makes the Word file of the supervision and appraisal sheet."""
    return to_bytes(supervision(book))


def induction_to_bytes(book: Book) -> bytes:
    """Makes the Word file of the induction plan."""
    return to_bytes(induction(book))


def evidence_to_bytes(book: Book) -> bytes:
    """Makes the Word file of the evidence record."""
    return to_bytes(evidence(book))
