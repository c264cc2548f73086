"""Puts the theme's styles, scripts and pictures on the site once, for all languages."""

import os
import posixpath

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.site.own_assets import JOINED


def share_with_the_source(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Leaves the theme's files out of a language's folder, and links to those above.

    Args:
        env: The theme's templates, whose ``url`` filter makes the links.
        config: The configuration of the language in the folder.
        files: What would be written there.
    """
    folders = tuple(map(os.path.normpath, config.theme.dirs))
    shared = set(JOINED)
    for file in list(files):
        if file.abs_src_path and os.path.normpath(file.abs_src_path).startswith(folders):
            shared.add(file.src_uri)
            files.remove(file)
    url = env.filters["url"]

    @pass_context
    def make_shared_url(context: Context, address: str) -> str:
        found: str = url(context, address)
        if address not in shared:
            return found
        # Counted from the top on the page for what is not found, and from the page on any other.
        return posixpath.normpath(f"{found.removesuffix(address)}../{address}")

    env.filters["url"] = make_shared_url
