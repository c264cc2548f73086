"""Describes a page in the terms of schema.org, for search engines and other programs.

It says the same as the page, in the same words, and that a draft is one. Words in another language
than the page's carry a language tag; a term has no property for its language.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator import ids
from generator.catalogue.downloads import FOLDER, MEDIA_TYPES, Download
from generator.catalogue.site_in_language import Site
from generator.ids import Address, Code
from generator.languages.language import Wording
from generator.model.states import State
from generator.suite.entities.standards import Standard
from generator.suite.entities.wordbook import Term
from generator.suite.text import Text

LinkedData = Mapping[str, Any]
"""An object of JSON-LD, with a ``Place`` wherever an address belongs."""


@dataclass(frozen=True)
class SitePlace:
    """A place on the site: its address from the root of a language, and that language."""

    location: str
    language: Code


def describe_glossary(site: Site) -> LinkedData:
    """Describes the glossary, with each term and its definition."""
    return {
        "@type": "DefinedTermSet",
        "name": _tag_wording(site, site.language.interface("Glossary")),
        "url": _make_place(ids.make_term_address(""), site.language.code),
        "inLanguage": sorted({site.say(term.term).language for term in site.terms}),
        "hasDefinedTerm": [_describe_term(site, term) for term in site.terms],
    }


def describe_dataset(site: Site, description: Wording) -> LinkedData:
    """The suite as a dataset, with each file that holds more than one standard.

    Args:
        site: The site.
        description: What the page says of the files.
    """
    languages, facts = site.language.languages, site.catalogue.suite.facts
    known = {
        "version": site.version,
        "publisher": {"@type": "Organization", "name": facts.publisher} if facts.publisher else {},
    }
    return {
        "@type": "Dataset",
        "name": site.short_name,
        "description": _tag_wording(site, description),
        "url": SitePlace(f"{FOLDER}/", site.language.code),
        "inLanguage": list(languages.codes),
        "isAccessibleForFree": True,
        **{name: value for name, value in known.items() if value},
        "distribution": [
            _describe_file(download, languages.source)
            for download in site.downloads
            if not download.urn
        ],
    }


def _describe_file(file: Download, source: Code) -> LinkedData:
    """A file that can be downloaded, which stands in the folder of the suite's first language."""
    kind = MEDIA_TYPES.get(file.format.ending.rpartition(".")[2])
    return {
        "@type": "DataDownload",
        "contentUrl": SitePlace(f"{FOLDER}/{file.name}", source),
        **({"encodingFormat": kind} if kind else {}),
        "inLanguage": list(file.languages),
    }


def describe_standard(site: Site, standard: Standard) -> LinkedData:
    """Describes a standard in the site's language; nothing where it is in another one."""
    language, edition = site.language, site.catalogue.editions[standard.edition]
    whole = (standard.title, *standard.overview)
    if any(site.say(text).language != language.code for text in whole):
        return {}
    said = (*whole, *(statement.text for statement in standard.statements))
    drafted = any(site.say(text, linked=False).state is State.DRAFT for text in said)
    translated = language.other if all(site.say_beside(text) for text in whole) else None
    relation = "workTranslation" if language.is_source else "translationOfWork"
    return {
        "@type": "CreativeWork",
        "name": site.say_plainly(standard.title),
        "identifier": standard.urn,
        "version": edition.year,
        "inLanguage": language.code,
        "url": _make_place(standard.address, language.code),
        "isPartOf": {
            "@type": "CreativeWork",
            "name": _tag_text(site, edition.title),
            "url": _make_place(edition.address, language.code),
        },
        **({"creativeWorkStatus": "Draft"} if drafted else {}),
        **({relation: _describe_in_language(standard, translated)} if translated else {}),
    }


def _describe_in_language(standard: Standard, language: Code) -> LinkedData:
    """Describes a standard in another language by its address."""
    return {
        "@type": "CreativeWork",
        "inLanguage": language,
        "url": _make_place(standard.address, language),
    }


def _describe_term(site: Site, term: Term) -> LinkedData:
    """Describes a term."""
    return {
        "@type": "DefinedTerm",
        "name": _tag_text(site, term.term),
        "description": _tag_text(site, term.definition),
        "termCode": term.id,
        "url": _make_place(term.address, site.language.code),
    }


def _tag_text(site: Site, text: Text) -> str | LinkedData:
    """Returns a text, tagged where it is in another language."""
    return _tag_wording(site, site.say(text, linked=False), site.say_plainly(text))


def _tag_wording(site: Site, wording: Wording, plain: str = "") -> str | LinkedData:
    """Returns a wording, tagged where it is in another language."""
    text = plain or wording.text
    if wording.language == site.language.code:
        return text
    return {"@value": text, "@language": wording.language}


def _make_place(address: Address, language: Code) -> SitePlace:
    """Returns the place of an address."""
    return SitePlace(address.location, language)
