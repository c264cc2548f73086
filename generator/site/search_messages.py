"""What the search says: words for the scripts that show results.

Each is put into a template of the page, from which ``theme/assets/scripts/answers.js`` takes it: as
HTML that says which language it is in. What stands in braces the script fills in. Numbers follow a
colon, as words for what is counted would need forms that differ from language to language.
"""

from generator.languages.language import translatable

WORDS = {
    # While there are no results yet, or can't be any.
    "waiting": translatable("Searching …"),
    "failed": translatable("The search isn’t working at the moment."),
    "all_standards": translatable("List of all standards"),
    # How much was found.
    "found": translatable("Results: {number}"),
    "found_all": translatable("Results with all the words: {number}"),
    "found_some": translatable("Results with some of the words: {number}"),
    "found_both": translatable("Results with all the words: {all}, with some of them: {some}"),
    "every_result": translatable("All results: {number}"),
    "show_all": translatable("Show all {number}"),
    # Beside one that was found.
    "missing": translatable("Without: {words}"),
    "standard": translatable("Standard"),
    "function": translatable("Function"),
    "term": translatable("Glossary"),
    "value": translatable("Value"),
    "situation": translatable("Situation"),
    # A word that was taken for another.
    "guessed": translatable("Showing results for {meant}."),
    "refuse": translatable("Search for {asked} instead"),
    # A code that does not exist.
    "unknown": translatable("There is no {asked}."),
    "has": translatable("{name} has {codes}."),
    "range": translatable("{first} to {last}"),
    "there_are": translatable("There are these standards:"),
    # Nothing.
    "nothing": translatable("Nothing was found for {words}."),
    "nothing_filtered": translatable("Nothing was found for {words} with these filters."),
    "unfiltered": translatable("Search without filters"),
    "nearest": translatable("Similar words:"),
    "meant": translatable("Perhaps you mean:"),
    "other_language": translatable("The same words find something in another language:"),
    # On the page that was found.
    "marked": translatable("Marked on this page: {words}"),
    "unmark": translatable("Remove the marks"),
}
"""By the name that the scripts ask for."""
