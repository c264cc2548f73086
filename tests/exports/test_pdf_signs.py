"""What the typeface lacks is set in a PDF all the same, in the one behind it that has it."""

import io
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.catalogue.catalogue import Catalogue
from generator.exports.documents import pdf
from generator.sound import load_sound
from tests.exports.books import book
from tests.exports.pdfs import read_pages
from tests.projects import SAMPLE, replace

SECOND = {
    "an arrow": ("→", "DejaVuSans"),
    "a tick": ("✓", "DejaVuSans"),
    "greater or equal": ("≥", "DejaVuSans"),
    "a trade mark": ("™", "DejaVuSans"),
    "a Polish letter": ("Ł", "DejaVuSans"),
    "a Greek letter": ("Ω", "DejaVuSans"),
    "a hyphen that keeps words together": ("\u2011", "DejaVuSans"),
    "a face": ("😀", "DejaVuSans"),
    "a thumb": ("👍", "NotoEmoji"),
    "a tick in a box": ("✅", "NotoEmoji"),
}


@pytest.mark.parametrize(("sign", "family"), SECOND.values(), ids=SECOND)
def test_a_sign_is_set_in_the_typeface_that_has_it(sign: str, family: str, tmp_path: Path) -> None:
    root = shutil.copytree(SAMPLE, tmp_path / "project")
    replace(root / "standards/2020/abc-se01.yaml", "P1: greet", f"P1: {sign} greet")
    made = pdf.to_bytes(book(Catalogue(load_sound(root)), ("en",), "2020", "ABC SE01"))
    reader = PdfReader(io.BytesIO(made))
    words = " ".join(" ".join(read_pages(made)).split())
    assert f"{sign} greet" in words
    fonts = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    assert {font.partition("-")[0] for font in fonts} == {"AtkinsonHyperlegibleNext", family}
