"""Small PDFs, drawn letter by letter: what programs draw that no typesetter would be asked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FONTS = {"": "Helvetica", "bold": "Helvetica-Bold", "italic": "Helvetica-Oblique"}
SIGNS = {"\u00ad": 1, "ﬁ": 2, "ﬂ": 3, "\u0302": 4, "ﬀ": 5, "ﬃ": 6, "’": 7, "•": 8, "ˆ": 9}
NAMES = ("hyphen", "fi", "fl", "circumflexcmb", "ff", "ffi", "quoteright", "bullet", "circumflex")
UNICODE = "\n".join(
    f"<{code:02X}> <{sign.encode('utf-16-be').hex().upper()}>" for sign, code in SIGNS.items()
)


@dataclass(frozen=True)
class Drawn:
    """Words that are drawn at a place.

    Attributes:
        x: Points from the left.
        y: Points from the top, to the baseline.
        text: The words.
        size: The size of their letters.
        look: ``bold``, ``italic`` or nothing.
        mode: PDF's text rendering mode; 3 draws nothing that can be seen.
        turned: Whether they run upwards.
        words_apart: Whether each word is placed by itself, without a space between.
    """

    x: float
    y: float
    text: str
    size: float = 10
    look: str = ""
    mode: int = 0
    turned: bool = False
    words_apart: bool = False


Rule = tuple[float, float, float, float]


def pdf_file(
    *pages: Sequence[Drawn | Rule],
    width: int = 400,
    height: int = 500,
    picture: bytes = b"",
) -> bytes:
    """A PDF with the letters and rules of each page, and a picture on each if one is given."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    fonts = " ".join(f"/F{at} {3 + at} 0 R" for at in range(len(FONTS)))
    differences = " ".join(f"/{name}" for name in NAMES)
    unicode_at = 3 + len(FONTS)
    for name in FONTS.values():
        objects.append(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding << /Type /Encoding "
            f"/BaseEncoding /WinAnsiEncoding /Differences [1 {differences}] >> "
            f"/ToUnicode {unicode_at} 0 R >>".encode()
        )
    objects.append(_stream(_unicode_map()))
    shown = ""
    if picture:
        objects.append(picture)
        shown = f"/XObject << /X {len(objects)} 0 R >>"
    kids = []
    for page in pages:
        content = len(objects) + 2
        kids.append(f"{content - 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {content} 0 R"
            f" /Resources << /Font << {fonts} >> {shown} >> >>".encode()
        )
        drawn = [*_operators(page, height), *([b"q 90 0 0 90 0 0 cm /X Do Q"] if picture else [])]
        objects.append(_stream(b"\n".join(drawn)))
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return _file(objects)


def _file(objects: Iterable[bytes]) -> bytes:
    made = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(places) + 1)
    return made + b"startxref\n%d\n%%%%EOF\n" % start


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _unicode_map() -> bytes:
    plain = "\n".join(f"<{code:02X}> <{code:04X}>" for code in range(32, 127))
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"{len(SIGNS) + 95} beginbfchar\n{UNICODE}\n{plain}\nendbfchar\nendcmap end end"
    ).encode()


def _operators(page: Sequence[Drawn | Rule], height: int) -> Iterable[bytes]:
    for one in page:
        if not isinstance(one, Drawn):
            x0, y0, x1, y1 = one
            yield f"{x0} {height - y0} m {x1} {height - y1} l S".encode()
            continue
        x = one.x
        for word in one.text.split(" ") if one.words_apart else [one.text]:
            matrix = "0 1 -1 0" if one.turned else "1 0 0 1"
            font = list(FONTS).index(one.look)
            yield (
                b"BT /F%d %s Tf %d Tr %s Tm (%s) Tj ET"
                % (
                    font,
                    str(one.size).encode(),
                    one.mode,
                    f"{matrix} {x:.2f} {height - one.y:.2f}".encode(),
                    _encoded(word),
                )
            )
            x += width_of(word, one.size) + 0.28 * one.size


def _encoded(text: str) -> bytes:
    made = b""
    for sign in text:
        code = SIGNS.get(sign, ord(sign))
        made += b"\\%03o" % code
    return made


def width_of(text: str, size: float) -> float:
    """The width of words in points, by the widths of Helvetica."""
    narrow = {**dict.fromkeys("ijl'’", 0.222), **dict.fromkeys(" tfI.,:;/!ﬁﬂ", 0.278)}
    narrow |= {"r": 0.333, "-": 0.333, "\u00ad": 0.333, "m": 0.833, "w": 0.722, "M": 0.833}
    narrow |= {**dict.fromkeys("cksvxyzJ", 0.5), "W": 0.944, "\u0302": 0.333}
    narrow |= {
        "ﬁ": 0.5,
        "ﬂ": 0.5,
        **dict.fromkeys("ABEKPSVXY", 0.667),
        **dict.fromkeys("CDHNRUw", 0.722),
    }
    return sum(narrow.get(sign, 0.556) for sign in text) * size
