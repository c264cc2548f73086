"""A made-up edition of 2027 is imported, edited, checked, built, compared and released.

It splits a standard and merges two, moves a statement and withdraws others, words a term anew, and
has headings, parts of statements and plain numbers. At each step stands what its user looks for.
"""

import json
from collections.abc import Mapping

import pytest
from rdflib import Graph
from rdflib.namespace import DCTERMS, SKOS

from generator.ids import Code, make_slug, split_reference
from generator.suite.suite import Suite
from tests.exports import readers
from tests.new_edition.document import FORMER, GLOSSARY, HEADINGS, STANDARDS, STATEMENTS, YEAR
from tests.new_edition.walk import HERE, MOVED, TO, WITHDRAWN, Walk
from tests.projects import LANGUAGES, SUITE
from tests.release.formats import BESIDE, IN_ITS_PLACE, document, pdf, single
from tests.site.built import BuiltPage, both_languages, pages, words
from tests.site.expected import language_at
from tests.site.test_search_index import found_on, shown

pytestmark = pytest.mark.slow
each = pytest.mark.parametrize("language", LANGUAGES)

AWAY: Mapping[Code, str] = {"en": f"Moved to {TO}:", "cy": f"Symudwyd i {TO}:"}
GONE: Mapping[Code, str] = {"en": "Withdrawn:", "cy": "Tynnwyd yn ôl:"}
SPLIT: Mapping[Code, str] = {
    "en": "XYZ SE02 was split into NEW SE02, NEW SE03.",
    "cy": "Rhannwyd XYZ SE02 yn NEW SE02, NEW SE03.",
}
MERGED: Mapping[Code, str] = {
    "en": "XYZ SE01, XYZ SE04 were merged into NEW SE01.",
    "cy": "Cyfunwyd XYZ SE01, XYZ SE04 yn NEW SE01.",
}
WORDS_OF_2020 = "Someone who helps a person to find and keep a job."
TURNED: Mapping[str, str] = {
    HEADINGS[0]: "Cyn y diwrnod cyntaf",
    HEADINGS[1]: "Ar y diwrnod cyntaf",
}


@pytest.fixture(scope="module")
def welsh(suite: Suite) -> Mapping[str, str]:
    """The Welsh of the statements that have some: that of the same words in 2025."""
    found = {}
    for new, former in FORMER.items():
        text = suite.find_text(former)
        assert text is not None
        if entry := suite.find_translation(text, "cy"):
            found[new] = entry.words
    return found


def place(reference: str) -> str:
    """Where a statement stands within the site."""
    urn, code = split_reference(reference)
    return f"standards/{make_slug(urn)}/#{make_slug(str(code))}"


def page(walked: Walk, root: str, path: str) -> BuiltPage:
    return pages(walked.site)[f"{root}{path}/"]


def of_standard(walked: Walk, root: str, urn: str) -> BuiltPage:
    return page(walked, root, f"standards/{make_slug(urn)}")


def test_the_import_proposes_what_became_of_each_standard_and_tells_the_gap(walked: Walk) -> None:
    for said in (
        "- XYZ SE01, XYZ SE04 → NEW SE01. By title and overview",
        "- XYZ SE02 → NEW SE02, NEW SE03. Of 7 statements: 6 in the same words, 1 reworded.",
        "  - XYZ SE02 P2 → NEW SE03 P1, in the same words",
        "- **Not printed**: 3. (P3) is not printed in the document",
        "every word is accounted for",
        "standards/2025/edition.yaml: its state: superseded by 2027",
    ):
        assert said in walked.report
    assert "from: [XYZ SE01, XYZ SE04]\n    to: NEW SE01\n" in walked.mapping
    assert "from: XYZ SE02\n    to: [NEW SE02, NEW SE03]\n" in walked.mapping


