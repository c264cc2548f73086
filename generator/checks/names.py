"""A suite and its site have a name in each of their languages."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.languages.definitions import LANGUAGES, OWN_NAME
from generator.problems import Problem
from generator.suite.suite import Suite

FILE = "suite.yaml"


def stand_in_each_language(suite: Suite) -> Iterator[Problem]:
    """Yields each name that is wanting in a language: every page of it begins or ends with one."""
    if FILE in suite.unread:
        return
    for key, names in (("name", suite.facts.name), ("short_name", suite.facts.short_name)):
        for code in LANGUAGES:
            if code not in names:
                yield Problem(
                    suite.place(FILE, key),
                    "name-missing",
                    f"{key} is not there in {OWN_NAME[code]}",
                    f"add {code}: with the name",
                )


RULES: tuple[Rule, ...] = (stand_in_each_language,)
