"""The styles of a Word document, one for each kind of paragraph.

Names are those by which Word knows its own styles; those of ours are the same in every language,
so that a template or a macro finds them in any.
"""

from dataclasses import dataclass
from functools import cache

from docx.document import Document
from docx.oxml.parser import parse_xml
from docx.shared import Twips
from docx.text.paragraph import Paragraph

from generator.exports import colours
from generator.exports.documents.word import embedded_typeface
from generator.ids import Code
from generator.languages.known_languages import find_definition

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

TITLE, SUBTITLE = "Title", "Subtitle"
HEADINGS = ("Heading 1", "Heading 2", "Heading 3", "Heading 4")
CONTENTS, ENTRY = "TOC Heading", "toc 1"
BODY, LEAD_IN, BULLET = "Normal", "Lead-in", "List Bullet"
CRITERION, KNOWLEDGE = "Performance Criterion", "Knowledge Statement"
STATEMENT, PART, ENTRY_OF_LIST = "Statement", "Statement Part", "List Entry"
WITHDRAWN = "Withdrawn Statement"
FUNCTION, VALUE, POINT = "Function", "Value", "Value Point"
TERM, DEFINITION = "Glossary Term", "Glossary Definition"
IN_SOURCE = "Glossary Term In English"
NOTE, IMPRINT = "Project Note", "Imprint"
SUPERSEDED, IN_FORCE = "Edition Superseded", "Edition In Force"
CONSULTATION = "Edition In Consultation"
CELL, CELL_HEADING, TABLE = "Table Text", "Table Heading", "Standards Table"
HEADER, FOOTER = "Header", "Footer"
CRITERION_CODE, KNOWLEDGE_CODE, CODE = "Criterion Code", "Knowledge Code", "Code Letter"
URN, DRAFT, OURS, LABEL, LINK = "Reference", "Draft Mark", "Project Mark", "Label", "Hyperlink"

NORMAL = 24
"""The size of letters in half points, where a style says no other."""

BULLETS = 1
"""The number of the one list in the numbering part."""

CODE_WIDTH, LABEL_WIDTH, TEXT_WIDTH = 794, 2835, 9412
"""Widths of the margin in which codes hang, of that of labels, and of a line: in twentieths of a
point, as all lengths here."""


@dataclass(frozen=True)
class WordStyle:
    """A style.

    Attributes:
        name: Its name.
        size: The size of its letters in half points; 0 for that of Normal.
        colour: Their colour; empty for that of Normal.
        before: Space before a paragraph.
        after: Space after it.
        within: How far the lines of a paragraph are indented.
        hangs: How far its first line hangs out of that.
        ground: The colour behind it.
        edge: The colour of a bar at its left.
        level: Its level in the outline from 0; none where it is no heading.
        joined: Whether it stays on the page of what follows it.
        listed: Whether a bullet stands before it.
        tabs: Its tab stops, where it has others than one behind its code.
        follows: The style of the paragraph that a writer begins after it.
    """

    name: str
    size: int = 0
    colour: str = ""
    bold: bool = False
    before: int = 0
    after: int = 120
    within: int = 0
    hangs: int = 0
    ground: str = ""
    edge: str = ""
    level: int | None = None
    joined: bool = False
    listed: bool = False
    tabs: str = ""
    follows: str = BODY


RIGHT = f'<w:tab w:val="right" w:pos="{TEXT_WIDTH}"/>'

DOTTED = f'<w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/>'

PARAGRAPHS = (
    WordStyle(TITLE, 52, bold=True, before=240, after=160, edge=colours.CRITERIA),
    WordStyle(SUBTITLE, 28, colours.QUIET, after=240),
    WordStyle(HEADINGS[0], 40, bold=True, before=480, after=160, level=0, joined=True),
    WordStyle(HEADINGS[1], 30, bold=True, before=360, after=120, level=1, joined=True),
    WordStyle(HEADINGS[2], 25, bold=True, before=240, after=80, level=2, joined=True),
    WordStyle(CONTENTS, 40, bold=True, before=480, after=160, joined=True),
    WordStyle(ENTRY, after=100, tabs=DOTTED),
    WordStyle(LEAD_IN, colour=colours.QUIET, joined=True),
    WordStyle(BULLET, after=60, within=397, hangs=397, listed=True, follows=BULLET),
    WordStyle(CRITERION, within=CODE_WIDTH, hangs=CODE_WIDTH, follows=CRITERION),
    WordStyle(KNOWLEDGE, within=CODE_WIDTH, hangs=CODE_WIDTH, follows=KNOWLEDGE),
    WordStyle(FUNCTION, after=80, within=CODE_WIDTH, hangs=CODE_WIDTH, follows=FUNCTION),
    WordStyle(VALUE, before=120, within=CODE_WIDTH, hangs=CODE_WIDTH, follows=VALUE),
    WordStyle(POINT, after=40, within=CODE_WIDTH + 397, hangs=397, listed=True, follows=POINT),
    WordStyle(TERM, bold=True, before=200, after=40, joined=True, follows=DEFINITION),
    WordStyle(
        IN_SOURCE, colour=colours.QUIET, after=40, within=397, joined=True, follows=DEFINITION
    ),
    WordStyle(DEFINITION, within=397, follows=TERM),
    WordStyle(
        NOTE,
        21,
        colours.OURS_INK,
        within=CODE_WIDTH,
        ground=colours.OURS_GROUND,
        edge=colours.OURS_INK,
    ),
    WordStyle(IMPRINT, 20, after=60, within=LABEL_WIDTH, hangs=LABEL_WIDTH, follows=IMPRINT),
    WordStyle(SUPERSEDED, ground=colours.SUPERSEDED_GROUND, edge=colours.SUPERSEDED, within=170),
    WordStyle(IN_FORCE, ground=colours.IN_FORCE_GROUND, edge=colours.IN_FORCE, within=170),
    WordStyle(CELL, 21, before=40, after=40, follows=CELL),
    WordStyle(CELL_HEADING, 21, bold=True, before=40, after=40, follows=CELL),
    WordStyle(HEADER, 18, colours.QUIET, after=0, tabs=RIGHT, follows=HEADER),
    WordStyle(FOOTER, 18, colours.QUIET, after=0, tabs=RIGHT, follows=FOOTER),
)

