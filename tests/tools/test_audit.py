"""What the measuring of the finished site makes of what Lighthouse, the checker and the wire say.

``lighthouse.json`` and ``nu.json`` beside this file are their own answers, shortened.
"""

import gzip
import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from copy import deepcopy
from http.client import HTTPResponse
from pathlib import Path

import pytest

from tools.audit import list_lighthouse_lines, list_nu_lines, list_own_paths
from tools.lighthouse import Report, Scores, read_scores
from tools.nu import Remark, parse_remarks
from tools.published_site import PublishedSite, serve_folder

ANSWERS = Path(__file__).parent
FAULTLESS = {"performance": 1.0, "accessibility": 1.0, "best-practices": 1.0, "seo": 1.0}
PAGE = "<!doctype html><p>" + "Identify the needs of the job seeker. " * 100


def report(**of: float) -> Report:
    """Lighthouse's report on a page, with these scores in place of its own."""
    read: Report = json.loads((ANSWERS / "lighthouse.json").read_text(encoding="utf-8"))
    for category, score in of.items():
        read["categories"][category.replace("_", "-")]["score"] = score
    return read


def said() -> list[Remark]:
    """The checker's remarks on a site with faults."""
    return parse_remarks(
        (ANSWERS / "nu.json").read_text(encoding="utf-8"), "http://127.0.0.1:8000/"
    )


def test_a_report_is_read_as_lighthouse_shows_it() -> None:
    read = read_scores([report()])
    assert read.of == {"performance": 99, "accessibility": 96, "best-practices": 100, "seo": 100}
    assert read.missed == ("accessibility",)


def test_the_faults_named_are_those_that_kept_a_category_from_its_goal() -> None:
    faults = read_scores([report(), report()]).faults
    assert [fault.partition(": ")[0] for fault in faults] == ["accessibility"] * 2
    assert "aria-dialog-name" in faults[1]
    assert '<div class="md-search"' in faults[1]


def test_what_counts_for_nothing_is_not_named_as_a_fault() -> None:
    faults = " ".join(read_scores([report(performance=0.9)]).faults)
    assert "performance: Total Blocking Time" in faults
    assert "Legacy JavaScript" not in faults


@pytest.mark.parametrize(
    ("runs", "counted", "missed"),
    [((0.99, 0.60, 0.95), 95, ()), ((0.94, 1.0, 0.90), 94, ("performance",))],
)
def test_the_median_run_says_how_fast_a_page_is(
    runs: tuple[float, ...], counted: int, missed: tuple[str, ...]
) -> None:
    read = read_scores([report(performance=run, accessibility=1.0) for run in runs])
    assert (read.of["performance"], read.missed) == (counted, missed)


@pytest.mark.parametrize("category", ["accessibility", "best_practices", "seo"])
def test_one_run_with_a_fault_is_enough(category: str) -> None:
    fine = {name.replace("-", "_"): score for name, score in FAULTLESS.items()}
    name = category.replace("_", "-")
    assert read_scores([report(**fine)] * 3).missed == ()
    assert read_scores(
        [report(**fine), report(**fine | {category: 0.99}), report(**fine)]
    ).missed == (name,)


def test_a_page_that_did_not_load_has_no_scores() -> None:
    failed = report()
    failed["runtimeError"] = {
        "code": "ERRORED_DOCUMENT_REQUEST",
        "message": "Lighthouse was unable to reliably load the page you requested.",
    }
    with pytest.raises(RuntimeError, match="unable to reliably load"):
        read_scores([report(), failed, report()])


def test_a_category_that_was_not_judged_is_no_pass() -> None:
    unjudged = report()
    unjudged["categories"]["seo"]["score"] = None
    with pytest.raises(RuntimeError, match="no score for seo"):
        read_scores([unjudged])


