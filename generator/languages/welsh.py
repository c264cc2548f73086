"""Welsh: its alphabet, its mutations, and the dictionary that its search asks.

Welsh counts *ch*, *dd*, *ff*, *ng*, *ll*, *ph*, *rh* and *th* as letters, so *cyfrif* stands before
*chwilio*; *ng* follows *g*, as in its dictionaries. Two letters that only meet, as in *Bangor*,
can't be told from one and are taken for one.
"""

from generator.languages import welsh_forms
from generator.languages.definition import Definition
from generator.languages.mutation import mutated
from generator.languages.welsh_asking import ASKING

ALPHABET = "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z"

DEFINITION = Definition(
    code="cy",
    own_name="Cymraeg",
    english_name="Welsh",
    locale="cy_GB",
    alphabet=tuple(ALPHABET.split()),
    mutated=mutated,
    asking=ASKING,
    word_forms=welsh_forms.constants,
    open_dictionary=welsh_forms.opened,
)
