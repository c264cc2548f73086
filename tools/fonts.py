"""Cuts the site's typefaces to what is written, and writes the styles and lists that name it.

    make assets

Atkinson Hyperlegible Next, made for readers with low vision, comes whole from npm. The site gets
two small files of it, so that an English page does not load what only Welsh needs; the documents of
a release, a file a weight. What is written here is committed, and building takes nothing from npm;
the same package gives the same bytes. The package has no arrow and no tick: the site draws those,
or its next typeface has them. The documents have two more for what it lacks: DejaVu Sans for other
letters and for signs, Noto Emoji for what that lacks in turn. Which characters there are is listed
for the check of characters.
"""

import io
import shutil
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from generator.writing import write
from tools.npm import install

PACKAGE = "@fontsource-variable/atkinson-hyperlegible-next"
PROJECT = Path(__file__).resolve().parent.parent
ASSETS = PROJECT / "theme/assets"
DOCUMENTS = PROJECT / "generator/exports/fonts"
NAME = "atkinson-hyperlegible-next"
WEIGHTS = (400, 750)
DROPPED = [*Options().drop_tables, "FFTM"]  # when FontForge wrote it
FEATURES = ["ccmp", "locl", "mark", "mkmk", "kern", "liga", "lnum", "pnum", "tnum", "zero", "ss01"]

LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "–—‘’‚“”„•…€−×←↑→↓✓\u2009")]
WELSH = [*map(ord, "ŴŵŶŷẀẁẂẃẄẅỲỳ")]
PARTS = (("latin", LATIN, NAME), ("latin-ext", WELSH, f"{NAME}-welsh"))
"""The parts that the package comes in, what the site wants of each, and what it calls it."""

SECOND = (
    ("dejavu-fonts-ttf", "ttf/DejaVuSans.ttf", "dejavu-sans"),
    ("@fontsource/noto-emoji", "files/noto-emoji-emoji-400-normal.woff2", "noto-emoji"),
)
"""What the documents are set in where the typeface lacks a character: package, file, and name."""

LISTS = PROJECT / "generator/reading/typefaces"
"""Where it is listed which characters there are, for the check of characters."""

STATIC = {400: "regular", 700: "bold"}
"""The weights of the documents: what sets those reads neither woff2 nor weights in between."""

# Until the typeface is there, the reader's own Arial stands in its place, or what is as wide, made
# as wide and as high as the typeface, so that nothing moves. How wide Arial must be, and its bold,
# was measured in a browser over a standard in both languages, because kerning counts.
REGULAR, BOLD = 0.993, 0.991
STYLES = """\
/* The typeface. `make assets` writes this file and the fonts; change tools/fonts.py instead. */
{faces}
@font-face {{
  font-family: "Atkinson Fallback";
  src: local("Arial"), local("ArialMT"), local("Liberation Sans"), local("LiberationSans"),
    local("Arimo"), local("Helvetica");
  font-weight: 400 550;
  {regular}
}}
@font-face {{
  font-family: "Atkinson Fallback";
  src: local("Arial Bold"), local("Arial-BoldMT"), local("Liberation Sans Bold"),
    local("LiberationSans-Bold"), local("Arimo Bold"), local("Helvetica Bold"),
    local("Helvetica-Bold");
  font-weight: 551 900;
  {bold}
}}
"""
FACE = """\
@font-face {{
  font-family: "Atkinson Hyperlegible Next";
  src: url("fonts/{name}") format("woff2");
  font-weight: {lightest} {boldest};
  font-display: swap;
  unicode-range: {characters};
}}"""


