"""Styles and scripts without their comments: lighter by a fifth, and else what they were."""

from pathlib import Path

import pytest

from generator.site.asset_comments import own_assets, without_comments
from tests.support import PROJECT

THEME = PROJECT / "theme"
OWN = own_assets(THEME)


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
    assert without_comments(written) == (written if sent is None else sent)


@pytest.mark.parametrize("file", OWN, ids=[file.name for file in OWN])
def test_the_site_has_each_style_and_script_without_them(file: Path, site: Path) -> None:
    sent = (site / file.relative_to(THEME)).read_text(encoding="utf-8")
    assert sent == without_comments(file.read_text(encoding="utf-8"))
    assert not any(
        line.lstrip().startswith("/*") and line.endswith("*/") for line in sent.split("\n")
    )


def test_licences_of_libraries_are_left(site: Path) -> None:
    folder = "assets/scripts/work/libraries"
    for file in sorted((THEME / folder).glob("*.js")):
        assert (site / folder / file.name).read_bytes() == file.read_bytes()
