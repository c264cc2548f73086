"""What can't be imported is refused with a sentence that names the file and says what to do."""

import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.importing.file_import import import_files, read_layout, recognise
from generator.importing.pdf import glyphs
from generator.importing.refusals import ImportRefusedError
from generator.importing.word import package
from tests.importing.imported import KNOWLEDGE, TITLE, heading
from tests.importing.pdf_files import Drawn, pdf_file
from tests.importing.word_files import p, word_file, zipped

DOCUMENTS = Path(__file__).parent / "documents"
WORD = word_file(TITLE + heading("Performance criteria") + p("P1\twind it") + KNOWLEDGE)
PDF = pdf_file([Drawn(40, 40, "ABC CK07 Repair a church clock")])


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """A Word file with another content of a part."""
    made = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        for one in source.namelist():
            target.writestr(one, part if one == name else source.read(one))
    return made.getvalue()


DTD = b'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
REFUSED = {
    "a Word file that was cut": ("a.docx", WORD[:900], "damaged"),
    "a PDF that was cut": ("a.pdf", PDF[:-40], "damaged"),
    "a PDF that is none": ("a.pdf", b"%PDF-1.4 nothing %%EOF startxref %%EOF", "damaged"),
    "a text with the name of a PDF": ("a.pdf", b"words", "is no PDF"),
    "a text with the name of a Word file": ("a.docx", b"words", "is not a Word file"),
    "entities": ("a.docx", with_part(WORD, "word/document.xml", DTD + b"<w/>"), "entities"),
    "entities in another encoding": (
        "a.docx",
        with_part(WORD, "word/document.xml", DTD.decode().encode("utf-16")),
        "entities",
    ),
    "XML that is broken": ("a.docx", with_part(WORD, "word/document.xml", b"<w"), "damaged"),
    "an old Word file": ("a.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old form of Word"),
    "a Word file with a password": (
        "a.docx",
        b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
        "locked with a password",
    ),
    "a program": ("a.txt", b"\x7fELF\0\0", "is no text"),
    "nothing": ("a.txt", b" \n", "is empty"),
    "a page without a word": ("a.pdf", pdf_file([]), "no text"),
    "minutes of a meeting": ("a.txt", b"1. We met.\n2. We ate.\n", "no National Occupational"),
    "a standard without statements": (
        "a.docx",
        word_file(TITLE + heading("Performance criteria") + heading("Knowledge")),
        "no National Occupational",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_with_a_sentence(what: str) -> None:
    file, content, said = REFUSED[what]
    with pytest.raises(ImportRefusedError) as refused:
        recognise(read_layout(file, content))
    [reason] = refused.value.reasons
    assert reason.startswith(f"import: {file} ")
    assert said in reason
    assert reason.endswith(")")


@pytest.mark.parametrize(
    "limit", ["LARGEST_PART", "LARGEST", "MOST_PARTS"], ids=["a part", "all parts", "too many"]
)
def test_a_zip_that_unpacks_to_too_much_is_hostile(
    limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, limit, 3)
    with pytest.raises(ImportRefusedError, match="unpacks to more than any document"):
        read_layout("a.docx", WORD)


def test_a_part_that_is_a_thousand_times_its_size_in_the_zip_is_hostile() -> None:
    with pytest.raises(ImportRefusedError, match="unpacks to more than any document"):
        read_layout("a.docx", with_part(WORD, "word/document.xml", b" " * 2**22))


def test_a_stream_of_a_pdf_that_unpacks_to_too_much_is_hostile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(glyphs, "LARGEST_STREAM", 1000)
    packed = zlib.compress(b" " * 2000)
    content = PDF.replace(b"trailer", b"9 0 obj\n<<>>\nstream\n%s\nendstream\ntrailer" % packed)
    with pytest.raises(ImportRefusedError, match="unpacks to more than any document"):
        read_layout("a.pdf", content)


def test_no_file_and_no_address_is_opened_for_an_entity(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("unspoken", encoding="utf-8")
    entity = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'.encode()
    with pytest.raises(ImportRefusedError) as refused:
        read_layout("a.docx", with_part(WORD, "word/document.xml", entity + b"<w>&x;</w>"))
    assert "unspoken" not in str(refused.value)


def test_an_encrypted_pdf_opens_with_its_password_alone() -> None:
    content = (DOCUMENTS / "QRSCL04.pdf").read_bytes()
    with pytest.raises(
        ImportRefusedError,
        match=r"is locked with a password .name it with PASSWORD=… or --password",
    ):
        read_layout("QRSCL04.pdf", content)
    with pytest.raises(ImportRefusedError, match="not with the one that was given"):
        read_layout("QRSCL04.pdf", content, "hawthorn")
    assert read_layout("QRSCL04.pdf", content, "hedge").pages == 3


def test_no_document_at_all_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "--edition", "2027"]) == 1
    assert capsys.readouterr().out.startswith("import: no document is named (name one or several")


def test_a_folder_is_refused_with_a_name_for_the_files_in_it(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        import_files([tmp_path])
    assert str(refused.value) == (
        f"import: {tmp_path} is a folder (name the files in it, such as {tmp_path}/*.pdf)"
    )


def test_a_picture_of_a_text_is_a_scan() -> None:
    image = zlib.compress(b"\xff" * 100)
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceGray "
        b"/BitsPerComponent 8 /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
        % (len(image), image)
    )
    content = pdf_file([], picture=picture)
    with pytest.raises(ImportRefusedError, match=r"has one page and no text: it is a scan .*OCR"):
        read_layout("a.pdf", content)


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(WORD[:900])
    (tmp_path / "b.txt").write_bytes(b"minutes")
    files = [tmp_path / name for name in ("a.docx", "b.txt", "c.pdf")]
    with pytest.raises(ImportRefusedError) as refused:
        import_files(files)
    assert len(refused.value.reasons) == 3


def test_a_standard_that_stands_twice_is_refused(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        (tmp_path / name).write_bytes(WORD)
    with pytest.raises(
        ImportRefusedError, match=r"ABC CK07 stands twice, in a\.docx, .* and in b\.docx"
    ):
        import_files([tmp_path / "a.docx", tmp_path / "b.docx"])


def test_a_standard_may_stand_in_each_language(tmp_path: Path) -> None:
    welsh = TITLE + heading("Meini prawf perfformiad") + p("P1\tweindio")
    (tmp_path / "en.docx").write_bytes(WORD)
    (tmp_path / "cy.docx").write_bytes(word_file(welsh))
    found = import_files([tmp_path / "en.docx", tmp_path / "cy.docx"])
    assert [one.standards[0].language for one in found] == ["en", "cy"]


def test_a_zip_without_a_text_is_no_word_file() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(ImportRefusedError, match="is no Word file"):
        read_layout("a.odt", made.getvalue())


def test_a_word_file_without_a_word_is_no_standard() -> None:
    with pytest.raises(ImportRefusedError, match="no National Occupational Standard"):
        recognise(read_layout("a.docx", zipped("<document/>", {})))