def main() -> None:
    """Writes the fonts and their licence for site and documents, and the site's styles."""
    package = install() / PACKAGE
    LISTS.mkdir(exist_ok=True)
    for folder in (ASSETS / "fonts", DOCUMENTS):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        write(folder / "OFL.txt", (package / "LICENSE").read_bytes())
    faces = []
    for part, wanted, name in PARTS:
        font = cut(read_part(package, part), wanted, WEIGHTS)
        font.flavor = "woff2"
        file = ASSETS / "fonts" / f"{name}.woff2"
        write(file, to_bytes(font))
        held = sorted(set(font.getBestCmap()) & set(wanted))
        lacking = "".join(chr(one) for one in wanted if one not in held)
        print(f"{file.name}: {file.stat().st_size:,} bytes; lacks “{lacking}”")
        faces.append(
            FACE.format(
                name=file.name,
                lightest=WEIGHTS[0],
                boldest=WEIGHTS[1],
                characters=format_unicode_range(held),
            )
        )
    styles = STYLES.format(
        faces="\n".join(faces),
        regular=format_metrics(font, REGULAR),
        bold=format_metrics(font, BOLD),
    )
    write(ASSETS / "fonts.css", styles)
    first: set[int] = set()
    for weight, name in STATIC.items():
        font = join_parts(package, weight)
        write_font(font, f"{NAME}-{name}")
        first = set(font.getBestCmap())
    write(LISTS / "first.txt", f"{format_unicode_range(sorted(first))}\n")
    second: set[int] = set()
    for name, file_name, own_name in SECOND:
        font = TTFont(install() / name / file_name, recalcTimestamp=False)
        wanted = sorted(set(font.getBestCmap()) - first - second)
        font = subset(font, wanted)
        font.flavor = None
        write_font(font, own_name)
        licence = (install() / name / "LICENSE").read_bytes()
        write(DOCUMENTS / f"{own_name}-licence.txt", licence)
        second |= set(wanted)
    write(LISTS / "second.txt", f"{format_unicode_range(sorted(second))}\n")


def write_font(font: TTFont, name: str) -> None:
    """Writes a font for the documents."""
    file = DOCUMENTS / f"{name}.ttf"
    write(file, to_bytes(font))
    print(f"{file.name}: {file.stat().st_size:,} bytes")


def read_part(package: Path, part: str) -> TTFont:
    """A part of the typeface as the package has it."""
    return TTFont(package / f"files/{NAME}-{part}-wght-normal.woff2", recalcTimestamp=False)


def cut(font: TTFont, characters: list[int], weights: tuple[int, int] | int) -> TTFont:
    """A font less what is not used of it: characters, weights, hints for old screens."""
    # Read again: the table of variations still counts glyphs that are gone.
    read = TTFont(decompress(subset(font, characters)), recalcTimestamp=False)
    return instantiateVariableFont(read, {"wght": weights})


def subset(font: TTFont, characters: list[int]) -> TTFont:
    """A font less the characters that are not used, and hints for old screens."""
    subsetter = Subsetter(Options(hinting=False, layout_features=FEATURES, drop_tables=DROPPED))
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def join_parts(package: Path, weight: int) -> TTFont:
    """All parts of the typeface as one font of one weight."""
    parts = [decompress(cut(read_part(package, part), wanted, weight)) for part, wanted, _ in PARTS]
    first = TTFont(parts[0])["head"]
    font = Merger().merge(parts)
    font.recalcTimestamp = False
    font["head"].created, font["head"].modified = first.created, first.modified
    bold = STATIC[weight] == "bold"
    font["head"].macStyle = int(bold)
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    names = font["name"]
    family = names.getDebugName(1)
    style = STATIC[weight].capitalize()
    for number, name in {2: style, 4: f"{family} {style}"}.items():
        names.setName(name, number, 3, 1, 0x409)
    names.setName(f"{family.replace(' ', '')}-{style}", 6, 3, 1, 0x409)
    # The names of weights are of no use where there is but one.
    names.names = [record for record in names.names if record.nameID < 256]
    return font


def decompress(font: TTFont) -> io.BytesIO:
    """A font in a file that is not compressed."""
    font.flavor = None
    return io.BytesIO(to_bytes(font))


def to_bytes(font: TTFont) -> bytes:
    """A font as its file holds it."""
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def format_unicode_range(characters: list[int]) -> str:
    """Characters in order → ``U+20-7E, U+2013``, as a style sheet names them."""
    runs: list[list[int]] = []
    for one in characters:
        if runs and one == runs[-1][1] + 1:
            runs[-1][1] = one
        else:
            runs.append([one, one])
    return ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def format_metrics(font: TTFont, width: float) -> str:
    """The width and the height of the typeface, as a share of a font that stands in its place."""
    line = font["hhea"]
    heights = {"ascent": line.ascent, "descent": -line.descent, "line-gap": line.lineGap}
    # The browser multiplies the heights by the width.
    return f"size-adjust: {width:.1%};" + "".join(
        f"\n  {name}-override: {height / font['head'].unitsPerEm / width:.1%};"
        for name, height in heights.items()
    )


if __name__ == "__main__":
    main()