def test_the_same_document_again_changes_nothing_of_what_the_editor_made_of_it(
    walked: Walk,
) -> None:
    assert "## Written" not in walked.again
    left = walked.again.partition("## Left as it stands\n\n")[2].partition("\n\n")[0].splitlines()
    standards = [f"standards/{YEAR}/{make_slug(one.urn)}.yaml" for one in STANDARDS]
    assert left == [
        f"- {file}: as the document"
        for file in ("glossary.yaml", *standards, f"standards/{YEAR}/edition.yaml")
    ]


def test_what_the_editor_leaves_has_no_problem(walked: Walk) -> None:
    assert walked.problems == []


def test_the_changelog_tells_one_move_and_one_withdrawal_and_what_was_split(walked: Walk) -> None:
    lines = walked.changes.splitlines()
    assert [line for line in lines if MOVED in line or f"**{TO}**" in line] == [
        f"- **{MOVED}** moved to {TO}: {STATEMENTS[TO][1]}"
    ]
    assert [line for line in lines if "withdrawn" in line] == [
        f"- **{WITHDRAWN}** withdrawn: You keep the time."
    ]
    for said in (
        "- **edition 2027** added: Sample Standards",
        "- **edition 2025** changed: ~~in force~~ **superseded, 2027**",
        "- **XYZ SE02** in the crosswalk: **NEW SE02 (title, overview), NEW SE03 (number, title, "
        "overview)**",
        f"- **glossary term job-coach definition of 2027** added: {GLOSSARY['Job coach']}",
    ):
        assert said in lines


def test_every_statement_gets_an_address_and_none_is_lost(walked: Walk) -> None:
    assert {f"/{place(reference)}" for reference in STATEMENTS} <= set(walked.added)


@both_languages
def test_each_page_has_its_statements_in_order_with_their_printed_numbers(
    root: str, walked: Walk, welsh: Mapping[str, str]
) -> None:
    for urn in dict.fromkeys(split_reference(one)[0] for one in STATEMENTS):
        found = []
        for one in of_standard(walked, root, urn).tree.cssselect("li.statement"):
            for said in one.cssselect(":scope > .words"):
                reference = f"{urn} {str(one.get('id')).upper()}"
                code = words(one.cssselect(":scope > .code")[0])
                found.append((reference, code, single(words(said))))
        assert found == [
            (one, code, welsh.get(one, text) if root else text)
            for one, (code, text) in STATEMENTS.items()
            if one.startswith(urn)
        ]


@both_languages
def test_a_page_says_where_a_statement_went_whence_it_came_and_that_one_is_gone(
    root: str, walked: Walk
) -> None:
    language = language_at(root)
    former, new = (of_standard(walked, root, one) for one in ("XYZ SE02", "NEW SE03"))
    assert words(former.tree.get_element_by_id("p2")).startswith(f"P2 {AWAY[language]}")
    assert (f"{root}standards/new-se03/", "p1") in [link[1:] for link in former.links("#p2 a")]
    assert HERE[language] in words(new.tree.get_element_by_id("p1"))
    assert (f"{root}standards/xyz-se02/", "p2") in [link[1:] for link in new.links("#p1 a")]
    other = of_standard(walked, root, "XYZ SE05")
    for place in (new.tree.get_element_by_id("p3"), other.tree.get_element_by_id("b2")):
        assert GONE[language] in words(place)


@both_languages
def test_pages_say_what_was_split_and_merged_and_which_edition_is_in_force(
    root: str, walked: Walk
) -> None:
    language = language_at(root)
    for urn, said in (
        *((one, SPLIT) for one in ("XYZ SE02", "NEW SE02", "NEW SE03")),
        *((one, MERGED) for one in ("XYZ SE01", "XYZ SE04", "NEW SE01")),
    ):
        assert said[language] in words(of_standard(walked, root, urn).tree), urn
    compared = words(page(walked, root, "editions").tree)
    assert SPLIT[language] in compared
    assert MERGED[language] in compared
    for urn, state in (
        ("NEW SE01", {"en": f"{YEAR} edition: in force", "cy": f"Argraffiad {YEAR}: mewn grym"}),
        ("XYZ SE01", {"en": "2025 edition: superseded", "cy": "Argraffiad 2025: disodlwyd"}),
    ):
        assert state[language] in words(of_standard(walked, root, urn).tree)


