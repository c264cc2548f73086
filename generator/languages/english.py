"""English, the language of the interface's own words."""

from generator.ids import ENGLISH
from generator.languages.definition import Definition
from generator.languages.english_asking import ASKING

DEFINITION = Definition(
    code=ENGLISH,
    own_name="English",
    english_name="English",
    locale="en_GB",
    asking=ASKING,
)
