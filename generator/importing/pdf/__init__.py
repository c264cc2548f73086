"""PDF: drawn letters → lines → what repeats on pages, tables, columns → paragraphs."""
