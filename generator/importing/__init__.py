"""Reads published documents into standards, and accounts for every word of them.

A file is read into paragraphs and tables as they are laid out (``word``, ``pdf``, ``web_page``,
``plain_text``). In these the beginning of each standard is recognised (``segments``), then its
sections and statements (``standards``, ``statements``) and what a document says of its whole suite
(``suites``). Text that goes into none of them is listed with a reason. A count of the raw file's
letters proves that nothing else is missing (``accounting``, ``report``).
"""
