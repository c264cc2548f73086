"""What publishers call the sections of a standard and what it says of itself, English and Welsh."""

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.importing.characters import clean
from generator.importing.result import SectionKind

ENGLISH: dict[SectionKind, str] = {
    "overview": r"(?:standard |unit )?overview(?: of (?:the|this) standard)?|about this (?:standard|unit)"
    r"|(?:standard|unit) summary|summary|purpose|what this (?:standard|unit) is about",
    "criteria": r"(?:effective )?performance (?:criteria|criterion|statements|outcomes|requirements)"
    r"|what you (?:must|need to|should) (?:be able to )?do|outcomes of effective performance",
    "knowledge": r"(?:essential |underpinning |required )?knowledge(?: and understanding| requirements"
    r"| and skills| statements)?|what you (?:must|need to|should) know(?: and understand)?"
    r"|knowledge and understanding (?:criteria|statements|requirements)|you need to know",
    "skills": r"(?:core |key |generic |essential |practical |underpinning )?skills"
    r"(?: requirements| and (?:techniques|abilities|attributes))?",
    "behaviours": r"(?:key |personal |professional )?behaviou?rs?"
    r"(?:,? (?:which|that) underpin(?:s)? (?:effective )?performance| and attitudes"
    r"| underpinning effective performance)?|attitudes(?: and behaviou?rs)?",
    "values": r"(?:core |key |professional )?values(?: and (?:principles|ethics))?",
    "scope": r"scope|range|scope ?(?:/|and|or) ?range(?: statements?)?|range statements?"
    r"|scope ?(?:/ ?range)? (?:related|relating) to (?:performance criteria|knowledge and understanding)",
    "glossary": r"glossary(?: of terms)?|definitions?(?: of terms)?|key (?:words|terms) and "
    r"(?:phrases|concepts|definitions)|terms (?:used|and definitions)",
    "links": r"links?(?:/ ?relationships?)? (?:to|with) other (?:nos|standards|units"
    r"|national occupational standards)|related (?:nos|standards)|other nos|links to nos",
    "external links": r"external (?:links|references)|links to external (?:resources|sites)"
    r"|further (?:information|reading)|links to other resources",
}
WELSH: dict[SectionKind, str] = {
    "overview": r"trosolwg(?: o'r safon)?|am y safon hon|crynodeb",
    "criteria": r"(?:y )?meini prawf perfformiad|meini prawf cyflawni|meini prawf perfformio"
    r"|yr hyn (?:y )?(?:mae'n |y mae'n )?rhaid i chi ei wneud",
    "knowledge": r"gwybodaeth(?: (?:a|ac) (?:dealltwriaeth|deall|dealltwriaeth hanfodol))?"
    r"|gwybodaeth hanfodol|yr hyn (?:y )?mae angen i chi ei wybod(?: a'i ddeall)?",
    "skills": r"(?:prif )?sgiliau(?: craidd| allweddol| ymarferol)?",
    "behaviours": r"ymddygiad(?:au)?(?: sy'n sail i berfformiad effeithiol)?|agweddau",
    "values": r"gwerthoedd(?: craidd)?",
    "scope": r"cwmpas|ystod|cwmpas ?(?:/|a|neu|ac) ?(?:ystod|amrediad)|amrediad|maes",
    "glossary": r"geirfa|rhestr (?:o )?termau|diffiniadau|rhestr termau",
    "links": r"(?:dolenni|cysylltiadau|cysylltau) (?:i|â|ag|gyda) (?:nos|sgc|safonau|unedau)(?: eraill"
    r"| galwedigaethol cenedlaethol eraill)?|safonau cysylltiedig|sgc eraill",
    "external links": r"(?:dolenni|cysylltiadau|cysylltau) allanol",
}

LABELS = {
    "en": "developed by|version(?: (?:number|no\\.?))?|date (?:approved|published|of approval)"
    "|indicative review(?: date)?|review date|validity|status|originating (?:organisation|organization|body)"
    "|original urn|urn|unique reference number|relevant occupations?|occupations?"
    "|suites?|suite\\(?s\\)?|key ?words?|nos (?:title|suite|number|ref(?:erence)?)|standard (?:title|number"
    "|setting (?:body|organisation))|title|level|sector|approved by|approval date|other codes?|second code"
    "|former (?:urn|code)|previous (?:urn|version)|replaces|superseded by|language|nos type|country"
    "|relevant qualifications?|associated (?:suites?|qualifications?)|sector subject area",
    "cy": "datblygwyd gan|(?:rhif (?:y )?)?fersiwn|rhif fersiwn|(?:y )?dyddiad (?:cymeradwyo|cymeradwywyd"
    "|cyhoeddi)|dyddiad adolygu(?: dangosol| mynegol)?|dilysrwydd|statws"
    "|(?:y )?(?:sefydliad|corff) (?:gwreiddiol|cychwynnol|sy'n cychwyn|a'i cychwynnodd|cychwyn)"
    "|urn(?: gwreiddiol| wreiddiol)?|galwedigaethau(?: perthnasol)?|cyfres(?:i)?|geiriau allweddol"
    "|teitl|lefel|sector|iaith|cod(?:au)? eraill",
}

