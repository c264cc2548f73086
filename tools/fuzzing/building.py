"""The site of a spoilt project, built by MkDocs itself as an editor builds it."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from generator.reading import site_settings
from generator.reading.document import is_there
from tools.fuzzing.verdict import REFUSED, SOUND, Verdict

LONGEST = 120
"""Seconds after which a build hangs: it takes two."""

SAYS = re.compile(r"\(\S[^()]*\)$|Config value|^ERROR |, line [0-9]+, column ", re.MULTILINE)
"""What a refusal has: a line with what to do, or MkDocs' own words on its configuration."""

LINKS = re.compile(r"Doc file '.*' contains a link")
"""What only MkDocs looks at: it names the page and the link."""

INSIDES = re.compile(r'^ +File ".*", line [0-9]+, in ', re.MULTILINE)
"""What MkDocs shows where Markdown can't load an extension: the check must name it."""


def build_and_judge(root: Path, *, is_sound: bool = False) -> Verdict:
    """Builds a site, and judges how that goes.

    Args:
        root: The project's folder.
        is_sound: Whether it must come about.
    """
    if is_there(root / site_settings.FILE) and not (root / site_settings.FILE).is_file():
        # MkDocs opens its settings before anything of this program runs, and waits at a pipe.
        named = any(
            one.place.file == site_settings.FILE for one in site_settings.find_problems(root)
        )
        return Verdict(REFUSED, () if named else ("nothing is said of it",))
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        printed, _ = process.communicate(timeout=LONGEST)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return Verdict(REFUSED, (f"the build does not end within {LONGEST} s",))
    faults = []
    if "Traceback (most recent call last)" in printed:
        faults.append(f"the build prints a traceback: {printed.strip().splitlines()[-1][:300]}")
    elif INSIDES.search(printed) and not site_settings.find_problems(root):
        faults.append(f"the build shows the insides of a program: {printed[-300:]!r}")
    elif process.returncode and not SAYS.search(printed):
        faults.append(f"the build fails without a line that says why: {printed[-300:]!r}")
    if is_sound and process.returncode and not LINKS.search(printed):
        faults.append(f"the check found nothing, and the build fails: {printed[-300:]!r}")
    return Verdict(REFUSED if process.returncode else SOUND, tuple(faults))
