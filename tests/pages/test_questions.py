"""What readers ask reaches the search, at the place that answers and in the language of it."""

from generator.catalogue.site_in_language import Site
from generator.pages.search_questions import list_question_entries
from generator.site.search.search_entries import SearchedPage, make_entries


def questions(site: Site) -> dict[str, tuple[str, ...]]:
    """What is asked of each place, by its location."""
    return {one.address.location: one.questions for one in list_question_entries(site)}


def test_a_question_stands_at_the_place_that_answers_it(english: Site) -> None:
    found = questions(english)
    assert found["standards/abc-se03/"] == ("How do I help someone to keep a job?",)
    assert found["standards/abc-se03/#p5"] == ("When should I stop helping?", "How do I step back?")
    assert found["using-the-standards/#recruiting"] == ("What should I ask at an interview?",)
    assert len(found) == len(english.catalogue.suite.questions.root)


def test_it_is_asked_in_the_language_of_the_site_where_there_is_a_translation(welsh: Site) -> None:
    """Without the mark of a draft, which nobody would ask with."""
    found = questions(welsh)
    assert found["standards/abc-se03/"] == ("Sut mae helpu rhywun i gadw swydd?",)
    assert found["standards/abc-se03/#p5"] == ("When should I stop helping?", "How do I step back?")


def test_the_search_adds_them_to_what_it_finds_at_the_place(english: Site) -> None:
    location = "situations/they-can-do-it-alone/"
    page = SearchedPage(
        location, "They can do it alone", "<h1 id='page'>Alone</h1><p>It goes well.</p>"
    )
    [found] = [one for one in make_entries([page], (), english) if one["at"] == location]
    assert found["questions"] == ["Do they still need me?"]
    assert found["kind"] == "situation"
    assert "It goes well." in found["text"]
