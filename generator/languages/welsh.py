"""Welsh: its alphabet, mutations, dictionary, and words for addresses and recurring terms.

Welsh counts *ch*, *dd*, *ff*, *ng*, *ll*, *ph*, *rh* and *th* as letters, so *cyfrif* comes before
*chwilio*; *ng* follows *g*, as in its dictionaries. Two letters that only meet, as in *Bangor*,
look the same as one, so such words are listed.
"""

from generator.languages import welsh_forms
from generator.languages.language_definition import LanguageDefinition
from generator.languages.mutation import list_mutations
from generator.languages.welsh_grammar import GRAMMAR_MISTAKES
from generator.languages.welsh_query_words import ASKING
from generator.reading.straight_marks import TypographicMarks

ALPHABET = "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z"

APART = (
    "dan|gos",
    "ar|hol",
    "ar|hos",
    "par|ha",
    "llon|gyfarch",
    "pen|glog",
    "un|gorn",
    "ban|gor",
    "llan|gollen",
)
"""Words in which *n* and *g*, or *r* and *h*, are two letters, by their beginnings."""

ADDRESSES = {
    "standards": "safonau",
    "glossary": "geirfa",
    "values": "gwerthoedd",
    "editions": "argraffiadau",
    "related": "cysylltiedig",
    "downloads": "lawrlwytho",
    "welsh": "cymraeg",
    "review": "adolygu",
}

OWN_TERMS = {
    "project’s reading": ("dehongliad",),
    "project’s own reading": ("dehongliad",),
    "the search": ("chwilio",),
    "glossary": ("geirfa",),
    "performance criterion": ("maen prawf perfformiad",),
    "performance criteria": ("meini prawf perfformiad",),
    "knowledge statement": ("datganiad gwybodaeth",),
    "knowledge statements": ("datganiadau gwybodaeth",),
    "superseded": ("disodlwyd", "wedi’i ddisodli"),
    "in force": ("mewn grym",),
}
"""The interface's Welsh for terms that recur, so that one thing has one name."""

DEFINITION = LanguageDefinition(
    code="cy",
    own_name="Cymraeg",
    english_name="Welsh",
    locale="cy_GB",
    alphabet=tuple(ALPHABET.split()),
    apart=APART,
    mutated=list_mutations,
    asking=ASKING,
    word_forms=welsh_forms.make_constants,
    open_dictionary=welsh_forms.open_dictionary,
    marks=TypographicMarks("’", "“", "”"),
    slips=GRAMMAR_MISTAKES,
    own_terms=OWN_TERMS,
    addresses=ADDRESSES,
)
