"""As much stands in the data as was published."""

from collections import Counter

from generator.catalogue.catalogue import Catalogue


def test_2012_has_81_performance_criteria_and_107_knowledge_statements(
    catalogue: Catalogue,
) -> None:
    codes = [code for urn in catalogue.urns("2012") for code in catalogue.standards[urn].statements]
    assert Counter(code[0] for code in codes) == {"P": 81, "K": 107}


def test_both_editions_have_eight_standards(catalogue: Catalogue) -> None:
    assert catalogue.urns("2012") == tuple(f"LSI SE0{number}" for number in range(1, 9))
    assert catalogue.urns("2017") == tuple(f"SKA SE0{number}" for number in range(1, 9))


def test_the_statements_of_2017_are_not_held(catalogue: Catalogue) -> None:
    assert not any(catalogue.standards[urn].held for urn in catalogue.urns("2017"))
    assert not any(catalogue.standards[urn].statements for urn in catalogue.urns("2017"))


def test_the_process_has_functions_a_to_j(catalogue: Catalogue) -> None:
    assert [function.code for _, function in catalogue.functions()] == list("ABCDEFGHIJ")


def test_the_mapping_table_has_19_rows_and_6_signposted_standards(catalogue: Catalogue) -> None:
    assert sum(len(function.maps_to) for _, function in catalogue.functions()) == 19
    assert set(catalogue.signposted) == {
        "LSI EE01",
        "LSI EE02",
        "CFA GOV12",
        "SFH MH71",
        "SFJ CCBA3.1",
        "SCD SS5",
    }


def test_each_edition_has_twelve_values(catalogue: Catalogue) -> None:
    counts = {year: len(listed.values) for year, listed in catalogue.suite.values.root.items()}
    assert counts == {"2012": 12, "2017": 12}


def test_there_are_14_terms_and_11_suites_and_11_links(catalogue: Catalogue) -> None:
    assert len(catalogue.terms) == 14
    assert len(catalogue.suite.links.suites) == 11
    assert len(catalogue.suite.links.links) == 11


def test_the_crosswalk_moves_four_standards(catalogue: Catalogue) -> None:
    rows = {row.from_: row.to for row in catalogue.suite.mapping.crosswalk}
    moved = {old: new for old, new in rows.items() if old.split()[1] != new.split()[1]}
    assert len(rows) == 8
    assert moved == {
        "LSI SE02": "SKA SE05",
        "LSI SE03": "SKA SE02",
        "LSI SE04": "SKA SE03",
        "LSI SE05": "SKA SE04",
    }


def test_only_lsi_se00_and_lsi_se08_print_metadata(catalogue: Catalogue) -> None:
    standards = [urn for urn, standard in catalogue.standards.items() if standard.metadata]
    editions = [edition.urn for edition in catalogue.editions.values() if edition.metadata]
    assert standards == ["LSI SE08"]
    assert editions == ["LSI SE00"]
