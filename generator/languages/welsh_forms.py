"""Makes the list of all forms of the Welsh words on the site, for the search.

The dictionary is simplemma's. ``translations/words.yaml`` has words that it lacks or takes for
forms of another word, and ``mutation`` has the initial mutations. Loading the dictionary takes
longer than an edit, so its answers are kept in a cache.
"""

import functools
import json
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from generator.languages import mutation
from generator.languages.accents import strip_accents
from generator.languages.mutation import list_mutations, list_radicals
from generator.writing import write

Lines = list[list[str]]
"""The forms of words, a list for each word. The first form is the word's key in the index."""


class Dictionary(NamedTuple):
    """The dictionary, encoded in UTF-8.

    Attributes:
        lemma_of: The dictionary form of each form.
        forms_of: The other forms of each dictionary form that has any.
    """

    lemma_of: Mapping[bytes, bytes]
    forms_of: Mapping[bytes, list[bytes]]


class DictionaryAnswers(NamedTuple):
    """Answers of the dictionary.

    Attributes:
        lemmas: The dictionary form of each word that was looked up; None if it is unknown.
        forms: The forms of each dictionary form.
    """

    lemmas: Mapping[str, str | None]
    forms: Mapping[str, list[str]]


def make_constants(
    words: Collection[str], own: Iterable[tuple[str, ...]], cache: Path
) -> dict[str, object]:
    """Returns the constants by which the search's script knows the forms of words in the texts.

    Args:
        words: Words as they stand in texts, in small letters, mutated or not.
        own: Lists of forms that take precedence over the dictionary.
        cache: The file of the cache.
    """
    forms, initials = encode(group_forms(words, own, cache))
    return {"FORMS": forms, "INITIALS": initials}


def group_forms(words: Iterable[str], own: Iterable[tuple[str, ...]], cache: Path) -> Lines:
    """Groups the forms of words by dictionary form.

    Each word of the texts may be mutated, so each of its radicals is looked up. A word is assigned
    to a list of ``own`` if one of its radicals is in one; else by the dictionary; else to the
    radical that it shares with other unknown words.

    Args:
        words: Words as they stand in texts, in small letters, mutated or not.
        own: Lists of forms that take precedence over the dictionary.
        cache: The file of the cache.

    Returns:
        Lists of forms, in which each word is found as it is or as a mutated form.
    """
    listed = {form: line[0] for line in own for form in line}
    gathered: dict[str, dict[str, None]] = {line[0]: dict.fromkeys(line) for line in own}
    beginnings = {word: list_radicals(word) for word in sorted(set(words))}
    sayings = _look_up({form for forms in beginnings.values() for form in forms}, cache)
    unknown = []
    for word, forms in beginnings.items():
        mine = [form for form in forms if form in listed]
        lemma = listed[mine[0]] if mine else _find_lemma(forms, beginnings.keys(), sayings)
        if not lemma:
            unknown.append(word)
            continue
        others = [form for form in sayings.forms.get(lemma, ()) if form not in listed]
        line = gathered.setdefault(lemma, {lemma: None})
        line |= dict.fromkeys(others)
        # The form that led to this lemma may have been left out as a mutated form of another.
        if not any(form in line for form in forms):
            line[word] = None
    for word, base in _guess_radicals(unknown).items():
        line = gathered.setdefault(base, {base: None})
        # Mutated forms of the base need not be listed: the script derives them. If the base is the
        # word itself, it may yet be a mutated form of a word that texts do not have.
        line |= {} if base != word else dict.fromkeys(beginnings[word])
    return [list(line) for _, line in sorted(gathered.items())]


def encode(found: Lines) -> tuple[str, dict[str, tuple[str, ...]]]:
    """Encodes lists of forms for the search's script.

    Returns:
        The forms, a list on each line, in small letters without accents; a first letter that may
        mutate is a capital. And what each capital stands for, the unchanged letter first.
    """
    initials: dict[str, tuple[str, ...]] = {}
    encoded = []
    for line in found:
        words, of_line = _encode_line(tuple(line))
        encoded.append(words)
        initials |= of_line
    return "\n".join(encoded), initials


@functools.lru_cache(2**14)  # an edit changes a few lines of thousands
def _encode_line(line: tuple[str, ...]) -> tuple[str, Mapping[str, tuple[str, ...]]]:
    """Encodes the forms of a word. Returns them, and what each capital in them stands for."""
    initials: dict[str, tuple[str, ...]] = {}
    forms = []
    for form in line:
        letters = strip_accents(form.lower())
        may_become = _list_initials(letters[:4])
        if len(may_become) > 1:
            capital = letters[0].upper()
            initials[capital] = may_become
            letters = capital + letters[len(may_become[0]) :]
        forms.append(letters)
    return " ".join(dict.fromkeys(forms)), initials


