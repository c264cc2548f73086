"""English, the language of the interface's own words."""

from generator.ids import ENGLISH
from generator.languages.english_query_words import ASKING
from generator.languages.language_definition import LanguageDefinition

DEFINITION = LanguageDefinition(
    code=ENGLISH,
    own_name="English",
    english_name="English",
    locale="en_GB",
    asking=ASKING,
)
