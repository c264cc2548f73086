"""Word: a file → its paragraphs and tables, as Word shows them."""
