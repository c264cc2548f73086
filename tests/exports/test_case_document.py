"""What a CASE package says of its edition, and the words by which its items are found."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.ids import Code
from generator.model.base import Metadatum
from generator.model.suite_file import Owner
from generator.suite.suite import Suite
from tests.exports.books import EDITIONS, book
from tests.exports.case_packages import Node, each, of, package_of, statements
from tests.exports.case_rules import VERSIONS, Version
from tests.projects import LANGUAGES
from tests.variants import proposing

NAMES: Mapping[Code, str] = {
    "en": "Sample Standards for Helping People into Jobs",
    "cy": "Safonau Enghreifftiol ar gyfer Helpu Pobl i Swyddi",
}


def document_of(
    suite: Suite, year: str, code: Code = "en", version: Version = "1.1", **facts: object
) -> Node:
    """The document of an edition in a language.

    Args:
        suite: The sample, or a variant of it.
        year: The edition.
        code: The language.
        version: The version of CASE.
        facts: What ``suite.yaml`` says otherwise.
    """
    other = replace(suite, facts=suite.facts.model_copy(update=facts))
    document: Node = package_of(Catalogue(other), year, code, version)["CFDocument"]
    return document


def printing(suite: Suite, year: str, **printed: str) -> Suite:
    """The sample whose edition prints these labels and values of itself, and nothing else."""
    metadata = tuple(
        Metadatum(label=label.replace("_", " "), text=text) for label, text in printed.items()
    )
    return replace(
        suite,
        editions=tuple(
            replace(one, edition=one.edition.model_copy(update={"metadata": metadata}))
            if one.folder == year
            else one
            for one in suite.editions
        ),
    )


@each
def test_its_title_is_the_name_of_the_suite_and_the_year(
    suite: Suite, year: str, code: Code
) -> None:
    document = document_of(suite, year, code)
    assert document["title"] == f"{NAMES[code]} {year}"
    assert (document["language"], document["version"]) == (code, year)


def test_associations_that_lead_to_it_call_it_so(catalogue: Catalogue) -> None:
    package = package_of(catalogue, "2020", "cy")
    [translation] = (
        one
        for one in of(package, "isTranslationOf")
        if one["destinationNodeURI"]["identifier"] == package["CFDocument"]["identifier"]
    )
    titles = [translation[end]["title"] for end in ("originNodeURI", "destinationNodeURI")]
    assert titles == [f"{NAMES[code]} 2020" for code in LANGUAGES]


def test_the_year_is_kept_of_a_title_that_is_too_long_for_a_list(suite: Suite) -> None:
    name = dict.fromkeys(LANGUAGES, "Standards " * 20)
    title = document_of(suite, "2020", name=name)["title"]
    assert title == f"{' '.join(['Standards'] * 11)}… 2020"


def test_its_creator_is_who_it_says_developed_it_else_the_owner_else_the_suite(
    suite: Suite,
) -> None:
    other = printing(suite, "2025", Originating_organisation="Council of Doors")
    assert document_of(other, "2025")["creator"] == "Council of Doors"
    assert document_of(suite, "2025")["creator"] == "Sample Council"
    assert document_of(suite, "2025", "cy", owner=None)["creator"] == NAMES["en"]


def test_its_publisher_is_the_owner_by_the_name_that_fits(suite: Suite) -> None:
    long = Owner(name="The Sample Council " * 3, short="SC")
    assert document_of(suite, "2020")["publisher"] == "Sample Council"
    assert document_of(suite, "2020", owner=long)["publisher"] == "SC"
    assert document_of(suite, "2020", owner=None, publisher="Ann")["publisher"] == "Ann"
    assert "publisher" not in document_of(suite, "2020", owner=None, publisher=None)


def test_its_source_is_the_owners_page_which_is_on_the_edition_in_force(suite: Suite) -> None:
    page = "https://example.org/council/standards"
    assert document_of(suite, "2025")["officialSourceURL"] == page
    assert "officialSourceURL" not in document_of(suite, "2020")
    assert "officialSourceURL" not in document_of(suite, "2025", owner=None)


@pytest.mark.parametrize(
    ("version", "statuses"),
    [
        ("1.0", ["Deprecated", "Adopted", "Draft"]),
        ("1.1", ["Retired", "Implemented", "Draft"]),
    ],
)
def test_its_status_is_in_the_words_of_the_version(
    suite: Suite, version: Version, statuses: list[str]
) -> None:
    proposed = proposing(suite)
    found = [document_of(proposed, year, "en", version)["adoptionStatus"] for year in EDITIONS]
    assert found == statuses


def test_a_consultation_begins_and_ends_on_its_days(suite: Suite) -> None:
    document = document_of(proposing(suite), "2025")
    days = (document["statusStartDate"], document["statusEndDate"])
    assert days == ("2026-01-10", "2026-03-31")


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2025-05-31", "2025-05-31"),
        ("31 May 2025", "2025-05-31"),
        ("1 Mar 2025", "2025-03-01"),
        ("31 Mai 2025", "2025-05-31"),
        ("31 June 2025", None),
        ("12 Whitsun 2025", None),
        ("May 2025", None),
        ("2025", None),
    ],
)
def test_an_edition_is_in_force_since_the_day_of_its_approval_if_a_whole_day_is_printed(
    suite: Suite, printed: str, day: str | None
) -> None:
    document = document_of(printing(suite, "2025", Date_approved=printed), "2025")
    assert document.get("statusStartDate") == day


def test_the_day_on_which_an_edition_was_approved_is_not_that_on_which_it_was_superseded(
    suite: Suite,
) -> None:
    document = document_of(printing(suite, "2020", Date_approved="2020-05-31"), "2020")
    assert "statusStartDate" not in document
    assert "Date approved: 2020-05-31" in document["notes"].splitlines()


@each
def test_its_notes_have_the_whole_imprint(catalogue: Catalogue, year: str, code: Code) -> None:
    notes = package_of(catalogue, year, code)["CFDocument"]["notes"].splitlines()
    for line in book(catalogue, (code,), year).imprint:
        assert f"{line.label.text}: {line.text}" in notes


def test_its_notes_have_what_it_prints_of_itself_in_their_own_language_alone(
    suite: Suite,
) -> None:
    english, welsh = (document_of(suite, "2020", code)["notes"] for code in LANGUAGES)
    assert "Date approved: May 2020" in english.splitlines()
    assert "Developed by" not in welsh


def test_its_description_says_which_edition_it_is_and_whether_it_is_in_force(suite: Suite) -> None:
    assert document_of(suite, "2020")["description"] == (
        "2020: Sample Occupational Standards (ABC SE00). Superseded by the 2025 revision."
    )


@pytest.mark.parametrize("version", VERSIONS)
def test_what_it_refers_to_is_defined(catalogue: Catalogue, version: Version) -> None:
    package = package_of(catalogue, "2025", "cy", version)
    document, definitions = package["CFDocument"], package["CFDefinitions"]
    [subject], [rights] = definitions["CFSubjects"], definitions["CFLicenses"]
    assert document["subject"] == [subject["title"]] == ["helpu pobl i swyddi"]
    for link, definition in (
        (document["subjectURI"][0], subject),
        (document["licenseURI"], rights),
    ):
        assert link == {field: definition[field] for field in ("title", "identifier", "uri")}
    assert rights["licenseText"] == book(catalogue, ("cy",), "2025").imprint[-1].text


def test_two_suites_on_one_platform_have_each_a_subject_of_its_own(suite: Suite) -> None:
    [one], [other] = (
        document_of(suite, "2025", id=name)["subjectURI"] for name in ("doors", "floors")
    )
    assert one["identifier"] != other["identifier"]


def test_a_standard_is_found_by_the_key_words_that_it_prints_and_the_terms_that_it_uses(
    catalogue: Catalogue,
) -> None:
    found = statements(package_of(catalogue, "2020", "en"))["ABC SE03"]["conceptKeywords"]
    assert found[:3] == ["job", "workplace", "co-worker"]
    uses = {
        term.term.words
        for paragraph in catalogue.standards["ABC SE03"].overview
        for term in catalogue.find_terms(paragraph)
    }
    assert set(found[3:]) == uses


@each
def test_a_statement_is_found_by_the_glossary_terms_in_it(
    catalogue: Catalogue, year: str, code: Code
) -> None:
    held = book(catalogue, (code,), year)
    items = statements(package_of(catalogue, year, code))
    for standard in held.standards:
        for one in standard.statements:
            terms = [held.say(term.term) for term in catalogue.find_terms(one.text)]
            item = items[one.reference]
            wanted = [words.text for words in terms if words.language == item["language"]]
            assert item.get("conceptKeywords", []) == wanted


def test_some_statements_use_terms(catalogue: Catalogue) -> None:
    assert "conceptKeywords" in statements(package_of(catalogue, "2020", "cy"))["ABC SE03 P1"]
