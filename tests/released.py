"""The sample with releases: in memory, and as files that its site is built with."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.model.releases import ReleaseFile
from generator.model.states import State
from generator.reading import releases
from generator.releases import release_history
from generator.sound import load_sound
from generator.suite.suite import Suite
from generator.writing import write

FIRST, LATER = "0.1.0", "0.2.0"
DAYS = {FIRST: date(2026, 3, 1), LATER: date(2026, 6, 15)}
"""The releases, and the day of each."""

URN, CODE = "ABC SE03", "K1"
REFERENCE = f"{URN} {CODE}"
"""The statement that is in other words after an edit."""

REVIEWED = "ABC SE01 P1"
"""The statement whose draft somebody reviewed."""


def words_of(suite: Suite) -> str:
    """What that statement says."""
    text = suite.find_text(REFERENCE)
    assert text
    return text.words


def after_an_edit(suite: Suite) -> Suite:
    """The sample with one statement in other words."""
    knowledge: Mapping[str, str]
    standards = []
    for one in suite.standards:
        if one.standard.urn == URN:
            said = one.standard.knowledge
            assert isinstance(said, Mapping)
            knowledge = {**said, CODE: f"{said[CODE]}, and why"}
            edited = one.standard.model_copy(update={"knowledge": knowledge})
            standards.append(replace(one, standard=edited))
        else:
            standards.append(one)
    return replace(suite, standards=tuple(standards))


def after_a_review(suite: Suite) -> Suite:
    """The sample with a draft that somebody reviewed, as it was."""
    catalogue = suite.translations["cy"]
    text = suite.find_text(REVIEWED)
    assert text
    entry = catalogue.entries[REVIEWED, text.words]._replace(state=State.REVIEWED)
    entries = {**catalogue.entries, (REVIEWED, text.words): entry}
    return replace(suite, translations={"cy": replace(catalogue, entries=entries)})


def released(*states: Suite) -> Suite:
    """The last of some states of the sample, each of which was released."""
    files: tuple[ReleaseFile, ...] = ()
    for (version, day), state in zip(DAYS.items(), states, strict=False):
        files = (
            *files,
            release_history.make_release_file(replace(state, releases=files), version, day),
        )
    return replace(states[-1], releases=files)


def write_releases(project: Path) -> None:
    """Writes the history of two releases of a project, of which the first had another word."""
    now = load_sound(project)
    for file in released(after_an_edit(now), now).releases:
        path = project / releases.name_file(file.version)
        path.parent.mkdir(exist_ok=True)
        write(path, release_history.format_release_file(file))
