"""A Word file is read as Word shows it: changes accepted, hidden text told, numbers counted."""

import zipfile
from io import BytesIO

import pytest

from tests.importing.imported import (
    KNOWLEDGE,
    TITLE,
    criteria,
    heading,
    imported,
    left_out,
    outline,
    section,
    standard_of,
    told,
)
from tests.importing.word_files import NAMES, levels, p, run, table, word_file

CRITERIA = TITLE + heading("Performance criteria")
LISTS = {1: levels(("decimal", "P%1"), ("lowerLetter", "%2."), ("lowerRoman", "(%3)"))}


def inserted(inside: str) -> str:
    return f'<w:ins w:id="1" w:author="A">{inside}</w:ins>'


def deleted(words: str) -> str:
    return f'<w:del w:id="2" w:author="A"><w:r><w:delText>{words}</w:delText></w:r></w:del>'


def controlled(inside: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def boxed(inside: str) -> str:
    """A text box, which Word writes a second time for older programs."""
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{content}'
        f"</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{content}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def test_what_was_inserted_is_text_and_what_was_deleted_is_told() -> None:
    runs = run("P1\tclean the ") + deleted("dirty ") + inserted(run("brass ")) + run("wheel")
    document = imported(word_file(CRITERIA + p(runs=runs) + KNOWLEDGE))
    assert outline(section(document.standards[0], "criteria")) == ["P1 clean the brass wheel"]
    assert left_out(document) == {"tracked deletion": ["dirty"]}
    assert told(document, "note") == ["a tracked insertion is taken as text"]


def test_a_deleted_paragraph_takes_no_number() -> None:
    gone = p(runs=deleted("oil it"), numbered=(1, 0)).replace(
        "</w:pPr>", '<w:rPr><w:del w:id="3" w:author="A"/></w:rPr></w:pPr>'
    )
    body = p("wind it", numbered=(1, 0)) + gone + p("stop it", numbered=(1, 0))
    assert outline(criteria(body, lists=LISTS)) == ["P1 wind it", "P2 stop it"]


def test_paragraphs_are_one_where_the_end_of_the_first_was_deleted() -> None:
    first = p("P1\twind it ").replace(
        "</w:pPr>", '<w:rPr><w:del w:id="3" w:author="A"/></w:rPr></w:pPr>'
    )
    assert outline(criteria(first, p("and stop it"))) == ["P1 wind it and stop it"]


def test_content_controls_are_what_stands_in_them() -> None:
    runs = run("P1\tclean the ") + controlled(run("wheel"))
    row = "<w:tr>" + controlled(f"<w:tc>{p('P2')}</w:tc>") + f"<w:tc>{p('stop it')}</w:tc></w:tr>"
    body = p(runs=runs) + f"<w:tbl>{controlled(row)}</w:tbl>" + controlled(p("P3\toil it"))
    assert outline(criteria(body)) == ["P1 clean the wheel", "P2 stop it", "P3 oil it"]


def test_the_prompt_of_an_empty_content_control_is_no_text() -> None:
    prompt = controlled(run("Click here to enter text."), "<w:showingPlcHdr/>")
    document = imported(word_file(CRITERIA + p(runs=run("P1\twind it ") + prompt) + KNOWLEDGE))
    assert outline(section(document.standards[0], "criteria")) == ["P1 wind it"]
    assert left_out(document) == {
        "prompt of an empty content control": ["Click here to enter text."]
    }


def test_hidden_text_is_told() -> None:
    runs = run("P1\twind it") + run(" (see our manual)", more="<w:vanish/>")
    document = imported(word_file(CRITERIA + p(runs=runs) + KNOWLEDGE))
    assert outline(section(document.standards[0], "criteria")) == ["P1 wind it"]
    assert left_out(document) == {"hidden text": ["(see our manual)"]}


def test_a_text_box_is_read_once_and_after_its_paragraph() -> None:
    body = TITLE + heading("Overview") + p(runs=run("About clocks.") + boxed(p("Mind the bell.")))
    standard = standard_of(word_file(body + heading("Performance criteria") + p("P1\twind it")))
    assert section(standard, "overview").paragraphs == ("About clocks.", "Mind the bell.")


@pytest.mark.parametrize("kind", ["footnote", "endnote", "comment"])
def test_notes_and_comments_are_left_out_and_told(kind: str) -> None:
    notes = f"<w:{kind}s {NAMES}><w:{kind} w:id='1'>{p('Made of brass.')}</w:{kind}></w:{kind}s>"
    content = word_file(
        CRITERIA + p("P1\twind it") + KNOWLEDGE, parts={f"{kind}s.xml": (f"{kind}s", notes)}
    )
    assert left_out(imported(content)) == {kind: ["Made of brass."]}


def test_the_head_names_a_standard_that_does_not_name_itself() -> None:
    content = word_file(
        heading("Performance criteria") + p("P1\twind it") + KNOWLEDGE,
        head=["ABC CK07", "Repair a church clock"],
        foot=["ABC CK07 Repair a church clock 1"],
    )
    document = imported(content)
    [standard] = document.standards
    assert (standard.urn, standard.title) == ("ABC CK07", "Repair a church clock")
    assert left_out(document) == {"running foot": ["ABC CK07 Repair a church clock 1"]}


def test_numbers_are_counted_as_word_counts_them() -> None:
    found = criteria(
        p("wind:", numbered=(1, 0)),
        *(p("weights", numbered=(1, 1)), p("big", numbered=(1, 2)), p("bells", numbered=(1, 1))),
        *(p("stop:", numbered=(1, 0)), p("all", numbered=(1, 1))),
        lists=LISTS,
    )
    assert outline(found) == [
        *("P1 wind:", "  a weights", "    i big", "  b bells"),
        *("P2 stop:", "  a all"),
    ]


def test_a_list_that_begins_anew_begins_with_its_own_number() -> None:
    body = CRITERIA + p("wind it", numbered=(1, 0)) + p("stop it", numbered=(1, 0))
    body += heading("Knowledge and understanding") + p("why it stops", numbered=(5, 0))
    lists = {1: levels(("decimal", "%1."))}
    standard = standard_of(word_file(body, lists=lists, restarts={5: (1, 1)}))
    assert [one.code for one in standard.list_statements("knowledge")] == ["K1"]


def test_a_style_may_number_its_paragraphs() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="PC"><w:name w:val="Criterion"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="PC"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    found = criteria(
        *(p("wind:", style="PC"), p("weights", style="Sub"), p("stop it", style="PC")),
        lists=LISTS,
        styles=styles,
    )
    assert outline(found) == ["P1 wind:", "  a weights", "P2 stop it"]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        *(("decimal", "K3"), ("lowerLetter", "Kc"), ("upperRoman", "KIII")),
        ("decimalZero", "K03"),
    ],
)
def test_every_form_of_number_is_counted(form: str, shown: str) -> None:
    from generator.importing.word.word_layout import read

    body = "".join(p(word, numbered=(1, 0)) for word in ("one", "two", "three"))
    document = read("a.docx", word_file(body, lists={1: levels((form, "K%1"))}))
    numbers = [getattr(block, "number", "") for block in document.blocks]
    assert numbers[2] == shown


