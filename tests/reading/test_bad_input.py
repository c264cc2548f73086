"""Hostile and unlucky YAML: every case ends in plain lines about the file it is in.

Each case is the whole content of one standard of the sample, ``FILE``. The catalogue's turn is in
``test_bad_catalogue``.
"""

import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.suite.loading import load
from tests.projects import SAMPLE
from tests.support import PROJECT, run, without_warnings

FILE = "standards/2020/abc-se01.yaml"
SOUND = (SAMPLE / FILE).read_text(encoding="utf-8")
LINE = re.compile(r"[^:]+:\d+: [a-z-]+: .+ \(.+\)")

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
DEEP = "".join("  " * depth + f"k{depth}:\n" for depth in range(600))
LONG = SOUND.replace("about: P2", "about: " + "x" * 2**20)


def said(value: str) -> str:
    """The standard with this as what stands after ``P1:``, on line 7."""
    return SOUND.replace("greet the job seeker by name", value)


MANY_ALIASES = said("&a greet") + "  - {about: P1, text: *a}\n" * 3000

UNREADABLE: dict[str, tuple[str | bytes, int, str]] = {
    "nothing": ("", 1, "yaml-empty"),
    "white space only": ("  \n\n   \n", 1, "yaml-empty"),
    "random bytes": (random.Random(1).randbytes(4096), 1, "encoding"),
    "a NUL byte": (SOUND.replace("greet", "gr\0eet"), 1, "encoding"),
    "UTF-16 with its mark": (SOUND.encode("utf-16"), 1, "encoding"),
    "UTF-16 without its mark": (SOUND.encode("utf-16-le"), 1, "encoding"),
    "UTF-16 the other way round": (SOUND.encode("utf-16-be"), 1, "encoding"),
    "Latin-1": (said("greet at the café").encode("latin-1"), 7, "encoding"),
    "half a surrogate pair": (b"# \n# \xed\xa0\x80\n" + SOUND.encode(), 2, "encoding"),
    "a tab": (SOUND.replace("  P2", "\tP2"), 8, "yaml-tab"),
    "a merge conflict": (said("a\n<<<<<<< a\n=======\n>>>>>>> b"), 8, "merge-conflict"),
    "a merge conflict of three": (said("a\n||||||| a"), 8, "merge-conflict"),
    "an alias": (SOUND.replace("K1: what", "K1: &k what") + "  - *k\n", 17, "yaml-alias"),
    "a list within itself": ("&a [*a]\n", 1, "yaml-alias"),
    "keys within themselves": ("&a {urn: *a}\n", 1, "yaml-alias"),
    "an alias merged": (said("x\n  <<: *a").replace("overview:", "overview: &a"), 8, "yaml-alias"),
    "an alias of nothing": (said("*nothing"), 7, "yaml-syntax"),
    "an anchor that eats a word": (said("&Co employers are met"), 7, "yaml-alias"),
    "a text for the file": ("The standard is to follow.\n", 1, "wrong-type"),
    "a number for the file": ("42\n", 1, "wrong-type"),
    "a list for the file": ("- urn: ABC SE01\n", 1, "wrong-type"),
    "null for the file": ("null\n", 1, "empty-value"),
    "a list for keys": (said("x").replace("  P", "  - P"), 7, "statement-form"),
    "a list for a text": (said("[greet, the job seeker]"), 7, "wrong-type"),
    "keys for a text": (said("{greet: the job seeker}"), 7, "wrong-type"),
    "no": (said("No"), 7, "yaml-not-text"),
    "a number with a point": (said("1.0"), 7, "yaml-not-text"),
    "a time": (said("12:30"), 7, "yaml-not-text"),
    "no value": (said(""), 7, "empty-value"),
    "null": (said("null"), 7, "empty-value"),
    "a tilde": (said("~"), 7, "empty-value"),
    "a key twice": (SOUND.replace("  P2", "  P1"), 8, "yaml-duplicate-key"),
    "two documents": (f"{SOUND}---\n{SOUND}", 17, "yaml-syntax"),
    "a second document without content": (f"{SOUND}---\n", 17, "yaml-syntax"),
    "a later YAML": (f"%YAML 3.0\n---\n{SOUND}", 1, "yaml-syntax"),
    "a YAML of no number": (f"%YAML junk\n---\n{SOUND}", 1, "yaml-syntax"),
    "another directive": (f"%FOO bar\n---\n{SOUND}", 1, "yaml-syntax"),
    "a call of Python": (said('!!python/object/apply:os.system ["echo x"]'), 7, "yaml-tag"),
    "a class of Python": (f"--- !!python/object:os.Bomb\n{SOUND}", 1, "yaml-tag"),
    "a set": (SOUND.replace("criteria:", "criteria: !!set"), 6, "yaml-tag"),
    "a line end in a tag": (said("!a%0Ab greet"), 7, "yaml-tag"),
    "a line end in a key": (SOUND + '"a\\nb": 1\n', 17, "unknown-key"),
    "keys for a key": (SOUND + "{a: b}: 1\n", 17, "yaml-syntax"),
    "braces without quotation marks": (said("{{ x }}"), 7, "yaml-syntax"),
    "a backtick at the start": (said("`code`"), 7, "yaml-syntax"),
    "a bell": (said("greet \a the"), 7, "yaml-character"),
    "a delete": (said("greet \x7f the"), 7, "yaml-character"),
    "a NUL, escaped": (said('"greet \\0 the"'), 7, "yaml-character"),
    "a control character, escaped": (said('"greet \\x02 the"'), 7, "yaml-character"),
    "half a surrogate pair, escaped": (said('"greet \\ud800"'), 7, "yaml-syntax"),
    "a character beyond the last": (said('"greet \\UFFFFFFFF"'), 7, "yaml-syntax"),
}

