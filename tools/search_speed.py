"""How long the search takes at a key, by how many standards there are: rows for ``make bench``.

Words are asked for as they are typed, letter by letter, in a browser, whose worker searches: from
the question to the answer, of which ten results are told.
"""

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.serving import served

TYPED = (
    "the needs of the job seeker",
    "emplyoer",
    "SE04 P8",
    "what should I do when a person loses interest",
)
"""What is typed: words that most texts have, a slip, a code, a question."""

TIMES = """async (typed) => {
    await standardsSearch.prepare();
    const took = {};
    for (let round = 0; round < 3; round += 1) {
        for (const words of typed) {
            for (let end = 1; end <= words.length; end += 1) {
                const asked = words.slice(0, end), begun = performance.now();
                await standardsSearch.ask(asked, { limit: 10 });
                took[asked] = Math.min(took[asked] ?? Infinity, performance.now() - begun);
            }
        }
    }
    return Object.values(took);
}"""


def measure_speed(browser: Browser, sites: dict[int, Path]) -> list[tuple[str, str]]:
    """Returns what a key costs on each site, by the number of its standards.

    Args:
        browser: The browser.
        sites: The folders of built sites.
    """
    rows = []
    for standards, folder in sites.items():
        times = sorted(measure_keys(browser, folder))
        name = f"a key in the search of {standards:,} standards, the slowest of {len(times)}"
        rows.append((name, f"{times[-1]:.0f} ms"))
        rows.append(("the same, the median", f"{times[len(times) // 2]:.0f} ms"))
    return rows


def measure_keys(browser: Browser, folder: Path) -> list[float]:
    """The milliseconds that each key takes on a site, the best of three."""
    with served(folder) as address:
        page = browser.new_page()
        page.goto(f"{address}/")
        times: list[float] = page.evaluate(TIMES, TYPED)
        page.close()
    return times
