"""What a URN may be, how it is told from a statement, and in which order URNs stand."""

import pytest

from generator import ids

URNS = (
    *("LSI SE03", "SKA SE02", "SFJ CCBA3.1", "CFA GOV12", "SFHCHS3", "CFAM&LAA1", "CFA M&LAA1"),
    *("LSILADD01", "SFJCCBA3.1", "SCDHSC0021", "INSML005", "TDASTL1", "1GEN1/09", "SKASE01"),
    *("SFH CHS 3", "IMPFS116K", "ABC P4"),
)


@pytest.mark.parametrize("urn", URNS)
def test_a_published_form_is_a_urn(urn: str) -> None:
    assert ids.URN.fullmatch(urn)


@pytest.mark.parametrize(
    "words",
    [
        *("", "LSI", "LSI SE", "2012", "2012 A1", "LSI  SE03", " LSI SE03", "LSI SE03 "),
        *("lsi se03", "LSI-SE03", "LSI_SE03", "CFAM&", "&LAA1", "A//B1", "SE03."),
        *("A B C D1", "LSI SE03 P4", "SFHCHS3 K12", "LSI SE03 title", "LSI SE03\n"),
    ],
)
def test_what_is_formed_otherwise_or_reads_as_something_else_is_none(words: str) -> None:
    assert not ids.URN.fullmatch(words)


@pytest.mark.parametrize(
    ("urn", "slug"),
    [("CFAM&LAA1", "cfam-laa1"), ("1GEN1/09", "1gen1-09"), ("SFJCCBA3.1", "sfjccba3-1")],
)
def test_a_sign_is_a_hyphen_in_addresses(urn: str, slug: str) -> None:
    assert ids.make_standard_address(urn, "P4").location == f"standards/{slug}/#p4"
    assert ids.make_signposted_address(urn).location == f"related/#{slug}"


@pytest.mark.parametrize("urn", URNS)
def test_a_reference_is_a_urn_and_a_code_behind_it(urn: str) -> None:
    assert ids.split_reference(urn) == (urn, None)
    assert ids.split_reference(f"{urn} P4") == (urn, "P4")
    assert ids.split_reference(f"{urn} overview 2") == (f"{urn} overview 2", None)


@pytest.mark.parametrize("urn", URNS)
@pytest.mark.parametrize("rest", ["", " P4", " title", " overview 2", " metadata date-approved"])
def test_a_text_begins_with_the_urn_of_its_standard(urn: str, rest: str) -> None:
    assert ids.find_urn(f"{urn}{rest}") == urn


@pytest.mark.parametrize("identity", ["2012 title", "2012 function A process", "glossary b2 term"])
def test_a_text_of_something_else_is_of_no_standard(identity: str) -> None:
    assert ids.find_urn(identity) is None


@pytest.mark.parametrize("urn", URNS)
def test_a_reference_is_cited_whatever_stands_around_it(urn: str) -> None:
    for words in ("{}", "**{}**: why", "({})", "of {}.", "{}, {}/", "“{}”"):
        assert ids.compile_citation(urn).search(words.replace("{}", urn)), words


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("SFHCHS3", "SFHCHS30"),
        ("SFJCCBA3", "SFJCCBA3.1"),
        ("LSI SE04 P1", "LSI SE04 P10"),
        ("LAA1", "CFAM&LAA1"),
        ("1GEN1", "1GEN1/09"),
        ("GEN1/09", "1GEN1/09"),
    ],
)
def test_a_reference_is_not_cited_where_it_is_part_of_another(reference: str, words: str) -> None:
    assert not ids.compile_citation(reference).search(words)


@pytest.mark.parametrize("urn", URNS)
def test_a_urn_is_found_in_running_text(urn: str) -> None:
    assert ids.URN_IN_TEXT.sub("…", f"See {urn}, and {urn}.") == "See …, and …."


@pytest.mark.parametrize(
    "ordered",
    [
        ("SE2", "SE10"),
        ("LSI SE09", "LSI SE10", "LSI SE100"),
        ("SFJCCBA3", "SFJCCBA3.1", "SFJCCBA3.2", "SFJCCBA3.10", "SFJCCBA10"),
        ("1GEN1/09", "1GEN1/10", "1GEN2/1", "1GEN10/1"),
        ("1GEN1/09", "CFAM&LAA1", "SFHCHS3"),
    ],
)
def test_numbers_are_in_the_order_of_what_they_count(ordered: tuple[str, ...]) -> None:
    backwards = ordered[::-1]
    assert tuple(sorted(backwards, key=ids.make_sort_key)) == ordered
    assert len({ids.make_sort_key(urn) for urn in ordered}) == len(ordered)


@pytest.mark.parametrize(
    ("urn", "prefix", "number", "short"),
    [
        ("LSI SE03", "LSI SE", "SE03", "SE03"),
        ("LSI SE03", "", "SE03", "SE03"),
        ("SKASE01", "SKASE", "01", None),
        ("SKASE01", "SKA SE", "SE01", "SE01"),
        ("SKASE01", "", "SKASE01", None),
        ("CFA M&LAA1", "CFA M&LAA", "M&LAA1", "M&LAA1"),
    ],
)
def test_the_owners_letters_end_at_a_space_of_the_urn_or_of_the_prefix(
    urn: str, prefix: str, number: str, short: str | None
) -> None:
    assert ids.has_prefix(urn, prefix)
    assert ids.strip_owner_or_prefix(urn, prefix) == number
    assert ids.strip_owner(urn, prefix) == short


@pytest.mark.parametrize(("urn", "prefix"), [("LSI SE03", "SKA SE"), ("LSI SE03", "LSISE")])
def test_a_urn_of_another_prefix_is_told_from_those_of_an_edition(urn: str, prefix: str) -> None:
    assert not ids.has_prefix(urn, prefix)
