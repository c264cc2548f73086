"""What is made of texts is kept until the words of one of them change."""

from collections.abc import Callable
from dataclasses import replace

from generator.ids import Address
from generator.suite.text import Text, TextId, TextKind, record_reads
from generator.suite.text_cache import TextCache

ONE, OTHER = (
    Text(TextId(name), f"words of {name}", "a.yaml", (), Address("a"), TextKind.TITLE)
    for name in ("one", "other")
)


def speaking(*texts: Text) -> Callable[[], str]:
    return lambda: ", ".join(text.words for text in texts)


def test_what_was_made_is_taken_again_under_its_name() -> None:
    kept = TextCache()
    made = kept.take("a page", speaking(ONE))
    assert kept.take("a page", speaking(OTHER)) is made
    assert kept.made == ["a page"]


def test_it_is_made_again_when_a_text_changed_that_it_was_made_of() -> None:
    kept = TextCache()
    kept.take("a page", speaking(ONE))
    kept.take("another page", speaking(OTHER))
    kept.forget({ONE.id})
    changed = speaking(replace(ONE, words="other words"))
    assert kept.take("a page", changed) == "other words"
    kept.take("another page", speaking(OTHER))
    assert kept.made == ["a page"]


def test_it_is_made_again_when_a_part_of_it_is_that_was_made_before() -> None:
    """Whoever takes a part reads the texts of that, though the part reads nothing then."""
    kept = TextCache()
    kept.take("a part", speaking(ONE))
    kept.take("a page", lambda: kept.take("a part", speaking(ONE)))
    kept.forget({ONE.id})
    kept.take("a page", lambda: kept.take("a part", speaking(ONE)))
    assert kept.made == ["a page", "a part"]


def test_everything_is_made_again_when_more_changed_than_words() -> None:
    kept = TextCache()
    kept.take("a page", lambda: "no text is on it")
    kept.forget(None)
    kept.take("a page", lambda: "no text is on it")
    assert kept.made == ["a page"]


def test_what_fails_is_not_kept_and_nobody_listens_any_more() -> None:
    kept = TextCache()
    for _ in range(2):
        try:
            kept.take("a page", lambda: 1 // 0)
        except ZeroDivisionError:
            continue
    assert kept.made == ["a page", "a page"]
    with record_reads() as read:
        speaking(ONE)()
    assert read == {ONE.id}