@functools.cache
def _list_initials(beginning: str) -> tuple[str, ...]:
    """Returns what a word's first letter may become by mutation, unchanged first.

    Four letters of the word are enough to tell.
    """
    forms = list_mutations(beginning)
    rest = beginning[2:] if beginning[:2] in ("ll", "rh") else beginning[1:]
    return tuple(form.removesuffix(rest) for form in forms)


def _find_lemma(
    forms: tuple[str, ...], sought: Collection[str], sayings: DictionaryAnswers
) -> str | None:
    """Returns the dictionary form of a word; None if the dictionary does not know it.

    Args:
        forms: The words that it may be a mutated form of, itself first.
        sought: Every word of the texts. If one of the forms is among them and a dictionary form,
            the word is taken for a mutated form of that.
        sayings: The dictionary's answers.
    """
    word, *others = forms
    # A word that is its own dictionary form is taken as it stands. Otherwise it is more likely a
    # mutated form of a word that the texts have than a form of some rare word.
    if sayings.lemmas[word] != word:
        for form in others:
            if form in sought and sayings.lemmas[form] == form:
                return form
    return next(filter(None, (sayings.lemmas[form] for form in forms)), None)


def _guess_radicals(unknown: list[str]) -> dict[str, str]:
    """Returns for each word the radical that it shares with most of the other unknown words."""
    shared = Counter(form for word in unknown for form in list_radicals(word))
    return {word: max(list_radicals(word), key=lambda form: shared[form]) for word in unknown}


def _drop_mutated(forms: Iterable[str]) -> list[str]:
    """Leaves out forms that are mutated forms of others."""
    all_forms = dict.fromkeys(form for form in forms if form.isalpha())
    return [
        form
        for form in all_forms
        if not any(radical in all_forms for radical in list_radicals(form)[1:])
    ]


def _look_up(wanted: set[str], cache: Path) -> DictionaryAnswers:
    """Looks words up in the cache, and those that it lacks in the dictionary."""
    sayings = _read_cache(cache)
    new = wanted - sayings.lemmas.keys()
    if not new:
        return sayings
    found = _ask_dictionary(new)
    lemmas = {**sayings.lemmas, **found.lemmas}
    forms = {**found.forms, **sayings.forms}
    sayings = DictionaryAnswers(lemmas, forms)
    try:
        cache.parent.mkdir(exist_ok=True)
        kept = {"made_by": _fingerprint_sources(), **sayings._asdict()}
        write(cache, json.dumps(kept, ensure_ascii=False))
    except OSError:
        pass  # they are looked up again next time
    return sayings


def _read_cache(cache: Path) -> DictionaryAnswers:
    """Reads the cache; the result is empty if there is none, or it was made by another version."""
    try:
        kept = json.loads(cache.read_text(encoding="utf-8"))
        if kept["made_by"] == _fingerprint_sources():
            return DictionaryAnswers(dict(kept["lemmas"]), dict(kept["forms"]))
    except (OSError, ValueError, KeyError, TypeError):
        pass  # there is no cache, or the file is no cache
    return DictionaryAnswers({}, {})


@functools.cache
def _fingerprint_sources() -> str:
    """Returns what the cache depends on beside the words: the dictionary's version and the code."""
    ours = "".join(Path(file).read_text("utf-8") for file in (__file__, str(mutation.__file__)))
    return f"{version('simplemma')} {zlib.crc32(ours.encode()):x}"


def _ask_dictionary(wanted: Collection[str]) -> DictionaryAnswers:
    """Looks words up in the dictionary, with the forms of what it takes them for.

    It has many a word only as a form of another: maen, a stone, as a form of "to be". A word that
    has forms of its own is therefore its own dictionary form.
    """
    lemma_of, forms_of = open_dictionary()
    asked = {word: word.encode() for word in wanted}
    lemmas = {
        word: code if code in forms_of else lemma_of.get(code) for word, code in asked.items()
    }
    forms = {
        lemma: [lemma, *(form for form in forms_of.get(lemma, ()) if form not in forms_of)]
        for lemma in lemmas.values()
        if lemma
    }
    return DictionaryAnswers(
        {word: lemma.decode() if lemma else None for word, lemma in lemmas.items()},
        {
            lemma.decode(): _drop_mutated(form.decode() for form in line)
            for lemma, line in forms.items()
        },
    )


@functools.cache
def open_dictionary() -> Dictionary:
    """Loads the whole dictionary.

    It takes four tenths of a second the first time. As text it would take twice that, and each
    build asks for a few words, so what simplemma reads is taken as it is.
    """
    from simplemma.strategies.dictionaries.dictionary_factory import _load_dictionary_from_disk

    lemma_of = _load_dictionary_from_disk("cy")
    forms_of: dict[bytes, list[bytes]] = {}
    for form, lemma in lemma_of.items():
        if form != lemma:
            forms_of.setdefault(lemma, []).append(form)
    return Dictionary(lemma_of, forms_of)
