"""English, in which the program's own words are written."""

from generator.ids import ENGLISH
from generator.languages.definition import Definition

DEFINITION = Definition(
    code=ENGLISH,
    own_name="English",
    english_name="English",
    locale="en_GB",
    search="en-GB",  # Material's search takes no script for its own ``en``
)
