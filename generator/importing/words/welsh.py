"""The words of Welsh standards."""

from generator.importing.words.published_words import DraftWords, PublishedWords
from generator.languages.welsh import DEFINITION

WORDS = PublishedWords(
    code=DEFINITION.code,
    sections={
        "overview": (r"trosolwg(?: o'r safon)?|am y safon hon|crynodeb",),
        "criteria": (
            r"(?:y )?meini prawf (?:perfformiad|perfformio|cyflawni)",
            r"yr hyn (?:y )?(?:mae'n |y mae'n )?rhaid i chi ei wneud",
        ),
        "knowledge": (
            r"gwybodaeth(?: hanfodol)?(?: (?:a|ac) (?:dealltwriaeth|deall))?",
            r"yr hyn (?:y )?mae angen i chi ei wybod(?: a'i ddeall)?",
        ),
        "skills": (r"(?:prif )?sgiliau(?: craidd| allweddol| ymarferol)?",),
        "behaviours": (r"ymddygiad(?:au)?(?: sy'n sail i berfformiad effeithiol)?|agweddau",),
        "values": (r"gwerthoedd(?: craidd)?",),
        "scope": (r"cwmpas|ystod|amrediad|maes|cwmpas ?(?:/|a|neu|ac) ?(?:ystod|amrediad)",),
        "glossary": (r"geirfa|rhestr (?:o )?(?:d|t)ermau|diffiniadau",),
        "links": (
            r"(?:dolenni|cysylltiadau|cysylltau) (?:i|â|ag|gyda) (?:nos|sgc|safonau|unedau)"
            r"(?: galwedigaethol cenedlaethol)?(?: eraill)?",
            r"safonau cysylltiedig|sgc eraill|nos eraill",
        ),
        "external_links": (r"(?:dolenni|cysylltiadau|cysylltau) allanol",),
    },
    labels=(
        r"datblygwyd gan|(?:rhif (?:y )?)?fersiwn|dilysrwydd|statws|teitl|lefel|sector|iaith",
        r"(?:y )?dyddiad (?:cymeradwyo|cymeradwywyd|cyhoeddi|adolygu(?: \w+)?)",
        r"(?:y )?(?:sefydliad|corff) (?:gwreiddiol|cychwyn(?:nol)?|tarddu|sy'n cychwyn)",
        r"(?:y )?(?:sefydliad|corff) a'i cychwynnodd",
        r"urn(?: gwreiddiol| wreiddiol)?|galwedigaethau(?: perthnasol)?|cyfres(?:i)?",
        r"(?:geiriau|allweddeiriau) allweddol|allweddeiriau|cod(?:au)? eraill",
    ),
    wrapped=(
        *("dyddiad adolygu dangosol", "dyddiad adolygu mynegol", "sefydliad gwreiddiol"),
        *("galwedigaethau perthnasol", "geiriau allweddol", "dyddiad cymeradwyo"),
        *("rhif y fersiwn", "urn gwreiddiol"),
    ),
    details=(r"manylion(?: y safon)?|gwybodaeth (?:am y (?:safon|gyfres)|ychwanegol)",),
    contents=(r"cynnwys|rhestr (?:o'r )?safonau",),
    to_do=(
        r"byddwch yn gallu|dylech allu",
        r"(?:y )?(?:mae'?n? )?(?:rhaid|angen|bydd angen|bydd rhaid) (?:i chi|ichi|i'r \w+) "
        r"(?:allu|fod yn gallu)",
    ),
    to_know=(
        r"(?:y )?(?:mae'?n? )?(?:rhaid|angen|bydd angen|bydd rhaid) (?:i chi|ichi|i'r \w+) "
        r"(?:wybod(?: a deall)?|ddeall)",
        r"rydych angen gwybod a deall|bydd(?:wch)? angen gwybod a deall",
    ),
    long_lead_ins=(
        r"(?:y )?(?:mae'?n? )?(?:rhaid|angen|bydd rhaid|bydd angen|byddwch|dylech|dylai).{0,90}",
        r"mae hyn yn cynnwys.{0,60}",
    ),
    urn=(r"urn(?: gwreiddiol| wreiddiol)?",),
    title=(r"teitl(?: y safon)?",),
    page="tudalen",
    values=r"gwerthoedd\b.*",
    function="swyddogaeth",
    never_last=(
        *("y", "yr", "a", "ac", "neu", "o", "i", "gan", "ar", "at", "am", "yn", "wrth", "drwy"),
        *("sy", "sydd", "eu", "ei", "eich", "pob", "bod", "fod", "os", "pan", "lle", "sut", "pam"),
        *("na", "nad", "mae", "â", "ag", "gyda", "er", "rhwng", "mewn"),
    ),
    generic=(r"safonau? galwedigaethol cenedlaethol|(?:lawrlwytho|argraffu|rhannu).{0,40}",),
    drafts=DraftWords(
        headings={
            "overview": "trosolwg",
            "criteria": "meini prawf perfformiad",
            "knowledge": "gwybodaeth a dealltwriaeth",
        },
        collection="Safonau Galwedigaethol Cenedlaethol",
        months=(
            *("ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst"),
            *("medi", "hydref", "tachwedd", "rhagfyr"),
        ),
        current={"etifeddol": "legacy", "etifeddiaeth": "legacy", "drafft": "draft"},
        validity=r"dilysrwydd|statws",
        approved=r"(?:y )?dyddiad (?:cymeradwyo|cymeradwywyd)",
        review=r"dyddiad adolygu",
        suite=r"cyfres(?:i)?",
        publisher=r"(?:y )?(?:sefydliad|corff) gwreiddiol|datblygwyd gan",
        key_words=r"geiriau allweddol|allweddeiriau",
        owned=r"yn eiddo i",
        of_standards=(
            r"\bsafonau galwedigaethol cenedlaethol(?: ar gyfer| mewn)?\b",
            r"\bsgc\b(?: ar gyfer)?",
        ),
    ),
)
