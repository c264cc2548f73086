"""A file is the same bytes whenever and wherever it is made."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import PROJECT

SCRIPT = """
import datetime, hashlib, json, sys, time
from pathlib import Path

project, later = Path(sys.argv[1]), float(sys.argv[2])
sys.path.insert(0, str(project))
real, now, local = time.time, datetime.datetime, time.localtime

class Moved(now):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(real() + later, tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(real() + later, datetime.timezone.utc).replace(tzinfo=None)

datetime.datetime = Moved
time.time = lambda: real() + later
time.localtime = lambda seconds=None: local(time.time() if seconds is None else seconds)

from generator.catalogue import Catalogue
from generator.exports import FORMATS
from generator.exports.book import Book, Release
from generator.suite import load_sound

catalogue = Catalogue(load_sound(project))
release = Release("0.1.0", datetime.date(2026, 11, 20))
made = {}
for name in ("Word", "Excel", "CSV"):
    [form] = [one for one in FORMATS if one.name == name]
    for year, urn in ((None, None), ("2017", None), ("2012", "LSI SE04")):
        kind = "standard" if urn else "edition" if year else "suite"
        if kind in form.holds:
            book = Book(catalogue, release, form.languages[-1], year, urn)
            made[f"{book.name}.{form.ending}"] = hashlib.sha256(form.make(book)).hexdigest()
print(json.dumps(made))
"""


def made(folder: Path, later: float, **environment: str) -> dict[str, str]:
    """The hashes of some files, made in another process."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(PROJECT), str(later)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


def test_a_file_is_the_same_bytes_wherever_and_whenever_it_is_made(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    here, there = tmp_path_factory.mktemp("here"), tmp_path_factory.mktemp("there")
    one = made(here, 0.0, TZ="UTC", PYTHONHASHSEED="1", LC_ALL="C")
    other = made(there, 400 * 86400.0, TZ="Asia/Tokyo", PYTHONHASHSEED="2", LC_ALL="C.UTF-8")
    assert set(one) == {
        "nos-supported-employment-2017-cy.docx",
        "lsi-se04-cy.docx",
        "nos-supported-employment.xlsx",
        "nos-supported-employment-2017-en-cy.csv",
    }
    assert one == other
