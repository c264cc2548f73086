"""Holds what publishers call the parts of a standard, one module a language."""