def test_the_table_fails_where_one_page_misses_one_goal() -> None:
    fine = Scores({"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}, ())
    poor = Scores(deepcopy(fine.of) | {"seo": 99}, ("seo: No title",))
    of = {"one": fine, "other": poor}
    assert not any(bad for _, bad in list_lighthouse_lines(of.__getitem__, {"a page": "one"}))
    lines = list(list_lighthouse_lines(of.__getitem__, {"a page": "one", "the next": "other"}))
    assert [line for line, bad in lines if bad] == [
        "| the next | 95 | 100 | 100 | 99 |",
        "\nseo: No title\n  on: the next",
    ]


def test_what_is_newer_than_the_checker_is_no_error_of_the_page() -> None:
    messages = [
        {"type": "error", "message": "CSS: Unrecognized at-rule “@container”"},
        {"type": "error", "message": "CSS: “colour”: Property “colour” doesn't exist."},
        {"type": "error", "message": "Unclosed element “@container”"},
    ]
    found = parse_remarks(json.dumps({"messages": messages}), "")
    assert [remark.message for remark in found] == [one["message"] for one in messages[1:]]


def test_the_checkers_errors_come_first_and_warnings_are_none() -> None:
    found = said()
    assert [remark.is_error for remark in found] == [True, True, False, False, False]
    assert str(found[0]).startswith(
        "/editions/:69: error: Attribute “autocomplete” is only allowed"
    )
    assert 'id="__drawer" autocomplete="off"' in found[0].extract


def test_the_checkers_failure_to_get_a_page_is_an_error() -> None:
    answer = """{"messages": [{"type": "non-document-error", "subType": "io",
      "url": "http://127.0.0.1:8000/nope/", "message": "HTTP resource not retrievable."}]}"""
    assert [remark.is_error for remark in parse_remarks(answer, "http://127.0.0.1:8000/")] == [True]


def test_a_policy_that_stops_a_script_is_warned_of_and_one_that_stops_data_is_not() -> None:
    stopped = [remark for remark in said() if "Content Security Policy" in remark.message]
    assert [remark.extract for remark in stopped] == [
        '<script src="../assets/scripts/terms.js"></scri'
    ]
    whole = (ANSWERS / "nu.json").read_text(encoding="utf-8")
    assert whole.count("Content Security Policy") == 3


def test_errors_fail_the_audit_and_warnings_only_stand_in_it() -> None:
    paths = ["", "about/", "assets/site.css"]
    warnings = [remark for remark in said() if not remark.is_error]
    lines = list(list_nu_lines(paths, warnings))
    assert lines[0][0] == "Nu checker: 0 errors and 3 warnings in 2 pages and 1 style sheets."
    assert len(lines) == 4
    assert not any(bad for _, bad in lines)
    assert any(bad for _, bad in list_nu_lines(paths, said()))


@pytest.mark.parametrize("paths", [[], ["about/"], ["assets/site.css"]])
def test_an_audit_without_pages_or_without_styles_is_none(paths: list[str]) -> None:
    assert any(bad for _, bad in list_nu_lines(paths, []))


def test_pages_are_judged_at_the_addresses_that_readers_know(tmp_path: Path) -> None:
    for name in ("index.html", "404.html", "cy/map/index.html", "cy/my-index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    for name in ("assets/site.css", "assets/stylesheets/main.css"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert list_own_paths(tmp_path) == [
        "404.html",
        "cy/map/",
        "cy/my-index.html",
        "",
        "assets/site.css",
    ]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[PublishedSite]:
    """A site of a page, a style sheet and the page for what is not there."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "404.html").write_text("<!doctype html><p>Not found", encoding="utf-8")
    (tmp_path / "assets/site.css").write_text("a { color: red }", encoding="utf-8")
    with serve_folder(tmp_path) as published:
        yield published


def asked(address: str, **headers: str) -> HTTPResponse:
    """The answer to a request, read to its end when the caller reads it."""
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    answer = urllib.request.urlopen(urllib.request.Request(address, headers=names))
    assert isinstance(answer, HTTPResponse)
    return answer


def test_a_page_is_weighed_as_it_was_sent(site: PublishedSite) -> None:
    with asked(site.address, Accept_Encoding="gzip") as answer:
        content = answer.read()
    assert gzip.decompress(content).decode() == PAGE
    with asked(site.address) as answer:
        assert answer.read().decode() == PAGE
    small, whole = site.sent
    assert len(content) < small.size < len(content) + 400
    assert len(PAGE) < whole.size < len(PAGE) + 400


def test_what_pages_share_is_kept_and_pages_are_asked_after(site: PublishedSite) -> None:
    with asked(site.address + "assets/site.css") as answer:
        assert answer.headers["Cache-Control"] == "public, max-age=86400"
        assert answer.headers["Content-Type"] == "text/css; charset=utf-8"
    with asked(site.address) as answer:
        assert answer.headers["Cache-Control"] == "no-cache"
        tag = answer.headers["ETag"]
    with pytest.raises(urllib.error.HTTPError) as unchanged:
        asked(site.address, If_None_Match=tag)
    assert unchanged.value.code == 304
    unchanged.value.close()
    assert site.sent[-1].status == 304
    assert site.sent[-1].size < 300


def test_what_is_not_there_is_answered_with_the_sites_own_page(site: PublishedSite) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        asked(site.address + "standards/")
    assert missing.value.code == 404
    assert b"Not found" in missing.value.read()
