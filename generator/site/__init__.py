"""Hands the pages to MkDocs, and its site to the world: all that knows of MkDocs is in here."""
