"""The commands, one module each: they parse the command line, and call what does the work.

``COMMANDS`` says which there are; a new command is one module and one line here.
"""

import click

from generator.commands.addresses import addresses
from generator.commands.check import check
from generator.commands.entry import entry
from generator.commands.history import history
from generator.commands.importing import import_documents
from generator.commands.new import new
from generator.commands.pages import pages
from generator.commands.release import release
from generator.commands.reviewed import reviewed
from generator.commands.schema import schema
from generator.commands.tidy import tidy
from generator.commands.translations import translations
from generator.commands.zensical import zensical

COMMANDS: tuple[click.Command, ...] = (
    check,
    new,
    import_documents,
    translations,
    reviewed,
    tidy,
    pages,
    schema,
    addresses,
    history,
    entry,
    release,
    zensical,
)
