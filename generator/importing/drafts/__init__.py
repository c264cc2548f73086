"""What stands in published documents → the files of a suite.

What was found is put into the model's form (``standards``, ``editions``, ``suite_matter``) and
written as YAML in the house's style (``yaml_text``); the files are laid beside those that stand
(``folder``, ``additions``, ``differences``), the Welsh and the crosswalk are drawn from both
(``official``, ``crosswalk``), and all is put in place at once or not at all (``drafting``).
"""
