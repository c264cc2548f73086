"""Every kind of file that a project is made of, and how one of the kind is edited."""

from dataclasses import dataclass
from random import Random

from tools.fuzzing import catalogue_edits, line_edits, page_edits, yaml_edits
from tools.fuzzing.edit import Edit, Editor
from tools.fuzzing.file_edits import edit_whole_file

WHOLE = 1 / 12
"""How often something happens to a file as a whole."""

TRIES = 50


@dataclass(frozen=True)
class Kind:
    """A kind of file.

    Attributes:
        name: What it is called in the table.
        files: Which files are of it, as a shell would match them.
        structural: Edits that know what such a file is made of; as often it is edited as any text.
    """

    name: str
    files: tuple[str, ...]
    structural: tuple[Editor, ...]

    def edit(self, file: str, raw: bytes, chance: Random) -> Edit:
        """An edit of a file that changes it.

        Args:
            file: Its name.
            raw: What it holds.
            chance: Decides which edit, and where.
        """
        if chance.random() < WHOLE:
            return edit_whole_file(file, raw, chance)
        text = raw.decode()
        for _ in range(TRIES):
            editors = self.structural if chance.random() < 0.7 else line_edits.EDITORS
            made = chance.choice(editors or line_edits.EDITORS)(text, chance)
            if made and made.content != raw:
                return made
        raise ValueError(f"nothing can be edited in {file}")


def _yaml(name: str, file: str) -> Kind:
    return Kind(name, (file,), (yaml_edits.edit_one_entry,))


CHECKED = (
    _yaml("a standard", "standards/*/*-*.yaml"),
    _yaml("an edition", "standards/*/edition.yaml"),
    _yaml("the glossary", "glossary.yaml"),
    _yaml("values", "values.yaml"),
    _yaml("the mapping", "mapping.yaml"),
    _yaml("links", "links.yaml"),
    _yaml("evidence", "evidence.yaml"),
    _yaml("situations", "situations.yaml"),
    _yaml("summaries", "summaries.yaml"),
    _yaml("questions", "questions.yaml"),
    _yaml("roles", "roles.yaml"),
    _yaml("interviews", "interview.yaml"),
    _yaml("what helps", "what-helps.yaml"),
    _yaml("redirects", "redirects.yaml"),
    Kind("the Welsh catalogue", ("translations/cy.po",), catalogue_edits.EDITORS),
    _yaml("the termbase", "translations/termbase.yaml"),
    _yaml("words of the search", "translations/words.yaml"),
    Kind("an English page", ("docs/en/*.md",), page_edits.EDITORS),
    Kind("a Welsh page", ("docs/cy/*.md",), page_edits.EDITORS),
    Kind("the list of addresses", ("addresses.txt",), ()),
    Kind("the list of positions", ("positions.txt",), ()),
    Kind("the changelog", ("CHANGELOG.md",), ()),
    _yaml("what the suite is", "suite.yaml"),
)
"""What ``check`` reads, or the commands that a release begins with."""

BUILT = (
    Kind("mkdocs.yml", ("mkdocs.yml",), (yaml_edits.edit_one_entry,)),
    Kind("a template of the theme", ("theme/*.html", "theme/partials/*.html"), ()),
)
"""What only a build reads."""