DETAILS = re.compile(
    r"details|standard (?:details|information)|(?:suite|nos|unit) (?:information|details)|metadata"
    r"|additional information|about this nos|document (?:details|information|control)"
    r"|manylion(?: y safon)?|gwybodaeth (?:am y (?:safon|gyfres)|ychwanegol)"
)
CONTENTS = re.compile(
    r"(?:table of )?contents(?: (?:list|page))?|list of (?:standards|nos)|cynnwys"
)

LEAD_IN = re.compile(
    r"(?:to (?:meet|achieve|perform) .{0,60},? )?(?:you|(?:the )?(?:worker|individual|learner|candidate"
    r"|practitioner|person|employee|member|volunteer|operative)s?|those \w+ing) .{0,60}?"
    r"\b(?:must|need|needs|should|will|able|know|understand|demonstrate|can)\b.{0,90}"
    r"|(?:mae'?n? |y mae'?n? )?(?:rhaid|angen|bydd rhaid|byddwch|dylech|dylai).{0,90}"
    r"|this (?:includes|involves|means|could include).{0,60}",
    re.IGNORECASE,
)
PLAIN_LEAD_IN = re.compile(
    r"you (?:must|should|need to|will) (?:be able to|know and understand|know|understand)"
    r"|you need to (?:be able to|know and understand)|you will be able to"
    r"|(?:mae'?n? )?(?:rhaid|angen) (?:i chi|ichi|i'r \w+) (?:allu|fod yn gallu|wybod a deall|wybod)"
    r"(?: a deall)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class SectionHeading:
    """A paragraph that is the heading of a section.

    Attributes:
        kind: What section it begins.
        language: The language of the words.
        heading: As it is printed, without a colon at its end.
        rest: What follows the heading in the same paragraph: a lead-in.
    """

    kind: SectionKind
    language: str
    heading: str
    rest: str = ""


def fold(text: str) -> str:
    """Returns words as the patterns here have them: small letters, plain signs, no number before."""
    folded = clean(text).lower().replace("’", "'").replace("‘", "'").replace("&", "and")
    folded = re.sub(
        r"\s*\((?:continued|cont\.?|cont'd|parhad)\)|\s+(?:continued|parhad)$", "", folded
    )
    folded = re.sub(
        r"^(?:(?:section|part|adran|rhan) )?[0-9]{1,2}(?:\.[0-9]+)*[.):]?\s+", "", folded
    )
    return re.sub(r"[\s:.\-–—]+$", "", re.sub(r"\s*/\s*", "/", folded))


def section_heading(text: str) -> SectionHeading | None:
    """Returns what section a paragraph is the heading of, if of any."""
    return _section_heading(clean(text))


@lru_cache(4096)
def _section_heading(text: str) -> SectionHeading | None:
    if not text or len(text) > 160:
        return None
    if whole := _kind(fold(text)):
        kind, language = whole
        return SectionHeading(kind, language, re.sub(r"\s*:$", "", text))
    for cut in re.finditer(r"(?::|\s[-–—]|\s(?=(?:You|Mae|Rhaid)\b)|(?<=\w)\s(?=\())\s*", text):
        rest = text[cut.end() :]
        found = _kind(fold(text[: cut.start()]))
        if found and (is_lead_in(rest) or is_lead_in(rest.strip("()"))):
            return SectionHeading(*found, text[: cut.start()].rstrip(), rest)
    return None


def _kind(folded: str) -> tuple[SectionKind, str] | None:
    for language, patterns in (("en", ENGLISH), ("cy", WELSH)):
        for kind, pattern in patterns.items():
            if re.fullmatch(pattern, folded):
                return kind, language
    return None


def is_lead_in(text: str) -> bool:
    """Whether a paragraph is the words before statements: ``You must be able to:``."""
    text = clean(text)
    plain = text.replace("’", "'")
    if PLAIN_LEAD_IN.fullmatch(plain.rstrip(" :.…-–")):
        return True
    return text.endswith((":", "…", "...", ":-")) and bool(
        LEAD_IN.fullmatch(plain.rstrip(" :.…-–"))
    )


def label(text: str) -> str | None:
    """Returns the language of a label of metadata, such as ``Developed by``; None of other words."""
    folded = fold(text)
    return next((code for code, one in LABELS.items() if re.fullmatch(one, folded)), None)


def begins_label(text: str) -> bool:
    """Whether words may be the first line of a label that goes on in the next."""
    folded = fold(text)
    return bool(folded) and any(
        folded in one.split(" ", count)[0:count] or one.startswith(f"{folded} ")
        for count in (1,)
        for one in WRAPPED
    )


WRAPPED = (
    "indicative review date",
    "originating organisation",
    "originating body",
    "relevant occupations",
    "relevant qualifications",
    "version number",
    "date approved",
    "original urn",
    "unique reference number",
    "dyddiad adolygu dangosol",
    "sefydliad gwreiddiol",
    "galwedigaethau perthnasol",
    "geiriau allweddol",
    "dyddiad cymeradwyo",
    "rhif y fersiwn",
)


def inline_field(text: str) -> tuple[str, str] | None:
    """``Version Number: 2`` → its label and its value; None of other words."""
    before, colon, after = clean(text).partition(":")
    if colon and after.strip() and len(before) <= 60 and label(before):
        return before.strip(), after.strip()
    return None


def is_details(text: str) -> bool:
    """Whether words are the heading of what a document says of itself."""
    return bool(DETAILS.fullmatch(fold(text)))


def is_contents(text: str) -> bool:
    """Whether words are the heading of a list of contents."""
    return bool(CONTENTS.fullmatch(fold(text)))