def test_left_hand_headings_are_those_of_what_stands_beside_them() -> None:
    lead_in = p("You must be able to:", italic=True)
    body = table([p("Overview", bold=True), p("About clocks.")])
    body += table(
        [p("Performance criteria", bold=True) + lead_in, p("P1\twind it")], ["", p("P2\tstop")]
    )
    body += table([p("Knowledge and understanding", bold=True), p("K1\twhy it stops")])
    standard = standard_of(word_file(TITLE + body))
    assert [one.heading for one in standard.sections] == [
        *("Overview", "Performance criteria", "Knowledge and understanding")
    ]
    assert outline(section(standard, "criteria")) == ["P1 wind it", "P2 stop"]
    assert section(standard, "criteria").lead_in == "You must be able to:"


def test_a_heading_in_the_left_column_that_no_list_knows_is_a_section_of_its_own() -> None:
    body = table([p("Overview", bold=True, size=12), p("About clocks.")])
    body += table([p("Weather", bold=True, size=12), p("Rain.")])
    body += table([p("Performance criteria", bold=True, size=12), p("P1\twind it")])
    standard = standard_of(word_file(TITLE + body))
    assert [(one.kind, one.heading) for one in standard.sections][1] == ("other", "Weather")
    assert section(standard, "other").paragraphs == ("Rain.",)


