"""Keeps translations with their texts when these move to another place in a list.

The id of a paragraph has its number in the list. When a paragraph is put in before others, their
ids change, though not their words. So before a catalogue is brought up to date, the old list and
the new one are aligned by their English, and each entry gets the id that its English has now.
"""

from collections import defaultdict
from collections.abc import Iterable

from babel.messages.catalog import Catalog, Message

from generator.comparing.alignment import align_texts
from generator.suite.text import Text, split_number


def realign(catalog: Catalog, texts: Iterable[Text]) -> frozenset[str]:
    """Gives entries of lists the ids that their English has now.

    Args:
        catalog: A suite's catalogue. It is changed.
        texts: All texts of the suite.

    Returns:
        The keys of entries whose text is no longer in its list. They keep their ids, which other
        texts may have now, so they must not be taken for earlier states of those.
    """
    now: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        if text.positional:
            now[split_number(text.id)[0]].append(text)
    held: dict[str, list[tuple[int, Message]]] = defaultdict(list)
    for message in catalog:
        name, place = split_number(message.context or "")
        if name in now:
            held[name].append((place, message))
    moved: list[tuple[Message, str]] = []
    gone: set[str] = set()
    for name, entries in held.items():
        # The English in the catalogue is the list as it was when that was last brought up to date.
        messages = [message for _, message in sorted(entries, key=lambda one: one[0])]
        became = align_texts([str(one.id) for one in messages], [text.words for text in now[name]])
        for place, message in enumerate(messages):
            if place in became:
                moved.append((message, now[name][became[place]].id))
            else:
                gone.add(make_entry_key(message))
    _move(catalog, [(message, new) for message, new in moved if message.context != new])
    return frozenset(gone)


def make_entry_key(message: Message) -> str:
    """Returns a key for an entry: its id and its English."""
    return f"{message.context} {message.id}"


def _move(catalog: Catalog, moved: list[tuple[Message, str]]) -> None:
    """Gives entries new ids. All are taken out first, because some get ids that others had."""
    for message, _ in moved:
        catalog.delete(str(message.id), message.context)
    for message, context in moved:
        message.context = context
        catalog[str(message.id)] = message
