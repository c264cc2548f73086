"""A suite of occupational standards, from YAML to a site in its languages.

Data flows one way: ``reading`` takes YAML in, ``model`` says what it must be, ``checks`` find what
is wrong with it, ``catalogue`` knows what refers to what, ``pages`` make Markdown of that and
``exports`` every other format, and ``site`` hands the Markdown to MkDocs.
"""
