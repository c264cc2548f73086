"""An edition in one language as a CASE package, which learning platforms import.

CASE is 1EdTech's Competencies and Academic Standards Exchange. A package is a CFDocument (what the
edition is), CFItems (its functions, values, standards, statements …), CFAssociations (what stands
under what, what replaced what …) and CFDefinitions (the types of the items, and what else they
refer to). ``tree`` says which items there are, ``package`` puts the parts together as version 1.1,
``version_1_0`` makes version 1.0 of that, and ``service`` puts both at the addresses where
platforms ask for them.
"""
