"""Files as readers keep them, sound and spoiled: models and validators are held to them."""

import copy
from collections.abc import Callable, Mapping
from typing import Any

File = dict[str, Any]
NOW = "2026-11-29T16:53:58.123Z"
HEAD = {"version": 1, "suite": "sample", "edition": "2020"}
P1 = {"reference": "ABC SE01 P1", "words": "greet the job seeker by name"}
K2 = {"reference": "ABC SE01 K2", "words": "why a name matters"}

ROLE: File = {
    **HEAD,
    "form": "role",
    "id": "6f1c2a52-9a55-4c57-8a0c-0b8f6f7a0001",
    "name": "Job coach",
    "notes": "",
    "changed": NOW,
    "statements": [
        {**P1, "need": "day_one"},
        {**K2, "need": "somebody_else", "who": "the team’s trainer"},
    ],
}
RECORD: File = {
    **HEAD,
    "form": "record",
    "id": "6f1c2a52-9a55-4c57-8a0c-0b8f6f7a0002",
    "name": "",
    "changed": NOW,
    "statements": [P1, K2],
    "entries": [
        {
            "id": "e1",
            "date": "2026-11-20",
            "kind": "observed",
            "what": "Met a job seeker at home",
            "kept_at": "blue folder, page 3",
            "statements": ["ABC SE01 P1", "ABC SE01 K2"],
            "changed": NOW,
            "deleted": True,
        }
    ],
    "ratings": [{"reference": "ABC SE01 P1", "state": "shows", "changed": NOW}],
    "second_voices": [
        {
            "reference": "ABC SE01 P1",
            "state": "with_help",
            "name": "R. Evans",
            "date": "2026-11-21",
            "changed": NOW,
        }
    ],
    "actions": [{"id": "a1", "text": "Watch a review", "due": "", "changed": NOW}],
    "sheets": [{"id": "s1", "date": "2026-10-01"}],
    "role": ROLE,
}
RATINGS: File = {
    **HEAD,
    "form": "ratings",
    "id": "6f1c2a52-9a55-4c57-8a0c-0b8f6f7a0003",
    "initials": "GJ",
    "date": "2026-11-29",
    "statements": [P1],
    "ratings": [{"reference": "ABC SE01 P1", "state": "not_yet", "changed": NOW}],
}
TEAM: File = {
    **HEAD,
    "form": "team",
    "id": "6f1c2a52-9a55-4c57-8a0c-0b8f6f7a0004",
    "name": "Valleys team",
    "changed": NOW,
    "statements": [P1],
    "people": [
        {
            "id": "p1",
            "initials": "GJ",
            "ratings": [{"reference": "ABC SE01 P1", "state": "not_in_role"}],
            "changed": NOW,
        }
    ],
    "courses": [
        {"id": "c1", "title": "First aid", "statements": ["ABC SE01 P1"], "changed": NOW},
    ],
}

SOUND: Mapping[str, File] = {"role": ROLE, "record": RECORD, "ratings": RATINGS, "team": TEAM}
"""A file of each form."""


def _edited(form: str, edit: Callable[[File], object]) -> tuple[str, File]:
    file = copy.deepcopy(SOUND[form])
    edit(file)
    return form, file


ALSO_SOUND: Mapping[str, tuple[str, File]] = {
    "a newer form with keys unknown yet": _edited(
        "record", lambda file: (file.update(version=2, mood="x"), file["entries"][0].update(by="y"))
    ),
    "signs beyond the first plane up to the limit": _edited(
        "role", lambda file: file.update(name="🦉" * 1000)
    ),
    "a record without a role": _edited("record", lambda file: file.pop("role")),
    "no role, said": _edited("team", lambda file: file.update(role=None)),
    "markup in a name": _edited("role", lambda file: file.update(name="<img src=x onerror=1>")),
}
"""Files that are opened too, by what is particular about them."""

SPOILED: Mapping[str, tuple[str, Any]] = {
    "nothing": ("role", None),
    "a list": ("role", [ROLE]),
    "an empty object": ("record", {}),
    "another form": ("role", RECORD),
    "version 0": _edited("role", lambda file: file.update(version=0)),
    "a version in words": _edited("role", lambda file: file.update(version="1")),
    "half a version": _edited("role", lambda file: file.update(version=1.5)),
    "an edition that is no year": _edited("team", lambda file: file.update(edition="next")),
    "no statements": _edited("record", lambda file: file.pop("statements")),
    "statements as an object": _edited("role", lambda file: file.update(statements={})),
    "a need that is none": _edited(
        "role", lambda file: file["statements"][0].update(need="<script>")
    ),
    "a name longer than any": _edited("role", lambda file: file.update(name="🦉" * 1001)),
    "an id with markup": _edited("role", lambda file: file.update(id='"><b>')),
    "a day that is none": _edited("ratings", lambda file: file.update(date="yesterday")),
    "a moment without its zone": _edited(
        "role", lambda file: file.update(changed="2026-11-29T16:53:58")
    ),
    "more people than a team has": _edited(
        "team", lambda file: file.update(people=file["people"] * 501)
    ),
    "a role in a record that is none": _edited(
        "record", lambda file: file["role"].update(form="x")
    ),
    "a reference that is a number": _edited(
        "record", lambda file: file["entries"][0].update(statements=[3])
    ),
}
"""What is refused, by what is wrong with it."""
