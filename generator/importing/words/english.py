"""The words of English standards, as 18 documents of 11 bodies print them."""

from generator.importing.words.published_words import DraftWords, PublishedWords
from generator.languages.english import DEFINITION

WORDS = PublishedWords(
    code=DEFINITION.code,
    sections={
        "overview": (
            r"(?:standard |unit )?overview(?: of (?:the|this) standard)?",
            r"about this (?:standard|unit)|(?:standard |unit )?summary|purpose",
            r"what this (?:standard|unit) is about",
        ),
        "criteria": (
            r"(?:effective )?performance (?:criteria|criterion|statements|outcomes|requirements)",
            r"what you (?:must|need to|should) (?:be able to )?do",
            r"outcomes of effective performance",
        ),
        "knowledge": (
            r"(?:essential |underpinning |required )?knowledge",
            r"(?:essential |underpinning |required )?knowledge (?:requirements|statements)",
            r"(?:essential |underpinning |required )?knowledge and (?:understanding|skills)",
            r"knowledge and understanding (?:criteria|statements|requirements)",
            r"what you (?:must|need to|should) know(?: and understand)?",
        ),
        "skills": (
            r"(?:core |key |generic |essential |practical |underpinning )?skills",
            r"skills (?:requirements|and (?:techniques|abilities|attributes))",
        ),
        "behaviours": (
            r"(?:key |personal |professional )?behaviou?rs?(?: and attitudes)?",
            r"behaviou?rs?,? (?:which|that) underpins? (?:effective )?performance",
            r"behaviou?rs? underpinning effective performance|attitudes(?: and behaviou?rs)?",
        ),
        "values": (r"(?:core |key |professional )?values(?: and (?:principles|ethics))?",),
        "scope": (
            r"scope|range|scope ?(?:/|and|or) ?range(?: statements?)?|range statements?",
            r"scope ?(?:/ ?range)? (?:related|relating) to performance criteria",
            r"scope ?(?:/ ?range)? (?:related|relating) to knowledge and understanding",
        ),
        "glossary": (
            r"glossary(?: of terms)?|definitions?(?: of terms)?|terms (?:used|and definitions)",
            r"key (?:words|terms) and (?:phrases|concepts|definitions)",
        ),
        "links": (
            r"links? (?:to|with) (?:other )?(?:nos|standards|units)|related (?:nos|standards)",
            r"links? (?:to|with) other national occupational standards|other nos",
            r"relationships? (?:to|with) other (?:nos|standards)",
        ),
        "external_links": (
            r"external (?:links|references)|links to (?:external|other) (?:resources|sites)",
            r"further (?:information|reading)",
        ),
    },
    labels=(
        r"developed by|approved by|version(?: (?:number|no\.?))?|approval date",
        r"date (?:approved|published|of approval)|indicative review(?: date)?|review date",
        r"validity|status|originating (?:organisation|organization|body)|original urn|urn",
        r"unique reference number|(?:relevant )?occupations?|suites?|suite\(?s\)?|key ?words?",
        r"nos (?:title|suite|number|type|ref(?:erence)?)|title|level|sector|country|language",
        r"standard (?:title|number|setting (?:body|organisation))|other codes?|second code",
        r"(?:former|previous) (?:urn|code|version)|replaces|superseded by|sector subject area",
        r"(?:relevant|associated) (?:qualifications?|suites?)",
    ),
    wrapped=(
        *("indicative review date", "originating organisation", "originating body"),
        *("relevant occupations", "relevant qualifications", "version number", "date approved"),
        *("original urn", "unique reference number"),
    ),
    details=(
        r"(?:standard |suite |nos |unit )?(?:details|information)|metadata|about this nos",
        r"additional information|document (?:details|information|control)",
    ),
    contents=(r"(?:table of )?contents(?: (?:list|page))?|list of (?:standards|nos)",),
    to_do=(r"you (?:must|should|need to|will|will need to) be able to",),
    to_know=(
        r"you (?:must|should|need to|will|will need to) (?:know(?: and understand)?|understand)",
    ),
    long_lead_ins=(
        r"(?:to (?:meet|achieve|perform) .{0,60},? )?you .{0,60}?"
        r"\b(?:must|need|should|will|able|know|understand|demonstrate|can)\b.{0,90}",
        r"(?:the )?(?:worker|individual|learner|candidate|practitioner|person|employee|member"
        r"|volunteer|operative)s? .{0,60}?"
        r"\b(?:must|needs?|should|will|able|know|understand|demonstrate|can)\b.{0,90}",
        r"this (?:includes|involves|means|could include).{0,60}",
    ),
    urn=(r"(?:original |nos )?urn", r"unique reference number"),
    title=(r"(?:unit |nos |standard )?title",),
    page="page",
    values=r"(?:\w+ )?values\b.*",
    function="function",
    never_last=(
        *("a", "an", "the", "and", "or", "of", "to", "with", "for", "from", "by", "at", "as", "if"),
        *("that", "which", "who", "whose", "when", "where", "how", "why", "their", "your", "its"),
        *("is", "are", "be", "may", "must", "can", "not", "any", "between", "into", "than"),
    ),
    generic=(
        r"(?:the )?national occupational standards?(?: \(nos\))?|nos|standards?",
        r"(?:download|print|share|save|back).{0,40}",
    ),
    drafts=DraftWords(
        headings={
            "overview": "overview",
            "criteria": "performance criteria",
            "knowledge": "knowledge and understanding",
        },
        collection="National Occupational Standards",
        months=(
            *("january", "february", "march", "april", "may", "june", "july", "august"),
            *("september", "october", "november", "december"),
        ),
        current={"legacy": "legacy", "draft": "draft"},
        validity=r"validity|status",
        approved=r"approval date|date (?:approved|of approval)",
        review=r"review date",
        suite=r"suites?",
        publisher=r"originating organi[sz]ation|developed by",
        key_words=r"key ?words?",
        owned=r"owned by",
        of_standards=(
            r"\b(?:suite of )?(?:national )?occupational standards(?: \(nos\))?(?: for| in)?\b",
            r"\bnos\b(?: for)?",
        ),
    ),
)