OF_SECTIONS = (
    WordStyle(HEADINGS[3], 22, bold=True, before=200, after=60, level=3, joined=True),
    WordStyle(STATEMENT, within=CODE_WIDTH, hangs=CODE_WIDTH, follows=STATEMENT),
    WordStyle(PART, after=80, within=CODE_WIDTH, hangs=CODE_WIDTH, follows=PART),
    WordStyle(ENTRY_OF_LIST, after=60, within=CODE_WIDTH, hangs=CODE_WIDTH, follows=ENTRY_OF_LIST),
)
"""Only in documents with a standard in the long form, for what the short form has not."""

UNCODED = "•"
"""What stands in the margin of a statement before which nothing is printed."""

OF_WITHDRAWN = WordStyle(WITHDRAWN, 21, colours.QUIET, within=CODE_WIDTH, hangs=CODE_WIDTH)
"""Only in documents where such a statement stands: in others a writer would take it for one more
style to write in."""

OF_CONSULTATION = WordStyle(
    CONSULTATION, ground=colours.CONSULTATION_GROUND, edge=colours.CONSULTATION, within=170
)
"""Only in documents of an edition that is in consultation."""

CHARACTERS = (
    WordStyle(CRITERION_CODE, colour=colours.CRITERIA, bold=True),
    WordStyle(KNOWLEDGE_CODE, colour=colours.KNOWLEDGE, bold=True),
    WordStyle(CODE, bold=True),
    WordStyle(URN, bold=True),
    WordStyle(DRAFT, 19, colours.QUIET),
    WordStyle(OURS, 19, colours.OURS_INK, bold=True, ground=colours.OURS_GROUND),
    WordStyle(LABEL, bold=True),
    WordStyle(LINK, colour=colours.LINK),
)


def measure_line(size: int) -> int:
    """Returns the height of a line in twentieths of a point, from the size in half points.

    It is larger than any program computes for this typeface (1.3 or 1.407 times the size), so
    that lines are equally high in all programs, and pages end at the same place.
    """
    return round(size * 10 * 1.44)


def find_style(identifier: str | None) -> WordStyle:
    """Returns the style with an id in the XML; without an id that of any paragraph."""
    return _index_styles().get(identifier or "", WordStyle(BODY))


@cache
def _index_styles() -> dict[str, WordStyle]:
    every = (*PARAGRAPHS, *OF_SECTIONS, OF_WITHDRAWN, OF_CONSULTATION, *CHARACTERS)
    return {make_style_id(one.name): one for one in every}


def indent(paragraph: Paragraph, depth: int) -> None:
    """Indents a paragraph to where its parent has its text; 0 is the style's own indent."""
    if depth and paragraph.style:
        known = {
            word_style.name: word_style.within
            for word_style in (*PARAGRAPHS, *OF_SECTIONS, OF_WITHDRAWN)
        }
        within = Twips(known[str(paragraph.style.name)] + depth * CODE_WIDTH)
        paragraph.paragraph_format.left_indent = within
        paragraph.paragraph_format.tab_stops.add_tab_stop(within)


