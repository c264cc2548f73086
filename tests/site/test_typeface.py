"""The typeface that `make assets` cut: what the site writes is in it, and its styles say where."""

import re
import unicodedata
from html import unescape
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FACE = re.compile(r'@font-face \{\s+font-family: "Atkinson Hyperlegible Next";(.*?)\}', re.DOTALL)


def faces(site: Path) -> dict[Path, set[int]]:
    """The built site's font files, and the characters for which a browser loads each."""
    styles = (site / "assets/every-page.css").read_text(encoding="utf-8")
    found = {}
    for face in FACE.findall(styles):
        file = re.search(r'url\("(.+?)"\)', face)
        ranges = re.search(r"unicode-range: (.+);", face)
        assert file
        assert ranges
        found[site / "assets" / file[1]] = characters(ranges[1])
    return found


def characters(ranges: str) -> set[int]:
    """``U+20-22, U+40`` → the characters."""
    held: set[int] = set()
    for one in ranges.replace("U+", "").split(", "):
        first, _, last = one.partition("-")
        held |= set(range(int(first, 16), int(last or first, 16) + 1))
    return held


def test_a_browser_loads_a_font_for_what_is_in_it(site: Path) -> None:
    found = faces(site)
    assert len(found) == 2
    for file, named in found.items():
        assert named == set(TTFont(file).getBestCmap()), file.name


def test_no_two_fonts_have_the_same_character(site: Path) -> None:
    first, second = faces(site).values()
    assert not first & second


@pytest.mark.parametrize("root", ["", "cy/"], ids=["English", "Welsh"])
def test_every_letter_and_mark_on_the_site_is_in_the_typeface(site: Path, root: str) -> None:
    held = set().union(*faces(site).values())
    wanting: dict[str, str] = {}
    pages = [page.relative_to(site) for page in (site / root).rglob("*.html")]
    own = [page for page in pages if root or page.parts[0] != "cy"]
    for page in own:
        html = (site / page).read_text(encoding="utf-8")
        text = re.sub(r"<(script|style|svg)\b.*?</\1>|<[^>]*>", "", html, flags=re.DOTALL)
        for one in set(unescape(text)):
            if unicodedata.category(one)[0] in "LNP" and ord(one) not in held:
                wanting.setdefault(one, page.as_posix())
    assert own
    assert wanting == {}


def test_welsh_has_its_own_letters_in_each_weight(site: Path) -> None:
    held = set().union(*faces(site).values())
    assert held >= set(map(ord, "âêîôûŵŷÂÊÎÔÛŴŶïëöä"))
    for file in faces(site):
        axis = TTFont(file)["fvar"].axes[0]
        assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", 400, 750)


def test_the_licence_of_the_typeface_goes_with_it(site: Path) -> None:
    licence = (site / "assets/fonts/OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
