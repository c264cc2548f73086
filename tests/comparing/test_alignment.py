"""Which text of a list became which: the same first, then what stands between the same ones."""

import pytest

from generator.comparing.alignment import align_texts

MEET, PLAN, WALK = "Meet the trainee.", "Agree a plan for the season.", "Walk along the hedge."
REPLANNED = "Agree a new plan for the season."


@pytest.mark.parametrize(
    ("before", "after", "became"),
    [
        ([MEET, PLAN], [MEET, PLAN], {0: 0, 1: 1}),
        ([MEET, PLAN], [WALK, MEET, PLAN], {0: 1, 1: 2}),
        ([MEET, PLAN], [MEET, WALK, PLAN], {0: 0, 1: 2}),
        ([MEET, WALK, PLAN], [MEET, PLAN], {0: 0, 2: 1}),
        ([MEET, PLAN, WALK], [PLAN, WALK, MEET], {0: 2, 1: 0, 2: 1}),
        ([MEET, PLAN], [MEET, REPLANNED], {0: 0, 1: 1}),
        ([MEET, PLAN], [WALK, MEET, REPLANNED], {0: 1, 1: 2}),
        ([PLAN], [WALK, REPLANNED], {0: 1}),
        ([MEET], [WALK], {0: 0}),
        ([MEET, MEET], [MEET, MEET, MEET], {0: 0, 1: 1}),
        ([MEET, PLAN], ["Nothing"], {}),
        ([], [MEET], {}),
        ([MEET], [], {}),
    ],
    ids=[
        *("nothing changed", "one put first", "one put between", "one taken out", "one moved"),
        *(
            "one reworded",
            "one put first and one reworded",
            "one put first, the only one reworded",
        ),
        *("the only one is another", "repeats", "two became one that is neither"),
        *("the first ones", "the last ones gone"),
    ],
)
def test_texts_are_followed(before: list[str], after: list[str], became: dict[int, int]) -> None:
    assert align_texts(before, after) == became