LIMITED = """
import resource, sys
from generator.__main__ import main
resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
resource.setrlimit(resource.RLIMIT_CPU, (10, 10))  # of its own, however busy the machine is
sys.exit(main(sys.argv[1:]))
"""
"""The program with little memory and time."""

GREEDY: dict[str, tuple[str, str]] = {
    "an alias bomb of nine levels": (BOMB, "yaml-alias"),
    "three thousand aliases": (MANY_ALIASES, "yaml-alias"),
    "ten thousand brackets": ("[" * 10_000, "yaml-syntax"),
    "ten thousand pairs of brackets": ("[" * 10_000 + "]" * 10_000, "yaml-syntax|wrong-type"),
    "fifty thousand brackets": ("[" * 50_000, "yaml-syntax"),
    "fifty thousand brackets of keys": (said("{a: " * 50_000), "yaml-syntax"),
    "fifty thousand dashes": ("- " * 50_000 + "x", "yaml-syntax"),
    "a thousand pairs of brackets": (said("[" * 1000 + "]" * 1000), "yaml-syntax|wrong-type"),
    "six hundred levels of keys": (DEEP, "yaml-syntax|unknown-key"),
    "a megabyte that names nothing": (LONG, "reference-unknown"),
    "a megabyte for a key": (f"{SOUND}? {'x' * 2**20}\n: y\n", "unknown-key"),
}

