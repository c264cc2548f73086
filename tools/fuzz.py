"""Spoils a small project's files at random, and looks at what the program makes of each.

    python -m tools.fuzz [--count 2000] [--seed 1] [--only NUMBER]

Every mutation is told by the seed and its number. Prints the figures for the README, and each
mutation that brought out a fault. Ends with status 1 where there is one.
"""

import argparse
import difflib
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tools.fuzzing.building import build_and_judge
from tools.fuzzing.edit import Edit
from tools.fuzzing.kinds import BUILT, CHECKED, Kind
from tools.fuzzing.sandbox import PROJECT, Sandbox
from tools.fuzzing.verdict import REFUSED, SOUND, Judge, Verdict

SAMPLE = PROJECT / "tests" / "sample"
COUNT, SEED = 2000, 1
BUILT_EVERY = 50
"""A build takes twenty times as long as a check: one of so many mutations is of what only a build
reads."""

BUILT_TOO_EVERY = 100
"""Of one of so many others the site is built, if it is sound."""


@dataclass(frozen=True)
class Mutation:
    """One file, and how it is edited.

    Attributes:
        seed: With the number it tells the rest.
        number: Which one it is.
        kind: What kind of file it is of.
        file: The file, by its name relative to the project's folder.
        edit: What is done to it.
    """

    seed: int
    number: int
    kind: Kind
    file: str
    edit: Edit

    @property
    def is_built(self) -> bool:
        """Whether the site is built where nothing is wrong for the check."""
        return self.number % BUILT_TOO_EVERY == 0


def make_mutation(sandbox: Sandbox, number: int, seed: int = SEED) -> Mutation:
    """The mutation of a number, which with the seed tells all of it."""
    chance = Random(f"{seed} {number}")
    turn, place = divmod(number, BUILT_EVERY)
    last = place == BUILT_EVERY - 1
    kind = BUILT[turn % len(BUILT)] if last else CHECKED[number % len(CHECKED)]
    files = sorted({path for files in kind.files for path in sandbox.root.glob(files)})
    file = chance.choice(files).relative_to(sandbox.root).as_posix()
    return Mutation(seed, number, kind, file, kind.edit(file, sandbox.read(file), chance))


def try_mutation(sandbox: Sandbox, judge: Judge, one: Mutation) -> Verdict:
    """Applies a mutation, judges what comes of it, and takes it back."""
    with sandbox.edit_file(one.file, one.edit):
        if one.kind in BUILT:
            return build_and_judge(sandbox.root)
        verdict = judge.judge(one.file, one.edit)
        if one.is_built and verdict.outcome == SOUND:
            verdict = Verdict(
                SOUND, (*verdict.faults, *build_and_judge(sandbox.root, is_sound=True).faults)
            )
        return verdict


def describe_mutation(sandbox: Sandbox, one: Mutation, verdict: Verdict) -> Iterator[str]:
    """Yields what to know of a mutation, line by line: the faults, and the edit as a diff."""
    yield f"seed {one.seed}, number {one.number}: {one.file}: {one.edit.said}"
    yield from (f"  {fault}" for fault in verdict.faults)
    if isinstance(one.edit.content, bytes):
        before, after = (
            content.decode("utf-8", "backslashreplace").splitlines()
            for content in (sandbox.read(one.file), one.edit.content)
        )
        for line in [*difflib.unified_diff(before, after, lineterm="", n=0)][2:14]:
            yield f"    {line[:160]}"
    yield f"  again: python -m tools.fuzz --seed {one.seed} --only {one.number}"


def main(arguments: list[str]) -> int:
    """Tries the mutations; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--only", type=int, action="append")
    options = parser.parse_args(arguments)
    outcomes: Counter[tuple[str, str]] = Counter()
    faulty = 0
    with tempfile.TemporaryDirectory() as folder:
        sandbox = Sandbox(SAMPLE, Path(folder, "project"))
        judge = Judge(sandbox)
        for number in options.only or range(options.count):
            one = make_mutation(sandbox, number, options.seed)
            verdict = try_mutation(sandbox, judge, one)
            outcomes[one.kind.name, verdict.outcome] += 1
            faulty += bool(verdict.faults)
            if verdict.faults or options.only:
                print(*describe_mutation(sandbox, one, verdict), sep="\n", flush=True)
    print(*format_table(outcomes, faulty), sep="\n")
    return int(faulty > 0)


def format_table(outcomes: Counter[tuple[str, str]], faulty: int) -> Iterator[str]:
    """Yields the figures, as a table for the README."""
    yield "| kind of file | mutations | refused with lines | sound, its texts whole |"
    yield "|---|---|---|---|"
    rows = [(kind.name, {kind.name}) for kind in (*CHECKED, *BUILT)]
    for name, kinds in [*rows, ("all", {name for name, _ in rows})]:
        refused, sound = (
            sum(outcomes[kind, outcome] for kind in kinds) for outcome in (REFUSED, SOUND)
        )
        yield f"| {name} | {refused + sound} | {refused} | {sound} |"
    yield f"\n{faulty} brought out a fault."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