@both_languages
def test_headings_stand_among_the_statements_and_parts_within_theirs(
    root: str, walked: Walk
) -> None:
    tree = of_standard(walked, root, "NEW SE05").tree
    wanted = [TURNED[one] if root else one for one in HEADINGS]
    assert [single(words(one)) for one in tree.cssselect(".text h3")] == wanted
    for part in ("p1-1", "p1-2"):
        assert tree.get_element_by_id(part).getparent().getparent().get("id") == "p1"


@both_languages
def test_each_edition_explains_a_term_in_its_own_words(root: str, walked: Walk) -> None:
    for urn, said, other in (
        ("NEW SE03", GLOSSARY["Job coach"], WORDS_OF_2020),
        ("ABC SE01", WORDS_OF_2020, GLOSSARY["Job coach"]),
    ):
        explained = words(of_standard(walked, root, urn).tree)
        assert said in explained
        assert other not in explained
    glossary = words(page(walked, root, "glossary").tree)
    for said in (WORDS_OF_2020, GLOSSARY["Job coach"], GLOSSARY["Career"]):
        assert said in glossary


@both_languages
def test_the_search_finds_each_statement_at_its_place(
    root: str, walked: Walk, welsh: Mapping[str, str]
) -> None:
    found = found_on(walked.site, root)
    for reference, (_, text) in STATEMENTS.items():
        entry = found[place(reference)]
        wanted = welsh.get(reference, text) if root else text
        assert (entry["code"], single(shown(entry["text"]))) == (reference, wanted)


@each
@pytest.mark.parametrize("read", [*IN_ITS_PLACE, *BESIDE])
def test_each_format_of_the_release_has_each_statement_to_the_letter(
    read: str, language: Code, walked: Walk, welsh: Mapping[str, str]
) -> None:
    reader = {**IN_ITS_PLACE, **BESIDE}[read]
    held = reader(walked.dist, language)
    alone = read in BESIDE
    assert {
        one: single(said.removesuffix(HERE[language]))
        for one, said in held.items()
        if one.startswith("NEW")
    } == {
        one: text if language == "en" else welsh.get(one, "" if alone else text)
        for one, (_, text) in STATEMENTS.items()
    }


@each
def test_pdf_and_word_have_numbers_headings_moves_splits_and_the_wording_of_the_edition(
    language: Code, walked: Walk, welsh: Mapping[str, str]
) -> None:
    for suffix, read in (("pdf", pdf), ("docx", document)):
        whole = read(walked.dist / f"{SUITE}-{YEAR}-{language}.{suffix}")
        begin = 0
        for reference, (code, text) in STATEMENTS.items():
            said = f"{code}{welsh.get(reference, text) if language == 'cy' else text}"
            begin = whole.index(said.replace(" ", ""), begin)
        headings = [TURNED[one] if language == "cy" else one for one in HEADINGS]
        for urn, *told in (
            ("XYZ SE02", AWAY[language], SPLIT[language]),
            ("NEW SE01", MERGED[language]),
            ("NEW SE03", HERE[language], GONE[language], GLOSSARY["Job coach"]),
            ("NEW SE05", *headings),
        ):
            held = read(walked.dist / f"{make_slug(urn)}-{language}.{suffix}")
            for said in told:
                assert said.replace(" ", "") in held, (urn, suffix)


def test_the_data_have_the_move_the_split_the_printed_numbers_and_both_wordings(
    walked: Walk,
) -> None:
    data = json.loads((walked.dist / f"{SUITE}.json").read_text(encoding="utf-8"))
    standards = {one["id"]: one for one in data["standards"]}
    assert standards["XYZ SE02"]["moved"] == {"P2": [TO]}
    assert standards["NEW SE03"]["withdrawn"] == ["P3"]
    assert standards["NEW SE01"]["counterparts"][0]["crossing"] == {
        "before": ["XYZ SE01", "XYZ SE04"],
        "after": ["NEW SE01"],
    }
    printed = {
        one["id"]: one["printed"]
        for urn, standard in standards.items()
        if urn.startswith("NEW")
        for one in standard["statements"]
    }
    assert printed == {one: code for one, (code, _) in STATEMENTS.items()}
    [term] = [one for one in data["glossary"] if one["id"] == "job-coach"]
    assert term["definition"]["en"] == WORDS_OF_2020
    assert term["editions"][YEAR]["en"] == GLOSSARY["Job coach"]
    states = {one["id"]: (one["state"], one["superseded_by"]) for one in data["editions"]}
    assert (states["2025"], states[YEAR]) == (("superseded", YEAR), ("in force", None))


