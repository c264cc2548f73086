"""The stemmers of the search are those of the pinned packages, made scripts."""

import json
import re

import pytest

from generator.site.search.search_scripts import STEMMERS
from tests.support import PROJECT
from tools.stemmers import OWN_STOP_WORDS, STOP_WORDS, to_script, to_usual_words
from tools.stemmers import STEMMERS as PACKAGE

LOCK = json.loads((PROJECT / "tools/web/package-lock.json").read_text("utf-8"))["packages"]
WANTED = json.loads((PROJECT / "tools/web/package.json").read_text("utf-8"))["dependencies"]
MADE_OF = re.compile(r"^// (@\S+) (\S+)\n")


def test_the_packages_are_pinned_to_a_version_and_its_bytes() -> None:
    for package in (PACKAGE, STOP_WORDS):
        locked = LOCK[f"node_modules/{package}"]
        assert locked["version"] == WANTED[package]
        assert locked["integrity"].startswith("sha512-")


def test_each_stemmer_says_which_version_it_was_made_of() -> None:
    stemmers = list(STEMMERS.glob("*.js"))
    assert len(stemmers) > 20
    for file in stemmers:
        said = MADE_OF.match(file.read_text(encoding="utf-8"))
        assert said, file.name
        assert said.groups() == (PACKAGE, WANTED[PACKAGE]), file.name


def test_the_licence_goes_with_them() -> None:
    assert "Apache License" in (STEMMERS / "LICENSE.md").read_text(encoding="utf-8")


def test_no_stemmer_makes_code_of_text() -> None:
    """A page's policy would stop it."""
    for file in STEMMERS.glob("*.js"):
        assert not re.search(r"\beval\(|new Function", file.read_text(encoding="utf-8")), file.name


def test_a_language_with_stop_words_of_its_own_has_no_others() -> None:
    for code in OWN_STOP_WORDS:
        assert "USUAL" not in (STEMMERS / f"{code}.js").read_text(encoding="utf-8")


def test_a_module_becomes_a_script() -> None:
    module = 'let e=1;export function stemmer(l){return l+e}export const language="english";'
    assert to_script(module) == (
        "const stem = (() => { let e=1;function stemmer(l){return l+e}\nreturn stemmer; })();\n"
    )
    assert to_usual_words('export const stopwords=["a","b"];') == 'const USUAL = ["a","b"];\n'


def test_a_module_of_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="otherwise than before"):
        to_script("export default function stemmer(l){return l}")
