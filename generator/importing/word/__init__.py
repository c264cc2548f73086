"""Reads Word files into paragraphs and tables, as Word shows them."""
