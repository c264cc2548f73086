"""The first 200 of the mutations that ``make audit`` tries, and whether the fuzzer sees faults.

``python -m tools.fuzz --only NUMBER`` shows one of them by itself.
"""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from generator.problems import Place, Problem
from generator.sound import examine
from generator.suite.loading import load
from tools import fuzz
from tools.fuzzing import building, verdict
from tools.fuzzing.edit import PIPE, Edit, edit
from tools.fuzzing.kinds import BUILT, CHECKED
from tools.fuzzing.sandbox import Sandbox
from tools.fuzzing.verdict import REFUSED, SOUND, Judge, Verdict

from .projects import SAMPLE

COUNT, AT_ONCE = 200, 10
STANDARD = "standards/2020/abc-se01.yaml"
WORDS = "greet the job seeker by name"


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Sandbox:
    """The sample, to be spoilt."""
    return Sandbox(SAMPLE, tmp_path_factory.mktemp("fuzz") / "project")


@pytest.fixture(scope="module")
def judge(sandbox: Sandbox) -> Judge:
    """Who judges what is made of it."""
    return Judge(sandbox)


@pytest.mark.parametrize("first", range(0, COUNT, AT_ONCE))
def test_a_spoilt_file_is_refused_in_plain_lines_or_published_whole(
    first: int, sandbox: Sandbox, judge: Judge
) -> None:
    told: list[str] = []
    for number in range(first, first + AT_ONCE):
        one = fuzz.make_mutation(sandbox, number)
        if (found := fuzz.try_mutation(sandbox, judge, one)).faults:
            told += fuzz.describe_mutation(sandbox, one, found)
    assert not told, "\n".join(told)


def test_every_kind_of_file_is_among_them(sandbox: Sandbox) -> None:
    kinds = Counter(fuzz.make_mutation(sandbox, number).kind for number in range(COUNT))
    assert kinds.keys() == {*CHECKED, *BUILT}
    assert min(kinds[kind] for kind in CHECKED) >= COUNT // len(CHECKED) // 2


def test_a_number_tells_all_of_a_mutation(sandbox: Sandbox) -> None:
    twice = [[fuzz.make_mutation(sandbox, number) for number in range(30)] for _ in range(2)]
    assert twice[0] == twice[1]
    others = [fuzz.make_mutation(sandbox, number, fuzz.SEED + 1) for number in range(30)]
    assert [one.edit for one in others] != [one.edit for one in twice[0]]


def test_everything_is_put_back(sandbox: Sandbox) -> None:
    before = sandbox.read(STANDARD)
    with sandbox.edit_file(STANDARD, Edit("a pipe", PIPE, beside="abc-se01 copy.yaml")):
        assert (sandbox.root / STANDARD).is_fifo()
        assert (sandbox.root / STANDARD).with_name("abc-se01 copy.yaml").read_bytes() == before
    assert sandbox.read(STANDARD) == before
    assert not (sandbox.root / STANDARD).with_name("abc-se01 copy.yaml").exists()


def said(sandbox: Sandbox, words: str) -> Edit:
    """The standard with other words for its first criterion."""
    text = sandbox.read(STANDARD).decode()
    start = text.index(WORDS)
    return edit("says", text, start, start + len(WORDS), words, (words,))


def judged(sandbox: Sandbox, judge: Judge, one: Edit) -> Verdict:
    """What comes of an edit of the standard."""
    with sandbox.edit_file(STANDARD, one):
        return judge.judge(STANDARD, one)


def test_what_is_as_it_should_be_is_no_fault(sandbox: Sandbox, judge: Judge) -> None:
    assert judged(sandbox, judge, said(sandbox, "greet *everyone*")) == Verdict(SOUND, ())
    assert judged(sandbox, judge, said(sandbox, "[greet]")) == Verdict(REFUSED, ())


def test_an_exception_is_a_fault(
    sandbox: Sandbox, judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: Path) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(verdict, "examine", fails)
    [fault] = judged(sandbox, judge, said(sandbox, "greet")).faults
    assert fault.startswith("a traceback: RecursionError: too deep (test_fuzz.py:")


@pytest.mark.parametrize(
    "lost", ["greet #1 and more", "greet nobody"], ids=["cut by a comment", "on no page"]
)
def test_a_text_that_is_lost_without_a_word_is_a_fault(
    lost: str, sandbox: Sandbox, judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sandbox.edit_file(STANDARD, said(sandbox, "greet")):
        suite, _ = examine(sandbox.root)
    monkeypatch.setattr(verdict, "examine", lambda _: (suite, []))
    found = judged(sandbox, judge, said(sandbox, lost))
    assert found == Verdict(SOUND, (f"lost in silence: {lost!r}",))


PROBLEM = Problem(Place(STANDARD, 7), "some-rule", "it is wrong", "mend it")
ILL_SAID = {
    "there is no such line": replace(PROBLEM, place=Place(STANDARD, 999)),
    "there is no such file": replace(PROBLEM, place=Place("standards/nowhere.yaml", 1)),
    "no line names standards": replace(PROBLEM, place=Place("values.yaml", 1)),
    "no line is near 7": replace(PROBLEM, place=Place(STANDARD, 14)),
    "not of the form of a line": replace(PROBLEM, hint=" "),
}


@pytest.mark.parametrize(("fault", "problem"), ILL_SAID.items(), ids=ILL_SAID)
def test_a_line_that_leads_nowhere_is_a_fault(
    fault: str, problem: Problem, sandbox: Sandbox, judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faults(problem: Problem) -> tuple[str, ...]:
        monkeypatch.setattr(verdict, "examine", lambda root: (load(root)[0], [problem]))
        return judged(sandbox, judge, said(sandbox, "greet")).faults

    assert faults(PROBLEM) == ()
    assert faults(problem)[0].startswith(fault)


def test_a_build_that_prints_a_traceback_is_a_fault(sandbox: Sandbox) -> None:
    before = sandbox.read("mkdocs.yml")
    broken = before.replace(b"generator/site/hook.py", b"broken.py")
    (sandbox.root / "broken.py").write_text("1 / 0\n", encoding="utf-8")
    with sandbox.edit_file("mkdocs.yml", Edit("breaks the hook", broken)):
        [fault] = building.build_and_judge(sandbox.root).faults
    assert "ZeroDivisionError" in fault
