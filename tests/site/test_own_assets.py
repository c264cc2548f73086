"""The theme's styles and scripts: joined, without comments, and else what they were."""

from pathlib import Path

import pytest

from generator.site.own_assets import JOINED, LIBRARIES, list_parts, read_own_assets, strip_comments
from tests.support import PROJECT

THEME = PROJECT / "theme"
OWN = read_own_assets(THEME)


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("/* What it is. */\n.a { color: red; }\n", ".a { color: red; }\n"),
        ("  /* One line,\n     and another. */\n  b();\n", "  b();\n"),
        (".a { top: 0; }   /* behind what it is about */\n", None),
        ("/* before */ a();\n/* alone */\nb();\n", "/* before */ a();\nb();\n"),
        ('const url = "https://example.org/*";\n', None),
    ],
)
def test_a_comment_goes_that_has_its_lines_to_itself(written: str, sent: str | None) -> None:
    assert strip_comments(written) == (written if sent is None else sent)


@pytest.mark.parametrize("path", JOINED)
def test_what_every_page_loads_is_joined_in_order(path: str, site: Path) -> None:
    sent = (site / path).read_text(encoding="utf-8")
    edited = [(THEME / part).read_text(encoding="utf-8") for part in list_parts(path)]
    assert sent == "".join(strip_comments(text) for text in edited)
    assert not [part for part in list_parts(path) if (site / part).exists()], "sent a second time"


@pytest.mark.parametrize("path", OWN)
def test_the_site_has_each_style_and_script_without_comments(path: str, site: Path) -> None:
    sent = (site / path).read_text(encoding="utf-8")
    assert sent == OWN[path]
    lines = [line.strip() for line in sent.splitlines()]
    assert not [line for line in lines if line.startswith("/*") and line.endswith("*/")]


def test_every_style_and_script_of_the_theme_reaches_the_site() -> None:
    joined = {part for path in JOINED for part in list_parts(path)}
    files = [one for one in (THEME / "assets").rglob("*") if one.suffix in {".css", ".js"}]
    edited = {one.relative_to(THEME).as_posix() for one in files if LIBRARIES not in one.parts}
    assert edited == joined | (OWN.keys() - JOINED.keys())


def test_licences_of_libraries_are_left(site: Path) -> None:
    folder = f"assets/scripts/work/{LIBRARIES}"
    files = sorted((THEME / folder).glob("*.js"))
    assert files
    for file in files:
        assert (site / folder / file.name).read_bytes() == file.read_bytes()
