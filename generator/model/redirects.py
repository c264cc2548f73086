"""``redirects.yaml``: the new addresses of what has moved."""

from typing import Annotated

from pydantic import Field, StringConstraints

from generator import ids
from generator.model.base import StrictModel

SiteAddress = Annotated[str, StringConstraints(pattern=ids.SITE_ADDRESS)]


class Redirect(StrictModel):
    """An address that was published, and where what stood there is now."""

    from_: SiteAddress = Field(
        alias="from", description="The old address of a page or of a place on one: /map/#2020-a"
    )
    to: SiteAddress = Field(description="The address that it leads to, the same in both languages")


class Redirects(StrictModel):
    """``redirects.yaml``: where addresses lead that moved."""

    redirects: tuple[Redirect, ...] = ()