FINE: dict[str, str | bytes] = {
    "a byte-order mark": b"\xef\xbb\xbf" + SOUND.encode(),
    "line ends of Windows": SOUND.replace("\n", "\r\n"),
    "a mark and line ends of Windows": b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode(),
    "no line end at the end": SOUND.rstrip("\n"),
    "the start and end of a document": f"---\n{SOUND}...\n",
    "a YAML directive": f"%YAML 1.2\n---\n{SOUND}",
    "white space at the ends of lines": SOUND.replace("\n", "  \n"),
    "a tab within a text": SOUND.replace("the job seeker by", "the\tjob seeker\tby"),
    "a tag that says text": said("!!str greet the job seeker by name"),
    "a text over several lines": said(">-\n    greet the job\n    seeker by name"),
    "comments on lines of their own": SOUND.replace("\n", "\n# as printed\n"),
    "a comment behind what is no text": SOUND.replace("about: P2", "about: P2 # as printed"),
    "a comment behind quotation marks": said('"greet the job seeker by name" # as printed'),
    "a comment before a block": said("> # as printed\n    greet the job seeker by name"),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sample, to be spoilt."""
    return shutil.copytree(SAMPLE, tmp_path / "project")


def put(root: Path, content: str | bytes) -> None:
    """Writes the standard, with just these line ends."""
    (root / FILE).write_bytes(content.encode() if isinstance(content, str) else content)


def lines_of(printed: str) -> list[str]:
    """What was printed but for warnings, each line in the form that editors' programs read."""
    lines = without_warnings(printed)
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    return lines


@pytest.mark.parametrize(("content", "line", "code"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_named_and_nothing_else_is_blamed(
    content: str | bytes, line: int, code: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project, content)
    status = main(["check", str(project)])
    lines = lines_of(capsys.readouterr().out)
    assert status == 1
    assert [printed for printed in lines if printed.startswith(f"{FILE}:{line}: {code}: ")]
    assert [printed for printed in lines if not printed.startswith(f"{FILE}:")] == []


@pytest.mark.parametrize("content", ["", "titel: [\n"], ids=["nothing", "no YAML"])
def test_an_exception_is_not_blamed_where_its_text_cannot_be_read(
    content: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whether the text still needs it can't be known, so nothing is said of it."""
    termbase, catalogue = (project / "translations" / name for name in ("termbase.yaml", "cy.po"))
    with termbase.open("a", encoding="utf-8") as file:
        file.write("exceptions:\n  - {text: ABC SE01 P1, term: job-seeker, because: it is short}\n")
    welsh = catalogue.read_text(encoding="utf-8").replace("y ceisiwr gwaith wrth", "pobl wrth")
    catalogue.write_text(welsh, encoding="utf-8")
    assert main(["check", str(project)]) == 0
    put(project, content)
    assert main(["check", str(project)]) == 1
    lines = lines_of(capsys.readouterr().out)
    assert [printed for printed in lines if not printed.startswith(f"{FILE}:")] == []


@pytest.mark.parametrize("content", ["", "nams: []\n"], ids=["nothing", "an unknown key"])
def test_a_name_is_not_taken_for_a_copy_where_the_list_of_names_cannot_be_read(
    content: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    termbase = project / "translations" / "termbase.yaml"
    termbase.write_text(content, encoding="utf-8")
    assert main(["check", str(project)]) == 1
    lines = lines_of(capsys.readouterr().out)
    assert [line.partition(":")[0] for line in lines] == ["translations/termbase.yaml"]


@pytest.mark.parametrize(("content", "code"), GREEDY.values(), ids=GREEDY)
def test_a_file_that_would_take_all_time_and_memory_gets_little_of_either(
    content: str, code: str, project: Path
) -> None:
    put(project, content)
    command = [sys.executable, "-c", LIMITED, "check", str(project)]
    ran = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert ran.stderr == ""
    lines = lines_of(ran.stdout)
    assert ran.returncode == 1
    assert any(re.search(f":[0-9]+: (?:{code}): ", line) for line in lines)
    assert max(map(len, lines)) < 1000


@pytest.mark.parametrize("content", FINE.values(), ids=FINE)
def test_what_editors_and_systems_do_to_a_file_changes_nothing(
    content: str | bytes, project: Path
) -> None:
    before, _ = load(project)
    put(project, content)
    after, problems = load(project)
    assert problems == []
    assert after.standards == before.standards


@pytest.mark.parametrize("text", ["greet 😀 warmly", "x" * 2**20], ids=["emoji", "a megabyte"])
def test_a_text_may_be_of_any_characters_and_of_any_length(text: str, project: Path) -> None:
    put(project, said(text))
    assert main(["check", str(project)]) == 0
    [read] = [one.standard for one in load(project)[0].standards if one.file == FILE]
    assert read.statements["P1"] == text


@pytest.mark.parametrize(
    "name",
    ["standards/2020/x.yaml", "standards/2020/edition.yaml", "glossary.yaml", "translations/cy.po"],
)
def test_a_folder_in_the_place_of_a_file_is_named(
    name: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / name).unlink(missing_ok=True)
    (project / name).mkdir()
    status = main(["check", str(project)])
    lines = lines_of(capsys.readouterr().out)
    assert status == 1
    assert [line.partition(": ")[0] for line in lines] == [f"{name}:1"]


def test_the_lines_are_printed_where_the_output_knows_few_letters(project: Path) -> None:
    """On Windows, what is piped into a file is often not UTF-8."""
    put(project, SOUND.replace("quote: a job coach", "quote: yr ŵyl"))
    of_few_letters = {"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(PROJECT)}
    checked = run("generator", "check", ".", cwd=project, **of_few_letters)
    assert checked.stderr == ""
    assert checked.returncode == 1
    assert lines_of(checked.stdout)[0].startswith(f"{FILE}:15: exception-stale: ")


@pytest.mark.parametrize(
    ("form", "text"),
    [("better-off job", "a better-off-job"), ("kit", "the kıt")],
    ids=["a hyphen in the form and in place of its space", "a dotless i"],
)
def test_a_term_is_sought_in_whatever_spelling_stands_in_a_text(
    form: str, text: str, project: Path
) -> None:
    """The search takes a hyphen for a space, and more letters for one than folding does."""
    glossary = (project / "glossary.yaml").read_text(encoding="utf-8")
    spelt = glossary.replace("[job coach,", f"[{form}, job coach,")
    (project / "glossary.yaml").write_text(spelt, encoding="utf-8")
    put(project, said(text))
    assert main(["check", str(project)]) == 0
