"""What a suite of standards is. No input or output here: ``source`` reads, ``suite`` assembles.

Every model is frozen and refuses keys that it doesn't know. The descriptions stand in the JSON
Schemas that editors' programs read from ``schema/``.
"""

from pydantic import BaseModel

from generator.model.base import Note, Notes, Part, Published, StandardNote
from generator.model.links import (
    Evidence,
    Finding,
    Links,
    OutsideLink,
    SignpostedSuite,
    Study,
    Talk,
    Task,
)
from generator.model.mapping import (
    Change,
    Crossing,
    Function,
    MappingFile,
    MappingRow,
    Signposted,
    ValueInPractice,
)
from generator.model.redirects import Redirect, Redirects
from generator.model.sections import (
    Block,
    Definition,
    Heading,
    List,
    ListEntry,
    Paragraph,
    StandardSection,
    Statement,
)
from generator.model.standards import (
    Consultation,
    Edition,
    EditionState,
    FunctionList,
    Group,
    History,
    LeadIn,
    MovedStatement,
    Section,
    Standard,
)
from generator.model.suite_file import Lane, Owner, Process, Register, Strand, SuiteFile
from generator.model.wordbook import (
    Forms,
    Glossary,
    Name,
    OtherName,
    SearchWords,
    Term,
    Termbase,
    TermbaseEntry,
    TermException,
    Value,
    ValueList,
    Values,
)

__all__ = [
    "FILES",
    "Block",
    "Change",
    "Consultation",
    "Crossing",
    "Definition",
    "Edition",
    "EditionState",
    "Evidence",
    "Finding",
    "Forms",
    "Function",
    "FunctionList",
    "Glossary",
    "Group",
    "Heading",
    "History",
    "Lane",
    "LeadIn",
    "Links",
    "List",
    "ListEntry",
    "MappingFile",
    "MappingRow",
    "MovedStatement",
    "Name",
    "Note",
    "Notes",
    "OtherName",
    "OutsideLink",
    "Owner",
    "Paragraph",
    "Part",
    "Process",
    "Published",
    "Redirect",
    "Redirects",
    "Register",
    "SearchWords",
    "Section",
    "Signposted",
    "SignpostedSuite",
    "Standard",
    "StandardNote",
    "StandardSection",
    "Statement",
    "Strand",
    "Study",
    "SuiteFile",
    "Talk",
    "Task",
    "Term",
    "TermException",
    "Termbase",
    "TermbaseEntry",
    "Value",
    "ValueInPractice",
    "ValueList",
    "Values",
]

FILES: dict[str, type[BaseModel]] = {
    "suite": SuiteFile,
    "glossary": Glossary,
    "termbase": Termbase,
    "words": SearchWords,
    "values": Values,
    "mapping": MappingFile,
    "links": Links,
    "evidence": Evidence,
    "redirects": Redirects,
    "edition": Edition,
    "standard": Standard,
}
"""Each kind of file and what it must hold; the names are those of the schemas too."""
