"""From a published document to what stands in it, with an account of every word.

A file is read into paragraphs and tables (``word``, ``pdf``, ``web``, ``plain_text``); in these are
recognised where standards begin (``segments``) and what stands in each (``standards``,
``statements``, ``suites``). What is left out is said with the reason, and a count of the raw file
shows that nothing else is (``accounting``, ``report``).
"""
