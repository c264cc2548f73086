"""The words by which English asks, for the search."""

from generator.languages.query_words import QueryWords, map_number_words

STOP_WORDS = """
a able about across after all almost also am among an and any are as at be because been but by can
cannot could dear did do does either else ever every for from get got had has have he her hers him
his how however i if in into is it its just least let like likely may me might most must my neither
no nor not of off often on only or other our own rather said say says she should since so some than
that the their them then there these they this tis to too twas us wants was we were what when where
which while who whom why will with would yet you your
s t d ll m re ve don doesn didn isn aren wasn weren won wouldn shouldn couldn during being
having doing myself yourself themselves himself herself itself ourselves up out over under again
"""
"""The usual stop words (those of lunr, MIT), and what an apostrophe leaves of others."""

ASKS_BY = """
what how when where who whom whose which why i we my our me us you your do does did can could should
would may must is are am will shall
"""

QUESTION_WORDS = """
ask asks asking tell tells explain show find finding want wants need needs know knowing mean means
meaning happen happens happening going go goes come anyone anybody someone somebody something
anything everything everyone everybody thing things way ways please ok okay best right really
actually much many exactly called supposed allowed start make makes take takes get give gives use
look try let now just see
"""
"""With these, “someone who needs help to find the way” keeps only “help”, which is what it asks
for."""

NUMBERS = """
one first, two second, three third, four fourth, five fifth, six sixth, seven seventh,
eight eighth, nine ninth, ten tenth, eleven eleventh, twelve twelfth, thirteen thirteenth,
fourteen fourteenth, fifteen fifteenth, sixteen sixteenth, seventeen seventeenth,
eighteen eighteenth, nineteen nineteenth, twenty twentieth
"""

FORMS = """
become became, begin began begun, break broke broken, bring brought, build built, buy bought,
catch caught, choose chose chosen choice choices, come came, do did does done, draw drawn drew,
drive driven drove, eat ate eaten, fall fallen fell, feel felt, fight fought, find found,
forget forgot forgotten, give gave given, go goes gone went, grow grew grown, hear heard,
hide hid hidden, hold held, keep kept, know knew known, lead led, learn learned learnt,
leave leaving left, lend lent, lose lost, make made, mean meant, meet met, pay paid,
ride ridden rode, rise risen rose, run ran, say said, see saw seen, seek sought, sell sold,
send sent, show showed shown, sit sat, sleep slept, speak spoke spoken, spend spent, stand stood,
steal stole stolen, stick stuck, take taken took, teach taught, tell told, think thought,
understand understood, wear wore worn, win won, withdraw withdrawn withdrew, write written wrote,
person people, child children, man men, woman women, criterion criteria, analysis analyses
"""
"""Irregular verbs and nouns, whose forms no stemmer brings together."""

ASKING = QueryWords(
    stop_words=tuple(STOP_WORDS.split()),
    asks_by=tuple(ASKS_BY.split()),
    question_words=tuple(QUESTION_WORDS.split()),
    numbers=map_number_words(NUMBERS),
    joins=("of", "in", "from", "for", "and", "the", "number", "no", "statement", "s"),
    ranges=("to", "until", "through"),
    standards=("standard", "standards", "nos", "unit", "units", "module"),
    functions=("function", "functions", "stage"),
    values=("value", "values"),
    sections={
        "criteria": (
            "performance criterion",
            "performance criteria",
            "performance statement",
            "performance",
            "criterion",
            "criteria",
            "pcs",
            "pc",
        ),
        "knowledge": (
            "knowledge and understanding",
            "knowledge statement",
            "knowledge statements",
            "knowledge",
            "understanding",
            "kus",
            "ku",
        ),
        "skills": ("skill", "skills"),
        "behaviours": ("behaviour", "behaviours", "behavior", "behaviors"),
    },
    forms=tuple(tuple(forms.split()) for forms in FORMS.split(",")),
)
