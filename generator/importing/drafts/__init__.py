"""Writes the files of a suite from what was found in published documents.

The result of an import is put into the model's form (``standards``, ``editions``,
``shared_drafts``) and written as YAML (``yaml_text``). The files are merged with those of the
folder (``folder``, ``yaml_additions``, ``differences``). The publisher's own translation and the
crosswalk are made from the merged suite (``official_translation``, ``crosswalk``). Then all files
are written, or none (``import_plan``).
"""