def dress(
    document: Document, language: Code, *, withdrawn: bool, sections: bool, proposed: bool
) -> None:
    """Gives a document these styles and no others, and sets its language.

    Args:
        document: The document.
        language: Its language.
        withdrawn: Whether any statement in it was withdrawn.
        sections: Whether any standard in it is in the long form.
        proposed: Whether its edition is in consultation.
    """
    styles = document.styles.element
    paragraphs = (
        *PARAGRAPHS,
        *(OF_SECTIONS if sections else ()),
        *((OF_WITHDRAWN,) if withdrawn else ()),
        *((OF_CONSULTATION,) if proposed else ()),
    )
    every = _format_styles(find_definition(language).tag, paragraphs)
    written = parse_xml(f'<w:styles xmlns:w="{NAMESPACE}">{every}</w:styles>')
    styles[:] = list(written)
    numbering = document.part.numbering_part.element
    numbering[:] = list(parse_xml(f'<w:numbering xmlns:w="{NAMESPACE}">{_BULLETS}</w:numbering>'))


def make_style_id(name: str) -> str:
    """Returns a style's id in the XML, which has no spaces."""
    return "".join(letter for letter in name if letter.isalnum())


def _format_styles(tag: str, paragraphs: tuple[WordStyle, ...]) -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}{_format_size(NORMAL)}{_format_language(tag)}</w:rPr>"
        "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f'<w:qFormat/><w:pPr><w:spacing w:after="120" {_format_line_height(NORMAL)}/></w:pPr>'
        f'<w:rPr>{_FONTS}<w:color w:val="{colours.INK}"/>{_format_size(NORMAL)}'
        f"{_format_language(tag)}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="100" w:type="dxa"/>'
        '<w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        + "".join(map(_format_paragraph_style, paragraphs))
        + "".join(map(_format_character_style, CHARACTERS))
        + _TABLE
    )


def _format_paragraph_style(style: WordStyle) -> str:
    size = style.size or NORMAL
    outline = "" if style.level is None else f'<w:outlineLvl w:val="{style.level}"/>'
    bar = f'<w:left w:val="single" w:sz="24" w:space="8" w:color="{style.edge}"/>'
    number = f'<w:numPr><w:numId w:val="{BULLETS}"/></w:numPr>'
    hangs = f' w:hanging="{style.hangs}"' if style.hangs else ""
    tabs = style.tabs or f'<w:tab w:val="left" w:pos="{style.within}"/>' * bool(style.hangs)
    return (
        f'<w:style w:type="paragraph" w:styleId="{make_style_id(style.name)}">'
        f'<w:name w:val="{_spell_as_word_does(style.name)}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="{make_style_id(style.follows)}"/><w:qFormat/><w:pPr>'
        + "<w:keepNext/>" * style.joined
        + "<w:keepLines/>" * (style.level is not None)
        + number * style.listed
        + f"<w:pBdr>{bar}</w:pBdr>" * bool(style.edge)
        + _format_ground(style.ground)
        + f"<w:tabs>{tabs}</w:tabs>" * bool(tabs)
        + f'<w:spacing w:before="{style.before}" w:after="{style.after}" '
        f"{_format_line_height(size)}/>"
        f'<w:ind w:left="{style.within}"{hangs}/>{outline}</w:pPr>'
        f"<w:rPr>{_format_letters(style)}</w:rPr></w:style>"
    )


def _format_character_style(style: WordStyle) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{make_style_id(style.name)}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"<w:rPr>{_format_letters(style)}{_format_ground(style.ground)}</w:rPr></w:style>"
    )


def _format_letters(style: WordStyle) -> str:
    return (
        "<w:b/><w:bCs/>" * style.bold
        + f'<w:color w:val="{style.colour}"/>' * bool(style.colour)
        + _format_size(style.size) * bool(style.size)
        + '<w:u w:val="single"/>' * (style.name == LINK)
    )


def _format_ground(colour: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>' * bool(colour)


def _format_line_height(size: int) -> str:
    return f'w:line="{measure_line(size)}" w:lineRule="atLeast"'


def _format_size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _format_language(tag: str) -> str:
    return f'<w:lang w:val="{tag}" w:eastAsia="{tag}" w:bidi="{tag}"/>'


def _spell_as_word_does(name: str) -> str:
    """Returns a style's name as Word writes it: its own headings in small letters."""
    return name.lower() if name in (*HEADINGS, HEADER, FOOTER) else name


_FONTS = "".join(
    (
        "<w:rFonts",
        *(f' w:{kind}="{embedded_typeface.NAME}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs")),
        "/>",
    )
)

_BULLETS = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    f'</w:lvl></w:abstractNum><w:num w:numId="{BULLETS}"><w:abstractNumId w:val="0"/></w:num>'
)

_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{colours.RULE}"/>'
    for side in ("top", "bottom", "insideH")
)

_TABLE = (
    f'<w:style w:type="table" w:styleId="{make_style_id(TABLE)}"><w:name w:val="{TABLE}"/>'
    '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
    f"<w:tblBorders>{_LINES}</w:tblBorders></w:tblPr>"
    f'<w:tblStylePr w:type="firstRow"><w:tcPr>{_format_ground(colours.CRITERIA_GROUND)}</w:tcPr>'
    "</w:tblStylePr></w:style>"
)
