"""The National Occupational Standards for Supported Employment, from YAML to a bilingual site.

Data flows one way: ``source`` reads YAML, ``model`` says what it must be, ``checks`` find what is
wrong with it, ``catalogue`` knows what refers to what, ``pages`` turn that into values for the
templates, ``render`` into Markdown, and ``publishing`` hands the Markdown to MkDocs.
"""
