"""What a release may not break of an earlier one: an id is cited for ever, and for one thing.

``changes`` says what a revision did; this says what none may do.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.checks.addresses import statement_gone
from generator.comparing.alignment import alike
from generator.exports.data.schema import StandardData, SuiteData


@dataclass(frozen=True)
class Breach:
    """A promise that is broken.

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


def breaches(old: SuiteData, new: SuiteData) -> Iterator[Breach]:
    """Yields what an earlier release published that is gone, or is something else now."""
    now = {standard.id: standard for standard in new.standards}
    old = _in_force(old)
    for standard in old.standards:
        if standard.id in now:
            yield from _gone(standard, now[standard.id])
            yield from _reused(standard, now[standard.id])
        else:
            yield Breach(
                standard.id,
                "standard-gone",
                f"{standard.id} was published and is gone",
                "bring it back: a standard that is superseded stays in its edition",
            )
    former, texts = _others(old), _others(new)
    for name in former:
        if name in texts and not alike(former[name], texts[name]):
            yield _another(name, former[name])


def _in_force(data: SuiteData) -> SuiteData:
    """What a release promised: what was in consultation, and in it on demand, was no promise."""
    years = {one.id for one in data.editions if one.state != "consultation"}
    kept = {
        name: tuple(one for one in getattr(data, name) if one.edition in years)
        for name in ("standards", "functions", "values")
    }
    return data.model_copy(update=kept)


def _said(standard: StandardData) -> dict[str, str]:
    """The statements of a standard, each by what it is cited by behind the URN."""
    return {one.code: one.text.source for one in standard.statements}


def _gone(old: StandardData, new: StandardData) -> Iterator[Breach]:
    there = _said(new)
    published = [*_said(old), *old.withdrawn]
    for code in published:
        if code not in there and code not in new.withdrawn:
            yield Breach(f"{old.id} {code}", *statement_gone(old.id, code))


def _reused(old: StandardData, new: StandardData) -> Iterator[Breach]:
    former, texts = _said(old), _said(new)
    codes = {text: code for code, text in former.items()}
    for code, text in texts.items():
        name, moved_from = f"{old.id} {code}", codes.get(text, code)
        if code in old.withdrawn:
            yield Breach(
                name,
                "code-reused",
                f"{name} was withdrawn, and is a statement again",
                "give the statement a code that was never used",
            )
        elif code in former and moved_from != code and texts.get(moved_from) != text:
            yield Breach(
                name,
                "code-reused",
                f"{name} is now what {moved_from} was",
                f"give {moved_from} its text back; a new statement gets a code of its own",
            )
        elif code in former and not alike(former[code], text):
            yield _another(name, former[code])


def _another(name: str, former: str) -> Breach:
    return Breach(
        name,
        "code-reused",
        f"{name} says something else than it did: “{former}”",
        "give what is new an id of its own; if it is the same in other words, name "
        f"{name} in the changelog's entry",
        may_be_meant=True,
    )


def _others(data: SuiteData) -> Mapping[str, str]:
    """What else is cited by a code that could be given to something else."""
    return {
        **{value.id: value.text.source for value in data.values},
        **{f"function {one.id}": one.process.source for one in data.functions},
    }
