"""Embeds the typeface of a Word document, and names Arial as its substitute.

An embedded typeface has its first 32 bytes changed by a key stored beside it, as ECMA-376 (part 4,
2.8.1) requires, so that nobody extracts it by mistake. The licence of ours allows embedding.
"""

from uuid import NAMESPACE_URL, UUID, uuid5

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from generator.exports.documents.typefaces import FONTS
from generator.exports.documents.word.xml_elements import make_element

NAME, INSTEAD = "Atkinson Hyperlegible Next", "Arial"
FILES = {
    "embedRegular": "atkinson-hyperlegible-next-regular.ttf",
    "embedBold": "atkinson-hyperlegible-next-bold.ttf",
}
LIKE_ARIAL = "020B0604020202020204"
"""What kind of letters the typeface has, by which a program finds another like it: PANOSE."""

TAKEN_ALONG = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
CHANGED = "application/vnd.openxmlformats-officedocument.obfuscatedFont"

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def embed_typeface(document: Document) -> None:
    """Embeds the typeface in a document, and names its substitute."""
    [table] = [
        rel.target_part
        for rel in document.part.rels.values()
        if rel.reltype == RELATIONSHIP_TYPE.FONT_TABLE
    ]
    embedded = ""
    for number, (kind, file) in enumerate(FILES.items(), 1):
        key = uuid5(NAMESPACE_URL, file)
        name = PackURI(f"/word/fonts/font{number}.odttf")
        content = _obfuscate((FONTS / file).read_bytes(), key)
        relation = table.relate_to(Part(name, CHANGED, content), TAKEN_ALONG)
        embedded += f'<w:{kind} r:id="{relation}" w:fontKey="{{{str(key).upper()}}}"/>'
    about = '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>'
    like = f'<w:panose1 w:val="{LIKE_ARIAL}"/>{about}'
    table._blob = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:fonts xmlns:w="{W}" xmlns:r="{R}">'
        f'<w:font w:name="{NAME}"><w:altName w:val="{INSTEAD}"/>{like}{embedded}</w:font>'
        f'<w:font w:name="{INSTEAD}">{like}</w:font></w:fonts>'
    ).encode()
    settings = document.settings.element
    settings.insert(1, make_element("embedTrueTypeFonts"))
    settings.insert(2, make_element("saveSubsetFonts"))


def _obfuscate(font: bytes, key: UUID) -> bytes:
    """Obfuscates the first 32 bytes of a typeface with a key, taken backwards, twice."""
    pattern = key.bytes[::-1] * 2
    return bytes(one ^ other for one, other in zip(font, pattern, strict=False)) + font[32:]
