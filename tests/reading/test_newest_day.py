"""The day on which a site was last changed is that of the newest entry that names one."""

from datetime import date

import pytest

from generator.reading.changelog import find_newest_day

DAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("headings", "day"),
    [
        (["0.2.0 (2027-03-01)", "0.1.0 (2026-01-01)"], DAY),
        (["0.2.0 (1 March 2027)"], DAY),
        (["0.3.0", "0.2.0, 1 March 2027"], DAY),
        (["0.2.0 (2027-02-31)", "0.1.0 (2027-03-01)"], DAY),
        (["0.2.0 (31 February 2027)"], None),
        (["0.2.0", "0.1.0"], None),
        ([], None),
    ],
)
def test_it_is_read_from_the_headings_the_newest_first(
    headings: list[str], day: date | None
) -> None:
    changelog = "# Changes\n\n" + "".join(f"## {one}\n\n- 2028-01-01\n\n" for one in headings)
    assert find_newest_day(changelog) == day
