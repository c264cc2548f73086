"""Every form of every Welsh word on the site, for its search.

The dictionary is simplemma's; what it lacks or takes for another word is in
``translations/words.yaml``, and the initial mutations are those of ``mutation``. To load the
dictionary takes three quarters of a second, so what it said of a word is kept.
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
from generator.languages.folding import folded
from generator.languages.mutation import mutated, radicals
from generator.writing import write

Lines = list[list[str]]
"""A line for each word: its forms, the first of which is the word's key in the index."""


class Sayings(NamedTuple):
    """What the dictionary says.

    Attributes:
        lemmas: The word of which each word asked for is a form; None where it is unknown.
        forms: The forms of each such word.
    """

    lemmas: Mapping[str, str | None]
    forms: Mapping[str, list[str]]


def constants(
    words: Collection[str], own: Iterable[tuple[str, ...]], cache: Path
) -> dict[str, object]:
    """What the script of the search is told: the forms of the words that it may meet.

    Args:
        words: Words as they stand in texts, in small letters; mutated ones too.
        own: Lines that go before the dictionary.
        cache: The file where the dictionary's sayings are kept.
    """
    forms, initials = encoded(lines(words, own, cache))
    return {"FORMS": forms, "INITIALS": initials}


def lines(words: Iterable[str], own: Iterable[tuple[str, ...]], cache: Path) -> Lines:
    """The forms of words, gathered by the word that they are forms of.

    Args:
        words: Words as they stand in texts, in small letters; mutated ones too.
        own: Lines that go before the dictionary.
        cache: The file where the dictionary's sayings are kept.

    Returns:
        Lines in which each word is found, as it is or as a mutated form.
    """
    listed = {form: line[0] for line in own for form in line}
    gathered: dict[str, dict[str, None]] = {line[0]: dict.fromkeys(line) for line in own}
    beginnings = {word: radicals(word) for word in sorted(set(words))}
    sayings = _said({form for forms in beginnings.values() for form in forms}, cache)
    unknown = []
    for word, forms in beginnings.items():
        mine = [form for form in forms if form in listed]
        lemma = listed[mine[0]] if mine else _lemma(forms, beginnings.keys(), sayings)
        if not lemma:
            unknown.append(word)
            continue
        others = [form for form in sayings.forms.get(lemma, ()) if form not in listed]
        line = gathered.setdefault(lemma, {lemma: None})
        line |= dict.fromkeys(others)
        if not any(form in line for form in forms):
            line[word] = None
    for word, base in _bases(unknown).items():
        line = gathered.setdefault(base, {base: None})
        line |= {} if base != word else dict.fromkeys(beginnings[word])
    return [list(line) for _, line in sorted(gathered.items())]


def encoded(found: Lines) -> tuple[str, dict[str, tuple[str, ...]]]:
    """Lines as the script of the search reads them.

    Returns:
        The lines, each form in unaccented small letters, with a capital for an initial that may be
        mutated; and what each such capital stands for, unchanged first.
    """
    initials: dict[str, tuple[str, ...]] = {}
    return "\n".join(
        " ".join(dict.fromkeys(_encoded(folded(form.lower()), initials) for form in line))
        for line in found
    ), initials


def _encoded(form: str, initials: dict[str, tuple[str, ...]]) -> str:
    may_become = _initials(form[:4])
    if len(may_become) == 1:
        return form
    capital = form[0].upper()
    initials[capital] = may_become
    return capital + form[len(may_become[0]) :]


@functools.cache
def _initials(beginning: str) -> tuple[str, ...]:
    """What the first letter of a word may become by how the word begins, unchanged first."""
    forms = mutated(beginning)
    rest = beginning[2:] if beginning[:2] in ("ll", "rh") else beginning[1:]
    return tuple(form.removesuffix(rest) for form in forms)


def _lemma(forms: tuple[str, ...], sought: Collection[str], sayings: Sayings) -> str | None:
    """The word that a word is a form of.

    Args:
        forms: What it may be a mutated form of, itself first.
        sought: Every word of the texts: where a radical form stands in them too, it is that.
        sayings: What the dictionary says.
    """
    word, *others = forms
    if sayings.lemmas[word] != word:
        for form in others:
            if form in sought and sayings.lemmas[form] == form:
                return form
    return next(filter(None, (sayings.lemmas[form] for form in forms)), None)


def _bases(unknown: list[str]) -> dict[str, str]:
    """For words that no dictionary knows, the radical that they share with the most others."""
    shared = Counter(form for word in unknown for form in radicals(word))
    return {word: max(radicals(word), key=lambda form: shared[form]) for word in unknown}


def _unmutated(forms: Iterable[str]) -> list[str]:
    """Forms without those that are mutated forms of another."""
    all_forms = dict.fromkeys(form for form in forms if form.isalpha())
    return [form for form in all_forms if not any(one in all_forms for one in radicals(form)[1:])]


def _said(wanted: set[str], cache: Path) -> Sayings:
    """What the dictionary says of words; it is opened only for those that the cache is without."""
    sayings = _kept(cache)
    new = wanted - sayings.lemmas.keys()
    if not new:
        return sayings
    dictionary = opened()
    lemmas = {**sayings.lemmas, **{word: dictionary.lemmas.get(word) for word in new}}
    known = {lemma for lemma in lemmas.values() if lemma}
    forms = {
        lemma: sayings.forms.get(lemma) or _unmutated(dictionary.forms[lemma]) for lemma in known
    }
    sayings = Sayings(lemmas, forms)
    try:
        cache.parent.mkdir(exist_ok=True)
        kept = {"made_by": _edition(), **sayings._asdict()}
        write(cache, json.dumps(kept, ensure_ascii=False))
    except OSError:
        pass  # it is asked again next time
    return sayings


def _kept(cache: Path) -> Sayings:
    try:
        kept = json.loads(cache.read_text(encoding="utf-8"))
        if kept["made_by"] == _edition():
            return Sayings(dict(kept["lemmas"]), dict(kept["forms"]))
    except (OSError, ValueError, KeyError, TypeError):
        pass  # there is none, or it is none
    return Sayings({}, {})


@functools.cache
def _edition() -> str:
    """What the cache depends on beside the words: the dictionary, and how we read it."""
    ours = "".join(Path(file).read_text("utf-8") for file in (__file__, str(mutation.__file__)))
    return f"{version('simplemma')} {zlib.crc32(ours.encode()):x}"


@functools.cache
def opened() -> Sayings:
    """The whole dictionary. Opening it takes three quarters of a second, the first time."""
    from simplemma.strategies import DefaultDictionaryFactory

    dictionary = dict(DefaultDictionaryFactory().get_dictionary("cy").items())
    # It takes many a word for a form of another: maen, a stone, for a form of "to be".
    words = {lemma for form, lemma in dictionary.items() if form != lemma}
    lemmas = {form: form if form in words else lemma for form, lemma in dictionary.items()}
    forms: dict[str, list[str]] = {word: [word] for word in words}
    for form, lemma in lemmas.items():
        forms.setdefault(lemma, [lemma]).append(form)
    return Sayings(lemmas | {word: word for word in words}, forms)