def test_tables_have_the_move_the_crosswalk_and_both_wordings(walked: Walk) -> None:
    rows = readers.csv_rows((walked.dist / f"{SUITE}-{YEAR}-en-cy.csv").read_bytes())
    moved = {f"{one['urn']} {one['code']}": one["moved_from"] for one in rows if one["moved_from"]}
    assert moved == {TO: MOVED}
    book = readers.workbook((walked.dist / f"{SUITE}.xlsx").read_bytes())
    statements, standards, glossary = (book.worksheets[place] for place in (1, 2, 6))
    [row] = [row for row in readers.rows_of(statements) if f"{row[0]} {row[2]}" == TO]
    assert MOVED in row
    said = "Counterpart / Safon gyfatebol (This project / Y prosiect hwn)"
    rows_by_heads = readers.by_heads(standards)
    counterparts = {next(iter(row.values())): str(row[said]) for row in rows_by_heads}
    for urn, others in (
        ("XYZ SE02", ("NEW SE02 (2027)", "NEW SE03 (2027)")),
        ("NEW SE01", ("XYZ SE01", "XYZ SE04")),
    ):
        for other in others:
            assert other in counterparts[urn]
    [term] = [row for row in readers.rows_of(glossary) if row[0] == "Job coach"]
    assert {WORDS_OF_2020, GLOSSARY["Job coach"]} <= set(term)


@each
def test_case_leads_from_each_to_what_replaced_it(language: Code, walked: Walk) -> None:
    items: dict[str, str] = {}
    replaced = []
    for year in ("2025", YEAR):
        file = walked.dist / f"{SUITE}-{year}-{language}.case.json"
        package = json.loads(file.read_text(encoding="utf-8"))
        items |= {one["identifier"]: one["humanCodingScheme"] for one in package["CFItems"]}
        replaced += [
            (one["originNodeURI"]["identifier"], one["destinationNodeURI"]["identifier"])
            for one in package["CFAssociations"]
            if one["associationType"] == "replacedBy"
        ]
    pairs = {(items.get(one, one), items.get(other, other)) for one, other in replaced}
    assert {
        ("XYZ SE01", "NEW SE01"),
        ("XYZ SE04", "NEW SE01"),
        ("XYZ SE02", "NEW SE02"),
        ("XYZ SE02", "NEW SE03"),
    } <= pairs
    assert any(other == TO for _, other in pairs)


def test_skos_tells_parts_from_wholes_and_has_both_wordings(walked: Walk) -> None:
    graph = Graph().parse(walked.dist / f"{SUITE}.ttl")
    notation = {one: str(code) for one, code in graph.subject_objects(SKOS.notation)}

    def pairs(relation: object) -> set[tuple[str, str]]:
        found = graph.subject_objects(relation)  # type: ignore[arg-type]
        return {(notation[one], notation[other]) for one, other in found}

    assert {("XYZ SE02", "NEW SE02"), ("XYZ SE02", "NEW SE03")} <= pairs(SKOS.narrowMatch)
    assert {("XYZ SE01", "NEW SE01"), ("XYZ SE04", "NEW SE01")} <= pairs(SKOS.broadMatch)
    assert (MOVED, TO) in pairs(DCTERMS.isReplacedBy)
    said = {str(value) for value in graph.objects()}
    assert {WORDS_OF_2020, f"{YEAR}: {GLOSSARY['Job coach']}"} <= said
