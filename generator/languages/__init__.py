"""Languages: which there are, a text in each, its terms and mutations; the catalogue's upkeep."""
