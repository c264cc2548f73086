"""The dictionary of the data: what each field of each file means, for the page that shows it.

The files are made on a floor above; what they say of their fields comes down as these values.
"""

from typing import Literal, NamedTuple

from generator.ids import Code
from generator.languages.language import Language, Wording


class Meaning(NamedTuple):
    """What a field, an object or a table means.

    Attributes:
        english: The words, of the interface.
        translation: The translation that they speak of; None where they speak of none.
    """

    english: str
    translation: Code | None = None

    def say(self, language: Language) -> Wording:
        """Returns the words in a language."""
        if self.translation:
            return language.about(self.english, self.translation)
        return language.interface(self.english)


class FieldType(NamedTuple):
    """What stands in a field.

    Attributes:
        name: What JSON Schema calls it: ``string``, ``integer``, ``boolean``; or the name of an
            object; in a workbook also ``mixed``, of numbers and words.
        is_object: Whether it is an object, which is explained where its name stands.
        within: What it stands in, the outermost first: ``list``, or ``by name`` where each entry
            has a name.
        or_null: Whether it may be null.
        choices: The only words that may stand there; empty where there may be any.
    """

    name: str
    is_object: bool = False
    within: tuple[Literal["list", "by name"], ...] = ()
    or_null: bool = False
    choices: tuple[str, ...] = ()


class FieldExample(NamedTuple):
    """What stands in a field of this suite.

    Attributes:
        text: The words or figures, cut where they are long.
        language: The language of the words; empty where they are in none.
    """

    text: str
    language: Code | str = ""


class Field(NamedTuple):
    """A field of an object, or a column of a table.

    Attributes:
        name: What programs know it by; of a sheet the heading of the column.
        type: What stands in it.
        meaning: What it means.
        example: What stands in it, where anything does in this suite.
        may_lack: Whether it is left out where it says nothing.
        ours: Whether this project adds what it holds.
    """

    name: str
    type: FieldType
    meaning: Meaning
    example: FieldExample | None = None
    may_lack: bool = False
    ours: bool = False


class RecordType(NamedTuple):
    """An object of the JSON, a CSV file, or a sheet of the workbook, with its fields.

    Attributes:
        name: What it is called; of a sheet in English, as an interface's words.
        meaning: What it is or holds.
        fields: Its fields or columns, in order.
    """

    name: str
    meaning: Meaning
    fields: tuple[Field, ...]


class Endpoint(NamedTuple):
    """An address at which programs read.

    Attributes:
        path: Where it is from the root of the site, with the name of what varies in braces.
        example: A path that is there.
        meaning: What stands there.
        schema: The file in the same folder that has its form; empty where it has none.
    """

    path: str
    example: str
    meaning: Meaning
    schema: str = ""


class Dictionary(NamedTuple):
    """All of it.

    Attributes:
        json: The objects of the JSON, the outermost first.
        csv: The columns of the table that each edition has.
        csv_rules: How such a table is written, a sentence each.
        sheets: The sheets of the workbook, with the columns of one language.
    """

    json: tuple[RecordType, ...]
    csv: tuple[Field, ...]
    csv_rules: tuple[Meaning, ...]
    sheets: tuple[RecordType, ...]
