"""The site's words in the documents of a team, by their names in ``team_documents.js``."""

from collections.abc import Mapping

from generator.languages.language import translatable

WORDS: Mapping[str, str] = {
    "what-the-team-shows": translatable("What the team can show"),
    "how-to-read": translatable(
        "Each said this of themselves. It is something to talk about, and no measure of anybody."
    ),
    "who": translatable("Who"),
    "role": translatable("Role"),
    "nobody": translatable("Nobody here can show this"),
    "teach": translatable("These people could teach these"),
    "help": translatable("Most do this with help"),
    "none": translatable("None."),
    "what-may-help": translatable("What may help"),
    "could-teach": translatable("Who could teach"),
    "whom": translatable("Whom"),
    "where-people-stand": translatable("Where people stand"),
    "who-stands-where": translatable("Who stands where"),
    "not-spoken-of": translatable(
        "Nobody has said anything of these standards. Choose a role before you make this document, "
        "and every statement that it needs is listed."
    ),
    "of-no-function": translatable("Of no function of the process"),
    "reference": translatable("Reference"),
    "statement": translatable("Statement"),
    "shows": translatable("can show it"),
    "with_help": translatable("with help"),
    "not_yet": translatable("not yet"),
    "not_in_role": translatable("not in the role"),
    "unsaid": translatable("has not said"),
    "what-courses-cover": translatable("What courses cover"),
    "course": translatable("Course"),
    "courses": translatable("Courses"),
    "by-function": translatable("By function"),
    "by-value": translatable("By value"),
    "function": translatable("Function"),
    "functions": translatable("Functions"),
    "value": translatable("Value"),
    "values": translatable("Values"),
    "covered": translatable("Covered"),
    "left": translatable("What is left"),
    "all-of-it": translatable("all of it"),
    "nothing-left": translatable("Nothing is left."),
    "standard": translatable("Standard"),
    "yes": translatable("yes"),
}
