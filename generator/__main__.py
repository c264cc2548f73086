"""The commands: ``python -m generator check``, ``pages``, ``schema``, and so on."""

import argparse
import io
import json
import shutil
import sys
from errno import EEXIST
from pathlib import Path

from generator import addresses, model, suite, translating
from generator.catalogue import Catalogue
from generator.coverage import coverage, table
from generator.language import LANGUAGES, Language
from generator.pages import generated
from generator.pages.site import Site
from generator.problems import ProblemsFoundError
from generator.reading.written import FRONT_MATTER
from generator.translations import FILE

PROJECT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Runs one command.

    Args:
        arguments: What stands on the command line after ``python -m generator``.

    Returns:
        The exit status: 0, or 1 where there are problems, which are printed a line each.
    """
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="say everything that is wrong with the data")
    pages = commands.add_parser("pages", help="write the Markdown of both languages to a folder")
    pages.add_argument("folder", metavar="DIR", type=Path, help="gets a folder per language")
    pages.add_argument("--root", help="the project's folder", type=Path, default=PROJECT)
    schema = commands.add_parser("schema", help="write the JSON Schemas of the YAML files")
    schema.add_argument("folder", metavar="DIR", type=Path, nargs="?", default=PROJECT / "schema")
    told = commands.add_parser("changes", help="draft the changelog's next entry")
    told.add_argument("old", metavar="OLD", help="a release's JSON file, or a git revision")
    told.add_argument("new", metavar="NEW", nargs="?", help="the same; else the files as they are")
    made = commands.add_parser("release", help="make every file of a release, into dist/")
    made.add_argument("version", metavar="VERSION", help="three numbers: 0.1.0")
    made.add_argument("--since", default="", help="the release before, if not by its tag")
    noted = commands.add_parser("entry", help="print what the changelog says of a version")
    noted.add_argument("version", metavar="VERSION", help="three numbers: 0.1.0")
    for command in (told, made, noted):
        command.add_argument("--root", help="the project's folder", type=Path, default=PROJECT)
    listing = commands.add_parser("addresses", help="add to the list what a built site has anew")
    listing.add_argument("folder", metavar="DIR", type=Path, nargs="?", default=PROJECT / "site")
    listing.add_argument("--root", help="the project's folder", type=Path, default=PROJECT)
    translations = commands.add_parser(
        "translations", help="bring the Welsh catalogue up to date with the texts"
    )
    translations.add_argument(
        "--check", action="store_true", help="change nothing; fail where the catalogue is behind"
    )
    for command in (check, translations):
        command.add_argument(
            "root",
            metavar="DIR",
            help="the project's folder",
            type=Path,
            nargs="?",
            default=PROJECT,
        )
    given = parser.parse_args(arguments)
    try:
        if given.command == "check":
            suite.load_sound(given.root)
        elif given.command == "pages":
            write_pages(given.root, given.folder)
        elif given.command == "schema":
            write_schemas(given.folder)
        elif given.command == "addresses":
            for added in addresses.update(given.root, given.folder):
                print(f"added to {addresses.FILE}: {added}")
        elif given.command == "changes":
            return tell_changes(given.root, given.old, given.new)
        elif given.command == "release":
            return make_release(given.root, given.version, given.since)
        elif given.command == "entry":
            return tell_entry(given.root, given.version)
        else:
            bring_up_to_date(given.root, only_check=given.check)
    except ProblemsFoundError as failure:
        print(failure)
        return 1
    except OSError as failure:
        # A folder that is a file, a disk that is full: nothing that a line of code could tell.
        print(f"{given.command}: {failure.filename}: {failure.strerror}", file=sys.stderr)
        return 1
    return 0


def tell_changes(root: Path, old: str, new: str | None) -> int:
    """Prints the draft of the changelog's next entry, and what may not be as it is.

    Args:
        root: The project's folder.
        old: The earlier release: its JSON file, or a revision.
        new: The later one; None for the files as they are.

    Returns:
        The exit status: 1 where something can't be read, or may not be as it is.
    """
    from generator.revisions import changelog, history
    from generator.revisions.changes import changes
    from generator.revisions.promises import breaches

    try:
        before = history.data_of(root, old)
        after = (
            history.data_of(root, new) if new is not None else history.data(suite.load_sound(root))
        )
    except history.HistoryError as error:
        print(f"changes: {error}", file=sys.stderr)
        return 1
    print(changelog.draft(changes(before, after)), end="")
    broken = list(breaches(before, after))
    for breach in broken:
        print(f"{breach.about}: {breach.code}: {breach.message} ({breach.hint})", file=sys.stderr)
    return 1 if broken else 0


def tell_entry(root: Path, version: str) -> int:
    """Prints what the changelog says of a version. Returns the exit status.

    Raises:
        ProblemsFoundError: Where the changelog can't be read, or says nothing of the version.
    """
    from generator.revisions import changelog

    text = changelog.read(root)
    if said := changelog.entry(text, version):
        print(said)
        return 0
    raise ProblemsFoundError([changelog.missing(text, version)])


def make_release(root: Path, version: str, since: str) -> int:
    """Makes a release. Returns the exit status: 1 where it is refused, which is said why."""
    from generator.releasing import RefusedError, release

    try:
        release(root, version, since)
    except RefusedError as refused:
        print(refused)
        return 1
    return 0


def bring_up_to_date(root: Path, *, only_check: bool) -> None:
    """Brings the Welsh catalogue up to date, and prints how much is in Welsh.

    Args:
        root: The project's folder.
        only_check: Whether to leave the catalogue as it is.

    Raises:
        ProblemsFoundError: Where a file can't be read, or where the catalogue that must stay as it
            is does not fit the texts.
    """
    found = _readable(root, may_be_absent=() if only_check else (FILE,))
    problems = []
    if only_check:
        problems = translating.behind(found)
    else:
        translating.update(found)
        found, _ = suite.load(root)
    print(table(coverage(found)))
    if problems:
        raise ProblemsFoundError(problems)


def _readable(root: Path, may_be_absent: tuple[str, ...]) -> suite.Suite:
    """A suite that may refer to what is not there, but whose every file can be read.

    Args:
        root: The project's folder.
        may_be_absent: The files that need not be there.
    """
    found, problems = suite.load(root)
    wanting = found.unread - {file for file in may_be_absent if not (root / file).exists()}
    if wanting:
        raise ProblemsFoundError(problems)
    return found


def write_pages(root: Path, folder: Path) -> None:
    """Writes every page as Markdown, generated and written ones, for any other builder.

    Args:
        root: The project's folder.
        folder: Where to write: ``en/`` and ``cy/`` in it are made anew.

    Raises:
        FileExistsError: Where people write, in the project's own ``docs/`` or ``languages/``.
        ProblemsFoundError: Where the data has problems; nothing is written then.
    """
    from generator.publishing.session import today
    from generator.publishing.written import as_shown

    own = [(root / name).resolve() for name in ("docs", "languages")]
    if any(one == folder.resolve() or one in folder.resolve().parents for one in own):
        raise FileExistsError(EEXIST, "what people write stands there; name another", str(folder))
    sound = suite.load_sound(root)
    catalogue = Catalogue(sound)
    for code in LANGUAGES:
        target = folder / code
        shutil.rmtree(target, ignore_errors=True)
        written = root / "docs" / code
        if written.is_dir():
            shutil.copytree(written, target)
        site = Site(catalogue, Language.of(code, sound), today())
        for file in target.rglob("*.md"):
            text = file.read_text("utf-8-sig")
            head = found[0] if (found := FRONT_MATTER.match(text)) else ""
            path = file.relative_to(target).as_posix().removesuffix(".md")
            shown = as_shown(text.removeprefix(head), {}, path, site)
            body = shown.strip()
            file.write_text(f"{head}\n\n{body}\n" if head else shown, encoding="utf-8")
        for page in generated(site):
            file = target / f"{page.path}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page.markdown, encoding="utf-8")


def schemas() -> dict[str, str]:
    """The JSON Schema of each kind of YAML file, as text, by the file's name."""
    texts = {}
    for name, kind in model.FILES.items():
        schema = {"$schema": "http://json-schema.org/draft-07/schema#", **kind.model_json_schema()}
        texts[f"{name}.schema.json"] = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
    return texts


def write_schemas(folder: Path) -> None:
    """Writes the JSON Schemas, which editors' programs hold the YAML against while one types."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a pipe may know few letters
    sys.exit(main(sys.argv[1:]))
