"""What publishers call the parts of a standard, a module for each language."""