def test_hyphens_of_word_are_hyphens_or_none() -> None:
    runs = run("P1\tring full") + "<w:r><w:noBreakHyphen/></w:r>" + run("circle, wel")
    runs += "<w:r><w:softHyphen/></w:r>" + run("coming all")
    assert outline(criteria(p(runs=runs))) == ["P1 ring full-circle, welcoming all"]


def test_letters_are_composed_and_signs_plain() -> None:
    found = criteria(p("P1\tagor y tw\u0302r\u00a0mawr, ﬁne co\u00adoperate"))
    assert outline(found) == ["P1 agor y tŵr mawr, fine cooperate"]


def test_metadata_has_a_value_for_each_paragraph_of_its_field() -> None:
    rows = ([p("Developed by"), p("Guild")], [p("Version Number"), p("2")])
    more = ([p("Status"), p("Legacy")], [p("Suites"), p("Clocks") + p("Towers")])
    standard = standard_of(word_file(CRITERIA + p("P1\twind it") + KNOWLEDGE + table(*rows, *more)))
    assert [(one.label, one.values) for one in standard.metadata] == [
        *(("Developed by", ("Guild",)), ("Version Number", ("2",)), ("Status", ("Legacy",))),
        ("Suites", ("Clocks", "Towers")),
    ]


def test_a_glossary_has_terms_however_they_are_set() -> None:
    bold = p(runs=run("Anchor", bold=True) + run(" – a part of a clock"))
    colon = p("Pallet: a part of an anchor")
    in_table = table([p("Weight"), p("what drives a clock")])
    body = CRITERIA + p("P1\twind it") + KNOWLEDGE + heading("Glossary") + bold + colon + in_table
    assert outline(section(standard_of(word_file(body)), "glossary")) == [
        "Anchor = a part of a clock",
        "Pallet = a part of an anchor",
        "Weight = what drives a clock",
    ]


def test_a_file_of_the_strict_form_is_read_alike() -> None:
    content = word_file(CRITERIA + p("P1\twind it") + KNOWLEDGE)
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            target.writestr(
                name,
                source.read(name)
                .replace(
                    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                )
                .replace(
                    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    b"http://purl.oclc.org/ooxml/officeDocument/relationships",
                ),
            )
    assert outline(section(standard_of(made.getvalue()), "criteria")) == ["P1 wind it"]


def test_a_heading_that_stands_again_where_its_section_goes_on_is_none() -> None:
    lead_in = p("You must be able to:")
    body = CRITERIA + lead_in + p("P1\twind it") + heading("Performance criteria (continued)")
    document = imported(word_file(body + lead_in + p("P2\tstop it") + KNOWLEDGE))
    assert outline(section(document.standards[0], "criteria")) == ["P1 wind it", "P2 stop it"]
    assert left_out(document) == {
        "heading or lead-in repeated where a section goes on": [
            "Performance criteria (continued)",
            "You must be able to:",
        ]
    }


def test_headings_of_sections_may_be_numbered() -> None:
    body = TITLE + p("Overview", bold=True, numbered=(1, 0)) + p("About clocks.")
    body += p("Performance criteria", bold=True, numbered=(1, 0)) + p("P1\twind it")
    body += p("3. Knowledge and understanding", bold=True) + p("K1\twhy it stops")
    standard = standard_of(word_file(body, lists={1: levels(("decimal", "%1."))}))
    assert [(one.kind, one.heading) for one in standard.sections] == [
        ("overview", "Overview"),
        ("criteria", "Performance criteria"),
        ("knowledge", "3. Knowledge and understanding"),
    ]


def test_the_head_of_the_first_page_may_name_a_standard() -> None:
    first = f"<w:hdr {NAMES}>{table([p('ABC CK07'), p('Repair a church clock')])}</w:hdr>"
    content = word_file(
        heading("Performance criteria") + p("P1\twind it") + KNOWLEDGE,
        head=["Guild of Clocks"],
        parts={"header9.xml": ("header", first)},
        section='<w:headerReference w:type="first" r:id="header9.xml"/>',
    )
    document = imported(content)
    [standard] = document.standards
    assert (standard.urn, standard.title) == ("ABC CK07", "Repair a church clock")
    assert left_out(document) == {"running head": ["Guild of Clocks"]}
