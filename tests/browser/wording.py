"""The words that a page shows, as the suite has them."""

from generator.catalogue.site_in_language import Site
from generator.languages.language import Wording
from generator.model.states import State


def shown(wording: Wording, site: Site) -> str:
    """A wording as it is read on a page of the site: Welsh that is a draft says so."""
    mark = site.language.interface("draft").text
    return f"{wording.text} ({mark})" if wording.state is State.DRAFT else wording.text
