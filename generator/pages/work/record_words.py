"""The site's words in the documents of a record, by their names in ``record_documents.js``."""

from collections.abc import Mapping

from generator.languages.language import translatable

WORDS: Mapping[str, str] = {
    "supervision-sheet": translatable("Supervision sheet"),
    "portfolio-matrix": translatable("Portfolio matrix"),
    "development-plan": translatable("Development plan"),
    "practitioner": translatable("Practitioner"),
    "supervisor": translatable("Supervisor"),
    "date": translatable("Date"),
    "since": translatable("What is new since {date}"),
    "since-beginning": translatable("What is new since the beginning"),
    "nothing-new": translatable("Nothing was written down in this time."),
    "moved": translatable("What moved"),
    "nothing-moved": translatable("Nothing moved in this time."),
    "differently": translatable("What is seen differently"),
    "differently-means": translatable(
        "Here a second voice says something else. That is something to talk about; neither is "
        "right because of who says it."
    ),
    "oldest": translatable("What has waited longest"),
    "oldest-means": translatable("Open, and longest without anything new:"),
    "nothing-open": translatable("Nothing that was said is open."),
    "actions": translatable("What is next"),
    "to-do": translatable("What"),
    "no-actions": translatable("Nothing is agreed that is not done."),
    "talked-about": translatable("What we talked about"),
    "agreed": translatable("What we agreed"),
    "when": translatable("When"),
    "kind": translatable("Kind"),
    "observed": translatable("Observed"),
    "product": translatable("Product"),
    "testimony": translatable("Testimony"),
    "reflection": translatable("Reflection"),
    "discussion": translatable("Discussion"),
    "what": translatable("What I did"),
    "kept-at": translatable("Where the proof is kept"),
    "statements": translatable("Statements"),
    "statement": translatable("Statement"),
    "reference": translatable("Reference"),
    "edition": translatable("Edition"),
    "before": translatable("Before"),
    "now": translatable("Now"),
    "i-see": translatable("What I say"),
    "they-see": translatable("What a second voice says"),
    "last-new": translatable("Last new on"),
    "not-said": translatable("Not said"),
    "shows": translatable("I do this and can show it"),
    "with_help": translatable("I do this with help"),
    "not_yet": translatable("Not yet"),
    "not_in_role": translatable("Not part of my role"),
    "sees-shows": translatable("Does this and can show it"),
    "sees-with_help": translatable("Does this with help"),
    "sees-not_yet": translatable("Not yet"),
    "sees-not_in_role": translatable("Not part of the role"),
    "who": translatable("Who"),
    "name": translatable("Name"),
    "signature": translatable("Signature"),
    "by-when": translatable("By when"),
    "done": translatable("Done"),
    "shown-by": translatable("Shown by"),
    "number": translatable("No."),
    "entries": translatable("The entries"),
    "how-to-read": translatable(
        "Each statement has the numbers of the entries that show it. The entries stand at the end, "
        "with where the proof of each is kept."
    ),
    "no-entries": translatable("No entry shows a statement yet."),
    "what-would-help": translatable("What would help"),
    "what-may-help": translatable("What may help"),
    "helps-are-ours": translatable(
        "These are this project’s own suggestions: choose what fits, or think of others."
    ),
    "how-to-plan": translatable(
        "What is done with help comes first, then what is not done yet. Choose two or three for "
        "the next months; nobody needs to work on all."
    ),
    "on-the-way": translatable("What I do with help"),
    "to-begin": translatable("What I do not do yet"),
    "not-on-site": translatable("Its words as they stood in the record"),
}
