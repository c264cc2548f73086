"""What no release may break: an id is cited for ever, and always for the same thing.

``changes`` finds what a revision did; this module finds what none may do.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator import ids
from generator.checks.addresses import describe_missing_statement
from generator.comparing.alignment import are_alike
from generator.comparing.changes import ChangeKind, Snapshot

CITED = re.compile(r"function [0-9]{4} [A-Z]|[0-9]{4} value [0-9]+")
"""Other ids with a code that could be given to something else."""


@dataclass(frozen=True)
class Breach:
    """A broken promise.

    Attributes:
        about: The id that was promised: ``ABC SE04 P8``.
        code: The rule.
        message: What is wrong.
        hint: What to do about it.
        may_be_meant: Whether an editor who names the id in the changelog may have meant it.
    """

    about: str
    code: str
    message: str
    hint: str
    may_be_meant: bool = False


Codes = Mapping[str, str]
"""The texts of a standard's statements, by code."""


def find_breaches(old: Snapshot, new: Snapshot) -> Iterator[Breach]:
    """Yields what an earlier release published that is missing or means something else now."""
    former, now = _index_statements(old), _index_statements(new)
    taken_out, are_out = _index_withdrawn(old), _index_withdrawn(new)
    for urn in _list_standards(old):
        if urn in new.texts:
            yield from _find_missing(
                urn, {*former[urn], *taken_out[urn]} - {*now[urn], *are_out[urn]}
            )
            yield from _find_reused(urn, former[urn], now[urn], taken_out[urn])
        else:
            yield Breach(
                urn,
                "standard-gone",
                f"{urn} was published and is gone",
                "bring it back: a standard that is superseded stays in its edition",
            )
    for name in filter(CITED.fullmatch, old.texts):
        if name in new.texts and not are_alike(old.texts[name].words, new.texts[name].words):
            yield _make_reuse_breach(name, old.texts[name].words)


def _list_standards(state: Snapshot) -> Iterator[str]:
    """Yields the suite's own standards; only these have facts."""
    stated = (about for about, what in state.facts if what is ChangeKind.CHANGED)
    yield from filter(ids.URN.fullmatch, stated)


def _index_statements(state: Snapshot) -> Mapping[str, Codes]:
    """Returns the statements of each standard."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name, text in state.texts.items():
        urn, code = ids.split_reference(name)
        if code and urn == text.within:
            found[urn][code] = text.words
    return found


def _index_withdrawn(state: Snapshot) -> Mapping[str, list[str]]:
    """Returns the withdrawn codes of each standard."""
    found: dict[str, list[str]] = defaultdict(list)
    for reference in state.withdrawn:
        urn, code = ids.split_reference(reference)
        found[urn].append(code or "")
    return found


def _find_missing(urn: str, codes: Collection[str]) -> Iterator[Breach]:
    """Yields a breach for each code that is missing."""
    for code in sorted(codes, key=ids.make_sort_key):
        yield Breach(f"{urn} {code}", *describe_missing_statement(urn, code))


def _find_reused(
    urn: str, former: Codes, now: Codes, withdrawn: Collection[str]
) -> Iterator[Breach]:
    """Yields a breach for each code that has another statement now, or was withdrawn before."""
    codes = {text: code for code, text in former.items()}
    for code, text in now.items():
        name, moved_from = f"{urn} {code}", codes.get(text, code)
        if code in withdrawn:
            yield Breach(
                name,
                "code-reused",
                f"{name} was withdrawn, and is a statement again",
                "give the statement a code that was never used",
            )
        elif code in former and moved_from != code and now.get(moved_from) != text:
            yield Breach(
                name,
                "code-reused",
                f"{name} is now what {moved_from} was",
                f"give {moved_from} its text back; a new statement gets a code of its own",
            )
        elif code in former and not are_alike(former[code], text):
            yield _make_reuse_breach(name, former[code])


def _make_reuse_breach(name: str, former: str) -> Breach:
    return Breach(
        name,
        "code-reused",
        f"{name} says something else than it did: “{former}”",
        "give what is new an id of its own; if it is the same in other words, name "
        f"{name} in the changelog's entry",
        may_be_meant=True,
    )
