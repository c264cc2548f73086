"""What a page is of, in the terms of schema.org, for the machines that read it.

It says what the page says, in the words that stand there, a draft with its mark. Words in another
language than the page's are tagged with it: a term has no property for that.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator import ids
from generator.catalogue.in_language import Site
from generator.ids import Address, Code
from generator.languages.language import Wording
from generator.model.states import State

Data = Mapping[str, Any]
"""An object of JSON-LD, with a ``Place`` wherever an address is to stand."""


@dataclass(frozen=True)
class Place:
    """A place on the site: its address from the root of a language, and the language."""

    location: str
    language: Code


def glossary(site: Site) -> Data:
    """The glossary, with each term and its definition."""
    terms = [_term(site, term) for term in site.terms]
    languages = {site.say(f"glossary {term} term").language for term in site.terms}
    return {
        "@type": "DefinedTermSet",
        "name": _tagged(site, site.language.interface("Glossary")),
        "url": _place(ids.term_address(""), site.language.code),
        "inLanguage": sorted(languages),
        "hasDefinedTerm": terms,
    }


def standard(site: Site, urn: str) -> Data:
    """A standard in the language of the site; nothing where it is not in that language."""
    language, year = site.language, site.catalogue.edition_of[urn]
    body = site.catalogue.standards[urn]
    whole = [f"{urn} title", *(f"{urn} overview {n + 1}" for n in range(len(body.overview)))]
    if any(site.say(identity).language != language.code for identity in whole):
        return {}
    said = [*whole, *(f"{urn} {code}" for code in body.statements)]
    drafted = any(site.say(identity).state is State.DRAFT for identity in said)
    translated = all(site.beside(identity) for identity in whole)
    relation = "workTranslation" if language.code == "en" else "translationOfWork"
    return {
        "@type": "CreativeWork",
        "name": site.plain(f"{urn} title"),
        "identifier": urn,
        "version": year,
        "inLanguage": language.code,
        "url": _place(ids.standard_address(urn), language.code),
        "isPartOf": {
            "@type": "CreativeWork",
            "name": _words(site, f"{year} title"),
            "url": _place(ids.edition_address(year), language.code),
        },
        **({"creativeWorkStatus": "Draft"} if drafted else {}),
        **({relation: _in_other_language(site, urn)} if translated else {}),
    }


def _in_other_language(site: Site, urn: str) -> Data:
    language = site.language.other
    return {
        "@type": "CreativeWork",
        "inLanguage": language,
        "url": _place(ids.standard_address(urn), language),
    }


def _term(site: Site, term: str) -> Data:
    return {
        "@type": "DefinedTerm",
        "name": _words(site, f"glossary {term} term"),
        "description": _words(site, f"glossary {term} definition"),
        "termCode": term,
        "url": _place(ids.term_address(term), site.language.code),
    }


def _words(site: Site, identity: str) -> str | Data:
    return _tagged(site, site.say(identity), site.plain(identity))


def _tagged(site: Site, wording: Wording, plain: str = "") -> str | Data:
    text = plain or wording.text
    if wording.language == site.language.code:
        return text
    return {"@value": text, "@language": wording.language}


def _place(address: Address, language: Code) -> Place:
    return Place(address.location, language)
