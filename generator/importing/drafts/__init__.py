"""Writes the files of a suite from what was found in published documents.

The result of an import is put into the model's form (``standards``, ``editions``, ``suite_matter``)
and written as YAML (``yaml_text``). The files are merged with those of the folder (``folder``,
``additions``, ``differences``). The publisher's own translation and the crosswalk are made from the
merged suite (``official``, ``crosswalk``). Then all files are written, or none (``drafting``).
"""
