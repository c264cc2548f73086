"""The words by which Welsh asks, for the search, in their mutated forms too."""

from generator.languages.query_words import QueryWords, map_number_words

NUMBERS = """
un cyntaf gyntaf, dau dwy ddau ddwy ail, tri tair dri dair trydydd trydedd drydedd,
pedwar pedair bedwar bedair pedwerydd pedwaredd bedwaredd, pump pum bump bum pumed bumed,
chwech chwe chweched, saith seithfed, wyth wythfed, naw nawfed, deg deng ddeg degfed ddegfed,
unarddeg, deuddeg ddeuddeg deuddegfed, triarddeg, pedwararddeg, pymtheg bymtheg, unarbymtheg,
dauarbymtheg, deunaw ddeunaw, pedwararbymtheg, ugain
"""

ASKS_BY = """
beth sut pryd ble pwy pam pa faint a oes ydi ydy dw rydw dwi rwyf fi mi ni fy ein i chi eich
dylwn ddylwn dylai ddylai dylid ddylid gallaf allaf alla galla gallwn allwn all gall ddylem dylem
"""

QUESTION_WORDS = """
gofyn ofyn dweud ddweud esbonio egluro dangos ddangos eisiau angen gwybod wybod golygu feddwl
digwydd ddigwydd mynd rhywun rhywbeth unrhywun pawb popeth peth pethau bethau ffordd dylwn ddylwn
dylai ddylai dylid ddylid gallaf allaf gallu allu galla alla gallwn allwn all gall wneud gwneud
gwneir wna gwna ydych os gorau iawn dw dwi rydw rwyf ydi ydy fi ni ddylem dylem
"""

ASKING = QueryWords(
    asks_by=tuple(ASKS_BY.split()),
    question_words=tuple(QUESTION_WORDS.split()),
    numbers=map_number_words(NUMBERS),
    joins=("o", "yn", "ac", "a", "rhif", "y", "yr", "datganiad", "ddatganiad"),
    ranges=("i", "at", "hyd"),
    standards=("safon", "safonau", "uned", "unedau", "modiwl"),
    functions=("swyddogaeth", "swyddogaethau", "cam", "gam"),
    values=("gwerth", "gwerthoedd", "werth"),
    sections={
        "criteria": (
            "maen prawf perfformiad",
            "meini prawf perfformiad",
            "faen prawf perfformiad",
            "feini prawf perfformiad",
            "maen prawf",
            "meini prawf",
            "faen prawf",
            "feini prawf",
            "mp",
        ),
        "knowledge": (
            "gwybodaeth a dealltwriaeth",
            "datganiad gwybodaeth",
            "ddatganiad gwybodaeth",
            "gwybodaeth",
            "wybodaeth",
            "dealltwriaeth",
        ),
        "skills": ("sgil", "sgiliau"),
        "behaviours": ("ymddygiad", "ymddygiadau"),
    },
)
